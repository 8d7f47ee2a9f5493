// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "core/session/scriptedworld.h"
#include "flow/flowerror.h"
#include "net/httpserver.h"
#include "oauth/pkce.h"
#include "qt_engine/qtcodeflow.h"
#include "session/flowrecorder.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Grantscope;
using namespace Grantscope::Test;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

Instant now()
{
    return instantFromSeconds(1'800'000'000);
}

/// A flow with Qt's engine against a token endpoint that says what it is told to, and a browser that comes back with
/// what it is told to ("STATE" stands for the state that was sent).
class QtFlow
{
public:
    explicit QtFlow(const QByteArray &redirect = "code=c-1&state=STATE", HttpResponse answer = tokens())
        : m_server(
              [this, answer = std::move(answer)](const HttpRequest &request) {
                  m_tokenRequest = request;
                  ++m_tokenRequests;
                  return answer;
              },
              now)
        , m_redirect(redirect)
    {
        const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_server.listen().value());
        settings.provider.discover = false;
        settings.provider.endpoints.append("authorization_endpoint", base + "/authorize");
        settings.provider.endpoints.append("token_endpoint", base + "/token");
        settings.client.clientId = u"native"_s;
        settings.redirectUri = "http://127.0.0.1/callback";
        settings.scope = "messages.read";
        settings.engine = Flow::Engine::Qt;
    }

    static HttpResponse json(int status, const QByteArray &body)
    {
        return {.status = status, .fields = {{"Content-Type", "application/json"}}, .body = body};
    }
    static HttpResponse tokens() { return json(200, "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}"); }

    Session::FlowSession &start()
    {
        make().start();
        return *session;
    }
    Session::FlowSession &make()
    {
        session = std::make_unique<Session::FlowSession>(
            *Flow::findGrant("authorization-code"), settings, nullptr,
            Session::World{.transport = &transport,
                           .engine = std::make_shared<QtEngine::QtCodeFlow>(now),
                           .openBrowser = [this](const QByteArray &address) { return visit(address); },
                           .clock = now,
                           .random = [](qsizetype octets) { return QByteArray(octets, 'r'); }});
        return *session;
    }
    [[nodiscard]] const Flow::StepRecord &record(const char *step) const { return *session->run().find(step); }
    [[nodiscard]] QByteArray errorAt(const char *step) const
    {
        const std::optional<Error> &error = record(step).error;
        return error ? QByteArray::fromStdString(std::string(error->id.name())) : QByteArray();
    }
    [[nodiscard]] bool somebodyListens() const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        return socket.waitForConnected(2000);
    }

    Flow::FlowSettings settings;
    ScriptedTransport transport; ///< What follows the tokens would go there.
    std::unique_ptr<Session::FlowSession> session;
    HttpRequest m_tokenRequest;
    std::atomic<int> m_tokenRequests = 0;
    QByteArray opened;

private:
    Result<void> visit(const QByteArray &address)
    {
        opened = address;
        const Parameters sent = parseParameters(queryOf(address)).value();
        const QUrl target = QUrl::fromEncoded(sent.value("redirect_uri"));
        m_port = quint16(target.port());
        QByteArray query = m_redirect;
        query.replace("STATE", formEncoded(sent.value("state")));
        m_browser.connectToHost(u"127.0.0.1"_s, m_port);
        m_browser.write("GET " + target.path().toUtf8() + '?' + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return {};
    }

    Net::HttpServer m_server;
    const QByteArray m_redirect;
    QTcpSocket m_browser;
    quint16 m_port = 0;
};

} // namespace

/// The second engine in the place of ours: the same steps, the same list, what Qt sends in them.
class TestQtCodeFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsThatItLacks_data();
    void settingsThatItLacks();
    void badRedirects_data();
    void badRedirects();
    void refusedByTheServer();
    void pasteIsNotTaken();
    void cancelled();
    void sentOnce();
    void stepByStep();
    void redirectAsItCame();
    void furtherParameters();
    void toldAsEvents();
};

void TestQtCodeFlow::settingsThatItLacks_data()
{
    QTest::addColumn<std::function<void(QtFlow &)>>("set");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const std::function<void(QtFlow &)> &set, const QString &found) {
        QTest::newRow(name) << set << found;
    };
    row(
        "client authentication",
        [](QtFlow &flow) { flow.settings.client.method = OAuth::ClientAuthMethod::SecretBasic; },
        u"client_secret_basic"_s);
    row("PKCE", [](QtFlow &flow) { flow.settings.pkce = OAuth::PkceMethod::PlainInsecure; }, u"plain"_s);
    row("response mode", [](QtFlow &flow) { flow.settings.responseMode = "form_post"; }, u"form_post"_s);
}

