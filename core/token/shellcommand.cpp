// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/shellcommand.h"

#include "token/shape.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

// At the start of a line; curl is sought everywhere.
constexpr auto kCommands = std::to_array<QByteArrayView>({"http", "https", "xh", "xhs", "wget", "curlie", "grpcurl",
                                                          "invoke-restmethod", "invoke-webrequest", "irm", "iwr"});

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLetterOrDigit(char c)
{
    return hasClass(c, Base64urlChar) && c != '-' && c != '_';
}

QByteArrayView wordAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype kLongest = 32;
    qsizetype end = at;
    while (end < text.size() && end - at < kLongest && hasClass(text[end], Base64urlChar))
        ++end;
    return text.sliced(at, end - at);
}

/// A prompt may stand before the command. "http is a protocol" is none: what follows is a method, an option or an
/// address.
bool commandBeginsAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype kLongestPrompt = 8;
    const qsizetype highest = std::min(text.size(), at + kLongestPrompt);
    while (at < highest && (isBlank(text[at]) || QByteArrayView("$#%>").contains(text[at])))
        ++at;
    const QByteArrayView word = wordAt(text, at);
    const qsizetype next = at + word.size();
    if (next + 1 >= text.size() || !isBlank(text[next]))
        return false;
    const bool known = std::ranges::any_of(
        kCommands, [&](QByteArrayView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
    const char first = text[next + 1];
    const qsizetype end = next + 1 + wordAt(text, next + 1).size();
    const bool plainWord = first >= 'a' && first <= 'z' && (end >= text.size() || hasClass(text[end], SpaceChar));
    return known && !plainWord;
}

/// The line before \a begin ends in a sign that the command goes on.
bool isContinued(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin - 1; // the line break
    if (end > 0 && text[end - 1] == '\r')
        --end;
    return end > 0 && (text[end - 1] == '\\' || text[end - 1] == '^' || text[end - 1] == '`');
}

} // namespace

void ShellCommand::noteCurl(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    if (!rest.startsWith("curl") || (at > 0 && (isLetterOrDigit(text[at - 1]) || text[at - 1] == '-')))
        return;
    const QByteArrayView after = rest.sliced(4);
    if (after.startsWith(' ') || after.startsWith('\t') || after.startsWith(".exe "))
        m_active = true;
}

void ShellCommand::noteQuote(QByteArrayView text, qsizetype at)
{
    if (!m_active)
        return;
    const char quote = text[at];
    // \" of shells, ^\^" of cmd.exe
    const char before = at > 0 ? text[at - 1] : '\0';
    const bool escaped = before == '\\' || (before == '^' && at > 1 && text[at - 2] == '\\');
    if (m_quote == 0 && !escaped)
        m_quote = quote;
    else if (m_quote == quote && !(quote == '"' && escaped))
        m_quote = 0;
}

void ShellCommand::startLine(QByteArrayView text, qsizetype begin)
{
    m_active = m_active && (m_quote != 0 || isContinued(text, begin));
    if (!m_active)
        m_quote = 0;
    if (m_quote == 0)
        m_active = m_active || commandBeginsAt(text, begin);
}

QByteArrayView optionBefore(QByteArrayView text, qsizetype value)
{
    constexpr qsizetype kLongestGap = 16;
    constexpr qsizetype kLongestOption = 32;
    qsizetype end = value;
    while (end > 0 && value - end < kLongestGap && isBlank(text[end - 1]))
        --end;
    qsizetype start = end;
    while (start > 0 && end - start <= kLongestOption && hasClass(text[start - 1], Base64urlChar))
        --start;
    const QByteArrayView word = text.sliced(start, end - start);
    const bool begins = start == 0 || hasClass(text[start - 1], SpaceChar);
    if (end == value || !begins || word.size() < 2 || word[0] != '-' || word.size() > kLongestOption)
        return {};
    const qsizetype letter = word[1] == '-' ? 2 : 1;
    return letter < word.size() && isLetterOrDigit(word[letter]) ? word : QByteArrayView();
}

QByteArrayView schemeOfOption(QByteArrayView text, QByteArrayView option)
{
    constexpr QByteArrayView kBearer = "Bearer";
    if (option == "--oauth2-bearer")
        return kBearer;
    if (option != "-a" && option != "--auth")
        return {};
    qsizetype end = option.data() - text.data();
    end -= end > 0 && isBlank(text[end - 1]) ? 1 : 0;
    const QByteArrayView before = text.first(end).last(std::min(end, kBearer.size()));
    return before.compare(kBearer, Qt::CaseInsensitive) == 0 ? before : QByteArrayView();
}

} // namespace Grantscope::Token
