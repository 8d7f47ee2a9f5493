// SPDX-License-Identifier: GPL-3.0-or-later
// An MCP server as a protected resource: JSON-RPC 2.0 over Streamable HTTP, without sessions, with one harmless tool.
#include "json/writer.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

constexpr Json::Limits kLimits{.depth = 32, .bytes = 64 * 1024, .values = 10'000};
constexpr QByteArrayView kScope("mcp.tools");
/// The latest first.
constexpr QByteArrayView kVersions[] = {"2025-11-25", "2025-06-18", "2025-03-26"};

/// JSON-RPC 2.0 §5.1.
enum RpcError : std::int16_t {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
};

HttpResponse rpcError(int status, QByteArrayView id, RpcError code, const QByteArray &message)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("jsonrpc").string(QByteArrayView("2.0")).key("id").raw(id);
    out.key("error").beginObject().key("code").number(code);
    out.key("message").string(QByteArrayView(message)).endObject().endObject();
    return jsonResponse(status, json);
}

template <typename Write>
HttpResponse rpcResult(QByteArrayView id, Write write)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("jsonrpc").string(QByteArrayView("2.0")).key("id").raw(id);
    out.key("result").beginObject();
    write(out);
    out.endObject().endObject();
    return jsonResponse(200, json);
}

/// A request of JSON-RPC, and the server that answers it.
struct Call
{
    const Service &service;
    QByteArrayView id; ///< As it was written.
    Json::Value params;
};

HttpResponse initialize(const Call &call)
{
    const QByteArray asked = call.params.member("protocolVersion").toUtf8();
    if (asked.isEmpty())
        return rpcError(200, call.id, InvalidParams, "params.protocolVersion is missing");
    // A version that is not spoken here is answered with the latest that is; the client decides.
    const bool isSpoken = std::ranges::contains(kVersions, QByteArrayView(asked));
    return rpcResult(call.id, [&](Json::Writer &out) {
        out.key("protocolVersion").string(isSpoken ? QByteArrayView(asked) : kVersions[0]);
        out.key("capabilities").beginObject().key("tools").beginObject().endObject().endObject();
        out.key("serverInfo").beginObject().key("name").string(QByteArrayView("grantscope-practice"));
        out.key("title").string(QByteArrayView("Practice MCP server"));
        out.key("version").string(QByteArrayView("1.0.0")).endObject();
    });
}

HttpResponse ping(const Call &call)
{
    return rpcResult(call.id, [](Json::Writer &) { });
}

HttpResponse listTools(const Call &call)
{
    return rpcResult(call.id, [](Json::Writer &out) {
        out.key("tools").beginArray().beginObject();
        out.key("name").string(QByteArrayView("time")).key("title").string(QByteArrayView("Time"));
        out.key("description").string(QByteArrayView("Tells the time by the practice server's clock, in UTC."));
        out.key("inputSchema").beginObject().key("type").string(QByteArrayView("object"));
        out.key("properties").beginObject().endObject();
        out.key("additionalProperties").boolean(false).endObject();
        out.endObject().endArray();
    });
}

HttpResponse callTool(const Call &call)
{
    const QByteArray name = call.params.member("name").toUtf8();
    if (name != "time")
        return rpcError(200, call.id, InvalidParams, "There is no tool " + said(name));
    return rpcResult(call.id, [&](Json::Writer &out) {
        const QDateTime now = QDateTime::fromSecsSinceEpoch(secondsOf(call.service.now), QTimeZone::UTC);
        out.key("content").beginArray().beginObject().key("type").string(QByteArrayView("text"));
        out.key("text").string(now.toString(Qt::ISODate)).endObject().endArray();
        out.key("isError").boolean(false);
    });
}

struct MethodRow
{
    const char *name;
    HttpResponse (*answer)(const Call &);
};
constexpr MethodRow kMethods[] = {
    {"initialize", initialize}, {"ping", ping}, {"tools/list", listTools}, {"tools/call", callTool}};

HttpResponse answerMessage(const Service &service, Json::Value message)
{
    const Json::Value id = message.member("id");
    const QByteArray method = message.member("method").toUtf8();
    const bool isAnswer = method.isEmpty() && (message.member("result").exists() || message.member("error").exists());
    // MCP §Base Protocol: an id is a text or a number, never null.
    const bool isSound = message.isObject() && message.member("jsonrpc").stringIs(QByteArrayView("2.0"))
                         && (isAnswer || !method.isEmpty()) && (!id.exists() || id.isString() || id.isNumber());
    if (!isSound)
        return rpcError(400, "null", InvalidRequest, "This is no JSON-RPC 2.0 message; batches are not taken");
    if (isAnswer || !id.exists()) { // A notification, too, is only taken.
        HttpResponse taken{.status = 202};
        taken.fields.append("Cache-Control", "no-store");
        return taken;
    }
    const auto row = std::ranges::find_if(kMethods, [&](const MethodRow &each) { return method == each.name; });
    if (row == std::end(kMethods))
        return rpcError(200, id.text(), MethodNotFound, "There is no method " + said(method));
    return row->answer({service, id.text(), message.member("params")});
}

} // namespace

/// The token comes first: who may not call does not hear whether the message was sound.
HttpResponse answerMcp(Service &service, const Request &request)
{
    const auto bearer =
        authenticateBearer(service, request, BearerPlace::Header, service.mcpAddress(), kScope.toByteArray());
    if (!bearer)
        return service.refuse(request, bearer.error());
    service.note(EventKind::ApiAnswered, request, bearer->client, usernameOf(bearer->subject));
    if (mediaType(request.fields()) != "application/json")
        return rpcError(415, "null", InvalidRequest, "Content-Type must be application/json");
    const QByteArray version = request.fields().first("MCP-Protocol-Version").value_or(QByteArray());
    if (!version.isEmpty() && !std::ranges::contains(kVersions, QByteArrayView(version)))
        return rpcError(400, "null", InvalidRequest, "MCP-Protocol-Version is not spoken here: " + said(version));
    const QByteArray body = request.body();
    const Result<Json::Document> document = Json::Document::parse(body, kLimits);
    if (!document)
        return rpcError(400, "null", ParseError, "The body can not be read as JSON");
    return answerMessage(service, document->root());
}

/// RFC 9728 §2; its place is that of §3.1: the path of the resource follows the well-known part.
HttpResponse answerMcpMetadata(Service &service, const Request &)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("resource").string(QByteArrayView(service.mcpAddress()));
    out.key("authorization_servers").beginArray().string(QByteArrayView(service.issuer)).endArray();
    out.key("scopes_supported").beginArray().string(kScope).endArray();
    out.key("bearer_methods_supported").beginArray().string(QByteArrayView("header")).endArray();
    out.key("resource_name").string(QByteArrayView("Practice MCP server")).endObject();
    return jsonResponse(200, json);
}

} // namespace Grantscope::Practice
