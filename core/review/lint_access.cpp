// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/bearer.h"
#include "oauth/introspection.h"
#include "oauth/userinfo.h"
#include "review/story_p.h"
#include "token/inspection.h"
#include "token/signatures.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr CheckGroup kGroup = CheckGroup::Resource;

/// Every message that carries a token.
std::vector<const StoryMessage *> callsOf(const Story &story)
{
    std::vector<const StoryMessage *> calls;
    for (const StoryMessage &message : story.messages) {
        if (message.is(ExchangeRole::ApiCall) || message.is(ExchangeRole::UserInfo))
            calls.push_back(&message);
    }
    return calls;
}

void judgeCalls(const Story &story, Findings &findings)
{
    constexpr Row proof{"dpop-proof-missing", kGroup, "RFC 9449 §7.1"};
    for (const StoryMessage *message : callsOf(story)) {
        findings.add(message->event, OAuth::checkBearerRequest(message->request()));
        if (message->response().status >= 400)
            findings.add(message->event, OAuth::parseResourceResponse(message->response()).checks);
        const QByteArray scheme = message->request().fields.first("Authorization").value_or(QByteArray());
        if (scheme.toLower().startsWith("dpop "))
            findings.add(message->event, message->request().fields.contains("DPoP")
                                             ? passed(proof)
                                             : violated(proof, "dpop-proof-missing.none"));
    }
}

/// What stands in the metadata as an endpoint, in messages as a place: no secret may go there in the clear.
void nothingInTheClear(const Story &story, Findings &findings)
{
    constexpr Row row{"endpoint-cleartext", CheckGroup::Connection, "RFC 6749 §3.1, §3.2; RFC 6750 §5.3"};
    bool isFound = false;
    bool isGuessed = false;
    for (const StoryMessage &message : story.messages) {
        isGuessed |= !message.is(ExchangeRole::Other) && message.facts.isSchemeGuessed;
        if (message.is(ExchangeRole::Other) || !isClearText(message.facts.place))
            continue;
        isFound = true;
        findings.add(message.event, violated(row, "endpoint-cleartext.http", shown(originOf(message.facts.place))));
    }
    if (!isFound)
        findings.add(-1, isGuessed ? skipped(row, "skip.not-recorded", u"http, https"_s) : passed(row));
}

QList<QByteArray> audiencesOf(Json::Value aud)
{
    QList<QByteArray> audiences;
    if (aud.isString())
        audiences += aud.toUtf8();
    for (const Json::Value each : aud.isArray() ? aud : Json::Value())
        audiences += each.toUtf8();
    return audiences;
}

void tokensGoWhereTheyAreMeant(const Story &story, Findings &findings)
{
    // A resource server may have any name, so that another host is worth a look and no fault (RFC 9068 §4).
    constexpr Row row{"token-audience-host", kGroup, "RFC 9068 §4; RFC 9700 §2.3; RFC 8707 §2", Severity::Info};
    constexpr Row idToken{"id-token-as-access-token", kGroup, "OIDC Core §2; RFC 9068 §4"};
    const QSet<QByteArray> idTokens(story.idTokens.begin(), story.idTokens.end());
    for (const StoryMessage *message : callsOf(story)) {
        const bool isIdToken = idTokens.contains(message->facts.bearer);
        if (!story.idTokens.isEmpty())
            findings.add(message->event,
                         isIdToken ? violated(idToken, "id-token-as-access-token.sent") : passed(idToken));
        if (isIdToken || message->is(ExchangeRole::UserInfo))
            continue;
        const auto claims = unverifiedClaims(message->facts.bearer);
        const QList<QByteArray> audiences = claims ? audiencesOf(claims->root().member("aud")) : QList<QByteArray>();
        QList<QByteArray> hosts;
        for (const QByteArray &audience : audiences) {
            if (const QByteArray host = originOf(audience); host.startsWith("https:") || host.startsWith("http:"))
                hosts += host;
        }
        const QByteArray here = originOf(message->facts.place);
        if (hosts.isEmpty())
            findings.add(message->event, skipped(row, claims ? Texts::Reason("token-audience-host.no-address")
                                                             : Texts::Reason("token-audience-host.opaque")));
        else
            findings.add(message->event, hosts.contains(here) ? passed(row)
                                                              : violated(row, "token-audience-host.other", shown(here),
                                                                         shown(hosts.join(", "))));
    }
}

void accessTokensNameAnAudience(const Story &story, Findings &findings)
{
    constexpr Row row{"access-token-audience", CheckGroup::TokenResponse, "RFC 9068 §2.2; RFC 9700 §2.3",
                      Severity::Warning};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const QByteArray token = message->facts.member("access_token");
        if (token.isEmpty())
            continue;
        const auto claims = unverifiedClaims(token);
        if (!claims)
            findings.add(message->event, skipped(row, "token-audience-host.opaque"));
        else
            findings.add(message->event, audiencesOf(claims->root().member("aud")).isEmpty()
                                             ? violated(row, "access-token-audience.none")
                                             : passed(row));
    }
}

