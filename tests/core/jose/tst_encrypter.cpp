// SPDX-License-Identifier: GPL-3.0-or-later
#include "encryptionkeys.h"

#include "jose/decrypter.h"
#include "jose/encrypter.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlain = R"({"sub":"alice","exp":1300819380})";

Result<Decrypted> opened(const QByteArray &text, const Key &key, qsizetype recipient = 0)
{
    return Jwe::parse(text).and_then([&](const Jwe &jwe) {
        return Decrypter::create(key).and_then(
            [&](const Decrypter &decrypter) { return decrypter.decrypt(jwe, recipient); });
    });
}

EncryptionDraft draftFor(const char *alg, const char *enc)
{
    const auto &management = TestKeys::management(alg);
    const auto &content = TestKeys::encryption(enc);
    return {.encryption = &content,
            .recipients = {{.key = TestKeys::keyFor(management, content), .algorithm = &management}},
            .iterations = management.mode == KeyManagement::Password ? 1000 : 0};
}

} // namespace

class TestEncrypter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void allProblemsWhereTheyAre();
    void extensionsOnlyInsecurely();
    void everyPair_data();
    void everyPair();
    void everyCurve_data();
    void everyCurve();
    void headerStaysAsTyped();
    void companionsOfTheAlgorithm();
    void compressed();
    void flattened();
    void general();
    void manyRecipients();
    void noTwoAreAlike();
};

void TestEncrypter::refuses_data()
{
    QTest::addColumn<EncryptionDraft>("draft");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const EncryptionDraft &draft, const char *id) {
        QTest::newRow(name) << draft << QString::fromLatin1(id);
    };
    const auto with = [](EncryptionDraft draft, const QByteArray &header) {
        draft.protectedHeader = header;
        return draft;
    };
    const EncryptionDraft good = draftFor("A128KW", "A128GCM");
    row("header that is none", with(good, "[]"), "jwe-header");
    row("header that is no JSON", with(good, "{"), "jwe-header");
    row("another alg", with(good, R"({"alg":"dir"})"), "jwe-header");
    row("another enc", with(good, R"({"enc":"A256GCM"})"), "jwe-header");
    row("epk that is made here", with(draftFor("ECDH-ES", "A128GCM"), R"({"epk":{}})"), "jwe-header");
    row("salt that is made here", with(draftFor("PBES2-HS256+A128KW", "A128GCM"), R"({"p2s":"c2FsdHNhbHQ"})"),
        "jwe-header");
    row("apu that is no octets", with(draftFor("ECDH-ES", "A128GCM"), R"({"apu":"ä"})"), "jwe-header");

    row("zip without compression", with(good, R"({"zip":"DEF"})"), "jwe-header");
    row("a name twice", with(good, R"({"kid":"a","kid":"b"})"), "jwe-header");
    row("an extension", with(good, R"({"crit":["x"],"x":1})"), "jwe-header");
    EncryptionDraft named = with(good, R"({"kid":"a"})");
    named.serialization = Serialization::General;
    named.recipients.first().header = R"({"kid":"a"})";
    row("a name here and there", named, "jwe-header");
    EncryptionDraft zip = with(good, R"({"zip":"GZIP"})");
    zip.isCompressed = true;
    row("another zip", zip, "jwe-header");
    EncryptionDraft none = good;
    none.recipients.clear();
    row("nobody", none, "jwe-recipients");
    EncryptionDraft two = good;
    two.recipients += two.recipients;
    row("two, compact", two, "jwe-recipients");
    two.serialization = Serialization::Flattened;
    row("two, flattened", two, "jwe-recipients");
    EncryptionDraft direct = draftFor("dir", "A128GCM");
    direct.serialization = Serialization::General;
    direct.recipients += good.recipients;
    row("direct and another", direct, "jwe-recipients");
    EncryptionDraft many = good;
    many.serialization = Serialization::General;
    many.recipients.fill(good.recipients.first(), 1000);
    row("a thousand", many, "jwe-recipients");
    EncryptionDraft aad = good;
    aad.additionalData = "x";
    row("aad, compact", aad, "jwe-header");
    EncryptionDraft shared = good;
    shared.sharedHeader = "{}";
    row("shared header, compact", shared, "jwe-header");
    EncryptionDraft few = draftFor("PBES2-HS256+A128KW", "A128GCM");
    few.iterations = 999;
    row("too few iterations", few, "pbes2-count");
    few.iterations = 1'000'000'000;
    row("a billion iterations", few, "pbes2-count");
    EncryptionDraft other = good;
    other.recipients.first().key = TestKeys::secretOf(32);
    row("key that does not fit", other, "jwe-key-size");
}

void TestEncrypter::refuses()
{
    QFETCH(const EncryptionDraft, draft);
    QFETCH(const QString, id);
    const auto made = encrypt(draft, kPlain);
    QVERIFY(!made);
    QCOMPARE(made.error().id.toString(), id);
}

