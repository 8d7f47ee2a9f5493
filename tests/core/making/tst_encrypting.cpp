// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "core/jose/encryptionkeys.h"
#include "jose/decrypter.h"
#include "making/encrypting.h"
#include "making/encryptionbreakage.h"
#include "token/inspection.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Qt::StringLiterals;
using Jose::EncryptionDraft;
using Jose::Serialization;

namespace {

const QByteArray kClaims = R"({"iss":"https://issuer.example","sub":"alice"})";

EncryptionDraft draftFor(const char *alg, const char *enc = "A256GCM")
{
    const auto &management = TestKeys::management(alg);
    const auto &content = TestKeys::encryption(enc);
    return {.encryption = &content,
            .recipients = {{.key = TestKeys::keyFor(management, content), .algorithm = &management}},
            .protectedHeader = R"({"typ":"JWT"})"};
}

QString first(const QList<Finding> &findings)
{
    return findings.isEmpty() ? QString() : findings.first().error.id.toString();
}

QStringList ids(const QList<Finding> &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all << finding.error.id.toString();
    return all;
}

Draft signedDraft()
{
    return {.payload = kClaims, .signers = {Making::Tests::signer("ES256")}};
}

} // namespace

class TestEncrypting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prevented_data();
    void prevented();
    void odd_data();
    void odd();
    void nothingToSay();
    void signedThenEncrypted();
    void whatIsNotSignedIsNotEncrypted();
    void choicesThatFitComeFirst();
    void sizesOfSecrets();
    void headersToBeginWith();
    void namesFollowTheChoice();
    void copyOfAnEncryptedToken();
    void copyOfSeveralRecipients();
    void commands();
};

void TestEncrypting::prevented_data()
{
    QTest::addColumn<EncryptionDraft>("draft");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("part");
    using Part = Finding::Part;
    const auto row = [](const char *name, const EncryptionDraft &draft, const char *id, Part part) {
        QTest::newRow(name) << draft << QString::fromLatin1(id) << static_cast<int>(part);
    };
    EncryptionDraft draft = draftFor("A128KW");
    draft.recipients.first().key = {};
    row("no key", draft, "draft-no-recipient-key", Part::Key);
    draft.recipients.first().key = TestKeys::secretOf(32);
    row("key of another size", draft, "jwe-key-size", Part::Key);
    draft = draftFor("A128KW");
    draft.protectedHeader = "{";
    row("broken header", draft, "jwe-header", Part::Header);
    draft.protectedHeader = R"({"alg":"dir"})";
    row("header of another algorithm", draft, "jwe-header", Part::Header);
    draft = draftFor("A128KW");
    draft.sharedHeader = R"({"jku":"https://a.example"})";
    row("shared header in the compact form", draft, "jwe-header", Part::Form);
    draft.serialization = Serialization::Flattened;
    draft.sharedHeader = "[]";
    row("shared header that is none", draft, "jwe-header", Part::SharedHeader);
    draft.sharedHeader = R"({"typ":"JWT"})";
    row("a name in both headers", draft, "jwe-header", Part::SharedHeader);
    draft = draftFor("A128KW");
    draft.serialization = Serialization::General;
    draft.recipients.first().header = "no";
    row("own header that is none", draft, "jwe-header", Part::UnprotectedHeader);
    draft.recipients.first().header = R"({"typ":"JWT"})";
    row("own header says it again", draft, "jwe-header", Part::UnprotectedHeader);
    draft.recipients.first().header.clear();
    draft.recipients += draftFor("dir").recipients;
    row("direct and another", draft, "jwe-recipients", Part::Form);
    draft = draftFor("PBES2-HS256+A128KW");
    draft.iterations = 10;
    row("ten iterations", draft, "pbes2-count", Part::Key);
}

void TestEncrypting::prevented()
{
    QFETCH(EncryptionDraft, draft);
    QFETCH(QString, id);
    QFETCH(int, part);
    const QList<Finding> findings = review(draft, {.text = kClaims});
    QVERIFY(!findings.isEmpty());
    QCOMPARE(first(findings), id);
    QCOMPARE(static_cast<int>(findings.first().part), part);
    QCOMPARE(findings.first().gravity, Finding::Gravity::Prevents);
    QCOMPARE(encrypted(draft, {.text = kClaims}).error().id.toString(), id);
}

