// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/answers.h"
#include "practice/clients.h"
#include "practice/credentials.h"
#include "practice/event.h"
#include "practice/people.h"
#include "practice/request.h"
#include "practice/settings.h"
#include "practice/stopwatch.h"
#include "practice/store.h"
#include "practice/translate.h"

namespace Grantscope::Practice {

/// What the endpoints work with while one request is answered: one at a time, under the provider's mutex.
struct Service
{
    QByteArray issuer; ///< "http://127.0.0.1:9300", without a slash at its end.
    Settings settings;
    Credentials credentials;
    KeyRing ring;
    Store store;
    Randomness random;
    Translate translate;
    SteadyClock steadyClock;
    QByteArray macKey; ///< Binds forms to browsers; new at each start.
    Jose::Key plainKey; ///< Signs the tokens of /plain/sign-in; likewise.
    std::function<Answer(const HttpRequest &)> route; ///< The whole way of a request that comes from outside.
    std::chrono::milliseconds heldBack{0}; ///< Of this request, by what send() asked for.
    Instant now; ///< By the server's clock, its offset included.
    QList<Event> events; ///< Of this request.

    [[nodiscard]] QByteArray port() const { return issuer.sliced(issuer.lastIndexOf(':') + 1); }
    /// What stands in Host: "127.0.0.1:9300".
    [[nodiscard]] QByteArray host() const { return issuer.sliced(issuer.indexOf("//") + 2); }
    [[nodiscard]] QByteArray address(QByteArrayView path) const { return issuer + path.toByteArray(); }
    /// The API's resource identifier (RFC 8707), and "aud" of its access tokens.
    [[nodiscard]] QByteArray apiAddress() const { return address("/api"); }
    /// The same of the MCP server.
    [[nodiscard]] QByteArray mcpAddress() const { return address("/mcp"); }
    /// A ready-made client or one that registered itself; it stays where it is while the request is answered.
    [[nodiscard]] const Client *findClient(const QByteArray &id) const;
    [[nodiscard]] Secret clientSecret(const Client &client) const;
    /// 256 bits in base64url, or as many octets as given.
    [[nodiscard]] QByteArray unguessable(qsizetype octets = 32) const;
    [[nodiscard]] bool does(Misbehaviour misbehaviour) const { return settings.does(misbehaviour); }
    /// The same, noted down: for the place where it is done.
    bool misbehaves(Misbehaviour misbehaviour, const Request &request);
    void note(EventKind kind, const Request &request, const QByteArray &client = {}, const QByteArray &user = {},
              const QString &detail = {});
    /// The refusal as an answer, noted down.
    HttpResponse refuse(const Request &request, const Refusal &refusal, const QByteArray &client = {});
    /// What one part of this server asks of another (an API of the introspection endpoint), as if it came from outside;
    /// Host is added.
    [[nodiscard]] Answer send(HttpRequest request);
    /// The same for an API that stands elsewhere: Settings::roundTrip is in the delay, too.
    [[nodiscard]] Answer ask(HttpRequest request);
    [[nodiscard]] Secret password(const Person &person) const { return credentials.password(person.username); }
};

/// Another API than ours, for which tokens can be asked: ours refuses them. RFC 8707.
inline constexpr QByteArrayView kOtherApi("https://other-api.example");

/// The name of a person by their subject; empty where there is none.
[[nodiscard]] QByteArray usernameOf(QByteArrayView subject);

} // namespace Grantscope::Practice
