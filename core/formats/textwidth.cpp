// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/textwidth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
           || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
           || (c >= 0xffe0 && c <= 0xffe6) || c >= 0x1f000;
}

qreal widthOf(char32_t c)
{
    if (isWide(c))
        return 1;
    if (QChar::category(c) == QChar::Mark_NonSpacing)
        return 0;
    if (u"iljtfI.,:;'|!()[]/ "_s.contains(QChar(static_cast<char16_t>(c & 0xffff))))
        return 0.36;
    if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'@' || c == U'%')
        return 0.95;
    return c >= U'A' && c <= U'Z' ? 0.7 : 0.6;
}

/// What is not broken without need: a word with the blanks behind it, or one wide character.
qsizetype unitEnd(QStringView text, qsizetype at)
{
    const auto codeAt = [text](qsizetype i) -> char32_t {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        return isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
    };
    const auto next = [&codeAt](qsizetype i) { return i + (codeAt(i) > 0xffff ? 2 : 1); };
    if (isWide(codeAt(at))) {
        at = next(at);
        // A mark that ends a clause never begins a line.
        while (at < text.size() && u"，。、；：？！）」』"_s.contains(text[at]))
            ++at;
        return at;
    }
    while (at < text.size() && !text[at].isSpace() && !isWide(codeAt(at)))
        at = next(at);
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// How many units of UTF-16 fit, one character at least.
qsizetype fitting(QStringView text, qreal most)
{
    qreal width = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        width += widthOf(c);
        if (width > most && at > 0)
            break;
        at += isPair ? 2 : 1;
    }
    return at;
}

} // namespace

qreal textWidth(QStringView text)
{
    qreal width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += widthOf(c);
    }
    return width;
}

QStringList brokenLines(QStringView text, qreal most, int mostLines)
{
    QStringList lines;
    QStringView rest = text.trimmed();
    while (!rest.isEmpty()) {
        if (lines.size() + 1 == mostLines && textWidth(rest) > most) {
            lines << rest.first(fitting(rest, most - 1)).trimmed().toString() + u'…';
            break;
        }
        qsizetype end = 0;
        while (end < rest.size()) {
            const qsizetype next = unitEnd(rest, end);
            if (textWidth(rest.first(next).trimmed()) > most)
                break;
            end = next;
        }
        if (end == 0)
            end = fitting(rest, most);
        lines << rest.first(end).trimmed().toString();
        rest = rest.sliced(end);
    }
    return lines;
}

} // namespace Grantscope::Formats
