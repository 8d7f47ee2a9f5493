// SPDX-License-Identifier: GPL-3.0-or-later
// gscope request, against a server on this machine.
#include "gscoperun.h"

#include "commandline/options.h"
#include "core/net/scriptedserver.h"
#include "request/snippet.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void usage_data();
    void usage();
    void network_data();
    void network();
    void answersAndStatuses_data();
    void answersAndStatuses();
    void bodies_data();
    void bodies();
    void authorizations_data();
    void authorizations();
    void documentIsThePromise();
    void redirects();
    void curlCommand();
    void curlFiles();
    void curlMethodAndToken();
    void codeSendsNothing();
    void transcript();
    void tableIsThePromise();

private:
    void answer(QTcpSocket &socket, const QByteArray &request);
    [[nodiscard]] GscopeRun::Answer request(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QString at(const QByteArray &path) const { return QString::fromLatin1(m_server.address(path)); }
    [[nodiscard]] QString file(const QString &name, const QByteArray &octets) const;

    Test::ScriptedServer m_server;
    QTemporaryDir m_folder;
    std::shared_ptr<const Json::Document> m_promise;
};

namespace {

QStringList names(Json::Value values)
{
    QStringList list;
    for (const Json::Value value : values)
        list.append(value.toString());
    return list;
}

void onlyNamed(Json::Value object, const QStringList &allowed)
{
    for (const Json::Value member : object)
        QVERIFY2(allowed.contains(member.name()), qPrintable(member.name()));
}

} // namespace

void TestRequest::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise && m_folder.isValid());
    m_server.setScript([this](QTcpSocket &socket, const QByteArray &asked) { answer(socket, asked); });
}

void TestRequest::answer(QTcpSocket &socket, const QByteArray &asked)
{
    const QByteArray path = asked.split(' ').value(1);
    QByteArray octets = Test::response("404 Not Found", "gone");
    if (path.startsWith("/json"))
        octets = Test::response("200 OK", R"({"access_token":"2YotnFZFEjr1zCsicMWpAA"})",
                                "Content-Type: application/json\r\n");
    else if (path == "/octets")
        octets = Test::response("200 OK", "\xff\xfe"_ba);
    else if (path == "/401")
        octets = Test::response("401 Unauthorized", {},
                                "WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"write\"\r\n");
    else if (path == "/401bare")
        octets = Test::response("401 Unauthorized", {}, "WWW-Authenticate: Bearer realm=x\r\n");
    else if (path == "/away")
        octets = Test::response("302 Found", {},
                                "Location: " + m_server.address("/json").replace("127.0.0.1", "localhost") + "\r\n");
    else if (path == "/circle")
        octets = Test::response("302 Found", {}, "Location: /circle\r\n");
    else if (path == "/away307")
        octets = Test::response("307 Temporary Redirect", {},
                                "Location: " + m_server.address("/json").replace("127.0.0.1", "localhost") + "\r\n");
    else if (path.startsWith("/endless"))
        octets = Test::response("302 Found", {}, "Location: " + path + "x\r\n");
    else if (path == "/local")
        octets = Test::response("302 Found", {}, "Location: file:///etc/passwd\r\n");
    else if (path == "/see")
        octets = Test::response("303 See Other", {}, "Location: /json\r\n");
    else if (path == "/500")
        octets = Test::response("500 Oops");
    else if (path == "/silence")
        return;
    socket.write(octets);
    socket.disconnectFromHost();
}

