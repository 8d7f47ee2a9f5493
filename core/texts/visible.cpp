// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Texts {

namespace {

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
        shown += u"⟨U+%1⟩"_s.arg(QString::number(uint(character.code), 16).toUpper(), 4, u'0');
        done = hidden + character.length;
        hidden = findHidden(text, done);
    }
    shown += text.sliced(done);
    return shown;
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
