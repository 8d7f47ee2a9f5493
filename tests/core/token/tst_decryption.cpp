// SPDX-License-Identifier: GPL-3.0-or-later
// How encrypted tokens are opened, layer by layer, and what is said of each.
#include "inspected.h"

#include "core/jose/encryptionkeys.h"
#include "jose/encrypter.h"
#include "token/decryption.h"
#include "token/report.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kClaims = R"({"sub":"1","exp":1790003600})";

Jose::Key wrappingKey(char fill = 'k')
{
    return TestKeys::secretOf(16, fill).withName(QString(QLatin1Char(fill)));
}

QByteArray encrypted(const Jose::Key &key, const char *alg, const QByteArray &plaintext, const QByteArray &header = {})
{
    return Jose::encrypt({.encryption = Jose::findContentEncryption("A128GCM"),
                          .recipients = {{.key = key, .algorithm = Jose::findKeyManagement(alg)}},
                          .protectedHeader = header},
                         plaintext)
        .value();
}

QByteArray inEnglish(const Inspection &inspection)
{
    return verdictSentence(inspection, Texts::Language::English).toUtf8();
}

} // namespace

class TestDecryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notOpened_data();
    void notOpened();
    void whichKeyIsTried();
    void iterationLimit();
    void workIsBounded();
    void claimsWithoutSignature();
    void severalCanWrite();
    void secretIsNoSignature_data();
    void secretIsNoSignature();
    void nothingBelowTheLastLayerIsValid();
    void saidOfAClosedOne();
    void signedInside();
    void manyLayers();
    void kindIsOfWhatIsInside();
    void contentThatIsNoToken_data();
    void contentThatIsNoToken();
    void reportsGoThroughLayers();
};

void TestDecryption::notOpened_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QList<Jose::Key>>("keys");
    QTest::addColumn<DecryptionStatus>("status");
    QTest::addColumn<QByteArray>("error");
    const QByteArray wrapped = encrypted(wrappingKey(), "A128KW", kClaims);
    const QByteArray toPair = encrypted(TestKeys::pairOn("X25519"), "ECDH-ES", kClaims);
    QTest::newRow("no key") << wrapped << QList<Jose::Key>() << DecryptionStatus::NotTried << QByteArray();
    QTest::newRow("another kind of key") << wrapped << QList{TestKeys::pairOn("P-256")} << DecryptionStatus::NotTried
                                         << QByteArray("alg-key-mismatch");
    QTest::newRow("a key of another size") << wrapped << QList{TestKeys::pairOn("P-256"), TestKeys::secretOf(32)}
                                           << DecryptionStatus::NotTried << QByteArray("jwe-key-size");
    QTest::newRow("the public half") << toPair << QList{TestKeys::publicKey(TestKeys::pairOn("X25519"))}
                                     << DecryptionStatus::NotTried << QByteArray("needs-private-key");
    QTest::newRow("another secret") << wrapped << QList{wrappingKey('x')} << DecryptionStatus::Failed
                                    << QByteArray("jwe-tag-invalid");
    QTest::newRow("another curve") << toPair << QList{TestKeys::pairOn("P-256")} << DecryptionStatus::NotTried
                                   << QByteArray("key-alg-mismatch");
    QTest::newRow("unreadable") << QByteArray("e30=.e30.e30.e30.e30") << QList{wrappingKey()}
                                << DecryptionStatus::NotTried << QByteArray();
}

void TestDecryption::notOpened()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QList<Jose::Key>, keys);
    QFETCH(const DecryptionStatus, status);
    QFETCH(const QByteArray, error);
    const Inspection inspection = inspected(token, {.keys = keys});
    QCOMPARE(inspection.decryption.status, status);
    QCOMPARE(inspection.decryption.error ? inspection.decryption.error->id.toString().toUtf8() : QByteArray(), error);
    QVERIFY(!inspection.inner);
    QVERIFY(!inspection.verified);
    QVERIFY(inspection.verdict != Verdict::Valid);
    QVERIFY(inspection.decryption.content.plaintext.isEmpty());
}

