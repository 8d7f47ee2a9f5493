// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/conversations.h"

#include "review/carried_p.h"
#include "review/classify_p.h"
#include "review/grantof_p.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

using Transcript::Event;
using Transcript::EventKind;

namespace {

// Kinds of ties. What is told by one letter only is no secret to anybody who reads the recording.
constexpr char kState = 's', kCode = 'c', kChallenge = 'p', kRequestUri = 'u', kDeviceCode = 'd', kUserCode = 'U',
               kAccess = 'a', kRefresh = 'r', kIdToken = 'i', kAddress = 'A', kRedirect = 'R', kEndpoint = 'E',
               kKeySet = 'k', kNonce = 'n', kOrigin = 'O';

/// Short values, and what stands where somebody took a value out, are everybody's.
bool ties(const QByteArray &value)
{
    constexpr qsizetype kShortest = 4;
    return value.size() >= kShortest && !isMasked(value);
}

QByteArray keyOf(char kind, const QByteArray &value)
{
    constexpr qsizetype kLongest = 64;
    return kind + (value.size() > kLongest ? QCryptographicHash::hash(value, QCryptographicHash::Sha256) : value);
}

void addKey(QList<QByteArray> &keys, char kind, const QByteArray &value)
{
    if (ties(value))
        keys.append(keyOf(kind, value));
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return verifier.isEmpty() ? QByteArray()
                              : QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The claims of a signed token, unverified; nothing for what is none.
std::optional<Json::Document> claimsOf(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.size() < (1 << 16) ? jwt.split('.') : QList<QByteArray>();
    if (parts.size() != 3)
        return std::nullopt;
    auto json = Json::Document::parse(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding));
    return json && json->root().isObject() ? std::optional(*std::move(json)) : std::nullopt;
}

/// A fragment stays in the browser, and so does not stand in every recording.
QByteArray withoutFragment(const QByteArray &address)
{
    const qsizetype fragment = address.indexOf('#');
    return fragment < 0 ? address : address.first(fragment);
}

/// The first that names itself counts, and anyone more than a guess.
void nameIssuer(Conversation &login, const QString &issuer)
{
    if (!issuer.isEmpty() && (login.issuer.isEmpty() || login.isIssuerGuessed)) {
        login.issuer = issuer;
        login.isIssuerGuessed = false;
    }
}

/// An ID token says who issued it, and for which client.
void nameByToken(Conversation &login, const QByteArray &idToken)
{
    const auto claims = claimsOf(idToken);
    if (!claims)
        return;
    nameIssuer(login, claims->root().member("iss").toString());
    if (const Json::Value aud = claims->root().member("aud"); login.client.isEmpty())
        login.client = aud.isArray() && aud.size() == 1 ? aud.firstChild().toString() : aud.toString();
}

bool isPage(const Exchange &exchange)
{
    return exchange.request.method == "POST" || exchange.response.isRedirect()
           || mediaType(exchange.response.fields) == "text/html";
}

void addAnswerKeys(QList<QByteArray> &keys, const CarriedAnswer &answer)
{
    addKey(keys, kState, answer.parameters.value("state"));
    addKey(keys, kCode, answer.parameters.value("code"));
    addKey(keys, kAccess, answer.parameters.value("access_token"));
    addKey(keys, kIdToken, answer.parameters.value("id_token"));
    addKey(keys, kAccess, answer.parameters.value("response"));
}

} // namespace

const char *outcomeName(ConversationOutcome outcome)
{
    switch (outcome) {
    case ConversationOutcome::Open:
        return "open";
    case ConversationOutcome::Done:
        return "done";
    case ConversationOutcome::Failed:
        return "failed";
    case ConversationOutcome::Cancelled:
        return "cancelled";
    }
    return "";
}

qsizetype Conversations::ownerByKeys(const QList<QByteArray> &keys) const
{
    for (const QByteArray &key : keys) {
        if (const auto owner = m_owners.constFind(key); owner != m_owners.cend())
            return *owner;
    }
    return -1;
}

