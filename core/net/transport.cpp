// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include <algorithm>

namespace Grantscope::Net {

Transport::Transport(QObject *parent)
    : QObject(parent)
{
}

Transport::~Transport() = default;

namespace {

constexpr QByteArrayView kNoProxy("none");

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

std::optional<QByteArray> parseFingerprint(QByteArrayView digits)
{
    constexpr qsizetype kDigits = 64;
    QByteArray bare = digits.toByteArray();
    bare.replace(":", "").replace(" ", "");
    if (!bare.isEmpty() && (bare.size() != kDigits || !std::ranges::all_of(bare, isHexDigit)))
        return std::nullopt;
    return QByteArray::fromHex(bare);
}

std::optional<QByteArray> parseProxy(QByteArrayView typed)
{
    const QByteArrayView proxy = typed.trimmed();
    if (proxy.isEmpty())
        return std::nullopt;
    return proxy == kNoProxy ? QByteArray() : proxy.toByteArray();
}

QByteArray proxyText(const std::optional<QByteArray> &proxy)
{
    if (!proxy)
        return {};
    return proxy->isEmpty() ? kNoProxy.toByteArray() : *proxy;
}

} // namespace Grantscope::Net
