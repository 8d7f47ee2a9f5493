// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Texts {

namespace {

constexpr QStringView kOpening = u"⟨U+";
constexpr QChar kClosing = u'⟩';

bool isHidden(char32_t character)
{
    if (character >= 0x20 && character < 0x7f)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Letters by their category, and yet blank: the Hangul fillers.
    return character == 0x115f || character == 0x1160 || character == 0x3164 || character == 0xffa0;
}

struct Character
{
    char32_t code;
    qsizetype length; // in UTF-16 units
};

Character characterAt(QStringView text, qsizetype index)
{
    const QChar unit = text[index];
    if (unit.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[index + 1]), 2};
    return {unit.unicode(), 1};
}

QString spelled(char32_t code)
{
    return QString::number(uint(code), 16).toUpper().rightJustified(4, u'0');
}

qsizetype findHidden(QStringView text, qsizetype from)
{
    while (from < text.size()) {
        const Character character = characterAt(text, from);
        if (isHidden(character.code))
            return from;
        from += character.length;
    }
    return -1;
}

} // namespace

QString visible(QStringView text)
{
    qsizetype hidden = findHidden(text, 0);
    if (hidden < 0)
        return text.toString();

    QString shown;
    shown.reserve(text.size() + 16);
    qsizetype done = 0;
    while (hidden >= 0) {
        const Character character = characterAt(text, hidden);
        shown += text.sliced(done, hidden - done);
        shown += kOpening;
        shown += spelled(character.code) + kClosing;
        done = hidden + character.length;
        hidden = findHidden(text, done);
    }
    shown += text.sliced(done);
    return shown;
}

QString fromVisible(QStringView text)
{
    constexpr qsizetype kLongestCode = 6; // 10FFFF
    QString meant;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(kOpening); at >= 0; at = text.indexOf(kOpening, at + 1)) {
        const qsizetype from = at + kOpening.size();
        // No farther than the longest code reaches: what is typed may open again and again and never close.
        const qsizetype length = text.sliced(from, qMin(kLongestCode + 1, text.size() - from)).indexOf(kClosing);
        if (length < 0)
            continue;
        const qsizetype end = from + length;
        const QStringView digits = text.sliced(from, end - from);
        bool isNumber = false;
        const uint code = digits.toUInt(&isNumber, 16);
        // Spelled as visible() does and in no other way, for nothing else is meant by it.
        if (!isNumber || code > QChar::LastValidCodePoint || !isHidden(code) || digits != spelled(code))
            continue;
        meant += text.sliced(done, at - done);
        meant += QStringView(QChar::fromUcs4(code));
        done = end + 1;
    }
    meant += text.sliced(done);
    return meant;
}

QString visibleExcerpt(QStringView text, qsizetype limit)
{
    if (text.size() <= limit)
        return visible(text);
    qsizetype end = limit;
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end; // never half a character
    return visible(text.first(end)) + u'…';
}

} // namespace Grantscope::Texts