struct SeenToken
{
    const StoryMessage *message;
    const StoryRequest *request; ///< That it answers, be it through a code; null where it is not in the recording.
    QByteArray token;
};

/// What was taken out is compared with nothing.
Token::Expectations expectationsOf(const Story &story, const SeenToken &seen)
{
    const StoryMessage &message = *seen.message;
    Token::Expectations expected{.now = message.exchange->startedAt, .leeway = std::chrono::seconds(60)};
    const Parameters asked = seen.request ? seen.request->parameters : Parameters();
    const QByteArray client = asked.contains("client_id") ? asked.value("client_id") : story.clientId;
    if (!client.isEmpty() && !isTakenOut(client))
        expected.clientId = QString::fromUtf8(client);
    if (const OAuth::ServerMetadata *metadata = story.metadataOf(seen.request))
        expected.issuer = metadata->issuer();
    const bool isRefresh = message.facts.parameter("grant_type") == "refresh_token";
    if (const QByteArray nonce = asked.value("nonce"); !nonce.isEmpty() && !isTakenOut(nonce) && !isRefresh)
        expected.nonce = QString::fromUtf8(nonce);
    if (const QByteArray token = message.facts.member("access_token"); !token.isEmpty() && !isTakenOut(token))
        expected.accessToken = Secret(token);
    return expected;
}

/// Each once, where it came first.
std::vector<SeenToken> idTokensOf(const Story &story)
{
    std::vector<SeenToken> tokens;
    QSet<QByteArray> seen;
    const auto add = [&](const StoryMessage &message, const StoryRequest *request, const QByteArray &token) {
        if (token.count('.') != 2 || seen.contains(token))
            return;
        seen.insert(token);
        tokens.push_back({&message, request, token});
    };
    QHash<qsizetype, const StoryMessage *> messages;
    for (const StoryMessage &message : story.messages)
        messages.insert(message.event, &message);
    for (const StoryAnswer &each : story.answers)
        add(*messages.value(each.event), each.request, each.answer.parameters.value("id_token"));
    for (const StoryMessage &message : story.messages)
        add(message, story.requestOf(message), message.facts.member("id_token"));
    return tokens;
}

/// What the token itself shows; that no key was given is said once.
bool isOfInterest(const Check &check)
{
    const std::string_view id = check.id;
    const bool isAboutIt = check.group == CheckGroup::IdToken || check.group == CheckGroup::Times;
    const bool isFault = check.status == Status::Fail || check.status == Status::Warn;
    return id != "expectation-unused" && (isFault || (isAboutIt && check.status == Status::Pass));
}

/// ID tokens go through the checklist of tokens; without a key nothing of them is verified, and that is said.
void judgeIdTokens(const Story &story, Findings &findings)
{
    constexpr Row nonce{"idt-nonce", CheckGroup::IdToken, "OIDC Core §3.1.3.7 (11), §3.2.2.11"};
    constexpr std::size_t kMost = 20;
    const Token::KeyRing noKeys;
    Token::Inspector inspector(noKeys);
    for (const SeenToken &seen : idTokensOf(story) | std::views::take(kMost)) {
        const Token::Inspection inspection = inspector.inspect(
            seen.token, expectationsOf(story, seen), {.as = Token::Kind::IdToken, .contextName = u"id_token"_s});
        const bool isNonceTakenOut = seen.request && isTakenOut(seen.request->parameters.value("nonce"));
        for (Check check : inspection.checks) {
            const std::string_view id = check.id;
            if (id == nonce.id && isNonceTakenOut) {
                findings.add(seen.message->event, skipped(nonce, "skip.taken-out", u"nonce"_s));
            } else if (id == "sig-not-verified") {
                check.status = Status::Skip;
                findings.add(seen.message->event, check);
            } else if (isOfInterest(check)) {
                findings.add(seen.message->event, check);
            }
        }
    }
}

void judgeUserInfo(const Story &story, Findings &findings)
{
    QString subject;
    for (const QByteArray &token : story.idTokens) {
        if (const auto claims = unverifiedClaims(token); claims && subject.isEmpty())
            subject = claims->root().member("sub").toString();
    }
    QSet<QByteArray> endpoints;
    for (const OAuth::ServerMetadata &metadata : story.allMetadata)
        endpoints.insert(endpointKey(metadata.member("userinfo_endpoint").toUtf8()));
    for (const StoryMessage *message : story.all(ExchangeRole::UserInfo)) {
        // An API of the client's own may tell of somebody, too, by a name of its own.
        const bool isOne = message->facts.confidence == Confidence::Certain
                           || endpoints.contains(endpointKey(message->facts.place))
                           || (!subject.isEmpty() && message->facts.member("sub") == subject.toUtf8());
        if (isOne && message->isAnswered() && !message->response().body.isEmpty())
            findings.add(message->event, OAuth::parseUserInfo(message->response(), subject).checks);
    }
}

