// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestwiring.h"

#include "practiceoffer.h"
#include "proxiedtransport.h"

#include "common/randomoctets.h"
#include "net/curltransport.h"

#include <memory>

namespace Grantscope {

namespace {

/// One for all who ask, made when it is asked for first.
std::function<Net::Transport *()> lateTransport(const std::function<Instant()> &clock)
{
    auto held = std::make_shared<std::unique_ptr<ProxiedTransport>>();
    return [held, clock]() -> Net::Transport * {
        if (!*held)
            *held = std::make_unique<ProxiedTransport>(std::make_unique<Net::CurlTransport>(clock));
        return held->get();
    };
}

Request::PresetSource sourceOf(const Session::PracticeServer &server)
{
    const Ui::PracticeOffer offer = practiceOffer(server);
    const QByteArray issuer = server.issuer();
    return {.issuer = offer.issuer,
            .endpoints = {{"userinfo_endpoint", issuer + "/userinfo"},
                          {"introspection_endpoint", issuer + "/introspect"},
                          {"revocation_endpoint", issuer + "/revoke"},
                          {"jwks_uri", issuer + "/jwks"}},
            .apiAddress = offer.apiAddress,
            .resource = issuer + "/api",
            .clientId = offer.resourceServer.clientId.toUtf8()};
}

} // namespace

Ui::RequestServices makeRequestServices(const std::function<Instant()> &clock, Session::PracticeHost *practice)
{
    Ui::RequestServices services;
    services.clock = clock;
    services.transport = lateTransport(clock);
    services.practice = [practice] {
        return practice->start().then([](const Result<Session::PracticeServer *> &server) {
            return server.transform([](const Session::PracticeServer *running) { return sourceOf(*running); });
        });
    };
    return services;
}

Session::TokenShelf::World makeShelfWorld(const std::function<Instant()> &clock)
{
    return {.transport = lateTransport(clock), .clock = clock, .random = randomOctets};
}

} // namespace Grantscope