void TestEncrypting::odd_data()
{
    QTest::addColumn<EncryptionDraft>("draft");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("RSA1_5") << draftFor("RSA1_5") << kClaims << u"draft-encryption-avoid"_s;
    EncryptionDraft draft = draftFor("PBES2-HS256+A128KW");
    draft.iterations = 1000;
    QTest::newRow("few iterations") << draft << kClaims << u"draft-few-iterations"_s;
    draft.iterations = 2'000'000;
    QTest::newRow("more than readers bear") << draft << kClaims << u"draft-many-iterations"_s;
    draft = draftFor("A128KW");
    draft.isCompressed = true;
    QTest::newRow("compressed") << draft << kClaims << u"draft-compressed"_s;
    draft.isCompressed = false;
    QTest::newRow("claims that are broken") << draft << QByteArray(R"({"a":)") << u"draft-content-json"_s;
    QTest::newRow("a claim twice") << draft << QByteArray(R"({"a":1,"a":2})") << u"draft-duplicate-member"_s;
    QTest::newRow("a token that nobody announces")
        << draft << Making::make(signedDraft()).value() << u"draft-content-type"_s;
    draft.protectedHeader = R"({"cty":"JWT"})";
    QTest::newRow("no token where one is announced") << draft << kClaims << u"draft-content-type"_s;
}

void TestEncrypting::odd()
{
    QFETCH(EncryptionDraft, draft);
    QFETCH(QByteArray, text);
    QFETCH(QString, id);
    const QList<Finding> findings = review(draft, {.text = text});
    QCOMPARE(ids(findings), QStringList{id});
    QCOMPARE(findings.first().gravity, Finding::Gravity::Odd);
}

void TestEncrypting::nothingToSay()
{
    for (const char *alg :
         {"RSA-OAEP-256", "A256KW", "dir", "ECDH-ES", "ECDH-ES+A128KW", "A128GCMKW", "PBES2-HS512+A256KW"})
        QCOMPARE(ids(review(draftFor(alg), {.text = kClaims})), QStringList());
    QCOMPARE(ids(review(draftFor("A128KW"), {.text = "any text"})), QStringList());
}

// RFC 7519 §11.2: the signature is inside.
void TestEncrypting::signedThenEncrypted()
{
    EncryptionDraft draft = draftFor("RSA-OAEP-256");
    draft.protectedHeader = encryptionHeader(true, draft.recipients.first().key);
    const QByteArray token = encrypted(draft, {.signedFirst = signedDraft()}).value();
    const Token::KeyRing ring{
        .keys = {draft.recipients.first().key, Making::Tests::verifying(Making::Tests::key("ES256"))}};
    Token::Inspector inspector(ring);
    const auto inspection = inspector.inspect(token, {.now = instantFromSeconds(Making::Tests::kNow)});
    QVERIFY(inspection.decryption.isOpen());
    QVERIFY(inspection.inner);
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
    QCOMPARE(inspection.inner->token->claim("sub").toString(), u"alice"_s);
    QCOMPARE(inspection.token->header("cty").toString(), u"JWT"_s);
}

void TestEncrypting::whatIsNotSignedIsNotEncrypted()
{
    Draft draft = signedDraft();
    draft.signers.first().key = {};
    const auto made = encrypted(draftFor("A128KW"), {.signedFirst = draft});
    QCOMPARE(made.error().id.toString(), u"draft-no-key"_s);
}

