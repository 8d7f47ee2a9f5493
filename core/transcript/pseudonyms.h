// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "transcript/receipt.h"
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

    /// The name of the signature of \a jws, a JWS in compact form (RFC 7515 §7.1) whose signature is not empty: where
    /// claims are kept, it alone is secret, and found elsewhere.
    QByteArray signatureNameOf(SecretKind kind, const QByteArray &jws);

    /// Whether \a value is a name that was given before, in another program's transcript or in an earlier export of
    /// this one. It stays as it is, and no other value gets it.
    bool adopt(QByteArrayView value);

    struct Match
    {
        Stretch where;
        QByteArray name;
        SecretKind kind;
    };
    /// Where known values stand in \a text as it is, in order of their beginning, the longest of those that begin at
    /// one place, and none that is inside of another. Linear time, unless many values are alike in all places looked
    /// at.
    [[nodiscard]] QList<Match> search(QByteArrayView text) const;

    /// How many different values have a name.
    [[nodiscard]] qint64 count(SecretKind kind) const { return m_counts.at(static_cast<std::size_t>(kind)); }

private:
    enum class Seeking : quint8 { Everywhere, Nowhere };
    struct Entry
    {
        Secret value;
        QByteArray name;
        SecretKind kind;
    };
    [[nodiscard]] const Entry *known(QByteArrayView value) const;
    QByteArray newName(SecretKind kind);
    void sought(qsizetype entry, const QByteArray &value);
    void remember(const QByteArray &value, SecretKind kind, const QByteArray &name,
                  Seeking seeking = Seeking::Everywhere);

    QList<Entry> m_entries;
    QMultiHash<std::size_t, qsizetype> m_byHash; ///< Of a value.
    /// Eight octets of a value by which it is sought: of several places in it, where the fewest others have the same.
    struct Anchor
    {
        qsizetype entry;
        qsizetype offset; ///< In the value.
    };
    QHash<quint64, QList<Anchor>> m_anchors;
    std::bitset<1 << 16> m_hasAnchor; ///< False where no value has these octets for an anchor.
    std::array<qint64, 16> m_counts{};
};

} // namespace Grantscope::Transcript
