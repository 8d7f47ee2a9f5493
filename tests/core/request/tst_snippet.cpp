// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "http/parameters.h"
#include "json/document.h"
#include "request/curlcommand.h"
#include "request/snippet.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

namespace {

/// Nasty in every language at once.
const QByteArray kNasty = "a'b\"c$HOME`id`\\n%s${x}!#&|;<>(){}[]*?~\xc3\xbc\xe6\xbc\xa2\xf0\x9f\x98\x80";

HttpRequest sample(const QByteArray &body, const QByteArray &type = "text/plain")
{
    return {.method = "PUT",
            .address = "https://a.example/p'%22$x?q=%7e&y=1",
            .fields = {{"X-Plain", "v"}, {"X-Nasty", kNasty}, {"Empty", ""}, {"Content-Type", type}},
            .body = body};
}

QByteArray snippet(const HttpRequest &request, SnippetLanguage language,
                   SnippetSecrets secrets = SnippetSecrets::Variables, const QList<Secret> &known = {})
{
    return writeSnippet(withoutSecrets(request, known, secrets), language);
}

const QByteArray kFormType = "application/x-www-form-urlencoded";
/// What the environment of run() holds.
const QByteArray kToken = "t0ken-$ecret'\"";
const QByteArray kClientSecret = "a+b&c=d%41 \xc3\xa4\"\\e";

struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray complaint;
};

/// Runs a program on a script; the loop goes on, so that a server of this thread answers.
Ran ran(const QString &program, const QStringList &arguments, const QByteArray &script, bool hasSecrets = true)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (hasSecrets) {
        environment.insert(u"ACCESS_TOKEN"_s, QString::fromUtf8(kToken));
        environment.insert(u"CLIENT_SECRET"_s, QString::fromUtf8(kClientSecret));
    }
    environment.insert(u"HOME"_s, u"/nowhere"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(script);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Its standard output.
QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &script)
{
    const Ran done = ran(program, arguments, script);
    if (done.status != 0)
        qWarning() << done.complaint;
    return done.output;
}

QByteArrayList ranInShell(const QByteArray &code, const char *name)
{
    const QByteArray stub = QByteArray(name) + "() { for a; do printf '%s\\0' \"$a\"; done; }\n";
    QByteArrayList arguments = run(u"bash"_s, {u"-s"_s}, stub + code).split('\0');
    arguments.removeLast();
    return arguments;
}

