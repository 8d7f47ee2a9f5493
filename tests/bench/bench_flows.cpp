// SPDX-License-Identifier: GPL-3.0-or-later
// The flows area's times as one line of JSON, in milliseconds. `bench_flows flow`: the client's own part of an
// authorization code flow against the practice provider in this process, without a window and with the area on the
// screen; what the provider and the person take is not counted. `bench_flows step`: from the selection of a step to its
// view painted, the slowest step under the slowest tab. `bench_flows many COUNT`: a device flow that was polled COUNT
// times: one poll more until it is painted, another step, another of its messages. Each is the median of many.
#include "flows/flowspanel.h"
#include "flows/messagepane.h"
#include "flows/stepdetails.h"
#include "intents/intents.h"
#include "practice/clients.h"
#include "practice/provider.h"
#include "session/useragent.h"
#include "widgets/masking.h"
#include "widgets/zoomedstyle.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;

namespace {

constexpr QByteArrayView kIssuer("http://127.0.0.1:9300");
constexpr QByteArrayView kRedirect("http://127.0.0.1:5000/callback");
constexpr int kRuns = 31;

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

double median(QList<double> times)
{
    std::ranges::sort(times);
    return times.value(times.size() / 2);
}

double peakMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return -1;
}

/// Comes out the same each time.
QByteArray random(qsizetype octets)
{
    static quint32 state = 1;
    QByteArray made(octets, '\0');
    for (char &octet : made) {
        state = state * 1664525 + 1013904223;
        octet = static_cast<char>(state >> 24);
    }
    return made;
}

/// Goes on by pauses alone.
Instant &now()
{
    static Instant moment = instantFromSeconds(1'800'000'000);
    return moment;
}

/// Answers at once, and counts the time that the answer took.
class Direct : public Net::Transport
{
public:
    using Answer = std::function<HttpResponse(const HttpRequest &)>;
    explicit Direct(Answer answer)
        : m_answer(std::move(answer))
    {
    }
    QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions & /*options*/) override
    {
        QElapsedTimer clock;
        clock.start();
        Exchange exchange{.request = request, .response = m_answer(request), .startedAt = now()};
        m_inside += clock.nsecsElapsed();
        return QtFuture::makeReadyValueFuture(Result<Exchange>(std::move(exchange)));
    }
    [[nodiscard]] qint64 takeInside() { return std::exchange(m_inside, 0); }

private:
    Answer m_answer;
    qint64 m_inside = 0;
};

class Redirects : public Session::RedirectSource
{
public:
    Result<QByteArray> open(const QByteArray & /*registered*/, Judge judge) override
    {
        m_judge = std::move(judge);
        return kRedirect.toByteArray();
    }
    void close() override { }
    bool isListening() const override { return true; }
    void arrive(const Parameters &parameters)
    {
        Flow::Arrival arrival{.parameters = parameters, .mode = OAuth::ResponseMode::Query};
        if (const Result<void> judged = m_judge(parameters, arrival.mode); !judged)
            arrival.refused = judged.error();
        Q_EMIT arrived(arrival);
    }

private:
    Judge m_judge;
};

/// The practice provider as a function, and somebody who signs in as alice and agrees to everything.
class PracticeWorld
{
public:
    PracticeWorld()
        : m_credentials(Practice::makeCredentials(random).value())
        , m_provider(kIssuer.toByteArray(), m_credentials, {.random = random})
        , m_client([this](const HttpRequest &request) { return answer(request); })
        , m_pages([this](const HttpRequest &request) { return answer(request); })
        , m_agent(&m_pages, now, [] { return QByteArray("en"); })
    {
    }
    Flow::FlowSettings settings() const
    {
        const QByteArray client = "web-basic";
        Flow::FlowSettings settings;
        settings.provider.issuer = QString::fromLatin1(kIssuer);
        settings.client.clientId = QString::fromLatin1(client);
        settings.client.method =
            OAuth::findClientAuthMethod(Practice::wireName(Practice::findClient(client)->authentication)).value();
        settings.client.secret = m_credentials.clientSecret(client);
        settings.redirectUri = kRedirect.toByteArray();
        settings.scope = "openid profile email";
        settings.followUps = {Flow::FollowUp::UserInfo};
        return settings;
    }
    std::unique_ptr<Session::FlowSession> makeSession(const Flow::Grant &grant, const Flow::FlowSettings &settings,
                                                      const Flow::Fault *fault)
    {
        const auto open = [this](const QByteArray &address) -> Result<void> {
            m_address = address;
            return {};
        };
        return std::make_unique<Session::FlowSession>(grant, settings, fault,
                                                      Session::World{.transport = &m_client,
                                                                     .redirects = &m_redirects,
                                                                     .openBrowser = open,
                                                                     .clock = now,
                                                                     .random = random});
    }
    /// What the person does in the browser, until it comes back; with what it brings.
    Parameters visit()
    {
        m_back.clear();
        if (!m_agent.open(m_address))
            return {};
        for (int page = 0; page < 5 && m_back.isEmpty() && m_agent.page() && !m_agent.page()->forms.isEmpty(); ++page) {
            Session::PageForm form = m_agent.page()->forms.constFirst();
            for (Session::PageField &field : form.fields) {
                if (field.kind == Session::PageField::Kind::Text)
                    field.value = "alice";
                if (field.kind == Session::PageField::Kind::Password)
                    field.value = m_credentials.password("alice").reveal().toByteArray();
            }
            m_agent.submit(form, 0);
        }
        return parseParameters(queryOf(m_back)).value_or(Parameters());
    }
    Direct &client() { return m_client; }
    Redirects &redirects() { return m_redirects; }

private:
    HttpResponse answer(const HttpRequest &request)
    {
        if (request.address.startsWith(kRedirect)) {
            m_back = request.address;
            return {.status = 200, .fields = {{"Content-Type", "text/html"}}, .body = "<p>Thanks</p>"};
        }
        HttpRequest direct = request;
        direct.address = request.address.sliced(kIssuer.size());
        if (!direct.fields.contains("Host"))
            direct.fields.append("Host", kIssuer.sliced(7).toByteArray());
        return m_provider.answer(direct, now()).response;
    }

