// SPDX-License-Identifier: GPL-3.0-or-later
// What people paste, each with the place in which its tokens are found, and what is left alone on purpose.
#include "candidates.h"

#include <QTest>

using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

// {"alg":"HS256"} {"sub":"a"} "sig"
const QByteArray kJws = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";
const QByteArray kOther = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJiIn0.c2ln";
const QByteArray kOpaque = "2YotnFZFEjr1zCsicMWpAA";
const QByteArray kJsonJws = R"({"payload":"eyJzdWIiOiJhIn0","protected":"eyJhbGciOiJIUzI1NiJ9","signature":"c2ln"})";

using Spans = QList<QByteArray>;

/// What stands in the text, apart from the token where it is written otherwise.
void row(const char *name, const QByteArray &text, const char *expected, const Spans &spans)
{
    QTest::newRow(name) << text << QString::fromLatin1(expected) << spans;
}

} // namespace

class TestTextScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAlone_data();
    void leavesAlone();
    void findsInCommands_data();
    void findsInCommands() { finds(); }
    void findsInPrograms_data();
    void findsInPrograms() { finds(); }
    void findsInMessages_data();
    void findsInMessages() { finds(); }
    void findsInFiles_data();
    void findsInFiles() { finds(); }
    void findsInMail_data();
    void findsInMail() { finds(); }
    void unescapes_data();
    void unescapes();
    void takesLinearTime_data();
    void takesLinearTime();

private:
    static void columns();
    static void finds();
};

void TestTextScan::columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Spans>("spans");
}

void TestTextScan::finds()
{
    QFETCH(const QByteArray, text);
    const QList<Candidate> found = recognise(text).candidates;
    QTEST(described(found), "expected");
    Spans written;
    for (const Candidate &each : found)
        written += text.sliced(each.span.offset, each.span.length);
    QTEST(written, "spans");
}

void TestTextScan::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("password of curl -u") << QByteArray(
        "curl -u alice:ghp_16C7e42F292c6912E7710c838347Ae178B4a https://a.example");
    QTest::newRow("option without its value") << QByteArray("curl --oauth2-bearer -v https://a.example");
    QTest::newRow("option in prose") << QByteArray("give --token abcdef1234 or nothing");
    QTest::newRow("scheme without a token") << QByteArray("curl -H 'Authorization: Bearer $TOKEN' https://a.example");
    QTest::newRow("name of a variable that is no token's")
        << QByteArray("GITHUB_TOKEN=ghp_16C7e42F292c6912E7710c83834");
    QTest::newRow("credentials without a scheme") << "Authorization: " + kOpaque;
    QTest::newRow("call of another name") << R"(setHeader("X-Request-Id", ")" + kOpaque + "\")";
    QTest::newRow("element of another name") << "<code>" + kOpaque + "</code>";
    QTest::newRow("list with a name of a token") << QByteArray(R"(["access_token", "refresh_token"])");
    QTest::newRow("pair with a name of a token") << QByteArray(R"({"name":"access_token","value":""})");
    QTest::newRow("certificate in Base64")
        << "  ca.crt: " + QByteArray("-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU").toBase64() + "\n";
    QTest::newRow("picture in a HAR")
        << R"({"content":{"text":")" + QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20).repeated(9).toBase64()
               + "\"}";
    QTest::newRow("body in Base64 twice")
        << R"({"text":")" + ("{\"text\":\"" + ("{\"id_token\":\"" + kJws + "\"}").toBase64() + "\"}").toBase64()
               + "\"}";
    QTest::newRow("JSON form, percent-encoded") << "jws=" + kJsonJws.toPercentEncoding();
    QTest::newRow("JSON form with an escaped name") << QByteArray(kJsonJws).replace("signature", "\\u0073ignature");
    QTest::newRow("JSON form cut off in a text") << "body: " + kJsonJws.chopped(3);
    QTest::newRow("object with a signature of its own")
        << QByteArray(R"({"signature":"c2ln","body":"x","payload_hash":"y"})");
    QTest::newRow("token in UTF-16 without its mark") << QByteArray("e\0y\0J\0h\0", 8);
    QTest::newRow("NUL in an opaque token") << QByteArray("access_token=2Yotn\0FZFEjr1", 25);
}