bool has(const char *program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

/// The library of Python.
bool hasRequests()
{
    static const bool has = ran(u"python3"_s, {u"-c"_s, u"import requests"_s}, {}).status == 0;
    return has;
}

/// What came, without what belongs to the connection; fields with their names in lower case.
struct Got
{
    QByteArray line;
    QMap<QByteArray, QByteArray> fields;
    QByteArray body;
};
Got got(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    QByteArrayList lines = request.first(end).split('\n');
    Got got{lines.takeFirst().trimmed(), {}, request.sliced(end + 4)};
    for (const QByteArray &line : std::as_const(lines))
        got.fields.insert(line.first(line.indexOf(':')).toLower(), line.sliced(line.indexOf(':') + 1).trimmed());
    got.fields.remove("host");
    return got;
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreOutOfSight_data();
    void secretsAreOutOfSight();
    void secretsWhereAsked();
    void equalSecretsShareAVariable();
    void knownSecretsAnywhere();
    void curlInAShell_data();
    void curlInAShell();
    void curlReadAgain_data();
    void curlReadAgain();
    void missingVariable_data();
    void missingVariable();
    void variablesHoldValuesAsTheyAre_data();
    void variablesHoldValuesAsTheyAre();
    void sameRequests_data();
    void sameRequests();
    void bodyThatNoArgumentHolds_data();
    void bodyThatNoArgumentHolds();
    void curlDetails();
    void httpieInAShell();
    void httpieItems_data();
    void httpieItems();
    void pythonRuns_data();
    void pythonRuns();
    void javaScriptRuns_data();
    void javaScriptRuns();
    void cpp();
    void names();
};

void TestSnippet::secretsAreOutOfSight_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArrayList>("variables");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("bearer") << HttpRequest{.address = "https://a.example/",
                                           .fields = {{"authorization", "Bearer S3CRET"}}}
                            << QByteArrayList{"ACCESS_TOKEN"};
    QTest::newRow("basic") << HttpRequest{.address = "https://a.example/",
                                          .fields = {{"Authorization", "Basic S3CRET=="}}}
                           << QByteArrayList{"BASIC_CREDENTIALS"};
    QTest::newRow("scheme that is not known")
        << HttpRequest{.address = "https://a.example/", .fields = {{"Authorization", "S3CRET"}}}
        << QByteArrayList{"AUTHORIZATION"};
    QTest::newRow("cookie") << HttpRequest{.address = "https://a.example/", .fields = {{"Cookie", "a=S3CRET"}}}
                            << QByteArrayList{"COOKIE"};
    QTest::newRow("key") << HttpRequest{.address = "https://a.example/", .fields = {{"X-Api-Key", "S3CRET"}}}
                         << QByteArrayList{"X_API_KEY"};
    QTest::newRow("query") << HttpRequest{.address = "https://a.example/?x=1&code=S3CRET&y=2#f"}
                           << QByteArrayList{"CODE"};
    QTest::newRow("form") << HttpRequest{.method = "POST",
                                         .address = "https://a.example/",
                                         .fields = {{"Content-Type", form}},
                                         .body = "grant_type=x&client_secret=S3CRET&refresh%5Ftoken=S3CRET2"}
                          << QByteArrayList{"CLIENT_SECRET", "REFRESH_TOKEN"};
    QTest::newRow("JSON") << HttpRequest{.method = "POST",
                                         .address = "https://a.example/",
                                         .fields = {{"Content-Type", "application/json"}},
                                         .body = R"({"a":[{"password":"S3CRET"}],"b":""})"}
                          << QByteArrayList{"PASSWORD"};
    QTest::newRow("parts")
        << HttpRequest{.method = "POST",
                       .address = "https://a.example/",
                       .fields = {{"Content-Type", "multipart/form-data; boundary=b"}},
                       .body =
                           "--b\r\nContent-Disposition: form-data; name=\"password\"; filename=\"f\"\r\nContent-Type: "
                           "text/plain\r\n\r\nS3CRET\r\n--b\r\nContent-Disposition: form-data; "
                           "name=\"a\"\r\n\r\nb\r\n--b--\r\n"}
        << QByteArrayList{"PASSWORD"};
}

void TestSnippet::secretsAreOutOfSight()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const QByteArrayList, variables);
    const SnippetRequest without = withoutSecrets(request, {}, SnippetSecrets::Variables);
    QByteArrayList found;
    for (const SnippetPiece &piece : without.variables)
        found << piece.variable;
    QCOMPARE(found, variables);
    for (const SnippetLanguage language : kSnippetLanguages) {
        const QByteArray code = writeSnippet(without, language);
        QVERIFY2(!code.contains("S3CRET"), code.constData());
        for (const QByteArray &variable : variables)
            QVERIFY2(code.contains(variable), code.constData());
    }
}

void TestSnippet::secretsWhereAsked()
{
    const HttpRequest request{.address = "https://a.example/?code=S3CRET1",
                              .fields = {{"Authorization", "Bearer S3CRET2"}}};
    for (const SnippetLanguage language : kSnippetLanguages) {
        const QByteArray code = snippet(request, language, SnippetSecrets::WrittenInsecure);
        QVERIFY(code.contains("S3CRET1") && code.contains("S3CRET2"));
    }
}

void TestSnippet::equalSecretsShareAVariable()
{
    const SnippetRequest without = withoutSecrets(
        {.address = "https://a.example/?access_token=same&token=other",
         .fields = {{"Authorization", "Bearer same"}, {"X-Auth-Token", "third"}, {"x-auth-token", "fourth"}}},
        {}, SnippetSecrets::Variables);
    QByteArrayList names;
    for (const SnippetPiece &piece : without.variables)
        names << piece.variable + '=' + piece.text;
    QCOMPARE(names,
             (QByteArrayList{"ACCESS_TOKEN=same", "X_AUTH_TOKEN=third", "X_AUTH_TOKEN_2=fourth", "TOKEN=other"}));
}

