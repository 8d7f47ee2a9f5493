// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/scriptedworld.h"
#include "flows/flowspanel.h"
#include "session/useragent.h"
#include "ui/support/testwindow.h"

namespace Grantscope::Tests {

/// A provider at https://as.example that answers from a table, a redirect that comes when the test says so, and the
/// person's browser as a list.
struct FlowWorld
{
    static constexpr const char *kIssuer = "https://as.example";

    FlowWorld()
    {
        transport.answer("https://as.example/.well-known/openid-configuration", 200,
                         R"({"issuer":"https://as.example","authorization_endpoint":"https://as.example/authorize",
                             "token_endpoint":"https://as.example/token","response_types_supported":["code"],
                             "code_challenge_methods_supported":["S256"]})");
        transport.answer("https://as.example/token", 200, R"({"access_token":"at-1","token_type":"Bearer"})");
    }

    [[nodiscard]] Ui::FlowServices services()
    {
        Ui::FlowServices services;
        services.clock = [] { return instantFromSeconds(1'800'000'000); };
        services.openBrowser = [this](const QByteArray &address) -> Result<void> {
            opened << address;
            return {};
        };
        services.makeSession = [this, clock = services.clock](
                                   const Flow::Grant &grant, const Flow::FlowSettings &settings,
                                   const Flow::Fault *fault, const Ui::FlowServices::Browser &browser,
                                   const Net::SendOptions &sending) {
            sent << sending;
            return std::make_unique<Session::FlowSession>(
                grant, settings, fault,
                Session::World{.transport = &transport,
                               .redirects = &redirects,
                               .openBrowser = browser,
                               .clock = clock,
                               .random = [this](qsizetype octets) { return QByteArray(octets, char('a' + random++)); },
                               .pause = [this](std::chrono::milliseconds, const auto &then) { m_then = then; }});
        };
        services.makeAgent = [this, clock = services.clock] {
            return std::make_unique<Session::UserAgent>(&pages, clock, [] { return QByteArray("en"); });
        };
        return services;
    }
    /// Code and PKCE at that provider, without an ID token.
    [[nodiscard]] static Ui::FlowSetup setup()
    {
        Ui::FlowSetup setup;
        setup.provider = Ui::FlowSetup::Provider::Other;
        setup.browser = Ui::FlowSetup::Browser::Own;
        setup.usualScope = false;
        setup.settings.scope = "messages.read";
        setup.settings.provider.issuer = QString::fromLatin1(kIssuer);
        setup.settings.client.clientId = QStringLiteral("client");
        return setup;
    }
    /// The person comes back.
    void comeBack(const Flow::Run &run)
    {
        redirects.arrive({{"code", "c-1"}, {"state", run.known().values.text("state")}});
    }

    /// A pause of a flow lasts until goOn().
    [[nodiscard]] bool isPaused() const { return m_then != nullptr; }
    /// To the next pause; false where there is none.
    bool goOn()
    {
        if (const auto then = std::exchange(m_then, {}))
            then();
        for (int round = 0; round < 1000 && !isPaused(); ++round)
            QCoreApplication::processEvents();
        return isPaused();
    }

    ScriptedTransport transport;
    ScriptedTransport pages; ///< Of the built-in browser.
    ScriptedRedirects redirects;
    QList<Net::SendOptions> sent = {}; ///< Of each session.
    QList<QByteArray> opened;
    int random = 0;

private:
    std::function<void()> m_then;
};

} // namespace Grantscope::Tests
