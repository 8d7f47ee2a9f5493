// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "request/curlcommand.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void requests_data();
    void requests();
    void notes_data();
    void notes();
    void authorizations_data();
    void authorizations();
    void bodyKinds_data();
    void bodyKinds();
    void course();
    void linesOfFiles();
    void parts_data();
    void parts();
    void looksLike_data();
    void looksLike();
    void secretsAreInNoError();
};

void TestCurlCommand::refused_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &command, const char *id, const QString &found,
                        qsizetype offset) {
        QTest::newRow(name) << command << QString::fromLatin1(id) << found << offset;
    };
    row("nothing", "", "curl-command", {}, 0);
    row("blanks", "  \n ", "curl-command", {}, 4);
    row("another program", "wget https://a.example", "curl-command", {}, 0);
    row("no address", "curl -X POST", "curl-address", {}, -1);
    row("two addresses", "curl https://a.example https://b.example", "curl-address", u"argument (2)"_s, 23);
    row("option without its value", "curl https://a.example -H", "curl-value", u"argument (2, -H)"_s, 23);
    row("no such option", "curl --frobnicate https://a.example", "curl-option", u"argument (1, --frobnicate)"_s, 5);
    row("no such letter", "curl -sQ https://a.example", "curl-option", u"argument (1, -Q)"_s, 5);
    row("part from a file", "curl https://a.example -F 'a=@b'", "curl-unsupported", u"argument (2, -F)"_s, 23);
    row("part from a file, value attached", "curl https://a.example '-Fa=<b'", "curl-unsupported",
        u"argument (2, -F)"_s, 23);
    row("parts within a part", "curl https://a.example -F '=(;type=a/b'", "curl-unsupported", u"argument (2, -F)"_s,
        23);
    row("fields of a part", "curl https://a.example -F 'a=b;headers=@c'", "curl-unsupported", u"argument (2, -F)"_s,
        23);
    row("part without a name", "curl https://a.example --form abc", "curl-value", u"argument (2, --form)"_s, 23);
    row("literal part without a name", "curl https://a.example --form-string abc", "curl-value",
        u"argument (2, --form-string)"_s, 23);
    row("type of a part", "curl https://a.example -F 'a=b;type=text'", "curl-value", u"argument (2, -F)"_s, 23);
    row("parts and data", "curl https://a.example -F a=b -d c=d", "curl-unsupported", u"argument (4, -d)"_s, 30);
    row("data and parts", "curl https://a.example -d c=d -F a=b", "curl-unsupported", u"argument (4, -F)"_s, 30);
    row("upload", "curl -T file https://a.example", "curl-unsupported", u"argument (1, -T)"_s, 5);
    row("digest", "curl --digest -u a:b https://a.example", "curl-unsupported", u"argument (1, --digest)"_s, 5);
    row("next", "curl https://a.example --next https://b.example", "curl-unsupported", u"argument (2, --next)"_s, 23);
    row("body from standard input", "curl https://a.example -d @-", "curl-unsupported", u"argument (2, -d)"_s, 23);
    row("body of file and text", "curl https://a.example -d a=b -d @c", "curl-unsupported", u"argument (4, -d)"_s, 30);
    row("encoded from a file", "curl https://a.example --data-urlencode a@f", "curl-unsupported",
        u"argument (2, --data-urlencode)"_s, 23);
    row("field without colon", "curl https://a.example -H abc", "curl-value", u"argument (2, -H)"_s, 23);
    row("no number of redirects", "curl https://a.example --max-redirs few", "curl-value",
        u"argument (2, --max-redirs)"_s, 23);
    row("no number", "curl https://a.example -m soon", "curl-value", u"argument (2, -m)"_s, 23);
    row("open quote", "curl 'https://a.example", "curl-quote", u"argument (1, ')"_s, 5);
    row("open double quote", "curl https://a.example -H \"a: b", "curl-quote", u"argument (3, \")"_s, 26);
    row("open quote of bash", "curl $'https://a.example\\'", "curl-quote", u"argument (1, $')"_s, 5);
    row("command inside", "curl https://a.example/$(id)", "curl-quote", u"argument (1, $()"_s, 23);
    row("backticks", "curl \"https://a.example/`id`\"", "curl-quote", u"argument (1, `)"_s, 24);
    row("backtick within a line", "curl https://a.example/ `\tx", "curl-quote", u"argument (2, `)"_s, 24);
    row("ampersand that nobody quoted", "curl https://a.example/?a=1&b=2", "curl-quote", u"argument (1, &)"_s, 27);
    row("open quote of cmd", "curl ^\"https://a.example^\" -H ^\"a: b", "curl-quote", u"argument (3, \")"_s, 31);
    row("behind a prompt", "$ curl --frobnicate", "curl-option", u"argument (1, --frobnicate)"_s, 7);
}