void TestSnippet::knownSecretsAnywhere()
{
    const QByteArray code = snippet({.method = "POST",
                                     .address = "https://a.example/users/abcdefgh%2Bij",
                                     .fields = {{"X-Whatever", "<abcdefgh+ij>"}},
                                     .body = "text abcdefgh+ij"},
                                    SnippetLanguage::Curl, SnippetSecrets::Variables, {Secret("abcdefgh+ij")});
    QVERIFY2(!code.contains("abcdefgh"), code.constData());
}

void TestSnippet::curlInAShell_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("nasty") << kNasty;
    QTest::newRow("lines") << QByteArray("a\nb\n\tc\n");
    QTest::newRow("at sign") << QByteArray("@file");
    QTest::newRow("hyphens") << QByteArray("--data");
}

void TestSnippet::curlInAShell()
{
    QFETCH(const QByteArray, body);
    HttpRequest request = sample(body);
    request.fields.append("Authorization", "Bearer x");
    const QByteArrayList arguments = ranInShell(snippet(request, SnippetLanguage::Curl), "curl");
    QByteArrayList expected{"--request",
                            "PUT",
                            request.address,
                            "--header",
                            "X-Plain: v",
                            "--header",
                            "X-Nasty: " + kNasty,
                            "--header",
                            "Empty;",
                            "--header",
                            "Content-Type: text/plain",
                            "--header",
                            "Authorization: Bearer " + kToken,
                            "--header",
                            "User-Agent:",
                            "--header",
                            "Accept:"};
    if (body.isEmpty())
        expected << "--data-raw" << ""; // Content-Length: 0, as goes with PUT.
    if (!body.isEmpty())
        expected << "--data-raw" << body;
    QCOMPARE(arguments, expected);
}

void TestSnippet::curlReadAgain_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::newRow("plain") << HttpRequest{.address = "https://a.example/"};
    QTest::newRow("nasty") << sample(kNasty);
    QTest::newRow("control characters") << sample("a\tb\nc");
    QTest::newRow("no type") << HttpRequest{.method = "POST", .address = "https://a.example/[1]/../x", .body = "x=1"};
    QTest::newRow("head") << HttpRequest{.method = "HEAD", .address = "https://a.example/"};
    QTest::newRow("form") << HttpRequest{.method = "POST",
                                         .address = "https://a.example/",
                                         .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                                         .body = "a=%27&b=1"};
}

void TestSnippet::curlReadAgain()
{
    QFETCH(const HttpRequest, request);
    const QByteArray code = snippet(request, SnippetLanguage::Curl, SnippetSecrets::WrittenInsecure);
    const auto reading = parseCurlCommand(code);
    QVERIFY2(reading, code.constData());
    const auto again = buildRequest(reading->draft, reading->material);
    QVERIFY(again);
    QCOMPARE(again->method, request.method);
    QCOMPARE(again->address, request.address);
    QCOMPARE(again->body, request.body);
    QCOMPARE(again->fields.size(), request.fields.size());
    for (const HeaderField &field : request.fields)
        QCOMPARE(again->fields.values(field.name), request.fields.values(field.name));
}

void TestSnippet::missingVariable_data()
{
    QTest::addColumn<HttpRequest>("request");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body) {
        QTest::newRow(name) << HttpRequest{
            .method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", type}}, .body = body};
    };
    row("form", kFormType, "a=1&client_secret=x");
    row("form that curl can't make", kFormType, "&client_secret=x&");
    row("JSON", "application/json", R"({"client_secret":"x"})");
    row("octets", "application/json", "{\"client_secret\":\"x\"\r\n}");
    QTest::newRow("field") << HttpRequest{.address = "https://a.example/", .fields = {{"Authorization", "Bearer x"}}};
    QTest::newRow("address") << HttpRequest{.address = "https://a.example/?access_token=x"};
}

