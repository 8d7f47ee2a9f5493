// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "oauth/registration.h"
#include "oauth/resourceerror.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;

/// The first octet chooses the status, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    constexpr int statuses[] = {201, 200, 400, 302};
    const QByteArray body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const HttpResponse response{
        .status = statuses[data[0] % 4], .fields = {{"Content-Type", "application/json"}}, .body = body};
    const auto reading = parseRegistrationResponse(response, {.redirectUris = {"http://127.0.0.1/callback"}});
    if (reading.value) {
        require(response.status < 300 && !reading.value->clientId.isEmpty() && reading.value->document);
        const ClientAuthMethod method = reading.value->method;
        const bool isKeyed = method == ClientAuthMethod::None || method == ClientAuthMethod::PrivateKeyJwt;
        require(isKeyed || !reading.value->secret.isEmpty());
        return 0;
    }
    const Error &error = reading.value.error();
    require(!error.id.name().empty() && error.offset <= body.size());
    require(bool(error.server) == (error.id == ErrorId(ResourceError::RegistrationRefused)));
    return 0;
}
