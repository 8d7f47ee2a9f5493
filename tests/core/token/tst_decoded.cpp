// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include "token/decoded.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kJwt = compactToken(R"({"alg":"HS256","typ":"JWT"})", R"({"sub":"a"})");
const QByteArray kPlain = compactToken(R"({"alg":"HS256"})", "hello");
const QByteArray kJwe = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXZpdml2.Y2lwaGVy.dGFn";
const QByteArray kJsonJws = R"({"payload":"eyJzdWIiOiJhIn0","protected":"eyJhbGciOiJIUzI1NiJ9","signature":"c2ln"})";
const QByteArray kJsonJwe = R"({"protected":"eyJhbGciOiJkaXIifQ","iv":"aXY","ciphertext":"Yw","tag":"dA"})";

/// Everything that is wrong, by name: format, headers, claims; parts by the problem of their spelling.
QString complaints(const DecodedJwt &token)
{
    QStringList list;
    if (token.formatError)
        list += token.formatError->id.toString();
    if (token.jws) {
        for (const Jose::JwsSignature &each : token.jws->signatures) {
            if (each.headerError)
                list += u"header "_s + each.headerError->id.toString();
            if (each.protectedPart.problem)
                list += u"header at %1"_s.arg(each.protectedPart.problem->offset);
            if (each.signature.problem)
                list += u"signature at %1"_s.arg(each.signature.problem->offset);
        }
        if (token.jws->payload.problem)
            list += u"payload at %1"_s.arg(token.jws->payload.problem->offset);
    }
    if (token.jwe && token.jwe->headerError)
        list += u"jwe header "_s + token.jwe->headerError->id.toString();
    if (token.claimsError)
        list += u"claims "_s + token.claimsError->id.toString();
    return list.join(u", "_s);
}

} // namespace

class TestDecoded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAsSaid_data();
    void refusesAsSaid();
    void tellsForm_data();
    void tellsForm();
    void takesDetachedPayload();
    void remembersGivenContent_data();
    void remembersGivenContent();
    void staysWhereMoved();
    void placesOfWhatIsDisclosed();
    void boundsHostileInput_data();
    void boundsHostileInput();
};

void TestDecoded::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromLatin1(expected);
    };
    row("empty", "", "jws-format");
    row("words", "hello world", "jws-format");
    row("pair", "a=b", "jws-format");
    row("eyJ", "eyJ", "jws-format");
    row("two parts", kJwt.first(kJwt.lastIndexOf('.')), "jws-format");
    row("four parts", kJwt + ".AA", "jws-format");
    row("header alone and a tilde", "eyJhbGciOiJIUzI1NiJ9~", "jws-format");
    row("header is text", "bm90IEpTT04.e30.c2ln", "header json-syntax");
    row("header is an array", "W10.eyJhIjoxfQ.c2ln", "header header-not-object");
    row("header with a comma too many", compactToken(R"({"alg":"HS256",})", "{}"), "header json-syntax");
    row("header with text after it", compactToken("{\"alg\":\"HS256\"}x", "{}"), "header json-trailing-text");
    row("header with invalid UTF-8", compactToken("{\"alg\":\"\xff\"}", "{}"), "header utf8-invalid");
    row("header too deep", compactToken("{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}", "{}"),
        "header json-depth");
    row("header padded", "eyJhbGciOiJIUzI1NiJ9==.e30.c2ln", "header at 20");
    row("payload padded", "eyJhbGciOiJIUzI1NiJ9.e30=.c2ln", "payload at 24");
    row("signature padded", "eyJhbGciOiJIUzI1NiJ9.e30.c2k=", "signature at 28");
    row("signature of the other alphabet", "eyJhbGciOiJIUzI1NiJ9.e30.+/+/", "signature at 25");
    row("signature with a line break", kJwt + "\n", "signature at 57");
    row("white space before it", " " + kJwt, "header at 0");
    row("signature of an impossible length", "eyJhbGciOiJIUzI1NiJ9.e30.c2lnA", "signature at 29");
    row("JWT whose payload is text", compactToken(R"({"typ":"JWT"})", "hello"), "claims json-syntax");
    row("at+jwt whose payload is text", compactToken(R"({"typ":"application/AT+jwt"})", "hello"), "claims json-syntax");
    row("JWT without payload", compactToken(R"({"typ":"JWT"})", ""), "claims json-syntax");
    row("JWT too deep", compactToken(R"({"typ":"JWT"})", QByteArray(100000, '[')), "claims json-depth");
    row("JWT with invalid UTF-8", compactToken(R"({"typ":"JWT"})", "{\"a\":\"\xc0\x80\"}"), "claims utf8-invalid");
    row("JWE header is text", "bm90IEpTT04..aXY.Yw.dA", "jwe header json-syntax");
    row("JSON of no form", "{}", "jws-format");
    row("JSON broken", "{\"payload\":", "json-syntax");
    row("one of two headers broken",
        R"({"payload":"e30","signatures":[{"protected":"eyJhIjoxfQ","signature":""},{"protected":"e30x","signature":""}]})",
        "header json-trailing-text");
}