/// Whether a redirect to an authorization server, from a page that a login led to, begins another login. A server that
/// sends the browser on to another server does so under a name of its own, and before it has answered.
bool Conversations::isAnother(qsizetype owner, const Parameters &begun, const Exchange &exchange) const
{
    const Conversation &login = m_all.at(owner);
    if (login.outcome == ConversationOutcome::Done || m_beginnings.value(owner).isAnswered)
        return true;
    return ties(begun.value("state"))
           && (login.address == exchange.request.address
               || login.client == QString::fromUtf8(begun.value("client_id")));
}

/// The strongest tie first: of two logins in two tabs the pages have one address, and the answers each their own state.
qsizetype Conversations::ownerOf(const ExchangeFacts &facts, const Exchange &exchange)
{
    QList<QByteArray> keys;
    QList<QByteArray> places; // of pages, where several logins may begin
    const QByteArray verifier = facts.parameter("code_verifier");
    const Parameters begun = facts.role == ExchangeRole::Other ? requestIn(facts.target) : Parameters();
    switch (facts.role) {
    case ExchangeRole::AuthorizationRequest:
    case ExchangeRole::PushedAuthorization:
        addKey(keys, kRequestUri, facts.parameter("request_uri"));
        addKey(keys, kState, facts.parameter("state"));
        // A state of its own is a login of its own, whatever else a client may use again.
        if (ties(facts.parameter("state")))
            break;
        addKey(keys, kChallenge, facts.parameter("code_challenge"));
        addKey(keys, kNonce, facts.parameter("nonce"));
        break;
    case ExchangeRole::AuthorizationResponse:
        if (facts.answer)
            addAnswerKeys(keys, *facts.answer);
        keys.append(keyOf(kAddress, withoutFragment(exchange.request.address)));
        keys.append(keyOf(kRedirect, facts.place));
        break;
    case ExchangeRole::TokenRequest:
        addKey(keys, kCode, facts.parameter("code"));
        addKey(keys, kChallenge, challengeOf(verifier));
        addKey(keys, kChallenge, verifier);
        addKey(keys, kDeviceCode, facts.parameter("device_code"));
        addKey(keys, kRefresh, facts.parameter("refresh_token"));
        if (facts.parameter("grant_type") == "authorization_code")
            addKey(keys, kRedirect, facts.parameter("redirect_uri"));
        break;
    case ExchangeRole::Introspection:
    case ExchangeRole::Revocation:
        addKey(keys, kAccess, facts.parameter("token"));
        addKey(keys, kRefresh, facts.parameter("token"));
        break;
    case ExchangeRole::EndSession:
        addKey(keys, kIdToken, facts.parameter("id_token_hint"));
        break;
    case ExchangeRole::UserInfo:
    case ExchangeRole::ApiCall:
        addKey(keys, kAccess, facts.bearer);
        addKey(keys, kIdToken, facts.bearer);
        break;
    case ExchangeRole::KeySet:
        keys.append(keyOf(kKeySet, exchange.request.address));
        keys.append(keyOf(kOrigin, originOf(facts.place)));
        break;
    case ExchangeRole::Discovery:
        keys.append(keyOf(kOrigin, originOf(facts.place)));
        break;
    case ExchangeRole::Other: {
        if (facts.redirected)
            addAnswerKeys(keys, *facts.redirected);
        addKey(keys, kState, begun.value("state"));
        addKey(keys, kUserCode, facts.parameter("user_code"));
        places.append(keyOf(kAddress, withoutFragment(exchange.request.address)));
        const auto referer = exchange.request.fields.first("Referer");
        if (referer && isPage(exchange))
            places.append(keyOf(kAddress, withoutFragment(*referer)));
        break;
    }
    default:
        break;
    }
    if (facts.redirected)
        addAnswerKeys(keys, *facts.redirected);
    qsizetype owner = ownerByKeys(keys);
    if (owner < 0) {
        owner = ownerByKeys(places);
        if (owner >= 0 && !begun.isEmpty() && isAnother(owner, begun, exchange))
            owner = -1;
    }
    // Metadata are read again for the next login; of one that is under way they are a part.
    if (owner >= 0 && facts.role == ExchangeRole::Discovery && m_all.at(owner).outcome != ConversationOutcome::Open)
        owner = -1;
    if (owner >= 0 || !beginsLogin(facts))
        return owner;
    // Metadata that were read before and that nobody has used so far; where they are not in the recording, by the host.
    const QByteArray issuer = facts.answer ? facts.answer->parameters.value("iss") : QByteArray();
    for (const QByteArray &key : {keyOf(kEndpoint, facts.place), keyOf(kOrigin, originOf(facts.place)),
                                  keyOf(kOrigin, originOf(facts.target)), keyOf(kOrigin, originOf(issuer))}) {
        const auto reader = m_owners.constFind(key);
        if (reader != m_owners.cend() && m_all.at(*reader).kind == ConversationKind::Single)
            return *reader;
    }
    return -1;
}