void TestSnippet::missingVariable()
{
    QFETCH(const HttpRequest, request);
    for (const char *shell : {"bash", "dash", "zsh"}) {
        for (const auto &[language, name] :
             {std::pair(SnippetLanguage::Curl, "curl"), std::pair(SnippetLanguage::Httpie, "http")}) {
            if (!has(shell))
                continue;
            const Ran done = ran(QString::fromLatin1(shell), {u"-s"_s},
                                 QByteArray(name) + "() { echo asked; }\n" + snippet(request, language), false);
            QVERIFY2(done.status != 0, shell);
            QVERIFY2(!done.output.contains("asked"), shell);
            QVERIFY2(done.complaint.contains("ACCESS_TOKEN") || done.complaint.contains("CLIENT_SECRET"), shell);
        }
    }
    if (has("python3")) {
        const QByteArray stub = "import sys, types\nfor n in ['requests', 'urllib3', 'urllib3.util']: sys.modules[n] = "
                                "types.ModuleType(n)\nsys.modules['urllib3.util'].SKIP_HEADER = ''\n"
                                "sys.modules['requests'].request = lambda *a, **k: print('asked')\n";
        const Ran done = ran(u"python3"_s, {u"-"_s}, stub + snippet(request, SnippetLanguage::Python), false);
        QVERIFY(done.status != 0 && !done.output.contains("asked") && done.complaint.contains("KeyError"));
    }
    if (has("node")) {
        const QByteArray stub = "globalThis.fetch = async () => { console.log('asked'); process.exit(0); };\n";
        const Ran done = ran(u"node"_s, {u"--input-type=module"_s, u"-"_s},
                             stub + snippet(request, SnippetLanguage::JavaScript), false);
        QVERIFY(done.status != 0 && !done.output.contains("asked") && done.complaint.contains("is not set"));
    }
}

void TestSnippet::variablesHoldValuesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("program");
    for (const char *program : {"bash", "dash", "zsh", "node", "python3"})
        QTest::newRow(program) << QByteArray(program);
}

/// A value with signs that mean something in a form, in an address and in JSON arrives as it is.
void TestSnippet::variablesHoldValuesAsTheyAre()
{
    QFETCH(const QByteArray, program);
    if (!has(program))
        QSKIP("the program is not installed");
    if (program == "python3" && !hasRequests())
        QSKIP("there is no library requests");
    if (program.endsWith("sh") && !has("curl"))
        QSKIP("curl is not installed");
    const auto language = program == "node"      ? SnippetLanguage::JavaScript
                          : program == "python3" ? SnippetLanguage::Python
                                                 : SnippetLanguage::Curl;
    Test::ScriptedServer server(Test::say(Test::response("200 OK", "fine")));
    const auto send = [&](const QByteArray &type, const QByteArray &body, const QByteArray &target = "/") {
        const HttpRequest request{
            .method = "POST", .address = server.address(target), .fields = {{"Content-Type", type}}, .body = body};
        const QStringList arguments = program == "node"      ? QStringList{u"--input-type=module"_s, u"-"_s}
                                      : program == "python3" ? QStringList{u"-"_s}
                                                             : QStringList{u"-s"_s};
        const qsizetype before = server.requests().size();
        const Ran done = ran(QString::fromLatin1(program), arguments, snippet(request, language));
        if (done.status != 0)
            qWarning() << done.complaint;
        return server.requests().size() == before + 1 ? got(server.requests().constLast()) : Got{};
    };
    for (const QByteArray &form : {"a=1&client_secret=x&b=%20+"_ba, "client_secret=x"_ba, "a&&client_secret=x&b"_ba,
                                   "&client_secret=x&"_ba, "b=\r\n&client_secret=x"_ba}) {
        const Got came = send(kFormType, form);
        const auto parameters = parseParameters(came.body);
        QVERIFY(parameters);
        Parameters expected = parseParameters(form).value();
        expected.set("client_secret", kClientSecret);
        QCOMPARE(*parameters, expected);
        QCOMPARE(came.fields.value("content-type"), kFormType);
    }
    for (const QByteArray &json : {R"({"client_secret":"x","a":1})"_ba, "{\"client_secret\":\"x\",\r\n\"a\":1}"_ba}) {
        const auto document = Json::Document::parse(send("application/json", json).body);
        QVERIFY(document);
        QCOMPARE(document->root().member("client_secret").toUtf8(), kClientSecret);
        QCOMPARE(document->root().member("a").toInteger(), 1);
    }
    QCOMPARE(send("multipart/form-data; boundary=-b", "---b\r\nContent-Disposition: form-data; "
                                                      "name=\"client_secret\"\r\n\r\nx\r\n---b--\r\n")
                 .body,
             "---b\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + kClientSecret
                 + "\r\n---b--\r\n");
    const Got came = send("text/plain", "x", "/?a=1&client_secret=x&b=2");
    QCOMPARE(parseParameters(queryOf(came.line.split(' ').value(1))).value(),
             (Parameters{{"a", "1"}, {"client_secret", kClientSecret}, {"b", "2"}}));
}

