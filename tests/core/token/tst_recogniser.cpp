// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates.h"

#include "token/decoded.h"

#include <QTest>

#include <limits>

using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

// {"alg":"HS256"} {"sub":"a"} "sig"
const QByteArray kJws = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";
const QByteArray kOther = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJiIn0.c2ln";
const QByteArray kUnsecured = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";
// {"alg":"dir","enc":"A128GCM"}
const QByteArray kJwe = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXZpdml2.Y2lwaGVy.dGFn";
const QByteArray kSdJwt = kJws + "~WyJhIiwiYiIsImMiXQ~";
const QByteArray kJsonJws = R"({"payload":"eyJzdWIiOiJhIn0","protected":"eyJhbGciOiJIUzI1NiJ9","signature":"c2ln"})";
const QByteArray kJsonJwe = R"({"protected":"eyJhbGciOiJkaXIifQ","iv":"aXY","ciphertext":"Yw","tag":"dA"})";

} // namespace

class TestRecogniser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItChanged();
    void findsNothing_data();
    void findsNothing();
    void tellsWhatIsMalformed_data();
    void tellsWhatIsMalformed();
    void formsOfObjectsAgree();
    void finds_data();
    void finds();
    void unescapes_data();
    void unescapes();
    void offersRepairedCopy();
    void listsInOrder();
    void keepsLimit_data();
    void keepsLimit();
    void keepsScheme_data();
    void keepsScheme();
    void saysThatThereIsNone();
    void wholeTextIsStrippedOnly_data();
    void wholeTextIsStrippedOnly();
    void namesEveryContext();
};

void TestRecogniser::findsNothing_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t ");
    QTest::newRow("words") << QByteArray("hello world");
    QTest::newRow("host name") << QByteArray("www.example.com");
    QTest::newRow("host name of three short labels") << QByteArray("abc.def.ghi");
    QTest::newRow("URL") << QByteArray("https://www.example.com/path?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz");
    QTest::newRow("prefix in prose") << QByteArray("a token starts with eyJ and eyJhbGciOi... goes on");
    QTest::newRow("not at a boundary") << "see x" + kJws;
    QTest::newRow("PEM") << QByteArray(
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
        "-----END PUBLIC KEY-----\n");
    QTest::newRow("JWK") << QByteArray(R"({"kty":"oct","k":"c2VjcmV0"})");
    QTest::newRow("token endpoint error") << QByteArray(R"({"error":"invalid_token","error_description":"no"})");
    QTest::newRow("null in JSON") << QByteArray(R"({"access_token": null, "id_token": false})");
    QTest::newRow("challenge") << QByteArray("WWW-Authenticate: Bearer realm=\"example\", error=\"invalid_token\"");
    QTest::newRow("basic credentials") << QByteArray("Authorization: Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW");
    QTest::newRow("type of a token") << QByteArray("token_type=Bearer&token_type_hint=access_token");
    QTest::newRow("code") << QByteArray("grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA");
    QTest::newRow("program text") << QByteArray("const token = getToken(); access_token=${TOKEN}");
    QTest::newRow("left out") << QByteArray("{\"access_token\": \"...\", \"id_token\": \"eyJ...\"}");
    QTest::newRow("masked") << QByteArray("access_token=********&x=1");
    QTest::newRow("NUL") << QByteArray("\0\0\0", 3);
    QTest::newRow("dots") << QByteArray("...");
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe = \xc0\x80");
    QTest::newRow("separators") << QByteArray("=:%=%3D:\"\\\"=");
    QTest::newRow("ends in an escape") << QByteArray("a=%4 b=%");
    QTest::newRow("ends in a backslash") << QByteArray("\"token\": \"\\");
    QTest::newRow("ends in a scheme") << QByteArray("Authorization: Bearer ");
}

void TestRecogniser::findsNothing()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(described(recognise(text).candidates), QString());
}