void TestDecoded::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    const DecodedJwt token = DecodedJwt::decode(text);
    QCOMPARE(token.form, Form::Malformed);
    QCOMPARE(token.text, text);
    QCOMPARE(complaints(token), expected);
}

void TestDecoded::refusesAsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("as");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty as JWT") << QByteArray() << Kind::Jwt << u"jws-format"_s;
    QTest::newRow("opaque as JWS") << QByteArray("2YotnFZFEjr1") << Kind::Jws << u"jws-format"_s;
    QTest::newRow("opaque as access token") << QByteArray("2YotnFZFEjr1") << Kind::AccessToken << u"jws-format"_s;
    QTest::newRow("JWE as JWS") << kJwe << Kind::Jws << u"jws-format"_s;
    QTest::newRow("JSON JWE as JWS") << kJsonJwe << Kind::Jws << QString();
    QTest::newRow("JWT as JWE") << kJwt << Kind::Jwe << u"jwe-format"_s;
    QTest::newRow("JSON JWS as JWE") << kJsonJws << Kind::Jwe << QString();
    QTest::newRow("JWT as SD-JWT") << kJwt << Kind::SdJwt << u"sd-jwt-format"_s;
    QTest::newRow("text as JWT") << kPlain << Kind::Jwt << u"claims json-syntax"_s;
    QTest::newRow("text as ID token") << kPlain << Kind::IdToken << u"claims json-syntax"_s;
    QTest::newRow("detached as JWT") << QByteArray("eyJhbGciOiJIUzI1NiJ9..c2ln") << Kind::Jwt
                                     << u"claims json-syntax"_s;
    QTest::newRow("SD-JWT as JWT") << kJwt + "~" << Kind::Jwt << u"signature at 57"_s;
    QTest::newRow("empty as opaque") << QByteArray() << Kind::Opaque << u"jws-format"_s;
    QTest::newRow("words as opaque") << QByteArray("a b") << Kind::Opaque << u"jws-format"_s;
}

void TestDecoded::refusesAsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Kind, as);
    QFETCH(const QString, expected);
    const DecodedJwt token = DecodedJwt::decode(text, as);
    QCOMPARE(token.form, Form::Malformed);
    QCOMPARE(complaints(token), expected);
}