/// What is no message of the protocol and has a code or a token with it all the same: somebody else learns it there.
qsizetype Conversations::ownerOfCarried(const Exchange &exchange) const
{
    const HttpRequest &request = exchange.request;
    for (const QList<QByteArray> &words : {wordsInAddress(request), wordsInReferer(request), wordsIn(request.body)}) {
        for (const QByteArray &word : words) {
            const qsizetype owner = ties(word) ? ownerByKeys({keyOf(kCode, word), keyOf(kAccess, word),
                                                              keyOf(kRefresh, word), keyOf(kIdToken, word)})
                                               : -1;
            if (owner >= 0)
                return owner;
        }
    }
    return -1;
}

void Conversations::learnAnswer(qsizetype conversation, const CarriedAnswer &answer)
{
    QList<QByteArray> keys;
    addAnswerKeys(keys, answer);
    for (const QByteArray &key : std::as_const(keys))
        m_owners.insert(key, conversation);
    Beginning &beginning = m_beginnings[conversation];
    const QByteArray state = answer.parameters.value("state");
    beginning.isAnswered |= beginning.state.isEmpty() || state == beginning.state;
    Conversation &login = m_all[conversation];
    if (const QByteArray issuer = answer.parameters.value("iss"); !issuer.isEmpty())
        nameIssuer(login, QString::fromUtf8(issuer));
    nameByToken(login, answer.parameters.value("id_token"));
}

/// Whoever comes with one of these belongs here.
void Conversations::learnTokens(qsizetype index, const ExchangeFacts &facts)
{
    const std::pair<char, const char *> kinds[] = {
        {kAccess, "access_token"}, {kRefresh, "refresh_token"}, {kIdToken, "id_token"}};
    for (const auto &[kind, name] : kinds) {
        const QByteArray values[] = {facts.json ? facts.member(name) : QByteArray(),
                                     facts.answer ? facts.answer->parameters.value(name) : QByteArray(),
                                     facts.redirected ? facts.redirected->parameters.value(name) : QByteArray()};
        for (const QByteArray &value : values) {
            if (ties(value))
                m_owners.insert(keyOf(kind, value), index);
        }
    }
}

