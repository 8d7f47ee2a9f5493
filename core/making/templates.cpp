// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/templates.h"

#include "jose/base64url.h"
#include "json/pretty.h"
#include "json/writer.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Making {

namespace {

using Token::Kind;

// "client-authentication+jwt" is what the revision of RFC 7523 asks for; servers of the old one take any typ.
constexpr Template kTemplates[] = {
    {"jwt", Kind::Jwt, "JWT", 1h, "RFC 7519 §3"},
    {"id-token", Kind::IdToken, "JWT", 1h, "OIDC Core §2"},
    {"access-token", Kind::AccessToken, "at+jwt", 1h, "RFC 9068 §2"},
    {"client-assertion", Kind::ClientAssertion, "client-authentication+jwt", 1min, "RFC 7523 §3"},
    {"dpop", Kind::DpopProof, "dpop+jwt", 0s, "RFC 9449 §4.2"},
    {"logout-token", Kind::LogoutToken, "logout+jwt", 2min, "OIDC Back-Channel Logout §2.4"},
    {"request-object", Kind::RequestObject, "oauth-authz-req+jwt", 5min, "RFC 9101 §4"},
};

/// \a known with stand-ins for what is empty.
Known complete(const Template &form, const Known &known)
{
    Known all = known;
    const auto stand = [](QString &value, const QString &in) {
        if (value.isEmpty())
            value = in;
    };
    stand(all.issuer, u"https://issuer.example"_s);
    stand(all.clientId, u"client.example"_s);
    stand(all.subject, u"user.example"_s);
    const bool forIssuer = form.kind == Kind::ClientAssertion || form.kind == Kind::RequestObject;
    const bool forClient = form.kind == Kind::IdToken || form.kind == Kind::LogoutToken;
    stand(all.audience, forIssuer ? all.issuer : forClient ? all.clientId : u"https://api.example"_s);
    stand(all.scope, form.kind == Kind::RequestObject ? u"openid"_s : u"read"_s);
    stand(all.redirectUri, u"https://client.example/callback"_s);
    stand(all.method, u"POST"_s);
    stand(all.uri, u"https://api.example/resource"_s);
    if (!all.lifetime)
        all.lifetime = form.lifetime;
    return all;
}

/// The left half of the hash that goes with the algorithm (OIDC Core §3.1.3.6).
QByteArray halfHash(const Secret &of, const Jose::JwsAlgorithm &algorithm, const Jose::Key &key)
{
    const QByteArray hash = Jose::tokenHash(algorithm, key.curve(), of.reveal());
    return Jose::encodeBase64url(hash.first(hash.size() / 2));
}

/// Writes the claims of one kind.
class Claims
{
public:
    Claims(const Known &known, QByteArray &out)
        : m_known(known)
        , m_out(out)
    {
    }

    void write(Kind kind, const Jose::JwsAlgorithm &algorithm, const Jose::Key &key);

private:
    void text(const char *name, const QString &value) { m_out.key(name).string(QStringView(value)); }
    void issued() { m_out.key("iat").number(secondsOf(m_known.now)); }
    void expires() { m_out.key("exp").number(secondsOf(m_known.now + *m_known.lifetime)); }
    void named() { text("jti", m_known.jti); }
    void whose(const QString &issuer, const QString &subject)
    {
        text("iss", issuer);
        text("sub", subject);
        text("aud", m_known.audience);
    }
    void idToken(const Jose::JwsAlgorithm &algorithm, const Jose::Key &key);
    void proof();
    void logout();
    void request();

