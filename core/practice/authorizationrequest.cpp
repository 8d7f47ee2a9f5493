// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/authorizationrequest.h"

#include "practice/jwt.h"
#include "practice/resource.h"
#include "practice/scopes.h"

#include <algorithm>

namespace Grantscope::Practice {

namespace {

/// Reads member after member; the first thing that is wrong is kept.
class Reader
{
public:
    Reader(const Service &service, const Parameters &parameters)
        : m_service(service)
        , m_parameters(parameters)
    {
        m_read.parameters = parameters;
    }

    std::expected<AuthorizationRequest, AuthorizationRefusal> read()
    {
        if (!readDestination())
            return std::unexpected(m_refusal);
        // From here on the client hears of what is wrong.
        m_refusal.to = m_read.to;
        const bool sound = checkRepeated() && checkUnsupported() && readResponseType() && readMode() && readScopes()
                           && checkNonce() && readChallenge() && readPrompt() && readMaxAge() && readRest();
        if (sound)
            return m_read;
        m_refusal.to = m_read.to;
        return std::unexpected(m_refusal);
    }

private:
    bool fail(QByteArray error, QByteArray description)
    {
        m_refusal.error = std::move(error);
        m_refusal.description = std::move(description);
        return false;
    }
    QByteArray value(QByteArrayView name) const { return m_parameters.value(name); }

    bool readDestination();
    bool checkRepeated();
    bool checkUnsupported();
    bool readResponseType();
    bool readMode();
    bool readScopes();
    bool checkNonce();
    bool needsChallenge() const;
    bool readChallenge();
    bool readPrompt();
    bool readMaxAge();
    bool readRest();
    bool readHint();