void TestQtCodeFlow::settingsThatItLacks()
{
    QFETCH(const std::function<void(QtFlow &)>, set);
    QtFlow flow;
    set(flow);
    flow.start().runAll();
    QCOMPARE(flow.session->run().phase(), Flow::Run::Phase::Failed);
    QCOMPARE(flow.errorAt("authorization-request"), "engine-setting");
    QTEST(flow.record("authorization-request").error->found, "found");
    QVERIFY(flow.opened.isEmpty());
}

void TestQtCodeFlow::badRedirects_data()
{
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("another state") << QByteArray("code=c-1&state=other") << QByteArray("sign-in")
                                   << QByteArray("state-mismatch");
    QTest::newRow("refused") << QByteArray("error=access_denied&state=STATE") << QByteArray("authorization-response")
                             << QByteArray("authorization-refused");
}

void TestQtCodeFlow::badRedirects()
{
    QFETCH(const QByteArray, redirect);
    QFETCH(const QByteArray, step);
    QtFlow flow(redirect);
    flow.start().runAll();
    QTRY_VERIFY(flow.session->run().isOver());
    QTEST(flow.errorAt(step.constData()), "error");
    QCOMPARE(flow.record("sign-in").arrivals.size(), 1);
    QCOMPARE(flow.m_tokenRequests, 0);
    QTRY_VERIFY(!flow.somebodyListens());
}

void TestQtCodeFlow::refusedByTheServer()
{
    QtFlow flow("code=c-1&state=STATE", QtFlow::json(400, "{\"error\":\"invalid_grant\"}"));
    flow.start().runAll();
    QTRY_VERIFY(flow.session->run().isOver());
    QCOMPARE(flow.errorAt("token-request"), "token-refused");
    QCOMPARE(flow.record("token-request").error->server->error, u"invalid_grant"_s);
    QCOMPARE(flow.record("token-request").exchanges.size(), 1);
}

void TestQtCodeFlow::pasteIsNotTaken()
{
    QtFlow flow;
    const Result<void> pasted = flow.start().pasteRedirect("http://127.0.0.1/callback?code=x&state=y");
    QVERIFY(!pasted.has_value());
    QCOMPARE(pasted.error().id, ErrorId(Flow::FlowError::EnginePaste));
}

void TestQtCodeFlow::cancelled()
{
    QtFlow flow("code=c-1&state=other");
    Session::FlowSession &session = flow.start();
    QCOMPARE(QByteArray(flow.session->run().records().at(session.run().current()).step->id), "authorization-request");
    session.cancel();
    QVERIFY(session.run().phase() == Flow::Run::Phase::Cancelled);
    session.repeatFrom(session.run().current());
    session.runAll();
    QTRY_COMPARE(session.run().phase(), Flow::Run::Phase::Failed);
    QVERIFY(!flow.somebodyListens());
}

void TestQtCodeFlow::sentOnce()
{
    QtFlow flow;
    flow.start().runAll();
    QTRY_COMPARE(flow.session->run().phase(), Flow::Run::Phase::Succeeded);
    const auto &records = flow.session->run().records();
    const auto step = [&](const char *id) {
        return std::ranges::find_if(records,
                                    [&](const Flow::StepRecord &each) { return std::string_view(each.step->id) == id; })
               - records.begin();
    };
    for (const char *id : {"token-request", "sign-in"}) {
        flow.session->repeatFrom(step(id));
        flow.session->runAll();
        QTRY_VERIFY(flow.session->run().isOver());
        QCOMPARE(flow.errorAt(id), "engine-once");
    }
    flow.session->repeatFrom(step("authorization-request"));
    flow.session->runAll();
    QTRY_COMPARE(flow.session->run().phase(), Flow::Run::Phase::Succeeded);
    QCOMPARE(flow.m_tokenRequests, 2);
}