void TestEncrypter::allProblemsWhereTheyAre()
{
    EncryptionDraft draft = draftFor("A128KW", "A128GCM");
    draft.serialization = Serialization::General;
    draft.protectedHeader = R"({"kid":"a","enc":"A256GCM"})";
    draft.sharedHeader = R"({"alg":"dir","zip":"DEF"})";
    draft.recipients.append({.key = TestKeys::secretOf(32),
                             .algorithm = &TestKeys::management("A128GCMKW"),
                             .header = R"({"kid":"b","tag":""})"});
    using Part = EncryptionProblem::Part;
    QList<std::pair<Part, qsizetype>> places;
    for (const EncryptionProblem &each : encryptionProblems(draft))
        places.append({each.part, each.recipient});
    QCOMPARE(places, (QList<std::pair<Part, qsizetype>>{{Part::Key, 1},
                                                        {Part::SharedHeader, 0}, // zip
                                                        {Part::ProtectedHeader, 0}, // enc
                                                        {Part::SharedHeader, 0}, // alg
                                                        {Part::RecipientHeader, 1}, // kid
                                                        {Part::SharedHeader, 1}, // alg
                                                        {Part::RecipientHeader, 1}})); // tag
    QVERIFY(encryptionProblems(draftFor("dir", "A128GCM")).isEmpty());
}

void TestEncrypter::extensionsOnlyInsecurely()
{
    EncryptionDraft draft = draftFor("A128KW", "A128GCM");
    draft.protectedHeader = R"({"crit":["x"],"x":1})";
    draft.criticalExtensions = CriticalExtensions::AsTypedInsecure;
    const auto jwe = Jwe::parse(encrypt(draft, kPlain).value());
    QVERIFY(jwe->header("crit").isArray());
    draft.serialization = Serialization::General;
    draft.protectedHeader.clear();
    draft.recipients.first().header = R"({"crit":["x"],"x":1})"; // It must be protected.
    QCOMPARE(encrypt(draft, kPlain).error().id.toString(), u"jwe-header"_s);
}

void TestEncrypter::everyPair_data()
{
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("enc");
    for (const KeyManagementAlgorithm &alg : keyManagementAlgorithms()) {
        for (const ContentEncryption &enc : contentEncryptions())
            QTest::addRow("%s %s", alg.name, enc.name) << QByteArray(alg.name) << QByteArray(enc.name);
    }
}

