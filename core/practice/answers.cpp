// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/answers.h"

#include "json/writer.h"

namespace Grantscope::Practice {

namespace {

void neverKept(HttpResponse &response)
{
    response.fields.append("Cache-Control", "no-store");
    response.fields.append("Pragma", "no-cache");
    response.fields.append("X-Content-Type-Options", "nosniff");
}

} // namespace

std::unexpected<Refusal> refused(QByteArray error, QByteArray description, int status)
{
    return std::unexpected(Refusal{std::move(error), std::move(description), status});
}

std::unexpected<Refusal> clientRefused(QByteArray description)
{
    return std::unexpected(
        Refusal{"invalid_client", std::move(description), 401, R"(Basic realm="practice", charset="UTF-8")"});
}

QByteArray said(QByteArrayView text)
{
    constexpr qsizetype kLongest = 80;
    QByteArray shown = text.first(std::min(text.size(), kLongest)).toByteArray();
    for (char &c : shown) {
        if (c < 0x20 || c > 0x7e || c == '"' || c == '\\')
            c = '?';
    }
    return '\'' + shown + (text.size() > kLongest ? "...'" : "'");
}

HttpResponse jsonResponse(int status, const QByteArray &json)
{
    HttpResponse response{.status = status, .fields = {{"Content-Type", "application/json"}}, .body = json};
    neverKept(response);
    return response;
}

HttpResponse refusalResponse(const Refusal &refusal)
{
    QByteArray json;
    if (!refusal.error.isEmpty()) {
        Json::Writer out(json);
        out.beginObject().key("error").string(QByteArrayView(refusal.error));
        out.key("error_description").string(QByteArrayView(refusal.description)).endObject();
    }
    HttpResponse response = jsonResponse(refusal.status, json);
    if (json.isEmpty()) {
        response = {.status = refusal.status};
        neverKept(response);
    }
    if (!refusal.challenge.isEmpty())
        response.fields.append("WWW-Authenticate", refusal.challenge);
    return response;
}

HttpResponse textResponse(int status, const QByteArray &text)
{
    HttpResponse response{
        .status = status, .fields = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = text + '\n'};
    neverKept(response);
    return response;
}

HttpResponse redirectResponse(const QByteArray &address)
{
    HttpResponse response{.status = 303, .fields = {{"Location", address}}};
    neverKept(response);
    response.fields.append("Referrer-Policy", "no-referrer");
    return response;
}

} // namespace Grantscope::Practice
