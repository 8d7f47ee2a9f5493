// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/repair.h"

#include "token/shape.h"

namespace Grantscope::Token {

namespace {

/// A text in pieces between white space, as a mail program or a terminal breaks a token.
class Pieces
{
public:
    /// False where this piece shows that the whole is not one token.
    bool add(QByteArrayView piece, bool afterLineBreak)
    {
        const bool first = m_count == 0;
        if (!first) {
            // A header again: another token, unless it is the payload, which begins like one.
            if (startsLikeHeader(piece) && !(m_lastChar == '.' && m_dots == 1))
                return false;
            m_allAfterLineBreaks = m_allAfterLineBreaks && afterLineBreak;
            // Only the last line may be shorter.
            m_evenly = m_evenly && m_lastSize == m_firstSize && piece.size() <= m_firstSize;
        } else {
            m_firstSize = piece.size();
        }
        m_dots += piece.count('.');
        if (first)
            m_firstDots = m_dots;
        m_lastSize = piece.size();
        m_lastChar = piece.back();
        ++m_count;
        return true;
    }

    /// A piece that is a whole token may be followed by words; not so in a text broken at one width.
    [[nodiscard]] bool isOneToken() const
    {
        constexpr qsizetype kShortestLine = 40;
        const bool firstIsWhole = m_firstDots >= 2;
        return m_count < 2 || !firstIsWhole || (m_allAfterLineBreaks && m_evenly && m_firstSize >= kShortestLine);
    }

private:
    qsizetype m_count = 0;
    qsizetype m_dots = 0;
    qsizetype m_firstDots = 0;
    qsizetype m_firstSize = 0;
    qsizetype m_lastSize = 0;
    char m_lastChar = 0;
    bool m_allAfterLineBreaks = true;
    bool m_evenly = true;
};

} // namespace

std::optional<Repaired> repair(QByteArrayView text)
{
    if (!startsLikeHeader(text))
        return std::nullopt;
    Pieces pieces;
    Repaired result;
    result.text.reserve(text.size());
    bool afterLineBreak = false;
    for (qsizetype i = 0; i < text.size();) {
        if (hasClass(text[i], SpaceChar)) {
            afterLineBreak = afterLineBreak || text[i] == '\n' || text[i] == '\r';
            ++i;
            continue;
        }
        const qsizetype begin = i;
        for (; i < text.size() && !hasClass(text[i], SpaceChar); ++i) {
            const char c = text[i];
            if (hasClass(c, CompactChar))
                result.text += c;
            else if (c == '+' || c == '/')
                result.text += c == '+' ? '-' : '_';
            else if (c != '=')
                return std::nullopt;
        }
        if (!pieces.add(text.sliced(begin, i - begin), afterLineBreak))
            return std::nullopt;
        afterLineBreak = false;
    }
    if (result.text == text || !pieces.isOneToken())
        return std::nullopt;
    const auto form = claimedForm(result.text, lookAt(result.text));
    if (!form || *form == Form::Malformed || *form == Form::Opaque)
        return std::nullopt;
    result.form = *form;
    return result;
}

} // namespace Grantscope::Token
