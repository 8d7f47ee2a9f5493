// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "flow/found.h"
#include "flow/party.h"
#include "flow/settings.h"
#include "flow/values.h"
#include "http/exchange.h"
#include "oauth/authorizationresponse.h"
#include "oauth/deviceauthorization.h"
#include "oauth/metadata.h"
#include "token/inspection.h"

#include <memory>

namespace Grantscope::Flow {

struct Fault; // faults.h

/// A redirect as it arrived, or as the person pasted it.
struct Arrival
{
    Parameters parameters = {};
    OAuth::ResponseMode mode = OAuth::ResponseMode::Query;
    std::optional<Exchange> exchange = {}; ///< Nothing for a pasted one.
    std::optional<Error> refused = {}; ///< Why it was not taken: waiting went on.
};

/// "redirect-missing": what was waited for.
[[nodiscard]] Error nobodyCame(const QByteArray &redirectUri);

/// What a flow has learned so far.
struct Knowledge
{
    ValueTable values = {};
    Found found = {};
    std::optional<OAuth::ServerMetadata> metadata = {};
    std::optional<Error> noMetadata = {}; ///< Of the places that were tried, the first that said more than 404.
    std::optional<Error> noResourceMetadata = {}; ///< The same of the resource's.
    QByteArray keySet = {}; ///< The issuer's, as it came.
    std::optional<Arrival> arrival = {}; ///< The redirect that was waited for.
    std::optional<OAuth::DevicePolling> polling = {};
    std::shared_ptr<const Token::Inspection> idToken = {};
};

/// All that a step looks at.
struct Desk
{
    const FlowSettings &settings;
    const Knowledge &known;
    const Surroundings &around;
    const Fault *fault = nullptr;
    int attempt = 0; ///< 0 for the first time; discovery and polling come again.
    const char *step = "";

    [[nodiscard]] QByteArray text(QByteArrayView name) const { return known.values.text(name); }
};

/// What shall happen, laid out to be looked at and changed before it goes.
struct Prepared
{
    std::optional<HttpRequest> request = {}; ///< Of a step that sends; nothing where it turns out not to need to.
    QByteArray address = {}; ///< Of a step that opens the browser.
    std::chrono::milliseconds pause{0}; ///< Before it goes.
    QList<FlowValue> values = {}; ///< Known from now on.
};

/// What came back, by what the step does; neither for one that only computes.
struct Received
{
    const Exchange *exchange = nullptr;
    const Arrival *arrival = nullptr;
};

/// What the step makes of it.
struct Taken
{
    std::optional<Error> error = {};
    QList<Check> checks = {};
    QList<FlowValue> values = {};
    bool again = false; ///< The step is not at its end: it is prepared once more.
    std::optional<Error> overcome = {}; ///< A refusal that is no end, with again.
};

enum class Act : std::uint8_t {
    Compute, ///< Nothing leaves the client.
    Send, ///< One request, one response; only computes where there is no request to send.
    OpenBrowser,
    AwaitRedirect, ///< The person signs in; the redirect ends it.
};

/// One step of a grant: who speaks to whom, how the message is prepared from what is known (pure), and how the answer
/// is taken in (pure). Its title and what happens in it are in core/texts under its id.
struct Step
{
    const char *id; ///< "token-request"
    Party from;
    Party to;
    Act act;
    /// Why the step is left out, as a key of core/texts; null where it applies.
    const char *(*left)(const Desk &desk);
    Result<Prepared> (*prepare)(const Desk &desk);
    Taken (*take)(const Desk &desk, const Received &received, Knowledge &known);
    /// What is good and bad about the message as it is laid out or was edited, before anybody answers.
    QList<Check> (*judge)(const Desk &desk, const Prepared &prepared) = nullptr;
    /// No answer came, and the step can go on all the same: true. Null where it never can.
    bool (*endure)(const Desk &desk, const Error &error, Knowledge &known) = nullptr;
};

} // namespace Grantscope::Flow
