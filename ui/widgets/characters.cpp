// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/characters.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct Range
{
    char32_t first, last;
};

bool within(std::span<const Range> ranges, char32_t code)
{
    const auto after = std::ranges::upper_bound(ranges, code, {}, &Range::first);
    return after != ranges.begin() && code <= std::prev(after)->last;
}

// UAX #11, "W" and "F", in coarse blocks.
constexpr std::array kWide{
    Range{0x1100, 0x115f},   Range{0x2e80, 0x303e},   Range{0x3041, 0xa4cf},   Range{0xa960, 0xa97f},
    Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},
    Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f}, Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1faff},
    Range{0x20000, 0x3fffd},
};

// What draws nothing, or changes how its neighbours are drawn (UAX #9, UTS #39): it must not act here, and must be
// seen.
constexpr std::array kUnseen{
    Range{0x80, 0x9f},     Range{0xad, 0xad},       Range{0x34f, 0x34f},     Range{0x61c, 0x61c},
    Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f},   Range{0x200b, 0x200f},
    Range{0x2028, 0x202e}, Range{0x2060, 0x206f},   Range{0x3164, 0x3164},   Range{0xe000, 0xf8ff},
    Range{0xfe00, 0xfe0f}, Range{0xfeff, 0xfeff},   Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfffc},
    Range{0xfffe, 0xffff}, Range{0x1d173, 0x1d17a}, Range{0xe0000, 0xe0fff}, Range{0xf0000, 0x10ffff},
};

bool continues(QByteArrayView text, qsizetype offset)
{
    return offset < text.size() && (static_cast<uchar>(text[offset]) & 0xc0) == 0x80;
}

} // namespace

Utf8Character utf8At(QByteArrayView text, qsizetype offset)
{
    if (offset >= text.size())
        return {};
    const auto octet = [&](qsizetype i) { return static_cast<char32_t>(static_cast<uchar>(text[offset + i])); };
    const char32_t lead = octet(0);
    if (lead < 0x80)
        return {lead, 1, true};
    const Utf8Character invalid{lead, 1, false};
    if (lead < 0xc2 || lead > 0xf4 || !continues(text, offset + 1))
        return invalid;
    if (lead < 0xe0)
        return {(lead & 0x1f) << 6 | (octet(1) & 0x3f), 2, true};
    if (!continues(text, offset + 2))
        return invalid;
    if (lead < 0xf0) {
        const char32_t code = (lead & 0x0f) << 12 | (octet(1) & 0x3f) << 6 | (octet(2) & 0x3f);
        return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? invalid : Utf8Character{code, 3, true};
    }
    if (!continues(text, offset + 3))
        return invalid;
    const char32_t code = (lead & 0x07) << 18 | (octet(1) & 0x3f) << 12 | (octet(2) & 0x3f) << 6 | (octet(3) & 0x3f);
    return code < 0x10000 || code > 0x10ffff ? invalid : Utf8Character{code, 4, true};
}

qsizetype utf8Before(QByteArrayView text, qsizetype offset)
{
    for (qsizetype back = 1; back <= 4 && back <= offset; ++back) {
        const Utf8Character character = utf8At(text, offset - back);
        if (character.valid && character.octets == back)
            return offset - back;
    }
    return offset - 1;
}

Drawn drawnAs(const Utf8Character &character)
{
    if (!character.valid)
        return Drawn::Chip;
    const char32_t code = character.code;
    if (code >= 0x20 && code < 0x7f)
        return Drawn::Plain;
    if (code == '\n')
        return Drawn::Newline;
    if (code == '\t')
        return Drawn::Tab;
    if (code <= 0x7f || within(kUnseen, code))
        return Drawn::Chip;
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return Drawn::Mark;
    case QChar::Other_NotAssigned:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space: // Every space but U+0020 looks like it.
        return code == 0x3000 ? Drawn::Wide : Drawn::Chip;
    default:
        return within(kWide, code) ? Drawn::Wide : Drawn::Shaped;
    }
}

QString chipText(const Utf8Character &character)
{
    if (!character.valid)
        return u"⟨0x%1⟩"_s.arg(QString::number(character.code, 16).toUpper());
    if (character.code == '\r') // At the end of every line of some texts.
        return u"⟨CR⟩"_s;
    return u"⟨U+%1⟩"_s.arg(QString::number(character.code, 16).toUpper().rightJustified(4, u'0'));
}

int cellsOf(const Utf8Character &character, Drawn drawn, int column)
{
    switch (drawn) {
    case Drawn::Plain:
    case Drawn::Shaped:
        return 1;
    case Drawn::Tab:
        return 4 - column % 4;
    case Drawn::Wide:
        return 2;
    case Drawn::Mark:
    case Drawn::Newline:
        return 0;
    case Drawn::Chip:
        break;
    }
    if (!character.valid)
        return 6;
    if (character.code == '\r')
        return 4;
    return character.code < 0x10000 ? 8 : character.code < 0x100000 ? 9 : 10;
}

bool isPlainAscii(QByteArrayView text)
{
    // No early exit, so that the compiler can take many octets at once.
    bool plain = true;
    for (const char c : text)
        plain &= static_cast<uchar>(c - 0x20) < 0x5f;
    return plain;
}

namespace {

bool isAscii(QByteArrayView text)
{
    uchar all = 0;
    for (const char c : text)
        all |= static_cast<uchar>(c);
    return all < 0x80;
}

} // namespace

QString decoded(QByteArrayView text)
{
    if (isAscii(text))
        return QString::fromLatin1(text);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const Utf8Character character = utf8At(text, i);
        if (!character.valid)
            out.append(QChar::ReplacementCharacter);
        else
            out.append(QChar::fromUcs4(character.code));
        i += character.octets;
    }
    return out;
}

qsizetype decodedLength(QByteArrayView text)
{
    if (isAscii(text))
        return text.size();
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size();) {
        const Utf8Character character = utf8At(text, i);
        length += character.octets == 4 ? 2 : 1;
        i += character.octets;
    }
    return length;
}

qsizetype offsetOfDecoded(QByteArrayView text, qsizetype position)
{
    qsizetype offset = 0;
    while (position > 0 && offset < text.size()) {
        const Utf8Character character = utf8At(text, offset);
        position -= character.octets == 4 ? 2 : 1;
        offset += character.octets;
    }
    return offset;
}

} // namespace Grantscope::Ui
