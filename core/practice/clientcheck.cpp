// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/clientcheck.h"

#include "http/challenge.h"
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "practice/jwt.h"

namespace Grantscope::Practice {

namespace {

constexpr QByteArrayView kAssertionType("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
/// How far ahead exp of an assertion may lie.
constexpr std::chrono::seconds kLongestAssertion{3600};
constexpr std::chrono::seconds kClockTolerance{60};

/// What the request brings as proof.
struct Proof
{
    ClientAuthentication method = ClientAuthentication::None;
    QByteArray clientId = {};
    Secret secret = {};
    QByteArray assertion = {};
};

/// One half of Basic credentials, which a client form-encodes first. RFC 6749 §2.3.1.
std::optional<QByteArray> formDecoded(QByteArrayView half)
{
    if (half.contains('&'))
        return std::nullopt;
    const Result<Parameters> read = parseParameters(QByteArray("half=") + half.toByteArray());
    if (!read || read->size() != 1)
        return std::nullopt;
    return read->at(0).value;
}

Outcome<Proof> readBasic(QByteArrayView authorization)
{
    const auto credentials = parseBasicAuthorization(authorization);
    if (!credentials)
        return clientRefused("The Authorization field is no Basic credentials (RFC 7617)");
    const auto id = formDecoded(credentials->user);
    const auto secret = formDecoded(credentials->password);
    if (!id || !secret)
        return clientRefused("client_id and client_secret must be form-encoded before they are joined with a colon "
                             "(RFC 6749 section 2.3.1)");
    return Proof{.method = ClientAuthentication::SecretBasic, .clientId = *id, .secret = Secret(*secret)};
}

Outcome<Proof> readAssertion(const Parameters &form)
{
    if (form.value("client_assertion_type") != kAssertionType)
        return clientRefused("client_assertion_type must be " + kAssertionType.toByteArray());
    Proof proof{.method = ClientAuthentication::PrivateKeyJwt, .assertion = form.value("client_assertion")};
    // The payload says who it is; the signature is verified with that client's key below.
    const QList<QByteArray> parts = proof.assertion.split('.');
    const auto payload = parts.size() == 3 ? Jose::decodeBase64url(parts.at(1))
                                           : std::expected<QByteArray, Jose::Base64Finding>(QByteArray());
    const Result<Json::Document> claims = Json::Document::parse(payload.value_or(QByteArray()), {.depth = 8});
    if (!claims)
        return clientRefused("client_assertion can not be read as a JWT");
    proof.clientId = claims->root().member("sub").toUtf8();
    return proof;
}

Outcome<Proof> readProof(const Request &request, const Parameters &form)
{
    const QList<QByteArray> authorizations = request.fields().values("Authorization");
    const bool inBody = form.contains("client_secret");
    const bool byAssertion = form.contains("client_assertion") || form.contains("client_assertion_type");
    if (authorizations.size() > 1 || int(!authorizations.isEmpty()) + int(inBody) + int(byAssertion) > 1)
        return refused("invalid_request", "More than one way of client authentication in one request "
                                          "(RFC 6749 section 2.3)");
    const QByteArray clientId = form.value("client_id");
    Outcome<Proof> proof = !authorizations.isEmpty() ? readBasic(authorizations.first())
                           : byAssertion             ? readAssertion(form)
                           : inBody                  ? Outcome<Proof>(Proof{.method = ClientAuthentication::SecretPost,
                                                                            .clientId = clientId,
                                                                            .secret = Secret(form.value("client_secret"))})
                                                     : Outcome<Proof>(Proof{.clientId = clientId});
    if (proof && form.contains("client_id") && clientId != proof->clientId)
        return refused("invalid_request", "client_id in the body is not the client that is authenticated");
    return proof;
}

Jose::Key assertionKey(const Service &service, const Client &client)
{
    if (client.authentication == ClientAuthentication::SecretJwt)
        return Jose::keyFromSecret(service.clientSecret(client)).value_or(Jose::Key());
    const auto found = service.credentials.clientKeys.find(client.id);
    return found == service.credentials.clientKeys.end() ? Jose::Key() : found->second;
}

/// Claims of RFC 7523 §3. Empty where nothing is wrong.
QByteArray assertionProblem(const Service &service, const Request &request, const Client &client, Json::Value claims)
{
    if (!claims.member("iss").stringIs(client.id) || !claims.member("sub").stringIs(client.id))
        return "iss and sub must both be the client_id";
    const QByteArray here = service.address(request.path());
    if (!hasAudience(claims, service.issuer) && !hasAudience(claims, service.address("/token"))
        && !hasAudience(claims, here))
        return "aud must be the issuer or the token endpoint";
    const auto expires = claims.member("exp").toInteger();
    if (!expires)
        return "exp is missing or no integer";
    const std::int64_t now = secondsOf(service.now);
    if (*expires <= now)
        return "exp has passed";
    if (*expires > now + kLongestAssertion.count())
        return "exp lies more than an hour ahead";
    for (const char *name : {"iat", "nbf"}) {
        const Json::Value member = claims.member(name);
        if (member.exists() && (!member.toInteger() || *member.toInteger() > now + kClockTolerance.count()))
            return QByteArray(name) + " lies in the future";
    }
    const QByteArray id = claims.member("jti").toUtf8();
    if (id.isEmpty() || id.size() > 256)
        return "jti is missing or too long";
    return {};
}

Outcome<void> checkAssertion(Service &service, const Request &request, const Client &client,
                             const QByteArray &assertion)
{
    const QByteArray wanted = client.authentication == ClientAuthentication::SecretJwt ? "HS256" : "ES256";
    const auto jwt = verifyJwt(assertion, {wanted},
                               [&](const QByteArray &, const QString &) { return assertionKey(service, client); });
    if (!jwt)
        return clientRefused("client_assertion: " + jwt.error().text + " (alg must be " + wanted + ')');
    const Json::Value claims = jwt->claims.root();
    if (const QByteArray problem = assertionProblem(service, request, client, claims); !problem.isEmpty())
        return clientRefused("client_assertion: " + problem);
    const QByteArray name = Store::hashed(client.id + '\n' + claims.member("jti").toUtf8());
    if (service.store.assertions.find(name, service.now))
        return clientRefused("client_assertion: its jti was used before");
    // Driving out an older one would open the door to its replay.
    if (!service.store.assertions.hasRoom(service.now))
        return refused("temporarily_unavailable", "Too many client assertions are remembered; wait some minutes", 503);
    service.store.assertions.insert(name, {instantFromSeconds(*claims.member("exp").toInteger())}, service.now);
    return {};
}

/// The method of an assertion is known from its client only.
bool isRegisteredWay(const Client &client, const Proof &proof)
{
    const bool byAssertion = client.authentication == ClientAuthentication::SecretJwt
                             || client.authentication == ClientAuthentication::PrivateKeyJwt;
    return proof.method == ClientAuthentication::PrivateKeyJwt ? byAssertion : proof.method == client.authentication;
}

} // namespace

Outcome<Parameters> readForm(const Request &request)
{
    if (!request.saysForm())
        return refused("invalid_request", "The body must be application/x-www-form-urlencoded");
    if (!request.form())
        return refused("invalid_request", "The form can not be read: bad percent-encoding or no UTF-8");
    for (const QByteArray &name : request.form()->repeated()) {
        if (name != "resource")
            return refused("invalid_request", "The parameter " + said(name) + " stands more than once");
    }
    // A parameter without a value counts as left out (RFC 6749 §3.2).
    Parameters form;
    for (const Parameter &each : *request.form()) {
        if (!each.value.isEmpty())
            form.append(each.name, each.value);
    }
    return form;
}

Outcome<const Client *> authenticateClient(Service &service, const Request &request, const Parameters &form)
{
    const Outcome<Proof> proof = readProof(request, form);
    if (!proof)
        return std::unexpected(proof.error());
    if (proof->clientId.isEmpty())
        return clientRefused("The client does not say who it is: no client_id, no Authorization field, no assertion");
    const Client *client = service.findClient(proof->clientId);
    if (!client)
        return clientRefused("There is no client " + said(proof->clientId));
    if (!isRegisteredWay(*client, *proof))
        return clientRefused("The client " + said(client->id) + " must authenticate with "
                             + wireName(client->authentication));
    if (!proof->assertion.isEmpty()) {
        if (auto good = checkAssertion(service, request, *client, proof->assertion); !good)
            return std::unexpected(good.error());
    } else if (client->hasSecret()) {
        const Secret secret = service.clientSecret(*client);
        if (secret.isEmpty() || !(secret == proof->secret))
            return clientRefused("The client_secret is wrong");
    }
    return client;
}

} // namespace Grantscope::Practice
