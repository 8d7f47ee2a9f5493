// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "oauth/oautherror.h"
#include "oauth/tokenresponse.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;

/// The first octet chooses status and media type, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    constexpr int statuses[] = {200, 400, 401, 302};
    constexpr const char *types[] = {"application/json", "text/html", "application/x-www-form-urlencoded", ""};
    const QByteArray body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const HttpResponse response{
        .status = statuses[data[0] % 4], .fields = {{"Content-Type", types[(data[0] >> 2) % 4]}}, .body = body};
    const Reading<TokenResponse> reading = parseTokenResponse(response);
    if (reading.value) {
        require(response.status == 200 && !reading.value->accessToken.isEmpty() && reading.value->document);
        require(!reading.value->expiresIn || *reading.value->expiresIn >= 0);
        return 0;
    }
    const Error &error = reading.value.error();
    require(!error.id.name().empty() && error.offset <= body.size());
    require(bool(error.server) == (error.id == ErrorId(OAuthError::TokenRefused)));
    require(!error.server || error.server->body == body);
    return 0;
}
