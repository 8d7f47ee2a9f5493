// SPDX-License-Identifier: GPL-3.0-or-later
// gscope flow against servers that answer badly, or with ill will.
#include "flowprocess.h"

#include "core/net/scriptedserver.h"
#include "http/parameters.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::Invitation;
using Test::response;

namespace {

const QByteArray kSecret = "a-secret+that/nobody else:may-see-0123456789";
const QByteArray kJson = "Content-Type: application/json\r\nCache-Control: no-store\r\n";
const QByteArray kHtml = "Content-Type: text/html\r\n";

QStringList typed(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestFlowHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void metadata_data();
    void metadata();
    void tokenAnswers_data();
    void tokenAnswers();
    void tokensTakenCalmly_data();
    void tokensTakenCalmly();
    void deviceAddresses_data();
    void deviceAddresses();
    void noServer();
    void untrustedCertificate();
    void trustedCertificate();
    void secretsStayUnsaid();
    void shortPasswordStaysUnsaid();
    void serverIsQuotedAsItCame();
    void terminalIsNotSteered();
    void secretsInsideAreCut();
    void faultsWithoutAnAnswer_data();
    void faultsWithoutAnAnswer();
    void firstFailureIsTold();
    void unusedEndpointsHarmNothing();

private:
    GscopeRun::Answer machine(const QByteArray &answer, const QStringList &more = {});

    Test::ScriptedServer m_server;
    QTemporaryDir m_folder;
    QString m_secretFile;
};

void TestFlowHostile::initTestCase()
{
    QFile file(m_folder.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kSecret);
    m_secretFile = file.fileName();
}

/// Client credentials, with a token endpoint that answers so.
GscopeRun::Answer TestFlowHostile::machine(const QByteArray &answer, const QStringList &more)
{
    m_server.setScript(Test::say(answer));
    return GscopeRun::flow(
        typed("client-credentials --client-id machine --client-secret-file")
        + QStringList{m_secretFile, u"--token-endpoint"_s, QString::fromLatin1(m_server.address("/token"))} + more);
}

void TestFlowHostile::metadata_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QByteArray issuer = R"("issuer":")" + m_server.address("") + R"(")";
    const auto row = [&](const char *name, const QByteArray &members, int status, const char *code) {
        QTest::newRow(name) << response("200 OK", '{' + members + '}', kJson) << status << QByteArray(code);
    };
    row("another issuer", R"("issuer":"https://evil.example","token_endpoint":"https://evil.example/t")", 1,
        "disco-issuer");
    row("no token endpoint", issuer, 1, "endpoint-missing");
    row("script", issuer + R"-(,"token_endpoint":"javascript:alert(1)")-", 1, "endpoint-address");
    row("file", issuer + R"(,"token_endpoint":"file:///etc/passwd")", 1, "endpoint-address");
    row("plain http elsewhere", issuer + R"(,"token_endpoint":"http://192.0.2.1/token")", 1, "endpoint-address");
    row("user name", issuer + R"(,"token_endpoint":"https://a:b@as.example/token")", 1, "endpoint-address");
    row("fragment", issuer + R"(,"token_endpoint":"https://as.example/token#x")", 1, "endpoint-address");
    QTest::newRow("HTML") << response("200 OK", "<html>hello</html>", kHtml) << 1 << QByteArray("disco-json");
    QTest::newRow("nothing") << response("404 Not Found") << 1 << QByteArray("metadata-missing");
    QTest::newRow("a list") << response("200 OK", "[]", kJson) << 1 << QByteArray("disco-json");
    QTest::newRow("a redirect in a circle")
        << response("302 Found", {}, "Location: " + m_server.address("/again") + "\r\n") << 1
        << QByteArray("metadata-missing");
}

void TestFlowHostile::metadata()
{
    QFETCH(const QByteArray, metadata);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    m_server.setScript(Test::say(metadata));
    const auto answer =
        GscopeRun::flow(typed("client-credentials --json --client-id machine --client-secret-file")
                        + QStringList{m_secretFile, u"--issuer-url"_s, QString::fromLatin1(m_server.address(""))});
    QVERIFY2(answer.status == status, answer.output + answer.complaint);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    const Json::Value error = json->root().member("error");
    QCOMPARE(error.member("code").toUtf8(), code);
    for (const char *name : {"step", "code", "remedy"})
        QVERIFY2(!error.member(name).toString().isEmpty(), answer.output);
}

void TestFlowHostile::tokenAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &answer, int status, const char *code) {
        QTest::newRow(name) << answer << status << QByteArray(code);
    };
    row("nothing at all", {}, 4, "net-closed");
    row("no HTTP", "hello\r\n\r\n", 4, "net-protocol");
    row("half an answer", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", 4, "net-closed");
    row("a body without an end", response("200 OK", "{\"a\":\"" + QByteArray(17 << 20, 'x') + "\"}", kJson), 4,
        "net-size");
    row("a refusal", response("401 Unauthorized", R"({"error":"invalid_client"})", kJson), 1, "token-refused");
    row("a refusal without a body", response("400 Bad Request"), 1, "token-refused");
    row("a refusal as a problem",
        response("403 Forbidden", R"({"title":"no"})", "Content-Type: application/problem+json\r\n"), 1,
        "token-refused");
    row("a refusal as a page", response("500 Internal Server Error", "<h1>no</h1>", kHtml), 1, "token-refused");
    row("a refusal under 200", response("200 OK", R"({"error":"invalid_grant"})", kJson), 1, "token-refused");
    row("a redirect", response("302 Found", {}, "Location: https://evil.example/\r\n"), 1, "answer-redirect");
    row("a page", response("200 OK", "<html></html>", kHtml), 1, "answer-format");
    row("broken JSON", response("200 OK", R"({"access_token":"a")", kJson), 1, "answer-format");
    row("a list", response("200 OK", "[1]", kJson), 1, "answer-format");
    row("deep JSON", response("200 OK", QByteArray(100'000, '['), kJson), 1, "answer-format");
    row("no access token", response("200 OK", R"({"token_type":"Bearer"})", kJson), 1, "answer-member");
    row("a number for a token", response("200 OK", R"({"access_token":1,"token_type":"Bearer"})", kJson), 1,
        "answer-member");
    row("no token type", response("200 OK", R"({"access_token":"a-token"})", kJson), 1, "answer-member");
    row("an unknown token type", response("200 OK", R"({"access_token":"a-token","token_type":"mac"})", kJson), 1,
        "token-response-type");
}

void TestFlowHostile::tokenAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    const auto said = machine(answer, {u"--json"_s});
    QVERIFY2(said.status == status, said.output + said.complaint);
    const auto json = said.json();
    QVERIFY2(json, said.output.left(1000));
    const Json::Value error = json->root().member("error");
    QCOMPARE(error.member("code").toUtf8(), code);
    QCOMPARE(error.member("step").toUtf8(), "client-credentials-request");
    QVERIFY(!error.member("remedy").toString().isEmpty());
    QCOMPARE(error.member("server").exists(), code == "token-refused");
    if (code == "token-refused")
        QCOMPARE(error.member("expected").toUtf8(), "HTTP 200: access_token, token_type");
}

void TestFlowHostile::tokensTakenCalmly_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("lower case") << response("200 OK", R"({"access_token":"a-token","token_type":"bearer"})", kJson);
    QTest::newRow("seconds as text") << response(
        "200 OK", R"({"access_token":"a-token","token_type":"Bearer","expires_in":"60"})", kJson);
    QTest::newRow("a form") << response("200 OK", "access_token=a-token&token_type=Bearer",
                                        "Content-Type: application/x-www-form-urlencoded\r\n");
    QTest::newRow("unknown members") << response(
        "200 OK", R"({"x":{"y":[1]},"access_token":"a-token","token_type":"Bearer","z":1e400})", kJson);
}

void TestFlowHostile::tokensTakenCalmly()
{
    QFETCH(const QByteArray, answer);
    const auto said = machine(answer, {u"--json"_s});
    QVERIFY2(said.status == 0, said.output + said.complaint);
    const auto json = said.json();
    QVERIFY2(json, said.output);
    QCOMPARE(json->root().member("tokens").member("access_token").toUtf8(), "a-token");
}

void TestFlowHostile::deviceAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"javascript:alert(1)", "file:///etc/passwd", "ftp://as.example/", "not an address"})
        QTest::newRow(address) << QByteArray(address);
}

void TestFlowHostile::deviceAddresses()
{
    QFETCH(const QByteArray, address);
    m_server.setScript(Test::say(response(
        "200 OK", R"({"device_code":"d","user_code":"U","expires_in":9,"verification_uri":")" + address + R"("})",
        kJson)));
    const auto answer =
        GscopeRun::flow(typed("device --json --client-id c --device-authorization-endpoint")
                        + QStringList{QString::fromLatin1(m_server.address("/device")), u"--token-endpoint"_s,
                                      QString::fromLatin1(m_server.address("/token"))});
    QCOMPARE(answer.status, 1);
    QVERIFY2(!answer.complaint.contains("open: "), answer.complaint);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "answer-member");
}

void TestFlowHostile::noServer()
{
    const auto answer = GscopeRun::flow(typed("client-credentials --json --client-id machine --issuer-url "
                                              "http://127.0.0.1:1 --timeout 20"));
    QCOMPARE(answer.status, 4);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "net-refused");
    QCOMPARE(answer.json()->root().member("error").member("step").toUtf8(), "discovery");
}