void TestRecogniser::tellsWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString malformed = u"malformed whole"_s;

    QTest::newRow("eyJ") << QByteArray("eyJ") << malformed;
    QTest::newRow("header alone") << kJws.first(20) << malformed;
    QTest::newRow("two parts") << kJws.first(kJws.lastIndexOf('.')) << malformed;
    QTest::newRow("four parts") << kJws + ".c2ln" << malformed;
    QTest::newRow("six parts") << kJwe + ".c2ln" << malformed;
    QTest::newRow("three words") << QByteArray("a.b.c") << malformed;
    QTest::newRow("a header of text") << QByteArray("bm90IEpTT04.bm90IEpTT04.c2ln") << malformed;
    QTest::newRow("a header that lost its start") << kJws.sliced(1) << malformed;
    QTest::newRow("a header that was changed") << "XyJ" + kJws.sliced(3) << malformed;
    QTest::newRow("impossible length") << kJws + "A" << malformed;
    QTest::newRow("NUL inside") << QByteArray("eyJhbGciOi\0JIUzI1NiJ9", 21) << malformed;
    QTest::newRow("invalid UTF-8 inside") << QByteArray("eyJhbGciOi\xff.a.b") << malformed;
    QTest::newRow("only a header before a tilde") << QByteArray("eyJhbGciOiJIUzI1NiJ9~") << malformed;
    QTest::newRow("two parts in a log") << "failed: " + kJws.first(kJws.lastIndexOf('.')) + " at 12"
                                        << u"malformed text failed"_s;
    QTest::newRow("both JSON forms") << kJsonJws.chopped(1) + R"(,"signatures":[]})" << malformed;
    QTest::newRow("signature that is no text")
        << QByteArray(R"({"payload":"","protected":"","signature":1})") << malformed;
    QTest::newRow("ciphertext that is no text") << QByteArray(R"({"iv":"","ciphertext":1})") << malformed;
    QTest::newRow("no signatures") << QByteArray(R"({"payload":"","signatures":[]})") << malformed;
    QTest::newRow("JSON form cut off") << kJsonJws.chopped(3) << malformed;
    QTest::newRow("JSON form too deep") << QByteArray(R"({"payload":"","signature":)") + QByteArray(100000, '[')
                                        << malformed;
}

void TestRecogniser::tellsWhatIsMalformed()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(described(recognise(text).candidates), expected);
}

/// Whatever members an object has: what it is taken for in a text, it is when it is taken apart.
void TestRecogniser::formsOfObjectsAgree()
{
    constexpr const char *kMembers[] = {R"("payload":"e30")",
                                        R"("protected":"eyJhbGciOiJub25lIn0")",
                                        R"("header":{"alg":"none"})",
                                        R"("signature":"")",
                                        R"("ciphertext":"Yw")",
                                        R"("signatures":[{"signature":""}])",
                                        R"("recipients":[{}])",
                                        R"("iv":"aXY")",
                                        R"("tag":"dA")"};
    constexpr unsigned kAll = 1U << std::size(kMembers);
    int tokens = 0;
    for (unsigned which = 1; which < kAll; ++which) {
        QByteArrayList members;
        for (std::size_t i = 0; i < std::size(kMembers); ++i) {
            if (which >> i & 1U)
                members += kMembers[i];
        }
        const QByteArray text = '{' + members.join(',') + '}';
        const DecodedJwt token = DecodedJwt::decode(text);
        for (const Candidate &each : recognise(text).candidates) {
            if (each.text != text || (token.form != Form::Jws && token.form != Form::Jwe))
                continue;
            QVERIFY2(each.form == token.form, text.constData());
            ++tokens;
        }
    }
    QVERIFY(tokens > 100);
}

