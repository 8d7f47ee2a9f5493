// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/texts.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace Grantscope::OAuth {

/// What resources/registries say of OAuth's names, read at first use; safe from any thread. Names are compared with
/// case. In Texts::Language::Current a text without translation is the English one.

struct ParameterEntry
{
    QString meaning = {};
    QString reference = {}; ///< "RFC 6749 §3.1.1"
    QStringList where = {}; ///< "authorization request", "token response"
    bool sensitive = false; ///< Hidden unless the person asks for it.

    friend bool operator==(const ParameterEntry &, const ParameterEntry &) = default;
};
[[nodiscard]] std::optional<ParameterEntry> findParameter(QByteArrayView name,
                                                          Texts::Language language = Texts::Language::Current);

struct ErrorCodeEntry
{
    QString cause = {}; ///< What went wrong.
    QString remedy = {}; ///< What to do.
    QStringList typicalCauses = {};
    QString reference = {};
    QStringList where = {}; ///< "token endpoint"

    friend bool operator==(const ErrorCodeEntry &, const ErrorCodeEntry &) = default;
};
[[nodiscard]] std::optional<ErrorCodeEntry> findErrorCode(QByteArrayView code,
                                                          Texts::Language language = Texts::Language::Current);

struct MetadataEntry
{
    QString meaning = {};
    QString reference = {};

    friend bool operator==(const MetadataEntry &, const MetadataEntry &) = default;
};
/// A member of what a server tells of itself: RFC 8414 §2, OIDC Discovery §3 and what adds to them.
[[nodiscard]] std::optional<MetadataEntry> findMetadataMember(QByteArrayView name,
                                                              Texts::Language language = Texts::Language::Current);

struct GrantTypeEntry
{
    QString meaning = {};
    QString reference = {};
    QString advice = {};

    friend bool operator==(const GrantTypeEntry &, const GrantTypeEntry &) = default;
};
[[nodiscard]] std::optional<GrantTypeEntry> findGrantType(QByteArrayView name,
                                                          Texts::Language language = Texts::Language::Current);

} // namespace Grantscope::OAuth
