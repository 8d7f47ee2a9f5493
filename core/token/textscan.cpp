// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/textscan.h"

#include "token/encodedtext.h"
#include "token/jsonforms.h"
#include "token/names.h"
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
    for (const char c : {'e', 'Z', 'c', '=', ':', ',', '%', '?', '#', '\n', ' ', '\t', '\r', '"', '\'', '`', '<', '>'})
        table[static_cast<std::uint8_t>(c)] = true;
    return table;
}();

// BASE64 of "eyJ": a token that was encoded once more.
constexpr QByteArrayView kEncodedToken = "ZXlK";

enum class Encoded : std::uint8_t { ScanToo, LeaveOut };

class TextScan
{
public:
    TextScan(QByteArrayView text, int limit, Encoded encoded)
        : m_text(text)
        , m_limit(limit)
        , m_encoded(encoded)
    {
        const QByteArrayView inner = text.trimmed();
        m_state.inner = {inner.data() - text.data(), inner.size()};
        m_state.json = inner.startsWith('{') || inner.startsWith('[');
        startLine(0);
    }

    QList<Candidate> run(const QList<Candidate> &forms)
    {
        for (const Candidate &form : forms) {
            scanTo(form.span.offset);
            if (m_at <= form.span.offset && m_found.size() < m_limit)
                takeForm(form);
        }
        scanTo(m_text.size());
        return m_found;
    }

    QList<Candidate> runEncoded(Json::Span encoded)
    {
        return tryEncoded(encoded.offset) && m_at == encoded.end() ? m_found : QList<Candidate>();
    }

private:
    void scanTo(qsizetype end)
    {
        while (m_at < end && m_found.size() < m_limit) {
            if (kStops[static_cast<std::uint8_t>(m_text[m_at])])
                stop(m_text[m_at]);
            else
                ++m_at;
        }
    }

    void stop(char c)
    {
        if (take(c))
            return;
        switch (c) {
        case 'c':
            m_state.command.noteCurl(m_text, m_at);
            break;
        case '?':
            m_state.query = true;
            break;
        case '#':
            m_state.fragment = true;
            break;
        case 'e':
        case 'Z':
        case '=':
        case ':':
        case ',':
        case '%':
            break;
        default:
            endWord(c);
            break;
        }
        ++m_at;
    }

    /// What begins at, or behind, the character at which the scan stands.
    bool take(char c)
    {
        switch (c) {
        case 'e':
            return tryCompact();
        case 'Z':
            return m_text.sliced(m_at).startsWith(kEncodedToken) && isBoundary(m_text, m_at) && tryEncoded(m_at);
        case '=':
        case ':':
            return tryNamed(nameBefore(m_text, m_at), m_at + 1);
        case ',':
            return quotedNameMayEnd() && tryNamed(callBefore(m_text, m_at), m_at + 1);
        case '>':
            return m_at > 0 && (m_text[m_at - 1] | 0x20) == 'n' && tryNamed(elementBefore(m_text, m_at), m_at + 1);
        case '%':
            return takeAtPercent();
        case ' ':
            return m_state.command.isActive() && tryArgument();
        default:
            return false;
        }
    }

    /// The names after which a comma counts, and no others, end in an n.
    bool quotedNameMayEnd() const
    {
        return m_at > 1 && (m_text[m_at - 1] == '"' || m_text[m_at - 1] == '\'') && (m_text[m_at - 2] | 0x20) == 'n';
    }

    bool takeAtPercent()
    {
        const Escaped escaped = escapeAt(m_text, m_at);
        if (escaped.length == 0)
            return false;
        if ((escaped.character == '=' || escaped.character == ':')
            && tryNamed(nameBefore(m_text, m_at), m_at + escaped.length))
            return true;
        m_state.query = m_state.query || escaped.character == '?';
        m_state.fragment = m_state.fragment || escaped.character == '#';
        return false;
    }

    void endWord(char c)
    {
        m_state.query = false;
        m_state.fragment = false;
        if (c == '\'' || c == '"')
            m_state.command.noteQuote(m_text, m_at);
        if (c == '\n')
            startLine(m_at + 1);
    }

    void startLine(qsizetype begin)
    {
        m_state.command.startLine(m_text, begin);
        m_state.headerField = headerFieldAt(m_text, begin);
    }