/// When tokens run out, and which were revoked, as the messages come.
class Lifetimes
{
public:
    explicit Lifetimes(const Story &story)
        : m_accessTokens(story.accessTokens.begin(), story.accessTokens.end())
    {
    }

    void learn(const StoryMessage &message)
    {
        const ExchangeFacts &facts = message.facts;
        const bool isDone = message.response().status >= 200 && message.response().status < 300;
        if (message.is(ExchangeRole::Revocation) && isDone) {
            m_revoked.insert(facts.parameter("token"));
            m_isGrantRevoked |= !m_accessTokens.contains(facts.parameter("token"));
        }
        const auto seconds =
            facts.json ? facts.json->root().member("expires_in").toInteger() : std::optional<std::int64_t>();
        if (const QByteArray token = facts.member("access_token"); !token.isEmpty() && seconds)
            m_ends.insert(token,
                          secondsOf(message.exchange->startedAt) + std::clamp<std::int64_t>(*seconds, 0, kLongest));
    }

    /// With the refresh token all that came of it goes (RFC 7009 §2.1).
    [[nodiscard]] bool isOver(const QByteArray &token, Instant now) const
    {
        if (m_isGrantRevoked || m_revoked.contains(token))
            return true;
        if (const auto end = m_ends.constFind(token); end != m_ends.cend() && *end <= secondsOf(now))
            return true;
        const auto claims = unverifiedClaims(token);
        const auto end = claims ? claims->root().member("exp").toInteger() : std::optional<std::int64_t>();
        return end && *end <= secondsOf(now);
    }

private:
    static constexpr std::int64_t kLongest = std::int64_t(1) << 40;

    QSet<QByteArray> m_accessTokens;
    QSet<QByteArray> m_revoked;
    QHash<QByteArray, std::int64_t> m_ends; ///< In seconds, as of the answer that brought the token.
    bool m_isGrantRevoked = false;
};

/// "active": false is the right answer for a token that has run out or was revoked (RFC 7662 §2.2).
void judgeIntrospections(const Story &story, Findings &findings)
{
    Lifetimes lifetimes(story);
    for (const StoryMessage &message : story.messages) {
        lifetimes.learn(message);
        if (!message.is(ExchangeRole::Introspection) || !message.isAnswered() || message.response().body.isEmpty())
            continue;
        const Instant now = message.exchange->startedAt;
        const bool isOver = lifetimes.isOver(message.facts.parameter("token"), now);
        for (Check check : OAuth::parseIntrospection(message.response(), now).checks) {
            if (isOver && check.reason == Texts::Reason("intro-active.inactive")) {
                check.status = Status::Info;
                check.severity = Severity::Info;
            }
            findings.add(message.event, check);
        }
    }
}

std::optional<Instant> dateOf(const HttpResponse &response)
{
    const auto date = response.fields.first("Date");
    if (!date)
        return std::nullopt;
    // The form that RFC 9110 §5.6.7 prefers is that of RFC 5322 with a zone of its own.
    const QDateTime moment = date->endsWith(" GMT")
                                 ? QDateTime::fromString(QString::fromLatin1(date->chopped(4)), Qt::RFC2822Date)
                                 : QDateTime();
    if (!moment.isValid())
        return std::nullopt;
    return Instant(
        std::chrono::milliseconds(QDateTime(moment.date(), moment.time(), QTimeZone::UTC).toMSecsSinceEpoch()));
}

/// Tokens run out by the clocks of two machines.
void clocksAgree(const Story &story, Findings &findings)
{
    constexpr Row row{"clock-apart", CheckGroup::Connection, "RFC 9110 §6.6.1; RFC 7519 §4.1.4", Severity::Warning};
    constexpr std::chrono::seconds kMost{60};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const auto date = dateOf(message->response());
        if (!date || message->exchange->startedAt == Instant()) {
            findings.add(message->event, skipped(row, "skip.not-recorded", u"Date"_s));
            continue;
        }
        const auto began = message->exchange->startedAt;
        const auto ended = began
                           + std::chrono::ceil<std::chrono::milliseconds>(
                               message->exchange->timings.finished.value_or(std::chrono::microseconds(0)));
        const auto apart = *date < began ? began - *date : *date > ended ? *date - ended : Instant::duration(0);
        const QString seconds = u"%1 s"_s.arg(std::chrono::duration_cast<std::chrono::seconds>(apart).count());
        findings.add(message->event,
                     apart > kMost ? violated(row, "clock-apart.far", seconds) : passed(row, {}, seconds));
    }
}

constexpr std::array<LintRule, 8> kRules{
    judgeCalls,    nothingInTheClear, tokensGoWhereTheyAreMeant, accessTokensNameAnAudience,
    judgeIdTokens, judgeUserInfo,     judgeIntrospections,       clocksAgree};

} // namespace

std::span<const LintRule> accessRules()
{
    return kRules;
}

} // namespace Grantscope::Review
