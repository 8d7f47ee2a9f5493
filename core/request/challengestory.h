// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/specref.h"
#include "http/challenge.h"
#include "http/message.h"

#include <string_view>

namespace Grantscope::Request {

/// What one parameter of a challenge says.
struct ChallengePart
{
    QByteArray name = {};
    QByteArray value = {};
    const char *meaning = ""; ///< Id of its sentence: "challenge-scope". Texts::challengeText().
    SpecRef spec = {};
};

/// One challenge, taken apart.
struct ChallengeStory
{
    Challenge challenge = {};
    const char *scheme = ""; ///< Id of what the scheme asks for: "scheme-bearer".
    const char *outcome = ""; ///< Id of what happened: "error-invalid_token", "error-none".
    QByteArray error = {}; ///< As written; also one that no specification names.
    QList<ChallengePart> parts = {};
    QList<std::string_view> nextSteps = {}; ///< Ids of what to do, most useful first: "next-step-up".
    QByteArray resourceMetadata = {}; ///< Where to go on, if an address that may be asked is named.
};

/// WWW-Authenticate of the answer to \a sent, explained: RFC 6750 §3, RFC 9470 §3, RFC 9728 §5.1, RFC 9449 §7.1,
/// RFC 7617 §2. Empty where there is none; "http-challenge" where one can't be read.
[[nodiscard]] Result<QList<ChallengeStory>> explainChallenge(const HttpRequest &sent, const HttpResponse &response);

} // namespace Grantscope::Request
