// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = std::chrono::sys_days{2026y / 10 / 1};

QList<Certificate> chainOf(const QString &file)
{
    return importKeys(KeyFiles::read(file))->keys.first().certificates();
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void refusedX5c_data();
    void refusedX5c();
    void unusableChains_data();
    void unusableChains();
    void neverAnchored_data();
    void neverAnchored();
    void noKeyWithoutCertificate();
    void whatItSays();
    void goodChain();
    void printedChain_data() { Vectors::addRows({u"x5c"_s}); }
    void printedChain();
    void thumbprints_data() { Vectors::addRows({u"cert-thumbprint"_s}); }
    void thumbprints();
};

void TestCertificate::refused_data()
{
    const QByteArray der = KeyFiles::read(u"leaf.cert.der"_s);
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one octet") << QByteArray("\x30");
    QTest::newRow("text") << QByteArray("MIIBBjCBrA");
    QTest::newRow("cut") << der.chopped(1);
    QTest::newRow("something after it") << der + '\0';
    QTest::newRow("twice") << der + der;
    QTest::newRow("a key") << KeyFiles::read(u"rsa.spki.der"_s);
    QTest::newRow("length of 4 GB") << QByteArray::fromHex("3084ffffffff3000");
}

void TestCertificate::refused()
{
    QFETCH(QByteArray, der);
    const auto certificate = parseCertificate(der);
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().id.toString(), u"certificate-format"_s);
}

void TestCertificate::refusedX5c_data()
{
    const QByteArray leaf = KeyFiles::read(u"leaf.cert.der"_s).toBase64();
    const QByteArray good = '"' + leaf + '"';
    QTest::addColumn<QByteArray>("x5c");
    QTest::addColumn<QString>("found");
    QTest::newRow("a string") << good << QString();
    QTest::newRow("an object") << QByteArray("{}") << QString();
    QTest::newRow("empty") << QByteArray("[]") << QString();
    QTest::newRow("a number behind") << '[' + good + ",1]" << u"x5c[1]"_s;
    QTest::newRow("base64url") << "[\"" + QByteArray(leaf).replace('+', '-').replace('/', '_') + "\"]" << u"x5c[0]"_s;
    QTest::newRow("a line break") << "[\"" + QByteArray(leaf).insert(64, "\\n") + "\"]" << u"x5c[0]"_s;
    QTest::newRow("a blank behind") << "[\"" + leaf + " \"]" << u"x5c[0]"_s;
    QTest::newRow("one padding too many") << "[\"" + leaf + "=\"]" << u"x5c[0]"_s;
    QTest::newRow("PEM") << QByteArray(R"(["-----BEGIN CERTIFICATE-----"])") << u"x5c[0]"_s;
    QTest::newRow("no certificate") << '[' + good + R"(,"MAA="])" << u"x5c[1]"_s;
    QTest::newRow("no padding") << QByteArray(R"(["MAA"])") << u"x5c[0]"_s;
    QTest::newRow("stray bits") << QByteArray(R"(["MAB="])") << u"x5c[0]"_s;
    QTest::newRow("21 certificates") << '[' + (good + ',').repeated(20) + good + ']' << u"21"_s;
}

void TestCertificate::refusedX5c()
{
    QFETCH(QByteArray, x5c);
    const auto document = Json::Document::parse(x5c);
    QVERIFY(document);
    const auto chain = parseX5c(document->root());
    QVERIFY(!chain);
    QCOMPARE(chain.error().id.toString(), u"certificate-format"_s);
    QTEST(chain.error().found, "found");
    QVERIFY(chain.error().offset >= 0 && chain.error().offset < x5c.size());
}

void TestCertificate::unusableChains_data()
{
    const QList<Certificate> chain = chainOf(u"chain.pem"_s);
    const Certificate old = chainOf(u"old.cert.pem"_s).first();
    QTest::addColumn<QList<Certificate>>("chain");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<QString>("problem");
    QTest::newRow("none") << QList<Certificate>() << kNow << QString();
    QTest::newRow("expired") << QList<Certificate>{old, chain[1], chain[2]} << kNow << u"expired"_s;
    QTest::newRow("not yet valid") << chain << Instant(std::chrono::sys_days{2023y / 1 / 1}) << u"not yet valid"_s;
    QTest::newRow("expired in 2044") << chain << Instant(std::chrono::sys_days{2044y / 1 / 2}) << u"expired"_s;
    QTest::newRow("the middle is missing") << QList<Certificate>{chain[0], chain[2]} << kNow << u"issuer"_s;
    QTest::newRow("upside down") << QList<Certificate>{chain[2], chain[1], chain[0]} << kNow << u"issuer"_s;
    Certificate forged = chain[0];
    forged.der[forged.der.size() - 1] = static_cast<char>(forged.der.back() ^ 1);
    QTest::newRow("signature changed") << QList<Certificate>{forged, chain[1]} << kNow << u"signature"_s;
}

void TestCertificate::unusableChains()
{
    QFETCH(QList<Certificate>, chain);
    QFETCH(Instant, now);
    QFETCH(QString, problem);
    const QList<Certificate> anchors = {chainOf(u"chain.pem"_s).last()};
    const ChainResult result = verifyChain(chain, anchors, now);
    QVERIFY(!result.intact);
    QVERIFY(!result.anchored);
    QVERIFY(!result.problem.isEmpty());
    QVERIFY2(result.problem.contains(problem), qPrintable(result.problem));
}

