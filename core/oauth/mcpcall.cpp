// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/mcpcall.h"

#include "checks/row.h"
#include "json/writer.h"
#include "oauth/endpoint.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(4) << 20};
constexpr SpecRef kAnswerRule = "MCP 2025-11-25 Lifecycle";
constexpr Row kPkce{"mcp-pkce", CheckGroup::Metadata, "MCP 2025-11-25 Authorization; RFC 8414 §2"};
constexpr qsizetype kLongestQuote = 200;

/// The data of each event of a stream. HTML Living Standard §9.2.6.
QList<QByteArray> eventsOf(QByteArray stream)
{
    QList<QByteArray> events;
    QByteArray data;
    for (QByteArray line : stream.replace("\r\n", "\n").replace('\r', '\n').append('\n').split('\n')) {
        if (line.startsWith("data:")) {
            line.remove(0, line.startsWith("data: ") ? 6 : 5);
            data += line + '\n';
        } else if (line.isEmpty() && !data.isEmpty()) {
            events.append(data.chopped(1));
            data.clear();
        }
    }
    return events;
}

std::unexpected<Error> noAnswer(const QString &found)
{
    return std::unexpected(
        Error{ResourceError::NoAnswer, u"{\"result\":{\"protocolVersion\":…}}"_s, found, kAnswerRule});
}

QString errorText(Json::Value error)
{
    return QString::fromUtf8(error.member("code").text()) + u": "_s
           + error.member("message").toString().first(
               std::min(error.member("message").toString().size(), kLongestQuote));
}

bool isAnswer(Json::Value message)
{
    return message.isObject() && (message.member("result").exists() || message.member("error").exists());
}

QString listText(Json::Value list)
{
    QStringList values;
    for (const Json::Value each : list)
        values += each.toString();
    return values.join(u", "_s);
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
    out.beginObject().key("jsonrpc").string(QByteArrayView("2.0")).key("id").number(1);
    out.key("method").string(QByteArrayView("initialize")).key("params").beginObject();
    out.key("protocolVersion").string(QByteArrayView("2025-11-25"));
    out.key("capabilities").beginObject().endObject();
    out.key("clientInfo").beginObject().key("name").string(QByteArrayView("Grantscope"));
    out.key("version").string(QByteArrayView("1")).endObject().endObject().endObject();
    return request;
}

Result<McpServer> parseMcpInitialize(const HttpResponse &response)
{
    const QByteArray type = mediaType(response.fields);
    const QList<QByteArray> texts =
        type == "text/event-stream" ? eventsOf(response.body) : QList<QByteArray>{response.body};
    for (const QByteArray &text : texts) {
        const Result<Json::Document> document = Json::Document::parse(text, kLimits);
        if (!document || !isAnswer(document->root()))
            continue; // In a stream, requests and notifications of the server may come before.
        const Json::Value result = document->root().member("result");
        if (!result.exists())
            return noAnswer(errorText(document->root().member("error")));
        if (!result.member("protocolVersion").isString())
            return noAnswer(u"result"_s);
        const Json::Value server = result.member("serverInfo");
        return McpServer{.protocolVersion = result.member("protocolVersion").toString(),
                         .name = server.member("name").toString(),
                         .version = server.member("version").toString()};
    }
    if (response.body.trimmed().isEmpty())
        return noAnswer(words(QT_TRANSLATE_NOOP("Values", "an empty answer")));
    return noAnswer(QString::fromUtf8(type));
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
