// SPDX-License-Identifier: GPL-3.0-or-later
#include "referee.h"

#include "jose/certify.h"
#include "jose/keyerror.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace std::chrono_literals;

namespace {

constexpr Instant kFrom = std::chrono::sys_days{2026y / 10 / 1};
constexpr Instant kUntil = std::chrono::sys_days{2027y / 10 / 1};
const QByteArray kSerial = QByteArray::fromHex("ff0102030405060708090a0b0c0d0e0f");

Key keyOf(const QByteArray &kind, const QByteArray &use = {})
{
    static QHash<QByteArray, Key> keys;
    Key &key = keys[kind + use];
    if (key.isNull())
        key = generateKey({.kind = findKeyKind(kind), .use = use}).value();
    return key;
}

CertificateOrder order(const CertificateNames &names = {.commonName = u"client 1"_s})
{
    return {.names = names, .notBefore = kFrom, .notAfter = kUntil, .serial = kSerial};
}

} // namespace

class TestCertify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedKeys_data();
    void refusedKeys();
    void refusedOrders_data();
    void refusedOrders();
    void everyKind_data();
    void everyKind();
    void whatItSays();
    void usages_data();
    void usages();
    void serialIsPositive();
    void sameOrderSameCertificate();
    void requests_data();
    void requests();
};

void TestCertify::refusedKeys_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("id");
    QTest::newRow("none") << Key() << u"key-empty"_s;
    QTest::newRow("a secret") << keyOf("oct") << u"certificate-key"_s;
    QTest::newRow("X25519") << keyOf("X25519") << u"certificate-key"_s;
    QTest::newRow("X448") << keyOf("X448") << u"certificate-key"_s;
    const Key open = importKeys(*keyOf("P-256").publicPem())->keys.first();
    QTest::newRow("a public key") << open << u"needs-private-key"_s;
    const Key composite = importKeys(KeyFiles::read(u"rsa.composite.jwk"_s))->keys.first();
    QTest::newRow("primes that are none") << composite << u"own-signature"_s;
}

void TestCertify::refusedKeys()
{
    QFETCH(Key, key);
    const auto certificate = makeCertificate(key, order());
    QVERIFY(!certificate);
    QTEST(certificate.error().id.toString(), "id");
    const auto request = makeCertificateRequest(key, order().names);
    QVERIFY(!request);
    QTEST(request.error().id.toString(), "id");
}

void TestCertify::refusedOrders_data()
{
    QTest::addColumn<CertificateOrder>("asked");
    QTest::addColumn<QString>("id");
    const auto names = [](const char *row, const CertificateNames &asked) {
        QTest::newRow(row) << order(asked) << u"certificate-name"_s;
    };
    names("no name", {});
    names("CN of 65", {.commonName = QString(65, u'x')});
    names("CN with a line break", {.commonName = u"a\nb"_s});
    names("CN with a zero", {.commonName = u"a"_s + QChar(0)});
    names("O of 65", {.organization = QString(65, u'x')});
    for (const QString &host : {u""_s, u"a..b"_s, u"-a"_s, u"a b"_s, u"läufer.example"_s, u"a,DNS:b"_s, u"a.*.b"_s,
                                u"*"_s, u"a/b"_s, QString(64, u'a'), u"https://a"_s})
        QTest::newRow(qPrintable(u"DNS "_s + host)) << order({.dnsNames = {host}}) << u"certificate-name"_s;
    for (const QString &address : {u""_s, u"1.2.3"_s, u"1.2.3.256"_s, u"::g"_s, u"localhost"_s, u"10.0.0.0/8"_s})
        QTest::newRow(qPrintable(u"IP "_s + address)) << order({.addresses = {address}}) << u"certificate-name"_s;
    for (const QString &uri : {u""_s, u"client"_s, u"://a"_s, u"https:"_s, u"https://a b"_s, u"https://ä"_s, u"1a:b"_s})
        QTest::newRow(qPrintable(u"URI "_s + uri)) << order({.uris = {uri}}) << u"certificate-name"_s;
    const auto dates = [](const char *row, Instant from, Instant until) {
        CertificateOrder asked = order();
        asked.notBefore = from;
        asked.notAfter = until;
        QTest::newRow(row) << asked << u"certificate-dates"_s;
    };
    dates("the same moment", kFrom, kFrom);
    dates("backwards", kUntil, kFrom);
    dates("before 1970", instantFromSeconds(-1), kUntil);
    dates("in the year 10000", kFrom, instantFromSeconds(253402300800));
    for (const qsizetype size : {0, 7, 21}) {
        CertificateOrder asked = order();
        asked.serial = QByteArray(size, 'x');
        QTest::newRow(qPrintable(u"serial of %1"_s.arg(size))) << asked << u"certificate-serial"_s;
    }
}

