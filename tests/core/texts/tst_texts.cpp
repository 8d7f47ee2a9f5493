// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httperror.h"
#include "jose/joseerror.h"
#include "jose/jweerror.h"
#include "jose/keyerror.h"
#include "jose/sdjwterror.h"
#include "jose/secretsearcherror.h"
#include "jose/unsoundkeyerror.h"
#include "json/document.h"
#include "net/neterror.h"
#include "oauth/metadataerror.h"
#include "oauth/oautherror.h"
#include "oauth/resourceerror.h"
#include "practice/practiceerror.h"
#include "session/pageform.h"
#include "texts/checktexts.h"
#include "texts/errortable.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "token/tokenerror.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

// The rows of the standards map that apply to JWS, JWT, JWE, keys, key sets, ID, access and logout tokens, DPoP proofs,
// client assertions, request objects and SD-JWT, to the messages of a flow and to metadata.
// clang-format off
constexpr const char *kChecks[] = {
    "jws-format", "jwe-format", "input-cleaned", "base64url-alphabet", "base64url-canonical", "utf8-invalid",
    "json-syntax", "json-duplicate-member", "json-depth", "json-number-precision", "header-type",
    "header-duplicate", "alg-missing", "alg-none", "alg-unknown", "alg-not-allowed", "alg-eddsa-polymorphic",
    "alg-key-mismatch", "key-alg-mismatch", "key-use", "crit-unknown", "crit-malformed", "b64-not-critical",
    "embedded-key-untrusted", "remote-key-untrusted", "kid-suspicious", "kid-not-found", "x5c-chain",
    "sig-invalid", "sig-not-verified", "ecdsa-sig-format", "jws-partial-signatures", "claim-readable",
    "claim-control-character", "rsa-key-size", "hmac-key-size", "hmac-public-key", "key-well-known", "key-certificate-dates", "jwk-ec-point",
    "jwk-required-member", "jwk-pair-mismatch", "jwk-x5c-mismatch", "jwk-akp-alg", "jwk-akp-seed",
    "jwk-thumbprint-hash", "jwks-private-key", "jwks-duplicate-kid", "jwe-tag-invalid", "jwe-tag-length",
    "jwe-key-size", "jwe-rsa1-5", "jwe-epk", "pbes2-count", "jwe-zip", "jwe-zip-size", "jwe-header-claims", "jwe-not-authenticated",
    "nested-inner-unsigned", "jwt-not-object", "jwt-exp", "jwt-nbf", "iat-future", "claim-type", "time-type",
    "time-milliseconds", "exp-missing", "jwt-iss", "jwt-aud", "jwt-typ", "json-lone-surrogate", "expectation-unused", "key-refused", "time-leeway", "idt-required-claims", "idt-iss",
    "idt-aud", "idt-azp", "idt-alg", "idt-nonce", "idt-acr", "idt-auth-time", "idt-at-hash", "idt-c-hash",
    "idt-header-keys", "logout-required-claims", "logout-events", "logout-nonce", "token-lifetime", "at-typ",
    "at-required-claims", "at-aud", "at-cnf", "at-client", "at-scope", "mtls-cnf-mismatch", "at-in-url", "dpop-typ", "dpop-alg",
    "dpop-jwk", "dpop-jti", "dpop-htm", "dpop-htu", "dpop-nonce", "dpop-iat", "dpop-ath", "dpop-jkt-mismatch",
    "ca-subject", "ca-aud", "ca-lifetime", "ro-client-id", "sd-jwt-format", "sd-jwt-disclosure-unreferenced",
    "sd-jwt-disclosure-duplicate", "sd-jwt-kb-missing", "sd-jwt-kb-nonce", "sd-jwt-kb-aud", "sd-jwt-sd-hash",
    "sd-jwt-disclosure-format", "sd-jwt-reserved-name", "sd-jwt-salt", "sd-jwt-kb-signature", "sd-jwt-kb-sound", "sd-jwt-kb-iat",
    "sd-jwt-validity-claim", "sd-jwt-vc-typ", "sd-jwt-vc-claims", "sd-jwt-vc-issuer",
    // Messages of a flow.
    "authz-state", "authz-iss", "authz-duplicate-param", "authz-implicit", "authz-nonce", "authz-mode",
    "authz-unexpected", "pkce-missing", "pkce-plain", "pkce-verifier-syntax", "pkce-mismatch",
    "request-unsupported", "redirect-exact", "redirect-scheme", "redirect-localhost", "token-response-cache",
    "token-response-form", "token-response-type", "expires-in-missing", "expires-in-text", "expires-in-value",
    "scope-form", "scope-granted", "id-token-missing", "refresh-token-missing", "refusal-status",
    "refusal-form", "refusal-challenge", "device-verification-uri", "device-interval", "challenge-missing",
    "challenge-unreadable", "challenge-status", "userinfo-sub", "idt-same-user", "userinfo-signed", "intro-active", "intro-jwt",
    "revocation-status", "disco-required", "disco-pkce", "tls-version", "tls-certificate", "http-307",
    // From a resource's address to a token for it.
    "mcp-protected", "mcp-resource", "mcp-version", "prm-challenge", "prm-media-type", "prm-resource", "prm-scopes", "prm-servers", "prm-signed", "mcp-pkce", "reg-status",
    "reg-granted", "reg-secret",
    // A whole conversation.
    "par-required", "state-reused", "cors-authorization", "authz-framing",
    "state-compared", "issuer-mixed-up", "redirect-place-differs", "code-in-referer",
    "token-in-referer", "code-sent-elsewhere", "token-sent-elsewhere", "code-carried-on", "referrer-policy", "token-request-method",
    "code-reused", "redirect-uri-differs", "code-lifetime", "token-endpoint-elsewhere",
    "client-secret-in-browser", "credentials-in-address", "access-token-lifetime", "refresh-rotation",
    "cors-credentials", "dpop-proof-missing", "endpoint-cleartext", "token-audience-host",
    "id-token-as-access-token", "access-token-audience", "clock-apart",
    // Two tokens.
    "pair-iss", "pair-sub", "pair-jti", "pair-alg", "refresh-iss", "refresh-sub", "refresh-aud", "refresh-iat",
    "refresh-exp", "refresh-auth-time", "refresh-acr", "refresh-azp", "refresh-nonce", "refresh-scope",
    "refresh-client", "refresh-cnf", "id-at-iss", "id-at-sub", "id-at-aud", "id-at-hash", "id-at-client",
    "id-at-nonce", "id-at-typ", "id-at-distinct", "id-at-auth-time", "id-at-issued", "id-at-sid"
};
// clang-format on