void TestTextScan::leavesAlone()
{
    QFETCH(const QByteArray, text);
    const Recognition result = recognise(text);
    QCOMPARE(described(result.candidates), QString());
    QVERIFY(!result.more);
}

void TestTextScan::findsInCommands_data()
{
    columns();
    row("curl --oauth2-bearer, opaque", "curl --oauth2-bearer " + kOpaque + " https://a.example",
        "opaque command --oauth2-bearer", {kOpaque});
    row("curl --oauth2-bearer in quotes", "curl --oauth2-bearer \"" + kOpaque + "\" https://a.example",
        "opaque command --oauth2-bearer", {kOpaque});
    row("curl --oauth2-bearer", "curl --oauth2-bearer " + kJws + " https://a.example", "jws command --oauth2-bearer",
        {kJws});
    row("curl -u", "curl -u alice:" + kJws + " https://a.example", "jws command -u", {kJws});
    row("curl --user in quotes", "curl --user 'alice:" + kJws + "' https://a.example", "jws command --user", {kJws});
    row("curl --cookie", "curl --cookie \"a=b; session=" + kJws + "\" u", "jws command session", {kJws});
    row("curl --header=", "curl --header=\"Authorization: Bearer " + kOpaque + "\" u",
        "opaque command Authorization cleaned", {kOpaque});
    row("curl -H without a blank", "curl -H'Authorization: Bearer " + kOpaque + "' u",
        "opaque command Authorization cleaned", {kOpaque});
    row("curl --data-urlencode", "curl --data-urlencode \"token=" + kOpaque + "\" u", "opaque command token",
        {kOpaque});
    row("curl --json", "curl --json '{\"token\":\"" + kOpaque + "\"}' u", "opaque command token", {kOpaque});
    row("curl with a body in double quotes", "curl -d \"{\\\"id_token\\\":\\\"" + kJws + "\\\"}\" u\n" + kOther,
        "jws command id_token; jws text", {kJws, kOther});
    row("curl with a JSON form", "curl -d '" + kJsonJws + "' u", "jws command", {kJsonJws});
    row("curl for cmd.exe",
        "curl ^\"https://a.example^\" ^\r\n  -H ^\"authorization: Bearer " + kOpaque
            + "^\" ^\r\n  --data-raw ^\"^{^\\^\"id_token^\\^\":^\\^\"" + kJws + "^\\^\"^}^\"\r\n",
        "opaque command authorization cleaned; jws command id_token", {kOpaque, kJws});
    row("an apostrophe in a body", "curl -d \"it's\" u\naccess_token=" + kJws + " x", "jws text access_token", {kJws});
    row("HTTPie", "$ http GET https://a.example Authorization:\"Bearer " + kOpaque + "\"",
        "opaque command Authorization cleaned", {kOpaque});
    row("HTTPie -A -a", "http -A bearer -a " + kOpaque + " https://a.example", "opaque command -a", {kOpaque});
    row("HTTPie, whole field in quotes", "https a.example/x \"Authorization: Bearer " + kJws + "\"",
        "jws command Authorization cleaned", {kJws});
    row("sentence that begins with http", "http is a protocol, " + kJws + " a token", "jws text", {kJws});
    row("wget", "wget --header=\"Authorization: Bearer " + kOpaque + "\" u", "opaque command Authorization cleaned",
        {kOpaque});
    row("PowerShell", "Invoke-RestMethod -Uri https://a.example -Headers @{Authorization=\"Bearer " + kOpaque + "\"}",
        "opaque command Authorization cleaned", {kOpaque});
    row("kubectl", "kubectl --token=" + kJws + " get pods", "jws command --token", {kJws});
    row("kubectl with a blank", "kubectl --token " + kJws + " get pods", "jws command --token", {kJws});
}