void TestFlowHostile::untrustedCertificate()
{
    const Test::ScriptedServer server(Test::makeCertificate(), Test::say(response("200 OK", "{}", kJson)));
    const auto answer = GscopeRun::flow(typed("client-credentials --json --client-id machine --token-endpoint")
                                        + QStringList{QString::fromLatin1(server.address("/token"))});
    QCOMPARE(answer.status, 4);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "net-tls");
    QVERIFY(server.requests().isEmpty());
}

void TestFlowHostile::trustedCertificate()
{
    const Test::TestCertificate certificate = Test::makeCertificate();
    const Test::ScriptedServer server(
        certificate, Test::say(response("200 OK", R"({"access_token":"a-token","token_type":"Bearer"})", kJson)));
    QFile file(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(certificate.certificate);
    file.close();
    const QStringList more = typed("client-credentials --json --client-id machine --token-endpoint")
                             + QStringList{QString::fromLatin1(server.address("/token"))};
    const auto answer = GscopeRun::flow(more + QStringList{u"--trust-ca"_s, file.fileName()});
    QVERIFY2(answer.status == 0, answer.output);
    const QByteArray print = QSslCertificate(certificate.certificate).digest(QCryptographicHash::Sha256).toHex(':');
    const auto pinned = GscopeRun::flow(more + QStringList{u"--trust-fingerprint"_s, QString::fromLatin1(print)});
    QVERIFY2(pinned.status == 0, pinned.output);
    const auto other = GscopeRun::flow(more + QStringList{u"--trust-fingerprint"_s, QString(64, u'a')});
    QCOMPARE(other.status, 4);
}

void TestFlowHostile::secretsStayUnsaid()
{
    // A server that repeats what it was sent, in every spelling.
    const QByteArray basic = QByteArray("machine:" + formEncoded(kSecret)).toBase64();
    const QByteArray body = R"({"error":"invalid_client","error_description":")" + kSecret + ' ' + formEncoded(kSecret)
                            + ' ' + basic + R"("})";
    for (const QStringList &more : {QStringList(), QStringList{u"--json"_s}}) {
        const auto answer = machine(response("401 Unauthorized", body, kJson), more);
        QCOMPARE(answer.status, 1);
        const QByteArray said = answer.output + answer.complaint;
        for (const QByteArray &spelling : {kSecret, formEncoded(kSecret), basic})
            QVERIFY2(!said.contains(spelling), said);
        QVERIFY2(said.contains("⟨client secret 1⟩"), said);
    }
}

