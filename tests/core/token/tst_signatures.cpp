// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/publickeytexts.h"
#include "support/keyfiles.h"
#include "token/signatures.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

Jose::Key fileKey(const QString &name)
{
    return Jose::importKeys(KeyFiles::read(name), {.source = name})->keys.first();
}

Jose::Key octKey(const QByteArray &secret, const QByteArray &kid = {})
{
    QByteArray jwk = "{\"kty\":\"oct\",\"k\":\"" + Jose::encodeBase64url(secret) + "\"";
    if (!kid.isEmpty())
        jwk += ",\"kid\":\"" + kid + "\"";
    return Jose::importKeys(jwk + "}", {.source = u"test"_s})->keys.first();
}

const QByteArray kSecret(40, 's');
const QByteArray kOther(40, 'o');

QByteArray signedBy(const QByteArray &secret, const QByteArray &header)
{
    return Jose::signCompact(octKey(secret), *Jose::findJwsAlgorithm("HS256"), header, "{}").value();
}

SignatureReport checked(const QByteArray &token, const QList<Jose::Key> &keys, const Expectations &expected = {},
                        OwnKey ownKey = OwnKey::ProvesNothing)
{
    SignatureChecker checker({.keys = keys});
    return checker.check(DecodedJwt::decode(token), expected, ownKey).value(0);
}

} // namespace

class TestSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void keyIdChooses();
    void ownKeyIsNeverTrusted();
    void publicKeyIsNoSecret();
    void publicKeyIsFoundOut();
    void suspicionCostsNoAnswer();
    void neighboursDoNotSpeak();
    void emptyContentIsContent();
    void pinnedAlgorithmsComeFirst();
    void largeTokensAreNotGuessed();
    void guessedIsSaidOfWhatWasTried_data();
    void guessedIsSaidOfWhatWasTried();
    void tooManyKeysAreNotTried();
    void publishedKeysAreNamed_data();
    void publishedKeysAreNamed();
    void proofsUseTheirOwnKeyOnly();
};

void TestSignatures::refused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no alg") << QByteArray("{}") << QByteArray("sig.no-alg");
    QTest::newRow("alg is a number") << QByteArray(R"({"alg":256})") << QByteArray("sig.no-alg");
    QTest::newRow("none") << QByteArray(R"({"alg":"none"})") << QByteArray("sig.unsecured");
    QTest::newRow("nONE") << QByteArray(R"({"alg":"nONE"})") << QByteArray("sig.unsecured");
    QTest::newRow("other case") << QByteArray(R"({"alg":"hs256"})") << QByteArray("sig.unknown-alg");
    QTest::newRow("encryption") << QByteArray(R"({"alg":"A128KW"})") << QByteArray("sig.unknown-alg");
    QTest::newRow("no key fits") << QByteArray(R"({"alg":"RS256"})") << QByteArray("sig.no-key-fits");
}

void TestSignatures::refused()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, reason);
    const SignatureReport report = checked(signedBy(kSecret, header), {octKey(kSecret)});
    QVERIFY(report.status == SignatureStatus::NotChecked);
    QCOMPARE(QByteArrayView(report.reason.key().data(), qsizetype(report.reason.key().size())), reason);
    QVERIFY(!report.isTrusted());
}

void TestSignatures::keyIdChooses()
{
    const QByteArray token = signedBy(kSecret, R"({"alg":"HS256","kid":"a"})");
    // A key of that name is the only one that may answer, whatever the others could.
    QVERIFY(checked(token, {octKey(kOther, "a"), octKey(kSecret, "b")}).status == SignatureStatus::Failed);
    QVERIFY(checked(token, {octKey(kOther, "b"), octKey(kOther, "c")}).keyIdMissing);
    const SignatureReport renamed = checked(token, {octKey(kOther, "b"), octKey(kSecret, "c")});
    QVERIFY(renamed.keyIdMissing && renamed.status == SignatureStatus::Verified);
    // A key without a name may be any; it comes after those of that name.
    const SignatureReport beside = checked(token, {octKey(kSecret), octKey(kOther, "a")});
    QVERIFY(!beside.keyIdMissing && beside.status == SignatureStatus::Verified);
    const SignatureReport neither = checked(token, {octKey(kOther), octKey(kOther, "a")});
    QVERIFY(neither.status == SignatureStatus::Failed && neither.key.keyId() == u"a"_s);
    const SignatureReport nameless = checked(token, {octKey(kOther, "b"), octKey(kSecret)});
    QVERIFY(!nameless.keyIdMissing && nameless.status == SignatureStatus::Verified);
    QVERIFY(checked(token, {octKey(kOther, "a"), octKey(kSecret, "a")}).status == SignatureStatus::Verified);
}

