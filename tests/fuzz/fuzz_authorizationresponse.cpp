// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "oauth/authorizationresponse.h"
#include "oauth/oautherror.h"

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::OAuth;

/// An address as a person may paste it, answering to the state "xyz".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray address(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    ResponseMode arrived = ResponseMode::Query;
    const Result<Parameters> received = parseRedirectAddress(address, &arrived);
    if (!received)
        return 0;
    // What was read reads the same when it is written again.
    require(parseParameters(received->encoded()) == *received);

    const SentAuthorization sent{.state = "xyz", .issuer = QStringLiteral("https://as.example"), .mode = arrived};
    const Reading<AuthorizationResponse> reading = validateAuthorizationResponse(*received, arrived, sent);
    if (reading.value) {
        require(received->values("state") == QList<QByteArray>{"xyz"} && received->repeated().isEmpty());
        require(!received->contains("error") && !reading.value->code.isEmpty());
        require(received->value("iss").isEmpty() || reading.value->issuer == sent.issuer);
        return 0;
    }
    const Error &error = reading.value.error();
    require(!error.id.name().empty());
    require(bool(error.server) == (error.id == ErrorId(OAuthError::AuthorizationRefused)));
    const QList<QByteArray> states = received->values("state");
    const bool isOurs = !states.isEmpty() && std::ranges::all_of(states, [](const auto &one) { return one == "xyz"; });
    require(isOurs != (error.id == ErrorId(OAuthError::StateMismatch)));
    return 0;
}