void TestFlowHostile::shortPasswordStaysUnsaid()
{
    QFile file(m_folder.filePath(u"password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("hun:2"), 5);
    file.close();
    m_server.setScript(Test::say(response(
        "400 Bad Request", R"({"error":"invalid_grant","error_description":"no hun:2, no hun%3A2 here"})", kJson)));
    const auto answer = GscopeRun::flow(
        typed("password --client-id app --username alice --password-file")
        + QStringList{file.fileName(), u"--token-endpoint"_s, QString::fromLatin1(m_server.address("/token"))});
    QCOMPARE(answer.status, 1);
    const QByteArray said = answer.output + answer.complaint;
    QVERIFY2(!said.contains("hun:2") && !said.contains("hun%3A2"), said);
    QVERIFY2(said.contains("no ⟨secret⟩, no ⟨secret⟩ here"), said);
}

void TestFlowHostile::serverIsQuotedAsItCame()
{
    const QByteArray body = R"({"error":{"code":"AADSTS70008","ticket":"REQ-2024-0001"},"t":1700000000,"said":")";
    const auto refused = machine(response("400 Bad Request", body + kSecret + "\"}", kJson), {u"--json"_s});
    const QByteArray server = refused.json()->root().member("error").member("server").text().toByteArray();
    QVERIFY2(server.startsWith(body), server);
    QVERIFY2(!refused.output.contains(kSecret), refused.output);
    const auto inTheError =
        machine(response("400 Bad Request", QByteArray(R"({"error":")") + kSecret + "\"}", kJson), {u"--json"_s});
    QVERIFY2(!inTheError.output.contains(kSecret), inTheError.output);
}

void TestFlowHostile::terminalIsNotSteered()
{
    const QByteArray body =
        R"({"error":"invalid_client","error_description":"\u001b[2J\u202eevil\r\nnext","access_token":"\u001b"})";
    const auto refused = machine(response("401 Unauthorized", body, kJson));
    QVERIFY2(!refused.output.contains('\x1b') && !refused.output.contains("\xe2\x80\xae"), refused.output);
    const auto granted = machine(response(
        "200 OK", R"({"access_token":"\u001b[2J0123456789","token_type":"Bearer","\u001b[2J":"\u001b]0;x"})", kJson));
    QVERIFY2(!granted.output.contains('\x1b'), granted.output);
    QCOMPARE(granted.status, 0);
}

void TestFlowHostile::secretsInsideAreCut()
{
    const QByteArray secret = "abcdefghijklmnopqrstuvwxyz012345";
    const QByteArray body =
        R"({"access_token":"1SECRET","token_type":"Bearer","device_secret":"2SECRET",)"
        R"("authed_user":{"id":"U1","access_token":"3SECRET","more":[{"refresh_token":"4SECRET"}]},)"
        R"("session_token":["5SECRET"],"other_token":{"raw":"6SECRET"}})";
    const auto answer = machine(response("200 OK", QByteArray(body).replace("SECRET", secret), kJson));
    QCOMPARE(answer.status, 0);
    QVERIFY2(!answer.output.contains(secret), answer.output);
    QVERIFY2(answer.output.contains("U1"), answer.output);
    for (int i = 1; i <= 6; ++i)
        QVERIFY2(answer.output.contains(QByteArray::number(i) + secret.first(6)), answer.output);
}

void TestFlowHostile::faultsWithoutAnAnswer_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("a dead token endpoint") << typed("--token-endpoint http://127.0.0.1:1/token");
    QTest::newRow("dead metadata") << typed("--issuer-url http://127.0.0.1:1");
}

/// What met nobody says nothing about the server.
void TestFlowHostile::faultsWithoutAnAnswer()
{
    QFETCH(const QStringList, more);
    const QStringList arguments =
        typed("client-credentials --client-id machine --fault wrong-client-secret --client-secret-file")
        + QStringList{m_secretFile} + more;
    const auto answer = GscopeRun::flow(arguments + QStringList{u"--json"_s});
    QCOMPARE(answer.status, 4);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    const Json::Value fault = json->root().member("fault");
    QCOMPARE(fault.member("answer").toUtf8(), "not-tried");
    QVERIFY(fault.member("found").toString().isEmpty());
    QCOMPARE(json->root().member("error").member("code").toUtf8(), "net-refused");
    const auto human = GscopeRun::flow(arguments);
    QVERIFY2(human.output.contains("Not tried"), human.output);
}

void TestFlowHostile::firstFailureIsTold()
{
    int asked = 0;
    m_server.setScript([&asked](QTcpSocket &socket, const QByteArray &request) {
        Test::say(response(++asked == 1 ? "500 Internal Server Error" : "404 Not Found"))(socket, request);
    });
    const auto answer =
        GscopeRun::flow(typed("client-credentials --json --client-id machine --client-secret-file")
                        + QStringList{m_secretFile, u"--issuer-url"_s, QString::fromLatin1(m_server.address("/a"))});
    QCOMPARE(answer.status, 1);
    QVERIFY(asked > 1);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(json->root().member("error").member("code").toUtf8(), "metadata-missing");
    QCOMPARE(json->root().member("error").member("found").toUtf8(), "HTTP 500 Internal Server Error");
}

void TestFlowHostile::unusedEndpointsHarmNothing()
{
    const QByteArray metadata = R"({"issuer":")" + m_server.address("") + R"(","token_endpoint":")"
                                + m_server.address("/token")
                                + R"(","response_types_supported":[],"x_endpoint":"http://192.0.2.1/x"})";
    m_server.setScript([&metadata](QTcpSocket &socket, const QByteArray &request) {
        const bool isToken = request.startsWith("POST /token ");
        Test::say(response("200 OK", isToken ? R"({"access_token":"a-token","token_type":"Bearer"})"_ba : metadata,
                           kJson))(socket, request);
    });
    const auto answer =
        GscopeRun::flow(typed("client-credentials --json --client-id machine --client-secret-file")
                        + QStringList{m_secretFile, u"--issuer-url"_s, QString::fromLatin1(m_server.address(""))});
    QVERIFY2(answer.status == 0, answer.output);
    QCOMPARE(GscopeRun::statusOf(answer.json()->root(), "disco-required"), u"warn"_s);
}

QTEST_GUILESS_MAIN(TestFlowHostile)
#include "tst_flowhostile.moc"
