// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <expected>

namespace Grantscope::Net {

/// The three authorities under which a listener on the loopback is called: "127.0.0.1:PORT", "[::1]:PORT" and
/// "localhost:PORT"; with port 80 the names alone, too. \a host in any case.
[[nodiscard]] bool isLoopbackAuthority(QByteArrayView host, quint16 port);

/// There is an Origin (RFC 6454 §7) and it is none of the listener's own, so that a page of somebody else made the
/// browser send this. That is as it should be for a form post of an authorization server, and for little else.
/// \a request must have come from an HttpServer: its Host is taken as true.
[[nodiscard]] bool isForeignOrigin(const HttpRequest &request);

/// Reads the head of a request strictly, fields in their order and with their case, or says with what to refuse it:
/// 400 for bare CR, LF or NUL, for what is no field, for a length that is none or stands beside a Transfer-Encoding
/// (RFC 9112 §6.1, §6.3), for a target that is no path, for a body where the method has none, for a Host that is
/// missing or repeated; 411 for DELETE without a length; 413 beyond \a maxBody octets; 415 for a content coding or
/// multipart; 421 for the Host of somebody else (RFC 9110 §15.5.20), which is what a page gets whose name was pointed
/// at the loopback; 501 for a transfer coding other than chunked.
[[nodiscard]] std::expected<HttpRequest, HttpResponse> readRequestHead(QByteArrayView head, quint16 port,
                                                                       qint64 maxBody);

/// A body follows the head.
[[nodiscard]] bool announcesBody(const HttpRequest &request);

/// A short answer in plain text.
[[nodiscard]] HttpResponse plainAnswer(int status, const QByteArray &reason, const QByteArray &text);

/// The head of \a response, from the status line to the empty line. Fields stay as they are; Content-Length (where
/// the status can have a body and the fields say nothing of its length) and "Connection: close" are added, also to
/// \a response. Nothing where the status has not three digits or a field could end the head.
[[nodiscard]] std::optional<QByteArray> writeResponseHead(HttpResponse &response);

} // namespace Grantscope::Net
