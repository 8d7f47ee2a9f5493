// SPDX-License-Identifier: GPL-3.0-or-later
// EC keys that spell out their curve (RFC 3279 §2.3.5), where RFC 5480 and RFC 5915 want its name.
#include "derparts.h"
#include "referee.h"

#include "jose/certify.h"
#include "jose/keyforms.h"
#include "support/keyfiles.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr const char *kGenerator = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                                   "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
constexpr const char *kB = "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b";
constexpr const char *kOrder = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
constexpr qsizetype kPointSize = 65;

QByteArray derOf(const QByteArray &pem)
{
    QByteArray body = pem.sliced(pem.indexOf("-----\n") + 6);
    return QByteArray::fromBase64(body.first(body.indexOf("-----END")).replace("\n", ""));
}

QByteArray spki()
{
    return derOf(KeyFiles::read(u"ec.explicit.spki.pem"_s));
}

/// The public key of the file.
QByteArray pointOf(const QByteArray &spki)
{
    return spki.last(kPointSize);
}

/// ECParameters, the second element of the algorithm.
QByteArray parametersOf(const QByteArray &spki)
{
    const qsizetype start = spki.indexOf(QByteArray::fromHex("2a8648ce3d0201")) + 7;
    return spki.sliced(start, spki.size() - kPointSize - 3 - start);
}

QByteArray changed(QByteArray der, const QByteArray &from, const QByteArray &to)
{
    if (!der.contains(from) || from.size() != to.size())
        QTest::qFail("no such piece", __FILE__, __LINE__);
    return der.replace(from, to);
}

/// RFC 5915 §3, in PKCS#8 if \a inPkcs8.
QByteArray privateKey(const QByteArray &number, const QByteArray &parameters, const QByteArray &point, bool inPkcs8)
{
    using namespace DerParts;
    const QByteArray publicKey = tagged(1, element(0x03, '\0' + point));
    if (!inPkcs8)
        return sequence({integer(1), octetString(number), tagged(0, parameters), publicKey});
    return sequence({integer(0), sequence({oid("2a8648ce3d0201"), parameters}),
                     octetString(sequence({integer(1), octetString(number), publicKey}))});
}

/// x and y of \a key, uncompressed.
QByteArray pointOf(const Key &key)
{
    const QJsonObject jwk = QJsonDocument::fromJson(key.publicJwk().value()).object();
    QByteArray point(1, '\4');
    for (const QString &coordinate : {u"x"_s, u"y"_s})
        point += QByteArray::fromBase64(jwk.value(coordinate).toString().toLatin1(), QByteArray::Base64UrlEncoding);
    return point;
}

QByteArray asn1(const QByteArray &der)
{
    return Referee::ask(u"openssl"_s, {u"asn1parse"_s, u"-inform"_s, u"DER"_s}, der).output;
}

} // namespace

class TestExplicitCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void refusedOfTheProgram_data();
    void refusedOfTheProgram();
    void writtenByName_data();
    void writtenByName();
    void certificates();
};

void TestExplicitCurve::refused_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<QString>("id");
    const QString unknown = u"key-type-unknown"_s;
    const QByteArray sound = spki();
    const QByteArray point = pointOf(sound);
    const QByteArray generator = QByteArray::fromHex(kGenerator);
    // CVE-2020-0601: where the public key of another is the generator, everybody knows the private key, 1.
    const QByteArray forged = changed(sound, generator, point);
    QTest::newRow("the public key as generator") << forged << unknown;
    const QByteArray one = QByteArray(31, '\0') + '\1';
    for (const bool inPkcs8 : {false, true}) {
        QTest::newRow(inPkcs8 ? "its private key, PKCS#8" : "its private key, SEC 1")
            << privateKey(one, parametersOf(forged), point, inPkcs8) << unknown;
    }
    QByteArray negative = generator;
    // p - y, which is the other point of this x.
    negative.replace(33, 32, QByteArray::fromHex("b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a"));
    QTest::newRow("the generator's negative") << changed(sound, generator, negative) << unknown;
    const QByteArray order = QByteArray::fromHex(kOrder);
    QTest::newRow("another order") << changed(sound, order, order.chopped(1) + '\x53') << unknown;
    const QByteArray b = QByteArray::fromHex(kB);
    QTest::newRow("another b") << changed(sound, b, b.chopped(1) + '\x4d') << u"jwk-ec-point"_s;
    QTest::newRow("a generator off the curve")
        << changed(sound, generator, generator.chopped(1) + '\xf7') << u"jwk-ec-point"_s;
    QTest::newRow("a point off the curve") << sound.chopped(1) + char(sound.back() ^ 1) << u"jwk-ec-point"_s;
}