GscopeRun::Answer TestRequest::request(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM), QStringList{u"request"_s} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!Test::waitUntil([&] { return process.state() == QProcess::NotRunning; })) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestRequest::file(const QString &name, const QByteArray &octets) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestRequest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString address = u"http://127.0.0.1:9/"_s;
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("three") << QStringList{u"GET"_s, address, address};
    QTest::newRow("no address") << QStringList{u"nowhere"_s};
    QTest::newRow("method") << QStringList{u"G T"_s, address};
    QTest::newRow("field") << QStringList{address, u"-H"_s, u"abc"_s};
    QTest::newRow("field's name") << QStringList{address, u"-H"_s, u"a b: c"_s};
    QTest::newRow("two bodies") << QStringList{address, u"--data"_s, u"a"_s, u"--json-body"_s, u"{}"_s};
    QTest::newRow("no JSON") << QStringList{address, u"--json-body"_s, u"{"_s};
    QTest::newRow("form") << QStringList{address, u"--form"_s, u"abc"_s};
    QTest::newRow("password without user") << QStringList{address, u"--password-file"_s, u"/dev/null"_s};
    QTest::newRow("two tokens") << QStringList{address, u"--bearer-env"_s, u"HOME"_s, u"--basic-user"_s, u"a"_s};
    QTest::newRow("no such variable") << QStringList{address, u"--bearer-env"_s, u"NO_SUCH_VARIABLE"_s};
    QTest::newRow("language") << QStringList{address, u"--as-code"_s, u"cobol"_s};
    QTest::newRow("time") << QStringList{address, u"--timeout"_s, u"0"_s};
    QTest::newRow("secrets of nothing") << QStringList{address, u"--with-secrets"_s};
    QTest::newRow("fingerprint") << QStringList{address, u"--trust-fingerprint"_s, u"12"_s};
    QTest::newRow("token in the clear") << QStringList{u"http://192.0.2.1/"_s, u"--bearer-env"_s, u"HOME"_s};
    QTest::newRow("curl and an address") << QStringList{address, u"--curl"_s, u"-"_s};
    QTest::newRow("files of no curl") << QStringList{address, u"--curl-files"_s};
    QTest::newRow("wrong length") << QStringList{address, u"-H"_s, u"Content-Length: 5"_s, u"--data"_s, u"abc"_s};
    QTest::newRow("chunks") << QStringList{address, u"-H"_s, u"transfer-encoding: chunked"_s, u"--data"_s, u"abc"_s};
    QTest::newRow("curl that is none") << QStringList{u"--curl"_s, u"/dev/null"_s};
}

void TestRequest::usage()
{
    QFETCH(const QStringList, arguments);
    const auto answer = request(arguments + QStringList{u"--json"_s});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.complaint.count('\n'), 1);
    const auto document = answer.json();
    QVERIFY(document);
    QVERIFY(!document->root().member("error").member("remedy").toString().isEmpty());
}

void TestRequest::network_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody there") << QStringList{u"http://127.0.0.1:1/"_s} << u"net-refused"_s;
    QTest::newRow("another machine in the clear") << QStringList{u"http://192.0.2.1/"_s} << u"net-http-refused"_s;
    QTest::newRow("no answer in time") << QStringList{at("/silence"), u"--timeout"_s, u"1"_s} << u"net-timeout"_s;
    QTest::newRow("no such file") << QStringList{at("/json"), u"--file"_s, u"/no/such"_s} << u"input"_s;
    QTest::newRow("no place for the transcript")
        << QStringList{at("/json"), u"--transcript"_s, u"/no/such/file"_s} << u"output"_s;
}

void TestRequest::network()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, code);
    const auto answer = request(arguments + QStringList{u"--json"_s});
    QCOMPARE(answer.status, 4);
    QVERIFY(answer.json());
    QCOMPARE(answer.json()->root().member("error").member("code").toString(), code);
}

void TestRequest::answersAndStatuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("200") << QByteArray("/json") << 0;
    QTest::newRow("302 that nobody follows") << QByteArray("/away") << 0;
    QTest::newRow("401") << QByteArray("/401") << 1;
    QTest::newRow("404") << QByteArray("/nothing") << 1;
    QTest::newRow("500") << QByteArray("/500") << 1;
}

void TestRequest::answersAndStatuses()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    QCOMPARE(request({at(path)}).status, status);
    QCOMPARE(request({at(path), u"--json"_s}).status, status);
    QCOMPARE(request({at("/json")}).output, R"({"access_token":"2YotnFZFEjr1zCsicMWpAA"})");
}

