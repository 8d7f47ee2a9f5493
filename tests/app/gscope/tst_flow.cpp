// SPDX-License-Identifier: GPL-3.0-or-later
// gscope flow against the practice server, from the command line to the tokens, with somebody who signs in.
#include "flowprocess.h"
#include "scriptedbrowser.h"

#include "core/net/scriptedserver.h"
#include "flow/faults.h"
#include "formats/transcriptreader.h"
#include "session/practiceserver.h"
#include "support/vectors.h"
#include "transcript/event.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::Invitation;
using Practice::Misbehaviour;

namespace {

Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QStringList names(Json::Value values)
{
    QStringList list;
    for (const Json::Value value : values)
        list.append(value.toString());
    return list;
}

QStringList typed(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void nobodyComesBack();
    void anotherStateIsNotTaken();
    void anotherStateAndThenTheRightOne();
    void occupiedPort();
    void noBrowserAndNoListener();
    void denied();
    void transcriptThatCantBeWritten_data();
    void transcriptThatCantBeWritten();
    void transcriptOfAFailure();
    void interrupted_data();
    void interrupted();
    void transcriptWithoutSecrets();
    void transcriptWithSecrets();
    void misbehaviours_data();
    void misbehaviours();
    void faultsAreRefused_data();
    void faultsAreRefused();
    void faultsAreTaken_data();
    void faultsAreTaken();

    void grants_data();
    void grants();
    void mcpServer_data();
    void mcpServer();
    void apiAsksAboutTheToken();
    void clientAuthentications_data();
    void clientAuthentications();
    void devicePollsInTime();
    void echoedAssertions_data();
    void echoedAssertions();
    void pastedRedirect();
    void signsOut();
    void signsOutAndComesBack();
    void unverifiedIdToken();
    void browserIsStarted();
    void refresh();
    void humanOutputHidesTokens();
    void humanSpeaksChinese();
    void jsonIsEnglish();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QByteArray contentOf(const QString &path) const;
    QList<Transcript::Event> eventsIn(const QString &path) const;
    QString secretOf(const QByteArray &client) const;
    QStringList arguments(const QStringList &more) const;
    /// With somebody who signs in at once.
    GscopeRun::Answer flow(const QStringList &more, const QList<std::pair<QString, QString>> &variables = {});
    void checkDocument(const GscopeRun::Answer &answer) const;

    std::unique_ptr<Session::PracticeServer> m_server;
    std::unique_ptr<Test::ScriptedBrowser> m_browser;
    std::shared_ptr<const Json::Document> m_promise;
    QTemporaryDir m_folder;
};

QString TestFlow::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

QByteArray TestFlow::contentOf(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.readAll();
}

QList<Transcript::Event> TestFlow::eventsIn(const QString &path) const
{
    QList<Transcript::Event> events;
    const auto reader = Formats::TranscriptReader::open(contentOf(path));
    if (!reader) {
        QTest::qFail(contentOf(path).constData(), __FILE__, __LINE__);
        return events;
    }
    while (true) {
        const auto event = (*reader)->next();
        if (!event)
            QTest::qFail(qPrintable(event.error().found), __FILE__, __LINE__);
        if (!event || !*event)
            break;
        events.append(**event);
    }
    if ((*reader)->torn())
        QTest::qFail("torn", __FILE__, __LINE__);
    return events;
}

QString TestFlow::secretOf(const QByteArray &client) const
{
    return file(QString::fromLatin1(client),
                Test::someCredentials().clientSecret(client).reveal().toByteArray() + '\n');
}

QStringList TestFlow::arguments(const QStringList &more) const
{
    return more + QStringList{u"--issuer-url"_s, QString::fromLatin1(m_server->issuer()), u"--no-browser"_s};
}

GscopeRun::Answer TestFlow::flow(const QStringList &more, const QList<std::pair<QString, QString>> &variables)
{
    return GscopeRun::flow(
        arguments(more),
        [this](QProcess &, const Invitation &invitation) {
            m_browser->userCode = invitation.code;
            m_browser->visit(invitation.address);
        },
        variables);
}

void TestFlow::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise);
    m_server = std::make_unique<Session::PracticeServer>(Test::someCredentials(), now, [](qsizetype count) {
        QByteArray octets(count, Qt::Uninitialized);
        for (char &octet : octets)
            octet = static_cast<char>(QRandomGenerator::system()->bounded(256));
        return octets;
    });
    QVERIFY(m_server->start());
}

void TestFlow::init()
{
    Practice::Settings settings;
    settings.deviceInterval = std::chrono::seconds(1);
    QVERIFY(m_server->setSettings(settings));
    m_server->forgetAll();
    m_browser = std::make_unique<Test::ScriptedBrowser>(Test::someCredentials());
}

