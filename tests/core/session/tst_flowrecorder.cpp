// SPDX-License-Identifier: GPL-3.0-or-later
// What a flow does is told once each, in its order, and the journal keeps it without giving a secret away.
#include "practiceworld.h"

#include "net/neterror.h"
#include "session/flowrecorder.h"
#include "transcript/journal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Flow::Run;
using Session::FlowRecorder;
using Session::FlowSession;
using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

QByteArray metadata()
{
    return "{\"issuer\":\"https://as.example\",\"authorization_endpoint\":\"https://as.example/authorize\","
           "\"token_endpoint\":\"https://as.example/token\",\"response_types_supported\":[\"code\"],"
           "\"revocation_endpoint\":\"https://as.example/revoke\","
           "\"code_challenge_methods_supported\":[\"S256\"]}";
}

/// How many octets into an encoding of three to four the value begins.
QByteArray base64Inside(const QByteArray &value, qsizetype offset)
{
    const QByteArray whole = (QByteArray(offset, 'x') + value).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype skipped = offset == 0 ? 0 : 4; // Characters that depend on what stands before.
    return whole.sliced(skipped, whole.size() - skipped - 3);
}

/// The spellings in which a value may stand in a file.
QByteArrayList spellings(const QByteArray &value)
{
    QByteArrayList all = {value, value.toPercentEncoding(), formEncoded(value), value.toHex()};
    for (const qsizetype offset : {0, 1, 2}) {
        const QByteArray inside = base64Inside(value, offset);
        QByteArray url = inside;
        all << inside << url.replace('+', '-').replace('/', '_');
    }
    return all;
}

} // namespace

class TestFlowRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void layingOutIsNothing();
    void refusedByTheNetwork();
    void refusedByTheServer();
    void cancelledWhileSending();
    void droppedWhileSending();
    void timeIsOver();
    void foreignRedirects();
    void floodOfForeignRedirects();
    void pastedRedirects();
    void browserThatDoesNotOpen();
    void pageOpenedByHandIsTold();
    void repeatedStepIsToldAgain();
    void repeatedFaultIsMetAgain();
    void editedMessageIsSaid();
    void followUpAfterTheEnd();
    void everyPollIsTold();
    void faultsAreTold();
    void faultThatMeetsNobodyIsTold();
    void secretsComeFirst();
    void journalOfAWholeFlow_data();
    void journalOfAWholeFlow();

private:
    void begin(const char *grant, const char *fault = nullptr)
    {
        Flow::FlowSettings settings;
        settings.provider.issuer = u"https://as.example"_s;
        settings.client.clientId = u"client"_s;
        settings.client.secret = Secret("the-secret-of-the-client");
        settings.client.method = OAuth::ClientAuthMethod::SecretPost;
        settings.scope = "messages.read";
        m_session = std::make_unique<FlowSession>(
            *Flow::findGrant(grant), settings, fault ? Flow::findFault(fault) : nullptr,
            Session::World{.transport = m_transport.get(),
                           .redirects = m_redirects.get(),
                           .openBrowser = [this](const QByteArray &) -> Result<void> {
                               if (m_openError)
                                   return std::unexpected(*m_openError);
                               return {};
                           },
                           .clock = [] { return kNow; },
                           .random = [this](qsizetype octets) { return QByteArray(octets, char('a' + m_random++)); },
                           .pause =
                               [this](std::chrono::milliseconds, const std::function<void()> &then) {
                                   QMetaObject::invokeMethod(m_transport.get(), then, Qt::QueuedConnection);
                               }});
        record(*m_session);
        m_session->start();
    }
    void record(const FlowSession &session)
    {
        m_recorder = std::make_unique<FlowRecorder>(session, u"run-1"_s, [] { return kNow; });
        connect(m_recorder.get(), &FlowRecorder::happened, this,
                [this](const Event &event) { m_events.append(event); });
        connect(m_recorder.get(), &FlowRecorder::learned, this, [this](SecretKind, const Secret &secret) {
            m_learned.append({m_events.size(), secret.reveal().toByteArray()});
        });
    }
    /// "step-sent discovery", "flow-ended"
    QStringList told(qsizetype from = 0) const
    {
        QStringList lines;
        for (const Event &event : m_events.sliced(from)) {
            QString line = QString::fromLatin1(Transcript::eventKindName(event.kind));
            if (!event.step.isEmpty())
                line += u' ' + event.step;
            // How many checks a step makes is not for this test.
            if (event.kind != EventKind::Checks)
                lines.append(line);
        }
        return lines;
    }
    qsizetype count(EventKind kind) const { return std::ranges::count(m_events, kind, &Event::kind); }
    bool isOver() const { return m_session->run().isOver(); }
    bool isAt(const char *step) const
    {
        const Run &run = m_session->run();
        return run.phase() == Run::Phase::Running && std::string_view(run.records().at(run.current()).step->id) == step;
    }
    qsizetype numberOf(const char *step) const
    {
        const auto &records = m_session->run().records();
        return std::ranges::find_if(
                   records,
                   [step](const Flow::StepRecord &record) { return std::string_view(record.step->id) == step; })
               - records.begin();
    }
    QByteArray sentState() const { return m_session->run().known().values.text("state"); }

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<ScriptedRedirects> m_redirects;
    std::unique_ptr<FlowSession> m_session;
    std::unique_ptr<FlowRecorder> m_recorder;
    QList<Event> m_events;
    QList<std::pair<qsizetype, QByteArray>> m_learned; ///< With the number of events before it.
    std::optional<Error> m_openError;
    int m_random = 0;
};

