// SPDX-License-Identifier: GPL-3.0-or-later
#include "derparts.h"

#include "jose/keyimport.h"
#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using KeyFiles::read;

class TestKeyImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void neverASecret();
    void setFindings_data();
    void setFindings();
    void privateKeysOfAnIssuer();
    void sets_data() { Vectors::addRows({u"jwk-set"_s}); }
    void sets();
    void encodedJwk();
    void cookbookKeys();
    void setsBeyondTheLimits_data();
    void setsBeyondTheLimits();
    void filesBeyondTheLimits_data();
    void filesBeyondTheLimits();
    void manyKeys();
    void keysOfTheProgram_data();
    void keysOfTheProgram();
};

void TestKeyImport::refused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QByteArray &data, const char *id, const char *found = "") {
        QTest::newRow(name) << data << QString::fromLatin1(id) << QString::fromLatin1(found);
    };
    row("nothing", "", "key-empty");
    row("white space", " \r\n\t", "key-empty");
    row("byte order mark alone", "\xef\xbb\xbf", "key-empty");
    row("words", "the key is under the mat", "key-format");
    row("a number", "42", "key-format");
    row("NUL", QByteArray(3, '\0'), "key-format");
    row("a token", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "key-format", "JWT");
    row("SSH, RSA", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@host", "key-format", "SSH (ssh-rsa)");
    row("SSH, Ed25519", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ", "key-format", "SSH (ssh-ed25519)");
    row("SSH, RFC 4716", "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n", "key-format",
        "SSH (RFC 4716)");
    row("PuTTY", "PuTTY-User-Key-File-3: ssh-rsa\n", "key-format", "PuTTY");
    row("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), "key-format", "UTF-16");
    row("Java key store", QByteArray::fromHex("feedfeed00000002"), "key-format", "JKS");
    row("PKCS#12", read(u"leaf.p12"_s), "passphrase-needed");
    row("DER, cut", read(u"rsa.spki.der"_s).chopped(5), "key-format");
    row("DER, something after it", read(u"rsa.spki.der"_s) + "\r\n", "key-format");
    row("DER of nothing known", QByteArray::fromHex("3003020105"), "key-format");
    // Of 120,000 bits: raising to such a number takes minutes, so its public half must not be asked for.
    const QByteArray number = DerParts::element(0x02, QByteArray(15'000, '\x7f'));
    row("DSA, very large",
        DerParts::sequence(
            {DerParts::integer(0),
             DerParts::sequence({DerParts::oid("2a8648ce380401"), DerParts::sequence({number, number, number})}),
             DerParts::octetString(number)}),
        "key-type-unknown", "DSA");
    // The product of those before it is kept for each of its primes, which would be gigabytes.
    const QByteArray prime = DerParts::integer(251);
    const QByteArray primes = DerParts::sequence({prime, prime, prime}).repeated(10'000);
    const QByteArray manyPrimes =
        DerParts::sequence({DerParts::integer(1) + prime.repeated(8), DerParts::element(0x30, primes)});
    row("RSA of many primes", manyPrimes, "key-format", "140045 B");
    row("the same in PEM",
        "-----BEGIN RSA PRIVATE KEY-----\n" + manyPrimes.toBase64() + "\n-----END RSA PRIVATE KEY-----\n", "key-format",
        "140045 B");
    row("JSON, broken", "{\"kty\":", "json-syntax");
    row("JSON, something after it", "{\"kty\":\"oct\",\"k\":\"AQ\"} {}", "json-trailing-text");
    row("JSON, an array", "[]", "key-format", "JSON");
    row("JSON, too deep", "{\"keys\":" + QByteArray("[").repeated(100'000), "json-depth");
    row("an object of something else", "{\"issuer\":\"https://as.example\"}", "jwk-required-member");
    row("keys is an object", "{\"keys\":{}}", "jwk-required-member");
    row("keys twice", "{\"keys\":[],\"keys\":[]}", "jwk-required-member");
    row("keys is null", "{\"keys\":null}", "jwk-required-member");
}

void TestKeyImport::refused()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, found);
    const auto import = importKeys(data);
    QVERIFY(!import);
    QTEST(import.error().id.toString(), "id");
    QVERIFY2(found.isEmpty() || import.error().found.startsWith(found), qPrintable(import.error().found));
    QVERIFY(import.error().offset <= data.size());
}

// A key file that is spoiled must not turn into the secret of an HMAC.
void TestKeyImport::neverASecret()
{
    const QByteArray pem = read(u"rsa.spki.pem"_s);
    for (qsizetype cut = 1; cut < pem.size(); cut += 7) {
        for (const QByteArray &text : {pem.sliced(cut), pem.first(cut)}) {
            const auto import = importKeys(text);
            QVERIFY(!import || !import->keys.first().isSymmetric());
        }
    }
}

void TestKeyImport::setFindings_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<qsizetype>("usable");
    QTest::addColumn<qsizetype>("refused");
    QTest::addColumn<QStringList>("findings");
    const QByteArray one = R"({"kty":"oct","k":"AQ","kid":"1"})";
    const QByteArray two = R"({"kty":"oct","k":"Ag","kid":"1"})";
    const QByteArray other =
        R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"1"})";
    const QStringList duplicate = {u"jwks-duplicate-kid"_s};
    QTest::newRow("empty") << QByteArray() << qsizetype(0) << qsizetype(0) << QStringList();
    QTest::newRow("no objects") << QByteArray("1,null,\"a\",[]") << qsizetype(0) << qsizetype(4) << QStringList();
    QTest::newRow("kid twice") << one + ',' + two << qsizetype(2) << qsizetype(0) << duplicate;
    QTest::newRow("kid three times") << one + ',' + two + ',' + one << qsizetype(3) << qsizetype(0) << duplicate;
    QTest::newRow("kid of two types") << one + ',' + other << qsizetype(2) << qsizetype(0) << QStringList();
    QTest::newRow("unknown kty between") << one + R"(,{"kty":"XYZ","kid":"1"},)" + other << qsizetype(2) << qsizetype(1)
                                         << QStringList();
    QTest::newRow("no kid at all") << QByteArray(R"({"kty":"oct","k":"AQ"},{"kty":"oct","k":"AQ"})") << qsizetype(2)
                                   << qsizetype(0) << QStringList();
}

void TestKeyImport::setFindings()
{
    QFETCH(QByteArray, keys);
    const QByteArray text = " {\"keys\":[" + keys + "]}";
    const auto import = importKeys(text);
    QVERIFY(import);
    QCOMPARE(import->format, KeyFormat::JwkSet);
    QTEST(import->keys.size(), "usable");
    QTEST(import->refused.size(), "refused");
    QStringList ids;
    for (const Error &each : std::as_const(import->findings)) {
        ids.append(each.id.toString());
        QVERIFY(each.offset > 0 && text[each.offset] == '{');
    }
    QTEST(ids, "findings");
    for (const Error &each : std::as_const(import->refused))
        QVERIFY(each.offset > 9 && each.offset < text.size());
}

void TestKeyImport::privateKeysOfAnIssuer()
{
    const QByteArray text = R"({"keys":[{"kty":"oct","k":"AQ"}]})";
    const auto fetched =
        importKeys(text, {.passphrase = {}, .provenance = Provenance::Issuer, .source = u"https://as.example/jwks"_s});
    QCOMPARE(fetched->findings.size(), 1);
    QCOMPARE(fetched->findings.first().id.toString(), u"jwks-private-key"_s);
    QVERIFY(importKeys(text)->findings.isEmpty());
}

void TestKeyImport::sets()
{
    QFETCH(Vectors::Case, vector);
    const auto import = importKeys(vector.input().member("jwks").text().toByteArray());
    QVERIFY(import);
    QVERIFY(import->refused.isEmpty());
    QCOMPARE(import->keys.size(), vector.expected().member("count").toInteger());
    for (const Key &key : std::as_const(import->keys))
        QCOMPARE(key.isPrivate(), vector.expected().member("private").toBoolean());
}

void TestKeyImport::encodedJwk()
{
    const QByteArray jwk = R"({"kty":"oct","k":"AQAB"})";
    for (const QByteArray &text :
         {jwk.toBase64(), jwk.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)}) {
        const auto import = importKeys(text);
        QVERIFY(import);
        QCOMPARE(import->keys.first().secretSize(), 3);
    }
}

void TestKeyImport::cookbookKeys()
{
    const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/../shared/vectors/rfc7520/jwk"));
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        QSKIP("RFC 7520's examples are not beside the project (../shared/vectors/rfc7520).");
    for (const QString &name : files) {
        const auto key = keyFromJwk(Vectors::load(folder.filePath(name))->root());
        QVERIFY2(key, qPrintable(name));
        QVERIFY2(key->findings().isEmpty(), qPrintable(name));
        QCOMPARE(key->isPrivate(), !name.contains("public"_L1));
    }
}

void TestKeyImport::setsBeyondTheLimits_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<qsizetype>("times");
    QTest::addColumn<qsizetype>("usable");
    QTest::addColumn<QString>("expected");
    QByteArray bare = importKeys(read(u"rsa.pkcs8.pem"_s))->keys.first().privateJwk()->reveal().toByteArray();
    bare.replace(bare.indexOf(R"(,"p":)"), bare.size(), "}");
    QTest::newRow("keys") << QByteArray(R"({"kty":"oct","k":"AQ"})") << qsizetype(20'010) << qsizetype(20'000)
                          << u"keys: ≤ 20000"_s;
    QTest::newRow("no keys") << QByteArray("1") << qsizetype(3'000'000) << qsizetype(0) << u"keys: ≤ 20000"_s;
    QTest::newRow("pairs")
        << importKeys(read(u"ec.P-256.pkcs8.pem"_s))->keys.first().privateJwk()->reveal().toByteArray()
        << qsizetype(1010) << qsizetype(1000) << u"d, priv: ≤ 1000"_s;
    QTest::newRow("RSA pairs without primes") << bare << qsizetype(70) << qsizetype(64) << u"d, –p: ≤ 64"_s;
}

