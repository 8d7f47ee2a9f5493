// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/document.h"

#include <QList>

namespace Grantscope::Making {

/// One member of a claims set as a line of a form.
struct ClaimRow
{
    QString name; ///< Unescaped.
    Json::Type type = Json::Type::Null;
    QString value = {}; ///< Of a string what it says; of anything else the JSON as it was typed.
    bool isTime = false; ///< A registered claim that holds a moment (RFC 7519 §2, NumericDate).
    std::optional<Instant> moment = {}; ///< … where it is a whole number of seconds that a calendar has.

    friend bool operator==(const ClaimRow &, const ClaimRow &) = default;
};

/// The members in their order, duplicates among them. Errors as in jsonmember.h.
[[nodiscard]] Result<QList<ClaimRow>> claimRows(const QByteArray &object);

/// JSON of this type from what was typed: any text for a string, a number, true or false, JSON of the type for the
/// others. The error is "draft-value-json"; its offset is in the UTF-8 of \a text.
[[nodiscard]] Result<QByteArray> valueOf(Json::Type type, const QString &text);

/// The object with this row's value, name and type. A row that says what stands there leaves the text as it is, escapes
/// and digits included.
[[nodiscard]] Result<QByteArray> withRow(const QByteArray &object, qsizetype index, const ClaimRow &row);

/// NumericDate of RFC 7519 §2: whole seconds.
[[nodiscard]] QByteArray numericDate(Instant moment);

} // namespace Grantscope::Making