void TestCertify::refusedOrders()
{
    QFETCH(CertificateOrder, asked);
    const auto certificate = makeCertificate(keyOf("P-256"), asked);
    QVERIFY(!certificate);
    QTEST(certificate.error().id.toString(), "id");
}

void TestCertify::everyKind_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("algorithm");
    for (const auto &[kind, algorithm] : {std::pair("RSA", "sha256WithRSAEncryption"),
                                          {"P-256", "ecdsa-with-SHA256"},
                                          {"P-384", "ecdsa-with-SHA384"},
                                          {"P-521", "ecdsa-with-SHA512"},
                                          {"secp256k1", "ecdsa-with-SHA256"},
                                          {"Ed25519", "ED25519"},
                                          {"Ed448", "ED448"},
                                          {"ML-DSA-44", "ML-DSA-44"},
                                          {"ML-DSA-65", "ML-DSA-65"},
                                          {"ML-DSA-87", "ML-DSA-87"}})
        QTest::newRow(kind) << QByteArray(kind) << QByteArray(algorithm);
}

// It holds the key, vouches for itself, and openssl takes it, as a client's and with its own rules applied strictly.
void TestCertify::everyKind()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, algorithm);
    const Key key = keyOf(kind);
    const auto made = makeCertificate(key, order());
    QVERIFY2(made, made ? "" : qPrintable(made.error().found));
    QCOMPARE(keyFromCertificates({*made})->thumbprint(), key.thumbprint());
    const ChainResult chain = verifyChain({*made}, {*made}, kFrom + std::chrono::hours(1));
    QVERIFY2(chain.intact && chain.anchored, qPrintable(chain.problem));
    QVERIFY(!verifyChain({*made}, {*made}, kUntil + std::chrono::seconds(1)).intact);
    QVERIFY(!verifyChain({*made}, {*made}, kFrom - std::chrono::seconds(1)).intact);

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"certificate.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pemOf("CERTIFICATE", made->der));
    file.close();
    const auto text = Referee::ask(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s, u"-in"_s, file.fileName()});
    if (!text.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(text.status == 0, text.complaint);
    QVERIFY2(text.output.contains("Signature Algorithm: " + algorithm), text.output);
    const auto verified = Referee::ask(u"openssl"_s, {u"verify"_s, u"-purpose"_s, u"sslclient"_s, u"-attime"_s,
                                                      QString::number(secondsOf(kFrom) + 3600), u"-check_ss_sig"_s,
                                                      u"-CAfile"_s, file.fileName(), file.fileName()});
    QVERIFY2(verified.status == 0, verified.output + verified.complaint);
}