void TestKeyImport::setsBeyondTheLimits()
{
    QFETCH(QByteArray, key);
    QFETCH(qsizetype, times);
    const QByteArray text = "{\"keys\":[" + (key + ',').repeated(times - 1) + key + "]}";
    const auto import = importKeys(text);
    QVERIFY(import);
    QTEST(import->keys.size(), "usable");
    QVERIFY(!import->refused.isEmpty() && import->refused.size() <= 20'001);
    QCOMPARE(import->refused.last().id.toString(), u"key-format"_s);
    QTEST(import->refused.last().expected, "expected");
    QVERIFY(import->refused.last().offset > 0);
}

void TestKeyImport::filesBeyondTheLimits_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<qsizetype>("times");
    QTest::addColumn<qsizetype>("usable");
    QTest::addColumn<QString>("expected");
    const QString pairs = u"PRIVATE KEY: ≤ 1000"_s;
    const QByteArray older = read(u"ec.P-256.legacy.pem"_s);
    // A store with one key that lies open in it.
    const QByteArray key =
        DerParts::sequence({DerParts::oid("2a864886f70d010c0a0101"), DerParts::tagged(0, read(u"rsa.pkcs8.der"_s))});
    const QByteArray store = DerParts::storeOf(DerParts::openSafe(key)).toBase64();
    QTest::newRow("blocks") << QByteArray("-----BEGIN CMS-----\n-----END CMS-----\n") << qsizetype(30'000)
                            << qsizetype(0) << u"-----BEGIN: ≤ 20000"_s;
    QTest::newRow("pairs") << read(u"ec.P-256.sec1.pem"_s) << qsizetype(1010) << qsizetype(1000) << pairs;
    QTest::newRow("encrypted in the older way") << older << qsizetype(1010) << qsizetype(1000) << pairs;
    QTest::newRow("the same under another label")
        << QByteArray(older).replace("EC PRIVATE KEY", "PUBLIC KEY") << qsizetype(1010) << qsizetype(1000) << pairs;
    QTest::newRow("stores") << "-----BEGIN PUBLIC KEY-----\n" + store + "\n-----END PUBLIC KEY-----\n"
                            << qsizetype(1010) << qsizetype(1000) << pairs;
}

void TestKeyImport::filesBeyondTheLimits()
{
    QFETCH(QByteArray, block);
    QFETCH(qsizetype, times);
    const QByteArray good = read(u"ED25519.spki.pem"_s);
    const auto import =
        importKeys(good + block.repeated(times), {.passphrase = Secret(QByteArrayView("correct horse"))});
    QVERIFY(import);
    QFETCH(qsizetype, usable);
    QCOMPARE(import->keys.size(), usable + 1);
    QVERIFY(!import->refused.isEmpty() && import->refused.size() <= 20'000);
    QCOMPARE(import->refused.last().id.toString(), u"key-format"_s);
    QTEST(import->refused.last().expected, "expected");
}

void TestKeyImport::manyKeys()
{
    const QByteArray pair =
        R"({"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","kid":"%1"},)"
        R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"%1"})";
    QByteArray text = "{\"keys\":[";
    for (int i = 0; i < 5000; ++i) {
        text += i ? "," : "";
        text += QByteArray(pair).replace("%1", QByteArray::number(i));
    }
    text += "]}";
    const std::clock_t start = std::clock();
    const auto import = importKeys(text);
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    // About 0.12 s; work that grows with the square would take minutes.
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
    QVERIFY(import);
    QCOMPARE(import->keys.size(), 10'000);
    QVERIFY(import->findings.isEmpty());
    QCOMPARE(import->keys.last().keyId(), u"4999"_s);
}

void TestKeyImport::keysOfTheProgram_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("RSA") << QStringList{u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:3072"_s};
    QTest::newRow("EC") << QStringList{u"EC"_s, u"-pkeyopt"_s, u"group:P-384"_s};
    QTest::newRow("Ed448") << QStringList{u"ED448"_s};
    QTest::newRow("ML-DSA") << QStringList{u"ML-DSA-65"_s};
}

// What "openssl genpkey" writes can be read, and what is written here "openssl pkey" reads.
void TestKeyImport::keysOfTheProgram()
{
    QFETCH(QStringList, arguments);
    const QString program = QStandardPaths::findExecutable(u"openssl"_s);
    if (program.isEmpty())
        QSKIP("The openssl program is not there.");
    QProcess generate;
    generate.start(program, QStringList{u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s} + arguments);
    QVERIFY(generate.waitForFinished());
    const QByteArray written = generate.readAllStandardOutput();
    if (generate.exitCode() != 0)
        QSKIP("This openssl program does not know the algorithm.");
    const auto import = importKeys(written);
    QVERIFY2(import, import ? "" : qPrintable(import.error().found));
    const Key key = import->keys.first();
    QProcess publish;
    publish.start(program, {u"pkey"_s, u"-pubout"_s});
    publish.write(key.privatePem()->reveal().toByteArray());
    publish.closeWriteChannel();
    QVERIFY(publish.waitForFinished());
    QCOMPARE(publish.readAllStandardOutput(), *key.publicPem());
}

QTEST_GUILESS_MAIN(TestKeyImport)
#include "tst_keyimport.moc"
