// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "oauth/bearer.h"
#include "oauth/endpoint.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;

/// Every line of the input is one WWW-Authenticate.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    HttpResponse response{.status = 401};
    for (const QByteArray &line : text.split('\n'))
        response.fields.append("WWW-Authenticate", line);

    const Result<QList<Challenge>> challenges = parseChallenges(response.fields);
    const ResourceAnswer answer = readChallenges(response);
    require(answer.challenges == challenges.value_or(QList<Challenge>()));
    for (const Challenge &challenge : answer.challenges) {
        require(isHttpToken(challenge.scheme));
        require(challenge.token68.isEmpty() || challenge.parameters.isEmpty());
    }
    require(answer.resourceMetadata.isEmpty() || validateEndpoint(answer.resourceMetadata));
    require(!answer.maxAge || *answer.maxAge >= 0);

    const Reading<ResourceAnswer> reading = parseResourceResponse(response);
    require(!reading.value && reading.value.error().server);
    return 0;
}