void TestCertify::whatItSays()
{
    CertificateOrder asked = order({.commonName = u"Läufer 測試"_s,
                                    .organization = u"O, with + \"signs\""_s,
                                    .dnsNames = {u"localhost"_s, u"*.example.com"_s},
                                    .addresses = {u"127.0.0.1"_s, u"::1"_s},
                                    .uris = {u"https://client.example/a,b"_s}});
    asked.purpose = CertificatePurpose::TlsServer;
    const auto made = makeCertificate(keyOf("P-256"), asked);
    QVERIFY(made);
    QCOMPARE(made->subject, u"CN=Läufer 測試,O=O\\, with \\+ \\\"signs\\\""_s);
    QCOMPARE(made->issuer, made->subject);
    QCOMPARE(made->serial, u"7f0102030405060708090a0b0c0d0e0f"_s);
    QCOMPARE(made->notBefore, kFrom);
    QCOMPARE(made->notAfter, kUntil);
    const auto text =
        Referee::ask(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s, u"-inform"_s, u"DER"_s}, made->der);
    if (!text.isThere)
        QSKIP("The openssl program is not there.");
    for (const char *part :
         {"Version: 3 (0x2)", "X509v3 Basic Constraints: critical", "CA:FALSE", "X509v3 Key Usage: critical",
          "Digital Signature\n", "TLS Web Server Authentication", "X509v3 Subject Key Identifier:",
          "DNS:localhost, DNS:*.example.com, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, "
          "URI:https://client.example/a,b",
          "Not Before: Oct  1 00:00:00 2026 GMT", "Not After : Oct  1 00:00:00 2027 GMT"})
        QVERIFY2(text.output.contains(part), part);
    QVERIFY(!text.output.contains("Alternative Name: critical"));
    // Without a subject the other names must be read (RFC 5280 §4.2.1.6).
    const auto bare = makeCertificate(keyOf("P-256"), order({.dnsNames = {u"localhost"_s}}));
    QVERIFY(Referee::ask(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s, u"-inform"_s, u"DER"_s}, bare->der)
                .output.contains("Alternative Name: critical"));
}

void TestCertify::usages_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QByteArray>("usage");
    const auto row = [](const char *kind, const char *use, const char *usage) {
        QTest::newRow(QByteArray(kind) + ' ' + use) << QByteArray(kind) << QByteArray(use) << QByteArray(usage);
    };
    row("RSA", "", "Digital Signature, Key Encipherment\n");
    row("RSA", "sig", "Digital Signature\n");
    row("RSA", "enc", "Key Encipherment\n");
    row("P-384", "", "Digital Signature\n");
    row("P-384", "enc", "Key Agreement\n");
    row("Ed448", "sig", "Digital Signature\n");
    row("ML-DSA-44", "", "Digital Signature\n");
}

void TestCertify::usages()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, use);
    QFETCH(QByteArray, usage);
    const auto made = makeCertificate(keyOf(kind, use), order());
    QVERIFY(made);
    const auto text =
        Referee::ask(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s, u"-inform"_s, u"DER"_s}, made->der);
    if (!text.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(text.output.contains("Key Usage: critical\n                " + usage), text.output);
}

void TestCertify::serialIsPositive()
{
    CertificateOrder asked = order();
    asked.serial = QByteArray::fromHex("8000000000000001");
    QCOMPARE(makeCertificate(keyOf("P-256"), asked)->serial, u"01"_s);
    asked.serial = QByteArray::fromHex("8000000000000000");
    QVERIFY(!makeCertificate(keyOf("P-256"), asked));
}

// Nothing is read from a clock or drawn by chance: EdDSA signs the same in the same way.
void TestCertify::sameOrderSameCertificate()
{
    QCOMPARE(makeCertificate(keyOf("Ed25519"), order())->der, makeCertificate(keyOf("Ed25519"), order())->der);
}

void TestCertify::requests_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"RSA", "P-256", "Ed25519", "Ed448", "ML-DSA-65"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestCertify::requests()
{
    QFETCH(QByteArray, kind);
    const auto request = makeCertificateRequest(
        keyOf(kind), {.commonName = u"client 1"_s, .dnsNames = {u"client.example"_s}}, CertificatePurpose::TlsClient);
    QVERIFY2(request, request ? "" : qPrintable(request.error().found));
    const auto text =
        Referee::ask(u"openssl"_s, {u"req"_s, u"-noout"_s, u"-verify"_s, u"-text"_s, u"-inform"_s, u"DER"_s}, *request);
    if (!text.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(text.status == 0, text.complaint);
    for (const char *part : {"CN=client 1", "TLS Web Client Authentication", "DNS:client.example", "CA:FALSE"})
        QVERIFY2(text.output.contains(part), part);
    QVERIFY((text.output + text.complaint).contains("verify OK"));
}

QTEST_GUILESS_MAIN(TestCertify)
#include "tst_certify.moc"