/// What every document keeps to.
void TestFlow::checkDocument(const GscopeRun::Answer &answer) const
{
    const Json::Value promise = m_promise->root().member("flow");
    const auto json = answer.json();
    QVERIFY2(json, answer.output + answer.complaint);
    const Json::Value report = json->root();
    QVERIFY(answer.output.endsWith("}\n"));
    qsizetype last = -1;
    for (const QString &name : GscopeRun::memberNames(report)) {
        const qsizetype at = names(promise.member("members")).indexOf(name);
        QVERIFY2(at > last, qPrintable(name));
        last = at;
    }
    for (const Json::Value each : promise.member("always"))
        QVERIFY2(report.member(each.toUtf8()).exists(), qPrintable(each.toString()));
    QVERIFY(names(promise.member("results")).contains(report.member("result").toString()));
    QCOMPARE(report.member("result").stringIs("error"), report.member("error").exists());
    QCOMPARE(report.member("result").stringIs("ok"), answer.status == 0 || answer.status == 3);
    for (const Json::Value step : report.member("steps")) {
        QCOMPARE(GscopeRun::memberNames(step), names(promise.member("step")));
        QVERIFY(!step.member("title").toString().isEmpty());
        QVERIFY(names(promise.member("step_statuses")).contains(step.member("status").toString()));
        QVERIFY(names(promise.member("parties")).contains(step.member("from").toString()));
        QVERIFY(names(promise.member("parties")).contains(step.member("to").toString()));
        QVERIFY(step.member("ms").toInteger().value_or(-1) >= 0);
    }
    for (const Json::Value check : report.member("checks")) {
        QCOMPARE(GscopeRun::memberNames(check), names(m_promise->root().member("check")));
        QVERIFY2(!check.member("title").toString().isEmpty(), check.text().toByteArray());
        QVERIFY(check.member("status").stringIs("pass") || !check.member("detail").toString().isEmpty());
    }
    if (const Json::Value fault = report.member("fault")) {
        QCOMPARE(GscopeRun::memberNames(fault), names(promise.member("fault")));
        QVERIFY(names(promise.member("fault_answers")).contains(fault.member("answer").toString()));
        QCOMPARE(fault.member("answer").stringIs("refused-as-it-should"), answer.status == 0);
    }
    if (const Json::Value error = report.member("error")) {
        for (const QString &name : GscopeRun::memberNames(error))
            QVERIFY2(names(promise.member("error")).contains(name), qPrintable(name));
        for (const char *name : {"step", "code", "remedy"})
            QVERIFY2(!error.member(name).toString().isEmpty(), name);
        QCOMPARE(GscopeRun::stepStatus(report, error.member("step").toUtf8()).isEmpty(), false);
    }
}

void TestFlow::nobodyComesBack()
{
    const auto answer =
        GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json --timeout 1")));
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value error = json->root().member("error");
    QCOMPARE(error.member("code").toUtf8(), "redirect-missing");
    QCOMPARE(error.member("step").toUtf8(), "sign-in");
}

void TestFlow::anotherStateIsNotTaken()
{
    const auto answer =
        GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json --timeout 2")),
                        [this](QProcess &, const Invitation &invitation) {
                            const Parameters sent = parseParameters(queryOf(invitation.address)).value();
                            m_browser->visit(sent.value("redirect_uri") + "?code=stolen&state=another");
                            QCOMPARE(m_browser->page().status, 400);
                        });
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "state-mismatch");
    QVERIFY2(!answer.output.contains("stolen"), answer.output);
}

void TestFlow::anotherStateAndThenTheRightOne()
{
    const auto answer = GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json")),
                                        [this](QProcess &, const Invitation &invitation) {
                                            const Parameters sent =
                                                parseParameters(queryOf(invitation.address)).value();
                                            Test::ScriptedBrowser other(Test::someCredentials());
                                            other.visit(sent.value("redirect_uri") + "?code=stolen&state=another");
                                            QCOMPARE(other.page().status, 400);
                                            m_browser->visit(invitation.address);
                                            QCOMPARE(m_browser->page().status, 200);
                                        });
    QVERIFY2(answer.status == 0, answer.output);
    checkDocument(answer);
    // What came in between is said.
    const auto json = answer.json();
    const Json::Value thrown = json->root().member("thrown_away");
    QCOMPARE(thrown.size(), 1);
    QCOMPARE(thrown.firstChild().member("step").toUtf8(), "sign-in");
    QCOMPARE(thrown.firstChild().member("code").toUtf8(), "state-mismatch");
    QVERIFY2(!answer.output.contains("stolen"), answer.output);
}

void TestFlow::occupiedPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString uri = u"http://127.0.0.1:%1/callback"_s.arg(other.serverPort());
    const auto answer = flow(typed("authorization-code --client-id native --json --redirect-uri") + QStringList{uri});
    QCOMPARE(answer.status, 4);
    checkDocument(answer);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "net-port");
}

void TestFlow::noBrowserAndNoListener()
{
    // Nobody listens at such an address, and standard input is at its end: nothing can come any more.
    const auto answer =
        GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json --redirect-uri "
                                        "com.example.practice:/callback")),
                        [](QProcess &process, const Invitation &) { process.closeWriteChannel(); });
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "redirect-missing");
}

