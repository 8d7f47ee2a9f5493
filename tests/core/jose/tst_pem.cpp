// SPDX-License-Identifier: GPL-3.0-or-later
#include "derparts.h"

#include "jose/keyimport.h"
#include "support/keyfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using KeyFiles::read;

namespace {

ImportOptions withPassphrase(const char *passphrase)
{
    return {.passphrase = Secret(QByteArrayView(passphrase))};
}

QByteArray without(const QByteArray &pem, const char *line)
{
    QList<QByteArray> lines = pem.split('\n');
    lines.removeIf([line](const QByteArray &each) { return each.startsWith(line); });
    return lines.join('\n');
}

} // namespace

class TestPem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void brokenKeysStayHidden_data();
    void brokenKeysStayHidden();
    void passphrases_data();
    void passphrases();
    void workOfAllBlocks();
    void someUnusable();
    void manyOpenBlocks();
    void sameKey_data();
    void sameKey();
    void spellings_data();
    void spellings();
    void otherTypes_data();
    void otherTypes();
    void chains();
    void keyWithItsChain();
    void weakKey();
};

void TestPem::refused_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &pem, const char *id, const char *expected = "") {
        QTest::newRow(name) << pem << QString::fromLatin1(id) << QString::fromLatin1(expected);
    };
    const QByteArray spki = read(u"rsa.spki.pem"_s);
    row("no END", without(spki, "-----END"), "key-format", "-----END PUBLIC KEY-----");
    row("no BEGIN", without(spki, "-----BEGIN"), "key-format", "-----BEGIN PUBLIC KEY-----");
    row("BEGIN alone", "-----BEGIN PUBLIC KEY-----", "key-format", "-----END PUBLIC KEY-----");
    row("BEGIN without its dashes", "-----BEGIN PUBLIC KEY\nMAA=\n", "key-format", "-----BEGIN");
    row("END of another label", QByteArray(spki).replace("END PUBLIC", "END PRIVATE"), "key-format",
        "-----END PUBLIC KEY-----");
    row("nothing inside", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n", "key-empty");
    row("foreign character", QByteArray(spki).replace("MIIB", "MII!"), "key-format", "Base64");
    row("cut inside", QByteArray(spki).remove(100, 8), "key-format", "DER");
    row("a line missing", QByteArray(spki).remove(27, 65), "key-format");
    row("not DER", "-----BEGIN PUBLIC KEY-----\naGVsbG8=\n-----END PUBLIC KEY-----\n", "key-format");
    row("empty SEQUENCE", "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n", "key-format");
    row("OpenSSH", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n",
        "key-format", "PKCS#8 (ssh-keygen");
    row("PGP", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n-----END PGP PUBLIC KEY BLOCK-----\n",
        "key-type-unknown");
    row("certificate request", read(u"leaf.csr.pem"_s), "key-type-unknown");
    row("PKCS#7", read(u"leaf.pkcs7.pem"_s), "key-format", "PEM (openssl pkcs7");
    row("Diffie-Hellman", read(u"dh.pkcs8.pem"_s), "key-type-unknown");
    row("another curve", read(u"ec.brainpool.spki.pem"_s), "key-type-unknown");
    row("broken certificate", "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n", "certificate-format");
    row("EC parameters alone", "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n",
        "key-format");
    // The last octet of y changed.
    row("point off its curve",
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9\n"
        "q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxw==\n-----END PUBLIC KEY-----\n",
        "jwk-ec-point");
    row("header without a blank line", "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED", "key-format");
    row("too many headers",
        "-----BEGIN RSA PRIVATE KEY-----\n" + QByteArray("a:\n").repeated(100'000)
            + "\nMAA=\n-----END RSA PRIVATE KEY-----",
        "key-format", "Base64");
    row("unknown cipher",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: NO-SUCH,00\n\nMAA=\n-----END RSA PRIVATE "
        "KEY-----\n",
        "key-type-unknown");
}

void TestPem::refused()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, expected);
    const auto import = importKeys(pem, withPassphrase("anything"));
    QVERIFY(!import);
    QTEST(import.error().id.toString(), "id");
    QVERIFY2(import.error().expected.startsWith(expected), qPrintable(import.error().expected));
    QVERIFY(import.error().offset >= 0 && import.error().offset < pem.size());
}

