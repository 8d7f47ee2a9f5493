// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <chrono>
#include <expected>

namespace Grantscope::Practice {

/// A response, and how long to hold it back (Misbehaviour::Slow).
struct Answer
{
    HttpResponse response;
    std::chrono::milliseconds delay{0};
};

/// An error answer: RFC 6749 §5.2, RFC 6750 §3.
struct Refusal
{
    QByteArray error = {}; ///< "invalid_grant"; empty: no more than the status is said (RFC 6750 §3.1, no token).
    QByteArray description = {}; ///< English, printable ASCII without quotes and backslashes.
    int status = 400;
    QByteArray challenge = {}; ///< The value of WWW-Authenticate.
};
template <typename T>
using Outcome = std::expected<T, Refusal>;

[[nodiscard]] std::unexpected<Refusal> refused(QByteArray error, QByteArray description, int status = 400);
/// 401 with a challenge of the Basic scheme (RFC 6749 §5.2: invalid_client).
[[nodiscard]] std::unexpected<Refusal> clientRefused(QByteArray description);

/// What a sender wrote, fit for an error_description: in single quotes, cut, and other signs than those allowed there
/// (RFC 6749 §5.2) as question marks.
[[nodiscard]] QByteArray said(QByteArrayView text);

/// Never cached, never sniffed.
[[nodiscard]] HttpResponse jsonResponse(int status, const QByteArray &json);
[[nodiscard]] HttpResponse refusalResponse(const Refusal &refusal);
[[nodiscard]] HttpResponse textResponse(int status, const QByteArray &text);
/// 303: the browser comes with GET, whatever it had sent (RFC 9700 §4.12).
[[nodiscard]] HttpResponse redirectResponse(const QByteArray &address);

} // namespace Grantscope::Practice