void TestFlow::denied()
{
    m_browser->decision = "deny";
    const auto answer = flow(typed("authorization-code --client-id native --scope openid --json"));
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value error = json->root().member("error");
    QCOMPARE(error.member("code").toUtf8(), "authorization-refused");
    QCOMPARE(error.member("server").member("error").toUtf8(), "access_denied");
    m_browser->decision = "allow";
    const auto human = flow(typed("authorization-code --client-id native --scope openid"));
    QVERIFY2(human.status == 0, human.output);
}

void TestFlow::transcriptThatCantBeWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << m_folder.filePath(u"absent/transcript"_s);
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("under a file") << file(u"plain"_s, "x") + u"/transcript"_s;
}

void TestFlow::transcriptThatCantBeWritten()
{
    QFETCH(QString, path);
    const QSignalSpy served(m_server.get(), &Session::PracticeServer::exchanged);
    const auto answer = flow(typed("client-credentials --client-id machine --scope messages.read --json")
                             + QStringList{u"--client-secret-file"_s, secretOf("machine"), u"--transcript"_s, path});
    QCOMPARE(answer.status, 4);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(json->root().member("error").member("code").toUtf8(), "output");
    QVERIFY2(answer.complaint.contains(path.toUtf8()), answer.complaint);
    QCOMPARE(served.size(), 0); // Found out before anything is sent.
}

void TestFlow::transcriptOfAFailure()
{
    const QString path = m_folder.filePath(u"failure.jsonl"_s);
    const auto answer = flow(
        typed("client-credentials --client-id machine --scope messages.read --json")
        + QStringList{u"--client-secret-file"_s, file(u"wrong"_s, "a-secret-that-is-wrong"), u"--transcript"_s, path});
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    const QList<Transcript::Event> events = eventsIn(path);
    QVERIFY(!events.isEmpty());
    QCOMPARE(events.constLast().kind, Transcript::EventKind::FlowEnded);
    QCOMPARE(events.constLast().subject, u"failed"_s);
    QVERIFY2(!contentOf(path).contains("a-secret-that-is-wrong"), contentOf(path));
}

void TestFlow::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("told to end") << SIGTERM;
}

void TestFlow::interrupted()
{
    QFETCH(const int, signal);
    const QString path = m_folder.filePath(u"interrupted.jsonl"_s);
    QFile::remove(path);
    const auto answer = GscopeRun::flow(
        arguments(typed("authorization-code --client-id native --scope openid --json")
                  + QStringList{u"--transcript"_s, path}),
        [signal](QProcess &process, const Invitation &) { ::kill(static_cast<pid_t>(process.processId()), signal); });
    QCOMPARE(answer.status, 1);
    checkDocument(answer);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "flow-cancelled");
    QCOMPARE(eventsIn(path).constLast().kind, Transcript::EventKind::FlowEnded);
    QCOMPARE(eventsIn(path).constLast().subject, u"cancelled"_s);
}

void TestFlow::transcriptWithoutSecrets()
{
    const QString path = file(u"open.jsonl"_s, "an old one, open to all");
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    const auto native = flow(typed("authorization-code --client-id native --scope openid --then userinfo --json")
                             + QStringList{u"--transcript"_s, path});
    QVERIFY2(native.status == 0, native.output);
    checkDocument(native);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const QByteArray content = contentOf(path);
    const auto report = native.json();
    for (const char *name : {"access_token", "id_token"}) {
        const QByteArray token = report->root().member("tokens").member(name).toUtf8();
        QVERIFY(!token.isEmpty());
        QVERIFY2(!content.contains(token) && !content.contains(token.toBase64().chopped(4)), name);
    }
    QVERIFY2(content.contains("\u27e8access token 1\u27e9"), content);
    QStringList answered;
    for (const Transcript::Event &event : eventsIn(path)) {
        QVERIFY(event.hasPseudonyms);
        if (event.kind == Transcript::EventKind::StepAnswered)
            answered << event.step;
    }
    QCOMPARE(answered.count(u"token-request"_s), 1);
    QCOMPARE(answered.constFirst(), u"discovery"_s);
    QCOMPARE(answered.constLast(), u"userinfo"_s);
}

