// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "oauth/metadata.h"
#include "oauth/reading.h"
#include "oauth/resourceerror.h"

namespace Grantscope::OAuth {

/// The first message to an MCP server: initialize, of JSON-RPC 2.0, by POST. MCP 2025-11-25, Lifecycle and Streamable
/// HTTP. "endpoint-address".
[[nodiscard]] Result<HttpRequest> buildMcpInitialize(const QByteArray &address);

/// What an MCP server answers to initialize, each text at most as long as a quote. Empty where it did not say it.
struct McpServer
{
    QString protocolVersion = {};
    QString name = {};
    QString version = {};

    friend bool operator==(const McpServer &, const McpServer &) = default;
};
/// Reads JSON or a stream of events: the first that answers the request of buildMcpInitialize() by its id, among the
/// first 1000 and within 4 MiB. "mcp-answer" where no result came; an error of JSON-RPC is found as "code: message".
/// Row: mcp-version.
[[nodiscard]] Reading<McpServer> parseMcpInitialize(const HttpResponse &response);

/// "mcp-pkce" where \a metadata do not list S256: an MCP client has to stop there (MCP 2025-11-25, Authorization Code
/// Protection). Row of the same name.
[[nodiscard]] Reading<void> checkMcpPkce(const ServerMetadata &metadata);

} // namespace Grantscope::OAuth