void TestExplicitCurve::refused()
{
    QFETCH(const QByteArray, der);
    const auto read = importKeys(der);
    QVERIFY(!read);
    QTEST(read.error().id.toString(), "id");
}

void TestExplicitCurve::refusedOfTheProgram_data()
{
    QTest::addColumn<QString>("curve");
    for (const char *curve : {"brainpoolP256r1", "secp224r1", "sect283k1", "wap-wsg-idm-ecid-wtls7"})
        QTest::newRow(curve) << QString::fromLatin1(curve);
}

void TestExplicitCurve::refusedOfTheProgram()
{
    QFETCH(const QString, curve);
    const auto made = Referee::ask(
        u"openssl"_s, {u"ecparam"_s, u"-name"_s, curve, u"-genkey"_s, u"-noout"_s, u"-param_enc"_s, u"explicit"_s});
    if (!made.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(made.status == 0, made.complaint);
    const auto read = importKeys(made.output);
    QVERIFY(!read);
    QCOMPARE(read.error().id.toString(), u"key-type-unknown"_s);
}

void TestExplicitCurve::writtenByName_data()
{
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("encoding");
    for (const char *curve : {"prime256v1", "secp384r1", "secp521r1", "secp256k1"}) {
        for (const char *points : {"uncompressed", "compressed", "hybrid"}) {
            for (const char *encoding : {"explicit", "named_curve"})
                QTest::addRow("%s, %s, %s", curve, points, encoding)
                    << QString::fromLatin1(curve) << QString::fromLatin1(points) << QString::fromLatin1(encoding);
        }
    }
}

void TestExplicitCurve::writtenByName()
{
    QFETCH(const QString, curve);
    QFETCH(const QString, points);
    QFETCH(const QString, encoding);
    const auto made = Referee::ask(u"openssl"_s, {u"ecparam"_s, u"-name"_s, curve, u"-genkey"_s, u"-noout"_s,
                                                  u"-conv_form"_s, points, u"-param_enc"_s, encoding});
    if (!made.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(made.status == 0, made.complaint);
    const auto read = readKeyItems(made.output);
    QVERIFY2(read, read ? "" : qPrintable(read.error().found));
    const Key key = read->items.first().key;
    QVERIFY(key.isPrivate());
    const bool isSpelledOut = encoding == "explicit"_L1;
    QCOMPARE(key.findings().size(), isSpelledOut ? 1 : 0);
    if (isSpelledOut)
        QCOMPARE(key.findings().first().id.toString(), u"ec-curve-spelled-out"_s);
    for (const KeyHalf half : {KeyHalf::Public, KeyHalf::Private}) {
        const auto der = writeKeys(read->items, {.form = KeyForm::Der, .half = half});
        QVERIFY(der);
        const QByteArray text = asn1(der->reveal().toByteArray());
        QVERIFY2(text.contains(':' + curve.toLatin1()), text);
        QVERIFY2(!text.contains("prime-field"), text);
        const auto back = importKeys(der->reveal().toByteArray());
        QVERIFY(back && back->keys.first().findings().isEmpty());
        QCOMPARE(back->keys.first().thumbprint(), key.thumbprint());
        // With its point in full (RFC 5480 §2.2).
        QVERIFY(der->reveal().toByteArray().contains(pointOf(key)));
    }
}

void TestExplicitCurve::certificates()
{
    const auto made = Referee::ask(u"openssl"_s, {u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s,
                                                  u"-param_enc"_s, u"explicit"_s});
    if (!made.isThere)
        QSKIP("The openssl program is not there.");
    const Key key = importKeys(made.output).value().keys.first();
    const CertificateNames names{.commonName = u"explicit.example"_s};
    const auto certificate = makeCertificate(key, {.names = names,
                                                   .notBefore = instantFromSeconds(1'700'000'000),
                                                   .notAfter = instantFromSeconds(1'800'000'000),
                                                   .serial = QByteArray(16, 's')});
    QVERIFY(certificate);
    const auto request = makeCertificateRequest(key, names, CertificatePurpose::Open);
    QVERIFY(request);
    for (const QByteArray &der : {certificate->der, *request}) {
        const QByteArray text = asn1(der);
        QVERIFY2(text.contains(":prime256v1"), text);
        QVERIFY2(!text.contains("prime-field"), text);
    }
    QVERIFY(keyFromCertificates({*certificate})->findings().isEmpty());
}

QTEST_GUILESS_MAIN(TestExplicitCurve)
#include "tst_explicitcurve.moc"