void TestRequest::bodies_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("data") << QStringList{u"--data"_s, u"a b"_s} << QByteArray("POST") << QByteArray()
                          << QByteArray("a b");
    QTest::newRow("length by hand") << QStringList{u"--data"_s, u"a b"_s, u"-H"_s, u"Content-Length: 3"_s}
                                    << QByteArray("POST") << QByteArray() << QByteArray("a b");
    QTest::newRow("form") << QStringList{u"--form"_s, u"a=b c"_s, u"--form"_s, u"d=ü"_s} << QByteArray("POST")
                          << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b+c&d=%C3%BC");
    QTest::newRow("JSON") << QStringList{u"PUT"_s, u"--json-body"_s, u"{ \"a\" : 1 }"_s} << QByteArray("PUT")
                          << QByteArray("application/json") << QByteArray("{ \"a\" : 1 }");
    QTest::newRow("file") << QStringList{u"--file"_s, file(u"body"_s, "\x00\xff"_ba), u"-H"_s,
                                         u"Content-Type: image/png"_s}
                          << QByteArray("POST") << QByteArray("image/png") << "\x00\xff"_ba;
}

void TestRequest::bodies()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    arguments.insert(arguments.first().startsWith(u'-') ? 0 : 1, at("/json"));
    QCOMPARE(request(arguments).status, 0);
    const QByteArray sent = m_server.requests().constLast();
    QVERIFY2(sent.startsWith(method + " /json HTTP/1.1\r\n"), sent.constData());
    QVERIFY(sent.endsWith("\r\n\r\n" + body));
    QCOMPARE(sent.toLower().count("\r\ncontent-length:"), 1);
    QCOMPARE(sent.contains("Content-Type: " + type + "\r\n"), !type.isEmpty());
}

void TestRequest::authorizations_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("field");
    const QString secret = file(u"secret"_s, "p:w ü\n");
    QTest::newRow("none") << QStringList{} << QByteArray();
    QTest::newRow("token of a file") << QStringList{u"--bearer-file"_s, file(u"token"_s, "t0ken\n")}
                                     << QByteArray("Bearer t0ken");
    QTest::newRow("user") << QStringList{u"--basic-user"_s, u"a"_s, u"--password-file"_s, secret}
                          << "Basic " + QByteArray("a:p:w ü").toBase64();
    QTest::newRow("client") << QStringList{u"--basic-user"_s, u"a:b"_s, u"--password-file"_s, secret,
                                           u"--oauth-client"_s}
                            << "Basic " + QByteArray("a%3Ab:p%3Aw+%C3%BC").toBase64();
}

void TestRequest::authorizations()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, field);
    QCOMPARE(request(QStringList{at("/json")} + arguments).status, 0);
    const QByteArray sent = m_server.requests().constLast();
    QCOMPARE(sent.contains("\r\nAuthorization: "), !field.isEmpty());
    QVERIFY2(field.isEmpty() || sent.contains("\r\nAuthorization: " + field + "\r\n"), sent.constData());
}

void TestRequest::documentIsThePromise()
{
    const Json::Value promise = m_promise->root().member("request");
    for (const QByteArray &path : {"/json"_ba, "/octets"_ba, "/nothing"_ba, "/401"_ba, "/circle"_ba}) {
        const auto answer = request({at(path), u"--json"_s, u"--follow"_s});
        QCOMPARE(answer.complaint.isEmpty(), path != "/circle");
        const auto document = answer.json();
        QVERIFY2(document, answer.output.constData());
        const Json::Value root = document->root();
        onlyNamed(root, names(promise.member("members")));
        for (const QString &member : names(promise.member("always")))
            QVERIFY2(root.member(member.toUtf8()).exists(), qPrintable(member));
        for (const auto &[list, each] : {std::pair("fields", "field"),
                                         {"redirects", "redirect"},
                                         {"challenges", "challenge"},
                                         {"tokens", "token"}}) {
            for (const Json::Value entry : root.member(list))
                onlyNamed(entry, names(promise.member(each)));
        }
    }
    const auto refused = request({at("/401"), u"--json"_s}).json();
    const Json::Value challenge = refused->root().member("challenges").element(0);
    QCOMPARE(challenge.member("error").toString(), u"insufficient_scope"_s);
    QVERIFY(challenge.member("next").size() > 0);
    const auto withToken =
        request({at("/401bare"), u"--json"_s, u"--bearer-file"_s, file(u"token"_s, "S3CRET-S3CRET")}).json();
    QCOMPARE(withToken->root().member("challenges").element(0).member("explanation").toString(),
             u"A token was sent, and the server does not say what is wrong with it."_s);
    QCOMPARE(request({at("/octets"), u"--json"_s}).json()->root().member("body_b64u").toString(), u"__4"_s);
}

