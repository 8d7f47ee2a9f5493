// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/texts.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Grantscope::Token {

/// What a registry says of a claim or header parameter, in the language asked for.
struct RegistryEntry
{
    QString title;     ///< "Expiration time"
    QString type;      ///< "seconds since 1970"
    QString meaning;
    QString reference; ///< "RFC 7519 §4.1.4"
    QString usedBy;    ///< The vendor of an unregistered claim; else empty.
};
/// From resources/registries, read at first use. Nothing if the name is not registered and of no known vendor.
[[nodiscard]] std::optional<RegistryEntry> findClaim(QByteArrayView name, Texts::Language language = Texts::Language::Current);
[[nodiscard]] std::optional<RegistryEntry> findHeaderParameter(QByteArrayView name, Texts::Language language = Texts::Language::Current);

/// Claims that hold a moment in seconds since 1970 ("exp", "auth_time" …).
[[nodiscard]] bool isTimeClaim(QByteArrayView name);

} // namespace Grantscope::Token