void TestSnippet::sameRequests_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<HttpRequest>("request");
    const std::pair<const char *, HttpRequest> cases[] = {
        {"GET", {.address = "/a?x=[1]&y={2}"}},
        {"fields", {.address = "/", .fields = {{"User-Agent", "me"}, {"Accept", "x/y"}, {"Accept-Encoding", "gzip"}}}},
        {"DELETE", {.method = "DELETE", .address = "/"}},
        {"POST of nothing", {.method = "POST", .address = "/"}},
        {"body of no type", {.method = "POST", .address = "/", .body = "x=1"}},
        {"form", {.method = "POST", .address = "/", .fields = {{"Content-Type", kFormType}}, .body = "a=1&b=%7e+"}},
        {"parts",
         {.method = "POST",
          .address = "/",
          .fields = {{"Content-Type", "multipart/form-data; boundary=-b"}},
          .body = "---b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0%d'\xff\r\n---b--\r\n"_ba}},
        {"octets behind a hyphen", {.method = "PUT", .address = "/", .body = "-n\0"_ba}},
        {"large", {.method = "POST", .address = "/", .body = QByteArray("0123456789abcde'").repeated(70'000)}},
    };
    for (const char *program : {"bash", "dash", "node", "python3"}) {
        for (const auto &[name, request] : cases)
            QTest::addRow("%s: %s", program, name) << QByteArray(program) << request;
    }
}

void TestSnippet::sameRequests()
{
    QFETCH(const QByteArray, program);
    QFETCH(HttpRequest, request);
    if (!has(program) || (program.endsWith("sh") && !has("curl")))
        QSKIP("the program is not installed");
    if (program == "python3" && !hasRequests())
        QSKIP("there is no library requests");
    const auto language = program == "node"      ? SnippetLanguage::JavaScript
                          : program == "python3" ? SnippetLanguage::Python
                                                 : SnippetLanguage::Curl;
    const QByteArray target = request.address;
    Test::ScriptedServer server(Test::say(Test::response("200 OK", "fine")));
    request.address = server.address(target);
    const QStringList arguments = program == "node"      ? QStringList{u"--input-type=module"_s, u"-"_s}
                                  : program == "python3" ? QStringList{u"-"_s}
                                                         : QStringList{u"-s"_s};
    const QByteArray code = snippet(request, language);
    const Ran done = ran(QString::fromLatin1(program), arguments, code);
    QVERIFY2(done.status == 0, done.complaint);
    QCOMPARE(server.requests().size(), 1);
    Got came = got(server.requests().constFirst());
    if (code.contains(" writes the address anew:"))
        came.line = QByteArray::fromPercentEncoding(came.line);
    QCOMPARE(came.line, request.method + ' ' + target + " HTTP/1.1");
    QCOMPARE(came.body, request.body);
    const bool hasLength = !request.body.isEmpty() || request.method == "POST";
    if (hasLength)
        QCOMPARE(came.fields.value("content-length"), QByteArray::number(request.body.size()));
    came.fields.remove("content-length");
    if (program == "node") { // Which says so at the top of the code.
        for (const char *name : {"Accept", "Accept-Encoding", "Accept-Language", "Sec-Fetch-Mode", "User-Agent"}) {
            if (!request.fields.contains(name)) {
                QVERIFY2(code.first(code.indexOf("const response")).contains(name), code);
                came.fields.remove(QByteArray(name).toLower());
            }
        }
        came.fields.remove("connection"); // Belongs to the connection.
    }
    QMap<QByteArray, QByteArray> expected;
    for (const HeaderField &field : request.fields)
        expected.insert(field.name.toLower(), field.value);
    QCOMPARE(came.fields, expected);
}

void TestSnippet::bodyThatNoArgumentHolds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("octets") << "\x00\xff'%s\\n$\r\n\x1b[31m"_ba;
    QTest::newRow("hyphens") << "--b\r\n--b--\r\n"_ba;
    QTest::newRow("option of printf") << "-v\r\n"_ba;
    QTest::newRow("large") << QByteArray("-%s 'x").repeated(12'000);
}

void TestSnippet::bodyThatNoArgumentHolds()
{
    QFETCH(const QByteArray, body);
    for (const auto &[language, name] :
         {std::pair(SnippetLanguage::Curl, "curl"), std::pair(SnippetLanguage::Httpie, "http")}) {
        const QByteArray code = snippet(sample(body), language);
        QVERIFY2(code.contains("printf"), code.constData());
        for (const QString &shell : {u"bash"_s, u"dash"_s, u"zsh"_s}) {
            if (!QStandardPaths::findExecutable(shell).isEmpty())
                QCOMPARE(run(shell, {u"-s"_s}, QByteArray(name) + "() { cat; }\n" + code), body);
        }
    }
}

void TestSnippet::curlDetails()
{
    QVERIFY(snippet({.address = "https://a.example/[1]"}, SnippetLanguage::Curl).contains("--globoff"));
    QVERIFY(snippet({.address = "https://a.example/../x"}, SnippetLanguage::Curl).contains("--path-as-is"));
    QVERIFY(snippet({.method = "HEAD", .address = "https://a.example/"}, SnippetLanguage::Curl).contains("--head"));
    QVERIFY(!snippet({.method = "POST", .address = "https://a.example/", .body = "x"}, SnippetLanguage::Curl)
                 .contains("--request"));
    QVERIFY(snippet({.method = "POST", .address = "https://a.example/", .body = "x"}, SnippetLanguage::Curl)
                .contains("'Content-Type:'"));
    // What the console reads of it again is the same form.
    const QByteArray form = snippet({.method = "POST",
                                     .address = "https://a.example/",
                                     .fields = {{"Content-Type", kFormType}},
                                     .body = "a=1&client_secret=x&b=2"},
                                    SnippetLanguage::Curl);
    QVERIFY2(form.startsWith("curl "), form);
    const auto reading = parseCurlCommand(form);
    QVERIFY(reading);
    QCOMPARE(reading->draft.form, (QList<DraftRow>{{"a", "1"}, {"client_secret", "${CLIENT_SECRET:?}"}, {"b", "2"}}));
}

void TestSnippet::httpieInAShell()
{
    HttpRequest request = sample(kNasty);
    request.fields.append("X-Equals", "=a:b@c");
    const QByteArrayList arguments = ranInShell(snippet(request, SnippetLanguage::Httpie), "http");
    QCOMPARE(arguments,
             (QByteArrayList{"--ignore-stdin", "--path-as-is", "--raw", kNasty, "PUT", request.address, "X-Plain:v",
                             "X-Nasty:" + kNasty, "Empty;", "Content-Type:text/plain", "X-Equals:\\=a:b@c",
                             "User-Agent:", "Accept:", "Accept-Encoding:", "Connection:"}));
    const QByteArray untyped =
        snippet({.method = "POST", .address = "https://a.example/", .body = "{}"}, SnippetLanguage::Httpie);
    QVERIFY2(untyped.contains("'Content-Type:'"), untyped);
    QVERIFY(!snippet({.address = "https://a.example/"}, SnippetLanguage::Httpie).contains("Content-Type"));
}

/// As HTTPie 3 takes an item apart (httpie/cli/argtypes.py): a backslash goes with the sign behind it, and away where
/// that is one of a separator; the first separator that no backslash precedes, the longest there, cuts.
static QByteArrayList httpieItem(const QByteArray &item)
{
    QByteArray plain; // A dot for each sign that can't cut.
    QByteArray text;
    for (qsizetype i = 0; i < item.size(); ++i) {
        const bool isEscape = item[i] == '\\' && i + 1 < item.size();
        const bool isTaken = isEscape && QByteArrayView(":;=@").contains(item[i + 1]);
        if (isEscape && !isTaken) {
            text += item.sliced(i, 2);
            plain += "..";
        } else {
            text += item[isTaken ? i + 1 : i];
            plain += isTaken ? '.' : item[i];
        }
        i += isEscape ? 1 : 0;
    }
    qsizetype at = 0;
    while (at < plain.size() && !QByteArrayView(":;=@").contains(plain[at]))
        ++at;
    QByteArray separator;
    for (const QByteArray &each :
         {":"_ba, ";"_ba, "="_ba, "@"_ba, "=="_ba, ":="_ba, "=@"_ba, ":@"_ba, "==@"_ba, ":=@"_ba}) {
        if (plain.sliced(at).startsWith(each) && each.size() > separator.size())
            separator = each;
    }
    return {text.first(at), separator, text.sliced(at + separator.size())};
}

void TestSnippet::httpieItems_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("backslash before a colon") << "a\\:b"_ba << false;
    QTest::newRow("three before an equals sign") << "\\\\\\=x"_ba << false;
    QTest::newRow("backslash") << "c:\\dir\\file"_ba << true;
    QTest::newRow("two backslashes") << "\\\\host"_ba << true;
    QTest::newRow("two before a colon") << "a\\\\:b"_ba << true;
    QTest::newRow("backslash at the end") << "dir\\"_ba << true;
    QTest::newRow("equals sign") << "=x"_ba << true;
    QTest::newRow("colon") << ":x"_ba << true;
    QTest::newRow("at sign") << "@x"_ba << true;
    QTest::newRow("all of them within") << "a:=b==c=@d;e"_ba << true;
}

void TestSnippet::httpieItems()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isWhole);
    const QByteArray code =
        snippet({.address = "https://a.example/", .fields = {{"X-A", value}}}, SnippetLanguage::Httpie);
    QCOMPARE(code.startsWith("# HTTPie takes a backslash out of X-A"), !isWhole);
    const QByteArrayList arguments = ranInShell(code, "http");
    const QByteArrayList item = httpieItem(arguments.value(4));
    QCOMPARE(item.value(0) + item.value(1), "X-A:");
    QCOMPARE(item.value(2) == value, isWhole);
}

