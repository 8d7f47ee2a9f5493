// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"
#include "review/classify_p.h"
#include "transcript/event.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr qsizetype kLargestBody = qsizetype(4) << 20;
constexpr Json::Limits kLimits{.depth = 64, .bytes = kLargestBody, .values = 200'000};

bool looksLikeObject(const QByteArray &body)
{
    return body.size() <= kLargestBody && body.trimmed().startsWith('{');
}

std::shared_ptr<const Json::Document> objectOf(const QByteArray &body)
{
    if (!looksLikeObject(body))
        return {};
    auto document = Json::Document::parse(body, kLimits);
    return document && document->root().isObject() ? std::make_shared<const Json::Document>(*std::move(document))
                                                   : nullptr;
}

Parameters parametersOf(QByteArrayView text)
{
    return parseParameters(text).value_or(Parameters());
}

/// A form, with or without its media type; or the strings of an object, which some servers take in its place.
Parameters formOf(const HttpRequest &request)
{
    if (request.body.isEmpty() || request.body.size() > kLargestBody)
        return {};
    const QByteArray type = mediaType(request.fields);
    if (type == "application/x-www-form-urlencoded")
        return parametersOf(request.body);
    if (const auto object = objectOf(request.body)) {
        Parameters strings;
        for (const Json::Value member : object->root()) {
            if (member.isString())
                strings.append(member.name().toUtf8(), member.toUtf8());
        }
        return strings;
    }
    const bool mayBeForm = type.isEmpty() || type == "text/plain";
    const bool isOneLine = !request.body.trimmed().contains('\n') && request.body.contains('=');
    return mayBeForm && isOneLine ? parametersOf(request.body) : Parameters();
}

void readCredentials(const HttpRequest &request, ExchangeFacts &facts)
{
    const QByteArray authorization = request.fields.first("Authorization").value_or(QByteArray()).trimmed();
    const qsizetype blank = authorization.indexOf(' ');
    const QByteArray scheme = authorization.first(std::max<qsizetype>(0, blank)).toLower();
    if (scheme == "bearer" || scheme == "dpop")
        facts.bearer = authorization.sliced(blank + 1).trimmed();
    if (facts.bearer.isEmpty())
        facts.bearer = facts.parameter("access_token");
    facts.clientId = facts.parameter("client_id");
    facts.hasClientSecret =
        !facts.parameter("client_secret").isEmpty() || !facts.parameter("client_assertion").isEmpty();
    if (scheme != "basic")
        return;
    facts.hasClientSecret = true;
    const auto basic = parseBasicAuthorization(authorization);
    // Both are form-encoded before they are joined (RFC 6749 §2.3.1).
    if (facts.clientId.isEmpty() && basic)
        facts.clientId = parametersOf("u=" + basic->user).value("u");
}

bool hasAnswer(const Parameters &parameters)
{
    const bool isTold = parameters.contains("state") || parameters.contains("iss");
    if (parameters.contains("response_type") || parameters.contains("grant_type"))
        return false;
    return (parameters.contains("code") && (isTold || parameters.value("code").size() >= 8))
           || (parameters.contains("error") && (isTold || parameters.contains("error_description")))
           || (parameters.contains("access_token") && (isTold || parameters.contains("token_type")))
           || (parameters.contains("id_token") && isTold) || parameters.value("response").count('.') >= 2;
}

/// An object is what a script hands to its own server. Form Post Response Mode §2.
bool isFormPost(const HttpRequest &request)
{
    const QByteArray type = mediaType(request.fields);
    return request.method == "POST"
           && (type == "application/x-www-form-urlencoded" || (type.isEmpty() && !looksLikeObject(request.body)));
}

/// A signed answer holds what else would stand beside it (JARM §2.1); unverified. An encrypted one stays closed.
void openSigned(Parameters &parameters)
{
    const QList<QByteArray> parts = parameters.value("response").split('.');
    if (parts.size() != 3 || parts.at(1).size() >= (1 << 16))
        return;
    const auto claims = Json::Document::parse(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding));
    if (!claims || !claims->root().isObject())
        return;
    for (const char *name : {"state", "code", "iss", "error", "error_description", "error_uri", "access_token",
                             "token_type", "expires_in", "id_token", "scope", "session_state"}) {
        const Json::Value claim = claims->root().member(name);
        if ((claim.isString() || claim.isNumber()) && !parameters.contains(name))
            parameters.append(name, claim.isString() ? claim.toUtf8() : claim.text().toByteArray());
    }
}

/// The Location of a redirect, made absolute.
QByteArray targetOf(const Exchange &exchange)
{
    if (!exchange.response.isRedirect())
        return {};
    const QByteArray location = exchange.response.fields.first("Location")->trimmed();
    const qsizetype colon = location.indexOf(':');
    const bool isAbsolute = colon > 0 && std::ranges::all_of(location.first(colon), isSchemeCharacter);
    if (isAbsolute)
        return location;
    return exchange.request.url().resolved(QUrl::fromEncoded(location)).toEncoded();
}

