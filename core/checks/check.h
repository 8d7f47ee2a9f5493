// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/specref.h"
#include "json/document.h"
#include "texts/reason.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <span>

namespace Grantscope {

enum class Severity : std::uint8_t { Error, Warning, Info };
[[nodiscard]] const char *severityName(Severity severity); ///< "error", "warning", "info".

/// Pass: holds. Fail, Warn, Info: violated, by severity. Skip: could not be checked, and why. Never absent.
enum class Status : std::uint8_t { Pass, Fail, Warn, Info, Skip };
[[nodiscard]] const char *statusName(Status status); ///< "pass", "fail", "warn", "info", "skip".

[[nodiscard]] QString statusTitle(Status status); ///< In the language of the moment: "Passed".

/// Groups under which the checklist is shown.
enum class CheckGroup : std::uint8_t {
    Format,
    Header,
    Signature,
    Key,
    Times,
    Claims,
    IdToken,
    AccessToken,
    LogoutToken,
    Dpop,
    ClientAssertion,
    RequestObject,
    Encryption,
    SelectiveDisclosure,
    AuthorizationRequest,
    AuthorizationResponse,
    TokenRequest,
    TokenResponse,
    Registration,
    DeviceAuthorization,
    UserInfo,
    Introspection,
    Revocation,
    Resource,
    RedirectUri,
    Metadata,
    Connection
};

/// A place in a token, to be marked when its row is chosen.
struct Place
{
    enum class Part : std::uint8_t { None, Text, Header, Payload, Signature } part = Part::None;
    Json::Span span = {}; ///< In octets of the decoded part; for Text and Signature, of the token's text.

    friend bool operator==(const Place &, const Place &) = default;
};

/// One row of a checklist, judged.
struct Check
{
    const char *id = ""; ///< As in the standards map: "alg-none". Title and reason why are in core/texts under it.
    CheckGroup group = CheckGroup::Format;
    SpecRef spec = {};
    Status status = Status::Skip;
    Severity severity = Severity::Error; ///< The row's, unless this case is milder.
    Texts::Reason reason = {}; ///< Empty only for a pass that needs no words.
    QString expected = {};
    QString found = {};
    Place place = {};
};

} // namespace Grantscope