void TestPem::brokenKeysStayHidden_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("other");
    const QByteArray file = read(u"ec.P-256.sec1.pem"_s);
    const QByteArray begin = file.first(file.indexOf('\n'));
    const QByteArray end = file.sliced(file.indexOf("-----END")).trimmed();
    const QByteArray body = file.sliced(begin.size(), file.indexOf("-----END") - begin.size()).replace("\n", "");
    QByteArray otherBody = body;
    for (char &each : otherBody)
        each = each == 'A' ? 'B' : 'A';
    const auto row = [&](const QString &name, const auto &broken) {
        QTest::newRow(qPrintable(name)) << broken(body) << broken(otherBody);
    };
    const QByteArray open = begin.chopped(5);
    const QByteArray close = end.chopped(5);
    row(u"all in one line"_s, [&](const QByteArray &key) { return open + ' ' + key + ' ' + end; });
    row(u"no blank either"_s, [&](const QByteArray &key) { return open + key + end; });
    row(u"the body as END"_s, [&](const QByteArray &key) { return begin + "\n-----END " + key + "-----"; });
    row(u"BEGIN lost"_s, [&](const QByteArray &key) { return key + '\n' + close + ' ' + key + "-----"; });
    row(u"END alone"_s, [&](const QByteArray &key) { return "-----END " + key; });
    for (qsizetype cut = 1; cut < 45; ++cut) {
        row(u"%1 in the label"_s.arg(cut),
            [&](const QByteArray &key) { return open + ' ' + key.first(cut) + "-----" + key + end; });
        row(u"%1 as the label"_s.arg(cut), [&](const QByteArray &key) {
            return "-----BEGIN " + key.first(cut) + "-----" + key + "-----END " + key.first(cut) + "-----";
        });
        row(u"%1 in END"_s.arg(cut),
            [&](const QByteArray &key) { return begin + key + close + ' ' + key.first(cut) + "-----"; });
        row(u"%1 as END"_s.arg(cut),
            [&](const QByteArray &key) { return begin + key + "-----END " + key.first(cut) + "-----"; });
        row(u"%1 before a foreign character"_s.arg(cut),
            [&](const QByteArray &key) { return begin + key.first(cut) + '!' + key + end; });
        row(u"%1 before a colon"_s.arg(cut),
            [&](const QByteArray &key) { return begin + key.first(cut) + ':' + key + end; });
    }
}

// What is said of a broken file is the same whatever the octets in it are.
void TestPem::brokenKeysStayHidden()
{
    QFETCH(QByteArray, pem);
    QFETCH(QByteArray, other);
    const auto first = importKeys(pem);
    const auto second = importKeys(other);
    QVERIFY(!first && !second);
    QVERIFY(!first.error().expected.isEmpty());
    QCOMPARE(first.error().expected, second.error().expected);
    QCOMPARE(first.error().found, second.error().found);
}

void TestPem::passphrases_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file :
         {"rsa.encrypted.pem", "rsa.scrypt.pem", "rsa.legacy.pem", "ec.P-256.legacy.pem", "rsa.encrypted.der"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestPem::passphrases()
{
    QFETCH(QString, file);
    const QByteArray text = read(file);
    QCOMPARE(importKeys(text).error().id.toString(), u"passphrase-needed"_s);
    for (int i = 0; i < 20; ++i) {
        const auto wrong = importKeys(text, withPassphrase(qPrintable(u"wrong %1"_s.arg(i))));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().id.toString(), u"passphrase-wrong"_s);
        QVERIFY(!wrong.error().found.contains("wrong"_L1));
    }
    const auto right = importKeys(text, withPassphrase("correct horse"));
    QVERIFY2(right, right ? "" : qPrintable(right.error().id.toString() + right.error().found));
    QVERIFY(right->keys.first().isPrivate());
    const QByteArray plain = read(file.startsWith("rsa"_L1) ? u"rsa.spki.pem"_s : u"ec.P-256.spki.pem"_s);
    QCOMPARE(right->keys.first().thumbprint(), importKeys(plain)->keys.first().thumbprint());
}

