// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowchoice.h"

#include <algorithm>
#include <utility>

namespace Grantscope::Ui {

FlowChoice::FlowChoice(PracticeOffer practiceAhead)
    : m_ahead(std::move(practiceAhead))
    , m_grant(&Flow::grants().front())
{
    m_setup.settings.followUps = usualFollowUps(*m_grant);
    m_aside = freshSetup(FlowSetup::Provider::Other, m_setup);
}

void FlowChoice::setGrant(const Flow::Grant &grant)
{
    m_grant = &grant;
    m_fault = nullptr;
    for (FlowSetup *setup : {&m_setup, &m_aside}) {
        setup->practiceClient = std::string_view(grant.id) == "refresh" ? m_refreshClient : QString();
        setup->settings.followUps = usualFollowUps(grant);
    }
    m_server = serverOf(m_setup);
}

void FlowChoice::setSetup(const FlowSetup &setup)
{
    take(setup);
    providerNamed();
}

void FlowChoice::take(FlowSetup setup)
{
    const FlowSetup before = std::exchange(m_setup, std::move(setup));
    if (before.provider != m_setup.provider)
        m_aside = before;
    for (const auto &[token, owner] : std::as_const(m_keptTokens)) {
        if (m_setup.settings.refreshToken == token && !isFor(m_setup, owner))
            m_setup.settings.refreshToken = {};
    }
    if (m_fault && !applies(*m_fault))
        m_fault = nullptr;
}

QByteArray FlowChoice::serverOf(const FlowSetup &setup) const
{
    const bool isNamedElsewhere =
        setup.provider != FlowSetup::Provider::Other || !providerIdentity(setup.settings.provider).isEmpty();
    if (isNamedElsewhere || std::string_view(m_grant->id) != "mcp")
        return {};
    return providerIdentity({.endpoints = {{"token_endpoint", setup.settings.apiAddress}}});
}

void FlowChoice::providerNamed()
{
    m_naming = false;
    m_server = serverOf(m_setup);
}

bool FlowChoice::isAnother(const FlowSetup &setup) const
{
    if (setup.provider != m_setup.provider)
        return true;
    const QByteArray before = providerIdentity(m_setup.settings.provider);
    const QByteArray now = providerIdentity(setup.settings.provider);
    if (now.isEmpty() && !m_server.isEmpty() && serverOf(setup) != m_server)
        return true;
    return !m_naming && !before.isEmpty() && now != before;
}

void FlowChoice::change(FlowSetup setup)
{
    if (setup.provider != m_setup.provider)
        return setProvider(setup.provider);
    const QByteArray before = providerIdentity(m_setup.settings.provider);
    const QByteArray now = providerIdentity(setup.settings.provider);
    if (isAnother(setup)) {
        m_server.clear();
        const QByteArray api = setup.settings.apiAddress;
        forgetProvider(setup);
        if (api != m_setup.settings.apiAddress)
            setup.settings.apiAddress = api; // Said with it.
        // Places of the one before are no places of this one.
        for (const Parameter &place : m_setup.settings.provider.endpoints) {
            if (setup.settings.provider.endpoints.value(place.name) == place.value)
                setup.settings.provider.endpoints.remove(place.name);
        }
    }
    m_naming = now != before && !now.isEmpty() && (m_naming || before.isEmpty());
    take(setup);
}

void FlowChoice::setProvider(FlowSetup::Provider provider)
{
    if (provider == m_setup.provider)
        return;
    const FlowSetup setup = m_aside;
    setSetup(setup);
}

QList<const Flow::Fault *> FlowChoice::faults() const
{
    QList<const Flow::Fault *> applying;
    for (const Flow::Fault &fault : Flow::faults()) {
        if (applies(fault))
            applying.append(&fault);
    }
    return applying;
}

bool FlowChoice::applies(const Flow::Fault &fault) const
{
    Flow::FlowSettings now = settingsFor(m_setup, *m_grant, m_offer ? &*m_offer : &m_ahead);
    if (now.responseType.isEmpty())
        now.responseType = m_grant->responseType; // As the run takes it.
    return Flow::canCommit(fault, *m_grant, now);
}

/// Whether a run with this setup would send its refresh token to whom it belongs. The practice server's client comes
/// with the grant.
bool FlowChoice::isFor(const FlowSetup &setup, const TokenOwner &owner) const
{
    const Flow::FlowSettings settings = settingsFor(setup, *m_grant, offer());
    return !owner.provider.isEmpty() && providerIdentity(settings.provider) == owner.provider
           && (setup.provider == FlowSetup::Provider::Practice || settings.client.clientId == owner.client);
}

bool FlowChoice::keepRefreshToken(const Secret &token, const Flow::FlowSettings &ran, FlowSetup::Provider provider)
{
    FlowSetup &setup = m_setup.provider == provider ? m_setup : m_aside;
    const TokenOwner owner{providerIdentity(ran.provider), ran.client.clientId};
    // A client that registered itself is not among those that can be chosen again.
    const bool isOffered =
        !m_offer || owner.client.isEmpty()
        || std::ranges::contains(m_offer->clients, owner.client,
                                 [](const PracticeOffer::Client &each) { return each.credentials.clientId; });
    if (provider == FlowSetup::Provider::Practice && !isOffered)
        return false;
    if (token.isEmpty() || token == setup.settings.refreshToken || !isFor(setup, owner))
        return false;
    setup.settings.refreshToken = token;
    m_keptTokens.removeIf([&](const auto &kept) { return kept.second == owner; });
    m_keptTokens.append({token, owner});
    if (provider == FlowSetup::Provider::Practice)
        m_refreshClient = owner.client;
    return true;
}

} // namespace Grantscope::Ui