// Stands for an installed translation: whatever is asked comes back marked, the language has a name.
class MarkingTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Language") == 0)
            return u"zh_TW"_s;
        if (qstrcmp(context, "Values") == 0)
            return {}; // values are not among the texts that it knows
        return u"「"_s + QString::fromUtf8(source) + u"」"_s;
    }
};

// Stands for a translation whose sentences name the values in an order of their own.
class PlaceholderTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return qstrcmp(context, "Reasons") == 0 ? u"{expected}|{found}|{found}|{other}|{"_s : QString();
    }
};

// Stands for a folder whose errors nobody has described.
enum class ForeignError { Odd };
constexpr const char *errorName(ForeignError)
{
    return "odd-thing";
}

template <typename Enum>
void addErrorRows()
{
    for (int value = 0;; ++value) {
        const ErrorId id(static_cast<Enum>(value));
        if (id.name().empty())
            break;
        QTest::newRow(id.toString().toLatin1()) << Error{id};
    }
}

constexpr Texts::Reason kKeyAbsent = "skip.no-key";

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownCheckHasNoText();
    void checkHasTitleAndWhy_data();
    void checkHasTitleAndWhy();
    void everyCheckTextIsExpected();
    void titlesDiffer();
    void errorHasTextAndRemedy_data();
    void errorHasTextAndRemedy();
    void errorSentencesHoldNoPlaces();
    void unknownErrorIsNamed();
    void errorTellsWhatItKnows_data();
    void errorTellsWhatItKnows();
    void valuesAreNeverTemplates();
    void valuesAreShownAsText();
    void longValuesAreCut();
    void sentencePutsValuesInOnce_data();
    void sentencePutsValuesInOnce();
    void emptyReasonSaysNothing();
    void reasonsAreComplete();
    void languageFollowsTheTranslator();
    void englishIgnoresTheTranslator();
    void placesAreToldInWords();
    void wordsOfTheJsonReader_data();
    void wordsOfTheJsonReader();
};