void TestCurlCommand::refused()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QString, id);
    QFETCH(const QString, found);
    QFETCH(const qsizetype, offset);
    const auto reading = parseCurlCommand(command);
    QVERIFY(!reading);
    QCOMPARE(reading.error().id.toString(), id);
    QCOMPARE(reading.error().found, found);
    QCOMPARE(reading.error().offset, offset);
}

void TestCurlCommand::requests_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<HttpRequest>("request");
    constexpr const char *form = "application/x-www-form-urlencoded";
    const auto row = [](const char *name, const QByteArray &command, const HttpRequest &request) {
        QTest::newRow(name) << command << request;
    };
    row("address alone", "curl https://a.example/", {.address = "https://a.example/"});
    row("prompt and path of the program", "$ /usr/bin/curl https://a.example/", {.address = "https://a.example/"});
    row("program of Windows", "C:\\bin\\curl.exe https://a.example/", {.address = "https://a.example/"});
    row("address by option, with two hyphens before it", "curl --url https://a.example/ -s",
        {.address = "https://a.example/"});
    row("letters together", "curl -sSLX DELETE https://a.example/",
        {.method = "DELETE", .address = "https://a.example/"});
    row("value attached", "curl -XPUT -Ha:b https://a.example/",
        {.method = "PUT", .address = "https://a.example/", .fields = {{"a", "b"}}});
    row("head", "curl -I https://a.example/", {.method = "HEAD", .address = "https://a.example/"});
    row("fields keep case and order", "curl -H 'x-B:  two ' -H \"X-a: one\" -H 'Empty;' https://a.example/",
        {.address = "https://a.example/", .fields = {{"x-B", "two"}, {"X-a", "one"}, {"Empty", ""}}});
    row("agent, referer, cookie", "curl -A me -e https://r.example -b 'a=1; b=2' https://a.example/",
        {.address = "https://a.example/",
         .fields = {{"User-Agent", "me"}, {"Referer", "https://r.example"}, {"Cookie", "a=1; b=2"}}});
    row("fields that are typed win",
        "curl -H 'Cookie: a=b' -b c=d -A me -H user-agent: -e x -H 'REFERER: y' https://a.example/",
        {.address = "https://a.example/", .fields = {{"Cookie", "a=b"}, {"REFERER", "y"}}});
    row("Authorization that is typed wins", "curl -H 'Authorization: Bearer t' -u a:b https://c:d@a.example/",
        {.address = "https://a.example/", .fields = {{"Authorization", "Bearer t"}}});
    row("Authorization of another scheme wins", "curl -u a:b -H 'Authorization: DPoP t' https://a.example/",
        {.address = "https://a.example/", .fields = {{"Authorization", "DPoP t"}}});
    row("Authorization taken out", "curl -u a:b -H Authorization: https://a.example/",
        {.address = "https://a.example/"});
    row("token before user", "curl --oauth2-bearer t -u a:b https://a.example/",
        {.address = "https://a.example/", .fields = {{"Authorization", "Bearer t"}}});
    row("user before that of the address", "curl -u a:b https://c:d@a.example/",
        {.address = "https://a.example/", .fields = {{"Authorization", "Basic YTpi"}}});
    row("data twice", "curl https://a.example/ -d a=1 --data-raw b=2",
        {.method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", form}}, .body = "a=1&b=2"});
    row("at sign in raw data", "curl https://a.example/ --data-raw '@a'",
        {.method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", form}}, .body = "@a"});
    row("data keeps line breaks", "curl https://a.example/ -d 'a\nb'",
        {.method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", form}}, .body = "a\nb"});
    row("encoded", "curl https://a.example/ --data-urlencode 'q=a b&c' --data-urlencode =x=y",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"Content-Type", form}},
         .body = "q=a+b%26c&x%3Dy"});
    row("data in the query", "curl -G https://a.example/?x=1#f -d a=b --data-urlencode 'c=d e'",
        {.address = "https://a.example/?x=1&a=b&c=d+e#f"});
    row("json", "curl --json '{\"a\":1}' https://a.example/",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"Accept", "application/json"}, {"Content-Type", "application/json"}},
         .body = "{\"a\":1}"});
    row("json without Accept", "curl -H Accept: --json '{}' https://a.example/",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"Content-Type", "application/json"}},
         .body = "{}"});
    row("no scheme", "curl a.example:8080/x", {.address = "http://a.example:8080/x"});
    row("no scheme, and a user", "curl a:b@a.example/",
        {.address = "http://a.example/", .fields = {{"Authorization", "Basic YTpi"}}});
    row("no scheme, and one by option", "curl localhost/x --proto-default https", {.address = "https://localhost/x"});
    row("no Content-Type", "curl https://a.example/ -H Content-Type: -d x",
        {.method = "POST", .address = "https://a.example/", .body = "x"});
    row("GET with a body", "curl -X GET https://a.example/ -d x",
        {.method = "GET", .address = "https://a.example/", .fields = {{"Content-Type", form}}, .body = "x"});
    row("parts", "curl https://a.example/ -F 'a=b;type=text/x' -F 'c=------------------------grantscope0'",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"Content-Type", "multipart/form-data; boundary=------------------------grantscope1"}},
         .body =
             "--------------------------grantscope1\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: "
             "text/x\r\n\r\nb\r\n--------------------------grantscope1\r\nContent-Disposition: form-data; "
             "name=\"c\"\r\n\r\n------------------------grantscope0\r\n--------------------------grantscope1--\r\n"});
    row("compressed", "curl --compressed https://a.example/",
        {.address = "https://a.example/", .fields = {{"Accept-Encoding", "deflate, gzip, br, zstd"}}});
    row("lines", "curl 'https://a.example/' \\\n  -H 'a: b' \\\r\n  -H 'c: d'",
        {.address = "https://a.example/", .fields = {{"a", "b"}, {"c", "d"}}});
    row("blank behind the backslash", "curl 'https://a.example/' \\  \n  -H 'a: b'",
        {.address = "https://a.example/", .fields = {{"a", "b"}}});
    row("lines of PowerShell", "curl.exe 'https://a.example/' `\r\n  -H 'a: b' ` \n  -H 'c: d' ` ",
        {.address = "https://a.example/", .fields = {{"a", "b"}, {"c", "d"}}});
    row("quotes within words", "curl https://a.example/'?a='\"b\"\\&c", {.address = "https://a.example/?a=b&c"});
    row("quote in quotes", "curl https://a.example/ -H 'a: it'\\''s \"x\"'",
        {.address = "https://a.example/", .fields = {{"a", "it's \"x\""}}});
    row("backslashes in double quotes", R"(curl https://a.example/ -H "a: \"b\" \\ \n \$c")",
        {.address = "https://a.example/", .fields = {{"a", R"("b" \ \n $c)"}}});
    row("quotes of bash", R"(curl https://a.example/ --data-raw $'a\'b\n\u00fc\x41\101\\ \ud83d\ude00')",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"Content-Type", form}},
         .body = "a'b\nüAA\\ 😀"});
    row("caret behind a quote of bash", R"(curl https://a.example/ --data-raw $'a\'b^"c')",
        {.method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", form}}, .body = R"(a'b^"c)"});
    row("comment", "curl https://a.example/ # the API", {.address = "https://a.example/"});
    row("hash within a word", "curl https://a.example/#a", {.address = "https://a.example/#a"});
    // As Chromium copies for cmd.exe.
    row("cmd",
        "curl ^\"https://a.example/?q=^%^20x^&y=1^\" ^\r\n  -H ^\"a: b^\" ^\r\n  "
        "--data-raw ^\"^{^\\^\"k^\\^\":^\\^\"v^%^PATH^%^^^\\^\"^}^\"",
        {.method = "POST",
         .address = "https://a.example/?q=%20x&y=1",
         .fields = {{"a", "b"}, {"Content-Type", form}},
         .body = "{\"k\":\"v%PATH%^\"}"});
    row("cmd, older", "curl \"https://a.example/\" ^\n  -H \"a: \\\"b\\\"\" ^\n  --data-raw \"x\"^\n\n\"y\"",
        {.method = "POST",
         .address = "https://a.example/",
         .fields = {{"a", "\"b\""}, {"Content-Type", form}},
         .body = "x\ny"});
    row("cmd, quotes doubled", "curl \"https://a.example/\" ^\n  -H \"a: \"\"b\"\"\"",
        {.address = "https://a.example/", .fields = {{"a", "\"b\""}}});
    row("cmd, backslashes before other signs", "curl ^\"https://a.example/^\" -H ^\"a: c:\\dir\\^\\^\"",
        {.address = "https://a.example/", .fields = {{"a", "c:\\dir\\"}}});
}

void TestCurlCommand::requests()
{
    QFETCH(const QByteArray, command);
    QFETCH(const HttpRequest, request);
    const auto reading = parseCurlCommand(command);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().id.toString() + reading.error().found));
    const auto built = buildRequest(reading->draft, reading->material);
    QVERIFY2(built, built ? "" : qPrintable(built.error().id.toString() + built.error().found));
    QCOMPARE(built->method, request.method);
    QCOMPARE(built->address, request.address);
    QCOMPARE(built->fields.size(), request.fields.size());
    for (qsizetype i = 0; i < request.fields.size(); ++i) {
        QCOMPARE(built->fields.at(i).name, request.fields.at(i).name);
        QCOMPARE(built->fields.at(i).value, request.fields.at(i).value);
    }
    QCOMPARE(built->body, request.body);
}