void TestEncrypter::everyPair()
{
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, enc);
    EncryptionDraft draft = draftFor(alg.constData(), enc.constData());
    const Key key = draft.recipients.first().key;
    draft.recipients.first().key = TestKeys::publicKey(key);
    for (const QByteArray &plain : {kPlain, QByteArray(), QByteArray(100'000, 'x')}) {
        const auto text = encrypt(draft, plain);
        QVERIFY(text);
        const auto again = opened(*text, key);
        QVERIFY2(again, again ? "" : qPrintable(again.error().id.toString()));
        QCOMPARE(again->plaintext, plain);
    }
}

void TestEncrypter::everyCurve_data()
{
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("curve");
    for (const char *alg : {"ECDH-ES", "ECDH-ES+A128KW", "ECDH-ES+A192KW", "ECDH-ES+A256KW"}) {
        for (const char *curve : {"P-256", "P-384", "P-521", "X25519", "X448"})
            QTest::addRow("%s %s", alg, curve) << QByteArray(alg) << QByteArray(curve);
    }
}

void TestEncrypter::everyCurve()
{
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, curve);
    const Key key = TestKeys::pairOn(curve);
    EncryptionDraft draft{.encryption = findContentEncryption("A256GCM"),
                          .recipients = {{.key = TestKeys::publicKey(key), .algorithm = findKeyManagement(alg)}},
                          .protectedHeader = R"({"apu":"QWxpY2U","apv":"Qm9i"})"};
    const auto text = encrypt(draft, kPlain);
    QVERIFY(text);
    QCOMPARE(opened(*text, key)->plaintext, kPlain);
    // Whose agreement it is goes into the key.
    QByteArray other = *text;
    const QByteArray header = QByteArray::fromBase64(text->first(text->indexOf('.')), QByteArray::Base64UrlEncoding);
    other.replace(0, text->indexOf('.'),
                  QByteArray(header)
                      .replace("QWxpY2U", "QWxpYmU")
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QCOMPARE(opened(other, key).error().id.toString(), u"jwe-tag-invalid"_s);
}

void TestEncrypter::headerStaysAsTyped()
{
    EncryptionDraft draft = draftFor("dir", "A128GCM");
    draft.protectedHeader = "{ \"typ\" : \"J\\u0057T\",\n \"cty\":\"JWT\" }";
    const auto text = encrypt(draft, kPlain);
    QVERIFY(text);
    const auto jwe = Jwe::parse(*text);
    QCOMPARE(jwe->protectedPart.bytes,
             "{ \"typ\" : \"J\\u0057T\",\n \"cty\":\"JWT\" ,\"alg\":\"dir\",\"enc\":\"A128GCM\"}");
    draft.protectedHeader = R"({"enc":"A128GCM","alg":"dir"})";
    QCOMPARE(Jwe::parse(encrypt(draft, kPlain).value())->protectedPart.bytes, draft.protectedHeader);
}

void TestEncrypter::companionsOfTheAlgorithm()
{
    const auto jwe = Jwe::parse(encrypt(draftFor("PBES2-HS512+A256KW", "A256CBC-HS512"), kPlain).value());
    QCOMPARE(jwe->header("p2c").toInteger(), 1000);
    QCOMPARE(QByteArray::fromBase64(jwe->header("p2s").toUtf8(), QByteArray::Base64UrlEncoding).size(), 16);
    QCOMPARE(recommendedIterations(TestKeys::management("PBES2-HS256+A128KW")), 600'000);
    const auto agreed = Jwe::parse(encrypt(draftFor("ECDH-ES", "A128GCM"), kPlain).value());
    QVERIFY(agreed->header("epk").member("crv").stringIs("P-256"));
    QVERIFY(!agreed->header("epk").member("d"));
    QVERIFY(agreed->recipients.first().encryptedKey.bytes.isEmpty());
}

void TestEncrypter::compressed()
{
    EncryptionDraft draft = draftFor("dir", "A128GCM");
    draft.isCompressed = true;
    const QByteArray plain = kPlain.repeated(100);
    const auto text = encrypt(draft, plain);
    QVERIFY(text);
    QVERIFY(text->size() < plain.size());
    const auto again = opened(*text, draft.recipients.first().key);
    QCOMPARE(again->plaintext, plain);
    QVERIFY(again->compressedSize > 0);
    QVERIFY(again->compressedSize < plain.size());
}

void TestEncrypter::flattened()
{
    EncryptionDraft draft = draftFor("A128KW", "A128CBC-HS256");
    draft.serialization = Serialization::Flattened;
    draft.sharedHeader = R"({"jku":"https://as.example/jwks"})";
    draft.additionalData = "The Fellowship of the Ring";
    const auto text = encrypt(draft, kPlain);
    QVERIFY(text);
    const Key key = draft.recipients.first().key;
    const auto jwe = Jwe::parse(*text);
    QCOMPARE(jwe->serialization, Serialization::Flattened);
    QVERIFY(jwe->header("jku").isString());
    QCOMPARE(opened(*text, key)->plaintext, kPlain);
    // What stands beside it is authentic, too; what is only shared is not.
    const QByteArray aad = QByteArray("The Fellowship of the Ring")
                               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QVERIFY(text->contains(aad));
    QCOMPARE(opened(QByteArray(*text).replace(aad, "QQ"), key).error().id.toString(), u"jwe-tag-invalid"_s);
    QCOMPARE(opened(QByteArray(*text).replace("as.example", "bs.example"), key)->plaintext, kPlain);
}

void TestEncrypter::general()
{
    EncryptionDraft draft{.serialization = Serialization::General,
                          .encryption = findContentEncryption("A128CBC-HS256"),
                          .recipients = {},
                          .iterations = 1000};
    QList<Key> keys;
    for (const char *alg : {"RSA-OAEP-256", "A128KW", "ECDH-ES+A128KW", "A256GCMKW", "PBES2-HS256+A128KW"}) {
        const auto &management = TestKeys::management(alg);
        keys += TestKeys::keyFor(management, *draft.encryption);
        draft.recipients += EncryptionRecipient{
            .key = keys.last(), .algorithm = &management, .header = "{\"kid\":\"" + QByteArray(alg) + "\"}"};
    }
    const auto text = encrypt(draft, kPlain);
    QVERIFY(text);
    const auto jwe = Jwe::parse(*text);
    QVERIFY(jwe);
    QCOMPARE(jwe->recipients.size(), keys.size());
    QVERIFY(!jwe->protectedHeader.root().member("alg"));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        QVERIFY(jwe->header("kid", i).stringIs(draft.recipients.at(i).algorithm->name));
        QCOMPARE(opened(*text, keys.at(i), i)->plaintext, kPlain);
    }
    // The key of one is not that of the next.
    QCOMPARE(opened(*text, TestKeys::secretOf(16, 'x'), 1).error().id.toString(), u"jwe-tag-invalid"_s);
}

void TestEncrypter::manyRecipients()
{
    EncryptionDraft draft = draftFor("A128KW", "A128GCM");
    draft.serialization = Serialization::General;
    draft.recipients.fill(draft.recipients.first(), Jwe::kMaxRecipients);
    draft.protectedHeader = R"({"alg":"A128KW"})";
    const auto text = encrypt(draft, kPlain);
    QVERIFY(text);
    QVERIFY(!text->contains("\"header\"")); // All protect the same alg.
    QCOMPARE(opened(*text, draft.recipients.first().key, Jwe::kMaxRecipients - 1)->plaintext, kPlain);
}

void TestEncrypter::noTwoAreAlike()
{
    const EncryptionDraft draft = draftFor("dir", "A128GCM");
    const auto first = Jwe::parse(encrypt(draft, kPlain).value());
    const auto second = Jwe::parse(encrypt(draft, kPlain).value());
    QVERIFY(first->iv.bytes != second->iv.bytes);
    QVERIFY(first->ciphertext.bytes != second->ciphertext.bytes);
}

QTEST_APPLESS_MAIN(TestEncrypter)
#include "tst_encrypter.moc"