void TestDecoded::tellsForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Kind>>("as");
    QTest::addColumn<Form>("form");
    const auto row = [](const char *name, const QByteArray &text, Form form, std::optional<Kind> as = {}) {
        QTest::newRow(name) << text << as << form;
    };
    row("JWT", kJwt, Form::Jws);
    row("text", kPlain, Form::Jws);
    row("JWT with a text as JWS", compactToken(R"({"typ":"JWT"})", "hello"), Form::Jws, Kind::Jws);
    row("octets", compactToken(R"({"alg":"HS256"})", "\xff\xfe"), Form::Jws);
    row("unsecured", compactToken(R"({"alg":"none"})", "{}", ""), Form::Jws);
    row("stray bits", "eyJhbGciOiJIUzI1NiJ9.e31.c2lo", Form::Jws);
    row("empty header", "e30.e30.", Form::Jws);
    row("detached", "eyJhbGciOiJIUzI1NiJ9..c2ln", Form::Jws);
    row("no object", compactToken(R"({"typ":"JWT"})", "[1]"), Form::Jws);
    row("duplicates", compactToken(R"({"alg":"a","alg":"b"})", R"({"a":1,"a":2})"), Form::Jws);
    row("unencoded payload", "eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.$002,00.c2ln", Form::Jws);
    row("JSON form", kJsonJws, Form::Jws);
    row("JSON form as JWT", kJsonJws, Form::Jws, Kind::Jwt);
    row("JWE", kJwe, Form::Jwe);
    row("JWE as ID token", kJwe, Form::Jwe, Kind::IdToken);
    row("JWE as JWE", kJwe, Form::Jwe, Kind::Jwe);
    row("JWE without enc", "e30.YQ.aXY.Yw.dA", Form::Jwe);
    row("JSON JWE", kJsonJwe, Form::Jwe);
    row("SD-JWT", kJwt + "~", Form::SdJwt);
    row("SD-JWT as SD-JWT", kJwt + "~WyJhIl0~" + kJwt, Form::SdJwt, Kind::SdJwt);
    row("opaque", "2YotnFZFEjr1", Form::Opaque);
    row("opaque as refresh token", "2YotnFZFEjr1", Form::Opaque, Kind::RefreshToken);
    row("any text as opaque", "a:b=c,d", Form::Opaque, Kind::Opaque);
}

void TestDecoded::tellsForm()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<Kind>, as);
    const DecodedJwt token = DecodedJwt::decode(text, as);
    QTEST(token.form, "form");
    QVERIFY(!token.formatError);
    QCOMPARE(token.jws.has_value(), token.form == Form::Jws || token.form == Form::SdJwt);
    QCOMPARE(token.jwe.has_value(), token.form == Form::Jwe);
    QCOMPARE(token.sdJwt.has_value(), token.form == Form::SdJwt);
}

void TestDecoded::takesDetachedPayload()
{
    const QByteArray text = "eyJhbGciOiJIUzI1NiJ9..c2ln";
    const DecodedJwt token = DecodedJwt::decode(text, {}, QByteArray(R"({"sub":"a"})"));
    QCOMPARE(token.form, Form::Jws);
    QVERIFY(token.jws->detached);
    QVERIFY(token.claim("sub").stringIs("a"));
    // A payload that is there is not replaced.
    const DecodedJwt whole = DecodedJwt::decode(kJwt, {}, QByteArray(R"({"sub":"b"})"));
    QVERIFY(whole.claim("sub").stringIs("a"));
}

void TestDecoded::remembersGivenContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QByteArray>>("content");
    QTest::addColumn<GivenContent>("became");
    const QByteArray detached = "eyJhbGciOiJIUzI1NiJ9..c2ln";
    using Content = std::optional<QByteArray>;
    QTest::newRow("none") << detached << Content() << GivenContent::None;
    QTest::newRow("none, empty payload") << QByteArray("eyJhbGciOiJIUzI1NiJ9..") << Content() << GivenContent::None;
    QTest::newRow("other than attached") << kPlain << Content("{}") << GivenContent::Contrary;
    QTest::newRow("empty beside attached") << kPlain << Content("") << GivenContent::Contrary;
    QTest::newRow("other than in a JSON form") << kJsonJws << Content("x") << GivenContent::Contrary;
    QTest::newRow("JWE") << kJwe << Content("x") << GivenContent::NoPlace;
    QTest::newRow("SD-JWT") << kJwt + '~' << Content("x") << GivenContent::NoPlace;
    QTest::newRow("opaque") << QByteArray("2YotnFZFEjr1") << Content("x") << GivenContent::NoPlace;
    QTest::newRow("as attached") << compactToken("{}", "a b") << Content("a b") << GivenContent::AsAttached;
    QTest::newRow("detached") << detached << Content("x") << GivenContent::Used;
    QTest::newRow("detached, empty") << detached << Content("") << GivenContent::Used;
}

