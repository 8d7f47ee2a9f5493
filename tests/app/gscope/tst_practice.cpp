// SPDX-License-Identifier: GPL-3.0-or-later
// `gscope practice`, run as a person or a script would.
#include "gscoperun.h"

#include "core/net/scriptedserver.h"
#include "practice/settings.h"
#include "support/vectors.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <signal.h>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageErrors_data();
    void usageErrors();
    void takenPort_data();
    void takenPort();
    void servesUntilInterrupted_data();
    void servesUntilInterrupted();
    void promisedOptions();
    void document();
    void namesAreThoseOfCore_data();
    void namesAreThoseOfCore();
    void timesCount();
    void languageOfThePerson();

private:
    /// Starts it and reads until \a sign has come.
    static QByteArray start(QProcess &process, const QStringList &options, QByteArrayView sign);
    static QByteArray get(const QByteArray &issuer, const QByteArray &path);
    static QByteArray ask(const QByteArray &issuer, const QByteArray &line, const QByteArray &rest = {});
};

QByteArray TestPractice::start(QProcess &process, const QStringList &options, QByteArrayView sign)
{
    process.start(QStringLiteral(GSCOPE_PROGRAM), QStringList{u"practice"_s} + options);
    QByteArray output;
    const bool came = Test::waitUntil([&] {
        output += process.readAllStandardOutput();
        return output.contains(sign) || process.state() == QProcess::NotRunning;
    });
    if (!came || !output.contains(sign))
        QTest::qFail(process.readAllStandardError() + output, __FILE__, __LINE__);
    return output;
}

QByteArray TestPractice::get(const QByteArray &issuer, const QByteArray &path)
{
    return ask(issuer, "GET " + path);
}

QByteArray TestPractice::ask(const QByteArray &issuer, const QByteArray &line, const QByteArray &rest)
{
    QTcpSocket socket;
    const QByteArray authority = issuer.sliced(qstrlen("http://"));
    socket.connectToHost(QHostAddress::LocalHost, authority.split(':').last().toUShort());
    socket.write(line + " HTTP/1.1\r\nHost: " + authority + "\r\n" + rest + "\r\n");
    static_cast<void>(Test::waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    return socket.readAll();
}

void TestPractice::usageErrors_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QString &option, const char *says) {
        QTest::newRow(qPrintable(option)) << QStringList{option} << QByteArray(says);
    };
    for (const QString &port : {u"x"_s, u""_s, u"-1"_s, u"65536"_s, u"0x50"_s, u"+80"_s, u"8.0"_s})
        row(u"--port="_s + port, "--port takes a number");
    row(u"--algorithm=none"_s, "RS256, PS256, ES256, EdDSA");
    row(u"--algorithm=rs256"_s, "RS256");
    row(u"--access-tokens=JWT"_s, "jwt, opaque");
    row(u"--round-trip=soon"_s, "--round-trip");
    row(u"--round-trip=10001"_s, "from 0 to 10000");
    row(u"--clock-offset=soon"_s, "--clock-offset");
    row(u"--clock-offset=--1"_s, "--clock-offset");
    for (const QString &lifetime : {u"code"_s, u"=5"_s, u"everything=5"_s, u""_s})
        row(u"--lifetime="_s + lifetime, "device-code=SECONDS");
    for (const QString &lifetime : {u"code="_s, u"code=0"_s, u"code=soon"_s, u"code=-1"_s, u"code=315360001"_s})
        row(u"--lifetime="_s + lifetime, "from 1 to 315360000");
    row(u"--poll-interval=0"_s, "from 1 to 300");
    row(u"--misbehave=everything"_s, "state-other");
    row(u"--nothing"_s, "--nothing");
    row(u"--port"_s, "--port");
    row(u"9300"_s, "takes options only");
    QTest::newRow("port twice") << QStringList{u"--port=0"_s, u"--port=0"_s} << QByteArray("--port");
}

void TestPractice::usageErrors()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const auto answer = run(QStringList{u"practice"_s} + options);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.complaint.contains(says), answer.complaint);
    QCOMPARE(answer.complaint.count('\n'), 1);
}

void TestPractice::takenPort_data()
{
    QTest::addColumn<bool>("json");
    QTest::newRow("for a person") << false;
    QTest::newRow("for a program") << true;
}

void TestPractice::takenPort()
{
    QFETCH(bool, json);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QStringList arguments{u"practice"_s, u"--port"_s, QString::number(other.serverPort())};
    if (json)
        arguments.append(u"--json"_s);
    const auto answer = run(arguments);
    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.complaint.contains("choose another port"), answer.complaint);
    if (!json) {
        QCOMPARE(answer.output, QByteArray());
        return;
    }
    const auto document = answer.json();
    QVERIFY2(document, answer.output);
    QCOMPARE(document->root().member("error").member("code").toUtf8(), "net-port");
}

