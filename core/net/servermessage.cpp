// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/servermessage.h"

#include <algorithm>
#include <array>

namespace Grantscope::Net {

namespace {

using Refusal = std::optional<HttpResponse>;

HttpResponse badRequest(const QByteArray &text)
{
    return plainAnswer(400, "Bad Request", text);
}

bool hasControl(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

/// The line up to CRLF, taken off \a rest; nothing where it ends otherwise.
std::optional<QByteArrayView> takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf("\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 2);
    return line;
}

Refusal readRequestLine(QByteArrayView line, HttpRequest &request)
{
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.lastIndexOf(' ');
    if (methodEnd <= 0 || targetEnd <= methodEnd)
        return badRequest("The request line is none.");
    request.method = line.first(methodEnd).toByteArray();
    request.address = line.sliced(methodEnd + 1, targetEnd - methodEnd - 1).toByteArray();
    const auto stands = [](char c) { return c > ' ' && c < 0x7f; };
    if (!request.address.startsWith('/') || request.address.contains('#')
        || !std::ranges::all_of(request.address, stands))
        return badRequest("The target is not a path with a query.");
    return std::nullopt;
}

Refusal readFields(QByteArrayView rest, HttpRequest &request)
{
    while (!rest.isEmpty()) {
        const std::optional<QByteArrayView> line = takeLine(rest);
        if (!line || hasControl(*line))
            return badRequest("A line of the head ends otherwise than in CRLF, or has a control character in it.");
        if (line->isEmpty())
            break;
        const qsizetype colon = line->indexOf(':');
        if (colon < 0 || !isHttpToken(line->first(colon)) || !request.fields.appendLine(*line))
            return badRequest("A line of the head is not a field.");
    }
    return std::nullopt;
}

Refusal judgeHost(const HttpRequest &request, quint16 port)
{
    const QList<QByteArray> hosts = request.fields.values("Host");
    if (hosts.size() != 1)
        return badRequest("Exactly one Host is needed.");
    if (!isLoopbackAuthority(hosts.constFirst(), port))
        return plainAnswer(421, "Misdirected Request", "The Host is not this one.");
    return std::nullopt;
}

/// The whole of \a text as a decimal number; nothing for signs, blanks, lists and what is too large.
std::optional<qint64> lengthOf(QByteArrayView text)
{
    constexpr qsizetype maxDigits = 18;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > maxDigits || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    return text.toLongLong();
}

Refusal judgeBody(const HttpRequest &request, qint64 maxBody)
{
    const QList<QByteArray> lengths = request.fields.values("Content-Length");
    const QList<QByteArray> codings = request.fields.values("Transfer-Encoding");
    if (!codings.isEmpty() && !lengths.isEmpty())
        return badRequest("Content-Length and Transfer-Encoding exclude each other.");
    if (codings.size() > 1 || (codings.size() == 1 && codings.constFirst().toLower() != "chunked"))
        return plainAnswer(501, "Not Implemented", "Only chunked is known here.");
    if (lengths.size() > 1 || (lengths.size() == 1 && !lengthOf(lengths.constFirst())))
        return badRequest("Content-Length must be one number.");
    if (!announcesBody(request))
        return std::nullopt;

    static constexpr std::array<QByteArrayView, 4> kWithBody{"POST", "PUT", "PATCH", "DELETE"};
    if (!std::ranges::contains(kWithBody, QByteArrayView(request.method)))
        return badRequest("A body means nothing to this method.");
    if (request.method == "DELETE" && lengths.isEmpty())
        return plainAnswer(411, "Length Required", "Say the length of the body.");
    if (!lengths.isEmpty() && *lengthOf(lengths.constFirst()) > maxBody)
        return plainAnswer(413, "Content Too Large", "The body is longer than the limit.");
    // The octets shall be those that were sent, and a bomb none.
    const QByteArray coding = request.fields.combined("Content-Encoding").toLower();
    if ((!coding.isEmpty() && coding != "identity") || mediaType(request.fields).startsWith("multipart/"))
        return plainAnswer(415, "Unsupported Media Type", "Send the body as it is, and as one part.");
    return std::nullopt;
}

} // namespace

bool isLoopbackAuthority(QByteArrayView host, quint16 port)
{
    static constexpr std::array<QByteArrayView, 3> kNames{"127.0.0.1", "[::1]", "localhost"};
    constexpr quint16 portOfHttp = 80;
    const QByteArray suffix = ":" + QByteArray::number(port);
    return std::ranges::any_of(kNames, [&](QByteArrayView name) {
        return host.compare(name.toByteArray() + suffix, Qt::CaseInsensitive) == 0
               || (port == portOfHttp && host.compare(name, Qt::CaseInsensitive) == 0);
    });
}

bool isForeignOrigin(const HttpRequest &request)
{
    constexpr QByteArrayView scheme("http://");
    const QList<QByteArray> origins = request.fields.values("Origin");
    if (origins.isEmpty())
        return false;
    if (origins.size() > 1 || !origins.constFirst().startsWith(scheme))
        return true;
    const QByteArray host = request.fields.first("Host").value_or(QByteArray());
    const QByteArray portText = host.sliced(host.lastIndexOf(':') + 1);
    const quint16 port = host.endsWith(']') || !host.contains(':') ? 80 : portText.toUShort();
    return !isLoopbackAuthority(origins.constFirst().sliced(scheme.size()), port);
}

std::expected<HttpRequest, HttpResponse> readRequestHead(QByteArrayView head, quint16 port, qint64 maxBody)
{
    HttpRequest request;
    const std::optional<QByteArrayView> line = takeLine(head);
    if (!line || hasControl(*line))
        return std::unexpected(badRequest("The request line is none."));
    Refusal refusal = readRequestLine(*line, request);
    if (!refusal)
        refusal = readFields(head, request);
    if (!refusal)
        refusal = judgeHost(request, port);
    if (!refusal)
        refusal = judgeBody(request, maxBody);
    if (refusal)
        return std::unexpected(*std::move(refusal));
    return request;
}

bool announcesBody(const HttpRequest &request)
{
    return request.fields.contains("Transfer-Encoding")
           || request.fields.first("Content-Length").value_or(QByteArray()).toLongLong() > 0;
}

HttpResponse plainAnswer(int status, const QByteArray &reason, const QByteArray &text)
{
    return {.status = status,
            .reason = reason,
            .fields = {{"Content-Type", "text/plain; charset=utf-8"},
                       {"X-Content-Type-Options", "nosniff"},
                       {"Cache-Control", "no-store"}},
            .body = text + "\n"};
}

std::optional<QByteArray> writeResponseHead(HttpResponse &response)
{
    if (response.status < 100 || response.status > 999 || hasControl(response.reason))
        return std::nullopt;
    const bool hasBody = response.status >= 200 && response.status != 204 && response.status != 304;
    if (hasBody && !response.fields.contains("Content-Length") && !response.fields.contains("Transfer-Encoding"))
        response.fields.append("Content-Length", QByteArray::number(response.body.size()));
    if (!response.fields.contains("Connection"))
        response.fields.append("Connection", "close");
    if (!validateRequest({.fields = response.fields}))
        return std::nullopt;

    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " " + response.reason + "\r\n";
    for (const HeaderField &field : std::as_const(response.fields))
        head += field.name + ": " + field.value + "\r\n";
    return head + "\r\n";
}

} // namespace Grantscope::Net