void TestFlow::transcriptWithSecrets()
{
    const QString path = m_folder.filePath(u"secrets.jsonl"_s);
    const auto answer = flow(typed("client-credentials --client-id machine --scope messages.read --json --with-secrets")
                             + QStringList{u"--client-secret-file"_s, secretOf("machine"), u"--transcript"_s, path});
    QVERIFY2(answer.status == 0, answer.output);
    const QByteArray token = answer.json()->root().member("tokens").member("access_token").toUtf8();
    QVERIFY(!token.isEmpty());
    QVERIFY2(contentOf(path).contains(token), contentOf(path));
    const QList<Transcript::Event> events = eventsIn(path);
    QVERIFY2(contentOf(path).contains("\"warning\":\"With secrets"), contentOf(path)); // The file says what it is.
    for (const Transcript::Event &event : events)
        QVERIFY(!event.hasPseudonyms);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestFlow::misbehaviours_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QStringList code = typed("authorization-code --client-id native --scope openid");
    const QStringList hybrid = typed("hybrid --client-id front-channel --scope openid");
    const auto row = [](Misbehaviour misbehaviour, const QStringList &more, int status, const char *said) {
        QTest::newRow(Practice::misbehaviourName(misbehaviour)) << misbehaviour << more << status << QByteArray(said);
    };
    row(Misbehaviour::AlgNone, code, 1, "id-token-invalid");
    row(Misbehaviour::BadSignature, code, 1, "id-token-invalid");
    row(Misbehaviour::UnknownKid, code, 1, "id-token-invalid");
    row(Misbehaviour::WrongIssuer, code, 1, "id-token-invalid");
    row(Misbehaviour::WrongAudience, code, 1, "id-token-invalid");
    row(Misbehaviour::ExpiredAtBirth, code, 1, "id-token-invalid");
    row(Misbehaviour::MissingNonce, code, 1, "id-token-invalid");
    row(Misbehaviour::OtherNonce, code, 1, "id-token-invalid");
    row(Misbehaviour::WrongAtHash, code, 1, "id-token-invalid");
    row(Misbehaviour::WrongCodeHash, hybrid, 1, "id-token-invalid");
    row(Misbehaviour::NoIdToken, code, 1, "id-token-missing");
    row(Misbehaviour::StateMissing, code + typed("--timeout 3"), 1, "state-mismatch");
    row(Misbehaviour::StateOther, code + typed("--timeout 3"), 1, "state-mismatch");
    row(Misbehaviour::IssMissing, code, 1, "authz-iss");
    row(Misbehaviour::IssOther, code, 1, "authz-iss");
    row(Misbehaviour::TokenTypeOther, code, 1, "token-response-type");
    row(Misbehaviour::HtmlErrors, code + typed("--pkce none"), 1, "authorization-refused");
    row(Misbehaviour::ServerErrors, code, 1, "token-refused");
    row(Misbehaviour::Slow, code + typed("--timeout 3"), 4, "net-timeout");
    row(Misbehaviour::MetadataIssuerOther, code, 1, "disco-issuer");
    row(Misbehaviour::UserInfoOtherSubject, code + typed("--then userinfo"), 1, "userinfo-sub");
    row(Misbehaviour::FormTokenResponse, code, 0, "token-response-form");
    row(Misbehaviour::ExpiresInText, code, 0, "expires-in-text");
}

void TestFlow::misbehaviours()
{
    QFETCH(const Misbehaviour, misbehaviour);
    QFETCH(const QStringList, more);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    Practice::Settings settings;
    settings.misbehaviours = {misbehaviour};
    QVERIFY(m_server->setSettings(settings));
    const auto answer = flow(more + QStringList{u"--json"_s});
    QVERIFY2(answer.status == status, answer.output);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value report = json->root();
    if (status != 0) {
        const Json::Value error = report.member("error");
        QCOMPARE(error.member("code").toUtf8(), code);
        QVERIFY2(status != 1 || !error.member("expected").toString().isEmpty(), answer.output);
        QVERIFY2(code != "id-token-invalid" || !error.member("found").toString().isEmpty(), answer.output);
    } else
        QVERIFY2(QStringList({u"warn"_s, u"info"_s}).contains(GscopeRun::statusOf(report, code)), answer.output);
}

struct FaultCase
{
    const char *arguments;
    std::set<Misbehaviour> taken; ///< With which the server does not mind.
};

const std::map<QByteArray, FaultCase> &faultCases()
{
    static const std::map<QByteArray, FaultCase> cases = {
        {"other-state", {"authorization-code --client-id native --scope openid", {}}},
        {"no-code-verifier", {"authorization-code --client-id native --scope openid", {Misbehaviour::NoPkceCheck}}},
        {"wrong-code-verifier", {"authorization-code --client-id native --scope openid", {Misbehaviour::NoPkceCheck}}},
        {"pkce-plain", {"authorization-code --client-id native --scope openid", {}}},
        {"no-pkce", {"authorization-code --client-id native --scope openid", {}}},
        {"replayed-code", {"authorization-code --client-id native --scope openid", {Misbehaviour::CodeReusable}}},
        {"other-redirect-uri",
         {"authorization-code --client-id native --scope openid", {Misbehaviour::NoRedirectCheck}}},
        {"wrong-client-secret", {"client-credentials --client-id machine --scope messages.read", {}}},
        {"expired-code", {"authorization-code --client-id native --scope openid --code-lifetime 3", {}}},
        {"missing-nonce", {"authorization-code --client-id native --scope openid", {}}},
        {"reused-refresh-token",
         {"authorization-code --client-id native --scope messages.read --then refresh",
          {Misbehaviour::RefreshReusable}}},
        {"unregistered-scope", {"authorization-code --client-id native --scope openid", {}}},
        {"id-token-at-api", {"authorization-code --client-id native --scope openid --then api --api-url API", {}}},
        {"api-without-token", {"authorization-code --client-id native --scope openid --then api --api-url API", {}}},
        {"impatient-polling", {"device --client-id device --scope openid", {}}},
    };
    return cases;
}

void TestFlow::faultsAreRefused_data()
{
    QTest::addColumn<QByteArray>("fault");
    for (const Flow::Fault &fault : Flow::faults())
        QTest::newRow(fault.id) << QByteArray(fault.id);
}