void TestEncrypting::choicesThatFitComeFirst()
{
    const auto &gcm = TestKeys::encryption("A256GCM");
    const auto forSecret = keyManagementChoices(TestKeys::secretOf(32), gcm);
    QCOMPARE(forSecret.size(), qsizetype(Jose::keyManagementAlgorithms().size()));
    QCOMPARE(QByteArray(forSecret.first().algorithm->name), "A256KW");
    QVERIFY(!forSecret.first().whyNot);
    QVERIFY(forSecret.last().whyNot);
    const auto forCurve = keyManagementChoices(TestKeys::pairOn("X25519"), gcm);
    QCOMPARE(QByteArray(forCurve.first().algorithm->name), "ECDH-ES");
    QVERIFY(!keyManagementChoices({}, gcm).last().whyNot);
    const auto sizes = contentEncryptionChoices(TestKeys::secretOf(64), TestKeys::management("dir"));
    QCOMPARE(QByteArray(sizes.first().encryption->name), "A256CBC-HS512");
    QVERIFY(sizes.at(1).whyNot);
    QVERIFY(whyAvoid(TestKeys::management("RSA1_5")));
    QVERIFY(!whyAvoid(TestKeys::management("RSA-OAEP-256")));
}

void TestEncrypting::sizesOfSecrets()
{
    const auto &gcm = TestKeys::encryption("A128GCM");
    QCOMPARE(secretBits(TestKeys::management("dir"), TestKeys::encryption("A256CBC-HS512")), 512);
    QCOMPARE(secretBits(TestKeys::management("A192KW"), gcm), 192);
    QCOMPARE(secretBits(TestKeys::management("RSA-OAEP"), gcm), 0);
    QCOMPARE(keyRequestName(TestKeys::management("dir"), gcm), "A128GCM");
    QCOMPARE(keyRequestName(TestKeys::management("ECDH-ES"), gcm), "ECDH-ES");
    QVERIFY(keyRequestName(TestKeys::management("PBES2-HS256+A128KW"), gcm).isEmpty());
}

void TestEncrypting::headersToBeginWith()
{
    const Jose::Key named = Making::Tests::newKey("ES256", "bob");
    QCOMPARE(encryptionHeader(true, named), "{\n  \"cty\": \"JWT\",\n  \"kid\": \"bob\"\n}");
    QCOMPARE(recipientHeader(named), R"({"kid":"bob"})");
    QCOMPARE(recipientHeader({}), QByteArray());
    QCOMPARE(withTokenInside(R"({"x":1})", true).value(), R"({"x":1,"cty":"JWT"})");
    QCOMPARE(withTokenInside(R"({"cty":"JWT"})", false).value(), "{}");
    QCOMPARE(withParty(R"({"x":1})", "apu", "Alice").value(), R"({"x":1,"apu":"QWxpY2U"})");
    QCOMPARE(withParty(R"({"apu":"QWxpY2U","x":1})", "apu", {}).value(), R"({"x":1})");
    QCOMPARE(withParty("{", "apu", "Alice").error().id.toString(), u"json-syntax"_s);
}

void TestEncrypting::namesFollowTheChoice()
{
    const auto &alg = TestKeys::management("A128KW");
    const auto &enc = TestKeys::encryption("A128GCM");
    QCOMPARE(withNames(R"({ "alg":"dir", "enc":"A256GCM", "x":1.0 })", alg, enc),
             R"({ "alg":"A128KW", "enc":"A128GCM", "x":1.0 })");
    QCOMPARE(withNames(R"({"x":1})", alg, enc), R"({"x":1})");
    QCOMPARE(withNames("broken", alg, enc), "broken");
}

void TestEncrypting::copyOfAnEncryptedToken()
{
    EncryptionDraft draft = draftFor("ECDH-ES+A128KW", "A128CBC-HS256");
    draft.protectedHeader = R"({ "typ":"JWT", "apu":"QWxpY2U", "x":1.50 })";
    draft.isCompressed = true;
    const Jose::Jwe jwe = Jose::Jwe::parse(encrypted(draft, {.text = kClaims}).value()).value();
    const EncryptionDraft copy = draftOf(jwe, 0, draft.recipients.first().key);
    QCOMPARE(copy.encryption, draft.encryption);
    QCOMPARE(copy.recipients.first().algorithm, draft.recipients.first().algorithm);
    QCOMPARE(copy.recipients.first().key, draft.recipients.first().key);
    QVERIFY(copy.isCompressed);
    QVERIFY2(!copy.protectedHeader.contains("epk"), copy.protectedHeader);
    QVERIFY2(copy.protectedHeader.startsWith(R"({ "typ":"JWT", "apu":"QWxpY2U", "x":1.50)"), copy.protectedHeader);
    const auto again = Jose::Jwe::parse(encrypted(copy, {.text = kClaims}).value());
    QVERIFY(again.has_value());
    const auto opened = Jose::Decrypter::create(draft.recipients.first().key)->decrypt(*again);
    QCOMPARE(opened.value().plaintext, kClaims);
}