void TestCurlCommand::notes_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArrayList>("notes");
    const auto row = [](const QByteArray &command, const QByteArrayList &notes) {
        QTest::newRow(command.constData()) << command << notes;
    };
    row("curl https://a.example", {});
    row("curl https://a.example -k", {"curl-insecure -k"});
    row("curl --insecure https://a.example", {"curl-insecure --insecure"});
    row("curl --no-insecure https://a.example", {});
    row("curl --location-trusted https://a.example", {"curl-trusted --location-trusted"});
    row("curl a.example/x", {"curl-scheme-guessed http://"});
    row("curl --proto-default https a.example/x", {"curl-scheme-guessed https://"});
    row("curl \"$URL\"", {"curl-variable $URL"});
    row("curl -x http://proxy:3128 --cacert f https://a.example", {"curl-left-out -x", "curl-left-out --cacert"});
    row("curl https://a.example | jq .", {"curl-more "});
    row("curl https://a.example > out 2>&1", {"curl-more "});
    row("curl https://a.example 2>/dev/null", {"curl-more "});
    row("curl https://a.example && echo done", {"curl-more "});
    row("curl https://a.example\ncurl https://b.example", {"curl-more "});
    row("curl https://a.example -d @body.json", {"curl-file body.json", "curl-file-lines -d"});
    row("curl https://a.example --data-ascii @body.json", {"curl-file body.json", "curl-file-lines --data-ascii"});
    row("curl https://a.example --data-binary @body.json", {"curl-file body.json"});
    row("curl https://a.example --json @body.json", {"curl-file body.json"});
    row("curl https://a.example --post302", {"curl-left-out --post302"});
    row("curl https://a.example -H 'Authorization: Bearer t' -u a:b", {"curl-overridden -u"});
    row("curl https://a.example -u a:b -H 'Authorization: Bearer t'", {"curl-overridden -u"});
    row("curl https://a.example -u a -H 'Authorization: Bearer t'", {"curl-overridden -u"});
    row("curl https://a.example -u a:b -H Authorization:", {"curl-overridden -u", "curl-field-removed Authorization"});
    row("curl https://a.example -u a:b -H 'Authorization;'", {"curl-overridden -u"});
    row("curl https://a.example --oauth2-bearer t --user a:b", {"curl-overridden --user"});
    row("curl https://u:p@a.example/ -u a:b", {"curl-user-in-address ", "curl-overridden USER:PASSWORD@"});
    row("curl https://a.example -b c=d -H 'Cookie: a=b'", {"curl-overridden -b"});
    row("curl https://a.example -A me -H 'user-agent: you'", {"curl-overridden -A"});
    row("curl https://a.example -b jar.txt", {"curl-cookie-file jar.txt"});
    row("curl https://a.example -H @fields", {"curl-field-file fields"});
    row("curl https://a.example -H User-Agent: -H accept:", {}); // As nobody adds them here.
    row("curl https://a.example -H Host:", {"curl-field-removed Host"});
    row("curl https://a.example -H \"X: ${KEY}\"", {"curl-variable ${KEY}"});
    row("curl https://a.example -H 'X: $KEY'", {});
    row("curl \"https://$HOST/\"", {"curl-variable $HOST"});
    row("curl https://a.example -u alice", {"curl-password "});
    row("curl https://u:p%40@a.example/", {"curl-user-in-address "});
}

