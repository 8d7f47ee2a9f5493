// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/receipt.h"
#include "transcript/textview.h"

#include <QList>

namespace Grantscope::Transcript {

/// Where in a text something stands that its name calls a secret.
struct SecretPlace
{
    Stretch where;
    SecretKind kind;
    QList<QByteArray> values; ///< Never empty: what it means, then other ways to read the same spelling.
    QByteArray lead = {}; ///< Of the place, what is not secret and stands first: the user of Basic credentials.
    bool isNumber = false; ///< A number of JSON, without quotes.
    Rule rule = Rule::Parameter; ///< By which it was found.
    QByteArray name = {}; ///< Under which it stands, in lower case; empty where the rule asks for none.

    friend bool operator==(const SecretPlace &, const SecretPlace &) = default;
};

/// Looks for names that core/http/sensitive.h knows: parameters ("code=…") in an address, a form or anything else,
/// members ("code": "…") of JSON or of what is left of one, header field lines, hidden fields of HTML, passwords in
/// addresses; and for anything that has the form of a JWT. In the order in which they stand, but for those that
/// overlap. Linear time.
[[nodiscard]] QList<SecretPlace> findSecretPlaces(const QByteArray &text);

/// Of a form (application/x-www-form-urlencoded), also one whose values are not encoded as they should be: a value ends
/// at an ampersand and nowhere else.
[[nodiscard]] QList<SecretPlace> findFormSecrets(const QByteArray &form);

} // namespace Grantscope::Transcript