void TestSnippet::pythonRuns_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("nasty") << kNasty;
    QTest::newRow("octets") << "\x00\xff\x80\r\n\t\\x41"_ba;
}

void TestSnippet::pythonRuns()
{
    QFETCH(const QByteArray, body);
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("there is no python3");
    HttpRequest request = sample(body);
    request.fields.append("X-Plain", "w");
    request.fields.append("Authorization", "Bearer x");
    // What the program hands to the library, in hexadecimal digits.
    const QByteArray stub = R"(
import sys, types
def asked(method, url, headers=None, data=None, **rest):
    b = lambda v: v if isinstance(v, bytes) else v.encode()
    for v in [method, url] + [x for kv in (headers or {}).items() for x in kv] + [data or b""]:
        sys.stdout.write(b("gone" if v is None else v).hex() + "\n")
    sys.exit(0)
for name in ["requests", "urllib3", "urllib3.util"]: sys.modules[name] = types.ModuleType(name)
sys.modules["requests"].request = asked; sys.modules["urllib3.util"].SKIP_HEADER = "skipped"
)";
    const QByteArray code = snippet(request, SnippetLanguage::Python);
    QByteArrayList said;
    for (const QByteArray &line : run(python, {u"-"_s}, stub + code).split('\n'))
        said << QByteArray::fromHex(line);
    said.removeLast();
    QCOMPARE(said, (QByteArrayList{"PUT",
                                   request.address,
                                   "X-Plain",
                                   "v, w",
                                   "X-Nasty",
                                   kNasty,
                                   "Empty",
                                   "",
                                   "Content-Type",
                                   "text/plain",
                                   "Authorization",
                                   "Bearer " + kToken,
                                   "User-Agent",
                                   "skipped",
                                   "Accept-Encoding",
                                   "skipped",
                                   "Accept",
                                   "gone",
                                   "Connection",
                                   "gone",
                                   body}));
}

