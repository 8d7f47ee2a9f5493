// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyreading.h"
#include "ui/tokens/keysets.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestKeyReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesFiles_data();
    void refusesFiles();
    void privateKeyOfASetIsFound_data();
    void privateKeyOfASetIsFound();
    void whoVouches_data();
    void whoVouches();
    void identities();
    void file();
};

void TestKeyReading::refuses_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("error");
    QTest::newRow("no secret") << QByteArray() << int(Jose::SecretEncoding::Text) << u"key-empty"_s;
    QTest::newRow("nothing") << QByteArray() << -1 << u"key-empty"_s;
    QTest::newRow("no key") << QByteArray("hello") << -1 << u"key-format"_s;
}

void TestKeyReading::refuses()
{
    QFETCH(const QByteArray, data);
    QFETCH(const int, encoding);
    Ui::KeyText text{Secret(data), {Ui::KeyOrigin::Pasted}};
    if (encoding >= 0)
        text.secret = static_cast<Jose::SecretEncoding>(encoding);
    const auto batch = Ui::readKeys(text);
    QVERIFY(!batch);
    QTEST(batch.error().id.toString(), "error");
    const auto fetched = Ui::readFetched({data, {Ui::KeyOrigin::Fetched}});
    QVERIFY(!fetched);
}

void TestKeyReading::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("trouble");
    QTest::newRow("folder") << u"folder"_s << int(Ui::FileTrouble::Kind::Folder);
    QTest::newRow("missing") << u"missing.pem"_s << int(Ui::FileTrouble::Kind::Unreadable);
    QTest::newRow("too large") << u"large.pem"_s << int(Ui::FileTrouble::Kind::TooLarge);
}

void TestKeyReading::refusesFiles()
{
    QFETCH(const QString, name);
    QFETCH(const int, trouble);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile large(folder.filePath(u"large.pem"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(Ui::kMostKeyFile + 1));
    const auto text = Ui::readKeyFile(folder.filePath(name));
    QVERIFY(!text);
    QCOMPARE(int(text.error().kind), trouble);
}

void TestKeyReading::privateKeyOfASetIsFound_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::newRow("of an issuer") << u"https://as.example"_s;
    QTest::newRow("of an address") << QString();
}

void TestKeyReading::privateKeyOfASetIsFound()
{
    QFETCH(const QString, issuer);
    const QByteArray set = "{\"keys\":[" + ecPair("a").privateJwk()->reveal().toByteArray() + "]}";
    const auto batch = Ui::readFetched(fetchedSet(set, issuer));
    QVERIFY(batch);
    QCOMPARE(batch->findings.size(), 1);
    QCOMPARE(batch->findings.first().id.toString(), u"jwks-private-key"_s);
}

void TestKeyReading::whoVouches_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<int>("provenance");
    QTest::newRow("the person, for a bare set") << QString() << int(Jose::Provenance::Given);
    QTest::newRow("the issuer") << u"https://as.example"_s << int(Jose::Provenance::Issuer);
}

void TestKeyReading::whoVouches()
{
    QFETCH(const QString, issuer);
    QFETCH(const int, provenance);
    const auto batch = Ui::readFetched(fetchedSet(publicSet({ecPair("a"), ecPair("b")}), issuer));
    QVERIFY(batch);
    QCOMPARE(batch->keys.size(), 2);
    for (const Ui::ReadKey &read : batch->keys) {
        QCOMPARE(int(read.key.provenance()), provenance);
        QCOMPARE(read.key.source(), u"https://as.example/jwks"_s);
        QCOMPARE(read.key.fetch(), std::optional(Jose::KeyFetch{issuer, kNow}));
    }
}

void TestKeyReading::identities()
{
    const Jose::Key key = ecPair("a");
    const QByteArray set = publicSet({key});
    const auto identity = [](const Result<Ui::KeyBatch> &batch) { return batch->keys.first().identity; };
    const QByteArray given = identity(Ui::readKeys({Secret(set), {Ui::KeyOrigin::Pasted}}));
    QCOMPARE(identity(Ui::readKeys({Secret(set), {Ui::KeyOrigin::File, u"/keys.json"_s}})), given);
    const QByteArray fetched = identity(Ui::readFetched(fetchedSet(set)));
    QVERIFY(fetched != given);
    QVERIFY(identity(Ui::readFetched(fetchedSet(set, u"https://other.example"_s))) != fetched);
    QCOMPARE(identity(Ui::readFetched(fetchedSet(set, u"https://as.example"_s, kNow + std::chrono::hours(1)))),
             fetched);
    QVERIFY(identity(Ui::readKeys({Secret(publicSet({withKid(key, "b")})), {Ui::KeyOrigin::Pasted}})) != given);
}

void TestKeyReading::file()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"keys.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(publicSet({ecPair("a")})) > 0);
    file.close();
    const auto text = Ui::readKeyFile(file.fileName());
    QVERIFY(text);
    const auto batch = Ui::readKeys(*text);
    QVERIFY(batch);
    QCOMPARE(batch->keys.first().key.source(), u"keys.json"_s);
    QCOMPARE(batch->source.place, file.fileName());
}

QTEST_GUILESS_MAIN(TestKeyReading)
#include "tst_keyreading.moc"
