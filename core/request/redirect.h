// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "request/requesterror.h"

namespace Grantscope::Request {

/// Why something of a request does not go on to where a redirect leads.
enum class DropReason : std::uint8_t {
    Origin, ///< "drop-origin": a credential, and it is another origin.
    Body, ///< "drop-body": it described a body that is not sent again.
    Target, ///< "drop-target": it named the server that was asked.
    Secret, ///< "drop-secret": a credential of the request stands in it, whatever its name, and it is another origin.
};
[[nodiscard]] const char *dropName(DropReason reason);

struct Dropped
{
    QByteArray field; ///< Name of a header field, as it was sent.
    DropReason reason;

    friend bool operator==(const Dropped &, const Dropped &) = default;
};

/// The request that follows a redirect.
struct NextRequest
{
    HttpRequest request = {};
    bool methodChanged = false; ///< To GET, as 303 says and every browser does after 301 and 302.
    bool bodyDropped = false;
    bool originChanged = false; ///< Scheme, host or port.
    QList<Dropped> dropped = {}; ///< In the order of the fields.

    friend bool operator==(const NextRequest &, const NextRequest &) = default;
};

/// 301, 302, 303, 307 or 308 with a Location.
[[nodiscard]] bool asksToFollow(const HttpResponse &response);

/// What becomes of the method at a redirect.
enum class RedirectMethod : std::uint8_t {
    AsSpecified, ///< RFC 9110 §15.4.
    Kept, ///< As curl does with -X; a body stays behind as it would have.
};

/// What goes to where \a response sends \a sent. At a change of origin credentials stay behind: Authorization, Cookie,
/// every other field whose name says that it is secret, and each that holds one of these, of \a known or of the
/// address. "follow-location", and "follow-body" where a body would go to another origin, whatever it holds.
/// RFC 9110 §15.4.
[[nodiscard]] Result<NextRequest> buildRedirectedRequest(const HttpRequest &sent, const HttpResponse &response,
                                                         RedirectMethod method = RedirectMethod::AsSpecified,
                                                         const QList<Secret> &known = {});

/// \a reference against \a base, its octets as they are but for dot segments; a fragment goes. "follow-location".
/// RFC 3986 §5.2.
[[nodiscard]] Result<QByteArray> resolveLocation(const QByteArray &base, const QByteArray &reference);

/// "follow-cycle" where \a next was sent before, "follow-limit" where there were \a limit redirects already.
[[nodiscard]] Result<void> checkRedirects(const QList<HttpRequest> &sent, const HttpRequest &next, qsizetype limit);

} // namespace Grantscope::Request
