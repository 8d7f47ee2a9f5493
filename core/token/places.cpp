// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/places.h"

#include "token/shape.h"
#include "token/tokenrun.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestGap = 64; // between the two members of a named pair

// Compared in small letters without '_' and '-', so that "accessToken" is one of them.
constexpr auto kTokenNames =
    std::to_array<QByteArrayView>({"accesstoken", "refreshtoken", "idtoken", "token", "subjecttoken", "actortoken"});
// Without a hyphen in their names, unlike most.
constexpr auto kHeaderFields =
    std::to_array<QByteArrayView>({"authorization", "cookie", "dpop", "location", "referer"});

bool isLetterOrDigit(char c)
{
    return hasClass(c, Base64urlChar) && c != '-' && c != '_';
}

bool isAuthorization(QByteArrayView name)
{
    return name.compare("Authorization", Qt::CaseInsensitive) == 0
           || name.compare("Proxy-Authorization", Qt::CaseInsensitive) == 0;
}

bool isCookieField(QByteArrayView name)
{
    return name.compare("Cookie", Qt::CaseInsensitive) == 0 || name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
}

bool isHeaderField(QByteArrayView name)
{
    return name.contains('-') || std::ranges::any_of(kHeaderFields, [&](QByteArrayView known) {
               return name.compare(known, Qt::CaseInsensitive) == 0;
           });
}

bool isTokenName(QByteArrayView name)
{
    constexpr qsizetype kLongest = 16;
    if (name.size() > kLongest || name.isEmpty() || (name.back() | 0x20) != 'n')
        return false;
    QVarLengthArray<char, kLongest> plain;
    for (const char c : name) {
        if (c != '_' && c != '-')
            plain.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
    return std::ranges::find(kTokenNames, QByteArrayView(plain)) != kTokenNames.end();
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
    while (end < highest && (text[end] == '\\' || text[end] == '$'))
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
    const bool begins = isQuoteOrEnd(before.beforeName) || text.first(before.start).trimmed().isEmpty();
    const bool ends = isQuoteOrEnd(after) || token.end() >= text.size() - 1;
    return begins && ends && !before.quotedValue ? Context::FormBody : Context::Text;
}

Context contextOfField(const Before &before, QByteArrayView name, const ScanState &state)
{
    if (isAuthorization(name))
        return Context::AuthorizationField;
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
    if (!before.quotedName || before.separator != ':' || before.name != "name")
        return;
    const qsizetype begin = skipQuote(text, skipSpaces(text, value));
    qsizetype end = begin;
    while (end < text.size() && end - begin < kLongestName && (hasClass(text[end], Base64urlChar) || text[end] == '.'))
        ++end;
    m_name = text.sliced(begin, end - begin);
    m_end = end;
}

QByteArrayView NamedPair::nameFor(const Before &before) const
{
    const bool follows =
        before.quotedName && before.name == "value" && before.start >= m_end && before.start - m_end <= kLongestGap;
    return follows && !m_name.isEmpty() ? m_name : before.name;
}

Position placeOf(QByteArrayView text, Json::Span token, const Before &before, QByteArrayView name,
                 const ScanState &state)
{
    const QString shown = QString::fromUtf8(name);
    if (state.curl)
        return {Context::CommandLine, shown};
    if (before.separator == '=')
        return {contextOfPair(text, token, before, state), shown};
    if (before.separator == ':')
        return {contextOfField(before, name, state), shown};
    if (!state.headerField.isEmpty())
        return {Context::HeaderField, QString::fromUtf8(state.headerField)};
    if (state.json && before.quotedValue)
        return {Context::JsonMember, {}};
    return {};
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
        const qsizetype scheme = schemeLength(text.sliced(begin, std::min(text.size() - begin, kLongestGap)));
        return scheme > 0 ? begin + scheme : -1;
    }
    // `token = next()` in a program and "token: missing" in a message are none.
    if (!quoted && (spaced != value || (before.separator == ':' && before.quotedName)))
        return before.separator == ':' && !before.quotedName && name.size() > 5 ? begin : -1;
    return begin;
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
        if (length != 2 && escapeAt(tail, 0).length == length)
            return true;
    }
    return false;
}

bool isCurlAt(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    if (!rest.startsWith("curl") || (at > 0 && (isLetterOrDigit(text[at - 1]) || text[at - 1] == '-')))
        return false;
    return rest.sliced(4).startsWith(' ') || rest.sliced(4).startsWith(".exe ") || rest.sliced(4).startsWith('\t');
}

bool isContinued(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin - 1; // the line break
    if (end > 0 && text[end - 1] == '\r')
        --end;
    return end > 0 && (text[end - 1] == '\\' || text[end - 1] == '^' || text[end - 1] == '`');
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
