// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/sensitive.h"
#include "transcript/textview.h"

#include <QHash>
#include <QList>

#include <array>
#include <bitset>

namespace Grantscope::Transcript {

/// The names that stand for secrets: "⟨code 1⟩", "⟨code 2⟩", the same for the same value, numbered by kind in the order
/// in which they came.
class Pseudonyms
{
public:
    /// From this length on a value is looked for everywhere. Shorter ones would be found in half of all words.
    static constexpr qsizetype kShortestSought = 8;

    /// The name of \a values, which are one value in several readings: that of the first that has one already, else a
    /// new one. Of a JWT, its parts behind the header get names, too. In UTF-8.
    QByteArray nameOf(SecretKind kind, const QList<QByteArray> &values);

    struct Match
    {
        Stretch where;
        QByteArray name;
    };
    /// Where a known value stands in \a text as it is, the longest at each place. Linear time.
    [[nodiscard]] QList<Match> search(QByteArrayView text) const;

private:
    struct Entry
    {
        Secret value;
        QByteArray name;
    };
    void remember(const QByteArray &value, const QByteArray &name);

    QList<Entry> m_entries;
    QHash<QByteArray, qsizetype> m_byDigest; ///< SHA-256 of a value.
    QHash<quint64, QList<qsizetype>> m_byStart; ///< Of the values that are sought, by their first eight octets.
    std::bitset<1 << 16> m_starts; ///< False where no value begins like this.
    std::array<int, 16> m_counts{};
};

} // namespace Grantscope::Transcript
