// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowwiring.h"

#include "metadatalookup.h"
#include "practiceoffer.h"
#include "proxiedtransport.h"

#include "common/randomoctets.h"
#include "net/browser.h"
#include "net/curltransport.h"
#include "qt_engine/qtcodeflow.h"
#include "session/loopbackredirects.h"
#include "session/useragent.h"
#include "texts/texts.h"

#include <QDesktopServices>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

/// "zh-TW", as HTML and HTTP write it.
QString languageTag()
{
    return Texts::languageName().replace(u'_', u'-');
}

struct FlowNetwork
{
    FlowNetwork(const std::function<Instant()> &clock, const std::function<void(const Net::Record &)> &tell)
        : transport(std::make_unique<Net::CurlTransport>(clock))
        , lookups(std::make_unique<Net::CurlTransport>(clock))
        , pages(std::make_unique<Net::CurlTransport>(clock))
        , redirects([] { return Net::translatedRedirectTexts(languageTag()); }, clock, randomOctets)
    {
        QObject::connect(&lookups, &Net::Transport::recorded, &lookups, tell);
    }
    ProxiedTransport transport;
    ProxiedTransport lookups; ///< Of metadata, before there is a flow.
    ProxiedTransport pages; ///< Of the built-in browser: none of the client's messages.
    Session::LoopbackRedirects redirects;
};

Result<void> openInOwnBrowser(const QByteArray &address)
{
    return Net::openInBrowser(address, [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

} // namespace

Ui::FlowServices makeFlowServices(const std::function<Instant()> &clock, Session::PracticeHost *practice,
                                  const std::function<void(const Net::Record &)> &tell)
{
    auto held = std::make_shared<std::optional<FlowNetwork>>();
    const auto network = [held, clock, tell]() -> FlowNetwork & {
        if (!*held)
            held->emplace(clock, tell);
        return **held;
    };
    Ui::FlowServices services;
    services.clock = clock;
    services.openBrowser = openInOwnBrowser;
    services.makeSession = [network, clock](const Flow::Grant &grant, const Flow::FlowSettings &settings,
                                            const Flow::Fault *fault, const Ui::FlowServices::Browser &browser,
                                            const Net::SendOptions &sending) {
        const bool isQts = settings.engine == Flow::Engine::Qt;
        return std::make_unique<Session::FlowSession>(
            grant, settings, fault,
            Session::World{.transport = &network().transport,
                           .redirects = &network().redirects,
                           .engine = isQts ? std::make_shared<QtEngine::QtCodeFlow>(clock, sending) : nullptr,
                           .openBrowser = browser,
                           .clock = clock,
                           .random = randomOctets,
                           .sending = sending});
    };
    services.makeAgent = [network, clock] {
        return std::make_unique<Session::UserAgent>(&network().pages, clock, [] { return languageTag().toLatin1(); });
    };
    services.discover = [network, clock](const QString &issuer, const Net::SendOptions &sending) {
        return lookUpMetadata(
            issuer, {.transport = &network().lookups, .clock = clock, .random = randomOctets, .sending = sending});
    };
    services.practiceAhead = practiceOfferAhead();
    services.misbehaviours = [practice] {
        QStringList titles;
        for (const Practice::Misbehaviour each : practice->settings().misbehaviours)
            titles << Practice::misbehaviourTitle(each);
        return titles;
    };
    services.practice = [practice] {
        return practice->start().then([](const Result<Session::PracticeServer *> &server) {
            return server.transform([](const Session::PracticeServer *running) { return practiceOffer(*running); });
        });
    };
    return services;
}

} // namespace Grantscope
