// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Runs a program on a script; its standard output.
QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &script)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ACCESS_TOKEN"_s, u"t0ken-$ecret'\""_s);
    environment.insert(u"HOME"_s, u"/nowhere"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

QByteArrayList ranInShell(const QByteArray &code, const char *name)
{
    const QByteArray stub = QByteArray(name) + "() { for a; do printf '%s\\0' \"$a\"; done; }\n";
    QByteArrayList arguments = run(u"bash"_s, {u"-s"_s}, stub + code).split('\0');
    arguments.removeLast();
    return arguments;
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
    void bodyThatNoArgumentHolds();
    void curlDetails();
    void httpieInAShell();
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
                            "Authorization: Bearer t0ken-$ecret'\""};
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

void TestSnippet::bodyThatNoArgumentHolds()
{
    const QByteArray body = "\x00\xff'%s\\n$\r\n\x1b[31m"_ba;
    for (const auto &[language, name] :
         {std::pair(SnippetLanguage::Curl, "curl"), std::pair(SnippetLanguage::Httpie, "http")}) {
        const QByteArray code = snippet(sample(body), language);
        QVERIFY2(code.contains("printf"), code.constData());
        QCOMPARE(run(u"bash"_s, {u"-s"_s}, QByteArray(name) + "() { cat; }\n" + code), body);
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
}

void TestSnippet::httpieInAShell()
{
    HttpRequest request = sample(kNasty);
    request.fields.append("X-Equals", "=a:b@c");
    const QByteArrayList arguments = ranInShell(snippet(request, SnippetLanguage::Httpie), "http");
    QByteArray nasty = kNasty;
    QCOMPARE(arguments, (QByteArrayList{"--ignore-stdin", "--path-as-is", "--raw", kNasty, "PUT", request.address,
                                        "X-Plain:v", "X-Nasty:" + nasty.replace('\\', "\\\\"), "Empty;",
                                        "Content-Type:text/plain", "X-Equals:\\=a:b@c"}));
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
        sys.stdout.write(b(v).hex() + "\n")
    sys.exit(0)
requests = types.ModuleType("requests"); requests.request = asked; sys.modules["requests"] = requests
)";
    const QByteArray code = snippet(request, SnippetLanguage::Python);
    QByteArrayList said;
    for (const QByteArray &line : run(python, {u"-"_s}, stub + code).split('\n'))
        said << QByteArray::fromHex(line);
    said.removeLast();
    QCOMPARE(said, (QByteArrayList{"PUT", request.address, "X-Plain", "v, w", "X-Nasty", kNasty, "Empty", "",
                                   "Content-Type", "text/plain", "Authorization", "Bearer t0ken-$ecret'\"", body}));
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
                                   "Content-Type", "text/plain", "Authorization", "Bearer t0ken-$ecret'\"", body}));
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
