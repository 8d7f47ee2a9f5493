// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope {

/// The place of the first octet, from \a from on, for which \a isSought holds, or the size of \a text. \a isSought
/// takes an unsigned char. Large texts are looked through 64 octets at once, which a compiler turns into vector
/// instructions as long as \a isSought is a lambda (a function is called for each octet) and counts in octets.
template <typename Predicate>
[[nodiscard]] qsizetype indexOfOctet(QByteArrayView text, Predicate isSought, qsizetype from = 0)
{
    constexpr qsizetype kBlock = 64;
    const auto *octets = reinterpret_cast<const unsigned char *>(text.data());
    qsizetype at = from;
    for (; text.size() - at >= kBlock; at += kBlock) {
        unsigned char any = 0;
        for (qsizetype i = 0; i < kBlock; ++i)
            any |= static_cast<unsigned char>(isSought(octets[at + i]));
        if (any)
            break;
    }
    while (at < text.size() && !isSought(octets[at]))
        ++at;
    return at;
}

} // namespace Grantscope
