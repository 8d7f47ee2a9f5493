// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/grants.h"
#include "flows/clientkey.h"
#include "flows/flowservices.h"

namespace Grantscope::Ui {

/// All that a person chose before a run: whom to ask, as whom, for what, and who opens the pages.
struct FlowSetup
{
    enum class Provider : quint8 { Practice, Other };
    enum class Browser : quint8 { BuiltIn, Own };

    Provider provider = Provider::Practice;
    Browser browser = Browser::BuiltIn;
    QString practiceClient = {}; ///< Empty: the one that is made for the grant.
    QString profile = {}; ///< Under which it is kept; empty: not.
    QString preset = {}; ///< From which it was begun; empty: none.
    bool usualScope = true; ///< The scope is the grant's usual one, not the person's.
    /// Whose certificates count, and by which proxy. Of this provider alone: the practice server needs neither.
    Net::SendOptions sending = {};
    ClientKeyFile keyFile = {}; ///< Where the key of the client was read from.
    /// What goes out. For the practice server, what it offers takes the place of provider, client and people.
    Flow::FlowSettings settings = {};

    friend bool operator==(const FlowSetup &, const FlowSetup &) = default;
};

/// Nothing is said yet to \a provider; what is of the run and of no provider is as in \a now.
[[nodiscard]] FlowSetup freshSetup(FlowSetup::Provider provider, const FlowSetup &now);
/// What makes a provider this one and no other: its issuer; without one, the place where secrets go to. Empty: nobody
/// is named yet.
[[nodiscard]] QByteArray providerIdentity(const Flow::ProviderSettings &provider);
/// Takes out what was typed or accepted for one provider and is sent to no other: secrets, the key, who signs in, the
/// API, what its certificates must be, and what only it understands.
void forgetProvider(FlowSetup &setup);

/// What is asked for unless the person says otherwise.
/// What a run of \a grant calls at the practice server unless the person says otherwise.
[[nodiscard]] QByteArray practiceApi(const Flow::Grant &grant, const PracticeOffer &offer);
[[nodiscard]] QByteArray usualScope(const Flow::Grant &grant, FlowSetup::Provider provider);
/// What follows a grant unless the person says otherwise: userinfo where somebody signs in.
[[nodiscard]] QList<Flow::FollowUp> usualFollowUps(const Flow::Grant &grant);
/// Whether it means something after this grant: a machine has no person to ask about or to sign out.
[[nodiscard]] bool canFollow(Flow::FollowUp followUp, const Flow::Grant &grant);
/// The response types among which there is a choice; the first is the grant's own. One: none is to be chosen.
[[nodiscard]] QList<QByteArray> responseTypes(const Flow::Grant &grant);
/// Some step opens the browser.
[[nodiscard]] bool opensBrowser(const Flow::Grant &grant);

/// The settings with which a run begins. \a offer is of the practice server; null where it does not run (yet).
[[nodiscard]] Flow::FlowSettings settingsFor(const FlowSetup &setup, const Flow::Grant &grant,
                                             const PracticeOffer *offer);

} // namespace Grantscope::Ui