void TestFlowRecorder::init()
{
    m_transport = std::make_unique<ScriptedTransport>();
    m_redirects = std::make_unique<ScriptedRedirects>();
    m_events.clear();
    m_learned.clear();
    m_openError.reset();
    m_random = 0;
    m_transport->answer("https://as.example/.well-known/openid-configuration", 200, metadata());
}

void TestFlowRecorder::cleanup()
{
    m_recorder.reset();
    m_session.reset();
}

void TestFlowRecorder::layingOutIsNothing()
{
    begin("client-credentials");
    m_session->cancel();
    QVERIFY2(m_events.isEmpty(), qPrintable(told().join(u", ")));
}

void TestFlowRecorder::refusedByTheNetwork()
{
    m_transport->refuse("https://as.example/token", Error{Net::NetError::Timeout});
    begin("client-credentials");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(told(), (QStringList{u"flow-started"_s, u"step-sent discovery"_s, u"step-answered discovery"_s,
                                  u"step-sent client-credentials-request"_s,
                                  u"step-failed client-credentials-request"_s, u"flow-ended"_s}));
    const Event &failed = m_events.at(m_events.size() - 2);
    QVERIFY(failed.exchange);
    QCOMPARE(failed.exchange->request, m_transport->requests.constLast());
    QCOMPARE(failed.failure->id, u"net-timeout"_s);
    QCOMPARE(m_events.constLast().subject, u"failed"_s);
    for (const Event &event : std::as_const(m_events))
        QVERIFY(event.run == u"run-1"_s && event.time == kNow);
}

void TestFlowRecorder::refusedByTheServer()
{
    m_transport->answer("https://as.example/token", 400, "{\"error\":\"invalid_scope\"}");
    begin("client-credentials");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(told(3),
             (QStringList{u"step-sent client-credentials-request"_s, u"step-answered client-credentials-request"_s,
                          u"step-failed client-credentials-request"_s, u"flow-ended"_s}));
    QCOMPARE(std::ranges::count_if(m_events, [](const Event &event) { return event.exchange != nullptr; }), 2);
}

void TestFlowRecorder::cancelledWhileSending()
{
    begin("client-credentials");
    m_transport->hold();
    m_session->runAll();
    m_session->cancel();
    const QStringList expected = {u"flow-started"_s, u"step-sent discovery"_s, u"step-failed discovery"_s,
                                  u"flow-ended"_s};
    QCOMPARE(told(), expected);
    QCOMPARE(m_events.constLast().subject, u"cancelled"_s);
    m_session->cancel();
    QCOMPARE(told(), expected);
}

void TestFlowRecorder::droppedWhileSending()
{
    begin("client-credentials");
    m_transport->hold();
    m_session->runAll();
    m_session.reset();
    QCOMPARE(told(), (QStringList{u"flow-started"_s, u"step-sent discovery"_s}));
}

