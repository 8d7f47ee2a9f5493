// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/faults.h"
#include "flows/flowsetup.h"

namespace Grantscope::Ui {

/// What is chosen for the next run: a grant, whom to ask and as whom, what goes wrong on purpose. What was said to the
/// practice server and to another provider stands side by side, and nothing that was said for one reaches another.
class FlowChoice
{
public:
    /// Of the practice server before it runs.
    explicit FlowChoice(PracticeOffer practiceAhead);

    [[nodiscard]] const Flow::Grant &grant() const { return *m_grant; }
    /// Ends the fault, and goes back to the client and to the follow-ups that are usual for the grant.
    void setGrant(const Flow::Grant &grant);

    [[nodiscard]] const FlowSetup &setup() const { return m_setup; }
    /// All of it, as it is.
    void setSetup(const FlowSetup &setup);
    /// What the person changed in a field. Of another provider it is what was said to that one that comes back; with
    /// another issuer, what was said for the one before is forgotten. So it is with another MCP server where no issuer
    /// is named: the server names whom to ask.
    void change(FlowSetup setup);
    /// The name of the provider is settled: from now on another name is another provider.
    void providerNamed();
    /// Whether \a setup asks somebody else, whom nothing may reach that was said for the one before. Where nobody was
    /// named yet, who is named now is meant, letter by letter.
    [[nodiscard]] bool isAnother(const FlowSetup &setup) const;
    void setProvider(FlowSetup::Provider provider);
    /// Changes what was said to the other provider while the practice server is asked.
    void changeAside(const std::function<void(FlowSetup &)> &change) { change(m_aside); }

    [[nodiscard]] const Flow::Fault *fault() const { return m_fault; }
    /// Null for none.
    void setFault(const Flow::Fault *fault) { m_fault = fault; }
    /// Those that mean something with what is chosen.
    [[nodiscard]] QList<const Flow::Fault *> faults() const;

    /// What the practice server offers, once it runs; null before.
    [[nodiscard]] const PracticeOffer *offer() const { return m_offer ? &*m_offer : nullptr; }
    void setOffer(const PracticeOffer &offer) { m_offer = offer; }
    [[nodiscard]] Flow::FlowSettings settings() const { return settingsFor(m_setup, *m_grant, offer()); }

    /// So that the refresh grant has one to begin with, and the client that it belongs to: of a run with the settings
    /// \a ran against \a provider. Whoever is chosen meanwhile does not get it. True where something changed.
    bool keepRefreshToken(const Secret &token, const Flow::FlowSettings &ran, FlowSetup::Provider provider);

private:
    /// Whose a refresh token is: nobody's where provider is empty.
    struct TokenOwner
    {
        QByteArray provider = {};
        QString client = {};

        friend bool operator==(const TokenOwner &, const TokenOwner &) = default;
    };
    void take(FlowSetup setup);
    /// The origin of the MCP server that alone says whom to ask; empty where somebody else does, or nobody.
    [[nodiscard]] QByteArray serverOf(const FlowSetup &setup) const;
    [[nodiscard]] bool applies(const Flow::Fault &fault) const;
    [[nodiscard]] bool isFor(const FlowSetup &setup, const TokenOwner &owner) const;

    PracticeOffer m_ahead;
    const Flow::Grant *m_grant;
    FlowSetup m_setup;
    FlowSetup m_aside; ///< What was said to the other kind of provider; it comes back with it.
    const Flow::Fault *m_fault = nullptr;
    std::optional<PracticeOffer> m_offer;
    bool m_naming = false; ///< The provider's name is being typed.
    QByteArray m_server = {}; ///< serverOf() what was settled last; empty while another is being typed.
    QString m_refreshClient; ///< Of the practice server: whose the refresh token of the last run is.
    QList<std::pair<Secret, TokenOwner>> m_keptTokens; ///< Refresh tokens of runs, and whose they are.
};

} // namespace Grantscope::Ui
