// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace Grantscope {

/// What a value is that is hidden by default and leaves the program only as a pseudonym.
enum class SecretKind : std::uint8_t {
    Code, ///< Authorization code.
    AccessToken,
    RefreshToken,
    IdToken,
    Token, ///< A token whose kind its name leaves open.
    DeviceCode,
    ClientSecret,
    Password,
    CodeVerifier,
    Assertion, ///< Of a client or of a user, and a DPoP proof.
    Cookie,
    ApiKey,
    PrivateKey, ///< A private or symmetric part of a JWK.
    Credentials, ///< Of an HTTP authentication scheme.
};

/// The kind of what stands under a name in a query, a fragment or a form. Names are compared without case: a sender's
/// other spelling makes the value no less secret. Nor does another word before it, such as in "x_client_secret" and
/// "accessToken".
[[nodiscard]] std::optional<SecretKind> secretKindOfParameter(QByteArrayView name);

/// The kind of a header field's value, in any case of the name. Of Authorization and Cookie only a part is secret: the
/// credentials behind the scheme, the value behind each name. Any name that has key, token, secret or password in it
/// counts.
[[nodiscard]] std::optional<SecretKind> secretKindOfField(QByteArrayView headerField);

/// The kind of a JSON member: the parameters' names, those of a JWK's private parts, and the header fields that a
/// recording in JSON has.
[[nodiscard]] std::optional<SecretKind> secretKindOfMember(QByteArrayView jsonMember);

/// Hidden while values are masked, whatever its kind.
[[nodiscard]] inline bool isSensitiveParameter(QByteArrayView name)
{
    return secretKindOfParameter(name).has_value();
}
[[nodiscard]] inline bool isSensitiveField(QByteArrayView headerField)
{
    return secretKindOfField(headerField).has_value();
}
[[nodiscard]] inline bool isSensitiveMember(QByteArrayView jsonMember)
{
    return secretKindOfMember(jsonMember).has_value();
}

} // namespace Grantscope