void TestFlowRecorder::timeIsOver()
{
    begin("authorization-code");
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_session->expire(std::chrono::seconds(1));
    QCOMPARE(told().last(2), (QStringList{u"step-failed sign-in"_s, u"flow-ended"_s}));
    QCOMPARE(m_events.constLast().failure->id, u"redirect-missing"_s);
}

void TestFlowRecorder::foreignRedirects()
{
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    begin("authorization-code");
    m_session->runTo(2);
    QTRY_COMPARE(m_session->run().find("sign-in")->status, Flow::StepStatus::Prepared);
    m_redirects->arrive({{"code", "early"}, {"state", "never-sent"}}); // Before anybody waits for it.
    m_session->runAll();
    QVERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "late"}, {"state", "never-sent"}});
    m_redirects->arrive({{"code", "mine"}, {"state", sentState()}});
    QTRY_VERIFY(isOver());
    QStringList arrivals;
    for (const Event &event : std::as_const(m_events)) {
        if (event.kind == EventKind::RedirectArrived)
            arrivals << event.step + u' ' + event.subject + u' ' + QString::fromUtf8(event.request->address.first(10));
    }
    QCOMPARE(arrivals, (QStringList{u"sign-in refused ?code=earl"_s, u"sign-in refused ?code=late"_s,
                                    u"sign-in taken ?code=mine"_s}));
}

void TestFlowRecorder::floodOfForeignRedirects()
{
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    begin("authorization-code");
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    for (int i = 0; i < 60; ++i)
        m_redirects->arrive({{"code", QByteArray(1 << 16, 'c')}, {"state", "never-sent"}});
    QCOMPARE(count(EventKind::RedirectArrived), 50);
    QCOMPARE(count(EventKind::Note), 0);
    for (const Event &event : std::as_const(m_events)) {
        if (event.kind == EventKind::RedirectArrived)
            QVERIFY(event.request->address.size() < 5000);
    }
    m_redirects->arrive({{"code", "mine"}, {"state", sentState()}});
    QTRY_VERIFY(isOver());
    QCOMPARE(count(EventKind::RedirectArrived), 51);
    QCOMPARE(count(EventKind::Note), 1);
    const auto note = std::ranges::find(m_events, EventKind::Note, &Event::kind);
    QCOMPARE(note->step, u"sign-in"_s);
    QVERIFY2(note->text.contains(u": 10"_s), qPrintable(note->text));
}

void TestFlowRecorder::pastedRedirects()
{
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    m_redirects->listens = false;
    begin("authorization-code");
    m_session->runTo(2); // An answer that comes before its step is told once.
    QTRY_COMPARE(m_session->run().find("sign-in")->status, Flow::StepStatus::Prepared);
    QVERIFY(!m_session->pasteRedirect("http://127.0.0.1:4444/callback?code=x&state=y"));
    QVERIFY(m_session->pasteRedirect("http://127.0.0.1:4444/callback?code=c&state=" + sentState()));
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(count(EventKind::RedirectArrived), 2);
}

void TestFlowRecorder::browserThatDoesNotOpen()
{
    m_openError = Error{Net::NetError::Timeout};
    begin("authorization-code");
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    const auto opened = std::ranges::find(m_events, EventKind::BrowserOpened, &Event::kind);
    QVERIFY(opened != m_events.end());
    QCOMPARE(opened->step, u"authorization-request"_s);
    QCOMPARE(opened->address, m_session->browserAddress());
    QVERIFY(opened->failure);
}

void TestFlowRecorder::pageOpenedByHandIsTold()
{
    begin("authorization-code");
    m_session->tellOpened("https://as.example/before", std::nullopt);
    QVERIFY(m_events.isEmpty()); // A run that has not begun is not told of.
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    const qsizetype before = m_events.size();
    m_session->tellOpened("https://as.example/device", Error{Net::NetError::Timeout});
    QCOMPARE(told(before), QStringList{u"browser-opened sign-in"_s});
    QCOMPARE(m_events.constLast().address, "https://as.example/device");
    QVERIFY(m_events.constLast().failure);
    m_session->cancel();
    const qsizetype after = m_events.size();
    m_session->tellOpened("https://as.example/again", std::nullopt);
    m_session->cancel();
    QCOMPARE(told(after), QStringList{u"browser-opened sign-in"_s}); // And no other end.
}