void TestTextScan::findsInPrograms_data()
{
    columns();
    row("PowerShell table", "$h = @{ Authorization = \"Bearer " + kJws + "\" }",
        "jws authorization Authorization cleaned", {kJws});
    row("subscript", "headers[\"Authorization\"] = \"Bearer " + kOpaque + "\"",
        "opaque authorization Authorization cleaned", {kOpaque});
    row("member", "request.headers.Authorization = \"Bearer " + kJws + "\";", "jws authorization Authorization cleaned",
        {kJws});
    row("call", "xhr.setRequestHeader(\"Authorization\", \"Bearer " + kOpaque + "\")",
        "opaque authorization Authorization cleaned", {kOpaque});
    row("storage", "localStorage.setItem('access_token', '" + kOpaque + "')", "opaque text access_token", {kOpaque});
    row("storage, JWT", "localStorage.setItem('id_token', '" + kJws + "')", "jws text id_token", {kJws});
    row("list", "[\"a\", \"" + kJws + "\"]", "jws json", {kJws});
    row("constant", "const token = \"" + kJws + "\";", "jws text token", {kJws});
    row("Python", "requests.get(u, headers={'Authorization': 'Bearer " + kJws + "'})",
        "jws authorization Authorization cleaned", {kJws});
}

void TestTextScan::findsInMessages_data()
{
    columns();
    row("field in capitals", "AUTHORIZATION: BEARER " + kJws, "jws authorization AUTHORIZATION cleaned", {kJws});
    row("field with Basic", "Authorization: Basic " + kJws, "jws authorization Authorization cleaned", {kJws});
    row("field of GitHub", "Authorization: token ghp_16C7e42F292c6912E7710c83834",
        "opaque authorization Authorization cleaned", {"ghp_16C7e42F292c6912E7710c83834"});
    row("two cookies",
        "Set-Cookie: session=" + kJws + "; Path=/; HttpOnly\r\nSet-Cookie: refresh_token=" + kOpaque + "; Secure",
        "jws cookie session; opaque cookie refresh_token", {kJws, kOpaque});
    row("cookie with dots in its name", "Cookie: .AspNetCore.Cookies=" + kJws + "; a=b",
        "jws cookie .AspNetCore.Cookies", {kJws});
    row("query", "https://a.example/reset?token=abcdef1234", "opaque query token", {"abcdef1234"});
    row("address in an address",
        "https://op/authorize?redirect_uri=https%3A%2F%2Fapp%2Fcb%23access_token%3D" + kOpaque + "%26id_token%3D" + kJws
            + "&x=1",
        "opaque fragment access_token; jws fragment id_token", {kOpaque, kJws});
    row("query in a query", "https://a.example/login?next=%2Fcb%3Fid_token%3D" + kJws + "%26state%3Dx&x=1",
        "jws query id_token", {kJws});
    row("page of form_post",
        "<form method=\"post\" action=\"https://a.example/cb\"><input type=\"hidden\" name=\"id_token\" value=\"" + kJws
            + "\"/>\n<input name='access_token' value='" + kOpaque + "'></form>",
        "jws form id_token; opaque form access_token", {kJws, kOpaque});
    row("elements",
        "<x:Response><access_token>" + kOpaque + "</access_token><x:id_token>" + kJws + "</x:id_token></x:Response>",
        "opaque text access_token; jws text id_token", {kOpaque, kJws});
    row("element of a page", "<code>" + kJws + "</code>", "jws text", {kJws});
    row("JSON form after header fields", "HTTP/1.1 200 OK\r\nContent-Type: application/jose+json\r\n\r\n" + kJsonJws,
        "jws text", {kJsonJws});
    row("JSON forms in lines", kJsonJws + "\n" + kJsonJws, "jws json; jws json", {kJsonJws, kJsonJws});
    row("JSON form in a sentence with braces", "{\"a\":\"x " + kJsonJws + " y\"}", "jws json", {kJsonJws});
    row("JSON form in pretty JSON",
        "{\n  \"object\" : {\n    \"payload\": \"\",\n \"signatures\": [ { \"protected\": \"e30\" } ]\n  }\n}",
        "jws json object", {"{\n    \"payload\": \"\",\n \"signatures\": [ { \"protected\": \"e30\" } ]\n  }"});
    row("token response, pretty",
        "{\r\n  \"access_token\": \"" + kJws + "\",\r\n  \"refresh_token\": \"" + kOpaque
            + "\",\r\n  \"expires_in\": 300\r\n}",
        "jws json access_token; opaque json refresh_token", {kJws, kOpaque});
}

