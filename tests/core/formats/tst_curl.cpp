// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "core/net/scriptedserver.h"
#include "formats/shell.h"
#include "http/challenge.h"
#include "http/parameters.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

namespace {

struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray complaint;
};

/// In a shell that is as plain as they come; the loop goes on, so that a server of this thread answers.
Ran run(const QByteArray &script, const QStringList &arguments = {}, const QStringList &variables = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"script.sh"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return {};
    file.close();
    QProcess process;
    process.setEnvironment(QStringList{u"PATH="_s + qEnvironmentVariable("PATH"), u"HOME="_s + folder.path()}
                           + variables);
    process.setWorkingDirectory(folder.path());
    process.start(u"sh"_s, QStringList(arguments) << file.fileName());
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool hasCurl()
{
    return !QStandardPaths::findExecutable(u"curl"_s).isEmpty();
}

QByteArray lineOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.sliced(name.size() + 1).trimmed();
    }
    return "none";
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.sliced(request.indexOf("\r\n\r\n") + 4);
}

Event sent(const HttpRequest &request)
{
    Exchange exchange;
    exchange.request = request;
    exchange.response.status = 200;
    exchange.response.reason = "OK";
    return exchangeEvent(exchange);
}

} // namespace

class TestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAScript_data();
    void isAScript();
    void nothingRuns();
    void variables();
    void missingVariable();
    void equalSecretsAreOneVariable();
    void failureIsTheStatus();
    void notSent_data();
    void notSent();
    void sameRequests_data();
    void sameRequests();
    void sameRequestsOnceSecretsArePutIn();
};

void TestCurl::isAScript_data()
{
    QTest::addColumn<bool>("secrets");
    QTest::newRow("replaced") << false;
    QTest::newRow("written") << true;
}

void TestCurl::isAScript()
{
    QFETCH(const bool, secrets);
    QList<Event> events = login();
    for (const QByteArray &text : hostileTexts()) {
        QByteArray line = text;
        for (const char c : {'\r', '\n', '\0', '\t'})
            line.replace(c, ' ');
        Event note;
        note.text = QString::fromUtf8(text);
        note.step = note.text;
        events << note
               << sent({"POST", "https://h/" + line, {{"X-A", line}, {"Authorization", "Basic " + line}}, text});
        events << sent({"PUT", "https://h/?code=" + line, {{"Content-Type", "application/json"}}, text.repeated(9000)});
    }
    const QByteArray script = secrets ? exportedAsItIs(events, Format::Curl) : exported(events, Format::Curl);
    const Ran checked = run(script, {u"-n"_s});
    QCOMPARE(checked.complaint, QByteArray());
    QCOMPARE(checked.status, 0);
}

/// What a message says is never a command.
void TestCurl::nothingRuns()
{
    QList<Event> events;
    for (const QByteArray &bait : {QByteArray("'; touch hit; '"), QByteArray("$(touch hit)"), QByteArray("`touch hit`"),
                                   QByteArray("\ntouch hit\n"), QByteArray("'\"$(touch hit)\"'"),
                                   QByteArray("\xff'; touch hit; '"), QByteArray("%s$(touch hit)\0", 16),
                                   QByteArray("\u27e8"
                                              "$(touch hit)\u27e9"),
                                   QByteArray("\u27e8"
                                              "code 1\u27e9$(touch hit)")}) {
        Event note;
        note.text = QString::fromUtf8(bait);
        QByteArray line = bait;
        line.replace('\n', ' ').replace('\0', ' ');
        events << note << sent({"GET", "http://127.0.0.1:9/" + line, {{"X", line}}, bait})
               << sent({"GET", bait, {}, {}}) << sent({bait, "http://127.0.0.1:9/", {}, {}});
    }
    for (const QByteArray &script : {exported(events, Format::Curl), exportedAsItIs(events, Format::Curl)}) {
        const Ran ran = run("curl() { :; }\nCODE_1=1\n" + script + "[ ! -e hit ] && echo clean\n");
        QVERIFY2(ran.output.endsWith("clean\n"), ran.complaint);
    }
}

