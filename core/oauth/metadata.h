// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "json/document.h"
#include "oauth/metadataerror.h"

#include <QUrl>

#include <memory>
#include <optional>

namespace Grantscope::OAuth {

/// What an authorization server or OpenID provider says about itself. Cheap to copy; everything it said stays in
/// document().
class ServerMetadata
{
public:
    [[nodiscard]] QString issuer() const { return m_issuer; }
    /// Where its keys lie; nothing if it names no place (a pure OAuth server may not, RFC 8414 §2).
    [[nodiscard]] std::optional<QByteArray> jwksUri() const { return m_jwksUri; }
    /// A member by its wire name, such as "token_endpoint"; not there for unknown ones.
    [[nodiscard]] Json::Value member(QByteArrayView name) const { return m_document->root().member(name); }
    /// The address under a member's name, such as "token_endpoint", if the issuer mayName() it: without credentials and
    /// fragment. "endpoint-missing", "endpoint-address", "disco-required" for one that stands twice.
    [[nodiscard]] Result<QByteArray> endpoint(QByteArrayView member) const;
    /// Whether a list such as "code_challenge_methods_supported" holds \a value. Where the list is missing, the default
    /// that RFC 8414 §2 gives it counts; nothing where it has none, and where there is no list under that name.
    [[nodiscard]] std::optional<bool> supports(QByteArrayView member, QByteArrayView value) const;
    /// A member that is true, such as "authorization_response_iss_parameter_supported" (RFC 9207 §3).
    [[nodiscard]] bool announces(QByteArrayView member) const;
    /// As received, unknown members and all.
    [[nodiscard]] const Json::Document &document() const { return *m_document; }

private:
    friend Result<ServerMetadata> parseServerMetadata(const QByteArray &, const QString &);

    std::shared_ptr<const Json::Document> m_document;
    QString m_issuer;
    std::optional<QByteArray> m_jwksUri;
};

/// \a text is a JSON object, its issuer equals \a issuer character for character, and its jwks_uri, if any, is https
/// (http from loopback to loopback). OIDC Discovery §4.3, RFC 8414 §3.3. Errors: "disco-json", "disco-issuer",
/// "disco-issuer-template" (the issuer there is a template that \a issuer fits), "disco-required".
[[nodiscard]] Result<ServerMetadata> parseServerMetadata(const QByteArray &text, const QString &issuer);

/// \a text is a JSON object, the least that metadata must be before anything is known of whose they are. "disco-json".
[[nodiscard]] Result<void> validateMetadataText(const QByteArray &text);
/// \a text is a JSON object with an array "keys" (RFC 7517 §5). The keys themselves are read by jose.
/// Errors: "disco-json", "disco-required".
[[nodiscard]] Result<void> validateKeySetText(const QByteArray &text);
/// Some key of the set carries this kid. False for what is no key set.
[[nodiscard]] bool keySetNames(const QByteArray &text, const QString &kid);

} // namespace Grantscope::OAuth
