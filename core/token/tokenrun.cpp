// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/tokenrun.h"

#include "base/hex.h"
#include "token/shape.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

/// Two hexadecimal digits of a printable ASCII character; 0 for anything else.
char hexCharacter(QByteArrayView text, qsizetype at)
{
    if (at + 2 > text.size())
        return 0;
    const int high = hexDigit(text[at]);
    const int low = hexDigit(text[at + 1]);
    return high >= 2 && high < 8 && low >= 0 ? static_cast<char>(high << 4 | low) : '\0';
}

/// A '=' as it stands, or what an escape stands for.
Escaped charAt(QByteArrayView text, qsizetype at)
{
    return text[at] == '=' ? Escaped{'=', 1} : escapeAt(text, at);
}

/// Where padding ends that begins at \a at; -1 if more of the run follows.
qsizetype paddingEnd(QByteArrayView text, qsizetype at, unsigned classes)
{
    // The parts of a compact token may be padded each.
    const unsigned more = classes == CompactChar ? unsigned(Base64urlChar) : classes;
    while (at < text.size()) {
        const Escaped escaped = charAt(text, at);
        if (escaped.length == 0)
            return hasClass(text[at], more) ? -1 : at;
        if (escaped.character != '=')
            return hasClass(escaped.character, more) ? -1 : at;
        at += escaped.length;
    }
    return at;
}

/// Length of the '=' and the line break with which quoted-printable text goes on in the next line; 0 if none is at \a
/// at. Only at the end of a full line, where encoders put it: padding may stand before any other line break.
qsizetype softBreakAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype kFullLine = 75; // RFC 2045 §6.7 (5): 76 with the '='
    const QByteArrayView rest = text.sliced(at);
    const qsizetype length = rest.startsWith("=\n") ? 2 : rest.startsWith("=\r\n") ? 3 : 0;
    if (length == 0 || rest.size() <= length || !hasClass(rest[length], CompactChar))
        return 0;
    const bool lineBegins = at == kFullLine || (at > kFullLine && text[at - kFullLine - 1] == '\n');
    return lineBegins && !text.sliced(at - kFullLine, kFullLine).contains('\n') ? length : 0;
}

/// "….": what a sentence or an ellipsis put there. One dot belongs to an unsecured token, "header.payload.".
void dropSentenceDots(TokenRun &run)
{
    const qsizetype dots = run.text.count('.');
    qsizetype trailing = 0;
    while (trailing < run.text.size() && run.text[run.text.size() - 1 - trailing] == '.')
        ++trailing;
    if (trailing == 0 || (trailing == 1 && (dots == 2 || dots == 4)))
        return;
    // Escaped dots at the end are no sentence's.
    if (run.unescaped && run.span.length != run.text.size())
        return;
    run.text.chop(trailing);
    run.span.length -= trailing;
}

/// What ends a value in forms, headers, cookies, commands and JSON stands at \a at, as it is or escaped.
bool isDelimited(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView kDelimiters = " \t\r\n\"'`&;,}])\\<>#^";
    if (at >= text.size() || kDelimiters.contains(text[at]))
        return true;
    const Escaped escaped = escapeAt(text, at);
    return escaped.length > 0 && kDelimiters.contains(escaped.character);
}

/// Copies what stands between escapes.
class RunCopy
{
public:
    RunCopy(QByteArrayView text, qsizetype at)
        : m_text(text)
        , m_plainStart(at)
    {
    }
    /// The \a length octets at \a at stand for \a meant.
    void escape(qsizetype at, qsizetype length, QByteArrayView meant)
    {
        m_copy += m_text.sliced(m_plainStart, at - m_plainStart);
        m_copy += meant;
        m_plainStart = at + length;
        m_escaped = true;
    }
    [[nodiscard]] TokenRun end(qsizetype begin, qsizetype at)
    {
        m_copy += m_text.sliced(m_plainStart, at - m_plainStart);
        return {{begin, at - begin}, std::move(m_copy), m_escaped};
    }

private:
    QByteArrayView m_text;
    qsizetype m_plainStart;
    QByteArray m_copy;
    bool m_escaped = false;
};

} // namespace

Escaped escapeAt(QByteArrayView text, qsizetype at)
{
    if (text[at] == '%') {
        if (const char c = hexCharacter(text, at + 1))
            return {c, 3};
    } else if (text[at] == '\\' && at + 1 < text.size()) {
        if (text[at + 1] == '/')
            return {'/', 2};
        if (text.sliced(at).startsWith("\\u00")) {
            if (const char c = hexCharacter(text, at + 4))
                return {c, 6};
        }
    }
    return {};
}

TokenRun readRun(QByteArrayView text, qsizetype at, unsigned classes)
{
    RunCopy copy(text, at);
    qsizetype i = at;
    while (i < text.size()) {
        if (hasClass(text[i], classes)) {
            ++i;
            continue;
        }
        if (const qsizetype length = classes == CompactChar && text[i] == '=' ? softBreakAt(text, i) : 0) {
            copy.escape(i, length, {});
            i += length;
            continue;
        }
        const Escaped escaped = charAt(text, i);
        if (escaped.length == 0 || !(hasClass(escaped.character, classes) || escaped.character == '='))
            break;
        const qsizetype end = escaped.character == '=' ? paddingEnd(text, i, classes) : i + escaped.length;
        if (end < 0)
            break;
        while (i < end) {
            const Escaped each = charAt(text, i);
            if (each.length > 1)
                copy.escape(i, each.length, QByteArrayView(&each.character, 1));
            i += each.length;
        }
    }
    return copy.end(at, i);
}

TokenRun readCompact(QByteArrayView text, qsizetype at)
{
    TokenRun run = readRun(text, at, CompactChar);
    dropSentenceDots(run);
    const Look look = lookAt(run.text);
    if (look.dots > 0)
        run.form = claimedForm(run.text, look);
    return run;
}

TokenRun readOpaque(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype kShortest = 4;
    constexpr auto kNoTokens = std::to_array<QByteArrayView>({"null", "true", "false", "none", "None", "undefined"});
    TokenRun run = readRun(text, at, OpaqueChar);
    if (!isDelimited(text, run.span.end()) || run.text.size() < kShortest || run.text.startsWith('$')
        || std::ranges::count(kNoTokens, run.text) > 0)
        return run;
    // "…" stands for a token that was left out.
    if (run.text.endsWith("..") || std::ranges::all_of(run.text, [](char c) { return c == '*' || c == '.'; }))
        return run;
    run.form = claimedForm(run.text, lookAt(run.text));
    return run;
}

} // namespace Grantscope::Token
