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

/// Reads characters of \a classes, and '=' where nothing of the alphabet follows it.
TokenRun readRun(QByteArrayView text, qsizetype at, unsigned classes)
{
    TokenRun run{{at, 0}, {}, false};
    qsizetype plainStart = at; // what is not yet copied
    qsizetype i = at;
    while (i < text.size()) {
        if (hasClass(text[i], classes)) {
            ++i;
            continue;
        }
        if (text[i] == '=') {
            qsizetype end = i;
            while (end < text.size() && text[end] == '=')
                ++end;
            if (end < text.size() && hasClass(text[end], Base64urlChar))
                break;
            i = end;
            continue;
        }
        const Escaped escaped = escapeAt(text, i);
        if (escaped.length == 0 || !(hasClass(escaped.character, classes) || escaped.character == '='))
            break;
        run.text += text.sliced(plainStart, i - plainStart);
        run.text += escaped.character;
        run.unescaped = true;
        i += escaped.length;
        plainStart = i;
    }
    run.text += text.sliced(plainStart, i - plainStart);
    run.span.length = i - at;
    return run;
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
    constexpr QByteArrayView kDelimiters = " \t\r\n\"'`&;,}])\\<>#";
    constexpr auto kNoTokens = std::to_array<QByteArrayView>({"null", "true", "false", "none", "None", "undefined"});
    TokenRun run = readRun(text, at, OpaqueChar);
    const bool delimited = run.span.end() >= text.size() || kDelimiters.contains(text[run.span.end()]);
    if (!delimited || run.text.size() < kShortest || run.text.startsWith('$')
        || std::ranges::count(kNoTokens, run.text) > 0)
        return run;
    // "…" stands for a token that was left out.
    if (run.text.endsWith("..") || std::ranges::all_of(run.text, [](char c) { return c == '*' || c == '.'; }))
        return run;
    run.form = claimedForm(run.text, lookAt(run.text));
    return run;
}

} // namespace Grantscope::Token