void TestDecryption::whichKeyIsTried()
{
    const auto named = [](const char *id, char fill) {
        return Jose::importKeys("{\"kty\":\"oct\",\"kid\":\"" + QByteArray(id) + "\",\"k\":\""
                                + Jose::encodeBase64url(QByteArray(16, fill)) + "\"}")
            .value()
            .keys.first();
    };
    const QByteArray token = encrypted(wrappingKey(), "A128KW", kClaims, R"({"kid":"b"})");
    // The one of that name, whichever stands first.
    QCOMPARE(inspected(token, {.keys = {named("a", 'x'), named("b", 'k')}}).decryption.key.keyId(), u"b");
    // Those of another name are left alone as long as there is one of that name, or one without.
    QCOMPARE(inspected(token, {.keys = {named("a", 'k'), named("b", 'x')}}).decryption.status,
             DecryptionStatus::Failed);
    QVERIFY(inspected(token, {.keys = {named("a", 'x'), wrappingKey()}}).decryption.isOpen());
    // A renamed key is recognised, and one that is not says nothing.
    const Inspection others = inspected(token, {.keys = {named("a", 'x')}});
    QCOMPARE(others.decryption.status, DecryptionStatus::NotTried);
    QCOMPARE(others.verdict, Verdict::Unverified);
    QVERIFY(inspected(token, {.keys = {named("a", 'k')}}).decryption.isOpen());

    // Of several recipients the one whose key is there.
    Jose::EncryptionDraft draft{.serialization = Jose::Serialization::General,
                                .encryption = Jose::findContentEncryption("A128GCM"),
                                .recipients = {}};
    for (const char fill : {'x', 'y', 'k'})
        draft.recipients +=
            Jose::EncryptionRecipient{.key = wrappingKey(fill), .algorithm = Jose::findKeyManagement("A128KW")};
    const Inspection several = inspected(Jose::encrypt(draft, kClaims).value(), {.keys = {wrappingKey()}});
    QVERIFY(several.decryption.isOpen());
    QCOMPARE(several.decryption.recipient, 2);
}

// More than is tried here says nothing about the token; more than anybody may ask for does.
void TestDecryption::iterationLimit()
{
    const Jose::Key password = Jose::keyFromSecret(Secret("entrap_o-peter_long-credit_tun")).value();
    const auto derived = [&password](qint64 iterations) {
        return Jose::encrypt(
                   {.encryption = Jose::findContentEncryption("A128GCM"),
                    .recipients = {{.key = password, .algorithm = Jose::findKeyManagement("PBES2-HS256+A128KW")}},
                    .iterations = iterations},
                   kClaims)
            .value();
    };
    const auto judged = [&password](const QByteArray &token, qint64 most) {
        Inspector inspector({.keys = {password}}, {.iterations = most});
        return inspector.inspect(token, expectations());
    };
    const QByteArray many = derived(1500);
    const Inspection closed = judged(many, 1499);
    QCOMPARE(closed.decryption.status, DecryptionStatus::NotTried);
    QCOMPARE(closed.decryption.error->id.toString(), u"pbes2-limit"_s);
    QCOMPARE(closed.verdict, Verdict::Unverified);
    QCOMPARE(closed.check("jwe-tag-invalid")->status, Status::Skip);
    QCOMPARE(closed.check("pbes2-count")->status, Status::Pass);
    QVERIFY(judged(many, 1500).decryption.isOpen());
    QVERIFY(
        Texts::sentence(closed.decryption.reason, {}, {}, Texts::Language::English).contains(u"--most-iterations"_s));
    // Of the same token with another count in its header, nothing can be derived.
    const auto withCount = [&many](const QByteArray &count) {
        QByteArrayList parts = many.split('.');
        QByteArray header = QByteArray::fromBase64(parts.first(), QByteArray::Base64UrlEncoding);
        parts.first() = Jose::encodeBase64url(header.replace("1500", count));
        return parts.join('.');
    };
    const Inspection allowed = judged(withCount("10000000"), 1'200'000);
    QCOMPARE(allowed.verdict, Verdict::Unverified);
    QCOMPARE(allowed.check("pbes2-count")->status, Status::Warn);
    const Inspection beyond = judged(withCount("10000001"), 10'000'000);
    QCOMPARE(beyond.verdict, Verdict::Invalid);
    QCOMPARE(beyond.decryption.status, DecryptionStatus::Failed);
}

