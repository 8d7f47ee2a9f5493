// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/surroundings.h"

#include "token/names.h"
#include "token/shape.h"
#include "token/shellcommand.h"
#include "token/tokenrun.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

constexpr qsizetype kLongestGap = 16; // blanks around a separator
constexpr qsizetype kLongestName = 64;

constexpr auto kSchemes = std::to_array<QByteArrayView>({"bearer", "dpop"});
// What comes along with a copied text unseen: no-break spaces, byte order mark, zero-width characters, line separator,
// ideographic space.
constexpr auto kOddSpaces =
    std::to_array<QByteArrayView>({"\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xE2\x80\x8C",
                                   "\xE2\x80\x8D", "\xE2\x81\xA0", "\xE2\x80\xA8", "\xE3\x80\x80"});
struct QuotePair
{
    QByteArrayView open;
    QByteArrayView close;
};
constexpr QuotePair kQuotePairs[] = {
    {"\"", "\""}, {"'", "'"}, {"`", "`"}, {"“", "”"}, {"‘", "’"}, {"„", "“"}, {"«", "»"}, {"「", "」"},
};

bool equalsNoCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

bool isNameChar(char c)
{
    return hasClass(c, Base64urlChar) || c == '.';
}

bool isAscii(char c)
{
    return static_cast<signed char>(c) >= 0;
}

QByteArrayView trimmed(QByteArrayView text)
{
    for (bool again = true; again;) {
        again = false;
        text = text.trimmed();
        if (text.isEmpty() || (isAscii(text.front()) && isAscii(text.back())))
            break;
        for (const QByteArrayView space : kOddSpaces) {
            if (text.startsWith(space)) {
                text = text.sliced(space.size());
                again = true;
            }
            if (text.endsWith(space)) {
                text.chop(space.size());
                again = true;
            }
        }
    }
    return text;
}

QByteArrayView unquoted(QByteArrayView text)
{
    if (text.isEmpty() || (isAscii(text.front()) && !isQuote(text.front())))
        return text;
    for (const QuotePair &pair : kQuotePairs) {
        if (text.size() >= pair.open.size() + pair.close.size() && text.startsWith(pair.open)
            && text.endsWith(pair.close))
            return text.sliced(pair.open.size(), text.size() - pair.open.size() - pair.close.size());
    }
    return text;
}

qsizetype skipSpacesBack(QByteArrayView text, qsizetype at)
{
    const qsizetype lowest = std::max<qsizetype>(0, at - kLongestGap);
    while (at > lowest && hasClass(text[at - 1], SpaceChar))
        --at;
    return at;
}

/// Over one quote and the backslashes before it (a string in a string).
qsizetype skipQuoteBack(QByteArrayView text, qsizetype at)
{
    if (at == 0 || !isQuote(text[at - 1]))
        return at;
    --at;
    const qsizetype lowest = std::max<qsizetype>(0, at - kLongestGap);
    while (at > lowest && (text[at - 1] == '\\' || text[at - 1] == '$' || text[at - 1] == '^'))
        --at;
    return at;
}

/// The known scheme name before the blank at the end of \a text, which a form writes as '+' and a URL as "%20"; empty
/// if there is none.
QByteArrayView knownSchemeBefore(QByteArrayView text, qsizetype at)
{
    qsizetype end = skipSpacesBack(text, at);
    if (end == at && at > 0 && text[at - 1] == '+')
        end = at - 1;
    else if (end == at && text.first(at).endsWith("%20"))
        end = at - 3;
    if (end == at)
        return {};
    for (const QByteArrayView scheme : kSchemes) {
        const qsizetype start = end - scheme.size();
        if (start >= 0 && equalsNoCase(text.sliced(start, scheme.size()), scheme)
            && (start == 0 || !isNameChar(text[start - 1]) || text[start - 1] == '.'))
            return text.sliced(start, scheme.size());
    }
    return {};
}

/// Any word that stands before a blank; in an Authorization field it is the scheme (RFC 9110 §11.4).
QByteArrayView wordBefore(QByteArrayView text, qsizetype at)
{
    const qsizetype end = skipSpacesBack(text, at);
    qsizetype start = end;
    while (start > 0 && end - start < kLongestGap && hasClass(text[start - 1], Base64urlChar))
        --start;
    return end == at ? QByteArrayView() : text.sliced(start, end - start);
}

/// Takes off the front of a name what is the tail of an escape: "%26", "\u0026", "\n".
void dropEscapeTail(QByteArrayView text, qsizetype &start, qsizetype end, char &before)
{
    before = start > 0 ? text[start - 1] : '\0';
    if (before == '%' && end - start > 2) {
        if (const Escaped escaped = escapeAt(text, start - 1); escaped.length > 0) {
            before = escaped.character;
            start += 2;
        }
    } else if (before == '\\' && end - start > 5 && escapeAt(text, start - 1).length == 6) {
        before = escapeAt(text, start - 1).character;
        start += 5;
    } else if (before == '\\' && end - start > 1 && QByteArrayView("nrt").contains(text[start])) {
        before = '\n';
        ++start;
    }
}

} // namespace