// All blocks of a file share what hashing may cost, and a smaller one is still opened after one that asks for more.
void TestPem::workOfAllBlocks()
{
    using namespace DerParts;
    const auto block = [](const QByteArray &derivation) {
        return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + encryptedPkcs8(pbes2(derivation)).toBase64()
               + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
    };
    const QByteArray text = read(u"rsa.slow.pem"_s) + block(pbkdf2(3'000'000)) + block(pbkdf2(8'000'000))
                            + block(scrypt("saltsalt", 16384, 8, 1)) + read(u"rsa.slow-scrypt.pem"_s)
                            + read(u"rsa.encrypted.pem"_s)
                            + block(pbkdf2(10'000'000 - 3'000'000 - 16384 * 8 - 2048 + 1));
    const auto import = importKeys(text, withPassphrase("correct horse"));
    QVERIFY(import);
    QCOMPARE(import->keys.size(), 1);
    QStringList ids;
    for (const Error &each : import->refused)
        ids.append(each.id.toString());
    const QString tooMuch = u"passphrase-work"_s;
    const QString wrong = u"passphrase-wrong"_s;
    QCOMPARE(ids, (QStringList{tooMuch, wrong, tooMuch, wrong, tooMuch, tooMuch}));
}

void TestPem::someUnusable()
{
    const QByteArray text = read(u"rsa.spki.pem"_s) + read(u"dh.pkcs8.pem"_s) + "-----BEGIN PUBLIC KEY-----\n"
                            + read(u"ED25519.spki.pem"_s);
    const auto import = importKeys(text);
    QVERIFY(import);
    QCOMPARE(import->keys.size(), 2);
    QCOMPARE(import->refused.size(), 2);
    QCOMPARE(import->refused[0].id.toString(), u"key-type-unknown"_s);
    QCOMPARE(import->refused[0].offset, text.indexOf("-----BEGIN PRIVATE"));
    QCOMPARE(import->refused[1].id.toString(), u"key-format"_s);
}

void TestPem::manyOpenBlocks()
{
    // Linear work: 100,000 of them are read at once.
    const auto import = importKeys(QByteArray("-----BEGIN PUBLIC KEY-----\n").repeated(100'000));
    QVERIFY(!import);
    QCOMPARE(import.error().id.toString(), u"key-format"_s);
}

void TestPem::sameKey_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reference");
    for (const char *file : {"rsa.pkcs1.pem", "rsa.pkcs1-public.pem", "rsa.pkcs8.pem", "rsa.spki.der", "rsa.pkcs1.der",
                             "rsa.pkcs1-public.der", "rsa.pkcs8.der"})
        QTest::newRow(file) << QString::fromLatin1(file) << u"rsa.spki.pem"_s;
    for (const char *curve : {"P-256", "P-384", "P-521", "secp256k1"}) {
        for (const char *form : {"pkcs8", "sec1"})
            QTest::addRow("%s %s", curve, form)
                << u"ec.%1.%2.pem"_s.arg(QLatin1StringView(curve), QLatin1StringView(form))
                << u"ec.%1.spki.pem"_s.arg(QLatin1StringView(curve));
    }
    for (const char *file : {"ec.P-256.params.pem", "ec.P-256.sec1.der", "ec.P-256.compressed.pem"})
        QTest::newRow(file) << QString::fromLatin1(file) << u"ec.P-256.spki.pem"_s;
    for (const char *type : {"ED25519", "ED448", "X25519", "X448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87"})
        QTest::newRow(type) << u"%1.pkcs8.pem"_s.arg(QLatin1StringView(type))
                            << u"%1.spki.pem"_s.arg(QLatin1StringView(type));
    QTest::newRow("ML-DSA without its seed") << u"ML-DSA-44.expanded.pem"_s << u"ML-DSA-44.spki.pem"_s;
}

void TestPem::sameKey()
{
    QFETCH(QString, file);
    QFETCH(QString, reference);
    const auto import = importKeys(read(file));
    QVERIFY2(import, import ? "" : qPrintable(import.error().id.toString() + import.error().found));
    QCOMPARE(import->keys.size(), 1);
    const Key key = import->keys.first();
    QVERIFY(key.findings().isEmpty());
    QCOMPARE(key.thumbprint(), importKeys(read(reference))->keys.first().thumbprint());
    QVERIFY(!importKeys(read(reference))->keys.first().isPrivate());
    const bool isPublic = file.contains("public"_L1) || file.contains("spki"_L1) || file.contains("compressed"_L1);
    QCOMPARE(key.isPrivate(), !isPublic);
    QCOMPARE(import->format, file.endsWith("der"_L1) ? KeyFormat::Der : KeyFormat::Pem);
    if (file.contains("expanded"_L1))
        QCOMPARE(key.privateJwk().error().id.toString(), u"jwk-akp-seed"_s);
    else if (!isPublic)
        QCOMPARE(importKeys(key.privateJwk()->reveal().toByteArray())->keys.first().thumbprint(), key.thumbprint());
}

void TestPem::spellings_data()
{
    const QByteArray pem = read(u"rsa.spki.pem"_s);
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("CRLF") << QByteArray(pem).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(pem).replace("\n", "\r");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + pem;
    QTest::newRow("white space before") << " \t\n" + pem;
    QTest::newRow("indented") << "  " + QByteArray(pem).replace("\n", "\n    ");
    QTest::newRow("one line") << QByteArray(pem).replace("\n", "");
    QTest::newRow("blanks for line ends") << QByteArray(pem).replace("\n", " ");
    QTest::newRow("line ends spelled out") << QByteArray(pem).replace("\n", "\\n");
    QTest::newRow("as a string of JSON") << "\"public_key\": \"" + QByteArray(pem).replace("\n", "\\r\\n") + "\",";
    QTest::newRow("text around") << "Subject: our key\n\n" + pem + "\nRegards\n";
    QTest::newRow("the wrong label") << QByteArray(pem).replace("PUBLIC KEY", "RSA PUBLIC KEY");
    QTest::newRow("Base64 of DER alone")
        << QByteArray(pem).replace("-----BEGIN PUBLIC KEY-----\n", "").replace("-----END PUBLIC KEY-----\n", "");
    QTest::newRow("Base64 of PEM") << pem.toBase64();
}

void TestPem::spellings()
{
    QFETCH(QByteArray, text);
    const auto import = importKeys(text);
    QVERIFY2(import, import ? "" : qPrintable(import.error().expected));
    QCOMPARE(import->keys.size(), 1);
    QVERIFY(import->refused.isEmpty());
    QCOMPARE(import->keys.first().thumbprint(), importKeys(read(u"rsa.spki.pem"_s))->keys.first().thumbprint());
}

void TestPem::otherTypes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<KeyType>("type");
    QTest::addColumn<QByteArray>("curve");
    QTest::newRow("RSA") << u"rsa.spki.pem"_s << KeyType::Rsa << QByteArray();
    QTest::newRow("P-521") << u"ec.P-521.spki.pem"_s << KeyType::Ec << QByteArray("P-521");
    QTest::newRow("curve spelled out") << u"ec.explicit.spki.pem"_s << KeyType::Ec << QByteArray("P-256");
    QTest::newRow("X448") << u"X448.spki.pem"_s << KeyType::Okp << QByteArray("X448");
    QTest::newRow("ML-DSA-65") << u"ML-DSA-65.spki.pem"_s << KeyType::Akp << QByteArray();
}

