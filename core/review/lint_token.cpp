// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sensitive.h"
#include "oauth/connectionchecks.h"
#include "oauth/deviceauthorization.h"
#include "oauth/tokenrequest.h"
#include "oauth/tokenresponse.h"
#include "review/story_p.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr CheckGroup kAsk = CheckGroup::TokenRequest;
constexpr CheckGroup kGot = CheckGroup::TokenResponse;

/// A server of the client's own, to which a script hands the code: it names no grant and no client.
bool isOfTheClient(const StoryMessage &message)
{
    const ExchangeFacts &facts = message.facts;
    return facts.confidence == Confidence::Likely && !facts.parameter("code").isEmpty()
           && facts.parameter("client_id").isEmpty();
}

/// A verifier that was taken out can't be judged, nor can what was made of it.
void judgeParameters(const StoryMessage &message, Parameters parameters, const QByteArray &challenge,
                     const QByteArray &way, Findings &findings)
{
    constexpr Row syntax{"pkce-verifier-syntax", kAsk, "RFC 7636 §4.1"};
    constexpr Row mismatch{"pkce-mismatch", kAsk, "RFC 7636 §4.6"};
    const QByteArray verifier = parameters.value("code_verifier");
    if (challenge.isEmpty() && verifier.isEmpty() && parameters.contains("code_verifier")) {
        findings.add(message.event, skipped(syntax, "pkce-verifier-syntax.unasked"));
        parameters.remove("code_verifier");
    }
    const bool isTakenOut = isPseudonym(verifier) || isMasked(verifier);
    if (!isTakenOut && !isPseudonym(challenge) && !isMasked(challenge))
        return findings.add(message.event, OAuth::checkTokenRequest(parameters, challenge, way));
    if (isTakenOut)
        findings.add(message.event, skipped(syntax, "skip.taken-out", u"code_verifier"_s));
    findings.add(message.event, skipped(mismatch, "skip.taken-out", u"code_verifier"_s));
    if (isTakenOut)
        parameters.remove("code_verifier");
    findings.add(message.event, OAuth::checkTokenRequest(parameters, {}, {}));
}

void judgeTokenRequests(const Story &story, Findings &findings)
{
    constexpr Row method{"token-request-method", kAsk, "RFC 6749 §3.2"};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const bool isPost = message->request().method == "POST";
        findings.add(message->event, isPost ? passed(method)
                                            : violated(method, "token-request-method.other",
                                                       shown(message->request().method), u"POST"_s));
        const Parameters &parameters = isPost ? message->facts.form : message->facts.query;
        if (parameters.isEmpty() || isOfTheClient(*message))
            continue; // nothing to judge; of the one, the body was not recorded
        const StoryRequest *asked = story.requestOf(*message);
        const Parameters request = asked ? asked->parameters : Parameters();
        judgeParameters(*message, parameters, request.value("code_challenge"), request.value("code_challenge_method"),
                        findings);
        findings.add(message->event, OAuth::checkConnection(*message->exchange));
    }
}

void codesAreUsedOnce(const Story &story, Findings &findings)
{
    constexpr Row row{"code-reused", kAsk, "RFC 6749 §4.1.2, §10.5; RFC 9700 §4.2.4"};
    QSet<QByteArray> used;
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const QByteArray code = message->facts.parameter("code");
        if (code.isEmpty() || isMasked(code))
            continue;
        const bool isSecond = used.contains(code);
        // One that was refused, or whose server broke, may be sent once more.
        if (const int status = message->response().status; status >= 200 && status < 300)
            used.insert(code);
        if (!isSecond) {
            findings.add(message->event, passed(row));
        } else if (message->response().status >= 400) {
            findings.add(message->event, violatedAs(Severity::Warning, row, "code-reused.refused"));
        } else {
            findings.add(message->event, violated(row, "code-reused.taken"));
        }
    }
}

void redirectUriIsTheSame(const Story &story, Findings &findings)
{
    constexpr Row row{"redirect-uri-differs", kAsk, "RFC 6749 §4.1.3; RFC 9700 §2.1"};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        if (message->facts.parameter("grant_type") != "authorization_code")
            continue;
        const StoryRequest *request = story.requestOf(*message);
        const QByteArray asked = request ? request->parameters.value("redirect_uri") : QByteArray();
        const QByteArray sent = message->facts.parameter("redirect_uri");
        if (asked.isEmpty())
            findings.add(message->event, skipped(row, "skip.not-recorded", u"redirect_uri"_s));
        else if (sent.isEmpty())
            findings.add(message->event, violatedAs(Severity::Info, row, "redirect-uri-differs.absent"));
        else
            findings.add(message->event, sent == asked
                                             ? passed(row)
                                             : violated(row, "redirect-uri-differs.other", shown(sent), shown(asked)));
    }
}

