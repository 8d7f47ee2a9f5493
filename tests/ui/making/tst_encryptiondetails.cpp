// SPDX-License-Identifier: GPL-3.0-or-later
#include "makerkeys.h"

#include "making/encryptiondetails.h"

#include <QLineEdit>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestEncryptionDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordStaysWithItsRecipient();
};

void TestEncryptionDetails::passwordStaysWithItsRecipient()
{
    EncryptionSession session([] { return kNow; });
    const EncryptionDetails details(&session);
    session.setAlgorithm(Jose::findKeyManagement("PBES2-HS256+A128KW"));
    QTest::keyClicks(details.password(), u"a password"_s);
    QCOMPARE(details.password()->text(), u"a password"_s);
    const Jose::Key typed = session.recipient().key;
    QVERIFY(!typed.isNull());

    // Another has a key that was not typed here.
    session.addRecipient();
    QCOMPARE(details.password()->text(), QString());
    session.setKey(secretKey());
    session.setCurrent(0);
    QTest::keyClicks(details.password(), u"another"_s);
    session.setCurrent(1);
    QCOMPARE(details.password()->text(), QString());
    session.start({.encryption = Jose::findContentEncryption("A128GCM"),
                   .recipients = {{.key = typed, .algorithm = Jose::findKeyManagement("PBES2-HS256+A128KW")}},
                   .protectedHeader = "{}"});
    QCOMPARE(details.password()->text(), QString());
    QVERIFY(session.recipient().key == typed);
}

QTEST_MAIN(TestEncryptionDetails)
#include "tst_encryptiondetails.moc"