void TestEncrypting::copyOfSeveralRecipients()
{
    EncryptionDraft draft = draftFor("A128KW");
    draft.serialization = Serialization::General;
    draft.recipients.append(
        {.key = TestKeys::rsaPair(), .algorithm = &TestKeys::management("RSA-OAEP"), .header = R"({"kid":"second"})"});
    draft.sharedHeader = R"({"jku":"https://a.example"})";
    draft.additionalData = "beside";
    const Jose::Jwe jwe = Jose::Jwe::parse(encrypted(draft, {.text = kClaims}).value()).value();
    const EncryptionDraft copy = draftOf(jwe, 1, draft.recipients.at(1).key);
    QCOMPARE(copy.serialization, Serialization::General);
    QCOMPARE(copy.recipients.size(), 2);
    QVERIFY(copy.recipients.first().key.isNull());
    QCOMPARE(copy.recipients.at(1).key, draft.recipients.at(1).key);
    QCOMPARE(copy.recipients.at(1).header, R"({"kid":"second","alg":"RSA-OAEP"})");
    QCOMPARE(copy.sharedHeader, draft.sharedHeader);
    QCOMPARE(copy.additionalData, draft.additionalData);
    // The key of a recipient that nobody opened with is missing, and said to be.
    QCOMPARE(first(review(copy, {.text = kClaims})), u"draft-no-recipient-key"_s);
}

void TestEncrypting::commands()
{
    const EncryptionDraft rsa = draftFor("RSA-OAEP-256");
    QCOMPARE(encryptCommand(rsa, {.text = R"({"sub":"o'neill"})"}),
             "gscope encrypt --key public-key.pem --algorithm RSA-OAEP-256 --encryption A256GCM --header "
             R"('{"typ":"JWT"}' '{"sub":"o'\''neill"}')");
    EncryptionDraft general = draftFor("A128KW");
    general.serialization = Serialization::General;
    general.recipients += rsa.recipients;
    general.recipients.last().header = R"({"kid":"b"})";
    general.sharedHeader = R"({"jku":"u"})";
    general.additionalData = "aad";
    general.isCompressed = true;
    QCOMPARE(encryptCommand(general, {.text = QByteArray("\0\1", 2)}),
             "printf %s 'AAE=' | base64 -d > content.bin && printf %s 'YWFk' | base64 -d > aad.bin && gscope encrypt "
             "--secret-file secret-1.bin --algorithm A128KW --key public-key-2.pem --algorithm RSA-OAEP-256 "
             "--encryption A256GCM --header '{\"typ\":\"JWT\"}' --shared-header '{\"jku\":\"u\"}' --recipient-header "
             "'{}' --recipient-header '{\"kid\":\"b\"}' --serialization general --compress --additional-data aad.bin - "
             "< content.bin");
    const QByteArray nested =
        encryptCommand(rsa, {.signedFirst = signedDraft()}, findEncryptionBreakage("jwe-tag-short"));
    QVERIFY2(nested.contains(" --break jwe-tag-short \"$(gscope sign --key private-key.pem"), nested);
    EncryptionDraft password = draftFor("PBES2-HS256+A128KW");
    password.iterations = 5000;
    const QByteArray command = encryptCommand(password, {.text = "x"});
    QVERIFY2(command.contains("--secret-file secret.bin") && command.contains("--iterations 5000"), command);
    QVERIFY(!command.contains("entrap")); // No secret.
}

QTEST_GUILESS_MAIN(TestEncrypting)
#include "tst_encrypting.moc"
