// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmltext.h"

#include "base/octets.h"

#include <algorithm>

namespace Grantscope::Formats {

namespace {

constexpr QByteArrayView kOpening("\u27e8");
constexpr QByteArrayView kClosing("\u27e9");
constexpr qsizetype kLongestName = 4096;

QByteArrayView entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return "\ufffd"; // NUL: no character of HTML.
    }
}

/// The end of the brackets that \a text opens with; -1 where they do not close or spell out a character.
qsizetype closing(QByteArrayView text)
{
    if (text.startsWith("\u27e8U+"))
        return -1;
    int depth = 0;
    text = text.first(std::min(text.size(), kLongestName));
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != kOpening.front())
            continue;
        const QByteArrayView rest = text.sliced(at);
        if (rest.startsWith(kOpening))
            ++depth;
        else if (rest.startsWith(kClosing) && --depth == 0)
            return at + kClosing.size();
    }
    return -1;
}

template <typename Predicate>
void appendReplaced(QByteArrayView utf8, QByteArray &out, Predicate isSpecial)
{
    qsizetype at = 0;
    while (at < utf8.size()) {
        const qsizetype special = indexOfOctet(utf8, isSpecial, at);
        out += utf8.sliced(at, special - at);
        if (special == utf8.size())
            break;
        out += entityOf(utf8[special]);
        at = special + 1;
    }
}

/// In an element quotes mean nothing.
void appendText(QByteArrayView utf8, QByteArray &out)
{
    appendReplaced(utf8, out, [](unsigned char c) { return (c == '&') | (c == '<') | (c == '>') | (c == 0); });
}

qsizetype stringEnd(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

/// What stands between the values of JSON.
constexpr bool isBetween(char c)
{
    return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']' || c == '\t'
           || c == '\r';
}

bool isName(QByteArrayView json, qsizetype end)
{
    while (end < json.size() && (json[end] == ' ' || json[end] == '\n'))
        ++end;
    return end < json.size() && json[end] == ':';
}

} // namespace

void appendEscaped(QByteArrayView utf8, QByteArray &out)
{
    appendReplaced(utf8, out, [](unsigned char c) {
        return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'') | (c == 0);
    });
}

QByteArray escaped(const QString &text)
{
    QByteArray out;
    appendEscaped(text.toUtf8(), out);
    return out;
}

void appendMarked(QByteArrayView utf8, QByteArray &out)
{
    qsizetype done = 0;
    qsizetype at = utf8.indexOf(kOpening);
    while (at >= 0) {
        const qsizetype length = closing(utf8.sliced(at));
        if (length > 0) {
            appendText(utf8.sliced(done, at - done), out);
            out += "<mark>";
            appendText(utf8.sliced(at, length), out);
            out += "</mark>";
            done = at + length;
        }
        at = utf8.indexOf(kOpening, std::max(done, at + 1));
    }
    appendText(utf8.sliced(done), out);
}

void appendJson(QByteArrayView json, QByteArray &out)
{
    const auto span = [&out](QByteArrayView kind, QByteArrayView text) {
        out += kind;
        appendMarked(text, out);
        out += "</span>";
    };
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = stringEnd(json, at);
            if (isName(json, end))
                span("<span class=k>", json.sliced(at, end - at));
            else
                appendMarked(json.sliced(at, end - at), out);
            at = end;
            continue;
        }
        const bool isWord = (c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9');
        qsizetype end = at + 1;
        if (isWord) {
            while (end < json.size() && !isBetween(json[end]))
                ++end;
            span(c >= 'a' ? "<span class=l>" : "<span class=n>", json.sliced(at, end - at));
        } else {
            while (end < json.size() && isBetween(json[end]))
                ++end;
            appendText(json.sliced(at, end - at), out);
        }
        at = end;
    }
}

} // namespace Grantscope::Formats