/// What is shown is what Qt sent, before it is sent where it can be: its state, its challenge, its request.
void TestQtCodeFlow::stepByStep()
{
    QtFlow flow;
    Session::FlowSession &session = flow.start();
    QCOMPARE(flow.record("preparation").status, Flow::StepStatus::Skipped);
    const QByteArray address = flow.record("authorization-request").prepared.address;
    QVERIFY(!flow.record("authorization-request").edited);
    const Parameters sent = parseParameters(queryOf(address)).value();
    QVERIFY(!sent.value("state").isEmpty());
    QCOMPARE(sent.value("code_challenge_method"), "S256");
    QCOMPARE(session.run().known().values.find("state")->rule, Flow::Rule::Engine);
    QCOMPARE(session.run().known().values.text("state"), sent.value("state"));
    session.step();
    QCOMPARE(flow.opened, address);
    session.step();
    QTRY_COMPARE(flow.record("sign-in").status, Flow::StepStatus::Done);
    QTRY_COMPARE(flow.m_tokenRequests, 1); // Qt waits for nobody.
    session.step();
    session.step();
    QTRY_COMPARE(session.run().phase(), Flow::Run::Phase::Succeeded);
    const Flow::StepRecord &token = flow.record("token-request");
    QCOMPARE(token.exchanges.size(), 1);
    const HttpRequest &shown = token.exchanges.constFirst().request;
    QCOMPARE(shown.body, flow.m_tokenRequest.body);
    QCOMPARE(token.prepared.request->body, shown.body);
    const Parameters form = parseParameters(shown.body).value();
    const auto verifier = OAuth::CodeVerifier::parse(Secret(form.value("code_verifier")));
    QVERIFY(verifier.has_value());
    QCOMPARE(OAuth::deriveCodeChallenge(*verifier, OAuth::PkceMethod::S256), sent.value("code_challenge"));
    QCOMPARE(session.run().known().values.text("access_token"), "at-1");
    QVERIFY(flow.transport.requests.isEmpty());
    QTRY_VERIFY(!flow.somebodyListens());
}

/// Qt hands over what it has decoded in part; what is shown and compared is what came.
void TestQtCodeFlow::redirectAsItCame()
{
    const QByteArray came = "code=c%2F1%2B%26%25%C3%A9&state=STATE&iss=http%3A%2F%2F127.0.0.1%3A8080%2Fa";
    QtFlow flow(came);
    flow.settings.provider.issuer = u"http://127.0.0.1:8080/a"_s;
    flow.start().runAll();
    QTRY_VERIFY(flow.session->run().isOver());
    const Parameters &taken = flow.record("sign-in").arrivals.constFirst().parameters;
    QCOMPARE(taken.value("code"), "c/1+&%\xC3\xA9");
    QCOMPARE(taken.value("iss"), "http://127.0.0.1:8080/a");
    QCOMPARE(flow.errorAt("authorization-response"), QByteArray());
}

void TestQtCodeFlow::furtherParameters()
{
    QtFlow flow;
    flow.settings.prompt = "login";
    flow.settings.nonce = "n-1";
    flow.settings.maxAge = 60;
    flow.settings.resources = {"https://api.example"};
    flow.settings.further.append("audience", "a b");
    flow.start();
    const Parameters sent = parseParameters(queryOf(flow.record("authorization-request").prepared.address)).value();
    for (const auto &[name, value] :
         std::initializer_list<std::pair<const char *, const char *>>{{"prompt", "login"},
                                                                      {"nonce", "n-1"},
                                                                      {"max_age", "60"},
                                                                      {"resource", "https://api.example"},
                                                                      {"audience", "a b"}})
        QCOMPARE(sent.value(name), QByteArray(value));
    QCOMPARE(flow.session->run().known().values.text("nonce"), "n-1");
}

/// The journal hears of what Qt did as of what we do.
void TestQtCodeFlow::toldAsEvents()
{
    QtFlow flow;
    Session::FlowSession &session = flow.make();
    QList<Transcript::Event> events;
    Session::FlowRecorder recorder(session, u"run"_s, now);
    connect(&recorder, &Session::FlowRecorder::happened, this,
            [&](const Transcript::Event &event) { events.append(event); });
    session.start();
    session.runAll();
    QTRY_COMPARE(session.run().phase(), Flow::Run::Phase::Succeeded);
    using enum Transcript::EventKind;
    QList<Transcript::EventKind> kinds;
    for (const Transcript::Event &event : std::as_const(events)) {
        if (event.kind != Checks)
            kinds.append(event.kind);
    }
    QCOMPARE(kinds, QList<Transcript::EventKind>(
                        {FlowStarted, BrowserOpened, RedirectArrived, StepSent, StepAnswered, TokenIssued, FlowEnded}));
    const auto sent = std::ranges::find(events, StepSent, &Transcript::Event::kind);
    QCOMPARE(sent->request->body, flow.m_tokenRequest.body);
    const auto opened = std::ranges::find(events, BrowserOpened, &Transcript::Event::kind);
    QCOMPARE(opened->address, flow.opened);
}

QTEST_GUILESS_MAIN(TestQtCodeFlow)
#include "tst_qtcodeflow.moc"
