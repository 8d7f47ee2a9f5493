// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "review/carried_p.h"
#include "review/story_p.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr CheckGroup kGroup = CheckGroup::AuthorizationResponse;

OAuth::SentAuthorization sentOf(const StoryRequest &request)
{
    OAuth::SentAuthorization sent;
    sent.state = request.parameters.value("state");
    sent.responseType = request.parameters.value("response_type");
    if (sent.responseType.isEmpty())
        sent.responseType = "code";
    // A signed answer takes one of the same ways (JARM §2.3).
    QByteArray mode = request.parameters.value("response_mode");
    if (mode.endsWith(".jwt"))
        mode.chop(4);
    sent.mode = OAuth::findResponseMode(mode).value_or(OAuth::defaultResponseMode(sent.responseType));
    if (request.metadata) {
        sent.issuer = request.metadata->issuer();
        sent.issuerAnnounced = request.metadata->announces("authorization_response_iss_parameter_supported");
    }
    return sent;
}

/// What an answer shows by itself, whatever was asked for: a token in an address, a parameter twice.
void judgeByItself(const StoryAnswer &each, Findings &findings)
{
    OAuth::SentAuthorization sent{.state = each.answer.parameters.value("state")};
    QByteArrayList types;
    for (const auto &[parameter, type] :
         {std::pair("code", "code"), std::pair("access_token", "token"), std::pair("id_token", "id_token")}) {
        if (each.answer.parameters.contains(parameter))
            types += type;
    }
    sent.responseType = types.join(' ');
    sent.mode = each.answer.mode;
    for (const Check &check :
         OAuth::validateAuthorizationResponse(each.answer.parameters, each.answer.mode, sent).checks) {
        const std::string_view id = check.id;
        if (id == "at-in-url" || id == "authz-implicit" || id == "authz-duplicate-param")
            findings.add(each.event, check);
    }
}

constexpr Row kState{"authz-state", kGroup, "RFC 6749 §4.1.2, §10.12; RFC 9700 §4.7.1"};

/// Encrypted, or not what it should be.
bool isClosed(const CarriedAnswer &answer)
{
    const Parameters &parameters = answer.parameters;
    return parameters.contains("response") && !parameters.contains("code") && !parameters.contains("error")
           && !parameters.contains("access_token") && !parameters.contains("id_token");
}

void judgeAnswer(const StoryAnswer &each, const StoryRequest &request, Findings &findings)
{
    OAuth::SentAuthorization sent = sentOf(request);
    const Parameters &received = each.answer.parameters;
    const bool isTakenOut = isMasked(sent.state) || isMasked(received.value("state"));
    // The rest of an answer is judged only where its state fits.
    if (isTakenOut)
        sent.state = received.value("state");
    for (const Check &check : OAuth::validateAuthorizationResponse(received, each.answer.mode, sent).checks) {
        const bool isState = std::string_view(check.id) == kState.id;
        if (isState && isTakenOut)
            findings.add(each.event, skipped(kState, "skip.taken-out", u"state"_s));
        // That there is none is said at the request.
        else if (!isState || check.status != Status::Warn || !isTiedByPkce(request.parameters))
            findings.add(each.event, check);
    }
}

void judgeAnswers(const Story &story, Findings &findings)
{
    constexpr Row compared{"state-compared", kGroup, "RFC 6749 §10.12; RFC 9700 §4.7.1"};
    if (story.answers.empty()) {
        if (story.asked)
            findings.add(-1, skipped(kState, "skip.not-recorded", words(kTheAnswer)));
        return;
    }
    for (const StoryAnswer &each : story.answers) {
        if (isClosed(each.answer)) {
            findings.add(each.event, skipped(kState, "skip.unreadable"));
        } else if (!each.request || !each.request->isKnown) {
            findings.add(each.event, skipped(kState, "skip.not-recorded", words(kTheRequest)));
            judgeByItself(each, findings);
        } else {
            // The state of another answer is a finding of its own row, and the rest of it is another's.
            judgeAnswer(each, *each.request, findings);
        }
    }
    if (story.asked && !story.asked->parameters.value("state").isEmpty())
        findings.add(-1, skipped(compared, "state-compared.invisible"));
}