void TestPem::otherTypes()
{
    QFETCH(QString, file);
    const auto import = importKeys(read(file));
    QVERIFY2(import, import ? "" : qPrintable(import.error().found));
    QTEST(import->keys.first().type(), "type");
    QTEST(import->keys.first().curve(), "curve");
}

void TestPem::chains()
{
    const auto chain = importKeys(read(u"chain.pem"_s));
    QVERIFY(chain);
    QCOMPARE(chain->format, KeyFormat::Certificate);
    QCOMPARE(chain->keys.size(), 1);
    QCOMPARE(chain->keys.first().certificates().size(), 3);
    // Certificates that don't build on each other are keys of their own.
    const auto two = importKeys(read(u"root.cert.pem"_s) + read(u"leaf.cert.pem"_s));
    QCOMPARE(two->keys.size(), 2);
    const auto der = importKeys(read(u"leaf.cert.der"_s));
    QCOMPARE(der->format, KeyFormat::Certificate);
    QCOMPARE(der->keys.first().thumbprint(), chain->keys.first().thumbprint());
}

void TestPem::keyWithItsChain()
{
    for (const QByteArray &text : {read(u"chain-with-key.pem"_s), read(u"chain.pem"_s) + read(u"leaf.pkcs8.pem"_s)}) {
        const auto import = importKeys(text);
        QVERIFY(import);
        QCOMPARE(import->format, KeyFormat::Pem);
        QCOMPARE(import->keys.size(), 1);
        QVERIFY(import->keys.first().isPrivate());
        QVERIFY(import->keys.first().certificates().size() >= 2);
    }
}

void TestPem::weakKey()
{
    const Key key = importKeys(read(u"rsa1024.spki.pem"_s))->keys.first();
    QCOMPARE(key.bits(), 1024);
    QCOMPARE(key.findings().size(), 1);
    QCOMPARE(key.findings().first().id.toString(), u"rsa-key-size"_s);
}

QTEST_APPLESS_MAIN(TestPem)
#include "tst_pem.moc"