void codesAreUsedSoon(const Story &story, Findings &findings)
{
    constexpr Row row{"code-lifetime", kAsk, "RFC 6749 §4.1.2", Severity::Warning};
    constexpr std::chrono::minutes kLongest{10};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const StoryAnswer *issued = story.answerWith(message->facts.parameter("code"));
        if (!issued)
            continue;
        const auto age = message->exchange->startedAt - issued->cameAt;
        const QString seconds = u"%1 s"_s.arg(std::chrono::duration_cast<std::chrono::seconds>(age).count());
        const bool isTaken = !message->facts.member("access_token").isEmpty();
        findings.add(message->event, age > kLongest && isTaken ? violated(row, "code-lifetime.long", seconds)
                                                               : passed(row, {}, seconds));
    }
}

/// The second is for clients that show a certificate (RFC 8705 §5).
bool isTokenEndpoint(const OAuth::ServerMetadata &metadata, const QByteArray &place)
{
    return isSameEndpoint(metadata.member("token_endpoint").toUtf8(), place)
           || isSameEndpoint(metadata.member("mtls_endpoint_aliases").member("token_endpoint").toUtf8(), place);
}

void tokenEndpointIsTheServers(const Story &story, Findings &findings)
{
    constexpr Row row{"token-endpoint-elsewhere", kAsk, "RFC 9700 §4.4.2; RFC 9207 §2.4; RFC 8705 §5"};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const QByteArray place = message->facts.place;
        const StoryRequest *request = story.requestOf(*message);
        if (isOfTheClient(*message))
            continue;
        if (const OAuth::ServerMetadata *metadata = story.metadataOf(request)) {
            findings.add(message->event, isTokenEndpoint(*metadata, place)
                                             ? passed(row)
                                             : violated(row, "token-endpoint-elsewhere.metadata", shown(place),
                                                        shown(metadata->member("token_endpoint").toUtf8())));
        } else if (request) {
            const QByteArray asked = originOf(request->message->facts.place);
            findings.add(message->event, originOf(place) == asked
                                             ? skipped(row, "skip.not-recorded", words(kTheMetadata))
                                             : violatedAs(Severity::Info, row, "token-endpoint-elsewhere.host",
                                                          shown(originOf(place)), shown(asked)));
        }
    }
}

/// Basic elsewhere keeps a whole site from the public, and has nothing to do with the client.
bool isOfAClient(const StoryMessage &message)
{
    constexpr std::array<ExchangeRole, 5> kEndpoints{ExchangeRole::TokenRequest, ExchangeRole::PushedAuthorization,
                                                     ExchangeRole::DeviceAuthorization, ExchangeRole::Introspection,
                                                     ExchangeRole::Revocation};
    const ExchangeFacts &facts = message.facts;
    return facts.hasClientSecret && !isOfTheClient(message)
           && (std::ranges::contains(kEndpoints, facts.role) || !facts.parameter("client_secret").isEmpty()
               || !facts.parameter("client_assertion").isEmpty());
}

/// Whoever opens the developer tools of a browser reads what a script in it sends.
void noSecretInABrowser(const Story &story, Findings &findings)
{
    constexpr Row row{"client-secret-in-browser", kAsk, "RFC 6749 §2.1, §10.1; RFC 9700 §2.5"};
    for (const StoryMessage &message : story.messages) {
        if (!isOfAClient(message))
            continue;
        const bool isScripted = message.facts.isScripted;
        findings.add(message.event,
                     isScripted ? violated(row, "client-secret-in-browser.script",
                                           shown(message.request().fields.first("Origin").value_or(QByteArray())))
                                : skipped(row, "client-secret-in-browser.unknown"));
    }
}

void nothingSecretInAnAddress(const Story &story, Findings &findings)
{
    constexpr Row row{"credentials-in-address", kAsk, "RFC 6749 §2.3.1; RFC 9700 §4.3"};
    bool isFound = false;
    for (const StoryMessage &message : story.messages) {
        for (const Parameter &parameter : message.facts.query) {
            const auto kind = secretKindOfParameter(parameter.name);
            const bool isCredential = kind == SecretKind::ClientSecret || kind == SecretKind::Password
                                      || kind == SecretKind::RefreshToken || kind == SecretKind::CodeVerifier;
            if (!isCredential || parameter.value.isEmpty())
                continue;
            isFound = true;
            findings.add(message.event, violated(row, "credentials-in-address.named", shown(parameter.name)));
        }
    }
    if (!isFound)
        findings.add(-1, passed(row));
}

/// The scope is granted, as far as can be told: servers leave out what is no scope of the API (offline_access, and
/// openid beside an ID token), and have long and short names for one scope.
bool mayBeGranted(const QByteArray &scope, const OAuth::TokenResponse &response)
{
    if (scope == "offline_access" || (scope == "openid" && !response.idToken.isEmpty()))
        return true;
    const auto isEndOf = [](const QByteArray &shorter, const QByteArray &longer) {
        const qsizetype before = longer.size() - shorter.size() - 1;
        return before >= 0 && longer.endsWith(shorter) && (longer.at(before) == '/' || longer.at(before) == '.');
    };
    return std::ranges::any_of(response.scope.toUtf8().split(' '), [&](const QByteArray &granted) {
        return !granted.isEmpty() && (isEndOf(scope, granted) || isEndOf(granted, scope));
    });
}

