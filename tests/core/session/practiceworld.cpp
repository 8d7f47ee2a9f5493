// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceworld.h"

#include <QPromise>
#include <QTest>
#include <QTimer>

namespace Grantscope::Tests {

QFuture<Result<Exchange>> PracticeTransport::send(const HttpRequest &request, const Net::SendOptions & /*options*/)
{
    auto promise = std::make_shared<QPromise<Result<Exchange>>>();
    promise->start();
    QTimer::singleShot(0, this, [this, promise, request] {
        HttpRequest direct = request;
        direct.address = withoutQuery(request.address).sliced(Test::Practising::kIssuer.size()).toByteArray();
        if (const QByteArrayView query = queryOf(request.address); !query.isEmpty())
            direct.address += '?' + query.toByteArray();
        Exchange exchange{.request = request, .response = m_practising.send(direct)};
        Q_EMIT recorded({exchange, {}});
        promise->emplaceResult(std::move(exchange));
        promise->finish();
    });
    return promise->future();
}

PracticeWorld::PracticeWorld(const Practice::Settings &settings)
    : m_practising(settings)
{
}

Flow::FlowSettings PracticeWorld::settings(const QByteArray &client, const QByteArray &scope) const
{
    Flow::FlowSettings settings;
    settings.provider.issuer = QString::fromLatin1(Test::Practising::kIssuer);
    settings.client.clientId = QString::fromUtf8(client);
    settings.client.method =
        OAuth::findClientAuthMethod(Practice::wireName(Practice::findClient(client)->authentication)).value();
    settings.client.secret = m_practising.credentials().clientSecret(client);
    const auto &keys = m_practising.credentials().clientKeys;
    if (const auto key = keys.find(client); key != keys.end())
        settings.client.key = key->second;
    settings.scope = scope;
    settings.redirectUri = "http://127.0.0.1:5000/callback";
    settings.apiAddress = Test::Practising::kIssuer.toByteArray() + "/api/me";
    return settings;
}

const Flow::Run &PracticeWorld::run(const char *grant, const Flow::FlowSettings &settings, const char *fault)
{
    m_session = std::make_unique<Session::FlowSession>(
        *Flow::findGrant(grant), settings, fault ? Flow::findFault(fault) : nullptr,
        Session::World{.transport = &m_transport,
                       .redirects = &m_redirects,
                       .openBrowser = [this](const QByteArray &address) -> Result<void> {
                           QTimer::singleShot(0, &m_transport, [this, address] { visit(address); });
                           return {};
                       },
                       .clock = [this] { return m_practising.now; },
                       .random = Test::countedRandomness(),
                       .patience = std::chrono::seconds(2),
                       .pause =
                           [this](std::chrono::milliseconds time, const std::function<void()> &then) {
                               m_practising.now += time;
                               QTimer::singleShot(0, &m_transport, then);
                           }});
    bool over = false;
    QObject::connect(m_session.get(), &Session::FlowSession::ended, m_session.get(), [&over] { over = true; });
    QObject::connect(m_session.get(), &Session::FlowSession::changed, m_session.get(), [this](qsizetype step) {
        const Flow::StepRecord &record = m_session->run().records().at(step);
        if (std::string_view(record.step->id) == "device-poll" && record.status == Flow::StepStatus::Prepared
            && record.exchanges.size() == 2) // After two polls in vain.
            agreeToDevice(m_session->run().known().values.text("user_code"));
    });
    if (begun)
        begun(*m_session);
    m_session->start();
    m_session->runAll();
    if (!QTest::qWaitFor([&over] { return over; }, 20'000))
        QTest::qFail("the flow does not end", __FILE__, __LINE__);
    return m_session->run();
}

Secret PracticeWorld::refreshToken()
{
    const HttpResponse tokens = m_practising.tokens("openid offline_access");
    return Secret(Test::member(tokens.body, "refresh_token"));
}

void PracticeWorld::visit(const QByteArray &address)
{
    if (withoutQuery(address).endsWith("/end_session"))
        return m_redirects.arrive({{"state", parseParameters(queryOf(address))->value("state")}});
    if (!withoutQuery(address).endsWith("/authorize"))
        return;
    const HttpResponse response = m_practising.authorize(*parseParameters(queryOf(address)));
    if (response.status == 200 && !Test::formsOf(response.body).isEmpty()) {
        m_redirects.arrive(Test::formsOf(response.body).constFirst().fields, OAuth::ResponseMode::FormPost);
        return;
    }
    const QByteArray location = response.fields.first("Location").value_or(QByteArray());
    if (location.isEmpty())
        return;
    m_redirects.arrive(Test::Practising::received(response),
                       fragmentOf(location).isEmpty() ? OAuth::ResponseMode::Query : OAuth::ResponseMode::Fragment);
}

void PracticeWorld::agreeToDevice(const QByteArray &userCode)
{
    HttpResponse page = m_practising.get("/device?user_code=" + userCode);
    for (int step = 0; step < 5 && !Test::formsOf(page.body).isEmpty(); ++step) {
        const Test::Form form = Test::formsOf(page.body).constFirst();
        const QByteArray button = form.buttons.value(0);
        page = m_practising.post(
            form.action,
            Test::pressed(form, button, {{"username", "alice"}, {"password", m_practising.password("alice")}}));
        if (page.isRedirect())
            page = m_practising.get(*page.fields.first("Location"));
    }
}

QByteArray refusalOf(const Flow::Run &run)
{
    const Flow::StepRecord *failed = run.failedStep();
    if (!failed)
        return {};
    QByteArrayList words;
    for (const Check &check : failed->checks) {
        if (check.status == Status::Fail)
            words.append(check.id);
    }
    if (failed->error) {
        if (failed->error->server)
            words.append(failed->error->server->error.toUtf8());
        words.append(QByteArray::fromStdString(std::string(failed->error->id.name())));
    }
    return QByteArray(failed->step->id) + ": " + words.join(' ');
}

} // namespace Grantscope::Tests
