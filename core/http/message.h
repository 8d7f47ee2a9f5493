// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/headerfields.h"

#include <QUrl>

namespace Grantscope {

/// A request as it shall go out: nothing in it is normalised on the way.
struct HttpRequest
{
    QByteArray method = "GET";
    QByteArray address = {}; ///< Absolute, as written: percent-encoding and dot segments stay.
    HeaderFields fields = {};
    QByteArray body = {}; ///< May hold secrets: never log it.

    /// The address as Qt reads it, for showing; not valid where Qt can't read it.
    [[nodiscard]] QUrl url() const { return QUrl::fromEncoded(address, QUrl::StrictMode); }

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// The method and every name must be a token and no value may hold CR, LF or NUL: text that a person pastes can't add a
/// field or a second request. The error names the field, never its value. RFC 9110 §5.5, §9.1.
[[nodiscard]] Result<void> validateRequest(const HttpRequest &request);

/// A response as it came.
struct HttpResponse
{
    int status = 0; ///< 0 where no status line came.
    QByteArray reason = {}; ///< As sent; may be empty.
    HeaderFields fields = {};
    QByteArray body = {}; ///< After transfer and content decoding.
    HeaderFields trailers = {};
    QByteArray version = {}; ///< "1.1", "1.0" …

    [[nodiscard]] bool isRedirect() const { return status >= 300 && status < 400 && fields.contains("Location"); }

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

/// What came, for a person: "HTTP 301 Moved Permanently: https://as.example/", "HTTP 500 Internal Server Error
/// (text/html)".
[[nodiscard]] QString answerLine(const HttpResponse &response);

/// "type/subtype" of Content-Type in lower case, without parameters; empty where there is none. RFC 9110 §8.3.1.
[[nodiscard]] QByteArray mediaType(const HeaderFields &fields);

/// Reads "HTTP/1.1 200 OK" (line end optional) into \a response; false if it is no status line. RFC 9112 §4.
[[nodiscard]] bool readStatusLine(QByteArrayView line, HttpResponse &response);

} // namespace Grantscope