void TestCurlCommand::notes()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArrayList, notes);
    const auto reading = parseCurlCommand(command);
    QVERIFY(reading);
    QByteArrayList found;
    for (const CurlNote &note : reading->notes) {
        found << noteName(note.kind) + QByteArray(" ") + note.detail.toUtf8();
        QVERIFY(note.offset > 0 && note.offset < command.size());
    }
    QCOMPARE(found, notes);
}

void TestCurlCommand::authorizations_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<AuthorizationKind>("kind");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("secret");
    using enum AuthorizationKind;
    QTest::newRow("bearer") << QByteArray("-H 'Authorization: Bearer abc.def'") << Bearer << QByteArray()
                            << QByteArray("abc.def");
    QTest::newRow("option for bearer") << QByteArray("--oauth2-bearer abc") << Bearer << QByteArray()
                                       << QByteArray("abc");
    QTest::newRow("variable") << QByteArray("-H \"Authorization: Bearer $TOKEN\"") << Bearer << QByteArray()
                              << QByteArray();
    QTest::newRow("other spelling stays a field")
        << QByteArray("-H 'Authorization: bearer abc'") << None << QByteArray() << QByteArray();
    QTest::newRow("another scheme") << QByteArray("-H 'Authorization: DPoP abc'") << None << QByteArray()
                                    << QByteArray();
    QTest::newRow("user and password") << QByteArray("-u 'al ice:p:w'") << Basic << QByteArray("al ice")
                                       << QByteArray("p:w");
    QTest::newRow("basic") << QByteArray("-H 'Authorization: Basic YTpi'") << Basic << QByteArray("a")
                           << QByteArray("b");
    QTest::newRow("in the address") << QByteArray("--url https://a:p%20w@b.example/") << Basic << QByteArray("a")
                                    << QByteArray("p w");
}

