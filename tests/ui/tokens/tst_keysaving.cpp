// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysaving.h"
#include "ui/tokens/keysets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestKeySaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void saves_data();
    void saves();
    void takesThePlaceOfAPublicFile();
};

void TestKeySaving::refuses_data()
{
    QTest::addColumn<Jose::Key>("key");
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const int open = int(Ui::KeyParts::Public);
    const int secret = int(Ui::KeyParts::Private);
    const Jose::Key published = Jose::importKeys(publicSet({ecPair("a")}))->keys.first();
    QTest::newRow("no private parts") << published << secret << u"key.pem"_s << u"needs-private-key"_s;
    QTest::newRow("public part of a secret") << secretKey() << open << u"key.jwk"_s << u"key-form"_s;
    QTest::newRow("no such folder") << ecPair("a") << secret << u"no/key.pem"_s << QString();
}

void TestKeySaving::refuses()
{
    QFETCH(const Jose::Key, key);
    QFETCH(const int, parts);
    QFETCH(const QString, name);
    QFETCH(const QString, error);
    const QTemporaryDir folder;
    const Ui::IntakeLine line = Ui::saveKey({key}, static_cast<Ui::KeyParts>(parts), folder.filePath(name));
    QCOMPARE(line.kind, Ui::IntakeLine::Kind::NotSaved);
    QCOMPARE(line.error ? line.error->id.toString() : QString(), error);
    QVERIFY(line.error || !line.detail.isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(name)));
}

void TestKeySaving::saves_data()
{
    QTest::addColumn<Jose::Key>("key");
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("name");
    const int open = int(Ui::KeyParts::Public);
    const int secret = int(Ui::KeyParts::Private);
    QTest::newRow("public PEM") << ecPair("a") << open << u"key.pem"_s;
    QTest::newRow("public JWK") << ecPair("a") << open << u"key.jwk"_s;
    QTest::newRow("private PEM") << ecPair("a") << secret << u"key.pem"_s;
    QTest::newRow("private JWK") << ecPair("a") << secret << u"key.JSON"_s;
    QTest::newRow("secret") << secretKey() << secret << u"key.jwk"_s;
}

void TestKeySaving::saves()
{
    QFETCH(const Jose::Key, key);
    QFETCH(const int, parts);
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const Ui::IntakeLine line = Ui::saveKey({key}, static_cast<Ui::KeyParts>(parts), folder.filePath(name));
    QCOMPARE(line.kind, Ui::IntakeLine::Kind::Saved);
    const auto text = Ui::readKeyFile(folder.filePath(name));
    QVERIFY(text);
    const auto batch = Ui::readKeys(*text);
    QVERIFY(batch);
    const Jose::Key read = batch->keys.first().key;
    QCOMPARE(read.thumbprint(), key.thumbprint());
    const bool isPrivate = parts == int(Ui::KeyParts::Private);
    QCOMPARE(read.isPrivate(), isPrivate);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                                            | QFileDevice::WriteOther | QFileDevice::ExeOwner;
    if (isPrivate)
        QVERIFY(!(QFile::permissions(folder.filePath(name)) & others));
}

void TestKeySaving::takesThePlaceOfAPublicFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pem"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.close();
    QVERIFY(before.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QCOMPARE(Ui::saveKey({ecPair("a")}, Ui::KeyParts::Private, path).kind, Ui::IntakeLine::Kind::Saved);
    QVERIFY(!(QFile::permissions(path) & QFileDevice::ReadOther));
}

QTEST_GUILESS_MAIN(TestKeySaving)
#include "tst_keysaving.moc"
