// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/wideoctets_p.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace Grantscope::Transcript {

std::optional<QStringConverter::Encoding> wideEncodingOf(const QByteArray &octets)
{
    constexpr qsizetype kLookedAt = 64;
    constexpr qsizetype kFewest = 16;
    if (octets.startsWith("\xFF\xFE"))
        return QStringConverter::Utf16LE;
    if (octets.startsWith("\xFE\xFF"))
        return QStringConverter::Utf16BE;
    if (octets.size() < kFewest)
        return std::nullopt;
    const qsizetype size = std::min(octets.size(), kLookedAt) / 2 * 2;
    qsizetype zeroes[2] = {0, 0}; // At even and at odd places.
    for (qsizetype i = 0; i < size; ++i)
        zeroes[i % 2] += octets[i] == '\0' ? 1 : 0;
    const auto isWide = [&](qsizetype high, qsizetype low) { return high > size / 4 && low == 0; };
    if (isWide(zeroes[1], zeroes[0]))
        return QStringConverter::Utf16LE;
    if (isWide(zeroes[0], zeroes[1]))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QByteArray narrowed(const QByteArray &octets, QStringConverter::Encoding encoding)
{
    QStringDecoder decode(encoding, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString text = decode(octets);
    return text.toUtf8();
}

QByteArray widened(const QByteArray &utf8, QStringConverter::Encoding encoding)
{
    // QString::fromUtf8() would leave a mark out.
    QStringDecoder decode(QStringConverter::Utf8,
                          QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString text = decode(utf8);
    QStringEncoder encode(encoding, QStringConverter::Flag::Stateless);
    return encode(text);
}

} // namespace Grantscope::Transcript
