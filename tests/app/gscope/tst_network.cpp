// SPDX-License-Identifier: GPL-3.0-or-later
// Keys fetched through gscope-net from a server on this machine.
#include "gscoperun.h"

#include "core/net/scriptedserver.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

#include <signal.h>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsFetched_data();
    void nothingIsFetched();
    void keysAreFetched_data();
    void keysAreFetched();
    void unknownKidIsAskedForOnce();
    void untrustedCertificate();
    void endsWithGscope();
    void reportNamesTheMoment();
    void quietInAnyLocale_data();
    void quietInAnyLocale();

private:
    void answer(QTcpSocket &socket, const QByteArray &request);
    QByteArray token(const QByteArray &issuer, const QByteArray &kid = "a") const;
    GscopeRun::Answer inspect(const QStringList &options, const QByteArray &variable = {});

    Test::ScriptedServer m_server;
    QByteArray m_keys;
    QByteArray m_base;
    Jose::Key m_key;
};

void TestNetwork::initTestCase()
{
    const auto key = Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s));
    QVERIFY(key);
    m_key = key->keys.first();
    QByteArray jwk = *m_key.publicJwk();
    m_keys = R"({"keys":[)" + jwk.replace(0, 1, R"({"kid":"a",)") + "]}";
    m_base = m_server.address("");
    m_server.setScript([this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); });
}

void TestNetwork::answer(QTcpSocket &socket, const QByteArray &request)
{
    const QByteArray path = request.split(' ').value(1);
    const auto metadata = [](const QByteArray &issuer, const QByteArray &keys) {
        return Test::response("200 OK", R"({"issuer":")" + issuer + R"(","jwks_uri":")" + keys + R"("})");
    };
    QByteArray octets = Test::response("404 Not Found");
    if (path == "/jwks")
        octets = Test::response("200 OK", m_keys);
    else if (path == "/redirect")
        octets = Test::response("302 Found", {}, "Location: " + m_base + "/jwks\r\n");
    else if (path == "/huge")
        octets = Test::response("200 OK", R"({"keys":[],"x":")" + QByteArray(5 << 20, '\x7f') + R"("})");
    else if (path == "/del")
        octets = Test::response("200 OK", m_keys.chopped(1) + R"(,"x":")" + QByteArray(3 << 20, '\x7f') + R"("})");
    else if (path == "/.well-known/openid-configuration")
        octets = metadata(m_base, m_base + "/jwks");
    else if (path == "/other/.well-known/openid-configuration")
        octets = metadata("https://another.example", m_base + "/jwks");
    if (path == "/silent")
        return;
    Test::say(octets)(socket, request);
}

QByteArray TestNetwork::token(const QByteArray &issuer, const QByteArray &kid) const
{
    const auto compact =
        Jose::signCompact(m_key, *Jose::findJwsAlgorithm("ES256"), R"({"alg":"ES256","kid":")" + kid + R"("})",
                          R"({"iss":")" + issuer + R"(","exp":1790000600})");
    return compact.value_or(QByteArray());
}

/// gscope's answer while the event loop of this process serves it; \a variable (NAME=value, several with blanks
/// between) is added to its environment.
GscopeRun::Answer TestNetwork::inspect(const QStringList &options, const QByteArray &variable)
{
    QProcess process;
    if (!variable.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LC_ALL"_s);
        for (const QByteArray &each : variable.split(' '))
            environment.insert(QString::fromLatin1(each.split('=').first()),
                               QString::fromLatin1(each.split('=').last()));
        process.setProcessEnvironment(environment);
    }
    process.start(QStringLiteral(GSCOPE_PROGRAM), QStringList{u"inspect"_s, u"--now=1790000000"_s} + options);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000)) {
        QTest::qFail("gscope does not end", __FILE__, __LINE__);
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestNetwork::nothingIsFetched_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("code");
    const QString base = QString::fromLatin1(m_base);
    const auto row = [](const char *name, const QString &option, const QString &address, const char *code) {
        QTest::newRow(name) << option << address << QByteArray(code);
    };
    row("not there", u"--jwks-url"_s, base + u"/none"_s, "net-status");
    row("plain HTTP to another machine", u"--jwks-url"_s, u"http://192.0.2.1/jwks"_s, "net-http-refused");
    row("another scheme", u"--jwks-url"_s, u"file:///etc/passwd"_s, "net-scheme");
    row("elsewhere", u"--jwks-url"_s, base + u"/redirect"_s, "net-redirect");
    row("too large", u"--jwks-url"_s, base + u"/huge"_s, "net-size");
    row("silence", u"--jwks-url"_s, base + u"/silent"_s, "net-timeout");
    row("metadata of another issuer", u"--issuer-url"_s, base + u"/other"_s, "disco-issuer");
    row("no metadata", u"--issuer-url"_s, base + u"/none"_s, "net-status");
}

void TestNetwork::nothingIsFetched()
{
    QFETCH(QString, option);
    QFETCH(QString, address);
    QFETCH(QByteArray, code);
    QStringList options = {u"--json"_s, QString::fromLatin1(token(m_base)), option, address};
    if (code == "net-timeout")
        options.append(u"--timeout=1"_s);
    const auto answer = inspect(options);
    QCOMPARE(answer.status, 4);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(json->root().member("error").member("code").toUtf8(), code);
}