void TestTextScan::findsInFiles_data()
{
    columns();
    row(".env", "TOKEN=\"" + kJws + "\"\nPORT=80", "jws text TOKEN", {kJws});
    row(".env, opaque", "export ACCESS_TOKEN=" + kOpaque + "\n", "opaque text ACCESS_TOKEN", {kOpaque});
    row("log line", "level=info msg=\"login\" access_token=" + kOpaque + " user=a", "opaque text access_token",
        {kOpaque});
    row("log line in JSON", "{\"level\":\"info\",\"headers\":{\"authorization\":\"Bearer " + kOpaque + "\"}}",
        "opaque authorization authorization cleaned", {kOpaque});
    row("JSON form in a log line", "12:00 body={\"msg\":\"got " + kJsonJws + " today\"}", "jws text", {kJsonJws});
    row("Markdown", "Use `" + kJws + "` here, and `access_token`.", "jws text", {kJws});
    row("Markdown fence", "```\r\nid_token: " + kJws + "\r\n```\r\n", "jws text id_token", {kJws});
    row("typographic quotes", "he said “" + kJws + "” to me", "jws text", {kJws});
    row("typographic quotes around the whole", "“" + kJws + "”", "jws whole cleaned", {kJws});
    row("zero-width spaces", "\xE2\x80\x8B" + kJws + "\xE2\x80\x8B", "jws whole cleaned", {kJws});
    row("NUL after it", kJws + QByteArray(1, '\0') + "x", "jws text", {kJws});
    row("NUL around it", "a" + QByteArray(1, '\0') + kJws + QByteArray(1, '\0'), "jws text", {kJws});
}

void TestTextScan::findsInMail_data()
{
    columns();
    row("quoted", "> she wrote:\n> " + kJws + "\n", "jws text", {kJws});
    row("quoted-printable =3D", "open https://a.example/cb#id_token=3D" + kJws + " now", "jws fragment id_token",
        {kJws});
    // A line break inside that no encoding explains: what stands before it can be no more than what it is.
    row("wrapped at any width", "Token: " + kJws.first(30) + "\n" + kJws.sliced(30) + "\n", "malformed text Token",
        {kJws.first(30)});
}

