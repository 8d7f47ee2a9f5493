// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"
#include "jose/base64url.h"
#include "jose/jws.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

namespace {

QByteArray unescaped(QByteArray text)
{
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
}

QByteArray attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(u"\\s%1=\"([^\"]*)\""_s.arg(name));
    return unescaped(pattern.match(tag).captured(1).toUtf8());
}

} // namespace

Practice::Randomness countedRandomness()
{
    return [count = 0](qsizetype octets) mutable {
        QByteArray bytes;
        while (bytes.size() < octets)
            bytes += QCryptographicHash::hash(QByteArray::number(++count), QCryptographicHash::Sha256);
        return bytes.first(octets);
    };
}

const Practice::Credentials &someCredentials()
{
    static const Practice::Credentials credentials = Practice::makeCredentials(countedRandomness()).value();
    return credentials;
}

Practising::Practising(const Practice::Settings &settings)
    : m_credentials(someCredentials())
    , m_provider(std::make_unique<Practice::Provider>(
          kIssuer.toByteArray(), m_credentials,
          Practice::Environment{.random = countedRandomness(),
                                .translate =
                                    [](QByteArrayView language, const char *english) {
                                        return (language == "en" ? QString() : QString::fromLatin1(language) + u':')
                                               + QString::fromUtf8(english);
                                    },
                                .events =
                                    [this](const Practice::Event &event) {
                                        const std::scoped_lock lock(m_eventsMutex);
                                        events.append(event);
                                    },
                                .steadyClock = [this] { return m_steady += kTick; }},
          settings))
{
}

HttpResponse Practising::send(HttpRequest request)
{
    if (!request.fields.contains("Host"))
        request.fields.append("Host", "127.0.0.1:9300");
    Practice::Answer answer = m_provider->answer(request, now);
    delay = answer.delay;
    return answer.response;
}

HttpResponse Practising::get(const QByteArray &target)
{
    HttpRequest request{.address = target, .fields = {{"Accept-Language", acceptLanguage}}};
    if (!cookie.isEmpty())
        request.fields.append("Cookie", cookie);
    const HttpResponse response = send(request);
    if (const auto set = response.fields.first("Set-Cookie"))
        cookie = set->split(';').first();
    return response;
}

HttpResponse Practising::post(const QByteArray &path, const Parameters &fields)
{
    HttpRequest request{.method = "POST",
                        .address = path,
                        .fields = {{"Content-Type", "application/x-www-form-urlencoded"},
                                   {"Origin", kIssuer.toByteArray()},
                                   {"Accept-Language", acceptLanguage}},
                        .body = fields.encoded()};
    if (!cookie.isEmpty())
        request.fields.append("Cookie", cookie);
    const HttpResponse response = send(request);
    if (const auto set = response.fields.first("Set-Cookie"))
        cookie = set->split(';').first();
    return response;
}

HttpResponse Practising::postForm(const QByteArray &path, const Parameters &fields, const HeaderFields &more)
{
    HttpRequest request{.method = "POST", .address = path, .fields = more, .body = fields.encoded()};
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    return send(request);
}

HttpResponse Practising::getAs(const QByteArray &path, const QByteArray &token)
{
    return send({.address = path, .fields = {{"Authorization", "Bearer " + token}}});
}

HttpResponse Practising::postJson(const QByteArray &path, const QByteArray &json, const HeaderFields &more)
{
    HttpRequest request{.method = "POST", .address = path, .fields = more, .body = json};
    request.fields.append("Content-Type", "application/json");
    return send(request);
}

QByteArray Practising::password(const QByteArray &username) const
{
    return m_credentials.password(username).reveal().toByteArray();
}

QByteArray Practising::secret(const QByteArray &client) const
{
    return m_credentials.clientSecret(client).reveal().toByteArray();
}

HeaderFields Practising::basic(const QByteArray &client) const
{
    return {{"Authorization", basicAuthorization({client, formEncoded(secret(client))})}};
}

Parameters Practising::request(const QByteArray &scope)
{
    return {{"client_id", "native"},
            {"response_type", "code"},
            {"scope", scope},
            {"redirect_uri", kRedirect.toByteArray()},
            {"state", "a state & more"},
            {"nonce", "n-0S6_WzA2Mj"},
            {"code_challenge", kChallenge.toByteArray()},
            {"code_challenge_method", "S256"}};
}

