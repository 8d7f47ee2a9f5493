// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"
#include "practice/mint.h"

namespace Grantscope::Practice {

/// OpenID Connect Core §5.3. Takes tokens for the API: the practice server has no other audience for it.
HttpResponse answerUserInfo(Service &service, const Request &request)
{
    const auto bearer = authenticateBearer(service, request, BearerPlace::HeaderOrForm, service.apiAddress(), "openid");
    if (!bearer)
        return service.refuse(request, bearer.error());
    const Person *person = findSubject(bearer->subject);
    if (!person)
        return service.refuse(request, {"invalid_token", "The access token belongs to no person", 401,
                                        R"(Bearer realm="practice", error="invalid_token")"});
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("sub").string(QByteArrayView(service.misbehaves(Misbehaviour::UserInfoOtherSubject, request)
                                                           ? QByteArray("somebody-else")
                                                           : person->subject));
    writeUserClaims(out, *person, bearer->scope);
    out.endObject();
    service.note(EventKind::UserInfoGiven, request, bearer->client, person->username);
    return jsonResponse(200, json);
}

} // namespace Grantscope::Practice