void TestFlow::faultsAreRefused()
{
    QFETCH(const QByteArray, fault);
    QVERIFY(faultCases().contains(fault));
    Practice::Settings settings;
    settings.deviceInterval = std::chrono::seconds(1);
    settings.lifetimes.code = fault == "expired-code" ? std::chrono::seconds(1) : settings.lifetimes.code;
    QVERIFY(m_server->setSettings(settings));
    QStringList more = typed(faultCases().at(fault).arguments);
    more.replaceInStrings(u"API"_s, QString::fromLatin1(m_server->issuer()) + u"/api/me"_s);
    if (more.contains(u"machine"_s))
        more += {u"--client-secret-file"_s, secretOf("machine")};
    const auto answer = flow(more + QStringList{u"--json"_s, u"--fault"_s, QString::fromLatin1(fault)});
    QVERIFY2(answer.status == 0, answer.output);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value said = json->root().member("fault");
    QCOMPARE(said.member("id").toUtf8(), fault);
    QCOMPARE(said.member("answer").toUtf8(), "refused-as-it-should");
    QVERIFY2(names(said.member("expected")).contains(said.member("found").toString()), answer.output);
}

void TestFlow::faultsAreTaken_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<std::set<Misbehaviour>>("misbehaviours");
    for (const auto &[fault, one] : faultCases()) {
        if (!one.taken.empty())
            QTest::newRow(fault.constData()) << fault << typed(one.arguments) << one.taken;
    }
    // Clients from which the server asks for less.
    QTest::newRow("pkce-plain, an old client")
        << QByteArray("pkce-plain") << typed("authorization-code --client-id native-plain --scope openid")
        << std::set<Misbehaviour>();
    QTest::newRow("no-pkce, a client with a secret")
        << QByteArray("no-pkce")
        << typed("authorization-code --client-id web-basic --scope openid --client-secret-file")
               + QStringList{secretOf("web-basic")}
        << std::set<Misbehaviour>();
}

void TestFlow::faultsAreTaken()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QStringList, more);
    QFETCH(const std::set<Misbehaviour>, misbehaviours);
    Practice::Settings settings;
    settings.misbehaviours = misbehaviours;
    QVERIFY(m_server->setSettings(settings));
    const auto answer = flow(more + QStringList{u"--json"_s, u"--fault"_s, QString::fromLatin1(fault)});
    QVERIFY2(answer.status == 1, answer.output);
    checkDocument(answer);
    QCOMPARE(answer.json()->root().member("fault").member("answer").toUtf8(), "not-refused");
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), "fault-taken");
    // So that the rows mean something: without the fault, the same goes well.
    const auto sound = flow(more + QStringList{u"--json"_s});
    QVERIFY2(sound.status == 0, sound.output);
}

void TestFlow::grants_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("hasIdToken");
    const auto row = [](const char *name, const char *more, const char *secret, bool hasIdToken) {
        QTest::newRow(name) << typed(more) << QByteArray(secret) << hasIdToken;
    };
    row("code", "authorization-code --client-id native --scope messages.read", "", false);
    row("code, OpenID", "authorization-code --client-id native --scope openid --then userinfo", "", true);
    row("code without PKCE, of a client with a secret",
        "authorization-code --client-id web-basic --scope openid --pkce none", "web-basic", true);
    row("code, a wish for a class of authentication",
        "authorization-code --client-id native --scope openid --acr-values gold", "", true);
    row("code by form", "authorization-code --client-id native --scope openid --response-mode form_post", "", true);
    row("code in the fragment", "authorization-code --client-id native --scope openid --response-mode fragment", "",
        true);
    row("code, the person's own nonce and age",
        "authorization-code --client-id native --scope openid --nonce mine --max-age 300 --prompt login", "", true);
    row("everything after",
        "authorization-code --client-id web-basic --scope messages.read --then "
        "introspect,refresh,api,revoke --api-url API",
        "web-basic", false);
    row("hybrid", "hybrid --client-id front-channel --scope openid", "", true);
    row("hybrid with everything", "hybrid --client-id front-channel --scope openid --response-type code|id_token|token",
        "", true);
    row("hybrid without an ID token in front",
        "hybrid --client-id front-channel --scope openid --response-type code|token", "", true);
    row("implicit", "implicit --client-id front-channel --scope openid", "", true);
    row("implicit, only the ID token", "implicit --client-id front-channel --scope openid --response-type id_token", "",
        true);
    row("implicit without OpenID", "implicit --client-id front-channel --scope messages.read --response-type token", "",
        false);
    row("machine", "client-credentials --client-id machine --scope messages.read", "machine", false);
    row("device", "device --client-id device --scope openid", "", true);
}