/// What later messages may refer to.
void Conversations::learn(qsizetype index, const ExchangeFacts &facts, const Exchange &exchange)
{
    const auto own = [this, index](char kind, const QByteArray &value) {
        if (ties(value))
            m_owners.insert(keyOf(kind, value), index);
    };
    Conversation &login = m_all[index];
    if (login.kind != ConversationKind::Single) {
        const Parameters asked = requestIn(facts.target);
        if (!m_beginnings.contains(index)) {
            const QByteArray state = facts.parameter("state");
            m_beginnings.insert(index, {state.isEmpty() ? asked.value("state") : state});
        }
        own(kState, facts.parameter("state"));
        own(kChallenge, facts.parameter("code_challenge"));
        own(kRefresh, facts.parameter("refresh_token"));
        own(kCode, facts.role == ExchangeRole::TokenRequest ? facts.parameter("code") : QByteArray());
        if (facts.answer)
            learnAnswer(index, *facts.answer);
        if (facts.redirected)
            learnAnswer(index, *facts.redirected);
        own(kAddress, withoutFragment(facts.target));
        if (isPage(exchange))
            own(kAddress, withoutFragment(exchange.request.address));
        own(kState, asked.value("state"));
        // One that was pushed is for one request; an address may be that of many.
        if (const QByteArray pushed = asked.value("request_uri"); pushed.startsWith("urn:"))
            own(kRequestUri, pushed);
        own(kChallenge, asked.value("code_challenge"));
        if (login.client.isEmpty())
            login.client = QString::fromUtf8(asked.value("client_id"));
    }
    if (beginsLogin(facts) && facts.role != ExchangeRole::AuthorizationResponse && !facts.redirected)
        own(kOrigin, originOf(requestIn(facts.target).isEmpty() ? facts.place : facts.target));
    if (facts.role == ExchangeRole::AuthorizationRequest || facts.role == ExchangeRole::PushedAuthorization) {
        own(kNonce, facts.parameter("nonce"));
        own(kRequestUri, facts.member("request_uri"));
        own(kRedirect, withoutQuery(facts.parameter("redirect_uri")).toByteArray());
    }
    learnTokens(index, facts);
    if (facts.json) {
        own(kDeviceCode, facts.member("device_code"));
        own(kUserCode, facts.member("user_code"));
    }
    if (facts.role == ExchangeRole::Discovery) {
        for (const char *name : {"authorization_endpoint", "token_endpoint", "device_authorization_endpoint",
                                 "pushed_authorization_request_endpoint"})
            own(kEndpoint, facts.member(name));
        own(kKeySet, facts.member("jwks_uri"));
        own(kOrigin, originOf(facts.place));
        nameIssuer(login, QString::fromUtf8(facts.member("issuer")));
    }
    if (login.client.isEmpty())
        login.client = QString::fromUtf8(facts.clientId);
    nameByToken(login, facts.member("id_token"));
}

/// The one whose metadata name the endpoint, or else where the endpoint lies.
void Conversations::guessIssuer(Conversation &login, const ExchangeFacts &facts) const
{
    const auto reader = m_owners.constFind(keyOf(kEndpoint, facts.place));
    if (reader != m_owners.cend() && !m_all.at(*reader).issuer.isEmpty()) {
        login.issuer = m_all.at(*reader).issuer;
        return;
    }
    login.issuer = QString::fromUtf8(
        originOf(requestIn(facts.target).isEmpty() || !facts.clientId.isEmpty() ? facts.place : facts.target));
    login.isIssuerGuessed = true;
}

void Conversations::judge(Conversation &conversation, const Event &event, const ExchangeFacts &facts,
                          const Exchange &exchange) const
{
    const auto fail = [&conversation](const QString &why) {
        conversation.outcome = ConversationOutcome::Failed;
        conversation.failure = why;
    };
    if (conversation.kind == ConversationKind::Single) {
        conversation.outcome = ConversationOutcome::Done;
        if (event.failure)
            fail(event.failure->id);
        else if (exchange.response.status >= 400)
            fail(u"HTTP %1"_s.arg(exchange.response.status));
        return;
    }
    for (const std::optional<CarriedAnswer> &answer : {facts.answer, facts.redirected}) {
        if (!answer)
            continue;
        if (const QByteArray error = answer->parameters.value("error"); !error.isEmpty())
            fail(QString::fromUtf8(error.left(100)));
        else if (answer->parameters.contains("access_token") || answer->parameters.contains("id_token"))
            conversation.outcome = ConversationOutcome::Done;
    }
    const bool isDecisive = facts.role == ExchangeRole::TokenRequest || facts.role == ExchangeRole::PushedAuthorization
                            || facts.role == ExchangeRole::DeviceAuthorization
                            || facts.role == ExchangeRole::AuthorizationRequest;
    const QByteArray error = facts.member("error");
    if (!facts.member("access_token").isEmpty()) {
        conversation.outcome = ConversationOutcome::Done;
        conversation.failure.clear();
    } else if (error == "authorization_pending" || error == "slow_down") {
        return;
    } else if (isDecisive && event.failure) {
        fail(event.failure->id);
    } else if (isDecisive && exchange.response.status >= 400) {
        fail(error.isEmpty() ? u"HTTP %1"_s.arg(exchange.response.status) : QString::fromUtf8(error.left(100)));
    }
}