void TestDecryption::workIsBounded()
{
    // A hundred recipients, each asking for a million iterations of a thousand passwords.
    QByteArray text = R"({"protected":")" + Jose::encodeBase64url(R"({"enc":"A128GCM"})") + R"(","recipients":[)";
    const QByteArray recipient =
        R"({"header":{"alg":"PBES2-HS256+A128KW","p2c":1200000,"p2s":"c2FsdHNhbHQ"},"encrypted_key":"AAAA"})";
    for (int i = 0; i < 100; ++i)
        text += (i > 0 ? "," : "") + recipient;
    text += R"(],"iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    QList<Jose::Key> passwords;
    for (int i = 0; i < 1000; ++i)
        passwords += Jose::keyFromSecret(Secret("password " + QByteArray::number(i))).value();
    const Inspection inspection = inspected(text, {.keys = passwords});
    QVERIFY(!inspection.decryption.isOpen());
    QVERIFY(inspection.verdict != Verdict::Valid);
}

/// A shared secret says who made it, a public key does not.
void TestDecryption::claimsWithoutSignature()
{
    const Inspection secret = inspected(encrypted(wrappingKey(), "A128KW", kClaims), {.keys = {wrappingKey()}});
    QCOMPARE(secret.verdict, Verdict::Valid);
    QCOMPARE(secret.inner->token->form, Form::Claims);
    QCOMPARE(secret.inner->kind.kind, Kind::Jwt);
    QVERIFY(secret.verified->token().claim("sub").stringIs("1"));
    QVERIFY2(inEnglish(secret).contains("only holders of the secret k"), inEnglish(secret));
    QVERIFY(!secret.inner->check("sig-invalid"));
    QCOMPARE(secret.inner->check("jwt-exp")->status, Status::Pass);

    const Jose::Key pair = TestKeys::pairOn("P-256");
    const Inspection open = inspected(encrypted(pair, "ECDH-ES", kClaims), {.keys = {pair}});
    QCOMPARE(open.ownVerdict, Verdict::Valid);
    QCOMPARE(open.verdict, Verdict::Unverified);
    QVERIFY2(inEnglish(open).contains("does not say who wrote them"), inEnglish(open));

    // No claim of them is registered, and no JWS around them says what they are.
    const Inspection other =
        inspected(encrypted(wrappingKey(), "A128KW", R"({"kty":"oct"})"), {.keys = {wrappingKey()}});
    QCOMPARE(other.inner->kind.kind, Kind::Jwt);
    QCOMPARE(other.inner->kind.basis, KindGuess::Basis::Default);
    QCOMPARE(other.verdict, Verdict::Valid);

    const Inspection expired = inspected(encrypted(wrappingKey(), "A128KW", R"({"exp":1})"), {.keys = {wrappingKey()}});
    QCOMPARE(expired.verdict, Verdict::Invalid);
    QCOMPARE(expired.inner->check("jwt-exp")->status, Status::Fail);
}

/// Of several recipients each knows the key of the content.
void TestDecryption::severalCanWrite()
{
    Jose::EncryptionDraft draft{.serialization = Jose::Serialization::General,
                                .encryption = Jose::findContentEncryption("A128GCM"),
                                .recipients = {}};
    for (const char fill : {'x', 'k'})
        draft.recipients +=
            Jose::EncryptionRecipient{.key = wrappingKey(fill), .algorithm = Jose::findKeyManagement("A128KW")};
    const Inspection inspection = inspected(Jose::encrypt(draft, kClaims).value(), {.keys = {wrappingKey()}});
    QVERIFY(inspection.decryption.isOpen());
    QCOMPARE(inspection.verdict, Verdict::Unverified);
}

