// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDebug>
#include <QExplicitlySharedDataPointer>

namespace Grantscope {

class SecretBytes;

/// Octets that must not be printed: shared, immutable, wiped when the last copy goes, compared in constant time.
class Secret
{
public:
    Secret();
    explicit Secret(QByteArrayView bytes);
    Secret(const Secret &);
    Secret(Secret &&) noexcept;
    Secret &operator=(const Secret &);
    Secret &operator=(Secret &&) noexcept;
    ~Secret();

    /// Takes the octets over and wipes \a bytes.
    [[nodiscard]] static Secret consume(QByteArray &bytes);

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] qsizetype size() const;

    /// The octets themselves, valid as long as this object. Use late and locally; a copy can't be wiped.
    [[nodiscard]] QByteArrayView reveal() const;

    friend bool operator==(const Secret &a, const Secret &b) noexcept;
    friend QDebug operator<<(QDebug out, const Secret &) { return out << "<redacted>"; }

private:
    QExplicitlySharedDataPointer<SecretBytes> m_bytes;
};

} // namespace Grantscope