void TestTextScan::unescapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QList<QByteArray>>("tokens");
    QTest::addColumn<qsizetype>("begin");
    QTest::addColumn<qsizetype>("end");
    const auto escaped = [](const char *name, const QByteArray &text, const char *expected, const Spans &tokens,
                            const QByteArray &around) {
        const qsizetype begin = text.indexOf(around);
        QTest::newRow(name) << text << QString::fromLatin1(expected) << tokens << begin << begin + around.size();
    };

    const QByteArray response = "{\"access_token\":\"" + kOpaque + "\",\"id_token\":\"" + kJws + "\"}";
    const QByteArray body = response.toBase64();
    escaped("body of a HAR",
            R"({"content":{"mimeType":"application/json","text":")" + body + R"(","encoding":"base64"}})",
            "opaque json access_token unescaped; jws json id_token unescaped", {kOpaque, kJws}, body);
    const QByteArray url = response.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    escaped("body without padding", R"({"body":")" + url + "\"}",
            "opaque json access_token unescaped; jws json id_token unescaped", {kOpaque, kJws}, url);
    const QByteArray slashed = ("?>?" + response).toBase64().replace("/", "\\/");
    escaped("body with escaped slashes", R"({"content":")" + slashed + "\"}",
            "opaque json access_token unescaped; jws json id_token unescaped", {kOpaque, kJws}, slashed);
    escaped("form in Base64", R"({"text":")" + ("a=b&id_token=" + kJws).toBase64() + "\"}",
            "jws form id_token unescaped", {kJws}, ("a=b&id_token=" + kJws).toBase64());
    escaped("JSON form in Base64", R"({"data":")" + kJsonJws.toBase64() + "\"}", "jws json data unescaped", {kJsonJws},
            kJsonJws.toBase64());
    escaped("Kubernetes secret", "kind: Secret\ndata:\n  token: " + kJws.toBase64() + "\ntype: x\n",
            "jws text token unescaped", {kJws}, kJws.toBase64());
    escaped("alone in Base64", kJws.toBase64() + "\n", "jws whole cleaned unescaped", {kJws}, kJws.toBase64());
    escaped("response alone in Base64", body, "opaque json access_token unescaped; jws json id_token unescaped",
            {kOpaque, kJws}, body);
    escaped("opaque with the beginning of Base64", "token=ZXlKbm9uZQ&a=b", "opaque form token", {"ZXlKbm9uZQ"},
            "ZXlKbm9uZQ");

    const QByteArray once = QByteArray(kJsonJws).replace("\"", "\\\"");
    escaped("JSON form in a string", "{\"body\":\"" + once + "\"}", "jws json body unescaped", {kJsonJws}, once);
    escaped("JSON form in a command", "curl -d \"" + once + "\" u", "jws command unescaped", {kJsonJws}, once);
    const QByteArray twice =
        QByteArray(once).replace("\\", "\\\\").replace("\"", "\\\"").replace("\\\\\\\"", "\\\\\\\"");
    escaped("JSON form in a string in a string", "{\"a\":\"{\\\"b\\\":\\\"" + twice + "\\\"}\"}",
            "jws json b unescaped", {kJsonJws}, twice);

    // A full line of 76 octets with the "=" that ends it (RFC 2045 §6.7).
    const QByteArray start = QByteArray(75 - 19 - 1, 'x') + ' ';
    const QByteArray broken = kJws.first(19) + "=\r\n" + kJws.sliced(19);
    escaped("quoted-printable line break", "a\r\n" + start + broken + "\r\n", "jws text unescaped", {kJws}, broken);

    QByteArray wide("\xFF\xFE", 2);
    for (const char c : "access_token=" + kJws + "\r\n")
        wide += QByteArray{1, c} + '\0';
    QByteArray token;
    for (const char c : kJws)
        token += QByteArray{1, c} + '\0';
    escaped("UTF-16", wide, "jws form access_token unescaped", {kJws}, token);
}

void TestTextScan::unescapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, begin);
    QFETCH(const qsizetype, end);
    const QList<Candidate> found = recognise(text).candidates;
    QTEST(described(found), "expected");
    Spans tokens;
    qsizetype last = begin;
    for (const Candidate &each : found) {
        tokens += each.text;
        QCOMPARE_GE(each.span.offset, last);
        last = each.span.end();
    }
    QTEST(tokens, "tokens");
    QCOMPARE_LE(last, end);
}

