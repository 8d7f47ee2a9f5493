// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

#include <array>

namespace Grantscope::Request {

/// The requests that whoever works with identity sends every day.
enum class Preset : std::uint8_t {
    UserInfo, ///< "userinfo": OIDC Core §5.3
    Introspection, ///< "introspection": RFC 7662
    Revocation, ///< "revocation": RFC 7009
    OpenIdMetadata, ///< "openid-metadata": OIDC Discovery §4
    ServerMetadata, ///< "server-metadata": RFC 8414
    ResourceMetadata, ///< "resource-metadata": RFC 9728
    Keys, ///< "keys": RFC 7517
    Api, ///< "api": the API with the token
};
inline constexpr std::array kPresets{
    Preset::UserInfo,       Preset::Introspection,    Preset::Revocation, Preset::OpenIdMetadata,
    Preset::ServerMetadata, Preset::ResourceMetadata, Preset::Keys,       Preset::Api};
[[nodiscard]] const char *presetName(Preset preset);

/// What is known of whom to ask.
struct PresetSource
{
    QString issuer = {};
    Parameters endpoints = {}; ///< By their names in metadata: "userinfo_endpoint".
    QByteArray apiAddress = {};
    QByteArray resource = {}; ///< The API's identifier (RFC 9728 §1.2); empty: its address.
    QByteArray clientId = {}; ///< Who asks the two endpoints that take client authentication.
    QString token = {}; ///< The name of the token that goes along.

    friend bool operator==(const PresetSource &, const PresetSource &) = default;
};

/// "endpoint-missing" where the source names no such address; what OAuth::buildWellKnownAddress() says of an issuer.
[[nodiscard]] Result<Draft> buildPreset(Preset preset, const PresetSource &source);

} // namespace Grantscope::Request