void TestCurlCommand::authorizations()
{
    QFETCH(const QByteArray, options);
    QFETCH(const AuthorizationKind, kind);
    QFETCH(const QByteArray, user);
    QFETCH(const QByteArray, secret);
    const bool hasAddress = options.contains("--url");
    const auto reading = parseCurlCommand("curl " + options + (hasAddress ? "" : " https://a.example/"));
    QVERIFY(reading);
    QCOMPARE(reading->draft.authorization, kind);
    QCOMPARE(reading->draft.user, user);
    const Secret &found = kind == AuthorizationKind::Basic ? reading->material.password : reading->material.token;
    QCOMPARE(found.reveal().toByteArray(), secret);
    QCOMPARE(reading->draft.fields.isEmpty(), kind != AuthorizationKind::None);
    if (hasAddress)
        QCOMPARE(reading->draft.address, "https://b.example/");
}

void TestCurlCommand::bodyKinds_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<BodyKind>("kind");
    using enum BodyKind;
    QTest::newRow("none") << QByteArray() << None;
    QTest::newRow("form") << QByteArray("-d 'a=1&b=c+d'") << Form;
    QTest::newRow("form with another spelling") << QByteArray("-d 'a=%7e'") << Raw;
    QTest::newRow("text in the place of a form") << QByteArray("-d 'hello world'") << Raw;
    QTest::newRow("JSON") << QByteArray("-H 'Content-Type: application/json' -d '{}'") << Json;
    QTest::newRow("JSON with parameter") << QByteArray("-H 'content-type: application/json; charset=utf-8' -d '[1]'")
                                         << Json;
    QTest::newRow("broken JSON") << QByteArray("-H 'Content-Type: application/json' -d '{'") << Raw;
    QTest::newRow("option for JSON") << QByteArray("--json '{}'") << Json;
    // Accept is added then, behind as many fields as there are.
    QByteArray fields = "-H 'Content-Type: application/json' ";
    for (int more = 0; more < 8; ++more, fields += "-H 'A: 1' ")
        QTest::addRow("option for JSON, typed, and %d fields", more) << fields + "--json '{}'" << Json;
    QTest::newRow("parts") << QByteArray("-F a=b") << Raw;
    QTest::newRow("file") << QByteArray("--data-binary @photo.png") << File;
}