qsizetype schemeLength(QByteArrayView text)
{
    for (const QByteArrayView scheme : kSchemes) {
        if (text.size() <= scheme.size() || !equalsNoCase(text.first(scheme.size()), scheme))
            continue;
        qsizetype length = scheme.size();
        while (length < text.size() && hasClass(text[length], SpaceChar))
            ++length;
        if (length > scheme.size())
            return length;
    }
    return 0;
}

Inner withoutSurroundings(QByteArrayView text)
{
    QByteArrayView inner = trimmed(unquoted(trimmed(text)));
    QByteArrayView scheme;
    if (const qsizetype length = schemeLength(inner)) {
        scheme = inner.first(length).trimmed();
        inner = trimmed(inner.sliced(length));
    }
    return {{inner.data() - text.data(), inner.size()}, scheme};
}

Before nameBefore(QByteArrayView text, qsizetype separator)
{
    Before before;
    before.separator = text[separator] == '%' ? '=' : text[separator];
    qsizetype end = skipSpacesBack(text, separator);
    // headers["Authorization"] = "…"
    if (end > 1 && text[end - 1] == ']' && isQuote(text[end - 2]))
        --end;
    const qsizetype unquoted = skipQuoteBack(text, end);
    before.quotedName = unquoted != end;
    end = unquoted;
    qsizetype start = end;
    const qsizetype lowest = std::max<qsizetype>(0, end - kLongestName);
    while (start > lowest && isNameChar(text[start - 1]))
        --start;
    before.start = end;
    if (start == end || (start == lowest && start > 0 && isNameChar(text[start - 1])))
        return before;
    dropEscapeTail(text, start, end, before.beforeName);
    before.start = start;
    before.name = text.sliced(start, end - start);
    return before;
}

Before elementBefore(QByteArrayView text, qsizetype end)
{
    const Before before = nameBefore(text, end);
    const bool opens = before.beforeName == '<' || before.beforeName == ':';
    return opens && !before.quotedName && isTokenName(before.name) ? before : Before();
}

Before callBefore(QByteArrayView text, qsizetype comma)
{
    const Before before = nameBefore(text, comma);
    const qsizetype argument = skipSpacesBack(text, skipQuoteBack(text, before.start));
    const bool first = argument > 0 && text[argument - 1] == '(';
    return first && before.quotedName && (isAuthorization(before.name) || isTokenName(before.name)) ? before : Before();
}

namespace {

/// The name that the separator before \a end gives to what follows it.
Before separatedBefore(QByteArrayView text, qsizetype end, bool quoted)
{
    if (end > 0 && (text[end - 1] == '=' || text[end - 1] == ':'))
        return nameBefore(text, end - 1);
    if (end > 0 && text[end - 1] == '>')
        return elementBefore(text, end - 1);
    if (end > 0 && text[end - 1] == ',' && quoted)
        return callBefore(text, end - 1);
    const QByteArrayView tail = text.first(end).last(std::min<qsizetype>(end, 3));
    // Percent-encoded, or quoted-printable.
    if (tail == "=3D" || (tail.startsWith('%') && escapeAt(tail, 0).character == '='))
        return nameBefore(text, end - 3);
    return {};
}

} // namespace

Before lookBack(QByteArrayView text, qsizetype value)
{
    QByteArrayView scheme = knownSchemeBefore(text, value);
    const bool known = !scheme.isEmpty();
    if (!known)
        scheme = wordBefore(text, value);
    const auto lookFrom = [&text](qsizetype at) {
        const qsizetype quote = skipQuoteBack(text, at);
        const bool quoted = quote != at;
        Before before = separatedBefore(text, skipSpacesBack(text, quote), quoted);
        before.quotedValue = quoted;
        if (before.name.isEmpty())
            before.start = at;
        return before;
    };
    if (!scheme.isEmpty()) {
        Before before = lookFrom(scheme.data() - text.data());
        before.scheme = scheme;
        if (known || isAuthorization(before.name))
            return before;
    }
    Before before = lookFrom(value);
    const qsizetype argument = before.name.isEmpty() ? skipQuoteBack(text, value) : skipQuoteBack(text, before.start);
    const QByteArrayView option = optionBefore(text, argument);
    constexpr auto kUsers = std::to_array<QByteArrayView>({"-u", "--user", "-U", "--proxy-user"});
    // "-u name:password": the name is not that of a token.
    const bool ofUser = before.separator == ':' && std::ranges::count(kUsers, option) > 0;
    const QByteArrayView implied = schemeOfOption(text, option);
    if (ofUser || (before.name.isEmpty() && (option.size() > 3 || !implied.isEmpty()))) {
        before.name = option;
        before.separator = ' ';
        before.start = option.data() - text.data();
        before.scheme = implied;
    }
    return before;
}

} // namespace Grantscope::Token
