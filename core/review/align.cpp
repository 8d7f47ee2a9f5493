// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/align_p.h"

#include <algorithm>
#include <vector>

namespace Grantscope::Review {

namespace {

using Pairs = QList<std::pair<qsizetype, qsizetype>>;
constexpr qsizetype kMostCells = 16'000'000;

/// The longest common subsequence of [from, leftEnd) and [from, rightEnd).
void alignMiddle(const QList<QByteArray> &left, const QList<QByteArray> &right, qsizetype from, qsizetype leftEnd,
                 qsizetype rightEnd, Pairs &pairs)
{
    const auto rows = static_cast<std::size_t>(leftEnd - from);
    const auto columns = static_cast<std::size_t>(rightEnd - from);
    std::vector<quint32> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> quint32 & { return longest[i * (columns + 1) + j]; };
    const auto isEqual = [&](std::size_t i, std::size_t j) {
        return left.at(from + qsizetype(i)) == right.at(from + qsizetype(j));
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = isEqual(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && isEqual(i, j))
            pairs.append({from + qsizetype(i++), from + qsizetype(j++)});
        else if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1)))
            pairs.append({from + qsizetype(i++), -1});
        else
            pairs.append({-1, from + qsizetype(j++)});
    }
}

/// Each of the left with the next one of its key.
void alignGreedily(const QList<QByteArray> &left, const QList<QByteArray> &right, qsizetype from, qsizetype leftEnd,
                   qsizetype rightEnd, Pairs &pairs)
{
    constexpr qsizetype kLook = 64;
    qsizetype next = from;
    for (qsizetype i = from; i < leftEnd; ++i) {
        const auto begin = right.cbegin() + next;
        const auto end = right.cbegin() + std::min(rightEnd, next + kLook);
        const auto found = std::find(begin, end, left.at(i));
        if (found == end) {
            pairs.append({i, -1});
            continue;
        }
        for (const qsizetype at = found - right.cbegin(); next < at; ++next)
            pairs.append({-1, next});
        pairs.append({i, next++});
    }
    for (; next < rightEnd; ++next)
        pairs.append({-1, next});
}

} // namespace

QList<std::pair<qsizetype, qsizetype>> align(const QList<QByteArray> &left, const QList<QByteArray> &right)
{
    Pairs pairs;
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype from = 0;
    for (; from < shorter && left.at(from) == right.at(from); ++from)
        pairs.append({from, from});
    qsizetype behind = 0;
    while (behind < shorter - from && left.at(left.size() - 1 - behind) == right.at(right.size() - 1 - behind))
        ++behind;
    const qsizetype leftEnd = left.size() - behind;
    const qsizetype rightEnd = right.size() - behind;
    const bool isLarge = leftEnd > from && rightEnd - from > kMostCells / (leftEnd - from);
    (isLarge ? alignGreedily : alignMiddle)(left, right, from, leftEnd, rightEnd, pairs);
    for (qsizetype i = 0; i < behind; ++i)
        pairs.append({leftEnd + i, rightEnd + i});
    return pairs;
}

QByteArray pathPattern(const QByteArray &place)
{
    const qsizetype host = place.indexOf("//");
    const qsizetype begin = host < 0 ? 0 : place.indexOf('/', host + 2);
    QList<QByteArray> parts = begin < 0 ? QList<QByteArray>() : place.sliced(begin).split('/');
    for (QByteArray &part : parts) {
        constexpr qsizetype kShortest = 16;
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const bool isNumber = !part.isEmpty() && std::ranges::all_of(part, isDigit);
        if (isNumber || (part.size() >= kShortest && std::ranges::any_of(part, isDigit)))
            part = "*";
    }
    return parts.join('/');
}

} // namespace Grantscope::Review