void TestCurlCommand::bodyKinds()
{
    QFETCH(const QByteArray, options);
    QFETCH(const BodyKind, kind);
    const auto reading = parseCurlCommand("curl https://a.example/ " + options);
    QVERIFY(reading);
    QCOMPARE(reading->draft.bodyKind, kind);
    QVERIFY(!reading->material.file);
    if (kind == BodyKind::File)
        QCOMPARE(reading->draft.file, u"photo.png"_s);
}

void TestCurlCommand::course()
{
    const auto reading = parseCurlCommand("curl -L -m 2.5 https://a.example/");
    QVERIFY(reading);
    QVERIFY(reading->follows);
    QCOMPARE(reading->timeout, std::chrono::milliseconds(2500));
    const auto plain = parseCurlCommand("curl --no-location -m 0 https://a.example/");
    QVERIFY(plain);
    QVERIFY(!plain->follows);
    QVERIFY(!plain->timeout);
    QVERIFY(!plain->mostRedirects);
    QCOMPARE(parseCurlCommand("curl -L --max-redirs 0 https://a.example")->mostRedirects, 0);
    QVERIFY(!parseCurlCommand("curl -L --max-redirs -1 https://a.example")->mostRedirects);
    QVERIFY(parseCurlCommand("curl --location-trusted https://a.example")->follows);
    QVERIFY(parseCurlCommand("curl --location-trusted -X PUT https://a.example")->keepsMethod);
    QVERIFY(!parseCurlCommand("curl -L https://a.example")->keepsMethod);
    QVERIFY(!parseCurlCommand("curl --follow -X POST https://a.example")->keepsMethod);
    QVERIFY(parseCurlCommand("curl -LX POST https://a.example")->keepsMethod);
    QCOMPARE(parseCurlCommand("curl -H \"Authorization: Bearer $TOKEN\" https://a.example")->tokenVariable,
             u"argument (1, -H): $TOKEN"_s);
    QCOMPARE(parseCurlCommand("curl -H \"X: $TOKEN\" https://a.example")->tokenVariable, QString());
}

void TestCurlCommand::linesOfFiles()
{
    for (const auto &[options, body] : {std::pair("-d @f", "ab\tc "),
                                        {"--data-ascii @f", "ab\tc "},
                                        {"--data-binary @f", "a\r\nb\tc \n"},
                                        {"--json @f", "a\r\nb\tc \n"}}) {
        auto reading = parseCurlCommand("curl https://a.example/ " + QByteArray(options));
        QVERIFY(reading);
        QCOMPARE(reading->fileArgument, u"argument (2, %1)"_s.arg(QString::fromLatin1(options).chopped(3)));
        reading->material.file = "a\r\nb\tc \n";
        QCOMPARE(buildRequest(reading->draft, reading->material)->body, QByteArray(body));
    }
}

