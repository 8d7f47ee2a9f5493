// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/parameters.h"
#include "json/document.h"

namespace Grantscope::Practice {

/// A request as the endpoints read it. Refers to the message, which must live as long.
class Request
{
public:
    explicit Request(const HttpRequest &http);

    [[nodiscard]] QByteArrayView method() const { return m_http.method; }
    [[nodiscard]] bool isGet() const { return m_http.method == "GET" || m_http.method == "HEAD"; }
    [[nodiscard]] bool isPost() const { return m_http.method == "POST"; }
    [[nodiscard]] QByteArray path() const { return m_path; } ///< Without the query; as written.
    [[nodiscard]] const HeaderFields &fields() const { return m_http.fields; }
    [[nodiscard]] QByteArray body() const { return m_http.body; }

    /// "http-form" where it can't be read.
    [[nodiscard]] const Result<Parameters> &query() const { return m_query; }
    /// The body, where it says that it is a form; "http-form" where it can't be read or is none.
    [[nodiscard]] const Result<Parameters> &form() const { return m_form; }
    [[nodiscard]] bool saysForm() const;

    /// Empty where there is none, or more than one of this name.
    [[nodiscard]] QByteArray cookie(QByteArrayView name) const;

private:
    const HttpRequest &m_http;
    QByteArray m_path;
    Result<Parameters> m_query;
    Result<Parameters> m_form;
};

/// The body, where it says that it is JSON and is; a small one (8 KiB, four levels). Nothing else.
[[nodiscard]] std::optional<Json::Document> jsonBody(const Request &request);

/// The best of our languages, "en" or "zh_TW": what ui_locales names first (OpenID Connect Core §3.1.2.1), else by
/// Accept-Language (RFC 9110 §12.5.4).
[[nodiscard]] QByteArray pageLanguage(const HeaderFields &fields, QByteArrayView uiLocales);

} // namespace Grantscope::Practice