void TestFlow::grants()
{
    QFETCH(QStringList, more);
    QFETCH(const QByteArray, secret);
    QFETCH(const bool, hasIdToken);
    more.replaceInStrings(u"|"_s, u" "_s);
    more.replaceInStrings(u"API"_s, QString::fromLatin1(m_server->issuer()) + u"/api/messages"_s);
    if (!secret.isEmpty())
        more += {u"--client-secret-file"_s, secretOf(secret)};
    const auto answer = flow(more + QStringList{u"--json"_s});
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value report = json->root();
    for (const Json::Value step : report.member("steps"))
        QVERIFY2(step.member("status").stringIs("done") || step.member("id").stringIs("id-token")
                     || step.member("id").stringIs("front-id-token")
                     || step.member("id").stringIs("refreshed-id-token"),
                 answer.output);
    QVERIFY(report.member("tokens").exists());
    QCOMPARE(report.member("id_token").exists(), hasIdToken);
    if (hasIdToken)
        QCOMPARE(report.member("id_token").member("verdict").toUtf8(), "valid");
}

void TestFlow::mcpServer_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("registration");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("another issuer") << typed("--issuer-url http://127.0.0.1:9") << 1 << u"skipped"_s
                                    << QByteArray("prm-other-server");
    QTest::newRow("a client that may not")
        << typed("--client-id machine") << 1 << u"skipped"_s << QByteArray("redirect-missing");
    const QStringList secret = typed("--client-id web-basic --client-secret-file") + QStringList{secretOf("web-basic")};
    QTest::newRow("a secret, and nobody whose it is") << secret << 1 << u"skipped"_s << QByteArray("prm-issuer");
    QTest::newRow("a secret, and its issuer")
        << secret + typed("--issuer-url ISSUER") << 0 << u"skipped"_s << QByteArray();
    QTest::newRow("an address") << QStringList() << 0 << u"done"_s << QByteArray();
    QTest::newRow("a known client") << typed("--client-id native") << 0 << u"skipped"_s << QByteArray();
    QTest::newRow("the issuer, too") << typed("--issuer-url ISSUER") << 0 << u"done"_s << QByteArray();
    QTest::newRow("a fault") << typed("--fault no-code-verifier") << 0 << u"done"_s << QByteArray();
}

/// From the address of a server alone.
void TestFlow::mcpServer()
{
    QFETCH(QStringList, more);
    QFETCH(const int, status);
    QFETCH(const QString, registration);
    QFETCH(const QByteArray, code);
    const QString issuer = QString::fromLatin1(m_server->issuer());
    more.replaceInStrings(u"ISSUER"_s, issuer);
    // What is refused on a page never comes back.
    if (status != 0)
        more += typed("--timeout 3");
    const auto answer = GscopeRun::flow(
        QStringList{u"mcp"_s, u"--api-url"_s, issuer + u"/mcp"_s, u"--no-browser"_s, u"--json"_s} + more,
        [this](QProcess &, const Invitation &invitation) { m_browser->visit(invitation.address); });
    QVERIFY2(answer.status == status, answer.output + answer.complaint);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value report = json->root();
    if (!code.isEmpty())
        QCOMPARE(report.member("error").member("code").toUtf8(), code);
    if (code == "redirect-missing") // It is the page that says no.
        QCOMPARE(m_browser->page().status, 400);
    for (const Json::Value step : report.member("steps")) {
        if (step.member("id").stringIs("registration"))
            QCOMPARE(step.member("status").toString(), registration);
    }
    if (status == 0 && !more.contains(u"--fault"_s))
        QVERIFY(report.member("answers").member("mcp-call-authorized").member("result").exists());
}

/// A public client may not ask; its API may (RFC 7662 §2.1).
void TestFlow::apiAsksAboutTheToken()
{
    const QStringList common =
        typed("authorization-code --client-id native --scope messages.read --then introspect --json");
    const auto refused = flow(common);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json()->root().member("error").member("step").toUtf8(), "introspection");
    const auto answer = flow(common
                             + QStringList{u"--introspection-client-id"_s, u"resource-server"_s,
                                           u"--introspection-secret-file"_s, secretOf("resource-server")});
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
    QCOMPARE(answer.json()->root().member("answers").member("introspection").member("active").toBoolean(), true);
}

void TestFlow::clientAuthentications_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QString>("method");
    QTest::newRow("basic") << QByteArray("web-basic") << u"client_secret_basic"_s;
    QTest::newRow("post") << QByteArray("web-post") << u"client_secret_post"_s;
    QTest::newRow("secret JWT") << QByteArray("web-secret-jwt") << u"client_secret_jwt"_s;
    QTest::newRow("private key") << QByteArray("web-private-key-jwt") << u"private_key_jwt"_s;
}

void TestFlow::clientAuthentications()
{
    QFETCH(const QByteArray, client);
    QFETCH(const QString, method);
    QStringList more = typed("authorization-code --scope openid --json --client-id")
                       + QStringList{QString::fromLatin1(client), u"--client-auth"_s, method};
    QList<std::pair<QString, QString>> variables;
    const auto key = Test::someCredentials().clientKeys.find(client);
    if (key != Test::someCredentials().clientKeys.end())
        more += {u"--client-key"_s, file(u"key.jwk"_s, key->second.privateJwk().value().reveal().toByteArray())};
    else
        variables.append({u"GSCOPE_TEST_SECRET"_s,
                          QString::fromUtf8(Test::someCredentials().clientSecret(client).reveal().toByteArray())});
    if (!variables.isEmpty())
        more += {u"--client-secret-env"_s, u"GSCOPE_TEST_SECRET"_s};
    const auto answer = flow(more, variables);
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
    checkDocument(answer);
}

