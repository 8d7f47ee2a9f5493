// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textmotion.h"

#include "widgets/rowlayout.h"

#include <algorithm>

namespace Grantscope::Ui {

namespace {

enum class Kind : quint8 { Space, Word, Other };

Kind kindOf(char c)
{
    const auto u = static_cast<uchar>(c);
    if (u == ' ' || u == '\t' || u == '\n' || u == '\r')
        return Kind::Space;
    const bool letter = (u | 0x20) >= 'a' && (u | 0x20) <= 'z';
    return letter || (u >= '0' && u <= '9') || u == '_' || u == '-' || u >= 0x80 ? Kind::Word : Kind::Other;
}

/// What is longer is taken for a word of this length, so that one step in a string of 50 MB does not walk all of it.
constexpr qsizetype kLongestWord = 64 * 1024;

/// \a offset, or the start of the character that it lies in.
qsizetype boundary(QByteArrayView text, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && start < text.size() && offset - start < 3 && (static_cast<uchar>(text[start]) & 0xc0) == 0x80)
        --start;
    return start;
}

} // namespace

qsizetype nextCharacter(QByteArrayView text, qsizetype offset)
{
    if (offset >= text.size())
        return text.size();
    return offset + RowLayout::itemAt(text, std::max<qsizetype>(offset, 0), 0).octets;
}

qsizetype previousCharacter(QByteArrayView text, qsizetype offset)
{
    if (offset <= 0)
        return 0;
    offset = std::min(offset, text.size());
    const qsizetype before = utf8Before(text, offset);
    // Back over marks to what they stand on, if they do stand on it.
    qsizetype base = before;
    while (base > 0 && offset - base < 64 && drawnAs(utf8At(text, base)) == Drawn::Mark)
        base = utf8Before(text, base);
    return base + RowLayout::itemAt(text, base, 0).octets >= offset ? base : before;
}

qsizetype nextWord(QByteArrayView text, qsizetype offset)
{
    if (offset >= text.size())
        return text.size();
    const qsizetype end = boundary(text, std::min(text.size(), offset + kLongestWord));
    const Kind kind = kindOf(text[offset]);
    while (offset < end && kind != Kind::Space && kindOf(text[offset]) == kind)
        ++offset;
    while (offset < end && kindOf(text[offset]) == Kind::Space)
        ++offset;
    return offset;
}

qsizetype previousWord(QByteArrayView text, qsizetype offset)
{
    offset = std::min(offset, text.size());
    const qsizetype first = boundary(text, std::max<qsizetype>(0, offset - kLongestWord));
    while (offset > first && kindOf(text[offset - 1]) == Kind::Space)
        --offset;
    if (offset == first)
        return first;
    const Kind kind = kindOf(text[offset - 1]);
    while (offset > first && kindOf(text[offset - 1]) == kind)
        --offset;
    return offset;
}

std::pair<qsizetype, qsizetype> wordAt(QByteArrayView text, qsizetype offset)
{
    if (text.isEmpty())
        return {0, 0};
    offset = std::clamp<qsizetype>(offset, 0, text.size() - 1);
    const Kind kind = kindOf(text[offset]);
    const qsizetype first = boundary(text, std::max<qsizetype>(0, offset - kLongestWord));
    const qsizetype last = boundary(text, std::min(text.size(), offset + kLongestWord));
    qsizetype start = offset;
    while (start > first && kindOf(text[start - 1]) == kind && text[start - 1] != '\n')
        --start;
    qsizetype end = offset + 1;
    while (end < last && kindOf(text[end]) == kind && text[end] != '\n')
        ++end;
    return {start, end};
}

std::pair<qsizetype, qsizetype> lineAt(QByteArrayView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const qsizetype before = offset > 0 ? text.first(offset).lastIndexOf('\n') : -1;
    const qsizetype after = text.indexOf('\n', offset);
    return {before + 1, after < 0 ? text.size() : after + 1};
}

} // namespace Grantscope::Ui
