// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
#include "token/kind.h"

#include <QByteArray>
#include <QList>

namespace Grantscope::Token {

/// Where in a pasted text a token stood.
enum class Context : std::uint8_t {
    Whole, ///< The text is the token, but for white space, quotes or a scheme name around it.
    AuthorizationField, ///< "Authorization: Bearer …", "DPoP …"
    HeaderField, ///< Another header field, the DPoP field among them.
    UrlQuery,
    UrlFragment,
    FormBody,
    JsonMember, ///< A token response, a HAR, any JSON text.
    Cookie,
    CommandLine, ///< Of curl, wget, HTTPie, PowerShell; the value of an option.
    Text, ///< Anywhere else: a log line, prose.
};
[[nodiscard]] QString contextTitle(Context context);

/// A token found in a text.
struct Candidate
{
    Form form = Form::Opaque;
    Json::Span span = {}; ///< Where it stands in the text that was given, in octets.
    QByteArray text = {}; ///< The token itself, as it was meant where it stood escaped.
    Context context = Context::Whole;
    /// The parameter, member, cookie, field or option it stood in: "access_token", "DPoP", "--oauth2-bearer".
    QString name = {};
    /// The scheme name before it, as written: "Bearer", "DPoP"; that of an Authorization field, whatever it is.
    QString scheme = {};
    bool cleaned = false; ///< White space, quotes or a scheme name around it were left out.
    /// It stood percent-encoded, with JSON escapes, in Base64, in quoted-printable or UTF-16 text.
    bool unescaped = false;
    /// A cleaned copy of a text that is no token as it stands (line breaks, padding inside); its verdict says so.
    bool repaired = false;
    bool noToken = false; ///< No token: noToken() made it.

    /// What is judged is not what stands there, octet for octet ("input-cleaned").
    [[nodiscard]] bool isChanged() const { return cleaned || (unescaped && span.length != text.size()); }

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

struct Recognition
{
    QList<Candidate> candidates = {};
    bool more = false; ///< There are more than the limit allowed.
};

/// Every token in \a text, in the order in which they stand; the text as a whole first, and alone but for its repaired
/// copy, if it claims to be one token. Looks into header fields, URLs (query and fragment), forms, JSON (also JSON
/// inside strings, as in a HAR, and texts in Base64, once), cookies, command lines and elements of HTML and XML; opaque
/// tokens are found where a name says so, or as the whole text. UTF-16 is read where its byte order mark says so.
/// Linear time, at most \a limit findings. Nothing is decoded beyond what telling needs, and nothing is fetched.
[[nodiscard]] Recognition recognise(const QByteArray &text, int limit = 1000);

/// The text as one token, whatever it is: what the person said to be a token ("--as"). White space around, one pair of
/// quotes and a scheme name are left out. Its form is told by its look alone.
[[nodiscard]] Candidate wholeText(const QByteArray &text);

/// A text in which recognise() found nothing, to be shown and judged as that: malformed, because there is no token in
/// it.
[[nodiscard]] Candidate noToken(const QByteArray &text);

} // namespace Grantscope::Token
