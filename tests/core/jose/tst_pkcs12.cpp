// SPDX-License-Identifier: GPL-3.0-or-later
#include "referee.h"

#include "jose/keyimport.h"
#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

const Secret kPassphrase(QByteArrayView("correct horse"));

/// The last structure of the store is the one of its MAC, and its last number the rounds (RFC 7292 §4).
QByteArray withRounds(QByteArray store, const QByteArray &rounds)
{
    qsizetype mac = store.size() - 2;
    while (mac > 0 && !(store[mac] == '\x30' && mac + 2 + static_cast<uchar>(store[mac + 1]) == store.size()))
        --mac;
    const qsizetype old = 4; // 02 02 08 00
    const auto more = static_cast<char>(2 + rounds.size() - old);
    store[mac + 1] = static_cast<char>(store[mac + 1] + more);
    store[3] = static_cast<char>(store[3] + more);
    return store.chopped(old) + '\x02' + static_cast<char>(rounds.size()) + rounds;
}

} // namespace

class TestPkcs12 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void keyAndCertificates();
    void storesOfTheProgram_data();
    void storesOfTheProgram();
};

void TestPkcs12::refused_data()
{
    const QByteArray store = KeyFiles::read(u"leaf.p12"_s);
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("id");
    QTest::newRow("no passphrase") << store << QByteArray() << u"passphrase-needed"_s;
    QTest::newRow("another") << store << QByteArray("correct house") << u"passphrase-wrong"_s;
    QTest::newRow("something behind a zero") << store << QByteArray("correct horse\0x", 15) << u"passphrase-wrong"_s;
    QTest::newRow("cut") << store.chopped(1) << QByteArray("correct horse") << u"key-format"_s;
    QTest::newRow("half") << store.first(store.size() / 2) << QByteArray("correct horse") << u"key-format"_s;
    // A passphrase would be tried for minutes.
    QTest::newRow("two thousand million rounds")
        << withRounds(store, QByteArray::fromHex("7fffffff")) << QByteArray("correct horse") << u"key-format"_s;
    QTest::newRow("some more rounds") << withRounds(store, QByteArray::fromHex("010000")) << QByteArray("correct horse")
                                      << u"passphrase-wrong"_s;
}

void TestPkcs12::refused()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, passphrase);
    const auto read = importKeys(data, {.passphrase = Secret(passphrase)});
    QVERIFY(!read);
    QTEST(read.error().id.toString(), "id");
}

void TestPkcs12::keyAndCertificates()
{
    const auto read = importKeys(KeyFiles::read(u"leaf.p12"_s), {.passphrase = kPassphrase, .source = u"leaf.p12"_s});
    QVERIFY2(read, read ? "" : qPrintable(read.error().found));
    QCOMPARE(read->keys.size(), 1);
    const Key key = read->keys.first();
    QVERIFY(key.isPrivate());
    QCOMPARE(key.source(), u"leaf.p12"_s);
    QCOMPARE(key.thumbprint(), importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s))->keys.first().thumbprint());
    QCOMPARE(key.certificates().first().der, KeyFiles::read(u"leaf.cert.der"_s));
}

void TestPkcs12::storesOfTheProgram_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("as usual") << QStringList();
    QTest::newRow("no MAC") << QStringList{u"-nomac"_s};
    QTest::newRow("AES-128") << QStringList{u"-keypbe"_s, u"AES-128-CBC"_s, u"-certpbe"_s, u"AES-128-CBC"_s};
    QTest::newRow("certificates open") << QStringList{u"-certpbe"_s, u"NONE"_s};
    QTest::newRow("all open") << QStringList{u"-certpbe"_s, u"NONE"_s, u"-keypbe"_s, u"NONE"_s};
    QTest::newRow("with the chain") << QStringList{u"-certfile"_s,
                                                   u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/ca.cert.pem"_s};
}

void TestPkcs12::storesOfTheProgram()
{
    QFETCH(QStringList, options);
    const QString folder = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/"_s;
    const auto made = Referee::ask(
        u"openssl"_s, QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, folder + u"leaf.cert.pem"_s, u"-inkey"_s,
                                  folder + u"leaf.pkcs8.pem"_s, u"-passout"_s, u"pass:correct horse"_s}
                          + options);
    if (!made.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(made.status == 0, made.complaint);
    const auto read = importKeys(made.output, {.passphrase = kPassphrase});
    QVERIFY2(read, read ? "" : qPrintable(read.error().found));
    QVERIFY(read->keys.first().isPrivate());
    QCOMPARE(read->keys.first().certificates().size(), options.contains(u"-certfile"_s) ? 2 : 1);
}

QTEST_GUILESS_MAIN(TestPkcs12)
#include "tst_pkcs12.moc"