void TestRecogniser::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromLatin1(expected);
    };

    row("JWS", kJws, "jws whole");
    row("unsecured JWS", kUnsecured, "jws whole");
    row("JWE", kJwe, "jwe whole");
    row("SD-JWT", kSdJwt, "sd-jwt whole");
    row("SD-JWT with key binding", kSdJwt + kOther, "sd-jwt whole");
    row("JSON JWS", kJsonJws, "jws whole");
    row("JSON JWE", kJsonJwe, "jwe whole");
    row("JSON JWS in white space", " " + kJsonJws + "\n", "jws whole cleaned");
    row("detached JWS", "eyJhbGciOiJIUzI1NiJ9..c2ln", "jws whole");
    // {"alg":"HS256","b64":false,"crit":["b64"]}
    row("unencoded payload", "eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.$002,00.c2ln", "jws whole");
    // { "alg": ..., with a line break after the brace, with a carriage return
    row("header with a blank", "eyAiYWxnIjoiSFMyNTYifQ.e30.c2ln", "jws whole");
    row("header with a line break", "ewogImFsZyI6IkhTMjU2In0.e30.c2ln", "jws whole");
    row("empty header", "e30.e30.c2ln", "jws whole");
    row("opaque", "mF_9.B5f-4.1JqM", "opaque whole"); // RFC 6750 §2.1
    row("opaque of two parts", "ya29.a0AfB_by-XyZ", "opaque whole");
    row("opaque with a number", "0.AXoAbCdEfGhIjKlMnOpQrStUvWxYz0123456789.AgABAAEAAABCDEFGHIJKLMNOPQ", "opaque whole");
    row("opaque with slashes", "1//0gAbCdEfGh-IjKl", "opaque whole");
    row("opaque with padding", "c2VjcmV0IHRva2Vu==", "opaque whole");
    row("reference token", "550e8400-e29b-41d4-a716-446655440000", "opaque whole");

    row("line break around", kJws + "\r\n", "jws whole cleaned");
    row("byte order mark", "\xEF\xBB\xBF" + kJws, "jws whole cleaned");
    row("no-break space", kJws + "\xC2\xA0", "jws whole cleaned");
    row("double quotes", "\"" + kJws + "\"", "jws whole cleaned");
    row("single quotes", "'" + kJws + "'", "jws whole cleaned");
    row("back quotes", "`" + kJws + "`", "jws whole cleaned");
    row("scheme", "Bearer " + kJws, "jws whole cleaned");
    row("scheme in small letters", "bearer  " + kJws, "jws whole cleaned");
    row("scheme and quotes", "\"DPoP " + kJws + "\"", "jws whole cleaned");
    row("scheme and opaque", "Bearer Xy12-abc", "opaque whole cleaned");

    row("authorization field", "Authorization: Bearer " + kJws, "jws authorization Authorization cleaned");
    row("authorization field, small", "authorization: bearer " + kJws, "jws authorization authorization cleaned");
    row("authorization with DPoP", "Authorization: DPoP " + kJws + "\r\nDPoP: " + kOther,
        "jws authorization Authorization cleaned; jws header DPoP");
    row("authorization, opaque", "GET / HTTP/1.1\r\nAuthorization: Bearer mF_9.B5f-4.1JqM\r\nHost: a\r\n",
        "opaque authorization Authorization cleaned");
    row("authorization, opaque, one part", "Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA",
        "opaque authorization Authorization cleaned");
    row("another field", "X-Amzn-Oidc-Data: " + kJws, "jws header X-Amzn-Oidc-Data");
    row("as curl -v shows it", "> DPoP: " + kJws + "\n> Accept: */*", "jws header DPoP");

    row("fragment",
        "https://client.example.org/cb#access_token=SlAV32hkKG&token_type=bearer&id_token=" + kJws + "&state=a",
        "opaque fragment access_token; jws fragment id_token");
    row("query", "https://op.example.com/logout?id_token_hint=" + kJws + "&state=a", "jws query id_token_hint");
    row("custom scheme", "com.example.app:/cb#id_token=" + kJws, "jws fragment id_token");
    row("fragment alone", "#id_token=" + kJws + "&state=a", "jws fragment id_token");
    row("URL in a URL", "https://a.example/?next=https%3A%2F%2Fb.example%2Fcb%23id_token%3D" + kJws,
        "jws fragment id_token");
    row("location field", "HTTP/1.1 302 Found\r\nLocation: https://a.example/cb?x=1#id_token=" + kJws,
        "jws fragment id_token");
    row("path of a URL", "https://a.example/verify/" + kJws, "jws text");
    row("in angle brackets", "see <https://a.example/cb#id_token=" + kJws + ">", "jws fragment id_token");

    row("form", "grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA", "opaque form refresh_token");
    row("form of one pair", "logout_token=" + kJws, "jws form logout_token");
    row("form, first", "client_assertion=" + kJws + "&client_assertion_type=urn%3Aietf", "jws form client_assertion");
    row("token exchange", "subject_token=accVkjcJyb4BWCxG&subject_token_type=urn%3Aietf%3Ax&actor_token=" + kJws,
        "opaque form subject_token; jws form actor_token");
    row("HTTP message",
        "POST /token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ntoken=45ghiukldjahdnhzdauz&x=1",
        "opaque form token");

    row("token response",
        "{\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\",\"token_type\":\"Bearer\",\"id_token\" : \"" + kJws + "\"}",
        "opaque json access_token; jws json id_token");
    row("HTTP response",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\n \"access_token\": \"2YotnFZFEjr1zCsicMWpAA\"\n}",
        "opaque json access_token");
    row("piece of JSON", "  \"refresh_token\": \"tGzv3JOkF0XG5Qx2TlKWIA\",", "opaque json refresh_token");
    row("camel case", R"({"accessToken":"2YotnFZFEjr1zCsicMWpAA"})", "opaque json accessToken");
    row("array", "[\"" + kJws + "\", \"" + kOther + "\"]", "jws json; jws json");
    row("JSON in a string", R"({"body":"{\"id_token\":\")" + kJws + R"(\",\"access_token\":\"2YotnFZFEjr1zCsic\"}"})",
        "jws json id_token; opaque json access_token");
    row("JSON in a string in a string", R"({"a":"{\"b\":\"{\\\"id_token\\\":\\\")" + kJws + R"(\\\"}\"}"})",
        "jws json id_token");
    row("JSON JWS as a member", R"({"object":)" + kJsonJws + R"(,"id_token":")" + kJws + "\"}",
        "jws json object; jws json id_token");
    row("JSON JWE in an array", "[1," + kJsonJwe + "]", "jwe json");
    row("HAR header",
        R"({"headers":[{"name":"Authorization","value":"Bearer )" + kJws + R"("},{"name":"Accept","value":"*/*"}]})",
        "jws authorization Authorization cleaned");
    row("HAR header, opaque", "{ \"name\": \"authorization\",\n   \"value\": \"Bearer 2YotnFZFEjr1zCsicMWpAA\" }",
        "opaque authorization authorization cleaned");
    row("HAR DPoP", R"({"name":"DPoP","value":")" + kJws + "\"}", "jws header DPoP");
    row("HAR cookie field", R"({"name":"Cookie","value":"a=b; session=)" + kJws + R"(; c=d"})", "jws cookie session");
    row("HAR cookie", R"({"name":"session","value":")" + kJws + "\"}", "jws json session");
    row("HAR parameter, opaque", R"({"name":"refresh_token","value":"tGzv3JOkF0XG5Qx2TlKWIA"})",
        "opaque json refresh_token");
    row("HAR body", R"({"postData":{"text":"grant_type=x&client_assertion=)" + kJws + R"(&scope=a"}})",
        "jws form client_assertion");
    row("HAR URL", R"({"url":"https://a.example/cb?id_token=)" + kJws + R"(","httpVersion":"h2"})",
        "jws query id_token");
    row("HAR text", R"({"content":{"text":"{\n  \"access_token\": \"2YotnFZFEjr1zCsicMWpAA\"\n}"}})",
        "opaque json access_token");
    row("fetch()", "fetch(u, {headers: {\"Authorization\": \"Bearer " + kJws + "\"}})",
        "jws authorization Authorization cleaned");

    row("cookie", "Cookie: a=b; session=" + kJws, "jws cookie session");
    row("cookie, first", "Cookie: session=" + kJws + "; a=b", "jws cookie session");
    row("cookie without its field", "a=b; session=" + kJws, "jws cookie session");
    row("set-cookie", "Set-Cookie: session=" + kJws + "; Path=/; HttpOnly", "jws cookie session");

    row("curl -H", "curl -H 'Authorization: Bearer " + kJws + "' https://a.example",
        "jws command Authorization cleaned");
    row("curl, opaque", "$ curl -H \"Authorization: Bearer 2YotnFZFEjr1\" https://a.example",
        "opaque command Authorization cleaned");
    row("curl of many lines",
        "curl https://a.example \\\n  -H 'Accept: */*' \\\n  -b 'session=" + kJws + "' \\\n  -d token=2YotnFZFEjr1",
        "jws command session; opaque command token");
    row("curl with a body of many lines",
        "curl -d '{\n \"id_token\": \"" + kJws + "\"\n}' https://a.example\n" + kOther,
        "jws command id_token; jws text");
    row("curl with $''", "curl --data-raw $'id_token=" + kJws + "'", "jws command id_token");
    row("curl -b with pairs", "curl -b \"a=b; session=" + kJws + "\" x", "jws command session");

    row("log line", "2026-10-01T12:00:00Z INFO user=alice access_token=" + kJws + " status=401",
        "jws text access_token");
    row("log line with a scheme", "rejected Bearer " + kJws + ": expired", "jws text cleaned");
    row("end of a sentence", "The token is " + kJws + ".", "jws text");
    row("unsecured in a sentence", "The token " + kUnsecured + " is bad", "jws text");
    row("in brackets", "(" + kJws + ")", "jws text");
    row("after an escaped line break", R"("a\n)" + kJws + "\\n\"", "jws text");
    row("YAML", "access_token: 2YotnFZFEjr1zCsicMWpAA\n", "opaque text access_token");
    row("two lines", kJws + "\n" + kOther + "\n", "jws text; jws text");
    row("two unsecured lines", kUnsecured + "\n" + kUnsecured, "jws text; jws text");
    row("the same twice", kJws + " " + kJws, "jws text; jws text");
    row("a word after it", kJws + "\nhello", "jws text");
}

