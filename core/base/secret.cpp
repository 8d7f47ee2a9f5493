// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QByteArray>
#include <QSharedData>

#include <cstring>

namespace Grantscope {

namespace {

// base links nothing but Qt Core, so the wipe is here: a volatile pointer keeps the compiler from dropping the write.
void wipe(char *bytes, qsizetype size)
{
    volatile char *out = bytes;
    while (size-- > 0)
        *out++ = 0;
}

} // namespace

class SecretBytes : public QSharedData
{
public:
    explicit SecretBytes(QByteArrayView bytes)
        : size(bytes.size())
        , data(new char[static_cast<std::size_t>(bytes.size())])
    {
        std::memcpy(data, bytes.data(), static_cast<std::size_t>(size));
    }
    ~SecretBytes()
    {
        wipe(data, size);
        delete[] data;
    }
    Q_DISABLE_COPY_MOVE(SecretBytes)

    const qsizetype size;
    char *const data;
};

Secret::Secret() = default;
Secret::Secret(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_bytes.reset(new SecretBytes(bytes));
}
Secret::Secret(const Secret &) = default;
Secret::Secret(Secret &&) noexcept = default;
Secret &Secret::operator=(const Secret &) = default;
Secret &Secret::operator=(Secret &&) noexcept = default;
Secret::~Secret() = default;

Secret Secret::consume(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes.data(), bytes.size());
    bytes.clear();
    return secret;
}

qsizetype Secret::size() const
{
    return m_bytes ? m_bytes->size : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_bytes ? QByteArrayView(m_bytes->data, m_bytes->size) : QByteArrayView();
}

bool operator==(const Secret &a, const Secret &b) noexcept
{
    const QByteArrayView left = a.reveal();
    const QByteArrayView right = b.reveal();
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = static_cast<unsigned char>(difference | (left[i] ^ right[i]));
    return difference == 0;
}

} // namespace Grantscope