    /// A compact token, where one can begin.
    bool tryCompact()
    {
        if (!startsLikeHeader(m_text.sliced(m_at)) || !isBoundary(m_text, m_at))
            return false;
        TokenRun run = readCompact(m_text, m_at);
        if (run.form)
            takeRun(std::move(run));
        else
            m_at += std::max<qsizetype>(run.span.length, 1);
        return true;
    }

    /// A value after a separator whose name says that it is a token, or a text in Base64.
    bool tryNamed(const Before &before, qsizetype value)
    {
        if (before.name.isEmpty())
            return false;
        m_pair.note(m_text, before, value);
        const QByteArrayView name = m_pair.nameFor(before);
        if (isBodyName(name) && tryEncoded(valueStart(m_text, value)))
            return true;
        const qsizetype begin = opaqueValueStart(m_text, before, name, value);
        return begin >= 0 && tryOpaque(begin);
    }

    bool tryArgument()
    {
        const qsizetype begin = opaqueArgumentStart(m_text, m_at);
        return begin >= 0 && tryOpaque(begin);
    }

    bool tryOpaque(qsizetype begin)
    {
        const QByteArrayView rest = m_text.sliced(begin);
        // What tryCompact() will find, also where quoted-printable text writes "=3D" before it.
        if (startsLikeHeader(rest) ? readCompact(m_text, begin).form.has_value()
                                   : rest.startsWith("3D") && startsLikeHeader(rest.sliced(2)))
            return false;
        if (rest.startsWith(kEncodedToken) && tryEncoded(begin))
            return true;
        TokenRun run = readOpaque(m_text, begin);
        if (!run.form)
            return false;
        takeRun(std::move(run));
        return true;
    }

    /// The tokens in a text that stands in Base64.
    bool tryEncoded(qsizetype at)
    {
        if (m_encoded == Encoded::LeaveOut || at < m_encodedEnd)
            return false;
        auto encoded = EncodedText::read(m_text, at, m_encodedEnd);
        if (!encoded)
            return false;
        const int limit = m_limit - static_cast<int>(m_found.size());
        const QByteArray &inner = encoded->decoded();
        const QList<Candidate> found =
            TextScan(inner, limit, Encoded::LeaveOut).run(findJsonForms(inner, {0, inner.size()}, limit));
        const Before before = lookBack(m_text, at);
        for (Candidate each : found) {
            each.span = encoded->outer(each.span);
            each.unescaped = true;
            if (each.name.isEmpty())
                setPlace(each, before);
            m_found.append(each);
        }
        if (found.isEmpty())
            return false;
        m_at = m_encodedEnd;
        return true;
    }

    void takeRun(TokenRun run)
    {
        const qsizetype begin = run.span.offset;
        m_at = run.span.end();
        Candidate found{.form = *run.form, .span = run.span, .text = std::move(run.text), .unescaped = run.unescaped};
        setPlace(found, lookBack(m_text, begin));
        m_found.append(std::move(found));
    }

    void takeForm(Candidate form)
    {
        setPlace(form, lookBack(m_text, form.span.offset));
        m_at = form.span.end();
        if (m_text.sliced(form.span.offset, form.span.length).contains('\n'))
            m_state.headerField = {};
        m_found.append(std::move(form));
    }

    void setPlace(Candidate &found, const Before &before)
    {
        const Position place = placeOf(m_text, found.span, before, m_pair.nameFor(before), m_state);
        found.context = place.context;
        found.name = place.name;
        found.scheme = QString::fromLatin1(before.scheme);
        // An option that means a scheme writes none.
        found.cleaned = !before.scheme.isEmpty() && before.separator != ' ';
    }

    QByteArrayView m_text;
    int m_limit;
    Encoded m_encoded;
    qsizetype m_at = 0;
    qsizetype m_encodedEnd = 0; ///< What was read as Base64 is not read so again.
    ScanState m_state;
    NamedPair m_pair;
    QList<Candidate> m_found;
};

} // namespace

QList<Candidate> scanText(const QByteArray &text, const QList<Candidate> &forms, int limit)
{
    return TextScan(text, limit, Encoded::ScanToo).run(forms);
}

QList<Candidate> scanEncodedText(const QByteArray &text, Json::Span encoded, int limit)
{
    return TextScan(text, limit, Encoded::ScanToo).runEncoded(encoded);
}

} // namespace Grantscope::Token