void TestSignatures::ownKeyIsNeverTrusted()
{
    const Jose::Key key = fileKey(u"ec.P-256.pkcs8.pem"_s);
    const QByteArray header = R"({"alg":"ES256","jwk":)" + key.publicJwk().value() + '}';
    const QByteArray token = Jose::signCompact(key, *Jose::findJwsAlgorithm("ES256"), header, "{}").value();
    const SignatureReport alone = checked(token, {});
    QVERIFY(alone.status == SignatureStatus::Verified && alone.embeddedVerifies && !alone.isTrusted());
    const SignatureReport beside = checked(token, {octKey(kSecret)});
    QVERIFY(beside.status != SignatureStatus::Verified && beside.embeddedVerifies);
    QVERIFY(checked(token, {key}).isTrusted());
}

void TestSignatures::publicKeyIsNoSecret()
{
    const QByteArray pem = KeyFiles::read(u"rsa.spki.pem"_s);
    const QByteArray forged = signedBy(pem, R"({"alg":"HS256"})");
    const SignatureReport report = checked(forged, {fileKey(u"rsa.spki.pem"_s)});
    QVERIFY(report.status == SignatureStatus::NotChecked);
    QVERIFY(report.error && report.error->id == ErrorId(Jose::JoseError::AlgorithmKey));
}

// What everybody knows is found out, whatever other keys are there, and vouches for nobody.
void TestSignatures::publicKeyIsFoundOut()
{
    const Jose::Key rsa = fileKey(u"rsa.spki.pem"_s);
    const Jose::Key ec = fileKey(u"ec.P-256.pkcs8.pem"_s);
    const QByteArray header = R"({"alg":"HS256"})";
    const QByteArray honest = signedBy(kSecret, header);
    QCOMPARE(checked(honest, {rsa, ec}).publicKeyAsSecret, QString());
    for (const Jose::Key &key : {rsa, ec}) {
        for (const Jose::PublicKeyText &text : Jose::publicKeyTexts(key)) {
            const QByteArray forged = signedBy(text.octets, header);
            const QString expected = u"%1 (%2), %3"_s.arg(key.label(), key.source(), QLatin1StringView(text.form));
            for (const QList<Jose::Key> &keys : {QList{rsa, ec}, QList{octKey(kOther), ec, rsa}}) {
                const SignatureReport report = checked(forged, keys);
                QCOMPARE(report.publicKeyAsSecret, expected);
                QVERIFY(report.status != SignatureStatus::Verified);
            }
            QCOMPARE(checked(forged, {octKey(kOther)}).publicKeyAsSecret, QString());
            SignatureChecker checker({.keys = {rsa, ec}});
            const auto reports =
                checker.check(DecodedJwt::decode(forged), {}, OwnKey::ProvesNothing, {}, Guessing::None);
            QCOMPARE(reports.first().publicKeyAsSecret, QString());
        }
    }
    // A person who gives that text as the secret has it verified, and is warned of it elsewhere.
    const QByteArray pem = KeyFiles::read(u"rsa.spki.pem"_s);
    const SignatureReport given = checked(signedBy(pem, header), {octKey(pem), rsa});
    QVERIFY(given.status == SignatureStatus::Verified);
    QCOMPARE(given.publicKeyAsSecret, QString());
}

// What is merely suspected takes nothing from what the keys themselves have to answer.
void TestSignatures::suspicionCostsNoAnswer()
{
    const Jose::Key rsa = fileKey(u"rsa.spki.pem"_s);
    const QByteArray forged = signedBy(rsa.publicPem().value(), R"({"alg":"HS256"})");
    QCOMPARE(checked(forged, QList<Jose::Key>(SignatureReport::kMostPublicKeys, rsa)).publicKeyAsSecret.isEmpty(),
             false);
    const QList<Jose::Key> many(2000, rsa);
    QCOMPARE(checked(forged, many).publicKeyAsSecret, QString());
    const SignatureReport weak = checked(signedBy("secret", R"({"alg":"HS256"})"), many);
    QVERIFY(weak.guessed);
    QVERIFY(!weak.wellKnownKey.isEmpty());
}