void TestRecogniser::finds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(described(found), expected);
    qsizetype end = 0;
    for (const Candidate &each : found) {
        QCOMPARE(each.text, text.sliced(each.span.offset, each.span.length));
        QCOMPARE_GE(each.span.offset, end);
        end = each.span.end();
    }
}

void TestRecogniser::unescapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("expected");
    QByteArray percent = kJws;
    percent.replace(".", "%2E");
    QByteArray json = kJws;
    json.replace(".", "\\u002e");
    QByteArray tildes = kSdJwt;
    tildes.replace("~", "%7e");

    QTest::newRow("dots of the whole text") << percent << kJws << u"jws whole unescaped"_s;
    QTest::newRow("dots in a form") << "a=b&id_token=" + percent << kJws << u"jws form id_token unescaped"_s;
    QTest::newRow("dots in JSON") << "{\"id_token\":\"" + json + "\"}" << kJws << u"jws json id_token unescaped"_s;
    QTest::newRow("tildes in a query") << "https://a.example/?vp_token=" + tildes << kSdJwt
                                       << u"sd-jwt query vp_token unescaped"_s;
    QTest::newRow("slashes in JSON") << QByteArray(R"({"refresh_token":"1\/\/0gAbCdEf"})") << QByteArray("1//0gAbCdEf")
                                     << u"opaque json refresh_token unescaped"_s;
    QTest::newRow("padding in a form") << QByteArray("refresh_token=AbCdEf%2Fg%3D%3D&a=b") << QByteArray("AbCdEf/g==")
                                       << u"opaque form refresh_token unescaped"_s;
}