    const Service &m_service;
    const Parameters &m_parameters;
    AuthorizationRequest m_read;
    AuthorizationRefusal m_refusal;
};

bool Reader::readDestination()
{
    if (m_parameters.values("client_id").size() > 1 || m_parameters.values("redirect_uri").size() > 1)
        return fail("invalid_request", "client_id or redirect_uri stands more than once");
    const QByteArray id = value("client_id");
    if (id.isEmpty())
        return fail("invalid_request", "client_id is missing");
    Destination &to = m_read.to;
    to.client = m_service.findClient(id);
    if (!to.client)
        return fail("invalid_request", "There is no client " + said(id));
    m_refusal.client = id;
    to.redirectUri = value("redirect_uri");
    if (to.redirectUri.isEmpty())
        return fail("invalid_request", "redirect_uri is missing");
    if (!isRegisteredUri(*to.client, to.client->redirectUris, to.redirectUri))
        return fail("invalid_request",
                    "The redirect_uri " + said(to.redirectUri) + " is not registered for this client");
    if (m_parameters.values("state").size() == 1)
        to.state = value("state");
    // Where an error goes while response_type or response_mode are not known to be sound.
    const QList<QByteArray> types = value("response_type").split(' ');
    const bool hasToken = types.contains("token") || types.contains("id_token");
    to.mode = hasToken ? ResponseMode::Fragment : ResponseMode::Query;
    if (value("response_mode") == "form_post")
        to.mode = ResponseMode::FormPost;
    else if (value("response_mode") == "fragment")
        to.mode = ResponseMode::Fragment;
    return true;
}

bool Reader::checkRepeated()
{
    for (const QByteArray &name : m_parameters.repeated()) {
        if (name != "resource")
            return fail("invalid_request", "The parameter " + said(name) + " stands more than once");
    }
    return true;
}

bool Reader::checkUnsupported()
{
    for (const QByteArray name : {"request", "request_uri", "registration"}) {
        if (m_parameters.contains(name))
            return fail(name + "_not_supported", "The parameter " + name + " is not supported here");
    }
    return true;
}

bool Reader::readResponseType()
{
    QList<QByteArray> types = value("response_type").split(' ');
    if (value("response_type").isEmpty())
        return fail("invalid_request", "response_type is missing");
    std::ranges::sort(types);
    const bool known = std::ranges::all_of(types, [](const QByteArray &type) {
        return type == "code" || type == "id_token" || type == "token" || type == "none";
    });
    const bool repeats = std::ranges::adjacent_find(types) != types.end();
    if (!known || repeats || (types.size() > 1 && types.contains("none")))
        return fail("unsupported_response_type", "response_type must be made of code, id_token and token, or be none");
    if (!m_read.to.client->responseTypes.contains(types.join(' ')))
        return fail("unauthorized_client",
                    "The response_type " + said(types.join(' ')) + " is not registered for this client");
    m_read.responseTypes = types;
    return true;
}

bool Reader::readMode()
{
    const bool hasToken = m_read.wants("token") || m_read.wants("id_token");
    const QByteArray mode = value("response_mode");
    if (mode == "query" && hasToken)
        return fail("invalid_request", "response_mode query would put tokens into the query of the address");
    if (!mode.isEmpty() && mode != "query" && mode != "fragment" && mode != "form_post")
        return fail("invalid_request", "response_mode must be query, fragment or form_post");
    return true;
}

bool Reader::readScopes()
{
    const auto scope = readScope(*m_read.to.client, m_parameters);
    if (!scope)
        return fail(scope.error().error, scope.error().description);
    m_read.scope = *scope;
    if (m_read.wants("id_token") && !m_read.scope.contains("openid"))
        return fail("invalid_scope", "response_type id_token needs the scope openid");
    return true;
}

bool Reader::checkNonce()
{
    m_read.nonce = value("nonce");
    if (m_read.wants("id_token") && m_read.nonce.isEmpty())
        return fail("invalid_request", "nonce is required where the ID token comes through the browser");
    return true;
}

/// RFC 9700 §2.1.1: public clients; here also those that nobody has checked, and whoever goes where MCP is spoken (MCP
/// 2025-11-25, Authorization Code Protection).
bool Reader::needsChallenge() const
{
    const Client &client = *m_read.to.client;
    return client.isPublic() || client.isSelfRegistered
           || m_parameters.values("resource").contains(m_service.mcpAddress());
}

bool Reader::readChallenge()
{
    m_read.challenge = value("code_challenge");
    const QByteArray method = value("code_challenge_method");
    const Client &client = *m_read.to.client;
    if (m_read.challenge.isEmpty()) {
        if (!method.isEmpty())
            return fail("invalid_request", "code_challenge_method without code_challenge");
        if (needsChallenge() && m_read.wants("code"))
            return fail("invalid_request", client.isPublic() ? "A public client must send a code_challenge (PKCE)"
                                                             : "A code_challenge (PKCE) must be sent by a client that "
                                                               "registered itself, and for the MCP server");
        return true;
    }
    m_read.challengeMethod = method.isEmpty() ? QByteArray("plain") : method;
    if (m_read.challengeMethod != "S256" && m_read.challengeMethod != "plain")
        return fail("invalid_request", "code_challenge_method must be S256");
    const bool mayBePlain =
        client.plainChallengeAllowed && !m_parameters.values("resource").contains(m_service.mcpAddress());
    if (m_read.challengeMethod == "plain" && !mayBePlain)
        return fail("invalid_request", method.isEmpty() ? "code_challenge_method is missing: it would be plain, "
                                                          "and this client must use S256"
                                                        : "This client must use code_challenge_method S256");
    const bool sound = isCodeVerifier(m_read.challenge);
    if (!sound || (m_read.challengeMethod == "S256" && m_read.challenge.size() != 43))
        return fail("invalid_request", "code_challenge is not the base64url of a SHA-256");
    return true;
}

bool Reader::readPrompt()
{
    const QByteArray prompt = value("prompt");
    if (prompt.isEmpty())
        return true;
    for (const QByteArray &word : prompt.split(' ')) {
        if (word != "none" && word != "login" && word != "consent" && word != "select_account")
            return fail("invalid_request", "prompt must be made of none, login, consent and select_account");
        m_read.prompt.append(word);
    }
    if (m_read.prompts("none") && m_read.prompt.size() > 1)
        return fail("invalid_request", "prompt none can not stand with another value");
    return true;
}

bool Reader::readMaxAge()
{
    const QByteArray text = value("max_age");
    if (text.isEmpty())
        return true;
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.size() > 9)
        return fail("invalid_request", "max_age must be a number of seconds");
    m_read.maxAge = text.toLongLong();
    return true;
}

bool Reader::readRest()
{
    m_read.loginHint = value("login_hint");
    const auto resources = readResources(m_service, m_parameters);
    if (!resources)
        return fail(resources.error().error, resources.error().description);
    m_read.resources = *resources;
    // What comes with the redirect is one token for one of them.
    if (m_read.wants("token") && resources->size() > 1)
        return fail("invalid_target", "Access tokens are issued for one resource each");
    return readHint();
}

bool Reader::readHint()
{
    const QByteArray hint = value("id_token_hint");
    if (hint.isEmpty())
        return true;
    const auto jwt = verifyJwt(hint, algorithms(),
                               [this](const QByteArray &, const QString &kid) { return m_service.ring.find(kid); });
    if (!jwt)
        return fail("invalid_request", "id_token_hint: " + jwt.error().text);
    if (!jwt->claims.root().member("iss").stringIs(m_service.issuer))
        return fail("invalid_request", "id_token_hint: it was issued by somebody else");
    m_read.hintedSubject = jwt->claims.root().member("sub").toUtf8();
    return true;
}

} // namespace

std::expected<AuthorizationRequest, AuthorizationRefusal> readAuthorizationRequest(const Service &service,
                                                                                   const Parameters &parameters)
{
    return Reader(service, parameters).read();
}

Outcome<QList<QByteArray>> readScope(const Client &client, const Parameters &parameters)
{
    const auto scope = parseScope(parameters.value("scope"));
    if (!scope)
        return refused("invalid_scope", "scope must be names with single blanks between them");
    if (scope->isEmpty())
        return refused("invalid_scope", "scope is missing; this client may ask for: " + client.scopes.join(' '));
    for (const QByteArray &name : *scope) {
        if (!findScope(name))
            return refused("invalid_scope", "There is no scope " + said(name));
        if (!client.scopes.contains(name))
            return refused("invalid_scope", "The scope " + said(name) + " is not registered for this client");
    }
    return *scope;
}

bool isCodeVerifier(QByteArrayView text)
{
    return text.size() >= 43 && text.size() <= 128 && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
                      || c == '_' || c == '~';
           });
}

} // namespace Grantscope::Practice