/// What only one request has; empty where that can't be told.
QByteArray signOf(const StoryRequest &request)
{
    const QByteArray state = request.parameters.value("state");
    return state.isEmpty() || isMasked(state)
               ? QByteArray()
               : QByteArrayList{state, request.parameters.value("client_id"), request.parameters.value("redirect_uri")}
                     .join('\n');
}

/// Servers to which each request went.
QHash<QByteArray, QSet<QByteArray>> serversOf(const Story &story)
{
    QHash<QByteArray, QSet<QByteArray>> origins;
    for (const StoryRequest &request : story.requests) {
        if (const QByteArray sign = signOf(request); !sign.isEmpty())
            origins[sign].insert(originOf(request.message->facts.place));
    }
    return origins;
}

/// Without metadata the host that was asked is all that there is to compare, and a server may have a name elsewhere
/// (RFC 9207 §2.4 compares with what the client was told). A name of another server that got the very same request is
/// none of its own.
void issuerIsThatOfTheRequest(const Story &story, Findings &findings)
{
    constexpr Row row{"issuer-mixed-up", kGroup, "RFC 9207 §2.4; RFC 9700 §4.4.2"};
    if (!story.asked)
        return;
    const QHash<QByteArray, QSet<QByteArray>> servers = serversOf(story);
    for (const StoryAnswer &each : story.answers) {
        if (!each.request)
            continue;
        const StoryRequest &request = *each.request;
        const QByteArray asked = originOf(request.message->facts.place);
        const QByteArray issuer = each.answer.parameters.value("iss");
        const QByteArray named = originOf(issuer);
        if (issuer.isEmpty())
            findings.add(each.event, skipped(row, "issuer-mixed-up.unnamed"));
        else if (request.metadata)
            findings.add(each.event,
                         request.metadata->issuer().toUtf8() == issuer
                             ? passed(row, {}, shown(issuer))
                             : violated(row, "issuer-mixed-up.other", shown(issuer), request.metadata->issuer()));
        else if (named == asked)
            findings.add(each.event, passed(row, "issuer-mixed-up.same-host", shown(issuer)));
        else if (servers.value(signOf(request)).contains(named))
            findings.add(each.event, violated(row, "issuer-mixed-up.other", shown(issuer), shown(asked)));
        else
            findings.add(each.event,
                         violatedAs(Severity::Info, row, "issuer-mixed-up.other-host", shown(issuer), shown(asked)));
    }
}

void goesToTheRedirectUri(const Story &story, Findings &findings)
{
    constexpr Row row{"redirect-place-differs", kGroup, "RFC 6749 §3.1.2.4; RFC 9700 §2.1, §4.1"};
    for (const StoryAnswer &each : story.answers) {
        const QByteArray asked = each.request ? each.request->parameters.value("redirect_uri") : QByteArray();
        if (asked.isEmpty()) {
            findings.add(each.event, skipped(row, "skip.not-recorded", u"redirect_uri"_s));
            continue;
        }
        const QByteArray place = each.answer.place;
        // Any port of loopback will do (RFC 8252 §7.3).
        const bool isSame = place.isEmpty() || OAuth::validateRedirectPlace(place, asked);
        findings.add(each.event,
                     isSame ? passed(row) : violated(row, "redirect-place-differs.other", shown(place), shown(asked)));
    }
}

/// What may stand in an address as a code or a token.
QSet<QByteArray> findable(const QList<QByteArray> &values)
{
    QSet<QByteArray> words;
    for (const QByteArray &value : values) {
        if (!isMasked(value))
            words.insert(value);
    }
    return words;
}

bool holds(const QList<QByteArray> &words, const QSet<QByteArray> &values)
{
    return std::ranges::any_of(words, [&values](const QByteArray &word) { return values.contains(word); });
}

