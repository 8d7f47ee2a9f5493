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

/// code, client_id and redirect_uri stood in addresses; a client_secret did not, and a code_verifier only where it is
/// its own challenge (RFC 7636 §4.2, §7.2).
Parameters theftOf(const SeenCode &seen)
{
    Parameters theft{{"grant_type", "authorization_code"},
                     {"client_id", seen.client},
                     {"redirect_uri", seen.redirectUri},
                     {"code", seen.code}};
    if (seen.challengeMethod == "plain")
        theft.append("code_verifier", seen.challenge);
    return theft;
}

bool isSecret(const QByteArray &name)
{
    return name == "code" || name == "code_verifier" || name.endsWith("_token");
}

void writeParameters(Json::Writer &out, const Parameters &parameters)
{
    out.beginObject();
    for (const Parameter &each : parameters) {
        const QByteArray shown = isSecret(each.name) ? cut(each.value) : each.value;
        out.key(each.name).string(QByteArrayView(shown));
    }
    out.endObject();
}

void writeMembers(Json::Writer &out, Json::Value object)
{
    out.beginObject();
    for (const Json::Value member : object) {
        const QByteArray name = member.name().toUtf8();
        out.key(name);
        if (isSecret(name))
            out.string(QByteArrayView(cut(member.toUtf8())));
        else
            out.raw(member.text());
    }
    out.endObject();
}

/// What came from the token endpoint, without anything that could be used: JSON, a form, or whatever else was answered
/// in their place.
void writeAnswer(Json::Writer &out, const HttpResponse &response, Json::Value json)
{
    const bool isForm = mediaType(response.fields) == "application/x-www-form-urlencoded";
    const Result<Parameters> form = parseParameters(response.body);
    if (json.isObject())
        writeMembers(out, json);
    else if (isForm && form)
        writeParameters(out, *form);
    else
        out.string(QByteArrayView(response.body));
}

/// {"stole", "sent", "status", "answer", "redeemed"}
QByteArray report(const Parameters &sent, const HttpResponse &response, Json::Value answer)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("stole").string(QByteArrayView("the last authorization code")).key("sent");
    writeParameters(out, sent);
    out.key("status").number(response.status).key("answer");
    writeAnswer(out, response, answer);
    out.key("redeemed").boolean(response.status == 200).endObject();
    return json;
}

/// What the thief lacked, where that was all: the code is as good as before, and the challenge asks for its verifier.
bool wantsVerifier(Service &service, const SeenCode &seen, const QString &error)
{
    const Code *code = service.store.codes.find(Store::hashed(seen.code), service.now);
    return error == "invalid_grant"_L1 && code && !code->used && !code->grant->revoked && code->validUntil > service.now
           && !seen.challenge.isEmpty() && seen.challengeMethod != "plain";
}

} // namespace

/// Tries the last code at the token endpoint, without the code_verifier unless the challenge gave it away (method
/// plain). A refusal for its lack leaves the code as it was: its own client can still redeem it (RFC 7636 §4.6 asks for
/// the error and no more; else a thief could spoil each login). A code that was redeemed before is a replay like any
/// other (RFC 6749 §4.1.2).
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
    const Result<Json::Document> json = Json::Document::parse(response.body, {.depth = 8, .bytes = 65536});
    const Json::Value answer = json ? json->root() : Json::Value();
    const QString error = answer.member("error").toString();
    if (response.status == 200)
        service.note(EventKind::ThiefRedeemed, request, seen.client);
    else if (wantsVerifier(service, seen, error))
        service.note(EventKind::ThiefFailed, request, seen.client, {}, u"code_verifier"_s);
    else
        service.note(EventKind::ThiefFailed, request, seen.client, {},
                     error.isEmpty() ? QString::number(response.status) : error);
    return jsonResponse(200, report(theft, response, answer));
}

} // namespace Grantscope::Practice