void TestRequest::redirects()
{
    const auto followed = request({at("/away"), u"--json"_s, u"--follow"_s, u"-H"_s, u"Cookie: a=b"_s});
    QCOMPARE(followed.status, 0);
    const Json::Document document = *Json::Document::parse(followed.output);
    QCOMPARE(document.root().member("status").toInteger(), 200);
    const Json::Value redirect = document.root().member("redirects").element(0);
    QCOMPARE(redirect.member("dropped").element(0).toString(), u"Cookie"_s);
    QCOMPARE(redirect.member("origin_changed").toBoolean(), true);
    QVERIFY(!m_server.requests().constLast().contains("Cookie"));
    // Under any name; and not one redirect where the command says so.
    const auto away = request({at("/away"), u"--json"_s, u"--follow"_s, u"--bearer-file"_s,
                               file(u"token"_s, "S3CRET-S3CRET"), u"-H"_s, u"X-Upstream: S3CRET-S3CRET"_s});
    QCOMPARE(away.status, 0);
    QVERIFY(away.json()->root().member("redirects").element(0).member("dropped").text().contains("X-Upstream"));
    QVERIFY(!m_server.requests().constLast().contains("S3CRET"));
    const auto none =
        request({u"--curl"_s, u"-"_s, u"--json"_s}, "curl -L --max-redirs 0 " + m_server.address("/away"));
    QCOMPARE(none.status, 1);
    QVERIFY2(none.output.contains("follow-limit"), none.output.constData());
    const auto circle = request({at("/circle"), u"--json"_s, u"--follow"_s});
    QCOMPARE(circle.status, 1);
    QVERIFY(circle.output.contains("follow-cycle"));
    // Whoever reads the body from a pipe is told as well.
    const auto refusedBody =
        request({u"POST"_s, at("/away307"), u"--follow"_s, u"--data"_s, u"{\"client_secret\":1}"_s});
    QCOMPARE(refusedBody.status, 1);
    QVERIFY2(refusedBody.complaint.contains("a body is not sent there by itself"), refusedBody.complaint.constData());
    QVERIFY(m_server.requests().constLast().startsWith("POST /away307 "));
    for (const auto &[path, told] : {std::pair("/circle", "in a circle"),
                                     {"/endless", "too many redirects"},
                                     {"/local", "no address that can be followed"}}) {
        const auto stuck = request({at(path), u"--follow"_s});
        QCOMPARE(stuck.status, 1);
        QVERIFY2(stuck.complaint.contains(told), stuck.complaint.constData());
        const auto left = request({at(path)});
        QCOMPARE(left.status, 0);
        QVERIFY(left.complaint.isEmpty());
    }
}

void TestRequest::curlCommand()
{
    const QByteArray command =
        "curl -k '" + m_server.address("/json") + "' -H 'X-A: b' --data-raw $'it\\'s' -H 'Authorization: Bearer t0ken'";
    const auto answer = request({u"--curl"_s, u"-"_s}, command);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.complaint.contains("-k"));
    const QByteArray sent = m_server.requests().constLast();
    QVERIFY(sent.startsWith("POST /json") && sent.endsWith("\r\n\r\nit's") && sent.contains("Bearer t0ken"));
    const auto refused = request({u"--curl"_s, u"-"_s, u"--json"_s}, "curl https://a.example -F a=@b");
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.json()->root().member("error").member("code").toString(), u"curl-unsupported"_s);
    QCOMPARE(refused.json()->root().member("error").member("found").toString(), u"argument (2, -F)"_s);
}

