// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: values of which the order means nothing, and numbers.

#include "token/jsoncomparison.h"

namespace Grantscope::Token {

struct SetDifference
{
    Difference difference = Difference::Same; ///< Same, Respelled or Changed.
    Spelling spelling = Spelling::Alike;
    QStringList added = {};
    QStringList removed = {};
};

/// The entries of a value that is a set by the \a name of its member: strings of an array, of "scope" and "scp" also
/// the words of a string, of "aud" a string as its only entry. Nothing where it is none.
[[nodiscard]] std::optional<QStringList> setEntries(const QString &name, Json::Value value);

/// Both as sets; nothing where one of them is none.
[[nodiscard]] std::optional<SetDifference> compareAsSets(const QString &name, Json::Value left, Json::Value right);

/// One spelling for all numbers of one exact value; -0 is 0. A number beyond all counting stays as it is written.
/// Linear in its length.
[[nodiscard]] QByteArray plainNumber(QByteArrayView text);

/// Both numbers have one exact value, whatever their spelling; of numbers beyond all counting nobody knows. Linear in
/// their length.
[[nodiscard]] bool isSameNumber(QByteArrayView left, QByteArrayView right);

} // namespace Grantscope::Token
