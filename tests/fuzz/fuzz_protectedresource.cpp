// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "oauth/endpoint.h"
#include "oauth/protectedresource.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;

/// Up to the first line break the address of a resource, then its document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = input.indexOf('\n');
    const QByteArray resource = line < 0 ? input : input.first(line);
    const QByteArray text = line < 0 ? QByteArray() : input.sliced(line + 1);
    if (const auto places = buildResourceMetadataPlaces(resource, "https://elsewhere.example/metadata")) {
        require(places->size() >= 2 && places->size() <= 3);
        for (const ResourcePlace &place : *places)
            require(resource.startsWith(place.resource) || place.resource == resource);
    }
    const auto reading = parseProtectedResource(text, resource);
    if (!reading.value) {
        require(!reading.value.error().id.name().empty() && reading.value.error().offset <= text.size());
        return 0;
    }
    require(reading.value->resource == resource && !reading.value->authorizationServers.isEmpty());
    for (const QString &issuer : reading.value->authorizationServers)
        require(mayName(QString::fromUtf8(resource), QUrl(issuer, QUrl::StrictMode)));
    return 0;
}