/// What must be signed is not valid for being secret.
void TestDecryption::secretIsNoSignature_data()
{
    QTest::addColumn<std::optional<Kind>>("as");
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QList<QByteArray>>("algorithms");
    const QByteArray idToken = R"({"iss":"https://as.example","sub":"1","aud":"c","exp":1790003600,"iat":1790000000})";
    QTest::newRow("ID token") << std::optional(Kind::IdToken) << idToken << QList<QByteArray>();
    QTest::newRow("request object") << std::optional(Kind::RequestObject)
                                    << QByteArray(R"({"client_id":"c","iss":"c","aud":"a"})") << QList<QByteArray>();
    QTest::newRow("algorithms of signatures") << std::optional<Kind>() << kClaims << QList<QByteArray>{"RS256"};
}

void TestDecryption::secretIsNoSignature()
{
    QFETCH(const std::optional<Kind>, as);
    QFETCH(const QByteArray, claims);
    QFETCH(const QList<QByteArray>, algorithms);
    Expectations expected = expectations();
    expected.algorithms = algorithms;
    Inspector inspector({.keys = {wrappingKey()}});
    const Inspection inspection = inspector.inspect(encrypted(wrappingKey(), "A128KW", claims), expected, {.as = as});
    QVERIFY(inspection.decryption.isOpen());
    QVERIFY(inspection.verdict != Verdict::Valid);
}

void TestDecryption::nothingBelowTheLastLayerIsValid()
{
    QByteArray token = R"({"exp":1})";
    for (int i = 1; i <= Inspection::kMostLayers + 2; ++i) {
        token = encrypted(wrappingKey(), "A128KW", token, i > 1 ? R"({"cty":"JWT"})" : "");
        QVERIFY2(inspected(token, {.keys = {wrappingKey()}}).verdict != Verdict::Valid, QByteArray::number(i));
    }
}

/// What a person says is said of the inside; a closed one is what it is.
void TestDecryption::saidOfAClosedOne()
{
    const Inspection closed = inspected(encrypted(wrappingKey(), "A128KW", kClaims), {}, {.as = Kind::IdToken});
    QCOMPARE(closed.kind.kind, Kind::Jwe);
    QCOMPARE(closed.verdict, Verdict::Unverified);
    // "none" encrypts nothing, whatever is allowed.
    Expectations unsecured = expectations();
    unsecured.unsecured = UnsecuredPolicy::AllowInsecure;
    Inspector inspector({});
    const QByteArray none =
        Jose::encodeBase64url(R"({"alg":"none","enc":"A128GCM"})") + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
    QCOMPARE(inspector.inspect(none, unsecured, {.as = Kind::Jwt}).verdict, Verdict::Invalid);
}

void TestDecryption::signedInside()
{
    const Jose::Key pair = TestKeys::pairOn("P-384");
    const QByteArray token = encrypted(pair, "ECDH-ES+A128KW", goodToken(), R"({"cty":"JWT"})");
    const Inspection both = inspected(token, {.keys = {pair, secretKey()}});
    QCOMPARE(both.verdict, Verdict::Valid);
    QCOMPARE(both.verified->token().form, Form::Jws);
    QCOMPARE(both.check("jwe-not-authenticated")->status, Status::Pass);
    QVERIFY2(inEnglish(both).contains("Decrypted with the key"), inEnglish(both));
    // Without the key of the signature, and with another one.
    QCOMPARE(inspected(token, {.keys = {pair}}).verdict, Verdict::Unverified);
    QCOMPARE(inspected(token, {.keys = {pair, TestKeys::secretOf(32)}}).verdict, Verdict::Invalid);
}

void TestDecryption::manyLayers()
{
    QByteArray token = goodToken();
    for (int i = 0; i < 4; ++i)
        token = encrypted(wrappingKey(), "A128KW", token, R"({"cty":"JWT"})");
    const KeyRing keys{.keys = {wrappingKey(), secretKey()}};
    QCOMPARE(inspected(token, keys).verdict, Verdict::Valid);
    for (int i = 0; i < 20; ++i)
        token = encrypted(wrappingKey(), "A128KW", token, R"({"cty":"JWT"})");
    const Inspection deep = inspected(token, keys);
    int layers = 1;
    for (const Inspection *layer = deep.inner.get(); layer; layer = layer->inner.get())
        ++layers;
    QCOMPARE(layers, Inspection::kMostLayers);
    QCOMPARE(deep.verdict, Verdict::Unverified);
}