void TestRecogniser::unescapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, token);
    QFETCH(const QString, expected);
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(described(found), expected);
    QCOMPARE(found.front().text, token);
}

void TestRecogniser::offersRepairedCopy()
{
    const QByteArray text = " " + kJws.first(10) + "\n  " + kJws.sliced(10) + " ";
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(described(found), u"malformed whole cleaned; jws whole cleaned repaired"_s);
    QCOMPARE(found[0].text, text.trimmed());
    QCOMPARE(found[1].text, kJws);
    QCOMPARE(found[0].span, found[1].span);
}

void TestRecogniser::listsInOrder()
{
    const QByteArray text =
        "{\"a\":" + kJsonJws + ",\"b\":\"" + kJws + "\",\"c\":" + kJsonJwe + ",\"access_token\":\"2YotnFZFEjr1\"}";
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(described(found), u"jws json a; jws json b; jwe json c; opaque json access_token"_s);
    QCOMPARE(found[0].text, kJsonJws);
    QCOMPARE(found[0].span.offset, text.indexOf(kJsonJws));
    QCOMPARE(found[2].text, kJsonJwe);
}

void TestRecogniser::keepsLimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("more");
    const QByteArray many = (kJws + "\n").repeated(50);
    QTest::newRow("none") << many << 0 << 0 << false;
    QTest::newRow("some") << many << 7 << 7 << true;
    QTest::newRow("all but one") << many << 49 << 49 << true;
    QTest::newRow("exactly all") << many << 50 << 50 << false;
    QTest::newRow("all") << many << 1000 << 50 << false;
    QTest::newRow("the highest") << many << std::numeric_limits<int>::max() << 50 << false;
    QTest::newRow("JSON forms") << "[" + (kJsonJws + ",").repeated(9) + kJsonJws + "]" << 3 << 3 << true;
    QTest::newRow("in Base64") << "{\"text\":\"" + many.toBase64() + "\"}" << 7 << 7 << true;
    QTest::newRow("a repaired copy is no further token") << kJws.first(5) + "\n" + kJws.sliced(5) << 1 << 1 << false;
}

void TestRecogniser::keepsLimit()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, limit);
    const Recognition result = recognise(text, limit);
    QTEST(int(result.candidates.size()), "size");
    QTEST(result.more, "more");
}