qsizetype Conversations::addToRun(const Event &event, qsizetype index)
{
    qsizetype at = m_runs.value(event.run, -1);
    if (at < 0) {
        at = m_all.size();
        m_runs.insert(event.run, at);
        m_all.append({.kind = ConversationKind::Run, .run = event.run, .begin = event.time});
    }
    Conversation &run = m_all[at];
    const auto message = messageOf(event);
    const ExchangeFacts facts = message ? factsOf(*message) : ExchangeFacts();
    run.events.append(index);
    run.roles.append(facts.role);
    run.end = event.time;
    if (event.kind == EventKind::FlowStarted) {
        run.grant = event.subject;
        run.issuer = QString::fromUtf8(event.address);
    } else if (event.kind == EventKind::FlowEnded) {
        run.outcome = event.subject == u"done"     ? ConversationOutcome::Done
                      : event.subject == u"failed" ? ConversationOutcome::Failed
                                                   : ConversationOutcome::Cancelled;
        run.failure = event.failure ? event.failure->id : QString();
    }
    if (!message)
        return at;
    learnTokens(at, facts);
    if (run.client.isEmpty())
        run.client = QString::fromUtf8(facts.clientId);
    if (run.address.isEmpty()) {
        run.role = facts.role;
        run.method = message->request.method;
        run.address = message->request.address;
        run.status = message->response.status;
    }
    return at;
}

qsizetype Conversations::addExchange(const Event &event, const Exchange &exchange, qsizetype index)
{
    ExchangeFacts facts = factsOf(exchange);
    qsizetype at = ownerOf(facts, exchange);
    // "?code=…" alone may be anything, unless it leads on from a login.
    if (at < 0 && facts.role == ExchangeRole::AuthorizationResponse && facts.confidence == Confidence::Likely)
        facts.role = ExchangeRole::Other;
    const bool isLogin = beginsLogin(facts);
    const qsizetype carried = at < 0 && !isLogin && facts.role == ExchangeRole::Other ? ownerOfCarried(exchange) : -1;
    if (at < 0)
        at = carried;
    if (at < 0) {
        at = m_all.size();
        m_all.append({.kind = isLogin ? ConversationKind::Login : ConversationKind::Single,
                      .role = facts.role,
                      .method = exchange.request.method,
                      .address = exchange.request.address,
                      .status = exchange.response.status,
                      .begin = event.time});
    }
    Conversation &conversation = m_all[at];
    if (isLogin && conversation.kind == ConversationKind::Single)
        conversation.kind = ConversationKind::Login;
    // Where an answer was sent in a fragment, and the page that took it.
    if (facts.role == ExchangeRole::Other && m_owners.value(keyOf(kRedirect, facts.place), -1) == at
        && !exchange.response.isRedirect())
        facts.role = ExchangeRole::AuthorizationResponse;
    conversation.events.append(index);
    conversation.roles.append(facts.role);
    conversation.begin = std::min(conversation.begin, event.time);
    conversation.end = std::max(conversation.end, event.time);
    if (conversation.grant.isEmpty() && conversation.kind == ConversationKind::Login)
        conversation.grant = grantOf(facts);
    // What else goes to a third party is no part of the login, and a run knows its own messages.
    if (conversation.kind == ConversationKind::Run)
        learnTokens(at, facts);
    else if (carried < 0)
        learn(at, facts, exchange);
    if (m_all.at(at).issuer.isEmpty() && isLogin && facts.role != ExchangeRole::AuthorizationResponse)
        guessIssuer(m_all[at], facts);
    judge(m_all[at], event, facts, exchange);
    return at;
}

qsizetype Conversations::add(const Event &event, qsizetype index)
{
    if (!event.run.isEmpty())
        return addToRun(event, index);
    const auto message = messageOf(event);
    return message ? addExchange(event, *message, index) : -1;
}

} // namespace Grantscope::Review