void TestDecoded::remembersGivenContent()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<QByteArray>, content);
    const DecodedJwt token = DecodedJwt::decode(text, {}, content);
    QTEST(token.givenContent, "became");
}

void TestDecoded::staysWhereMoved()
{
    DecodedJwt first = DecodedJwt::decode(kJsonJwe);
    const DecodedJwt second = std::move(first);
    QVERIFY(second.header("alg").stringIs("dir"));

    DecodedJwt third = DecodedJwt::decode(kJwt);
    const Json::Value claim = third.claim("sub");
    const DecodedJwt fourth = std::move(third);
    QCOMPARE(fourth.claim("sub"), claim);
    QVERIFY(fourth.header("alg").stringIs("HS256"));
    QVERIFY(!fourth.header("kid"));
    QVERIFY(!DecodedJwt::decode("2YotnFZFEjr1").header("alg"));
}

// What is judged stands in the payload as signed, or in a disclosure.
void TestDecoded::placesOfWhatIsDisclosed()
{
    const QByteArray disclosure = Jose::encodeDisclosure("salt", u"name"_s, "\"Ada\"");
    const QByteArray payload =
        R"({ "_sd": [")" + Jose::sdDigest(disclosure, Jose::defaultSdHash()) + R"("], "iss": "x" })";
    const QByteArray issued = compactToken(R"({"alg":"HS256"})", payload);
    const QByteArrayList parts = issued.split('.');
    const QByteArray json = R"({"payload":")" + parts.at(1) + R"(","protected":")" + parts.at(0) + R"(","signature":")"
                            + parts.at(2) + R"(","header":{"disclosures":[")" + disclosure + "\"]}}";
    for (const QByteArray &text : {issued + '~' + disclosure + '~', json}) {
        const DecodedJwt token = DecodedJwt::decode(text);
        QCOMPARE(token.form, Form::SdJwt);
        QVERIFY(token.claim("name").stringIs("Ada"));
        QVERIFY(!token.claim("_sd"));
        QVERIFY(token.claims.root().member("_sd"));
        const Place name = token.asSigned({Place::Part::Payload, token.claim("name").span()});
        QCOMPARE(name.part, Place::Part::Text);
        QCOMPARE(text.sliced(name.span.offset, name.span.length), disclosure);
        const Place iss = token.asSigned({Place::Part::Payload, token.claim("iss").span()});
        QCOMPARE(iss.part, Place::Part::Payload);
        QCOMPARE(payload.sliced(iss.span.offset, iss.span.length), "\"x\"");
        QCOMPARE(token.judgedValueAt(iss.span.offset), token.claim("iss"));
        QVERIFY(!token.judgedValueAt(payload.indexOf("_sd")));
    }
}

void TestDecoded::boundsHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Form>("form");
    QTest::newRow("dots") << QByteArray(1'000'000, '.') << Form::Malformed;
    QTest::newRow("eyJ") << QByteArray("eyJ").repeated(1'000'000) << Form::Malformed;
    QTest::newRow("tildes") << kJwt + QByteArray(1'000'000, '~') << Form::Malformed;
    QTest::newRow("disclosures") << kJwt + '~' + QByteArray("a~").repeated(500'000) << Form::SdJwt;
    QTest::newRow("NUL") << QByteArray(1'000'000, '\0') << Form::Malformed;
    QTest::newRow("braces") << QByteArray(1'000'000, '{') << Form::Malformed;
    QTest::newRow("a long string") << compactToken(R"({"alg":"HS256"})",
                                                   "{\"a\":\"" + QByteArray(5'000'000, 'x') + "\"}")
                                   << Form::Jws;
}

void TestDecoded::boundsHostileInput()
{
    QFETCH(const QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const DecodedJwt token = DecodedJwt::decode(text);
    QTEST(token.form, "form");
    QCOMPARE_LT(timer.elapsed(), 20000);
}

QTEST_GUILESS_MAIN(TestDecoded)
#include "tst_decoded.moc"