void TestRecogniser::keepsScheme_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("no scheme") << kJws << QString();
    QTest::newRow("field without one") << "Authorization: " + kJws << QString();
    QTest::newRow("word before it") << "token " + kJws << QString();
    QTest::newRow("parameter") << "access_token=" + kJws << QString();
    QTest::newRow("whole") << "Bearer " + kJws << u"Bearer"_s;
    QTest::newRow("whole, in capitals") << "BEARER " + kJws << u"BEARER"_s;
    QTest::newRow("in prose") << "sent as bearer " + kJws << u"bearer"_s;
    QTest::newRow("field") << "Authorization: DPoP " + kJws << u"DPoP"_s;
    QTest::newRow("field, opaque") << QByteArray("Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA") << u"Bearer"_s;
    QTest::newRow("field, another scheme") << "Authorization: Basic " + kJws << u"Basic"_s;
    QTest::newRow("field, of a library") << "Authorization: JWT " + kJws << u"JWT"_s;
    QTest::newRow("HAR") << R"({"name":"authorization","value":"dpop )" + kJws + "\"}" << u"dpop"_s;
    QTest::newRow("curl -H") << "curl -H 'Authorization: Bearer " + kJws + "' u" << u"Bearer"_s;
    QTest::newRow("curl --oauth2-bearer") << "curl --oauth2-bearer " + kJws + " u" << u"Bearer"_s;
}

void TestRecogniser::keepsScheme()
{
    QFETCH(const QByteArray, text);
    const QList<Candidate> found = recognise(text).candidates;
    QCOMPARE(found.size(), 1);
    QTEST(found.front().scheme, "scheme");
}

void TestRecogniser::saysThatThereIsNone()
{
    const Candidate none = noToken("hello world");
    QVERIFY(none.noToken);
    QCOMPARE(none.form, Form::Malformed);
    QCOMPARE(none.text, "hello world");
    QCOMPARE(none.span, (Grantscope::Json::Span{0, 11}));
}

void TestRecogniser::wholeTextIsStrippedOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("cleaned");
    QTest::addColumn<QString>("form");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &token, const char *form) {
        QTest::newRow(name) << text << token << (text != token) << QString::fromLatin1(form);
    };
    // {"alg":"HS256","b64":false,"crit":["b64"]}
    const QByteArray unencoded = "eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.$002,00.c2ln";

    row("empty", "", "", "malformed");
    row("blank", " ", "", "malformed");
    row("scheme alone", "Bearer", "Bearer", "opaque");
    row("one quote", "\"", "\"", "malformed");
    row("two pairs of quotes", "''a''", "'a'", "malformed");
    row("unlike quotes", "'a\"", "'a\"", "malformed");
    row("inside stays", " a b\n", "a b", "malformed");
    row("JSON of no form", "{}", "{}", "malformed");
    row("JSON form and more", kJsonJws + "x", kJsonJws + "x", "malformed");
    row("as it is", kJws, kJws, "jws");
    row("unencoded payload", unencoded, unencoded, "jws");
    row("JSON form", kJsonJwe + "\n", kJsonJwe, "jwe");
    row("all of it", "\t\"Bearer " + kJws + "\"\n", kJws, "jws");
    row("typographic quotes", "“" + kJws + "”", kJws, "jws");
    row("zero-width space", kJws + "\xE2\x80\x8B", kJws, "jws");
}

void TestRecogniser::wholeTextIsStrippedOnly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, token);
    const Candidate whole = wholeText(text);
    QCOMPARE(whole.text, token);
    QTEST(whole.cleaned, "cleaned");
    QTEST(QString::fromLatin1(formName(whole.form)), "form");
    QCOMPARE(text.sliced(whole.span.offset, whole.span.length), token);
}

void TestRecogniser::namesEveryContext()
{
    QStringList titles;
    for (const Context context :
         {Context::Whole, Context::AuthorizationField, Context::HeaderField, Context::UrlQuery, Context::UrlFragment,
          Context::FormBody, Context::JsonMember, Context::Cookie, Context::CommandLine, Context::Text}) {
        QVERIFY(!contextTitle(context).isEmpty());
        titles += contextTitle(context);
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

// A verdict on something else than what stands there says so.
void TestRecogniser::tellsWhatItChanged()
{
    const QByteArray token = kJws;
    const auto changed = [](const QByteArray &text) { return recognise(text).candidates.first().isChanged(); };
    QVERIFY(!changed(token));
    QVERIFY(!changed("{\"id_token\":\"" + token + "\"}"));
    QVERIFY(changed("Bearer " + token));
    QVERIFY(changed(QByteArray(token).replace(".", "%2E")));
    QVERIFY(changed("{\"id_token\":\"" + QByteArray(token).replace(".", "\\u002e") + "\"}"));
    QVERIFY(changed(token.toBase64()));
}

QTEST_GUILESS_MAIN(TestRecogniser)
#include "tst_recogniser.moc"