    const Known &m_known;
    Json::Writer m_out;
};

void Claims::idToken(const Jose::JwsAlgorithm &algorithm, const Jose::Key &key)
{
    whose(m_known.issuer, m_known.subject);
    expires();
    issued();
    m_out.key("auth_time").number(secondsOf(m_known.now));
    if (!m_known.nonce.isEmpty())
        text("nonce", m_known.nonce);
    for (const auto &[name, secret] : {std::pair("at_hash", &m_known.accessToken), {"c_hash", &m_known.code}}) {
        const QByteArray hash = secret->isEmpty() ? QByteArray() : halfHash(*secret, algorithm, key);
        if (!hash.isEmpty())
            m_out.key(name).string(QByteArrayView(hash));
    }
}

void Claims::proof()
{
    named();
    text("htm", m_known.method);
    text("htu", m_known.uri);
    issued();
    if (!m_known.nonce.isEmpty())
        text("nonce", m_known.nonce);
    if (!m_known.accessToken.isEmpty())
        m_out.key("ath").string(QByteArrayView(
            Jose::encodeBase64url(QCryptographicHash::hash(m_known.accessToken.reveal(), QCryptographicHash::Sha256))));
}

void Claims::logout()
{
    whose(m_known.issuer, m_known.subject);
    expires();
    issued();
    named();
    m_out.key("events").beginObject().key("http://schemas.openid.net/event/backchannel-logout");
    m_out.beginObject().endObject().endObject();
}

void Claims::request()
{
    text("iss", m_known.clientId);
    text("aud", m_known.audience);
    text("client_id", m_known.clientId);
    text("response_type", u"code"_s);
    text("redirect_uri", m_known.redirectUri);
    text("scope", m_known.scope);
    if (!m_known.nonce.isEmpty())
        text("nonce", m_known.nonce);
    expires();
    issued();
    named();
}

void Claims::write(Kind kind, const Jose::JwsAlgorithm &algorithm, const Jose::Key &key)
{
    m_out.beginObject();
    switch (kind) {
    case Kind::IdToken:
        idToken(algorithm, key);
        break;
    case Kind::AccessToken:
        whose(m_known.issuer, m_known.subject);
        expires();
        issued();
        named();
        text("client_id", m_known.clientId);
        text("scope", m_known.scope);
        break;
    case Kind::ClientAssertion:
        whose(m_known.clientId, m_known.clientId);
        expires();
        issued();
        named();
        break;
    case Kind::DpopProof:
        proof();
        break;
    case Kind::LogoutToken:
        logout();
        break;
    case Kind::RequestObject:
        request();
        break;
    default:
        whose(m_known.issuer, m_known.subject);
        expires();
        issued();
        named();
        break;
    }
    m_out.endObject();
}

QByteArray laidOut(const QByteArray &json)
{
    return Json::pretty(Json::Document::parse(json).value());
}

} // namespace

std::span<const Template> templates()
{
    return kTemplates;
}

const Template *findTemplate(std::string_view name)
{
    const auto *row = std::ranges::find_if(kTemplates, [name](const Template &each) { return name == each.name; });
    return row == std::end(kTemplates) ? nullptr : row;
}

Result<Filled> fill(const Template &form, const Known &known, const Jose::JwsAlgorithm &algorithm, const Jose::Key &key)
{
    const Known all = complete(form, known);
    QByteArray header;
    Json::Writer out(header);
    out.beginObject().key("alg").string(QByteArrayView(algorithm.name));
    out.key("typ").string(QByteArrayView(form.typ));
    if (form.kind == Kind::DpopProof && !key.isNull()) {
        // RFC 9449 §4.2: the public key itself; a name for it would tell nobody anything.
        const auto jwk = key.publicJwk();
        if (!jwk)
            return std::unexpected(jwk.error());
        out.key("jwk").raw(*jwk);
    } else if (!key.keyId().isEmpty()) {
        out.key("kid").string(QStringView(key.keyId()));
    }
    out.endObject();
    QByteArray payload;
    Claims(all, payload).write(form.kind, algorithm, key);
    return Filled{laidOut(header), laidOut(payload)};
}

Token::Expectations expectationsOf(const Template &form, const Known &known)
{
    const Known all = complete(form, known);
    Token::Expectations expected{.now = known.now};
    const bool isIdToken = form.kind == Kind::IdToken;
    const bool isProof = form.kind == Kind::DpopProof;
    if (!known.nonce.isEmpty() && (isIdToken || isProof))
        expected.nonce = known.nonce;
    if (!known.accessToken.isEmpty() && (isIdToken || isProof))
        expected.accessToken = known.accessToken;
    if (!known.code.isEmpty() && isIdToken)
        expected.code = known.code;
    if (isProof) {
        expected.method = all.method;
        expected.uri = all.uri;
        return expected;
    }
    expected.issuer =
        form.kind == Kind::ClientAssertion || form.kind == Kind::RequestObject ? all.clientId : all.issuer;
    expected.audiences = QStringList{all.audience};
    if (form.kind != Kind::Jwt && form.kind != Kind::LogoutToken)
        expected.clientId = all.clientId;
    return expected;
}

} // namespace Grantscope::Making
