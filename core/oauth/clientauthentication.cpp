// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/clientauthentication.h"

#include "http/challenge.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "json/writer.h"
#include "oauth/endpoint.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr QByteArrayView kAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

struct MethodName
{
    ClientAuthMethod method;
    const char *name;
};
constexpr MethodName kMethods[] = {
    {ClientAuthMethod::None, "none"},
    {ClientAuthMethod::SecretBasic, "client_secret_basic"},
    {ClientAuthMethod::SecretPost, "client_secret_post"},
    {ClientAuthMethod::SecretJwt, "client_secret_jwt"},
    {ClientAuthMethod::PrivateKeyJwt, "private_key_jwt"},
};

std::unexpected<Error> lacks(const QString &what)
{
    return std::unexpected(Error{OAuthError::Credentials, what, {}, "RFC 6749 §2.3; OIDC Core §9"});
}

Result<Jose::Key> assertionKey(const ClientCredentials &credentials)
{
    if (credentials.method == ClientAuthMethod::SecretJwt)
        return Jose::keyFromSecret(credentials.secret);
    return validateCredentials(credentials).transform([&] { return credentials.key; });
}

Result<const Jose::JwsAlgorithm *> assertionAlgorithm(const QByteArray &named, const Jose::Key &key)
{
    if (!named.isEmpty()) {
        const Jose::JwsAlgorithm *const algorithm = Jose::findJwsAlgorithm(named);
        if (!algorithm)
            return std::unexpected(
                Error{Jose::JoseError::AlgorithmUnknown, {}, QString::fromUtf8(named), "RFC 7515 §4.1.1"});
        return algorithm;
    }
    const QList<const Jose::JwsAlgorithm *> allowed = key.allowedAlgorithms();
    if (allowed.isEmpty())
        return std::unexpected(Error{Jose::JoseError::KeyUse, u"use: sig"_s, {}, "RFC 7517 §4.2, §4.3"});
    return allowed.first();
}

QByteArray assertionHeader(const Jose::JwsAlgorithm &algorithm, const QByteArray &type, const QString &keyId)
{
    QByteArray text;
    Json::Writer writer(text);
    writer.beginObject().key("alg").string(QByteArrayView(algorithm.name));
    if (!type.isEmpty())
        writer.key("typ").string(QByteArrayView(type));
    if (!keyId.isEmpty())
        writer.key("kid").string(keyId);
    writer.endObject();
    return text;
}

QByteArray assertionClaims(const QString &clientId, const AssertionMaterial &material)
{
    const std::int64_t now = secondsOf(material.now);
    QByteArray text;
    Json::Writer writer(text);
    writer.beginObject();
    writer.key("iss").string(clientId);
    writer.key("sub").string(clientId);
    writer.key("aud").string(material.audience);
    writer.key("iat").number(now);
    writer.key("exp").number(now + kAssertionLifetime.count());
    writer.key("jti").string(QByteArrayView(material.jti));
    writer.endObject();
    return text;
}

Result<void> authenticate(HttpRequest &request, Parameters &parameters, const ClientCredentials &credentials,
                          const AssertionMaterial &material)
{
    const QByteArray clientId = credentials.clientId.toUtf8();
    const auto withId = [&] { parameters.set("client_id", clientId); };
    if (const Result<void> valid = validateCredentials(credentials); !valid)
        return valid;
    switch (credentials.method) {
    case ClientAuthMethod::None:
        withId();
        return {};
    case ClientAuthMethod::SecretBasic:
        // Form-encoded first, so that a colon in the id and letters beyond ASCII arrive (RFC 6749 §2.3.1).
        request.fields.append("Authorization",
                              basicAuthorization({formEncoded(clientId), formEncoded(credentials.secret.reveal())}));
        return {};
    case ClientAuthMethod::SecretPost:
        withId();
        parameters.set("client_secret", credentials.secret.reveal().toByteArray());
        return {};
    case ClientAuthMethod::SecretJwt:
    case ClientAuthMethod::PrivateKeyJwt:
        break;
    }
    const Result<Secret> assertion = buildClientAssertion(credentials, material);
    if (!assertion)
        return std::unexpected(assertion.error());
    withId();
    parameters.set("client_assertion_type", kAssertionType.toByteArray());
    parameters.set("client_assertion", assertion->reveal().toByteArray());
    return {};
}

} // namespace

Result<void> validateCredentials(const ClientCredentials &credentials)
{
    if (credentials.clientId.isEmpty())
        return lacks(u"client_id"_s);
    if (credentials.method == ClientAuthMethod::None)
        return {};
    if (credentials.method != ClientAuthMethod::PrivateKeyJwt)
        return credentials.secret.isEmpty() ? Result<void>(lacks(u"client_secret"_s)) : Result<void>();
    if (credentials.key.isNull())
        return lacks(words(QT_TRANSLATE_NOOP("Values", "a private key")));
    // A shared secret under this name would be client_secret_jwt; servers look for a public key.
    if (credentials.key.isSymmetric())
        return std::unexpected(Error{Jose::JoseError::AlgorithmKey, u"RSA, EC, OKP, AKP"_s, u"oct"_s, "OIDC Core §9"});
    return {};
}

QByteArray clientAuthMethodName(ClientAuthMethod method)
{
    const auto found = std::ranges::find(kMethods, method, &MethodName::method);
    return found == std::end(kMethods) ? QByteArray() : QByteArray(found->name);
}

std::optional<ClientAuthMethod> findClientAuthMethod(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kMethods, [&](const MethodName &each) { return name == each.name; });
    if (found == std::end(kMethods))
        return std::nullopt;
    return found->method;
}

Result<Secret> buildClientAssertion(const ClientCredentials &credentials, const AssertionMaterial &material)
{
    if (credentials.clientId.isEmpty())
        return lacks(u"client_id"_s);
    if (material.audience.isEmpty())
        return lacks(u"aud"_s);
    if (material.jti.isEmpty())
        return lacks(u"jti"_s);
    const Result<Jose::Key> key = assertionKey(credentials);
    if (!key)
        return std::unexpected(key.error());
    const Result<const Jose::JwsAlgorithm *> algorithm = assertionAlgorithm(credentials.algorithm, *key);
    if (!algorithm)
        return std::unexpected(algorithm.error());
    Result<QByteArray> token =
        Jose::signCompact(*key, **algorithm, assertionHeader(**algorithm, credentials.assertionType, key->keyId()),
                          assertionClaims(credentials.clientId, material));
    if (!token)
        return std::unexpected(std::move(token).error());
    return Secret::consume(*token);
}

Result<HttpRequest> buildFormRequest(const QByteArray &endpoint, Parameters parameters,
                                     const ClientCredentials &credentials, const AssertionMaterial &material)
{
    if (const Result<void> valid = validateEndpoint(endpoint); !valid)
        return std::unexpected(valid.error());
    HttpRequest request{.method = "POST", .address = endpoint};
    request.fields.append("Accept", "application/json");
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    if (const Result<void> done = authenticate(request, parameters, credentials, material); !done)
        return std::unexpected(done.error());
    request.body = parameters.encoded();
    return request;
}

} // namespace Grantscope::OAuth