void TestSnippet::javaScriptRuns_data()
{
    pythonRuns_data();
}

void TestSnippet::javaScriptRuns()
{
    QFETCH(const QByteArray, body);
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        QSKIP("there is no node");
    HttpRequest request = sample(body);
    request.fields.append("Authorization", "Bearer x");
    const QByteArray stub = R"(
globalThis.fetch = async (url, o) => {
    const octets = s => Buffer.from(s, "latin1").toString("hex");
    console.log(Buffer.from(o.method).toString("hex")); console.log(Buffer.from(url).toString("hex"));
    for (const [n, v] of o.headers) { console.log(octets(n)); console.log(octets(v)); }
    console.log(Buffer.from(o.body ?? "").toString("hex"));
    process.exit(0);
};
)";
    const QByteArray code = snippet(request, SnippetLanguage::JavaScript);
    QByteArrayList said;
    for (const QByteArray &line : run(node, {u"--input-type=module"_s, u"-"_s}, stub + code).split('\n'))
        said << QByteArray::fromHex(line);
    said.removeLast();
    QCOMPARE(said, (QByteArrayList{"PUT", request.address, "X-Plain", "v", "X-Nasty", kNasty, "Empty", "",
                                   "Content-Type", "text/plain", "Authorization", "Bearer " + kToken, body}));
    const QByteArray refused =
        snippet({.method = "GET", .address = "https://a.example/", .body = "x"}, SnippetLanguage::JavaScript);
    QVERIFY2(refused.startsWith("// fetch() refuses to send a body with GET"), refused);
}

