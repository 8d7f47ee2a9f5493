// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/service.h"

#include "jose/base64url.h"

namespace Grantscope::Practice {

const Client *Service::findClient(const QByteArray &id) const
{
    if (const Client *client = Practice::findClient(id))
        return client;
    const RegisteredClient *registered = store.registered.find(id, now);
    return registered ? &registered->client : nullptr;
}

Secret Service::clientSecret(const Client &client) const
{
    if (!client.isSelfRegistered)
        return credentials.clientSecret(client.id);
    const RegisteredClient *registered = store.registered.find(client.id, now);
    return registered ? registered->secret : Secret();
}

QByteArray Service::unguessable(qsizetype octets) const
{
    return Jose::encodeBase64url(random(octets));
}

bool Service::misbehaves(Misbehaviour misbehaviour, const Request &request)
{
    if (!does(misbehaviour))
        return false;
    note(EventKind::Misbehaved, request, {}, {}, QString::fromLatin1(misbehaviourName(misbehaviour)));
    return true;
}

void Service::note(EventKind kind, const Request &request, const QByteArray &client, const QByteArray &user,
                   const QString &detail)
{
    events.append({now, kind, request.path(), client, user, detail});
}

HttpResponse Service::refuse(const Request &request, const Refusal &refusal, const QByteArray &client)
{
    QByteArray detail = refusal.error.isEmpty() ? QByteArray::number(refusal.status) : refusal.error;
    if (!refusal.description.isEmpty())
        detail += " (" + refusal.description + ')';
    note(EventKind::Refused, request, client, {}, QString::fromLatin1(detail));
    return refusalResponse(refusal);
}

Answer Service::send(HttpRequest request)
{
    request.fields.append("Host", host());
    Answer answer = route(request);
    heldBack += answer.delay;
    return answer;
}

Answer Service::ask(HttpRequest request)
{
    Answer answer = send(std::move(request));
    answer.delay += settings.roundTrip;
    heldBack += settings.roundTrip;
    return answer;
}

QByteArray usernameOf(QByteArrayView subject)
{
    const Person *person = findSubject(subject);
    return person ? person->username : QByteArray();
}

} // namespace Grantscope::Practice
