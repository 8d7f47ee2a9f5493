// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/mint.h"

#include "jose/base64url.h"
#include "practice/jwt.h"
#include "practice/list.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

std::unexpected<Refusal> noSignature(const Error &error)
{
    return refused("server_error", "The token could not be signed: " + error.id.toString().toLatin1(), 500);
}

void writeTexts(Json::Writer &out, std::initializer_list<std::pair<const char *, QString>> claims)
{
    for (const auto &[name, value] : claims) {
        if (!value.isEmpty())
            out.key(name).string(value);
    }
}

/// sub, auth_time, acr, amr and sid, as far as somebody signed in.
void writeLogin(Json::Writer &out, const Grant &grant)
{
    if (grant.authTime)
        out.key("auth_time").number(secondsOf(*grant.authTime));
    if (!grant.acr.isEmpty())
        out.key("acr").string(QByteArrayView(grant.acr));
    if (!grant.amr.isEmpty())
        writeList(out, "amr", grant.amr);
}

QByteArray accessTokenClaims(const Service &service, const AccessToken &token)
{
    const Grant &grant = *token.grant;
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("iss").string(QByteArrayView(service.issuer));
    out.key("sub").string(QByteArrayView(grant.subject.isEmpty() ? grant.client : grant.subject));
    out.key("aud").string(QByteArrayView(token.audience));
    out.key("client_id").string(QByteArrayView(grant.client));
    out.key("iat").number(secondsOf(token.issuedAt)).key("exp").number(secondsOf(token.validUntil));
    out.key("jti").string(QByteArrayView(token.id));
    if (!token.scope.isEmpty())
        out.key("scope").string(QByteArrayView(token.scope.join(' ')));
    writeLogin(out, grant);
    out.endObject();
    return json;
}

class IdTokenWriter
{
public:
    IdTokenWriter(Service &service, const Request &request, const Grant &grant, const Jose::Key &key)
        : m_service(service)
        , m_request(request)
        , m_grant(grant)
        , m_key(key)
    {
    }

    QByteArray claims(const IdTokenCompanions &companions)
    {
        QByteArray json;
        Json::Writer out(json);
        const std::int64_t now = secondsOf(m_service.now);
        out.beginObject();
        out.key("iss").string(QByteArrayView(
            does(Misbehaviour::WrongIssuer) ? QByteArray("https://another-issuer.example") : m_service.issuer));
        out.key("sub").string(QByteArrayView(m_grant.subject));
        out.key("aud").string(
            QByteArrayView(does(Misbehaviour::WrongAudience) ? QByteArray("another-client") : m_grant.client));
        out.key("iat").number(now);
        out.key("exp").number(does(Misbehaviour::ExpiredAtBirth) ? now - 3600
                                                                 : now + m_service.settings.lifetimes.idToken.count());
        writeLogin(out, m_grant);
        if (!m_grant.sid.isEmpty())
            out.key("sid").string(QByteArrayView(m_grant.sid));
        if (companions.withNonce)
            writeNonce(out);
        writeHash(out, "at_hash", companions.accessToken, Misbehaviour::WrongAtHash);
        writeHash(out, "c_hash", companions.code, Misbehaviour::WrongCodeHash);
        if (const Person *person = companions.withUserClaims ? findSubject(m_grant.subject) : nullptr)
            writeUserClaims(out, *person, m_grant.scope);
        out.endObject();
        return json;
    }

    Result<QByteArray> sign(const QByteArray &json)
    {
        if (does(Misbehaviour::AlgNone))
            return Jose::encodeBase64url(R"({"alg":"none","typ":"JWT"})") + '.' + Jose::encodeBase64url(json) + '.';
        const QString kid = does(Misbehaviour::UnknownKid) ? u"no-such-key"_s : m_key.keyId();
        Result<QByteArray> token = signJwt(m_key, "JWT", json, kid);
        if (token && does(Misbehaviour::BadSignature)) {
            // The first character of the signature carries six bits, all of which count.
            char &first = (*token)[token->lastIndexOf('.') + 1];
            first = first == 'A' ? 'B' : 'A';
        }
        return token;
    }

private:
    bool does(Misbehaviour misbehaviour) { return m_service.misbehaves(misbehaviour, m_request); }
    void writeNonce(Json::Writer &out)
    {
        if (m_grant.nonce.isEmpty() || does(Misbehaviour::MissingNonce))
            return;
        const QByteArray nonce =
            does(Misbehaviour::OtherNonce) ? QByteArray("nonce-of-another-request") : m_grant.nonce;
        out.key("nonce").string(QByteArrayView(nonce));
    }
    void writeHash(Json::Writer &out, const char *name, const QByteArray &of, Misbehaviour wrong)
    {
        if (!of.isEmpty())
            out.key(name).string(QByteArrayView(halfHash(m_key, does(wrong) ? of + '!' : of)));
    }