void TestCurl::variables()
{
    Formats::ShellVariables variables(true);
    const QByteArray code = "\u27e8"
                            "code 1\u27e9";
    QCOMPARE(variables.word("a" + code + "b"), "'a'\"$CODE_1\"'b'");
    QCOMPARE(variables.word(code, Formats::ShellPlace::Percent), "\"$(percent \"$CODE_1\")\"");
    QCOMPARE(variables.word(code, Formats::ShellPlace::Json), "\"$(json \"$CODE_1\")\"");
    QCOMPARE(variables.word(""), "''");
    QCOMPARE(variables.word("it's"), "'it'\\''s'");
    QCOMPARE(variables.word("\u27e8"
                            "U+202E\u27e9"),
             "'\u27e8"
             "U+202E\u27e9'");
    QCOMPARE(variables.word("\u27e8"
                            "signature of ID token 12\u27e9"),
             "\"$SIGNATURE_OF_ID_TOKEN_12\"");
    QCOMPARE(variables.word("\u27e8"
                            "token 1, part 2\u27e9"),
             "\"$TOKEN_1_PART_2\"");
    QCOMPARE(variables.word("\u27e8"
                            "Base64: {\"x\":\""
                            + code + "\"}\u27e9."),
             "\"$BASE64_1\"'.'");
    QCOMPARE(variables.printed("a%'\n" + code), "printf 'a%%'\\''\\012%s' \"$CODE_1\"");
    QCOMPARE(variables.printed("--a-"), "printf '\\055-a-'");
    QCOMPARE(variables.word("-\xff"), "\"$(printf '\\055\\377')\"");
    QCOMPARE(variables.all().size(), 4);
    QCOMPARE(Formats::ShellVariables(false).word(code), '\'' + code + '\'');
}

void TestCurl::missingVariable()
{
    const QByteArray script = exported({sent({"GET", "http://127.0.0.1:9/?code=abcdefgh-1", {}, {}})}, Format::Curl);
    const Ran ran = run("curl() { echo asked; }\n" + script);
    QVERIFY(ran.status != 0);
    QVERIFY2(ran.complaint.contains("CODE_1") && ran.complaint.contains("put the authorization code here"),
             ran.complaint);
    QVERIFY(!ran.output.contains("asked"));
}

void TestCurl::equalSecretsAreOneVariable()
{
    const QByteArray script = exported(login(), Format::Curl);
    QCOMPARE(script.count("ACCESS_TOKEN_1=${"), 1);
    QVERIFY(script.contains("--user 'client-1:'\"$CLIENT_SECRET_1\""));
    QVERIFY(script.contains("--header 'Authorization: Bearer '\"$ACCESS_TOKEN_1\""));
    // Those that are not sent again are not asked for.
    QVERIFY(!script.contains("COOKIE_1=${"));
}

void TestCurl::failureIsTheStatus()
{
    const QByteArray script = exportedAsItIs({sent({"GET", "http://127.0.0.1:9/", {}, {}})}, Format::Curl);
    QCOMPARE(run("curl() { return 7; }\n" + script).status, 7);
    QCOMPARE(run("curl() { return 0; }\n" + script).status, 0);
}

void TestCurl::notSent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("another scheme") << QByteArray("GET") << QByteArray("file:///etc/passwd") << QByteArray("x");
    QTest::newRow("no scheme") << QByteArray("GET") << QByteArray("/cb?x=1") << QByteArray("x");
    QTest::newRow("NUL") << QByteArray("GET") << QByteArray("http://h/\0", 10) << QByteArray("x");
    QTest::newRow("line break in a field") << QByteArray("GET") << QByteArray("http://h/") << QByteArray("x\r\nY: 1");
    QTest::newRow("method that is none") << QByteArray("G T") << QByteArray("http://h/") << QByteArray("x");
}

void TestCurl::notSent()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, field);
    const QByteArray script = exportedAsItIs({sent({method, address, {{"X", field}}, {}})}, Format::Curl);
    QVERIFY(!script.contains("\ncall "));
    QVERIFY(script.contains("# Left out"));
}