void TestDecryption::kindIsOfWhatIsInside()
{
    const QByteArray token = encrypted(wrappingKey(), "A128KW", kClaims);
    const Inspection said = inspected(token, {.keys = {wrappingKey()}}, {.as = Kind::IdToken});
    QCOMPARE(said.kind.kind, Kind::Jwe);
    QCOMPARE(said.inner->kind.kind, Kind::IdToken);
    QCOMPARE(said.verdict, Verdict::Invalid); // It lacks what an ID token has.
    QCOMPARE(said.inner->check("idt-required-claims")->status, Status::Fail);
    const Inspection placed = inspected(token, {.keys = {wrappingKey()}}, {.contextName = u"id_token"_s});
    QCOMPARE(placed.inner->kind.kind, Kind::IdToken);
    QCOMPARE(inspected(token, {.keys = {wrappingKey()}}, {.as = Kind::Jwe}).kind.kind, Kind::Jwe);
}

void TestDecryption::contentThatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("text") << QByteArray("Live long and prosper.") << QByteArray() << Verdict::Valid;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << Verdict::Valid;
    QTest::newRow("octets") << QByteArray("\x00\xff", 2) << QByteArray() << Verdict::Valid;
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray() << Verdict::Valid;
    QTest::newRow("text said to be a token")
        << QByteArray("hello") << QByteArray(R"({"cty":"JWT"})") << Verdict::Malformed;
    QTest::newRow("claims cut short") << kClaims.chopped(1) << QByteArray() << Verdict::Malformed;
    QTest::newRow("a token with a blank behind it") << goodToken() + ' ' << QByteArray() << Verdict::Malformed;
    QTest::newRow("an unsecured one") << Jose::encodeBase64url(R"({"alg":"none"})") + ".e30." << QByteArray()
                                      << Verdict::Invalid;
}

void TestDecryption::contentThatIsNoToken()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, header);
    QFETCH(const Verdict, verdict);
    const Inspection inspection =
        inspected(encrypted(wrappingKey(), "A128KW", content, header), {.keys = {wrappingKey(), secretKey()}});
    QVERIFY(inspection.decryption.isOpen());
    QCOMPARE(inspection.decryption.content.plaintext, content);
    QCOMPARE(inspection.verdict, verdict);
    // To a public key, nobody vouches for it.
    const Jose::Key pair = TestKeys::pairOn("P-256");
    const Inspection open = inspected(encrypted(pair, "ECDH-ES", content, header), {.keys = {pair, secretKey()}});
    QVERIFY(open.verdict != Verdict::Valid);
}

void TestDecryption::reportsGoThroughLayers()
{
    const Jose::Key pair = TestKeys::pairOn("P-256");
    const Inspection inspection =
        inspected(encrypted(pair, "ECDH-ES", goodToken(), R"({"cty":"JWT"})"), {.keys = {pair, secretKey()}});
    const Json::Document json = Json::Document::parse(reportJson(inspection)).value();
    QVERIFY(json.root().member("decryption").member("status").stringIs("decrypted"));
    QVERIFY(json.root().member("inner").member("payload").member("sub").stringIs("1"));
    QVERIFY(!json.root().member("payload_text"));
    const QString markdown = reportMarkdown(inspection);
    QVERIFY(markdown.contains(u"# Inside: "_s));
    QVERIFY(markdown.contains(u"## Encryption"_s));
    const Json::Document alone =
        Json::Document::parse(reportJson(inspected(encrypted(pair, "ECDH-ES", "hello"), {.keys = {pair}}))).value();
    QVERIFY(alone.root().member("payload_text").stringIs("hello"));
    // No private key leaves with a report.
    QVERIFY(!reportJson(inspection).contains(pair.privateJwk().value().reveal()));
}

QTEST_GUILESS_MAIN(TestDecryption)
#include "tst_decryption.moc"
