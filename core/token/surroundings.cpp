// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/surroundings.h"

#include "token/shape.h"
#include "token/tokenrun.h"

#include <algorithm>
#include <array>

namespace Grantscope::Token {

namespace {

constexpr qsizetype kLongestGap = 16; // blanks around a separator
constexpr qsizetype kLongestName = 64;

constexpr auto kSchemes = std::to_array<QByteArrayView>({"bearer", "dpop"});
// White space that comes along with a copied text: no-break space, byte order mark.
constexpr auto kOddSpaces = std::to_array<QByteArrayView>({"\xC2\xA0", "\xEF\xBB\xBF"});

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

QByteArrayView trimmed(QByteArrayView text)
{
    for (bool again = true; again;) {
        again = false;
        text = text.trimmed();
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
    while (at > lowest && (text[at - 1] == '\\' || text[at - 1] == '$'))
        --at;
    return at;
}

/// Over a scheme name and the blank after it, which a form writes as '+' and a URL as "%20".
qsizetype skipSchemeBack(QByteArrayView text, qsizetype at)
{
    qsizetype end = skipSpacesBack(text, at);
    if (end == at && at > 0 && text[at - 1] == '+')
        end = at - 1;
    else if (end == at && text.first(at).endsWith("%20"))
        end = at - 3;
    if (end == at)
        return at;
    for (const QByteArrayView scheme : kSchemes) {
        const qsizetype start = end - scheme.size();
        if (start >= 0 && equalsNoCase(text.sliced(start, scheme.size()), scheme)
            && (start == 0 || !isNameChar(text[start - 1]) || text[start - 1] == '.'))
            return start;
    }
    return at;
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

Json::Span withoutSurroundings(QByteArrayView text)
{
    QByteArrayView inner = trimmed(text);
    if (inner.size() >= 2 && isQuote(inner.front()) && inner.front() == inner.back())
        inner = trimmed(inner.sliced(1, inner.size() - 2));
    if (const qsizetype length = schemeLength(inner))
        inner = trimmed(inner.sliced(length));
    return {inner.data() - text.data(), inner.size()};
}

Before nameBefore(QByteArrayView text, qsizetype separator)
{
    Before before;
    before.separator = text[separator] == '%' ? '=' : text[separator];
    qsizetype end = skipSpacesBack(text, separator);
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

Before lookBack(QByteArrayView text, qsizetype value)
{
    qsizetype at = skipSchemeBack(text, value);
    const bool scheme = at != value;
    qsizetype quote = skipQuoteBack(text, at);
    const bool quoted = quote != at;
    const qsizetype end = skipSpacesBack(text, quote);

    Before before;
    before.start = value;
    if (end > 0 && (text[end - 1] == '=' || text[end - 1] == ':'))
        before = nameBefore(text, end - 1);
    else if (end >= 3 && text[end - 3] == '%' && escapeAt(text, end - 3).character == '=')
        before = nameBefore(text, end - 3);
    if (before.name.isEmpty())
        before = Before{.start = value};
    before.scheme = scheme;
    before.quotedValue = quoted;
    return before;
}

} // namespace Grantscope::Token
