// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete();
    void madeAnew();
};

void TestCredentials::complete()
{
    const Credentials &credentials = someCredentials();
    const KeyRing ring(credentials.keys);
    for (const QByteArray &algorithm : algorithms())
        QVERIFY2(ring.current(algorithm).isPrivate(), algorithm.constData());
    for (const Client &client : clients()) {
        QCOMPARE(!credentials.clientSecret(client.id).isEmpty(), client.hasSecret());
        QCOMPARE(credentials.clientKeys.contains(client.id),
                 client.authentication == ClientAuthentication::PrivateKeyJwt);
    }
    static const QRegularExpression kTypeable(u"^[a-z]{4}(-[a-z]{4}){3}$"_s);
    for (const Person &person : people()) {
        const QString password = QString::fromLatin1(credentials.password(person.username).reveal());
        QVERIFY2(kTypeable.match(password).hasMatch(), qPrintable(password));
    }
    QVERIFY(credentials.password("nobody").isEmpty());
}

void TestCredentials::madeAnew()
{
    // Other octets, other secrets; nothing is built in.
    const Credentials other = makeCredentials([](qsizetype size) { return QByteArray(size, 'x'); }).value();
    for (const Person &person : people())
        QVERIFY(!(other.password(person.username) == someCredentials().password(person.username)));
    QVERIFY(!(other.clientSecret("web-basic") == someCredentials().clientSecret("web-basic")));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
