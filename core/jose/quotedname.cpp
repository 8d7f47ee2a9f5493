// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/quotedname.h"

#include "jose/algorithm.h"
#include "jose/encryption.h"
#include "jose/keyrequest.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr qsizetype kLongestUnknown = 8; // characters
constexpr qsizetype kMostQuoted = 8; // as many operations are registered

constexpr std::array<QByteArrayView, 15> kNames = {
    "RSA",    "EC",      "OKP",     "AKP",     "oct",       "sig",       "enc",        "sign",
    "verify", "encrypt", "decrypt", "wrapKey", "unwrapKey", "deriveKey", "deriveBits",
};

bool isRegistered(QByteArrayView value)
{
    return std::ranges::contains(kNames, value) || findKeyKind(value) || findJwsAlgorithm(value)
           || findKeyManagement(value) || findContentEncryption(value) || findOtherAlgorithm(value);
}

} // namespace

QString quotedName(QByteArrayView value)
{
    if (isRegistered(value))
        return QString::fromUtf8(value);
    const QString text = QString::fromUtf8(value.first(qMin(value.size(), 4 * (kLongestUnknown + 1))));
    if (text.size() <= kLongestUnknown)
        return text;
    // Never half a character.
    return text.first(text.at(kLongestUnknown - 1).isHighSurrogate() ? kLongestUnknown - 1 : kLongestUnknown) + u'…';
}

QString quotedNames(const QList<QByteArray> &values)
{
    QStringList names;
    for (const QByteArray &each : values.first(qMin(values.size(), kMostQuoted)))
        names.append(quotedName(each));
    if (values.size() > kMostQuoted)
        names.append(u"…"_s);
    return names.join(u", "_s);
}

} // namespace Grantscope::Jose