    Practice::Credentials m_credentials;
    Practice::Provider m_provider;
    Direct m_client;
    Direct m_pages;
    Redirects m_redirects;
    Session::UserAgent m_agent;
    QByteArray m_address;
    QByteArray m_back;
};

/// A provider that lets a device wait, and pauses that end when they are told to.
class DeviceWorld
{
public:
    DeviceWorld()
        : m_client(answer)
    {
    }
    std::unique_ptr<Session::FlowSession> makeSession(const Flow::Grant &grant, const Flow::FlowSettings &settings,
                                                      const Flow::Fault *fault)
    {
        return std::make_unique<Session::FlowSession>(
            grant, settings, fault,
            Session::World{.transport = &m_client,
                           .clock = now,
                           .random = random,
                           .pause = [this](std::chrono::milliseconds time, const std::function<void()> &then) {
                               now() += time;
                               m_then = then;
                           }});
    }
    /// One poll more.
    void goOn()
    {
        if (const auto then = std::exchange(m_then, {}))
            then();
    }

private:
    static HttpResponse answer(const HttpRequest &request)
    {
        HttpResponse response{.status = 200, .fields = {{"Content-Type", "application/json"}}};
        if (request.address.contains("/.well-known/")) {
            response.body = "{\"issuer\":\"http://127.0.0.1:9300\",\"token_endpoint\":\"http://127.0.0.1:9300/token\","
                            "\"device_authorization_endpoint\":\"http://127.0.0.1:9300/device_authorization\"}";
        } else if (request.address.endsWith("/device_authorization")) {
            response.body = "{\"device_code\":\"d-1\",\"user_code\":\"WDJB-MJHT\",\"expires_in\":1000000,"
                            "\"interval\":5,\"verification_uri\":\"http://127.0.0.1:9300/device\"}";
        } else {
            response.status = 400;
            static int polls = 0; // So that no answer is like the one before.
            response.body = "{\"error\":\"authorization_pending\",\"error_description\":\"poll "
                            + QByteArray::number(++polls) + "\"}";
        }
        return response;
    }

    Direct m_client;
    std::function<void()> m_then;
};

/// The flows area on the screen, against one of these worlds.
class Area
{
public:
    template <typename World>
    Area(World &world, const Flow::FlowSettings &settings, const char *grant)
    {
        FlowsNeeds needs{.intents = &m_intents, .masking = &m_masking, .settings = nullptr};
        needs.services.clock = now;
        needs.services.makeSession = [&world](const Flow::Grant &chosen, const Flow::FlowSettings &set,
                                              const Flow::Fault *fault, const FlowServices::Browser & /*browser*/,
                                              const Net::SendOptions & /*sending*/) {
            return world.makeSession(chosen, set, fault);
        };
        m_panel = std::make_unique<FlowsPanel>(needs);
        FlowSetup setup;
        setup.provider = FlowSetup::Provider::Other;
        setup.browser = FlowSetup::Browser::Own;
        setup.usualScope = false;
        setup.settings = settings;
        flow().setGrant(grant);
        flow().setSetup(setup);
        m_panel->resize(1280, 820);
        m_panel->show();
        settle();
    }
    FlowController &flow() { return *m_panel->controller(); }
    StepDetails &details() { return *m_panel->details(); }
    /// Until nothing is left to be done or painted.
    static void settle()
    {
        for (int round = 0; round < 1000 && QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
             ++round) { }
    }
    static double untilPainted(const std::function<void()> &act)
    {
        QElapsedTimer clock;
        clock.start();
        act();
        settle();
        return milliseconds(clock.nsecsElapsed());
    }

private:
    Intents m_intents;
    Masking m_masking;
    std::unique_ptr<FlowsPanel> m_panel;
};

int failed(const Flow::Run &run)
{
    const Flow::StepRecord *step = run.failedStep();
    std::fprintf(stderr, "the flow stopped at %s: %s\n", step ? step->step->id : "the end",
                 step && step->error ? qPrintable(step->error->id.toString()) : "");
    return 1;
}