    Service &m_service;
    const Request &m_request;
    const Grant &m_grant;
    const Jose::Key &m_key;
};

} // namespace

Outcome<MintedToken> mintAccessToken(Service &service, const Request &request, const SharedGrant &grant,
                                     const QList<QByteArray> &scope, const QByteArray &resource)
{
    AccessToken token{.grant = grant,
                      .id = service.unguessable(16),
                      .scope = scope,
                      .audience = resource.isEmpty() ? service.apiAddress() : resource,
                      .issuedAt = service.now,
                      .validUntil = service.now + service.settings.lifetimes.accessToken};
    // What is made of this grant later is for no other resource (RFC 8707 §2.2).
    if (grant->resources.isEmpty())
        grant->resources = {token.audience};
    if (service.misbehaves(Misbehaviour::AccessTokenAudience, request))
        token.audience = kOtherApi.toByteArray();
    token.dropAt = token.validUntil;
    MintedToken minted{.expiresIn = service.settings.lifetimes.accessToken.count()};
    if (service.settings.accessTokens == TokenFormat::Opaque) {
        minted.text = service.unguessable();
        service.store.accessTokens.insert(Store::hashed(minted.text), token, service.now);
        return minted;
    }
    const Jose::Key key = service.ring.current(service.settings.algorithm);
    const Result<QByteArray> text =
        signJwt(key, "at+jwt", accessTokenClaims(service, token), key.isNull() ? QString() : key.keyId());
    if (!text)
        return noSignature(text.error());
    minted.text = *text;
    service.store.accessTokens.insert(token.id, token, service.now);
    return minted;
}

Outcome<QByteArray> mintIdToken(Service &service, const Request &request, const SharedGrant &grant,
                                const IdTokenCompanions &companions)
{
    const Jose::Key key = service.ring.current(service.settings.algorithm);
    if (key.isNull())
        return refused("server_error", "There is no key for the algorithm", 500);
    IdTokenWriter writer(service, request, *grant, key);
    const Result<QByteArray> token = writer.sign(writer.claims(companions));
    if (!token)
        return noSignature(token.error());
    return *token;
}

QByteArray mintRefreshToken(Service &service, const SharedGrant &grant, std::optional<Instant> family)
{
    const QByteArray text = service.unguessable();
    service.store.refreshTokens.insert(
        Store::hashed(text),
        {.grant = grant,
         .issuedAt = service.now,
         .dropAt = family.value_or(service.now + service.settings.lifetimes.refreshToken)},
        service.now);
    return text;
}

void writeUserClaims(Json::Writer &out, const Person &person, const QList<QByteArray> &scope)
{
    if (scope.contains("profile")) {
        writeTexts(out, {{"name", person.name},
                         {"given_name", person.givenName},
                         {"family_name", person.familyName},
                         {"nickname", person.nickname},
                         {"preferred_username", QString::fromUtf8(person.username)},
                         {"birthdate", person.birthdate},
                         {"zoneinfo", person.zoneinfo},
                         {"locale", person.locale}});
    }
    if (scope.contains("email") && !person.email.isEmpty()) {
        writeTexts(out, {{"email", person.email}});
        out.key("email_verified").boolean(person.emailVerified);
    }
    if (scope.contains("phone") && !person.phoneNumber.isEmpty()) {
        writeTexts(out, {{"phone_number", person.phoneNumber}});
        out.key("phone_number_verified").boolean(person.phoneNumberVerified);
    }
    if (scope.contains("address") && !person.country.isEmpty()) {
        out.key("address").beginObject();
        writeTexts(out, {{"street_address", person.streetAddress},
                         {"locality", person.locality},
                         {"postal_code", person.postalCode},
                         {"country", person.country}});
        out.endObject();
    }
}

} // namespace Grantscope::Practice
