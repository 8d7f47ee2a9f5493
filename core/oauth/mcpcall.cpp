// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/mcpcall.h"

#include "checks/row.h"
#include "json/writer.h"
#include "oauth/endpoint.h"
#include "oauth/metadatatext_p.h"

#include <QtTranslation>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(4) << 20};
constexpr SpecRef kAnswerRule = "MCP 2025-11-25 Lifecycle";
constexpr Row kPkce{"mcp-pkce", CheckGroup::Metadata, "MCP 2025-11-25 Authorization; RFC 8414 §2"};
constexpr Row kVersion{"mcp-version", CheckGroup::Resource, kAnswerRule, Severity::Warning};
/// What initialize asks for.
constexpr QByteArrayView kAskedVersion("2025-11-25");
/// Those that came out so far.
constexpr QByteArrayView kVersions[] = {"2024-11-05", "2025-03-26", "2025-06-18", kAskedVersion, "2026-07-28"};
constexpr int kRequestId = 1;
/// A server may send this many requests and notifications before it answers; its stream may go on for ever.
constexpr int kMostEvents = 1000;

/// The data of one event after the other. HTML Living Standard §9.2.6.
class EventReader
{
public:
    explicit EventReader(QByteArrayView stream)
        : m_rest(stream.first(std::min(stream.size(), kLimits.bytes)))
    {
    }

    /// Nothing once the stream, or what is read of it, is over.
    std::optional<QByteArray> next()
    {
        QByteArray data;
        while (!m_rest.isEmpty()) {
            QByteArrayView line = takeLine();
            if (line.startsWith("data:")) {
                line = line.sliced(line.startsWith("data: ") ? 6 : 5);
                data.append(line).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                break;
            }
        }
        if (data.isEmpty())
            return std::nullopt;
        data.chop(1);
        return data; // Some end their stream without the empty line.
    }

private:
    QByteArrayView takeLine()
    {
        const auto end = std::ranges::find_if(m_rest, [](char c) { return c == '\n' || c == '\r'; });
        const QByteArrayView line = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(line.size());
        if (!m_rest.isEmpty())
            m_rest = m_rest.sliced(m_rest.startsWith("\r\n") ? 2 : 1);
        return line;
    }

    QByteArrayView m_rest;
};

std::unexpected<Error> noAnswer(const QString &found)
{
    return std::unexpected(
        Error{ResourceError::NoAnswer, u"{\"result\":{\"protocolVersion\":…}}"_s, found, kAnswerRule});
}

QString errorText(Json::Value error)
{
    const std::optional<std::int64_t> code = error.member("code").toInteger();
    return (code ? QString::number(*code) : u"?"_s) + u": "_s + quoteOf(error.member("message").toString());
}

/// A response of JSON-RPC 2.0 (§5) to our request, or an error of somebody who could not read its id.
bool isAnswer(Json::Value message)
{
    if (!message.member("jsonrpc").stringIs("2.0"))
        return false;
    const Json::Value id = message.member("id");
    const bool isOurs = id.toInteger() == kRequestId;
    return message.member("error").exists() ? isOurs || id.isNull() : isOurs && message.member("result").exists();
}

/// Nothing if it is no answer.
std::optional<Result<McpServer>> readAnswer(const QByteArray &text)
{
    const Result<Json::Document> document = Json::Document::parse(text, kLimits);
    if (!document || !isAnswer(document->root()))
        return std::nullopt;
    if (const Json::Value error = document->root().member("error"); error.exists())
        return noAnswer(errorText(error));
    const Json::Value result = document->root().member("result");
    if (!result.member("protocolVersion").isString())
        return noAnswer(u"result"_s);
    const Json::Value server = result.member("serverInfo");
    return McpServer{.protocolVersion = quoteOf(result.member("protocolVersion").toString()),
                     .name = quoteOf(server.member("name").toString()),
                     .version = quoteOf(server.member("version").toString())};
}

std::optional<Result<McpServer>> findAnswer(const HttpResponse &response)
{
    if (mediaType(response.fields) != "text/event-stream")
        return readAnswer(response.body);
    EventReader events(response.body);
    for (int i = 0; i < kMostEvents; ++i) {
        const std::optional<QByteArray> event = events.next();
        if (!event)
            break;
        if (auto answer = readAnswer(*event))
            return answer;
    }
    return std::nullopt;
}

Check checkVersion(const QString &version)
{
    if (std::ranges::any_of(kVersions, [&](QByteArrayView each) { return version == QLatin1StringView(each); }))
        return passed(kVersion, {}, version);
    return violated(kVersion, "mcp-version.unknown", version, QString::fromLatin1(kAskedVersion));
}

} // namespace

Result<HttpRequest> buildMcpInitialize(const QByteArray &address)
{
    if (const Result<void> valid = validateEndpoint(address); !valid)
        return std::unexpected(valid.error());
    HttpRequest request{.method = "POST", .address = address};
    request.fields.append("Accept", "application/json, text/event-stream");
    request.fields.append("Content-Type", "application/json");
    Json::Writer out(request.body);
    out.beginObject().key("jsonrpc").string(QByteArrayView("2.0")).key("id").number(kRequestId);
    out.key("method").string(QByteArrayView("initialize")).key("params").beginObject();
    out.key("protocolVersion").string(kAskedVersion);
    out.key("capabilities").beginObject().endObject();
    out.key("clientInfo").beginObject().key("name").string(QByteArrayView("Grantscope"));
    out.key("version").string(QByteArrayView("1")).endObject().endObject().endObject();
    return request;
}

Reading<McpServer> parseMcpInitialize(const HttpResponse &response)
{
    const std::optional<Result<McpServer>> answer = findAnswer(response);
    if (!answer && response.body.trimmed().isEmpty())
        return {noAnswer(words(QT_TRANSLATE_NOOP("Values", "an empty answer")))};
    if (!answer)
        return {noAnswer(QString::fromUtf8(mediaType(response.fields)))};
    if (!*answer)
        return {*answer};
    return {*answer, {checkVersion((*answer)->protocolVersion)}};
}

Reading<void> checkMcpPkce(const ServerMetadata &metadata)
{
    constexpr QByteArrayView kMethods = "code_challenge_methods_supported";
    if (metadata.supports(kMethods, "S256").value_or(false))
        return {{}, {passed(kPkce)}};
    const QString found = listText(metadata.member(kMethods));
    const Check check =
        found.isEmpty() ? violated(kPkce, "mcp-pkce.missing") : violated(kPkce, "mcp-pkce.other", found, u"S256"_s);
    return {std::unexpected(
                Error{ResourceError::NoPkce, u"code_challenge_methods_supported: [\"S256\"]"_s, found, kPkce.spec}),
            {check}};
}

} // namespace Grantscope::OAuth