void TestFlowRecorder::repeatedStepIsToldAgain()
{
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    begin("client-credentials");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    const QStringList once = {u"step-sent client-credentials-request"_s, u"step-answered client-credentials-request"_s,
                              u"token-issued client-credentials-request"_s, u"flow-ended"_s};
    QCOMPARE(told().sliced(3), once);
    const qsizetype before = m_events.size();
    m_session->repeatFrom(numberOf("client-credentials-request"));
    QCOMPARE(m_events.size(), before); // Laid out again, which is nothing.
    m_session->repeatFrom(numberOf("client-credentials-request"));
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(told(before), once);
}

void TestFlowRecorder::repeatedFaultIsMetAgain()
{
    m_transport->answer("https://as.example/token", 401, "{\"error\":\"invalid_client\"}");
    begin("client-credentials", "wrong-client-secret");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(count(EventKind::FaultMet), 1);
    m_session->repeatFrom(numberOf("client-credentials-request"));
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(count(EventKind::FaultMet), 2);
    QCOMPARE(count(EventKind::FaultInjected), 1);
}

void TestFlowRecorder::editedMessageIsSaid()
{
    begin("client-credentials");
    HttpRequest changed = *m_session->run().records().constFirst().prepared.request;
    changed.fields.append("X-Changed", "1");
    m_session->edit(changed);
    m_session->step();
    QCOMPARE(m_events.at(1).kind, EventKind::StepSent);
    QCOMPARE(m_events.at(1).request, std::optional(changed));
    QCOMPARE(m_events.at(1).text, u"edited"_s);
}

void TestFlowRecorder::followUpAfterTheEnd()
{
    m_transport->answer("https://as.example/revoke", 200, {});
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    begin("client-credentials");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    const qsizetype before = m_events.size();
    m_session->append(Flow::FollowUp::Revoke);
    QVERIFY(!isOver());
    QCOMPARE(m_events.size(), before);
    m_session->runAll();
    QTRY_VERIFY(isOver());
    QCOMPARE(told(before), (QStringList{u"step-sent revocation"_s, u"step-answered revocation"_s, u"flow-ended"_s}));
    QCOMPARE(count(EventKind::FlowStarted), 1);
    QCOMPARE(count(EventKind::FlowEnded), 2);
}

void TestFlowRecorder::everyPollIsTold()
{
    PracticeWorld world;
    world.begun = [this](const FlowSession &session) { record(session); };
    const Run &run = world.run("device", world.settings("device", "openid"));
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    const qsizetype polls = run.find("device-poll")->exchanges.size();
    QVERIFY(polls > 1);
    const QStringList lines = told();
    QCOMPARE(lines.count(u"step-sent device-poll"_s), polls);
    QCOMPARE(lines.count(u"step-answered device-poll"_s), polls);
    QCOMPARE(lines.count(u"token-issued device-poll"_s), 2); // The access token and the ID token.
    m_recorder.reset();
}

void TestFlowRecorder::faultsAreTold()
{
    PracticeWorld world;
    world.begun = [this](const FlowSession &session) { record(session); };
    const Run &run = world.run("authorization-code", world.settings("native", "openid"), "no-code-verifier");
    QVERIFY(run.isOver());
    QCOMPARE(told().first(2), (QStringList{u"flow-started"_s, u"fault-injected"_s}));
    QCOMPARE(count(EventKind::FaultMet), 1);
    const auto met = std::ranges::find(m_events, EventKind::FaultMet, &Event::kind);
    QCOMPARE(met->subject, u"no-code-verifier"_s);
    QCOMPARE(met->text, u"refused-as-it-should: invalid_grant"_s);
    m_recorder.reset();
}

void TestFlowRecorder::faultThatMeetsNobodyIsTold()
{
    m_transport->refuse("https://as.example/token", Error{Net::NetError::Refused});
    begin("client-credentials", "wrong-client-secret");
    m_session->runAll();
    QTRY_VERIFY(isOver());
    const auto met = std::ranges::find(m_events, EventKind::FaultMet, &Event::kind);
    QVERIFY(met != m_events.end());
    QCOMPARE(met->text, u"not-tried"_s);
    QCOMPARE(count(EventKind::FaultMet), 1);
}

