// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/exchangerole.h"
#include "transcript/event.h"

#include <QList>

namespace Grantscope::Review {

/// Where in an exchange a value stands.
enum class DifferencePlace : quint8 {
    RequestLine, ///< "method", "address" (without query)
    Query,
    RequestField,
    Form, ///< Or the strings of a JSON object that was sent.
    RequestBody,
    Status,
    ResponseField,
    Redirect, ///< "address" or a parameter of the Location.
    Json, ///< By JSON Pointer (RFC 6901).
    Claims, ///< Of a token, unverified: "id_token/iss"; the header's as "id_token/header/alg".
    ResponseBody,
    Exchange, ///< All of it: it stands on one side alone.
};
[[nodiscard]] const char *placeName(DifferencePlace place); ///< "query"

enum class DifferenceKind : quint8 {
    Changed,
    Added, ///< Only on the right.
    Missing, ///< Only on the left.
    Fresh, ///< Differs, and always does: state, code, times, signatures, and texts that differ in such values alone.
};
[[nodiscard]] const char *differenceName(DifferenceKind kind); ///< "changed"

/// Only the texts of the values may hold secrets: isSecret says when.
struct Difference
{
    DifferencePlace place = DifferencePlace::Exchange;
    QString name = {};
    QString left = {};
    QString right = {};
    DifferenceKind kind = DifferenceKind::Changed;
    bool isSecret = false;

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Two exchanges that are the same step of two runs, or one that only one of them has.
struct ComparedPair
{
    qsizetype left = -1; ///< The place in the list of the left; -1: there is none.
    qsizetype right = -1;
    ExchangeRole role = ExchangeRole::Other;
    QList<Difference> differences = {};

    /// Nothing but what differs each time.
    [[nodiscard]] bool isSame() const;

    friend bool operator==(const ComparedPair &, const ComparedPair &) = default;
};

/// Aligns the messages of two conversations by what they are (role, method, grant; other pages by path) and tells how
/// each pair differs. In their order; events without a message are passed over. A token counts as its claims, not as
/// its text; names stand without order and case where the protocol says so.
[[nodiscard]] QList<ComparedPair> compare(const QList<Transcript::Event> &left, const QList<Transcript::Event> &right);

} // namespace Grantscope::Review
