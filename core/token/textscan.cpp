// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/textscan.h"

#include "token/places.h"
#include "token/shape.h"
#include "token/surroundings.h"
#include "token/tokenrun.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

/// Characters at which the scan stops to look; all others are passed over.
constexpr auto kStops = [] {
    std::array<bool, 256> table{};
    for (const char c : {'e', 'c', '=', ':', '%', '?', '#', '\n', ' ', '\t', '\r', '"', '\'', '`', '<', '>'})
        table[static_cast<std::uint8_t>(c)] = true;
    return table;
}();

class TextScan
{
public:
    TextScan(const QByteArray &text, int limit)
        : m_text(text)
        , m_limit(limit)
    {
        m_state.json = isJsonLike();
        startLine(0);
    }

    QList<Candidate> run()
    {
        while (m_at < m_text.size() && m_found.size() < m_limit) {
            if (kStops[static_cast<std::uint8_t>(m_text[m_at])])
                stop(m_text[m_at]);
            else
                ++m_at;
        }
        return m_found;
    }

private:
    bool isJsonLike() const
    {
        const QByteArrayView trimmed = m_text.trimmed();
        return trimmed.startsWith('{') || trimmed.startsWith('[');
    }

    void stop(char c)
    {
        switch (c) {
        case 'e':
            if (tryCompact())
                return;
            break;
        case 'c':
            if (isCurlAt(m_text, m_at))
                m_state.curl = true;
            break;
        case '=':
        case ':':
            if (tryNamed(m_at + 1))
                return;
            break;
        case '%':
            if (stopAtPercent())
                return;
            break;
        case '?':
            m_state.query = true;
            break;
        case '#':
            m_state.fragment = true;
            break;
        default:
            endWord(c);
            break;
        }
        ++m_at;
    }

    bool stopAtPercent()
    {
        const Escaped escaped = escapeAt(m_text, m_at);
        if (escaped.length == 0)
            return false;
        if ((escaped.character == '=' || escaped.character == ':') && tryNamed(m_at + escaped.length))
            return true;
        m_state.query = m_state.query || escaped.character == '?';
        m_state.fragment = m_state.fragment || escaped.character == '#';
        return false;
    }

    void endWord(char c)
    {
        m_state.query = false;
        m_state.fragment = false;
        if (c == '\'')
            m_state.inSingleQuotes = m_state.curl && !m_state.inSingleQuotes;
        if (c == '\n')
            startLine(m_at + 1);
    }

    void startLine(qsizetype begin)
    {
        m_state.curl = m_state.curl && (m_state.inSingleQuotes || isContinued(m_text, begin));
        m_state.inSingleQuotes = m_state.inSingleQuotes && m_state.curl;
        m_state.headerField = headerFieldAt(m_text, begin);
    }

    /// A compact token, where one can begin.
    bool tryCompact()
    {
        if (!startsLikeHeader(m_text.sliced(m_at)) || !isBoundary(m_text, m_at))
            return false;
        TokenRun run = readCompact(m_text, m_at);
        if (run.form)
            take(std::move(run));
        else
            m_at += std::max<qsizetype>(run.span.length, 1);
        return true;
    }

    /// A value after a separator whose name says that it is a token.
    bool tryNamed(qsizetype value)
    {
        const Before before = nameBefore(m_text, m_at);
        if (before.name.isEmpty())
            return false;
        m_pair.note(m_text, before, value);
        const QByteArrayView name = m_pair.nameFor(before);
        const qsizetype begin = opaqueValueStart(m_text, before, name, value);
        if (begin < 0 || (startsLikeHeader(m_text.sliced(begin)) && readCompact(m_text, begin).form))
            return false;
        TokenRun run = readOpaque(m_text, begin);
        if (!run.form)
            return false;
        take(std::move(run));
        return true;
    }

    void take(TokenRun run)
    {
        const Before before = lookBack(m_text, run.span.offset);
        const Position place = placeOf(m_text, run.span, before, m_pair.nameFor(before), m_state);
        m_at = run.span.end();
        m_found.append({.form = *run.form,
                        .span = run.span,
                        .text = std::move(run.text),
                        .context = place.context,
                        .name = place.name,
                        .cleaned = before.scheme,
                        .unescaped = run.unescaped});
    }

    QByteArrayView m_text;
    int m_limit;
    qsizetype m_at = 0;
    ScanState m_state;
    NamedPair m_pair;
    QList<Candidate> m_found;
};

} // namespace

QList<Candidate> scanText(const QByteArray &text, int limit)
{
    return TextScan(text, limit).run();
}

} // namespace Grantscope::Token
