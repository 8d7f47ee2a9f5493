// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/endpoints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Somebody who sees what passes through the browser, and nothing else.
namespace Grantscope::Practice {

namespace {

/// Enough to know it again, too little to use it.
QByteArray cut(QByteArrayView secret)
{
    return secret.first(std::min<qsizetype>(secret.size(), 6)).toByteArray() + "\u2026";
}

/// code, client_id and redirect_uri stood in addresses; a client_secret or a code_verifier did not.
Parameters theftOf(const SeenCode &seen)
{
    return {{"grant_type", "authorization_code"},
            {"client_id", seen.client},
            {"redirect_uri", seen.redirectUri},
            {"code", seen.code}};
}

void writeMember(Json::Writer &out, const QByteArray &name, Json::Value value)
{
    out.key(name);
    if (value.isString() && name.endsWith("_token"))
        out.string(QByteArrayView(cut(value.toUtf8())));
    else
        out.raw(value.text());
}

/// What came from the token endpoint, without anything that could be used: JSON, a form, or whatever else was answered
/// in their place.
void writeAnswer(Json::Writer &out, const HttpResponse &response)
{
    const Result<Json::Document> json = Json::Document::parse(response.body, {.depth = 8, .bytes = 65536});
    if (json && json->root().isObject()) {
        out.beginObject();
        for (const Json::Value member : json->root())
            writeMember(out, member.name().toUtf8(), member);
        out.endObject();
        return;
    }
    const bool isForm = mediaType(response.fields) == "application/x-www-form-urlencoded";
    const Result<Parameters> form = parseParameters(response.body);
    if (!isForm || !form) {
        out.string(QByteArrayView(response.body));
        return;
    }
    out.beginObject();
    for (const Parameter &each : *form) {
        const QByteArray shown = each.name.endsWith("_token") ? cut(each.value) : each.value;
        out.key(each.name).string(QByteArrayView(shown));
    }
    out.endObject();
}

/// The refusal in a few words: "invalid_grant", or the status where no error was named.
QString refusalIn(const HttpResponse &response)
{
    const Result<Json::Document> json = Json::Document::parse(response.body, {.depth = 8, .bytes = 65536});
    const QString error = json ? json->root().member("error").toString() : QString();
    return error.isEmpty() ? QString::number(response.status) : error;
}

QByteArray report(const Parameters &sent, const HttpResponse &response)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("stole").string(QByteArrayView("the last authorization code"));
    out.key("sent").beginObject();
    for (const Parameter &each : sent) {
        const QByteArray shown = each.name == "code" ? cut(each.value) : each.value;
        out.key(each.name).string(QByteArrayView(shown));
    }
    out.endObject();
    out.key("status").number(response.status).key("answer");
    writeAnswer(out, response);
    out.key("redeemed").boolean(response.status == 200).endObject();
    return json;
}

} // namespace

/// Tries the last code at the token endpoint, without the code_verifier. A refusal for that leaves the code as it was:
/// its own client can still redeem it (RFC 7636 §4.6 asks for the error and no more; else a thief could spoil each
/// login). A code that was redeemed before is a replay like any other (RFC 6749 §4.1.2).
HttpResponse answerThief(Service &service, const Request &request)
{
    if (!service.store.seenCode)
        return service.refuse(request, {"not_found",
                                        "There is no authorization code to steal yet: begin a flow, and stop before "
                                        "its token request",
                                        404});
    const SeenCode seen = *service.store.seenCode;
    const Parameters theft = theftOf(seen);
    const HttpResponse response = service
                                      .send({.method = "POST",
                                             .address = "/token",
                                             .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                                             .body = theft.encoded()})
                                      .response;
    if (response.status == 200)
        service.note(EventKind::ThiefRedeemed, request, seen.client);
    else
        service.note(EventKind::ThiefFailed, request, seen.client, {}, refusalIn(response));
    return jsonResponse(200, report(theft, response));
}

} // namespace Grantscope::Practice
