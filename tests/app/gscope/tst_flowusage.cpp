// SPDX-License-Identifier: GPL-3.0-or-later
// gscope flow before anything is sent: what can't be meant, what is missing, and what the tables promise.
#include "flowprocess.h"

#include "commandline/options.h"
#include "flow/faults.h"
#include "oauth/authorizationresponse.h"
#include "oauth/clientauthentication.h"
#include "oauth/pkce.h"
#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QString kSecret = u"a-secret-that-nobody-else-may-see-0123456789"_s;
const QString kGrant = u"client-credentials"_s;
const QStringList kServer = {u"--token-endpoint"_s, u"http://127.0.0.1:9/token"_s};
const QStringList kClient = {u"--client-id"_s, u"c"_s};

QStringList names(Json::Value values)
{
    QStringList list;
    for (const Json::Value value : values)
        list.append(value.toString());
    return list;
}

} // namespace

class TestFlowUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void unreadableFiles_data();
    void unreadableFiles();
    void secretsStayUnsaid_data();
    void secretsStayUnsaid();
    void withoutGscopeNet();
    void choicesAreThoseOfCore_data();
    void choicesAreThoseOfCore();
    void tableIsThePromise();
    void helpSaysHow();
    void faultsAreListed();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    std::shared_ptr<const Json::Document> m_promise;
    QTemporaryDir m_folder;
};

QString TestFlowUsage::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestFlowUsage::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise);
}

