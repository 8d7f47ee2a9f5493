// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"
#include "http/parameters.h"
#include "json/document.h"
#include "oauth/authorizationresponse.h"
#include "texts/texts.h"
#include "transcript/event.h"

#include <memory>
#include <optional>

namespace Grantscope::Review {

/// What an exchange is for the protocol.
enum class ExchangeRole : quint8 {
    AuthorizationRequest, ///< RFC 6749 §4.1.1, §4.2.1; RFC 9126 §4; OIDC Core §3.1.2.1
    AuthorizationResponse, ///< Brought to the redirect URI: RFC 6749 §4.1.2; Form Post Response Mode §2
    PushedAuthorization, ///< RFC 9126 §2
    TokenRequest, ///< RFC 6749 §3.2
    DeviceAuthorization, ///< RFC 8628 §3.1
    UserInfo, ///< OIDC Core §5.3
    Introspection, ///< RFC 7662 §2
    Revocation, ///< RFC 7009 §2
    Discovery, ///< RFC 8414 §3, OIDC Discovery §4
    ResourceMetadata, ///< RFC 9728 §3
    KeySet, ///< RFC 7517 §5
    Registration, ///< RFC 7591 §3
    EndSession, ///< OIDC RP-Initiated Logout §2
    ApiCall, ///< With an access token: RFC 6750 §2
    Other,
};
inline constexpr int kExchangeRoles = static_cast<int>(ExchangeRole::Other) + 1;
/// "token-request"; a step of ours that does the same has the same name.
[[nodiscard]] const char *roleName(ExchangeRole role);

/// Certain: parameters or content of the message leave no other reading. Likely: its address, or half of them.
enum class Confidence : quint8 { Certain, Likely };

/// An authorization response: what a redirect carries to the client.
struct CarriedAnswer
{
    Parameters parameters = {}; ///< Of a signed answer ("response") with what its payload holds, unverified.
    OAuth::ResponseMode mode = OAuth::ResponseMode::Query;
    QByteArray place = {}; ///< To where, without query and fragment, absolute; empty where that is not known.
};

/// What was understood of one exchange. Everything is as it stands there: nothing of it is trusted.
struct ExchangeFacts
{
    ExchangeRole role = ExchangeRole::Other;
    Confidence confidence = Confidence::Likely;
    Parameters query = {};
    Parameters form = {}; ///< Of the body; of a JSON object, its strings.
    QByteArray place = {}; ///< The address without query and fragment; of a path alone, with the Host before it.
    bool isSchemeGuessed = false; ///< Of such a path: nothing tells http from https.
    QByteArray bearer = {}; ///< The token of Authorization (Bearer, DPoP) or of access_token in query or form.
    QByteArray clientId = {}; ///< From the parameters, or from Basic.
    bool hasClientSecret = false; ///< Basic, client_secret or an assertion came along.
    bool isScripted = false; ///< A script in a browser sent it: Origin or Sec-Fetch-Mode say so.
    QByteArray target = {}; ///< The Location of its response, made absolute; empty where it is no redirect.
    /// In the request itself (role AuthorizationResponse) …
    std::optional<CarriedAnswer> answer = {};
    /// … or in the Location of its response.
    std::optional<CarriedAnswer> redirected = {};
    /// Of the response, where it is one object; else null.
    std::shared_ptr<const Json::Document> json = {};

    /// In query or form, the form first.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
    /// A string of the response's object; empty where there is none.
    [[nodiscard]] QByteArray member(QByteArrayView name) const;
};

/// Reads an exchange by address, parameters and content, never by names of hosts. Linear time; a body of more than 4
/// MiB is not looked into.
[[nodiscard]] ExchangeFacts factsOf(const Exchange &exchange);

/// The message of an event: its exchange, or what there is of one (a request without answer, the address that the
/// browser was given). Null for events without a message.
[[nodiscard]] std::shared_ptr<const Exchange> messageOf(const Transcript::Event &event);

/// "https://as.example" in lower case, without a port that is the scheme's own; empty for what has no host.
[[nodiscard]] QByteArray originOf(QByteArrayView address);

/// Somebody took the value out, so that it says nothing and equals every other: "***", "[redacted]", "xxxx".
[[nodiscard]] bool isMasked(const QByteArray &value);
/// A name of ours stands for it, which equals only the same value's: "⟨code 1⟩".
[[nodiscard]] bool isPseudonym(const QByteArray &value);

/// How an exchange is drawn: from whom to whom (names as of Flow::partyName()), and what is said at its arrow.
struct Depiction
{
    QString from;
    QString to;
    QString title; ///< "Token request", in the language asked for.
    QString subtitle; ///< "POST as.example/token → 200": no values.

    friend bool operator==(const Depiction &, const Depiction &) = default;
};
[[nodiscard]] Depiction describe(const Exchange &exchange, ExchangeRole role,
                                 Texts::Language language = Texts::Language::Current);

} // namespace Grantscope::Review