void TestTextScan::takesLinearTime_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<int>("count");
    QTest::newRow("dots") << QByteArray(".") << 1'000'000;
    QTest::newRow("eyJ") << QByteArray("eyJ") << 250'000;
    QTest::newRow("eyJ in lines") << QByteArray("eyJ\n") << 250'000;
    QTest::newRow("eyJ and padding") << QByteArray("eyJ=") << 250'000;
    QTest::newRow("padding") << QByteArray("token==") << 250'000;
    QTest::newRow("padding alone") << QByteArray("=") << 1'000'000;
    QTest::newRow("tildes") << QByteArray("eyJ.~") << 250'000;
    QTest::newRow("names") << QByteArray("access_token=") << 150'000;
    QTest::newRow("quoted names") << QByteArray("\"token\":\"") << 150'000;
    QTest::newRow("named pairs") << QByteArray("\"name\":\"value\":") << 100'000;
    QTest::newRow("escapes") << QByteArray("%3D") << 250'000;
    QTest::newRow("backslashes") << QByteArray("\\") << 1'000'000;
    QTest::newRow("schemes") << QByteArray("Authorization: Bearer ") << 100'000;
    QTest::newRow("blank lines") << QByteArray("\n> ") << 250'000;
    QTest::newRow("braces") << QByteArray("{\"payload\":\"signature\":") << 50'000;
    QTest::newRow("tokens without end") << kJws + '.' << 25'000;
    QTest::newRow("names and escaped separators") << QByteArray("token%3D") << 250'000;
    QTest::newRow("names, separators and signs") << QByteArray("token=+") << 250'000;
    QTest::newRow("names, escaped separators and signs") << QByteArray("token%3D%2B") << 200'000;
    QTest::newRow("names, separators and tildes") << QByteArray("token=~") << 250'000;
    QTest::newRow("prefixes and escaped padding") << QByteArray("eyJ%3D") << 250'000;
    QTest::newRow("prefixes and escaped dots") << QByteArray("eyJ%2E") << 250'000;
    QTest::newRow("prefixes, padding and tildes") << QByteArray("token=eyJ=~") << 200'000;
    QTest::newRow("escaped padding alone") << QByteArray("token%3D") + QByteArray("%3D").repeated(99) << 10'000;
    QTest::newRow("Base64 of a token") << QByteArray("ZXlK") << 250'000;
    QTest::newRow("Base64 between slashes") << QByteArray("%2FZXlK") << 250'000;
    QTest::newRow("bodies") << QByteArray("\"text\":\"eyJ") << 150'000;
    QTest::newRow("bodies in Base64") << R"({"text":")" + QByteArray("{\"text\":\"eyJhbGciOiJI").toBase64() + "\"}"
                                      << 35'000;
    QTest::newRow("objects") << QByteArray(R"({"payload":)") << 150'000;
    QTest::newRow("objects in strings") << QByteArray(R"({"signature":"{\"payload\":\"{\\\"protected\\\":)") << 40'000;
    QTest::newRow("nested forms") << QByteArray(R"({"signature":"","protected":"","payload":)") << 40'000;
    QTest::newRow("forms in a list") << kJsonJws + ',' << 20'000;
    QTest::newRow("broken forms") << kJsonJws.chopped(1) + ';' << 20'000;
    QTest::newRow("open strings") << QByteArray(R"({"payload"{"signature)") << 100'000;
    QTest::newRow("blanks in braces") << QByteArray(R"(payload signature {          )") << 75'000;
    QTest::newRow("white space before pairs") << QByteArray(4'000'000, ' ') + ("x=" + kJws + ' ').repeated(2000) << 1;
    QTest::newRow("options") << QByteArray("curl --token -a ") << 125'000;
    QTest::newRow("elements") << QByteArray("<id_token>") << 200'000;
    QTest::newRow("calls") << QByteArray("\"token\",") << 200'000;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE", 2) + QByteArray("e\0y\0J\0", 6).repeated(500'000) << 1;
    QTest::newRow("no-break spaces") << QByteArray("\xC2\xA0 ") << 250'000;
}

void TestTextScan::takesLinearTime()
{
    QFETCH(const QByteArray, unit);
    QFETCH(const int, count);
    const QByteArray text = unit.repeated(count);
    // Megabytes: what is not linear takes an hour and runs into the time-out of the test.
    QCOMPARE_LE(recognise(text).candidates.size(), 1000);
}

QTEST_GUILESS_MAIN(TestTextScan)
#include "tst_textscan.moc"