int flow()
{
    PracticeWorld world;
    QList<double> alone;
    for (int run = 0; run < kRuns; ++run) {
        const auto session = world.makeSession(*Flow::findGrant("authorization-code"), world.settings(), nullptr);
        (void)world.client().takeInside();
        QElapsedTimer clock;
        clock.start();
        session->start();
        session->runAll();
        qint64 own = clock.nsecsElapsed();
        const Parameters back = world.visit();
        clock.start();
        world.redirects().arrive(back);
        own += clock.nsecsElapsed() - world.client().takeInside();
        if (session->run().phase() != Flow::Run::Phase::Succeeded)
            return failed(session->run());
        alone << milliseconds(own);
    }
    Area area(world, world.settings(), "authorization-code");
    QList<double> shown;
    for (int run = 0; run < kRuns; ++run) {
        (void)world.client().takeInside();
        double own = Area::untilPainted([&] { area.flow().runAll(); });
        const Parameters back = world.visit();
        own += Area::untilPainted([&] { world.redirects().arrive(back); });
        own -= milliseconds(world.client().takeInside());
        if (area.flow().run().phase() != Flow::Run::Phase::Succeeded)
            return failed(area.flow().run());
        shown << own;
    }
    std::printf("{\"what\": \"flow\", \"own_ms\": %.2f, \"shown_ms\": %.2f}\n", median(alone), median(shown));
    return 0;
}

int step()
{
    PracticeWorld world;
    Area area(world, world.settings(), "authorization-code");
    area.flow().runAll();
    Area::settle();
    world.redirects().arrive(world.visit());
    Area::settle();
    if (area.flow().run().phase() != Flow::Run::Phase::Succeeded)
        return failed(area.flow().run());
    double slowest = 0;
    for (int tab = 0; tab < area.details().tabs()->count(); ++tab) {
        area.details().tabs()->setCurrentIndex(tab);
        Area::settle();
        QMap<qsizetype, QList<double>> times;
        for (int run = 0; run < kRuns; ++run) {
            for (qsizetype each = 0; each < area.flow().run().records().size(); ++each)
                times[each] << Area::untilPainted([&] { area.flow().select(each); });
        }
        for (const QList<double> &each : std::as_const(times))
            slowest = std::max(slowest, median(each));
    }
    std::printf("{\"what\": \"step\", \"painted_ms\": %.2f}\n", slowest);
    return 0;
}

int many(qsizetype count)
{
    DeviceWorld world;
    Flow::FlowSettings settings;
    settings.provider.issuer = QString::fromLatin1(kIssuer);
    settings.client.clientId = u"device"_s;
    Area area(world, settings, "device");
    area.flow().runAll();
    Area::settle();
    const qsizetype poll = area.flow().run().current();
    const auto exchanges = [&] { return area.flow().run().records().at(poll).exchanges.size(); };
    QElapsedTimer clock;
    clock.start();
    while (exchanges() < count) {
        const qsizetype before = exchanges();
        world.goOn();
        if (exchanges() == before)
            return failed(area.flow().run());
    }
    Area::settle();
    const double growing = milliseconds(clock.nsecsElapsed()) / static_cast<double>(count);
    double more = 0;
    double selected = 0;
    for (int tab = 0; tab < area.details().tabs()->count(); ++tab) {
        area.flow().select(poll);
        area.details().tabs()->setCurrentIndex(tab);
        Area::settle();
        QList<double> appending;
        QList<double> selecting;
        for (int run = 0; run < kRuns; ++run) {
            appending << Area::untilPainted([&] { world.goOn(); });
            area.flow().select(poll - 1);
            Area::settle();
            selecting << Area::untilPainted([&] { area.flow().select(poll); });
        }
        more = std::max(more, median(appending));
        selected = std::max(selected, median(selecting));
    }
    area.details().tabs()->setCurrentIndex(StepDetails::Response);
    Area::settle();
    QComboBox *choice = area.details().response()->choice();
    QList<double> choosing;
    for (int run = 0; run < kRuns; ++run) {
        const int row = choice->count() * run / kRuns;
        choosing << Area::untilPainted([&] {
            choice->setCurrentIndex(row);
            Q_EMIT choice->activated(row);
        });
    }
    QList<double> listing;
    for (int run = 0; run < 5; ++run) {
        listing << Area::untilPainted([&] { choice->showPopup(); });
        choice->hidePopup();
        Area::settle();
    }
    std::printf("{\"what\": \"many\", \"exchanges\": %lld, \"growing_ms\": %.3f, \"more_ms\": %.2f, \"selected_ms\": "
                "%.2f, \"message_ms\": %.2f, \"list_ms\": %.2f, \"peak_mb\": %.1f}\n",
                static_cast<long long>(exchanges()), growing, more, selected, median(choosing), median(listing),
                peakMegabytes());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(new ZoomedStyle); // as main() of the program does
    const QApplication application(argc, argv);
    const QByteArray what(argc > 1 ? argv[1] : "flow");
    if (what == "step")
        return step();
    if (what == "many")
        return many(argc > 2 ? QByteArray(argv[2]).toLongLong() : 10'000);
    return flow();
}
