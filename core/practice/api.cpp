// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"

namespace Grantscope::Practice {

namespace {

/// Answers a request whose token is good for the API and has the scope.
template <typename Write>
HttpResponse answerWith(Service &service, const Request &request, const QByteArray &scope, Write write)
{
    const auto bearer = authenticateBearer(service, request, BearerPlace::Header, service.apiAddress(), scope);
    if (!bearer)
        return service.refuse(request, bearer.error());
    service.note(EventKind::ApiAnswered, request, bearer->client, usernameOf(bearer->subject));
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    write(out, *bearer);
    out.endObject();
    return jsonResponse(request.isPost() ? 201 : 200, json);
}

constexpr qsizetype kLongestMessage = 1000;

/// {"text": "…"}; empty where it is not that.
QByteArray messageText(const Request &request)
{
    const auto document = jsonBody(request);
    const QByteArray text = document ? document->root().member("text").toUtf8() : QByteArray();
    return text.size() <= kLongestMessage ? text : QByteArray();
}

} // namespace

/// Who the token speaks for. Any token for this API will do.
HttpResponse answerApiMe(Service &service, const Request &request)
{
    return answerWith(service, request, {}, [](Json::Writer &out, const Bearer &bearer) {
        out.key("sub").string(QByteArrayView(bearer.subject));
        out.key("client_id").string(QByteArrayView(bearer.client));
        out.key("scope").string(QByteArrayView(bearer.scope.join(' ')));
        if (const Person *person = findSubject(bearer.subject))
            out.key("name").string(person->name);
        out.key("expires_at").number(bearer.expiresAt);
    });
}

HttpResponse answerApiMessages(Service &service, const Request &request)
{
    if (!request.isPost()) {
        return answerWith(service, request, "messages.read", [](Json::Writer &out, const Bearer &) {
            out.key("messages").beginArray();
            out.beginObject().key("id").number(1).key("text").string(QByteArrayView("Welcome to the practice API."));
            out.endObject();
            out.beginObject().key("id").number(2).key("text").string(u"歡迎使用練習用 API。");
            out.endObject().endArray();
        });
    }
    const QByteArray text = messageText(request);
    const auto write = [&](Json::Writer &out, const Bearer &bearer) {
        out.key("id").number(3).key("text").string(QByteArrayView(text));
        out.key("from").string(QByteArrayView(bearer.subject));
    };
    // The token comes first: who may not write does not hear whether the message was sound.
    HttpResponse response = answerWith(service, request, "messages.write", write);
    if (response.status == 201 && text.isEmpty())
        return service.refuse(request, {"invalid_request", "The body must be JSON: an object with a text of 1 to 1000 "
                                                           "octets, Content-Type application/json"});
    return response;
}

HttpResponse answerApiTime(Service &service, const Request &request)
{
    return answerWith(service, request, {},
                      [&](Json::Writer &out, const Bearer &) { out.key("now").number(secondsOf(service.now)); });
}

} // namespace Grantscope::Practice