/// The address of a page goes along with what it loads and where it leads.
void nothingInReferer(const Story &story, Findings &findings)
{
    constexpr Row code{"code-in-referer", kGroup, "RFC 9700 §4.2.4; RFC 6749 §10.5"};
    constexpr Row token{"token-in-referer", CheckGroup::Resource, "RFC 6750 §5.3; RFC 9700 §4.3.2"};
    const QSet<QByteArray> codes = findable(story.codes);
    const QSet<QByteArray> tokens = findable(story.accessTokens);
    bool isSeen = false;
    bool hasCode = false;
    bool hasToken = false;
    for (const StoryMessage &message : story.messages) {
        const auto referer = message.request().fields.first("Referer");
        if (!referer)
            continue;
        isSeen = true;
        const QList<QByteArray> words = wordsIn(*referer);
        // Back to where it came from nobody else reads it.
        const bool isAbroad = originOf(*referer) != originOf(message.facts.place);
        if (isAbroad && holds(words, codes)) {
            hasCode = true;
            findings.add(message.event, violated(code, "code-in-referer.sent", shown(originOf(message.facts.place))));
        }
        if (holds(words, tokens)) {
            hasToken = true;
            findings.add(message.event, violated(token, "token-in-referer.sent", shown(originOf(message.facts.place))));
        }
    }
    const bool canTell = isSeen && !story.codes.isEmpty();
    if (!hasCode && !story.codes.isEmpty())
        findings.add(-1, canTell ? passed(code) : skipped(code, "skip.not-recorded", u"Referer"_s));
    if (!hasToken && !story.accessTokens.isEmpty())
        findings.add(-1, isSeen ? passed(token) : skipped(token, "skip.not-recorded", u"Referer"_s));
}

/// "/cb" that becomes "/cb/".
bool isSamePage(const QByteArray &left, const QByteArray &right)
{
    const auto page = [](const QByteArray &address) {
        QByteArray path = pathIn(address).toByteArray();
        while (path.endsWith('/'))
            path.chop(1);
        return originOf(address) + path;
    };
    return page(left) == page(right);
}

/// The client's redirect URI sends the browser on, and the code with it.
void codeEndsAtTheClient(const Story &story, Findings &findings)
{
    constexpr Row row{"code-carried-on", kGroup, "RFC 9700 §4.2.4, §4.11.1", Severity::Warning};
    for (const StoryMessage *message : story.all(ExchangeRole::AuthorizationResponse)) {
        if (!message->isAnswered())
            continue;
        // The code of a server that asked another is that server's to send.
        const Parameters own = message->facts.answer ? message->facts.answer->parameters : Parameters();
        const QByteArray &target = message->facts.target;
        const bool isCarried = !isSamePage(message->facts.place, target)
                               && holds(wordsIn(target), findable({own.value("code"), own.value("response")}));
        findings.add(message->event,
                     isCarried ? violated(row, "code-carried-on.redirect", shown(withoutQuery(target).toByteArray()))
                               : passed(row));
    }
}

/// The last of a list that is understood counts (W3C Referrer Policy §8.1); empty where none is.
QByteArray policyIn(const QByteArray &field)
{
    constexpr std::array<QByteArrayView, 8> kPolicies{"no-referrer",
                                                      "no-referrer-when-downgrade",
                                                      "same-origin",
                                                      "origin",
                                                      "strict-origin",
                                                      "origin-when-cross-origin",
                                                      "strict-origin-when-cross-origin",
                                                      "unsafe-url"};
    QByteArray policy;
    for (const QByteArray &each : field.toLower().split(',')) {
        if (std::ranges::find(kPolicies, QByteArrayView(each.trimmed())) != kPolicies.end())
            policy = each.trimmed();
    }
    return policy;
}

void pageTellsNoReferrer(const Story &story, Findings &findings)
{
    constexpr Row row{"referrer-policy", kGroup, "RFC 9700 §4.2.4", Severity::Info};
    for (const StoryMessage *message : story.all(ExchangeRole::AuthorizationResponse)) {
        const HttpResponse &response = message->response();
        if (response.status != 200 || mediaType(response.fields) != "text/html" || message->request().method == "POST")
            continue;
        const QByteArray policy = policyIn(response.fields.combined("Referrer-Policy"));
        // All others tell another site the origin at most.
        const bool isKept = !policy.isEmpty() && policy != "unsafe-url" && policy != "no-referrer-when-downgrade";
        findings.add(message->event,
                     isKept ? passed(row, {}, shown(policy)) : violated(row, "referrer-policy.none", shown(policy)));
    }
}

constexpr std::array<LintRule, 6> kRules{judgeAnswers,     issuerIsThatOfTheRequest, goesToTheRedirectUri,
                                         nothingInReferer, codeEndsAtTheClient,      pageTellsNoReferrer};

} // namespace

std::span<const LintRule> answerRules()
{
    return kRules;
}

} // namespace Grantscope::Review