void TestSnippet::cpp()
{
    const QByteArray code = snippet({.method = "PO\"ST",
                                     .address = "https://a.example/\"\\",
                                     .fields = {{"A", "ü1"}, {"a", "b"}, {"Authorization", "Bearer x"}},
                                     .body = "\0"
                                             "1\n\"?="_ba},
                                    SnippetLanguage::QtNetwork);
    QVERIFY2(code.contains(R"(QUrl::fromEncoded(QByteArray("https://a.example/\"\\")))"), code.constData());
    QVERIFY2(
        code.contains(R"(request.setRawHeader("A", QByteArray("\303\2741") + QByteArray(", ") + QByteArray("b"));)"),
        code.constData());
    QVERIFY2(code.contains(R"(QByteArray("Bearer ") + qgetenv("ACCESS_TOKEN"))"), code.constData());
    QVERIFY2(code.contains(R"("PO\"ST", QByteArray("\0001\n\"?=", 6))"), code.constData());
    QVERIFY2(code.contains(R"(qFatal("ACCESS_TOKEN is not set"))"), code.constData());
    QVERIFY2(
        code.startsWith("// Qt adds fields of its own: Accept-Encoding, Accept-Language, Connection, User-Agent.\n"),
        code.constData());
    const QByteArray form = snippet({.method = "POST",
                                     .address = "https://a.example/?code=x",
                                     .fields = {{"Content-Type", "application/json"}},
                                     .body = R"({"client_secret":"y"})"},
                                    SnippetLanguage::QtNetwork);
    QVERIFY2(form.contains(R"(qgetenv("CODE").toPercentEncoding())"), form.constData());
    QVERIFY2(form.contains(R"(QString::fromUtf8(qgetenv("CLIENT_SECRET"))})"), form.constData());
}

void TestSnippet::names()
{
    QSet<QByteArray> names;
    for (const SnippetLanguage language : kSnippetLanguages)
        names << snippetName(language);
    QCOMPARE(names.size(), qsizetype(kSnippetLanguages.size()));
    QVERIFY(!names.contains(QByteArray()));
}

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
