// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/snippet.h"

// What the writers of code have in common.
namespace Grantscope::Request {

/// "\033": three digits, so that what follows is never taken in.
[[nodiscard]] inline QByteArray octal(char c)
{
    return '\\' + QByteArray::number(static_cast<uchar>(c), 8).rightJustified(3, '0');
}

/// The pieces, each written by \a literal or \a variable, with \a plus between.
template <typename Literal, typename Variable>
[[nodiscard]] QByteArray joined(const SnippetText &text, QByteArrayView plus, QByteArrayView empty, Literal literal,
                                Variable variable)
{
    if (text.isEmpty())
        return empty.toByteArray();
    QByteArray out;
    for (const SnippetPiece &piece : text) {
        if (!out.isEmpty())
            out += plus;
        out += piece.variable.isEmpty() ? literal(piece.text) : variable(piece);
    }
    return out;
}

[[nodiscard]] bool hasField(const SnippetRequest &request, QByteArrayView name);
/// Whether a variable is put in anywhere in this way.
[[nodiscard]] bool uses(const SnippetRequest &request, SnippetEncoding encoding);

[[nodiscard]] QByteArray writeCurl(const SnippetRequest &request);
[[nodiscard]] QByteArray writeHttpie(const SnippetRequest &request);

} // namespace Grantscope::Request
