// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
#include "token/kind.h"

#include <QByteArray>
#include <QList>

namespace Grantscope::Token {

/// Where in a pasted text a token stood.
enum class Context : std::uint8_t {
    Whole,              ///< The text is the token, but for white space, quotes or a scheme name around it.
    AuthorizationField, ///< "Authorization: Bearer …", "DPoP …"
    HeaderField,        ///< Another header field, the DPoP field among them.
    UrlQuery,
    UrlFragment,
    FormBody,
    JsonMember,         ///< A token response, a HAR, any JSON text.
    Cookie,
    CommandLine,        ///< A curl line.
    Text,               ///< Anywhere else: a log line, prose.
};
[[nodiscard]] QString contextTitle(Context context);

/// A token found in a text.
struct Candidate
{
    Form form = Form::Opaque;
    Json::Span span = {};    ///< Where it stands in the text that was given, in octets.
    QByteArray text = {};    ///< The token itself, after percent- or JSON-unescaping where it stood escaped.
    Context context = Context::Whole;
    QString name = {};       ///< The parameter, member, cookie or field it stood in: "access_token", "id_token", "DPoP".
    bool cleaned = false;    ///< White space, quotes or a scheme name around it were left out ("input-cleaned").
    bool unescaped = false;  ///< It stood percent-encoded or with JSON escapes.
    bool repaired = false;   ///< A cleaned copy of a text that is no token as it stands (line breaks, padding inside); its verdict says so.

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// Every token in \a text, in the order in which they stand; the text as a whole first, and alone but for its repaired copy, if it
/// claims to be one token. Looks into header fields, URLs (query and fragment), forms, JSON (also JSON inside strings, as in a
/// HAR), cookies and curl lines; opaque tokens are found where a name says so, or as the whole text. Linear time, at most
/// \a limit findings. Nothing is decoded beyond what telling needs, and nothing is fetched.
[[nodiscard]] QList<Candidate> recognise(const QByteArray &text, int limit = 1000);

/// The text as one token, whatever it is: what the person said to be a token ("--as"). White space around, one pair of quotes and a
/// scheme name are left out.
[[nodiscard]] Candidate wholeText(const QByteArray &text);
/// The same without taking the token apart, for whoever judges it anyway: its form is not told and says Malformed.
[[nodiscard]] Candidate strippedText(const QByteArray &text);

} // namespace Grantscope::Token
