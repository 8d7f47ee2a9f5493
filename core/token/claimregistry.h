// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/texts.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace Grantscope::Token {

/// What a registry says of a claim, header parameter, algorithm or type, in the language asked for.
struct RegistryEntry
{
    QString title; ///< "Expiration time"
    QString type; ///< "seconds since 1970"; for an algorithm its use: "signature"
    QString meaning;
    QString reference; ///< "RFC 7519 §4.1.4"
    QString usedBy; ///< The vendor of an unregistered claim; else empty.
    QString advice; ///< For an algorithm: "good default", "must not be accepted by default"; else empty.

    friend bool operator==(const RegistryEntry &, const RegistryEntry &) = default;
};
/// From resources/registries, read at first use; safe from any thread. Nothing if the name is not registered and of no
/// known vendor. Names are compared with case. In Texts::Language::Current a text without translation is the English
/// one.
[[nodiscard]] std::optional<RegistryEntry> findClaim(QByteArrayView name,
                                                     Texts::Language language = Texts::Language::Current);
[[nodiscard]] std::optional<RegistryEntry> findHeaderParameter(QByteArrayView name,
                                                               Texts::Language language = Texts::Language::Current);
/// By the value of "alg" or "enc".
[[nodiscard]] std::optional<RegistryEntry> findAlgorithm(QByteArrayView name,
                                                         Texts::Language language = Texts::Language::Current);
/// By the value of "typ": without case, with or without "application/" (RFC 7515 §4.1.9).
[[nodiscard]] std::optional<RegistryEntry> findType(QByteArrayView typ,
                                                    Texts::Language language = Texts::Language::Current);
/// By a member of "cnf" (RFC 7800 §3).
[[nodiscard]] std::optional<RegistryEntry> findConfirmationMethod(QByteArrayView name,
                                                                  Texts::Language language = Texts::Language::Current);

/// What findClaim() knows, registered ones first, and findHeaderParameter().
[[nodiscard]] QList<QByteArray> claimNames();
[[nodiscard]] QList<QByteArray> headerParameterNames();

/// Claims that hold a moment in seconds since 1970 ("exp", "auth_time" …). Reads no registry.
[[nodiscard]] bool isTimeClaim(QByteArrayView name);

} // namespace Grantscope::Token