void TestTexts::unknownCheckHasNoText()
{
    for (const char *id : {"", "jwt", "jwt-ex", "jwt-expp", "JWT-EXP", "zz"}) {
        QVERIFY(Texts::checkTitle(id).isEmpty());
        QVERIFY(Texts::checkWhy(id).isEmpty());
    }
}

void TestTexts::checkHasTitleAndWhy_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : kChecks)
        QTest::newRow(id) << QByteArray(id);
}

void TestTexts::checkHasTitleAndWhy()
{
    QFETCH(const QByteArray, id);
    const QString title = Texts::checkTitle(id.toStdString());
    const QString why = Texts::checkWhy(id.toStdString());
    QVERIFY(!title.isEmpty());
    QVERIFY2(title.size() <= 60, "a title is one line");
    QVERIFY(!title.endsWith(u'.'));
    QVERIFY(why.size() > title.size());
    QVERIFY(why.endsWith(u'.'));
    QVERIFY2(!title.contains(u'{') && !why.contains(u'{'), "these take no values");
}

void TestTexts::everyCheckTextIsExpected()
{
    QCOMPARE(Texts::checkTexts().size(), std::size(kChecks));
    QVERIFY(std::ranges::is_sorted(Texts::checkTexts(), {}, [](const auto &row) { return std::string_view(row.id); }));
}

void TestTexts::titlesDiffer()
{
    QSet<QString> titles;
    for (const char *id : kChecks)
        titles += Texts::checkTitle(id);
    QCOMPARE(titles.size(), qsizetype(std::size(kChecks)));
}

void TestTexts::errorHasTextAndRemedy_data()
{
    QTest::addColumn<Error>("error");
    addErrorRows<Json::JsonError>();
    addErrorRows<Jose::JoseError>();
    addErrorRows<Jose::JweError>();
    addErrorRows<Jose::SecretSearchError>();
    addErrorRows<Jose::KeyError>();
    addErrorRows<Jose::SdJwtError>();
    addErrorRows<Jose::UnsoundKeyError>();
    addErrorRows<HttpError>();
    addErrorRows<Net::NetError>();
    addErrorRows<OAuth::MetadataError>();
    addErrorRows<OAuth::OAuthError>();
    addErrorRows<OAuth::ResourceError>();
    addErrorRows<Practice::PracticeError>();
    addErrorRows<Session::AgentError>();
    addErrorRows<Token::TokenError>();
}

void TestTexts::errorHasTextAndRemedy()
{
    QFETCH(const Error, error);
    QVERIFY2(Texts::hasErrorText(error.id), "no row in errortable.h");
    const Texts::ErrorText text = Texts::errorText(error);
    QVERIFY(text.what.endsWith(u'.'));
    QVERIFY(text.remedy.endsWith(u'.'));
    QCOMPARE(Texts::errorLine(error), text.what + u' ' + text.remedy);
}

/// What was found is told behind the sentence of its own; nothing is put into it.
void TestTexts::errorSentencesHoldNoPlaces()
{
    for (const Texts::ErrorRow &row : Texts::kErrorTable) {
        for (const QByteArray &text : {QByteArray(row.what), QByteArray(row.remedy)})
            QVERIFY2(!text.contains('{') && !text.contains('}'), text.constData());
    }
    const Texts::ErrorText text = Texts::errorText("request-field", {}, u"header field (2)"_s, -1);
    QCOMPARE(text.what, u"A header field can't be sent as it is. Found: header field (2)."_s);
}

void TestTexts::unknownErrorIsNamed()
{
    const Texts::ErrorText text = Texts::errorText({.id = ForeignError::Odd});
    QVERIFY(!Texts::hasErrorText(ForeignError::Odd));
    QVERIFY(text.what.endsWith(u"[odd-thing]"_s));
    QVERIFY(!text.remedy.isEmpty());
    QVERIFY(!Texts::errorText(Error{}).what.isEmpty());
    QVERIFY(!Texts::errorText(Error{}).remedy.isEmpty());
}