void TestFlowUsage::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList base = QStringList{kGrant} + kServer + kClient;
    const QString secret = file(u"secret"_s, kSecret.toUtf8());
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    const auto more = [&](const char *name, const QStringList &arguments) { row(name, base + arguments); };
    row("nothing", {});
    row("no grant", kServer + kClient);
    row("no such grant", QStringList{u"guess"_s} + kServer + kClient);
    row("two grants", base + QStringList{u"device"_s});
    row("no client", QStringList{kGrant} + kServer);
    row("empty client", QStringList{kGrant, u"--client-id="_s} + kServer);
    row("no server", QStringList{kGrant} + kClient);
    row("no token endpoint",
        QStringList{u"authorization-code"_s, u"--authorization-endpoint"_s, u"https://a/b"_s} + kClient);
    row("no authorization endpoint", QStringList{u"authorization-code"_s} + kServer + kClient);
    row("no authorization endpoint for implicit", QStringList{u"implicit"_s} + kServer + kClient);
    row("no address for mcp", {u"mcp"_s});
    row("a secret without its client for mcp",
        {u"mcp"_s, u"--api-url"_s, u"https://a.example"_s, u"--client-secret-file"_s, secret});
    row("an algorithm without its client for mcp",
        {u"mcp"_s, u"--api-url"_s, u"https://a.example"_s, u"--client-algorithm"_s, u"ES256"_s});
    row("a passphrase without its client for mcp",
        {u"mcp"_s, u"--api-url"_s, u"https://a.example"_s, u"--passphrase-file"_s, secret});
    row("no device endpoint", QStringList{u"device"_s} + kServer + kClient);
    more("two issuers", {u"--issuer"_s, u"https://a.example"_s, u"--issuer-url"_s, u"https://a.example"_s});
    more("no such option", {u"--verify"_s});
    more("a secret on the command line", {u"--client-secret"_s, u"abc"_s});
    more("option without its value", {u"--scope"_s});
    more("option in the place of a value", {u"--scope"_s, u"--json"_s});
    more("option twice", {u"--scope=a"_s, u"--scope=b"_s});
    more("switch with a value", {u"--no-browser=yes"_s});
    more("two secrets", {u"--client-secret-file"_s, secret, u"--client-secret-env"_s, u"HOME"_s});
    more("no such variable", {u"--client-secret-env"_s, u"GSCOPE_TEST_UNSET"_s});
    more("no such authentication", {u"--client-auth"_s, u"basic"_s});
    more("authentication without its secret", {u"--client-auth"_s, u"client_secret_post"_s});
    more("authentication without its key",
         {u"--client-auth"_s, u"private_key_jwt"_s, u"--client-secret-file"_s, secret});
    more("a key that is none", {u"--client-key"_s, secret});
    more("a public key", {u"--client-key"_s, file(u"public.pem"_s, KeyFiles::read(u"rsa.spki.pem"_s))});
    more("no such audience", {u"--client-audience"_s, u"server"_s});
    more("no such algorithm", {u"--client-algorithm"_s, u"rs256"_s});
    more("no such PKCE method", {u"--pkce"_s, u"s256"_s});
    row("no such response mode",
        QStringList{u"authorization-code"_s, u"--issuer-url"_s, u"http://127.0.0.1:9"_s, u"--response-mode=post"_s}
            + kClient);
    row("redirect with a fragment", QStringList{u"authorization-code"_s, u"--issuer-url"_s, u"http://127.0.0.1:9"_s,
                                                u"--redirect-uri"_s, u"http://127.0.0.1/#a"_s}
                                        + kClient);
    row("redirect that is no address",
        QStringList{u"authorization-code"_s, u"--issuer-url"_s, u"http://127.0.0.1:9"_s, u"--redirect-uri"_s, u"here"_s}
            + kClient);
    more("signed out to a fragment", {u"--post-logout-redirect-uri"_s, u"http://127.0.0.1/#a"_s});
    more("no such step", {u"--then"_s, u"userinfo,dance"_s});
    more("nothing between commas", {u"--then"_s, u"userinfo,,api"_s});
    more("an API without an address", {u"--then"_s, u"api"_s});
    more("parameter without a value", {u"--parameter"_s, u"audience"_s});
    more("parameter without a name", {u"--parameter"_s, u"=x"_s});
    more("no such fault", {u"--fault"_s, u"no-such-fault"_s});
    more("a fault of another grant", {u"--fault"_s, u"no-code-verifier"_s});
    more("a fault without a secret", {u"--fault"_s, u"wrong-client-secret"_s});
    for (const QString &option : {u"--timeout"_s, u"--leeway"_s, u"--max-age"_s, u"--code-lifetime"_s}) {
        for (const QString &value : {u"soon"_s, u""_s, u"1.5"_s, u"-1"_s})
            more(qPrintable(option + u'=' + value), {option + u'=' + value});
    }
    more("no time at all", {u"--timeout"_s, u"0"_s});
    more("more time than a day", {u"--timeout"_s, u"86401"_s});
    more("fingerprint that is too short", {u"--trust-fingerprint"_s, u"ab:cd"_s});
    more("fingerprint that is none", {u"--trust-fingerprint"_s, QString(64, u'g')});
    more("secrets of no transcript", {u"--with-secrets"_s});
    more("transcript without a name", {u"--transcript="_s});
    more("transcript to standard output", {u"--transcript"_s, u"-"_s});
    more("secrets with a value", {u"--transcript"_s, u"t"_s, u"--with-secrets=yes"_s});
    row("introspects without a secret",
        QStringList{u"client-credentials"_s, u"--introspection-client-id=api"_s} + kServer + kClient);
    row("introspects as nobody",
        QStringList{u"client-credentials"_s, u"--introspection-secret-file"_s, secret} + kServer + kClient);
    row("an empty refresh token", QStringList{u"refresh"_s, u"--refresh-token-file=/dev/null"_s} + kServer + kClient);
    row("password without a name", QStringList{u"password"_s, u"--password-file"_s, secret} + kServer + kClient);
    row("password without one", QStringList{u"password"_s, u"--username"_s, u"alice"_s} + kServer + kClient);
    row("refresh without a token", QStringList{u"refresh"_s} + kServer + kClient);
    row("standard input twice",
        QStringList{u"password"_s, u"--username=a"_s, u"--password-file=-"_s, u"--client-secret-file=-"_s} + kServer
            + kClient);
}