// Whoever trusts the root trusts it for what it was asked to vouch for, and for hashes that hold.
void TestCertificate::neverAnchored_data()
{
    QTest::addColumn<QString>("problem");
    for (const char *file : {"encipherment", "agreement", "tls-server", "tls-both", "tls-and-more"})
        QTest::newRow(file) << u"purpose"_s;
    QTest::newRow("md5") << u"digest algorithm too weak"_s;
    QTest::newRow("sha1") << u"digest algorithm too weak"_s;
    QTest::newRow("rsa-1024") << u"key too weak"_s;
}

void TestCertificate::neverAnchored()
{
    QFETCH(QString, problem);
    const QList<Certificate> chain =
        chainOf(u"../certificates/"_s + QString::fromLatin1(QTest::currentDataTag()) + u".pem"_s);
    QCOMPARE(chain.size(), 2);
    for (const Certificate &anchor : chain) {
        const ChainResult result = verifyChain(chain, {anchor}, kNow);
        QVERIFY(!result.anchored);
        QVERIFY2(result.problem.contains(problem), qPrintable(result.problem));
    }
}

void TestCertificate::noKeyWithoutCertificate()
{
    QCOMPARE(keyFromCertificates({}).error().id.toString(), u"certificate-format"_s);
}

void TestCertificate::whatItSays()
{
    const QByteArray der = KeyFiles::read(u"leaf.cert.der"_s);
    const auto certificate = parseCertificate(der);
    QVERIFY(certificate);
    QCOMPARE(certificate->subject, u"OU=測試,CN=Läufer,O=Grantscope"_s);
    QCOMPARE(certificate->issuer, u"CN=Issuing,O=Grantscope"_s);
    QCOMPARE(certificate->serial, u"abcdef"_s);
    QCOMPARE(certificate->notBefore, Instant(std::chrono::sys_days{2024y / 1 / 1}));
    QCOMPARE(certificate->notAfter, Instant(std::chrono::sys_days{2044y / 1 / 1}));
    QCOMPARE(certificate->sha1(), QCryptographicHash::hash(der, QCryptographicHash::Sha1));
    QCOMPARE(certificate->sha256(), QCryptographicHash::hash(der, QCryptographicHash::Sha256));
}

void TestCertificate::goodChain()
{
    const QList<Certificate> chain = chainOf(u"chain.pem"_s);
    QCOMPARE(chain.size(), 3);
    const ChainResult alone = verifyChain(chain, {}, kNow);
    QVERIFY(alone.intact);
    QVERIFY(!alone.anchored);
    QCOMPARE(alone.problem, QString());
    // Each of them will do as an anchor; the root need not be sent along.
    for (const Certificate &anchor : chain)
        QVERIFY(verifyChain(chain, {anchor}, kNow).anchored);
    QVERIFY(verifyChain(chain.first(2), {chain.last()}, kNow).anchored);
    for (const char *file : {"plain", "signing", "contract", "documents", "own-purpose", "client"}) {
        const QList<Certificate> usable = chainOf(u"../certificates/%1.pem"_s.arg(QLatin1StringView(file)));
        const ChainResult result = verifyChain(usable, {usable.last()}, kNow);
        QVERIFY2(result.intact && result.anchored, qPrintable(result.problem));
    }
    const Certificate other = parseX5c(Vectors::ofKind({u"cert-thumbprint"_s}).first().input().member("x5c"))->first();
    const ChainResult stranger = verifyChain(chain, {other}, kNow);
    QVERIFY(stranger.intact);
    QVERIFY(!stranger.anchored);
    QVERIFY(!stranger.problem.isEmpty());
}

void TestCertificate::printedChain()
{
    QFETCH(Vectors::Case, vector);
    const auto read = parseX5c(vector.input().member("x5c"));
    QVERIFY(read);
    const QList<Certificate> &chain = *read;
    QCOMPARE(chain.size(), vector.expected().member("chain_length").toInteger());
    const ChainResult then = verifyChain(chain, {chain.last()}, std::chrono::sys_days{2015y / 5 / 1});
    // It was sound in its time; SHA-1 is not any more, and its leaf may sign nothing but certificates.
    QVERIFY2(then.intact && !then.anchored && !then.problem.isEmpty(), qPrintable(then.problem));
    const ChainResult later = verifyChain(chain, {chain.last()}, std::chrono::sys_days{2030y / 1 / 1});
    QVERIFY(!later.intact && !later.anchored);
}

void TestCertificate::thumbprints()
{
    QFETCH(Vectors::Case, vector);
    const Certificate leaf = parseX5c(vector.input().member("x5c"))->first();
    const QByteArray print = encodeBase64url(leaf.sha256());
    const QByteArray claimed = vector.input().member("cnf").member("x5t#S256").toUtf8();
    if (!vector.isValid()) {
        QVERIFY(print != claimed);
        return;
    }
    QCOMPARE(print, vector.expected().member("value").toUtf8());
    const auto key = keyFromJwk(vector.keys().firstChild());
    QVERIFY(key && key->findings().isEmpty());
    QCOMPARE(keyFromCertificates({leaf})->thumbprint(), key->thumbprint());
}

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