void TestTexts::errorTellsWhatItKnows_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("end");

    QTest::newRow("nothing") << u""_s << u""_s << -1 << u"valid JSON."_s;
    QTest::newRow("expected") << u"\"}\""_s << u""_s << -1 << u"valid JSON. Expected: \"}\"."_s;
    QTest::newRow("found") << u""_s << u"end of text"_s << -1 << u"valid JSON. Found: end of text."_s;
    QTest::newRow("both") << u"a"_s << u"b"_s << -1 << u"valid JSON. Expected: a. Found: b."_s;
    QTest::newRow("place") << u""_s << u""_s << 0 << u"valid JSON. Place: octet 0."_s;
    QTest::newRow("all") << u"a"_s << u"b"_s << 120 << u"valid JSON. Expected: a. Found: b. Place: octet 120."_s;
    QTest::newRow("placeholders as values")
        << u"{found}"_s << u"{expected}{offset}"_s << 7
        << u"valid JSON. Expected: {found}. Found: {expected}{offset}. Place: octet 7."_s;
    QTest::newRow("hidden") << u""_s << u"\u202e"_s << -1 << u"valid JSON. Found: ⟨U+202E⟩."_s;
}

void TestTexts::errorTellsWhatItKnows()
{
    QFETCH(const QString, expected);
    QFETCH(const QString, found);
    QFETCH(const int, offset);
    QFETCH(const QString, end);
    const Error error = {.id = Json::JsonError::Syntax, .expected = expected, .found = found, .offset = offset};
    QCOMPARE(Texts::errorText(error).what, u"This is not "_s + end);
}

void TestTexts::valuesAreNeverTemplates()
{
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const Error error = {.id = Json::JsonError::Syntax, .expected = u"%1 {offset}"_s, .found = u"{expected}"_s};
    const QString what = Texts::errorText(error).what;
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(what.contains(u"Expected: %1 {offset}."_s));
    QVERIFY(what.contains(u"Found: {expected}."_s));
}

void TestTexts::valuesAreShownAsText()
{
    const Error error = {.id = Json::JsonError::Syntax, .found = u"<b>\n\u2066</b>"_s};
    QVERIFY(Texts::errorText(error).what.contains(u"<b>⟨U+000A⟩⟨U+2066⟩</b>"_s));
}

void TestTexts::longValuesAreCut()
{
    const Error error = {.id = Json::JsonError::Syntax, .found = QString(10'000'000, u'x')};
    QVERIFY(Texts::errorText(error).what.size() < 400);
}

void TestTexts::sentencePutsValuesInOnce_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("said");

    QTest::newRow("found names the other") << u"{expected}"_s << u"b"_s << u"b|{expected}|{expected}|{other}|{"_s;
    QTest::newRow("expected names the other") << u"a"_s << u"{found}"_s << u"{found}|a|a|{other}|{"_s;
    QTest::newRow("percent") << u"%1"_s << u"%2"_s << u"%2|%1|%1|{other}|{"_s;
    QTest::newRow("brace joins what follows") << u"{"_s << u"{found"_s << u"{found|{|{|{other}|{"_s;
    QTest::newRow("hidden") << u"\u202e"_s << u"\t"_s << u"⟨U+0009⟩|⟨U+202E⟩|⟨U+202E⟩|{other}|{"_s;
    QTest::newRow("plain") << u"a"_s << u"b"_s << u"b|a|a|{other}|{"_s;
}

void TestTexts::sentencePutsValuesInOnce()
{
    QFETCH(const QString, found);
    QFETCH(const QString, expected);
    PlaceholderTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const QString said = Texts::sentence(kKeyAbsent, found, expected);
    QCoreApplication::removeTranslator(&translator);
    QTEST(said, "said");
}

void TestTexts::emptyReasonSaysNothing()
{
    QVERIFY(Texts::sentence({}, u"found"_s, u"expected"_s).isEmpty());
}

void TestTexts::reasonsAreComplete()
{
    QSet<QByteArray> keys;
    for (const Texts::ReasonRow &row : Texts::kReasonTable) {
        keys += row.key;
        const QByteArray source = row.source;
        QVERIFY2(!source.isEmpty(), row.key);
        QByteArray rest = source;
        rest.replace("{found}", "").replace("{expected}", "");
        QVERIFY2(!rest.contains('{') && !rest.contains('}'), row.key);
    }
    QCOMPARE(keys.size(), qsizetype(std::size(Texts::kReasonTable)));
    QCOMPARE(Texts::sentence(kKeyAbsent), QString::fromUtf8(kKeyAbsent.source()));
}

