// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <span>

namespace Grantscope::Practice {

struct ScopeRow
{
    const char *name;
    const char *title; ///< What the consent page says, English, in the context "Practice".
    bool ofApi; ///< One of the API, not of OpenID Connect or the MCP server.
};
[[nodiscard]] std::span<const ScopeRow> scopes();
[[nodiscard]] const ScopeRow *findScope(QByteArrayView name);

/// Reads "scope" (RFC 6749 §3.3): tokens separated by single blanks, each once in the answer. Nothing where a sign is
/// not allowed in it.
[[nodiscard]] std::optional<QList<QByteArray>> parseScope(QByteArrayView text);

} // namespace Grantscope::Practice