void TestCurl::sameRequests_data()
{
    QTest::addColumn<HttpRequest>("request");
    const auto row = [](const char *name, const HttpRequest &request) { QTest::newRow(name) << request; };
    row("GET", {"GET", "/a/../b?x=[1]&y={2}&z=%41", {{"Accept", "x/y"}, {"User-Agent", "me"}}, {}});
    row("compressed", {"GET", "/x", {{"Accept-Encoding", "gzip"}}, {}});
    row("HEAD", {"HEAD", "/", {}, {}});
    row("DELETE", {"DELETE", "/x", {}, {}});
    row("POST without a body", {"POST", "/x", {}, {}});
    row("form", {"POST", "/token", {{"Content-Type", "application/x-www-form-urlencoded"}}, "a=1&b=%20+"});
    row("JSON", {"PUT", "/x", {{"Content-Type", "application/json"}}, R"({"a":"it's \"$HOME\" `x`\n"})"});
    row("begins with @", {"POST", "/x", {{"Content-Type", "text/plain"}}, "@/etc/passwd"});
    row("lines", {"POST", "/x", {{"Content-Type", "text/plain"}}, "a\r\nb\n\n"});
    row("octets", {"PATCH", "/x", {{"Content-Type", "application/octet-stream"}}, QByteArray("\0\xff%s\\'\n", 8)});
    row("parts", {"POST",
                  "/x",
                  {{"Content-Type", "multipart/form-data; boundary=-b"}},
                  "---b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0%d'\xff\r\n---b--\r\n"_ba});
    row("octets behind a hyphen", {"POST", "/x", {{"Content-Type", "image/png"}}, QByteArray("-v\0", 3)});
    row("large", {"POST", "/x", {{"Content-Type", "text/plain"}}, QByteArray("0123456789abcde'").repeated(20'000)});
    row("field without a value", {"GET", "/x", {{"X-Empty", ""}, {"X-Odd", "caf\xe9"}}, {}});
    row("Basic", {"GET", "/x", {{"Authorization", basicAuthorization({"user", "p'\"$w"})}}, {}});
}

void TestCurl::sameRequests()
{
    QFETCH(HttpRequest, request);
    if (!hasCurl())
        QSKIP("curl is not installed");
    Test::ScriptedServer server(Test::say(Test::response("200 OK", request.method == "HEAD" ? QByteArray() : "fine")));
    const QByteArray target = request.address;
    request.address = server.address(target);
    const Ran ran = run(exportedAsItIs({sent(request)}, Format::Curl));
    QVERIFY2(ran.status == 0 && ran.complaint.isEmpty(), ran.complaint);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray got = server.requests().constFirst();
    QCOMPARE(got.first(got.indexOf('\r')), request.method + ' ' + target + " HTTP/1.1");
    QCOMPARE(bodyOf(got), request.body);
    for (const char *name : {"Accept", "User-Agent", "Content-Type", "X-Empty", "X-Odd", "Authorization"})
        QCOMPARE(lineOf(got, name), request.fields.first(name).value_or("none"));
    QCOMPARE(lineOf(got, "Accept-Encoding") != "none", request.fields.contains("Accept-Encoding"));
}

void TestCurl::sameRequestsOnceSecretsArePutIn()
{
    if (!hasCurl())
        QSKIP("curl is not installed");
    const QByteArray token = "t+/=k en\"\\\xc3\xa4";
    Test::ScriptedServer server(Test::say(Test::response("200 OK", "fine")));
    QList<Event> events;
    events << sent({"POST",
                    server.address("/token"),
                    {{"Authorization", basicAuthorization({"client-1", "s3cret&of=it"})},
                     {"Content-Type", "application/x-www-form-urlencoded"}},
                    "code=" + formEncoded("c+/ode-77%") + "&scope=a+b"})
           << sent({"GET", server.address("/x?access_token=" + formEncoded(token) + "&y=1"), {}, {}})
           << sent({"POST",
                    server.address("/json"),
                    {{"Content-Type", "application/json"}},
                    "{\"refresh_token\":\"r3fresh\\\"\\\\token\",\"n\":1}"});
    const QByteArray script = exported(events, Format::Curl);
    QVERIFY(!script.contains("s3cret") && !script.contains("ode-77") && !script.contains("r3fresh"));
    const Ran ran = run(script, {},
                        {u"CLIENT_SECRET_1=s3cret&of=it"_s, u"CODE_1=c+/ode-77%"_s,
                         u"ACCESS_TOKEN_1="_s + QString::fromUtf8(token), u"REFRESH_TOKEN_1=r3fresh\"\\token"_s});
    QVERIFY2(ran.status == 0 && ran.complaint.isEmpty(), ran.complaint);
    QCOMPARE(server.requests().size(), 3);
    const QByteArray first = server.requests().at(0);
    QCOMPARE(lineOf(first, "Authorization"), basicAuthorization({"client-1", "s3cret&of=it"}));
    QCOMPARE(parseParameters(bodyOf(first)).value(), parseParameters(events[0].exchange->request.body).value());
    const QByteArray second = server.requests().at(1);
    QCOMPARE(parseParameters(queryOf(second.split(' ').at(1))).value().value("access_token"), token);
    QCOMPARE(bodyOf(server.requests().at(2)), events[2].exchange->request.body);
}

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