/// A timer that is early by a little is told to slow down (RFC 8628 §3.5).
void TestFlow::devicePollsInTime()
{
    Practice::Settings settings;
    settings.deviceInterval = std::chrono::seconds(1);
    QVERIFY(m_server->setSettings(settings));
    const QString path = m_folder.filePath(u"device.jsonl"_s);
    QSignalSpy served(m_server.get(), &Session::PracticeServer::exchanged);
    const auto answer = GscopeRun::flow(
        arguments(typed("device --client-id device --scope openid --json") + QStringList{u"--transcript"_s, path}),
        [&](QProcess &, const Invitation &invitation) {
            const qsizetype before = served.size();
            QVERIFY(QTest::qWaitFor([&] { return served.size() >= before + 3; }, 20'000)); // Three polls.
            m_browser->userCode = invitation.code;
            m_browser->visit(invitation.address);
        });
    QVERIFY2(answer.status == 0, answer.output);
    QVERIFY(contentOf(path).contains("authorization_pending"));
    QVERIFY2(!contentOf(path).contains("slow_down"), contentOf(path));
}

void TestFlow::echoedAssertions_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QString>("method");
    QTest::newRow("secret JWT") << QByteArray("web-secret-jwt") << u"client_secret_jwt"_s;
    QTest::newRow("private key") << QByteArray("web-private-key-jwt") << u"private_key_jwt"_s;
}

/// A server that says what it was sent makes nobody else read it.
void TestFlow::echoedAssertions()
{
    QFETCH(const QByteArray, client);
    QFETCH(const QString, method);
    QByteArray assertion;
    const Test::ScriptedServer server([&assertion](QTcpSocket &socket, const QByteArray &request) {
        const auto form = parseParameters(request.sliced(request.indexOf("\r\n\r\n") + 4));
        assertion = form ? form->value("client_assertion") : QByteArray();
        Test::say(Test::response("401 Unauthorized",
                                 R"({"error":"invalid_client","error_description":"no use for )" + assertion + R"("})",
                                 "Content-Type: application/json\r\n"))(socket, request);
    });
    const auto key = Test::someCredentials().clientKeys.find(client);
    QStringList more = typed("client-credentials --client-id")
                       + QStringList{QString::fromLatin1(client), u"--client-auth"_s, method, u"--token-endpoint"_s,
                                     QString::fromLatin1(server.address("/token"))};
    if (key != Test::someCredentials().clientKeys.end())
        more += {u"--client-key"_s, file(u"key.jwk"_s, key->second.privateJwk().value().reveal().toByteArray())};
    else
        more += {u"--client-secret-file"_s, secretOf(client)};
    for (const QStringList &form : {QStringList(), QStringList{u"--json"_s}}) {
        const auto answer = GscopeRun::flow(more + form);
        QCOMPARE(answer.status, 1);
        QVERIFY(assertion.size() > 100);
        const QByteArray said = answer.output + answer.complaint;
        for (const QByteArray &part : assertion.split('.').sliced(1))
            QVERIFY2(!said.contains(part), said);
        QVERIFY2(said.contains("⟨assertion 1⟩"), said);
    }
}

void TestFlow::pastedRedirect()
{
    m_browser->delivers = false;
    const auto answer =
        GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json --redirect-uri "
                                        "com.example.practice:/callback")),
                        [this](QProcess &process, const Invitation &invitation) {
                            const QByteArray end = m_browser->visit(invitation.address);
                            process.write("hello\n\ncom.example.practice:/callback?code=a&state=b\n"
                                          + QByteArray(end).replace("com.example.practice:/", "https://other.example/")
                                          + '\n' + end + '\n');
                        });
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
    checkDocument(answer);
    // Three lines that were not it: said, and waited on.
    QCOMPARE(answer.complaint.count("gscope: "), 3);
}

void TestFlow::signsOut()
{
    const auto answer = flow(typed("authorization-code --client-id native --scope openid --then end-session --json"));
    QVERIFY2(answer.status == 0, answer.output);
    checkDocument(answer);
    QCOMPARE(GscopeRun::stepStatus(answer.json()->root(), "end-session"), u"done"_s);
    QCOMPARE(GscopeRun::stepStatus(answer.json()->root(), "signed-out"), u"skipped"_s);
}