void TestPractice::servesUntilInterrupted_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestPractice::servesUntilInterrupted()
{
    QFETCH(int, signalNumber);
    QProcess process;
    const QByteArray output = start(process, {}, "meihua");
    QVERIFY2(output.startsWith("listening http://127.0.0.1:"), output);
    const QByteArray issuer = output.split('\n').first().sliced(qstrlen("listening "));
    QVERIFY(get(issuer, "/.well-known/openid-configuration").contains("\"issuer\":\"" + issuer + '"'));
    QVERIFY2(output.contains("\nMCP server: " + issuer + "/mcp\n"), output);
    QVERIFY(get(issuer, "/authorize").contains("HTTP/1.1 400"));
    QVERIFY(Test::waitUntil([&] { return process.readAllStandardError().contains("client_id is missing"); }));
    ::kill(static_cast<pid_t>(process.processId()), signalNumber);
    QVERIFY(Test::waitUntil([&] { return process.state() == QProcess::NotRunning; }));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestPractice::promisedOptions()
{
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(promise);
    const auto help = run({u"practice"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    QSet<QByteArray> promised;
    for (const Json::Value option : promise->root().member("practice").member("options"))
        promised.insert(option.toUtf8());
    static const QRegularExpression kOption(u"^ +(?:-h,)?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    QSet<QByteArray> offered;
    auto options = kOption.globalMatch(QString::fromUtf8(help.output));
    while (options.hasNext())
        offered.insert(options.next().captured(1).toLatin1());
    QCOMPARE(offered, promised);
}

void TestPractice::document()
{
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(promise);
    const Json::Value promised = promise->root().member("practice");
    const auto names = [](Json::Value values) {
        QStringList list;
        for (const Json::Value value : values)
            list.append(value.isString() && value.parent().isArray() ? value.toString() : value.name());
        return list;
    };
    QProcess process;
    const QByteArray output = start(process, {u"--json"_s, u"--misbehave=alg-none"_s, u"--misbehave=slow"_s}, "}\n");
    const auto document = Json::Document::parse(output).value();
    QCOMPARE(names(document.root()), names(promised.member("members")));
    QVERIFY(document.root().member("clients").size() > 5);
    const QStringList allowed = names(promised.member("client"));
    for (const Json::Value client : document.root().member("clients")) {
        for (const QString &name : names(client))
            QVERIFY2(allowed.contains(name), qPrintable(name));
        QVERIFY(!client.member("client_id").toUtf8().isEmpty());
    }
    QCOMPARE(document.root().member("people").size(), 3);
    QCOMPARE(names(document.root().member("people").firstChild()), names(promised.member("person")));
    const QByteArray issuer = document.root().member("issuer").toUtf8();
    QVERIFY(get(issuer, "/jwks").contains("HTTP/1.1 200"));
    QCOMPARE(document.root().member("mcp").toUtf8(), issuer + "/mcp");
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestPractice::namesAreThoseOfCore_data()
{
    QTest::addColumn<QByteArray>("words");
    QByteArray names;
    for (const Practice::MisbehaviourRow &row : Practice::misbehaviours())
        names += QByteArray(names.isEmpty() ? "" : " ") + row.name;
    QTest::newRow("misbehaviours") << names;
    QTest::newRow("algorithms") << Practice::algorithms().join(' ');
}

void TestPractice::namesAreThoseOfCore()
{
    QFETCH(QByteArray, words);
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const auto script = run({u"completion"_s, shell});
        QCOMPARE(script.status, 0);
        QVERIFY2(script.output.contains('\'' + words + '\'') || script.output.contains('(' + words + ')'), words);
    }
}

void TestPractice::timesCount()
{
    QProcess process;
    const QByteArray output = start(
        process, {u"--json"_s, u"--lifetime=code=2"_s, u"--lifetime=device-code=7"_s, u"--poll-interval=3"_s}, "}\n");
    const QByteArray issuer = Json::Document::parse(output).value().root().member("issuer").toUtf8();
    const QByteArray form = "client_id=device&scope=openid";
    const QByteArray answer = ask(issuer, "POST /device_authorization",
                                  "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                      + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    QVERIFY2(answer.contains("\"expires_in\":7"), answer);
    QVERIFY2(answer.contains("\"interval\":3"), answer);
}

void TestPractice::languageOfThePerson()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LC_ALL"_s);
    environment.insert(u"LANG"_s, u"zh_TW.UTF-8"_s);
    process.setProcessEnvironment(environment);
    const QByteArray output = start(process, {}, "meihua");
    // The line for programs and the names stay.
    QVERIFY(output.startsWith("listening http://127.0.0.1:"));
    QVERIFY(output.contains(u"王美華"_s.toUtf8()));
    process.kill();
    QVERIFY(process.waitForFinished());
}

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