HttpResponse Practising::authorize(const Parameters &request, const QByteArray &username, const QByteArray &decision)
{
    HttpResponse response = get("/authorize?" + request.encoded());
    for (int page = 0; page < 3 && response.status == 200 && !formsOf(response.body).isEmpty(); ++page) {
        const Form form = formsOf(response.body).first();
        if (form.action == "/sign-in")
            response =
                post(form.action, pressed(form, "sign-in", {{"username", username}, {"password", password(username)}}));
        else if (form.action == "/consent")
            response = post(form.action, pressed(form, decision));
        else
            break;
    }
    return response;
}

Parameters Practising::received(const HttpResponse &response)
{
    const QByteArray location = response.fields.first("Location").value_or(QByteArray());
    const QByteArrayView fragment = fragmentOf(location);
    return parseParameters(fragment.isEmpty() ? queryOf(location) : fragment).value_or(Parameters());
}

QByteArray Practising::code(const Parameters &request, const QByteArray &username)
{
    return received(authorize(request, username)).value("code");
}

HttpResponse Practising::redeem(const QByteArray &code, const Parameters &changes)
{
    const Parameters sound{{"grant_type", "authorization_code"},
                           {"client_id", "native"},
                           {"code", code},
                           {"redirect_uri", kRedirect.toByteArray()},
                           {"code_verifier", kVerifier.toByteArray()}};
    return postForm("/token", with(sound, changes));
}

HttpResponse Practising::tokens(const QByteArray &scope)
{
    return redeem(code(request(scope)));
}

Parameters with(Parameters parameters, const Parameters &changes)
{
    for (const Parameter &change : changes) {
        if (change.value.isEmpty())
            parameters.remove(change.name);
        else
            parameters.set(change.name, change.value);
    }
    return parameters;
}

QList<Form> formsOf(const QByteArray &html)
{
    static const QRegularExpression kTag(u"<(form|/form|input|button)(\\s[^>]*)?>"_s);
    QList<Form> forms;
    bool inside = false;
    auto tags = kTag.globalMatch(QString::fromUtf8(html));
    while (tags.hasNext()) {
        const auto match = tags.next();
        const QString name = match.captured(1);
        const QString tag = match.captured(2);
        if (name == u"form"_s) {
            forms.append({attribute(tag, u"method"_s), attribute(tag, u"action"_s), {}, {}});
            inside = true;
        } else if (name == u"/form"_s) {
            inside = false;
        } else if (inside && name == u"button"_s) {
            forms.last().buttons.append(attribute(tag, u"value"_s));
        } else if (inside && !tag.contains(u" disabled"_s)) {
            if (const QByteArray field = attribute(tag, u"name"_s); !field.isEmpty())
                forms.last().fields.append(field, attribute(tag, u"value"_s));
        }
    }
    return forms;
}

Parameters pressed(const Form &form, const QByteArray &button, const Parameters &typed)
{
    Parameters fields = form.fields;
    for (const Parameter &each : typed)
        fields.set(each.name, each.value);
    fields.append("action", button);
    return fields;
}

QByteArray member(const QByteArray &json, QByteArrayView name)
{
    const auto document = Json::Document::parse(json);
    if (!document)
        return {};
    const Json::Value value = document->root().member(name);
    return value.isString() ? value.toUtf8() : value.exists() ? value.text().toByteArray() : QByteArray();
}

QByteArray payloadOf(const QByteArray &jwt)
{
    return Jose::decodeBase64url(jwt.split('.').value(1)).value_or(QByteArray());
}

QByteArray leftHash(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256)
        .first(16)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray headerOf(const QByteArray &jwt)
{
    return Jose::decodeBase64url(jwt.split('.').value(0)).value_or(QByteArray());
}

QByteArray claim(const QByteArray &jwt, QByteArrayView name)
{
    return member(payloadOf(jwt), name);
}

bool isSignedByProvider(Practising &practising, const QByteArray &jwt)
{
    const auto keys = Jose::importKeys(practising.send({.address = "/jwks"}).body);
    const auto jws = Jose::Jws::parseCompact(jwt);
    if (!keys || !jws)
        return false;
    const Jose::JwsSignature &signature = jws->signatures.front();
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(signature.header("alg").toUtf8());
    for (const Jose::Key &key : keys->keys) {
        if (!algorithm || key.keyId() != signature.header("kid").toString())
            continue;
        const auto verifier = Jose::Verifier::create(key, *algorithm);
        QByteArray scratch;
        return verifier
               && verifier->verify(jws->signingInput(signature, scratch), signature.signature.bytes).value_or(false);
    }
    return false;
}

} // namespace Grantscope::Test