void TestFlow::signsOutAndComesBack()
{
    const auto answer = flow(typed("authorization-code --client-id native --scope openid --then end-session --json "
                                   "--post-logout-redirect-uri http://127.0.0.1/signed-out"));
    QVERIFY2(answer.status == 0, answer.output);
    checkDocument(answer);
    QCOMPARE(GscopeRun::stepStatus(answer.json()->root(), "signed-out"), u"done"_s);
    QVERIFY(answer.complaint.contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A"));
}

void TestFlow::unverifiedIdToken()
{
    const QString base = QString::fromLatin1(m_server->issuer());
    const auto answer = GscopeRun::flow(
        typed("authorization-code --client-id native --scope openid --json --no-browser --authorization-endpoint")
            + QStringList{base + u"/authorize"_s, u"--token-endpoint"_s, base + u"/token"_s, u"--issuer"_s, base},
        [this](QProcess &, const Invitation &invitation) { m_browser->visit(invitation.address); });
    QVERIFY2(answer.status == 3, answer.output);
    checkDocument(answer);
    const auto json = answer.json();
    const Json::Value report = json->root();
    QCOMPARE(report.member("id_token").member("verdict").toUtf8(), "unverified");
    QCOMPARE(GscopeRun::stepStatus(report, "discovery"), u"skipped"_s);
}

void TestFlow::browserIsStarted()
{
    QFile opener(m_folder.filePath(u"xdg-open"_s));
    QVERIFY(opener.open(QIODevice::WriteOnly));
    opener.write("#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > \"$GSCOPE_TEST_OPENED\"\n");
    opener.close();
    QVERIFY(opener.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString opened = m_folder.filePath(u"opened"_s);
    QStringList more = arguments(typed("authorization-code --client-id native --scope openid --json"));
    more.removeOne(u"--no-browser"_s);
    const auto answer = GscopeRun::flow(
        more,
        [&](QProcess &, const Invitation &invitation) {
            QFile file(opened);
            QVERIFY(Test::waitUntil([&] { return file.exists() && file.size() > 10; }));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), "1|" + invitation.address);
            m_browser->visit(invitation.address);
        },
        {{u"PATH"_s, m_folder.path() + u':' + qEnvironmentVariable("PATH")}, {u"GSCOPE_TEST_OPENED"_s, opened}});
    QVERIFY2(answer.status == 0, answer.output + answer.complaint);
    // Without one, the address is printed all the same.
    const auto without =
        GscopeRun::flow(more, [&](QProcess &, const Invitation &invitation) { m_browser->visit(invitation.address); },
                        {{u"PATH"_s, u"/nonexistent"_s}});
    QVERIFY2(without.status == 0, without.output + without.complaint);
    QCOMPARE(without.complaint.count("gscope: "), 1);
}

void TestFlow::refresh()
{
    const auto login = flow(typed("authorization-code --client-id native --scope messages.read --json"));
    QVERIFY2(login.status == 0, login.output);
    const QByteArray token = login.json()->root().member("tokens").member("refresh_token").toUtf8();
    QVERIFY(!token.isEmpty());
    const QStringList more = typed("refresh --client-id native --json --refresh-token-file")
                             + QStringList{file(u"refresh-token"_s, token + '\n')};
    const auto answer = flow(more);
    QVERIFY2(answer.status == 0, answer.output);
    checkDocument(answer);
    QVERIFY(answer.json()->root().member("tokens").member("refresh_token").toUtf8() != token);
    // The old one is used up.
    const auto again = flow(more);
    QCOMPARE(again.status, 1);
    checkDocument(again);
    QCOMPARE(again.json()->root().member("error").member("server").member("error").toUtf8(), "invalid_grant");
    QVERIFY2(!again.output.contains(token), again.output);
}

void TestFlow::humanOutputHidesTokens()
{
    const QStringList more = typed("authorization-code --client-id native --scope openid --then userinfo");
    const auto json = flow(more + QStringList{u"--json"_s});
    const auto human = flow(more);
    QCOMPARE(human.status, 0);
    QVERIFY2(human.output.contains("access_token"), human.output);
    QVERIFY2(human.output.contains("Valid: "), human.output);
    QVERIFY2(human.output.contains("--json"), human.output);
    QVERIFY(!human.output.contains('\x1b'));
    static const QRegularExpression kLong(u"[A-Za-z0-9_.-]{60,}"_s);
    QVERIFY2(kLong.match(QString::fromUtf8(json.output)).hasMatch(), json.output);
    QVERIFY2(!kLong.match(QString::fromUtf8(human.output)).hasMatch(), human.output);
}

void TestFlow::humanSpeaksChinese()
{
    const QStringList more = typed("client-credentials --client-id machine --scope messages.read --client-secret-file")
                             + QStringList{file(u"wrong"_s, "wrong-secret")};
    const auto english = flow(more);
    const auto chinese = flow(more, {{u"LC_ALL"_s, u"zh_TW.UTF-8"_s}});
    QCOMPARE(english.status, 1);
    QCOMPARE(chinese.status, 1);
    QVERIFY2(english.output.contains("The flow ended in an error"), english.output);
    QVERIFY2(chinese.output != english.output, chinese.output);
    QVERIFY(!(english.output + chinese.output).contains("wrong-secret"));
}

void TestFlow::jsonIsEnglish()
{
    const auto answer =
        GscopeRun::flow(arguments(typed("authorization-code --client-id native --scope openid --json --timeout 1")), {},
                        {{u"LC_ALL"_s, u"zh_TW.UTF-8"_s}});
    checkDocument(answer);
    static const QRegularExpression kHan(u"\\p{Han}"_s);
    QVERIFY2(!kHan.match(QString::fromUtf8(answer.output)).hasMatch(), answer.output);
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
