// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/additionaldata.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Grantscope::Token {

namespace {

bool isText(QByteArrayView octets)
{
    const auto isControl = [](char octet) {
        const auto code = static_cast<uchar>(octet);
        return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0x7f;
    };
    return octets.isValidUtf8() && std::ranges::none_of(octets, isControl);
}

} // namespace

QByteArray AdditionalData::shown() const
{
    return isText ? octets : Jose::encodeBase64url(octets);
}

QString AdditionalData::size() const
{
    const QString count = QLocale().toString(octets.size());
    return isText ? QCoreApplication::translate("Report", "%1 octets of text").arg(count)
                  : QCoreApplication::translate("Report", "%1 octets, in Base64url").arg(count);
}

std::optional<AdditionalData> additionalDataOf(const Jose::Jwe &jwe)
{
    if (!jwe.outer.root().member("aad") || !jwe.additionalData.isReadable())
        return std::nullopt;
    return AdditionalData{jwe.additionalData.bytes, isText(jwe.additionalData.bytes)};
}

} // namespace Grantscope::Token