void TestSignatures::neighboursDoNotSpeak()
{
    const Jose::Key rsa = fileKey(u"rsa.spki.pem"_s);
    const QByteArray token = signedBy(kSecret, R"({"alg":"HS256"})");
    for (const QList<Jose::Key> &keys : {QList{octKey(kOther), rsa}, QList{rsa, octKey(kOther)}}) {
        const SignatureReport report = checked(token, keys);
        QVERIFY(report.status == SignatureStatus::Failed);
        QVERIFY(!report.error);
        QVERIFY(report.key.isSymmetric());
    }
    // Where none can be tried, the one of the right family says why.
    const Jose::Key wrapping =
        Jose::importKeys(R"({"kty":"oct","use":"enc","k":")" + Jose::encodeBase64url(kSecret) + "\"}")->keys.first();
    for (const QList<Jose::Key> &keys : {QList{wrapping, rsa}, QList{rsa, wrapping}}) {
        const SignatureReport report = checked(token, keys);
        QVERIFY(report.status == SignatureStatus::NotChecked);
        QVERIFY(report.error && report.error->id == ErrorId(Jose::JoseError::KeyUse));
    }
}

void TestSignatures::emptyContentIsContent()
{
    QList<QByteArray> parts = signedBy(kSecret, R"({"alg":"HS256"})").split('.');
    parts[1].clear();
    const QByteArray token = parts.join('.');
    SignatureChecker checker({.keys = {octKey(kSecret)}});
    const auto judged = [&](const std::optional<QByteArray> &content) {
        return checker.check(DecodedJwt::decode(token, {}, content), {}, OwnKey::ProvesNothing).first().status;
    };
    QVERIFY(judged({}) == SignatureStatus::NotChecked);
    QVERIFY(judged(QByteArray("")) == SignatureStatus::Failed);
    QVERIFY(judged(QByteArray("{}")) == SignatureStatus::Verified);
}

void TestSignatures::pinnedAlgorithmsComeFirst()
{
    Expectations pinned;
    pinned.algorithms = {"ES256"};
    const SignatureReport report = checked(signedBy(kSecret, R"({"alg":"HS256"})"), {octKey(kSecret)}, pinned);
    QVERIFY(report.status == SignatureStatus::NotChecked);
    QVERIFY(report.reason == Texts::Reason("sig.alg-not-allowed"));
    QVERIFY(report.key.isNull());
}

