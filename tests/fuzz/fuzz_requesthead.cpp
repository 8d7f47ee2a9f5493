// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "net/servermessage.h"

using namespace Grantscope;
using namespace Grantscope::Net;

/// Any head: a request that is what it says, or a refusal that can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr quint16 port = 9000;
    constexpr qint64 maxBody = 1 << 20;
    const QByteArray head(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::expected<HttpRequest, HttpResponse> request = readRequestHead(head, port, maxBody);
    if (!request) {
        const int status = request.error().status;
        require(status == 400 || status == 411 || status == 413 || status == 415 || status == 421 || status == 501);
        require(writeResponseHead(request.error()).has_value());
        return 0;
    }
    require(request->address.startsWith('/') && !request->method.isEmpty());
    const QList<QByteArray> hosts = request->fields.values("Host");
    require(hosts.size() == 1 && isLoopbackAuthority(hosts.constFirst(), port));
    require(!announcesBody(*request) || request->method != "GET");
    require(!request->fields.contains("Origin") || request->fields.values("Origin").size() == 1
            || isForeignOrigin(*request));
    return 0;
}
