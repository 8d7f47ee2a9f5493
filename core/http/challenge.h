// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/headerfields.h"
#include "http/parameters.h"

namespace Grantscope {

/// One challenge of WWW-Authenticate: a scheme with parameters, or with one token68. RFC 9110 §11.3.
struct Challenge
{
    QByteArray scheme = {}; ///< As written.
    QByteArray token68 = {};
    QList<Parameter> parameters = {}; ///< As written, quoted strings unquoted.

    [[nodiscard]] bool isScheme(QByteArrayView name) const;
    /// Names are compared without case (RFC 9110 §11.2).
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;

    friend bool operator==(const Challenge &, const Challenge &) = default;
};

/// All challenges of all lines of this name, in their order: several may stand in one line. "http-challenge" with its
/// offset in the line that can't be read. RFC 9110 §11.6.1.
[[nodiscard]] Result<QList<Challenge>> parseChallenges(const HeaderFields &fields,
                                                       QByteArrayView name = "WWW-Authenticate");

/// A user and a password of the Basic scheme; both as octets, without ':' in the user. RFC 7617 §2.
struct BasicCredentials
{
    QByteArray user;
    QByteArray password;

    friend bool operator==(const BasicCredentials &, const BasicCredentials &) = default;
};
/// "Basic …" as the value of Authorization.
[[nodiscard]] QByteArray basicAuthorization(const BasicCredentials &credentials);
/// Nothing where \a authorization is of another scheme or no Base64 of a text with a colon.
[[nodiscard]] std::optional<BasicCredentials> parseBasicAuthorization(QByteArrayView authorization);

} // namespace Grantscope