void TestSignatures::largeTokensAreNotGuessed()
{
    const QByteArray payload = "{\"a\":\"" + QByteArray(200'000, 'x') + "\"}";
    const Jose::Key known = octKey("secret");
    const auto token = [&](const QByteArray &content) {
        return Jose::signCompact(known, *Jose::findJwsAlgorithm("HS256"), R"({"alg":"HS256"})", content).value();
    };
    const SignatureReport small = checked(token("{}"), {});
    QVERIFY(!small.wellKnownKey.isEmpty() && !small.tooLargeToGuess);
    QVERIFY(small.status == SignatureStatus::NotChecked);
    const SignatureReport large = checked(token(payload), {});
    QVERIFY(large.wellKnownKey.isEmpty() && large.tooLargeToGuess);
    // A key that was given is recognised, whatever the size.
    QVERIFY(!checked(token(payload), {known}).wellKnownKey.isEmpty());
}

void TestSignatures::guessedIsSaidOfWhatWasTried_data()
{
    QTest::addColumn<int>("signatures");
    QTest::addColumn<int>("keys");
    QTest::addColumn<bool>("guessed"); // Of the last signature, which a common secret made.
    QTest::newRow("too many signatures") << 30 << 0 << false;
    QTest::newRow("too many keys") << 1 << 12'001 << false;
    QTest::newRow("keys that leave too little") << 1 << 11'999 << false;
    QTest::newRow("three signatures") << 3 << 0 << true;
    QTest::newRow("some keys") << 1 << 10'000 << true;
}

// What the budget did not suffice for was not tried, and must not look as if nothing fitted.
void TestSignatures::guessedIsSaidOfWhatWasTried()
{
    QFETCH(const int, signatures);
    QFETCH(const int, keys);
    QFETCH(const bool, guessed);
    const auto signatureOf = [](const QByteArray &secret) {
        const QList<QByteArray> parts = signedBy(secret, R"({"alg":"HS256"})").split('.');
        return R"({"protected":")" + parts.at(0) + R"(","signature":")" + parts.at(2) + R"("})";
    };
    const QByteArray others = (signatureOf(kSecret) + ',').repeated(signatures - 1);
    const QByteArray token = R"({"payload":"e30","signatures":[)" + others + signatureOf("secret") + "]}";
    SignatureChecker checker({.keys = QList<Jose::Key>(keys, octKey(kOther))});
    const auto reports = checker.check(DecodedJwt::decode(token), {}, OwnKey::ProvesNothing);
    QCOMPARE(reports.size(), signatures);
    QCOMPARE(reports.last().guessed, guessed);
    QCOMPARE(reports.last().tooLargeToGuess, !guessed);
    QCOMPARE(reports.last().wellKnownKey.isEmpty(), !guessed);
}

void TestSignatures::tooManyKeysAreNotTried()
{
    const QByteArray token = signedBy(kSecret, R"({"alg":"HS256"})");
    QList<Jose::Key> keys(20'001, octKey(kOther));
    const SignatureReport report = checked(token, keys);
    QVERIFY(report.status == SignatureStatus::NotChecked);
    QVERIFY(report.reason == Texts::Reason("sig.too-many-keys"));
    QVERIFY(report.key.isNull());
    // Keys that may not be used cost nothing, and a kid names the ones that count.
    keys.fill(fileKey(u"ec.P-256.spki.pem"_s));
    keys.append(octKey(kSecret));
    QVERIFY(checked(token, keys).isTrusted());
    keys.fill(octKey(kOther));
    keys.append(octKey(kSecret, "a"));
    QVERIFY(checked(signedBy(kSecret, R"({"alg":"HS256","kid":"a"})"), keys).isTrusted());
}

void TestSignatures::publishedKeysAreNamed_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QString>("name");
    QTest::newRow("RFC 7515 §A.3") << QByteArray(
        R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":)"
        R"("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","d":)"
        R"("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"})")
                                   << QByteArray("ES256") << u"RFC 7515 §A.3"_s;
    QTest::newRow("RFC 8037 §A.1") << QByteArray(
        R"({"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":)"
        R"("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})")
                                   << QByteArray("EdDSA") << u"RFC 8037 §A.1"_s;
}

// Whoever can sign with a published key proves nothing: it is named, and nothing is verified by it.
void TestSignatures::publishedKeysAreNamed()
{
    QFETCH(QByteArray, jwk);
    QFETCH(QByteArray, algorithm);
    QFETCH(QString, name);
    const Jose::JwsAlgorithm &row = *Jose::findJwsAlgorithm(algorithm);
    const Jose::Key published = Jose::importKeys(jwk)->keys.first();
    const auto token = [&](const Jose::Key &key, const QByteArray &payload) {
        return Jose::signCompact(key, row, R"({"alg":")" + algorithm + R"("})", payload).value();
    };
    const SignatureReport alone = checked(token(published, "{}"), {});
    QVERIFY(alone.status == SignatureStatus::NotChecked && !alone.isTrusted());
    QCOMPARE(alone.wellKnownKey, name);
    const SignatureReport beside = checked(token(published, "{}"), {Jose::generateKey(row).value()});
    QVERIFY(beside.status == SignatureStatus::Failed);
    QCOMPARE(beside.wellKnownKey, name);
    const SignatureReport other = checked(token(Jose::generateKey(row).value(), "{}"), {});
    QVERIFY(other.guessed && other.wellKnownKey.isEmpty());
    const SignatureReport large = checked(token(published, '"' + QByteArray(200'000, 'x') + '"'), {});
    QVERIFY(large.tooLargeToGuess && !large.guessed && large.wellKnownKey.isEmpty());
}

void TestSignatures::proofsUseTheirOwnKeyOnly()
{
    const QByteArray header = R"({"alg":"HS256","typ":"dpop+jwt"})";
    const SignatureReport report = checked(signedBy(kSecret, header), {octKey(kSecret)}, {}, OwnKey::Counts);
    QVERIFY(report.status == SignatureStatus::NotChecked);
    QVERIFY(report.reason == Texts::Reason("sig.dpop-no-jwk"));
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