void TestTexts::languageFollowsTheTranslator()
{
    QCOMPARE(Texts::languageName(), u"en"_s);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const QString name = Texts::languageName();
    const QString title = Texts::checkTitle("jwt-exp");
    const QString sentence = Texts::sentence(kKeyAbsent);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(name, u"zh_TW"_s);
    QCOMPARE(title, u"「The token has not expired」"_s);
    QVERIFY(sentence.startsWith(u'「'));
}

void TestTexts::englishIgnoresTheTranslator()
{
    const Error error = {.id = Jose::JoseError::KeyEmpty, .found = u"x"_s, .offset = 3};
    const Texts::ErrorText before = Texts::errorText(error);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const Texts::ErrorText during = Texts::errorText(error, Texts::Language::English);
    const QString title = Texts::checkTitle("jwt-exp", Texts::Language::English);
    const QString sentence = Texts::sentence(kKeyAbsent, {}, {}, Texts::Language::English);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(during.what, before.what);
    QCOMPARE(during.remedy, before.remedy);
    QCOMPARE(title, u"The token has not expired"_s);
    QCOMPARE(sentence, QString::fromUtf8(kKeyAbsent.source()));
}

// Only where the checklist put one: a sender may write what looks like it.
void TestTexts::placesAreToldInWords()
{
    const QString found = u"end of text (+12)"_s;
    const auto english = [](Texts::Reason reason, const QString &value) {
        return Texts::sentence(reason, value, value, Texts::Language::English);
    };
    QVERIFY(english("jwt-iss.different", found).contains(u"(+12)"_s));
    QVERIFY(!english("jwt-iss.different", found).contains(u"octet"_s));
    for (const QString &other : {u"a (+x1)"_s, u"a (+)"_s, u"a ()"_s, u"(+1"_s})
        QVERIFY(english("json-syntax.header", other).contains(other));
    QVERIFY(english("json-syntax.header", found).contains(u"end of text (octet 12)"_s));
}

void TestTexts::wordsOfTheJsonReader_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("NUL within") << u"a digit\0 more"_s << u"a digit⟨U+0000⟩ more"_s;
    QTest::newRow("not ours") << u"a claim"_s << u"a claim"_s;
    QTest::newRow("a sign") << u", }"_s << u", }"_s;
    QTest::newRow("a word within more") << u"the end of text"_s << u"the end of text"_s;
    QTest::newRow("text with brackets") << u"a (x1)"_s << u"a (x1)"_s;
    QTest::newRow("end") << u"end of text"_s << u"文字結尾"_s;
    QTest::newRow("value") << u"a JSON value"_s << u"JSON 值"_s;
    QTest::newRow("digit") << u"a digit"_s << u"一位數字"_s;
    QTest::newRow("zero") << u"a number without a leading zero"_s << u"開頭沒有零的數"_s;
    QTest::newRow("mark") << u"U+FEFF (byte order mark)"_s << u"U+FEFF（位元組順序記號）"_s;
}

// What the JSON reader says in words is said in the person's language, in errors and in sentences; English stays for
// programs.
void TestTexts::wordsOfTheJsonReader()
{
    QFETCH(const QString, value);
    QFETCH(const QString, chinese);
    const Error error = {.id = Json::JsonError::Syntax, .expected = value, .found = value};
    constexpr Texts::Reason reason = "json-syntax.header";
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/grantscope_zh_TW.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QString line = Texts::errorLine(error);
    const QString sentence = Texts::sentence(reason, value, value);
    const QString english = Texts::errorLine(error, Texts::Language::English)
                            + Texts::sentence(reason, value, value, Texts::Language::English);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(line.count(chinese), 2);
    QCOMPARE(sentence.count(chinese), 2);
    QCOMPARE(english.count(Texts::visible(value)), 4);
    if (chinese != Texts::visible(value))
        QVERIFY2(!(line + sentence).contains(value), qPrintable(line + sentence));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
