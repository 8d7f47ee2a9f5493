// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/places.h"

#include "token/names.h"
#include "token/shape.h"
#include "token/tokenrun.h"

#include <algorithm>

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestGap = 64; // between the two members of a named pair

bool isLetterOrDigit(char c)
{
    return hasClass(c, Base64urlChar) && c != '-' && c != '_';
}

qsizetype skipSpaces(QByteArrayView text, qsizetype at)
{
    const qsizetype highest = std::min(text.size(), at + kLongestGap);
    while (at < highest && hasClass(text[at], SpaceChar))
        ++at;
    return at;
}

/// Over one quote and the backslashes before it.
qsizetype skipQuote(QByteArrayView text, qsizetype at)
{
    const qsizetype highest = std::min(text.size(), at + kLongestGap);
    qsizetype end = at;
    while (end < highest && (text[end] == '\\' || text[end] == '$' || text[end] == '^'))
        ++end;
    return end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == '`') ? end + 1 : at;
}

char charAfter(QByteArrayView text, Json::Span token)
{
    return token.end() < text.size() ? text[token.end()] : '\0';
}

bool isQuoteOrEnd(char c)
{
    return c == '\0' || c == '"' || c == '\'' || c == '`' || c == '\\';
}

/// A pair written with '=': where it stands is told by what is around it.
Context contextOfPair(QByteArrayView text, Json::Span token, const Before &before, const ScanState &state)
{
    if (state.fragment)
        return Context::UrlFragment;
    if (state.query)
        return Context::UrlQuery;
    const char after = charAfter(text, token);
    if (isCookieField(state.headerField) || after == ';' || before.beforeName == ';')
        return Context::Cookie;
    const bool afterSemicolon = before.beforeName == ' ' && before.start >= 2 && text[before.start - 2] == ';';
    if (afterSemicolon)
        return Context::Cookie;
    if (before.beforeName == '&' || after == '&')
        return Context::FormBody;
    // Alone in the text, or in quotes.
    const bool begins = isQuoteOrEnd(before.beforeName) || before.start <= state.inner.offset;
    const bool ends = isQuoteOrEnd(after) || token.end() >= state.inner.end();
    return begins && ends && !before.quotedValue ? Context::FormBody : Context::Text;
}

Context contextOfField(const Before &before, QByteArrayView name, const ScanState &state)
{
    const bool fromPair = name != before.name;
    if (before.quotedName && !(fromPair && isHeaderField(name)))
        return Context::JsonMember;
    return isHeaderField(name) && (before.quotedName || state.headerField == name || !name.contains('-'))
               ? Context::HeaderField
               : Context::Text;
}

} // namespace

void NamedPair::note(QByteArrayView text, const Before &before, qsizetype value)
{
    if (before.name != "name" || before.quotedName != (before.separator == ':'))
        return;
    const qsizetype begin = valueStart(text, value);
    qsizetype end = begin;
    while (end < text.size() && end - begin < kLongestName && (hasClass(text[end], Base64urlChar) || text[end] == '.'))
        ++end;
    m_name = text.sliced(begin, end - begin);
    m_separator = before.separator;
    m_end = end;
}

QByteArrayView NamedPair::nameFor(const Before &before) const
{
    const bool follows = before.name == "value" && before.separator == m_separator
                         && before.quotedName == (m_separator == ':') && before.start >= m_end
                         && before.start - m_end <= kLongestGap;
    return follows && !m_name.isEmpty() ? m_name : before.name;
}

Position placeOf(QByteArrayView text, Json::Span token, const Before &before, QByteArrayView name,
                 const ScanState &state)
{
    const bool authorization = isAuthorization(name);
    // "headers.Authorization"
    const QString shown = QString::fromUtf8(authorization ? name.sliced(name.lastIndexOf('.') + 1) : name);
    if (state.command.isActive() || before.separator == ' ' || (before.separator == '=' && name.startsWith("--")))
        return {Context::CommandLine, shown};
    if (authorization)
        return {Context::AuthorizationField, shown};
    if (before.separator == '=') {
        const bool formInput = name != before.name;
        return {formInput ? Context::FormBody : contextOfPair(text, token, before, state), shown};
    }
    if (before.separator == ':')
        return {contextOfField(before, name, state), shown};
    if (!name.isEmpty())
        return {Context::Text, shown};
    if (!state.headerField.isEmpty())
        return {Context::HeaderField, QString::fromUtf8(state.headerField)};
    if (state.json && (before.quotedValue || text[token.offset] == '{'))
        return {Context::JsonMember, {}};
    return {};
}

qsizetype valueStart(QByteArrayView text, qsizetype value)
{
    return skipQuote(text, skipSpaces(text, value));
}

qsizetype opaqueValueStart(QByteArrayView text, const Before &before, QByteArrayView name, qsizetype value)
{
    const bool authorization = isAuthorization(name);
    if (!authorization && !isTokenName(name))
        return -1;
    const qsizetype spaced = skipSpaces(text, value);
    const qsizetype begin = skipQuote(text, spaced);
    const bool quoted = begin != spaced;
    if (authorization) {
        constexpr QByteArrayView kGitHub = "token "; // its own scheme
        const QByteArrayView near = text.sliced(begin, std::min(text.size() - begin, kLongestGap));
        const qsizetype scheme = near.startsWith(kGitHub) ? kGitHub.size() : schemeLength(near);
        return scheme > 0 ? begin + scheme : -1;
    }
    // `token = next()` in a program and "token: missing" in a message are none.
    if (!quoted && (spaced != value || (before.separator == ':' && before.quotedName)))
        return before.separator == ':' && !before.quotedName && name.size() > 5 ? begin : -1;
    return begin;
}

qsizetype opaqueArgumentStart(QByteArrayView text, qsizetype blank)
{
    if (blank == 0 || !isLetterOrDigit(text[blank - 1]))
        return -1;
    const QByteArrayView option = optionBefore(text, blank + 1);
    if (option.isEmpty() || (!isTokenName(option) && schemeOfOption(text, option).isEmpty()))
        return -1;
    const qsizetype begin = valueStart(text, blank);
    return begin < text.size() && text[begin] != '-' ? begin : -1;
}

bool isBoundary(QByteArrayView text, qsizetype at)
{
    if (at == 0)
        return true;
    const char before = text[at - 1];
    if (!hasClass(before, CompactChar))
        return true;
    for (const qsizetype length : {2, 3, 6}) {
        if (at < length)
            break;
        const QByteArrayView tail = text.sliced(at - length, length);
        if (length == 2 && tail[0] == '\\' && QByteArrayView("nrt").contains(tail[1]))
            return true;
        if (length != 2 && (tail == "=3D" || escapeAt(tail, 0).length == length))
            return true;
    }
    return false;
}

QByteArrayView headerFieldAt(QByteArrayView text, qsizetype begin)
{
    while (begin < text.size() && (text[begin] == '<' || text[begin] == '>' || text[begin] == ' ')) {
        if (text[begin] == ' ' && begin > 0 && text[begin - 1] == ' ')
            return {};
        ++begin;
    }
    qsizetype end = begin;
    while (end < text.size() && end - begin < kLongestName && (isLetterOrDigit(text[end]) || text[end] == '-'))
        ++end;
    if (end == begin || end >= text.size() || text[end] != ':')
        return {};
    const QByteArrayView name = text.sliced(begin, end - begin);
    return isHeaderField(name) ? name : QByteArrayView();
}

} // namespace Grantscope::Token