void TestCurlCommand::parts_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const QStringList &options) { QTest::newRow(name) << options; };
    row("values", {u"-F"_s, u"a=b"_s, u"--form"_s, u"c=ü=d&e"_s});
    row("nothing", {u"-F"_s, u"a="_s, u"-F"_s, u"=b"_s});
    row("blanks", {u"-F"_s, u"a= \t b c ;type=text/plain"_s});
    row("literal", {u"--form-string"_s, u"a=@b;type=c/d"_s, u"--form-string"_s, u"e= \"f\" "_s});
    row("types", {u"-F"_s, u"a={};type=application/json"_s, u"-F"_s, u"b=c;type=text/plain; charset=utf-8 ;x=y"_s});
    row("type and name", {u"-F"_s, u"a=b;type=text/x;filename=c d.pdf"_s, u"-F"_s, u"a=b; filename=x;type=image/y"_s});
    row("guessed types", {u"-F"_s, u"a=b;filename=c.PNG"_s, u"-F"_s, u"a=b;filename=c.txt"_s, u"-F"_s,
                          u"a=b;filename=c.unknown"_s, u"-F"_s, u"a=b;filename="_s});
    row("quotes",
        {u"-F"_s, u"a=\"b;c\\\"\\\\\\d\" ;filename=\"e;\\\"f\""_s, u"-F"_s, u"a=\"b"_s, u"-F"_s, u"a=b\"c\""_s});
    row("unknown", {u"-F"_s, u"a=b;c"_s, u"-F"_s, u"a=b;;d=\"e;f\";type=g/h"_s});
    row("odd names", {u"-F"_s, u"a\"\\b\n=c"_s});
    row("odd names escaped", {u"--form-escape"_s, u"-F"_s, u"a\"\\b=c;filename=\"d\\\"e\""_s});
    row("typed", {u"-F"_s, u"a=b"_s, u"-H"_s, u"content-type: multipart/mixed"_s});
    row("method", {u"-X"_s, u"PUT"_s, u"-F"_s, u"a=b"_s});
}

/// The same request as curl sends, but for the boundary.
void TestCurlCommand::parts()
{
    QFETCH(const QStringList, options);
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    if (curl.isEmpty())
        QSKIP("curl is not installed");
    Test::ScriptedServer server(Test::say(Test::response("200 OK", "fine")));
    const QString address = QString::fromLatin1(server.address("/x"));
    QProcess process;
    process.start(curl, QStringList{u"-q"_s, u"-s"_s, address} + options);
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000));
    QCOMPARE(server.requests().size(), 1);
    const QByteArray sent = server.requests().constFirst();

    QByteArray command = "curl " + address.toUtf8();
    for (QString option : options)
        command += " '" + option.replace(u"'"_s, u"'\\''"_s).toUtf8() + '\'';
    const auto reading = parseCurlCommand(command);
    QVERIFY2(reading, command);
    const auto built = buildRequest(reading->draft, reading->material);
    QVERIFY(built);
    const QByteArray type = built->fields.first("Content-Type").value_or(QByteArray());
    const auto boundaryOf = [](const QByteArray &line) {
        return line.sliced(line.indexOf("boundary=") + 9).split('\r').constFirst();
    };
    QVERIFY(sent.startsWith(built->method + " /x "));
    QByteArray theirs = sent.sliced(sent.indexOf("\r\n\r\n") + 4);
    QCOMPARE(built->body, theirs.replace(boundaryOf(sent), boundaryOf(type)));
    QVERIFY2(sent.toLower().contains("content-type: " + type.first(type.indexOf("boundary=")).toLower()), sent);
}

void TestCurlCommand::looksLike_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("does");
    QTest::newRow("command") << QByteArray("curl 'x'") << true;
    QTest::newRow("prompt") << QByteArray("  $ curl x") << true;
    QTest::newRow("of Windows") << QByteArray("curl.exe ^\"x^\"") << true;
    QTest::newRow("line break") << QByteArray("\ncurl\n") << true;
    QTest::newRow("continued at once") << QByteArray("curl\\\n -H 'A: b' x") << true;
    QTest::newRow("quoted") << QByteArray("'curl' x") << true;
    QTest::newRow("quoted path") << QByteArray("\"C:\\Program Files\\curl.exe\" ^\"x^\"") << true;
    QTest::newRow("word alone") << QByteArray("curl") << false;
    QTest::newRow("address") << QByteArray("https://curl.example/curl ") << false;
    QTest::newRow("longer word") << QByteArray("curly x") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestCurlCommand::looksLike()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, does);
    QCOMPARE(looksLikeCurl(text), does);
}

void TestCurlCommand::secretsAreInNoError()
{
    const QByteArray secret = "S3CRET-S3CRET";
    for (const QByteArray &command :
         {"curl --" + secret, "curl -u a:" + secret, "curl -H " + secret + " https://a.example",
          "curl -F " + secret + " https://a.example", "curl https://a.example https://b.example/?code=" + secret,
          "curl -m " + secret + " https://a.example", "curl 'https://a.example/" + secret}) {
        const auto reading = parseCurlCommand(command);
        QVERIFY(!reading);
        QVERIFY2(!(reading.error().found + reading.error().expected).contains(QString::fromLatin1(secret)),
                 command.constData());
    }
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