void TestFlowRecorder::secretsComeFirst()
{
    m_transport->answer("https://as.example/token", 200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}");
    begin("authorization-code");
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    QVERIFY(!m_learned.isEmpty());
    QCOMPARE(m_learned.constFirst(), std::pair(qsizetype(0), QByteArray("the-secret-of-the-client")));
    const QByteArray verifier = m_session->run().known().values.text("code_verifier");
    QVERIFY(!verifier.isEmpty());
    QCOMPARE(std::ranges::count(m_learned, verifier, &std::pair<qsizetype, QByteArray>::second), 1);
}

void TestFlowRecorder::journalOfAWholeFlow_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<bool>("sealed");
    for (const char *client : {"web-basic", "web-post"}) {
        QTest::newRow(qPrintable(QString::fromLatin1(client) + u", pseudonyms"_s)) << QByteArray(client) << false;
        QTest::newRow(qPrintable(QString::fromLatin1(client) + u", sealed"_s)) << QByteArray(client) << true;
    }
}

void TestFlowRecorder::journalOfAWholeFlow()
{
    QFETCH(QByteArray, client);
    QFETCH(bool, sealed);
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"journal"_s);
    const auto key = sealed ? std::optional(Secret(QByteArray(32, '\x01'))) : std::nullopt;
    auto journal = std::make_unique<Transcript::Journal>(
        Transcript::JournalSettings{.folder = place, .key = key, .random = Test::countedRandomness()});
    PracticeWorld world;
    world.begun = [&](const FlowSession &session) {
        record(session);
        connect(m_recorder.get(), &FlowRecorder::learned, journal.get(), &Transcript::Journal::learn);
        connect(m_recorder.get(), &FlowRecorder::happened, journal.get(), &Transcript::Journal::append);
    };
    Flow::FlowSettings settings = world.settings(client, "openid profile offline_access messages.read");
    settings.followUps = {Flow::FollowUp::UserInfo, Flow::FollowUp::Introspect, Flow::FollowUp::Refresh,
                          Flow::FollowUp::Api, Flow::FollowUp::Revoke};
    const Run &run = world.run("authorization-code", settings);
    QVERIFY2(run.phase() == Run::Phase::Succeeded, refusalOf(run).constData());
    m_recorder.reset();
    journal.reset(); // Writes what is left.

    const QStringList files = Transcript::journalFiles(place);
    QCOMPARE(files.size(), 1);
    QFile file(files.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    const QList<Session::KnownSecret> secrets = Session::knownSecrets(run);
    QVERIFY(secrets.size() >= 6);
    for (const Session::KnownSecret &secret : secrets) {
        for (const QByteArray &spelling : spellings(secret.value.reveal().toByteArray()))
            QVERIFY2(!octets.contains(spelling), spelling.constData());
    }
    if (sealed)
        QVERIFY(!octets.contains("token-request"));

    const auto read = Transcript::readJournal(file.fileName(), key);
    QVERIFY(read && !read->stoppedBy);
    QCOMPARE(read->keeping, sealed ? Transcript::Keeping::Sealed : Transcript::Keeping::Pseudonyms);
    QStringList kept;
    for (const Event &event : read->events) {
        if (event.exchange)
            kept << event.step + u' ' + QString::fromUtf8(withoutQuery(event.exchange->request.address).toByteArray())
                        + u" %1"_s.arg(event.exchange->response.status);
        QCOMPARE(event.hasPseudonyms, !sealed);
    }
    QStringList happened;
    for (const Flow::StepRecord &step : run.records()) {
        for (const Exchange &exchange : step.exchanges)
            happened << QString::fromLatin1(step.step->id) + u' '
                            + QString::fromUtf8(withoutQuery(exchange.request.address).toByteArray())
                            + u" %1"_s.arg(exchange.response.status);
    }
    QCOMPARE(kept, happened);
    if (sealed)
        QCOMPARE(read->events, m_events);
    else
        QVERIFY(octets.contains("\u27e8access token 1\u27e9"));
}

QTEST_GUILESS_MAIN(TestFlowRecorder)
#include "tst_flowrecorder.moc"