std::optional<CarriedAnswer> answerIn(const QByteArray &address)
{
    if (address.isEmpty())
        return std::nullopt;
    CarriedAnswer answer{.place = withoutQuery(address).toByteArray()};
    answer.parameters = parametersOf(fragmentOf(address));
    answer.mode = OAuth::ResponseMode::Fragment;
    if (!hasAnswer(answer.parameters)) {
        answer.parameters = parametersOf(queryOf(address));
        answer.mode = OAuth::ResponseMode::Query;
    }
    if (!hasAnswer(answer.parameters))
        return std::nullopt;
    openSigned(answer.parameters);
    return answer;
}

/// A server that writes down what it gets has the path alone, and the rest in Host (RFC 9112 §3.2.1). Its scheme is
/// told by whatever stands before it, or not at all.
void readPlace(const HttpRequest &request, ExchangeFacts &facts)
{
    facts.place = withoutQuery(request.address).toByteArray();
    const auto host = request.fields.first("Host");
    if (!facts.place.startsWith('/') || !host)
        return;
    const QByteArray told = request.fields.first("X-Forwarded-Proto").value_or(QByteArray()).trimmed().toLower();
    const bool isTold = told == "http" || told == "https";
    const bool isHere = isLoopbackHost(QUrl::fromEncoded("http://" + *host).host());
    facts.isSchemeGuessed = !isTold && !isHere;
    facts.place.prepend((isTold ? told : isHere ? QByteArray("http") : QByteArray("https")) + "://" + *host);
}

} // namespace

QByteArray ExchangeFacts::parameter(QByteArrayView name) const
{
    const QByteArray inForm = form.value(name);
    return inForm.isEmpty() ? query.value(name) : inForm;
}

QByteArray ExchangeFacts::member(QByteArrayView name) const
{
    const Json::Value value = json ? json->root().member(name) : Json::Value();
    return value.isString() ? value.toUtf8() : QByteArray();
}

ExchangeFacts factsOf(const Exchange &exchange)
{
    ExchangeFacts facts;
    const HttpRequest &request = exchange.request;
    facts.query = parametersOf(queryOf(request.address));
    facts.form = formOf(request);
    readPlace(request, facts);
    readCredentials(request, facts);
    const QByteArray mode = request.fields.first("Sec-Fetch-Mode").value_or(QByteArray()).toLower();
    facts.isScripted = mode == "cors" || mode == "same-origin" || mode == "no-cors"
                       || (mode.isEmpty() && request.fields.contains("Origin"));
    facts.json = objectOf(exchange.response.body);
    facts.target = targetOf(exchange);
    facts.redirected = answerIn(facts.target);
    const bool mayNavigate = mode.isEmpty() || mode == "navigate";
    if (mayNavigate && isFormPost(request) && hasAnswer(facts.form)) {
        facts.answer = CarriedAnswer{facts.form, OAuth::ResponseMode::FormPost, facts.place};
        openSigned(facts.answer->parameters);
    } else if (mayNavigate) {
        facts.answer = answerIn(request.address);
    }
    if (facts.answer)
        facts.answer->place = facts.place.startsWith('/') ? QByteArray() : facts.place;
    classify(exchange, facts);
    if (facts.role != ExchangeRole::AuthorizationResponse)
        facts.answer.reset();
    return facts;
}

std::shared_ptr<const Exchange> messageOf(const Transcript::Event &event)
{
    if (event.exchange)
        return event.exchange;
    Exchange made;
    made.startedAt = event.time;
    if (event.request) {
        made.request = *event.request;
    } else if (event.kind == Transcript::EventKind::BrowserOpened && !event.address.isEmpty()) {
        made.request.address = event.address;
    } else {
        return {};
    }
    return std::make_shared<const Exchange>(std::move(made));
}

bool isMasked(const QByteArray &value)
{
    constexpr qsizetype kLongest = 40;
    if (value.isEmpty() || value.size() > kLongest || isPseudonym(value))
        return false;
    const QByteArray lower = value.toLower();
    constexpr std::array<QByteArrayView, 9> kWords{"redact",   "removed",  "hidden",   "***",     "masked",
                                                   "filtered", "scrubbed", "sanitize", "sanitise"};
    // "c" is a name that a client may have.
    const bool isOneCharacter =
        value.count(value.front()) == value.size() && (value.size() > 2 || value.front() == '*');
    return isOneCharacter
           || std::ranges::any_of(kWords, [&lower](QByteArrayView word) { return lower.contains(word); });
}

bool isPseudonym(const QByteArray &value)
{
    return value.startsWith("\xe2\x9f\xa8") && value.endsWith("\xe2\x9f\xa9");
}

QByteArray originOf(QByteArrayView address)
{
    const QUrl url = QUrl::fromEncoded(withoutQuery(address).toByteArray());
    if (url.host().isEmpty())
        return {};
    const QString scheme = url.scheme().toLower();
    const int usual = scheme == u"https" ? 443 : scheme == u"http" ? 80 : -1;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QString shown = host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
    const int port = url.port();
    QByteArray origin = (scheme + u"://"_s + shown).toUtf8();
    if (port >= 0 && port != usual)
        origin += ':' + QByteArray::number(port);
    return origin;
}

} // namespace Grantscope::Review
