// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/plain.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "json/writer.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"
#include "practice/items.h"
#include "practice/jwt.h"

/// JWT without OAuth: one API that signs its own tokens with a secret, and takes them back.
namespace Grantscope::Practice {

namespace {

/// Who, what they may do, until when: all that such a token needs.
QByteArray plainClaims(const Service &service, const Person &person)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("sub").string(QByteArrayView(person.username));
    out.key("role").string(QByteArrayView("user"));
    out.key("exp").number(secondsOf(service.now + service.settings.lifetimes.accessToken)).endObject();
    return json;
}

/// The person of a token that this API made.
std::expected<const Person *, QByteArray> verifyPlain(const Service &service, const QByteArray &token)
{
    const auto jwt = verifyJwt(token, {"HS256"}, [&](const QByteArray &, const QString &) { return service.plainKey; });
    if (!jwt)
        return std::unexpected("The token is refused: " + jwt.error().text);
    const Json::Value claims = jwt->claims.root();
    if (claims.member("exp").toInteger().value_or(0) <= secondsOf(service.now))
        return std::unexpected(QByteArray("The token has expired"));
    if (const Person *person = findPerson(claims.member("sub").toUtf8()))
        return person;
    return std::unexpected(QByteArray("The token names nobody who is known here"));
}

} // namespace

Jose::Key makePlainKey(const Randomness &random)
{
    QByteArray jwk = R"({"kty":"oct","alg":"HS256","k":")" + Jose::encodeBase64url(random(32)) + "\"}";
    const Secret text = Secret::consume(jwk);
    const Result<Json::Document> document = Json::Document::parse(text.reveal().toByteArray());
    return document ? Jose::keyFromJwk(document->root()).value_or(Jose::Key()) : Jose::Key();
}

/// {"username": "alice"} gives {"token": "…"}. The password is left out for practice.
HttpResponse answerPlainSignIn(Service &service, const Request &request)
{
    const auto body = jsonBody(request);
    const QByteArray name = body ? body->root().member("username").toUtf8() : QByteArray();
    if (name.isEmpty())
        return service.refuse(request, {"invalid_request", "The body must be JSON: an object with a username, "
                                                           "Content-Type application/json"});
    const Person *person = findPerson(name);
    if (!person) {
        service.note(EventKind::SignInFailed, request);
        return service.refuse(request, {"invalid_grant", "There is nobody called " + said(name)});
    }
    const Result<QByteArray> token = signJwt(service.plainKey, "JWT", plainClaims(service, *person), {});
    if (!token)
        return service.refuse(request, {"server_error", "The token could not be signed", 500});
    service.note(EventKind::SignedIn, request, {}, person->username);
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("token").string(QByteArrayView(*token));
    out.key("token_type").string(QByteArrayView("Bearer"));
    out.key("expires_in").number(service.settings.lifetimes.accessToken.count()).endObject();
    return jsonResponse(200, json);
}

HttpResponse answerPlainItems(Service &service, const Request &request)
{
    const Outcome<QByteArray> token = readBearerToken(service, request, BearerPlace::Header);
    if (!token)
        return service.refuse(request, token.error());
    const Stopwatch watch(service.steadyClock);
    const auto person = verifyPlain(service, *token);
    const std::chrono::nanoseconds time = watch.elapsed();
    if (!person)
        return service.refuse(request, bearerRefused(service, request, 401, "invalid_token", person.error()).error());
    service.note(EventKind::ApiAnswered, request, {}, (*person)->username);
    return itemsResponse({.how = "locally", .requests = 0, .stretches = {{"verify", time}}});
}

} // namespace Grantscope::Practice