Check asFarAsCanBeTold(Check check, const OAuth::TokenResponse &response)
{
    if (std::string_view(check.id) != "scope-granted" || check.status != Status::Warn)
        return check;
    const bool isOpen = std::ranges::all_of(check.found.toUtf8().split(' '), [&response](const QByteArray &scope) {
        return mayBeGranted(scope, response);
    });
    if (isOpen) {
        check.status = Status::Info;
        check.severity = Severity::Info;
    }
    return check;
}

void judgeTokenResponse(const Story &story, const StoryMessage &message, Findings &findings)
{
    constexpr Row row{"token-response-form", kGot, "RFC 6749 §5.1"};
    if (message.response().status == 0 || message.response().body.isEmpty())
        return findings.add(message.event, skipped(row, "skip.not-recorded", words(kTheTokenResponse)));
    const auto reading = OAuth::parseTokenResponse(message.response());
    findings.add(message.event, reading.checks);
    if (!reading.value)
        return;
    const QByteArray grant = message.facts.parameter("grant_type");
    const QByteArray scope = message.facts.parameter("scope");
    const StoryRequest *request = story.requestOf(message);
    const QByteArray asked = request && grant != "refresh_token" ? request->parameters.value("scope") : QByteArray();
    for (const Check &check : OAuth::checkGrantedTokens(*reading.value, {.scope = scope.isEmpty() ? asked : scope,
                                                                         .isRefresh = grant == "refresh_token",
                                                                         .hasUser = grant != "client_credentials"}))
        findings.add(message.event, asFarAsCanBeTold(check, *reading.value));
    // RFC 6750 §5.3 asks for an hour or less; a day is what nobody calls short.
    constexpr Row lifetime{"access-token-lifetime", kGot, "RFC 6750 §5.3; RFC 9700 §2.2", Severity::Warning};
    constexpr qint64 kLongest = 86'400;
    if (const auto seconds = reading.value->expiresIn) {
        const QString found = u"%1 s"_s.arg(*seconds);
        findings.add(message.event, *seconds > kLongest ? violated(lifetime, "access-token-lifetime.long", found)
                                                        : passed(lifetime, {}, found));
    } else {
        findings.add(message.event, skipped(lifetime, "access-token-lifetime.unsaid"));
    }
}

void judgeTokenResponses(const Story &story, Findings &findings)
{
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest))
        judgeTokenResponse(story, *message, findings);
    for (const StoryMessage *message : story.all(ExchangeRole::DeviceAuthorization)) {
        if (!message->response().body.isEmpty())
            findings.add(message->event, OAuth::parseDeviceAuthorization(message->response()).checks);
    }
}

void refreshTokensAreRotated(const Story &story, Findings &findings)
{
    constexpr Row row{"refresh-rotation", kGot, "RFC 9700 §2.2.2, §4.14.2", Severity::Warning};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        if (message->facts.parameter("grant_type") != "refresh_token"
            || message->facts.member("access_token").isEmpty())
            continue;
        if (message->facts.hasClientSecret || message->request().fields.contains("DPoP")) {
            findings.add(message->event, skipped(row, "refresh-rotation.bound"));
            continue;
        }
        const QByteArray fresh = message->facts.member("refresh_token");
        if (isMasked(fresh)) {
            findings.add(message->event, skipped(row, "skip.taken-out", u"refresh_token"_s));
            continue;
        }
        const bool isRotated = !fresh.isEmpty() && fresh != message->facts.parameter("refresh_token");
        findings.add(message->event, isRotated ? passed(row) : violated(row, "refresh-rotation.same"));
    }
}

/// A page elsewhere may read the answer, with what the browser keeps for the server.
void corsWithoutCredentials(const Story &story, Findings &findings)
{
    constexpr Row row{"cors-credentials", kGot, "RFC 9700 §2.6", Severity::Warning};
    for (const StoryMessage *message : story.all(ExchangeRole::TokenRequest)) {
        const HeaderFields &fields = message->response().fields;
        if (!fields.contains("Access-Control-Allow-Origin"))
            continue;
        const bool isOpen = fields.first("Access-Control-Allow-Credentials").value_or(QByteArray()).toLower() == "true";
        const QString origin = shown(fields.first("Access-Control-Allow-Origin").value_or(QByteArray()));
        findings.add(message->event,
                     isOpen ? violated(row, "cors-credentials.allowed", origin) : passed(row, {}, origin));
    }
}

constexpr std::array<LintRule, 10> kRules{judgeTokenRequests,       codesAreUsedOnce,          redirectUriIsTheSame,
                                          codesAreUsedSoon,         tokenEndpointIsTheServers, noSecretInABrowser,
                                          nothingSecretInAnAddress, judgeTokenResponses,       refreshTokensAreRotated,
                                          corsWithoutCredentials};

} // namespace

std::span<const LintRule> tokenRules()
{
    return kRules;
}

} // namespace Grantscope::Review