void TestRequest::curlFiles()
{
    const QByteArray body = file(u"lines"_s, "a\r\nb\n").toUtf8();
    const QByteArray command = "curl " + m_server.address("/json") + " -d @" + body;
    const qsizetype before = m_server.requests().size();
    const auto refused = request({u"--curl"_s, u"-"_s}, command);
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.complaint.contains("argument (2, -d)") && refused.complaint.contains("--curl-files"),
             refused.complaint.constData());
    QCOMPARE(request({u"--curl"_s, u"-"_s, u"--as-code"_s, u"curl"_s}, command).status, 2);
    QCOMPARE(m_server.requests().size(), before);
    QCOMPARE(request({u"--curl"_s, u"-"_s, u"--curl-files"_s}, command).status, 0);
    QVERIFY(m_server.requests().constLast().endsWith("\r\n\r\nab"));
    const QByteArray binary = "curl " + m_server.address("/json") + " --data-binary @" + body;
    QCOMPARE(request({u"--curl"_s, u"-"_s, u"--curl-files"_s}, binary).status, 0);
    QVERIFY(m_server.requests().constLast().endsWith("\r\n\r\na\r\nb\n"));
}

void TestRequest::curlMethodAndToken()
{
    QCOMPARE(request({u"--curl"_s, u"-"_s}, "curl -L -X PUT -d a=b " + m_server.address("/see")).status, 0);
    const QByteArray kept = m_server.requests().constLast();
    QVERIFY2(kept.startsWith("PUT /json ") && kept.endsWith("\r\n\r\n"), kept.constData());
    QCOMPARE(request({u"--curl"_s, u"-"_s}, "curl -L -d a=b " + m_server.address("/see")).status, 0);
    QVERIFY(m_server.requests().constLast().startsWith("GET /json "));
    const auto none =
        request({u"--curl"_s, u"-"_s}, "curl " + m_server.address("/json") + " -H \"Authorization: Bearer $TOKEN\"");
    QCOMPARE(none.status, 2);
    QVERIFY2(none.complaint.contains("argument (2, -H): $TOKEN"), none.complaint.constData());
}

void TestRequest::codeSendsNothing()
{
    const qsizetype before = m_server.requests().size();
    const QStringList arguments{at("/json"), u"--bearer-file"_s, file(u"token"_s, "S3CRET-S3CRET"), u"--as-code"_s};
    for (const Request::SnippetLanguage language : Request::kSnippetLanguages) {
        const QString name = QString::fromLatin1(Request::snippetName(language));
        const auto code = request(arguments + QStringList{name});
        QCOMPARE(code.status, 0);
        QVERIFY(code.output.contains("ACCESS_TOKEN") && !code.output.contains("S3CRET"));
        QVERIFY(request(arguments + QStringList{name, u"--with-secrets"_s}).output.contains("S3CRET-S3CRET"));
    }
    QCOMPARE(m_server.requests().size(), before);
}

void TestRequest::transcript()
{
    const QString path = m_folder.filePath(u"transcript"_s);
    const QStringList arguments{at("/json?code=S3CRET-CODE"), u"--bearer-file"_s, file(u"token"_s, "S3CRET-S3CRET"),
                                u"--transcript"_s, path};
    const auto written = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(request(arguments).status, 0);
    QCOMPARE(written().count("\"event\":\"exchange\""), 1);
    QVERIFY(!written().contains("S3CRET") && !written().contains("2YotnFZFEjr1zCsicMWpAA"));
    QCOMPARE(request(arguments + QStringList{u"--with-secrets"_s}).status, 0);
    QVERIFY(written().contains("S3CRET-S3CRET"));
}

void TestRequest::tableIsThePromise()
{
    QStringList options{u"--help"_s};
    QByteArray languages;
    for (const Cli::OptionRow &row : Cli::kRequestCommand.options) {
        options.append(QString::fromLatin1(row.name));
        if (row.choices)
            languages = row.choices();
    }
    QCOMPARE(options, names(m_promise->root().member("request").member("options")));
    QByteArrayList known;
    for (const Request::SnippetLanguage language : Request::kSnippetLanguages)
        known << Request::snippetName(language);
    QCOMPARE(languages, known.join(' '));
    const auto help = request({u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const QString &option : std::as_const(options))
        QVERIFY2(help.output.contains(option.toUtf8()), qPrintable(option));
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
