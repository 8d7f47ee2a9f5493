// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/exchangerole.h"

#include <QList>

// What differs from one run to the next whatever else is equal.
namespace Grantscope::Review {

/// A parameter, a member or a claim.
[[nodiscard]] bool isFreshName(QByteArrayView name);
/// A header field, in any case of its name.
[[nodiscard]] bool isFreshField(QByteArrayView headerField);

/// The values of one run that were made for it alone.
class FreshValues
{
public:
    void learn(const ExchangeFacts &facts);
    /// \a text with a mark for each of them, however it is encoded in an address.
    [[nodiscard]] QByteArray without(QByteArray text) const;

private:
    void add(const QByteArray &value);

    QList<QByteArray> m_values;
};

} // namespace Grantscope::Review
