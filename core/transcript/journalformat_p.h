// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "transcript/transcripterror.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <optional>

// The octets of a journal, for the .cpp files that write and read it.
namespace Grantscope::Transcript {

// "GSJRNL" and the version, 'S' or 'P', 16 octets of id, 16 octets by which the key is told.
inline constexpr QByteArrayView kMagic("GSJRNL\x01");
inline constexpr qsizetype kIdOctets = 16;
inline constexpr qsizetype kSumOctets = 16;
inline constexpr qsizetype kHeadOctets = kMagic.size() + 1 + kIdOctets + kSumOctets;
inline constexpr qsizetype kLengthOctets = 4;
inline constexpr qsizetype kLongestRecord = qsizetype(1) << 30;

inline QByteArray sum(QByteArrayView first, QByteArrayView second)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(first);
    hash.addData(second);
    return hash.result().first(kSumOctets);
}

/// Tells whether a key is the one of the file and nothing about it: it is random and long.
inline QByteArray keySum(QByteArrayView id, const std::optional<Secret> &key)
{
    return key ? sum(id, key->reveal()) : QByteArray(kSumOctets, '\0');
}

inline QByteArray journalHead(const QByteArray &id, const std::optional<Secret> &key)
{
    return kMagic.toByteArray() + (key ? 'S' : 'P') + id + keySum(id, key);
}

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray octets(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, octets.data());
    return octets;
}

/// What is bound to the record of this number, counted from 0.
inline QByteArray associated(QByteArrayView head, quint64 number)
{
    return head.toByteArray() + bigEndian(number);
}

/// The name of the file alone: its folder is the person's.
inline Error fileError(const QFileDevice &file)
{
    return Error{TranscriptError::File, {}, file.errorString()};
}

} // namespace Grantscope::Transcript