void TestFlowUsage::refused()
{
    QFETCH(QStringList, arguments);
    const auto human = run(QStringList{u"flow"_s} + arguments);
    QCOMPARE(human.status, 2);
    QVERIFY2(human.complaint.startsWith("gscope: "), human.complaint);
    QCOMPARE(human.complaint.count('\n'), 1);
    QCOMPARE(human.output.isEmpty(), !arguments.contains(u"--json"_s));
    const auto answer = run(QStringList{u"flow"_s, u"--json"_s} + arguments);
    if (arguments.contains(u"--json"_s))
        return;
    QCOMPARE(answer.status, 2);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(GscopeRun::memberNames(json->root()), QStringList{u"error"_s});
    QVERIFY(!json->root().member("error").member("code").toString().isEmpty());
    QVERIFY(!json->root().member("error").member("remedy").toString().isEmpty());
}

void TestFlowUsage::unreadableFiles_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--client-secret-file", "--client-key", "--passphrase-file", "--password-file",
                               "--refresh-token-file", "--trust-ca"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestFlowUsage::unreadableFiles()
{
    QFETCH(QString, option);
    QStringList arguments = QStringList{u"flow"_s, kGrant, option, m_folder.filePath(u"absent"_s)} + kServer + kClient;
    if (option == "--passphrase-file"_L1)
        arguments += {u"--client-key"_s, file(u"key.pem"_s, KeyFiles::read(u"rsa.pkcs8.pem"_s))};
    const auto answer = run(arguments);
    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.complaint.contains("absent"), answer.complaint);
}

void TestFlowUsage::secretsStayUnsaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("an option that there is not") << QStringList{u"--client-secret="_s + kSecret};
    QTest::newRow("an option that there is not, and a value") << QStringList{u"--client-secret"_s, kSecret};
    QTest::newRow("a file that is no key") << QStringList{u"--client-key"_s, file(u"no-key"_s, kSecret.toUtf8())};
    QTest::newRow("twice") << QStringList{u"--parameter"_s, u"a="_s + kSecret, u"--nonce=a"_s, u"--nonce=b"_s};
    QTest::newRow("a parameter in the wrong form") << QStringList{u"--parameter"_s, kSecret};
}

void TestFlowUsage::secretsStayUnsaid()
{
    QFETCH(QStringList, arguments);
    for (const QStringList &more : {QStringList(), QStringList{u"--json"_s}}) {
        const auto answer = run(QStringList{u"flow"_s, kGrant} + kServer + kClient + arguments + more);
        QCOMPARE(answer.status, 2);
        QVERIFY2(!(answer.output + answer.complaint).contains(kSecret.toUtf8()), answer.complaint);
    }
}

void TestFlowUsage::withoutGscopeNet()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"gscope"_s);
    QVERIFY(QFile::copy(QStringLiteral(GSCOPE_PROGRAM), program));
    const auto answer = GscopeRun::runProgram(program, {u"flow"_s, u"device"_s, u"--json"_s});
    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.output.contains(R"("code":"gscope-net")"), answer.output);
    // It becomes the other program: what that one reads, says and ends with is its own.
    QFile net(folder.filePath(u"gscope-net"_s));
    QVERIFY(net.open(QIODevice::WriteOnly));
    net.write("#!/bin/sh\nread line\necho \"$line $*\"\nexit 7\n");
    net.close();
    QVERIFY(net.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto passed = GscopeRun::runProgram(program, {u"flow"_s, u"a b"_s, u"--scope=c"_s}, "hello\n");
    QCOMPARE(passed.status, 7);
    QCOMPARE(passed.output, "hello flow a b --scope=c\n");
}