void TestNetwork::keysAreFetched_data()
{
    QTest::addColumn<QByteArray>("issuer");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QString base = QString::fromLatin1(m_base);
    QTest::newRow("of another issuer than the token's")
        << QByteArray("https://another.example") << QStringList{u"--issuer-url"_s, base} << 1
        << QByteArray(R"("id":"jwt-iss","status":"fail")");
    QTest::newRow("another issuer is expected than asked")
        << m_base << QStringList{u"--issuer-url"_s, base, u"--issuer"_s, u"https://another.example"_s} << 2
        << QByteArray(R"("code":"usage")");
    QTest::newRow("address") << m_base << QStringList{u"--jwks-url"_s, base + u"/jwks"_s} << 0
                             << QByteArray(R"("provenance":"given")");
    QTest::newRow("octets that JSON would write longer")
        << m_base << QStringList{u"--jwks-url"_s, base + u"/del"_s} << 0 << QByteArray(R"("provenance":"given")");
    QTest::newRow("issuer") << m_base << QStringList{u"--issuer-url"_s, base} << 0
                            << QByteArray(R"("provenance":"issuer")");
    QTest::newRow("issuer, said twice") << m_base << QStringList{u"--issuer-url"_s, base, u"--issuer"_s, base} << 0
                                        << QByteArray(R"("provenance":"issuer")");
}

void TestNetwork::keysAreFetched()
{
    QFETCH(QByteArray, issuer);
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const auto answer = inspect(QStringList{u"--json"_s, QString::fromLatin1(token(issuer))} + options);
    QVERIFY2(answer.status == status, answer.output + answer.complaint);
    QVERIFY2(answer.output.contains(says), answer.output);
}

void TestNetwork::unknownKidIsAskedForOnce()
{
    // Nothing is kept from one run to the next, so that the set is fresh: asking again would bring the same.
    const qsizetype before = m_server.requests().size();
    const auto answer = inspect({u"--json"_s, QString::fromLatin1(token(m_base, "another")), u"--jwks-url"_s,
                                 QString::fromLatin1(m_base + "/jwks")});
    const auto json = answer.json();
    QVERIFY2(json, answer.complaint);
    QCOMPARE(GscopeRun::statusOf(json->root(), "kid-not-found"), u"fail"_s);
    QCOMPARE(m_server.requests().size() - before, 1);
}

void TestNetwork::untrustedCertificate()
{
    const Test::ScriptedServer server(Test::makeCertificate(), Test::say(Test::response("200 OK", m_keys)));
    const auto answer = inspect({u"--json"_s, QString::fromLatin1(token(m_base)), u"--jwks-url"_s,
                                 QString::fromLatin1(server.address("/jwks"))});
    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.output.contains(R"("code":"net-tls")"), answer.output);
    QVERIFY(server.requests().isEmpty());
}

void TestNetwork::endsWithGscope()
{
    const int connections = m_server.connections();
    const int closed = m_server.closed();
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, QString::fromLatin1(token(m_base)), u"--jwks-url"_s,
                                                   QString::fromLatin1(m_base + "/silent")});
    QVERIFY(Test::waitUntil([&] { return m_server.connections() == connections + 1; }));
    QCOMPARE(m_server.closed(), closed);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    // gscope-net ends, and with it the connection.
    QVERIFY(Test::waitUntil([&] { return m_server.closed() == closed + 1; }));
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
}

void TestNetwork::reportNamesTheMoment()
{
    const auto answer = inspect({QString::fromLatin1(token(m_base)), u"--issuer-url"_s, QString::fromLatin1(m_base)});
    QCOMPARE(answer.status, 0);
    static const QRegularExpression kMoment(u"Fetched 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\n"_s);
    QVERIFY2(kMoment.match(QString::fromUtf8(answer.output)).hasMatch(), answer.output);
}

void TestNetwork::quietInAnyLocale_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("says");
    const QByteArray chinese = QStringLiteral("有效：").toUtf8();
    QTest::newRow("C") << QByteArray("LC_ALL=C") << QByteArray("Valid:");
    QTest::newRow("no such locale") << QByteArray("LANG=xx_XX.UTF-8") << QByteArray("Valid:");
    QTest::newRow("simplified characters") << QByteArray("LANG=zh_CN.UTF-8") << QByteArray("Valid:");
    QTest::newRow("C before a list of languages") << QByteArray("LANG=C.UTF-8 LANGUAGE=zh_TW") << QByteArray("Valid:");
    QTest::newRow("list of languages") << QByteArray("LANG=en_US.UTF-8 LANGUAGE=zh_TW:en") << chinese;
    QTest::newRow("Taiwan") << QByteArray("LANG=zh_TW.UTF-8") << chinese;
    QTest::newRow("Taiwan, another character set") << QByteArray("LC_ALL=zh_TW.BIG5") << chinese;
    QTest::newRow("Hong Kong") << QByteArray("LC_MESSAGES=zh_HK.UTF-8") << chinese;
    QTest::newRow("by script") << QByteArray("LANG=zh_Hant.UTF-8") << chinese;
}

void TestNetwork::quietInAnyLocale()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, says);
    const QStringList arguments = {QString::fromLatin1(token(m_base)), u"--jwks-url"_s};
    const auto answer = inspect(arguments + QStringList{QString::fromLatin1(m_base + "/jwks")}, variable);
    QCOMPARE(answer.complaint, QByteArray());
    QVERIFY2(answer.output.startsWith(says), answer.output);
    // gscope-net speaks the same language.
    const auto failed = inspect(arguments + QStringList{QString::fromLatin1(m_base + "/none")}, variable);
    QCOMPARE(failed.complaint.contains("404"), true);
    QCOMPARE(failed.complaint.contains(QStringLiteral("伺服器").toUtf8()), says != "Valid:");
    QCOMPARE(failed.complaint.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
