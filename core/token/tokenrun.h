// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"
#include "token/kind.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Grantscope::Token {

/// One character as it was meant where it stands percent-encoded ("%2E") or with a JSON escape ("\u002e", "\/").
struct Escaped
{
    char character = 0;
    qsizetype length = 0; ///< Of the escape; 0 where none stands.
};
[[nodiscard]] Escaped escapeAt(QByteArrayView text, qsizetype at);

/// A stretch of characters that a token is made of.
struct TokenRun
{
    Json::Span span;
    QByteArray text; ///< Unescaped.
    bool unescaped = false;
    std::optional<Form> form = {}; ///< Nothing where it is no token.
};

/// Reads on from \a at while characters of \a classes stand there, as they are or escaped, and the padding after them;
/// a '=' that more of them follow is a separator and ends the run, so that no text is read twice for two names in it.
/// Compact ones are also read over the soft line breaks of quoted-printable text (RFC 2045 §6.7). Linear in the length
/// of the run.
[[nodiscard]] TokenRun readRun(QByteArrayView text, qsizetype at, unsigned classes);

/// The compact token that begins at \a at, where startsLikeHeader() holds; a full stop that ends a sentence is left
/// out. Without a dot it is none. Linear in the length of what is read.
[[nodiscard]] TokenRun readCompact(QByteArrayView text, qsizetype at);

/// The opaque token that begins at \a at, up to what delimits values in forms, headers, cookies and JSON.
[[nodiscard]] TokenRun readOpaque(QByteArrayView text, qsizetype at);

} // namespace Grantscope::Token