void TestFlowUsage::choicesAreThoseOfCore_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("known");
    QStringList grants;
    for (const Flow::Grant &grant : Flow::grants())
        grants.append(QString::fromLatin1(grant.id));
    QTest::newRow("grants") << QString() << grants;
    QStringList faults;
    for (const Flow::Fault &fault : Flow::faults())
        faults.append(QString::fromLatin1(fault.id));
    QTest::newRow("faults") << u"--fault"_s << faults + QStringList{u"list"_s};
    using enum OAuth::ClientAuthMethod;
    QStringList methods;
    for (const OAuth::ClientAuthMethod method : {None, SecretBasic, SecretPost, SecretJwt, PrivateKeyJwt})
        methods.append(QString::fromLatin1(OAuth::clientAuthMethodName(method)));
    QTest::newRow("methods") << u"--client-auth"_s << methods;
    QStringList modes;
    for (const OAuth::ResponseMode mode :
         {OAuth::ResponseMode::Query, OAuth::ResponseMode::Fragment, OAuth::ResponseMode::FormPost})
        modes.append(QString::fromLatin1(OAuth::responseModeName(mode)));
    QTest::newRow("modes") << u"--response-mode"_s << modes;
    QTest::newRow("PKCE") << u"--pkce"_s
                          << QStringList{QString::fromLatin1(OAuth::pkceMethodName(OAuth::PkceMethod::S256)),
                                         QString::fromLatin1(OAuth::pkceMethodName(OAuth::PkceMethod::PlainInsecure)),
                                         u"none"_s};
    QStringList followUps;
    for (const Flow::FollowUp followUp : {Flow::FollowUp::UserInfo, Flow::FollowUp::Introspect, Flow::FollowUp::Api,
                                          Flow::FollowUp::Refresh, Flow::FollowUp::Revoke, Flow::FollowUp::EndSession})
        followUps.append(QString::fromLatin1(Flow::followUpName(followUp)));
    QTest::newRow("steps after") << u"--then"_s << followUps;
}

void TestFlowUsage::choicesAreThoseOfCore()
{
    QFETCH(QString, option);
    QFETCH(QStringList, known);
    QByteArray choices = Cli::kFlowCommand.choices();
    for (const Cli::OptionRow &row : Cli::kFlowCommand.options) {
        if (option == QLatin1StringView(row.name))
            choices = row.choices();
    }
    QCOMPARE(QString::fromLatin1(choices).split(u' '), known);
}

void TestFlowUsage::tableIsThePromise()
{
    const Json::Value promise = m_promise->root().member("flow");
    QStringList options = {u"--help"_s};
    for (const Cli::OptionRow &row : Cli::kFlowCommand.options)
        options.append(QString::fromLatin1(row.name));
    QCOMPARE(options, names(promise.member("options")));
    QCOMPARE(QString::fromLatin1(Cli::kFlowCommand.choices()).split(u' '), names(promise.member("grants")));
    QStringList faults;
    for (const Flow::Fault &fault : Flow::faults())
        faults.append(QString::fromLatin1(fault.id));
    QCOMPARE(faults, names(promise.member("faults")));
    // No option takes a secret itself: every process of the machine can see it.
    for (const Cli::OptionRow &row : Cli::kFlowCommand.options) {
        const QString option = QString::fromLatin1(row.name);
        const bool named =
            option.contains(u"secret"_s) || option.contains(u"password"_s) || option.contains(u"token"_s);
        if (row.value == Cli::ValueKind::None)
            continue;
        QVERIFY2(!named || option.endsWith(u"-file"_s) || option.endsWith(u"-env"_s) || option.endsWith(u"-endpoint"_s),
                 qPrintable(option));
    }
}

void TestFlowUsage::helpSaysHow()
{
    const auto help = run({u"flow"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const QString &option : names(m_promise->root().member("flow").member("options")))
        QVERIFY2(help.output.contains(option.toUtf8()), qPrintable(option));
    QVERIFY(help.output.contains("Exit status: 0"));
    QVERIFY(run({u"--help"_s}).output.contains("  flow "));
}

void TestFlowUsage::faultsAreListed()
{
    const auto human = run({u"flow"_s, u"--fault"_s, u"list"_s});
    QCOMPARE(human.status, 0);
    const auto answer = run({u"flow"_s, u"--fault=list"_s, u"--json"_s});
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QStringList listed;
    for (const Json::Value fault : json->root().member("faults")) {
        listed.append(fault.member("id").toString());
        QVERIFY(!fault.member("title").toString().isEmpty());
        QVERIFY(fault.member("expected").size() > 0);
        QVERIFY2(human.output.contains(fault.member("id").toUtf8()), human.output);
    }
    QCOMPARE(listed, names(m_promise->root().member("flow").member("faults")));
}

QTEST_GUILESS_MAIN(TestFlowUsage)
#include "tst_flowusage.moc"
