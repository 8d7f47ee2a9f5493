// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/story_p.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr CheckGroup kGroup = CheckGroup::AuthorizationResponse;

OAuth::SentAuthorization sentOf(const Story &story)
{
    OAuth::SentAuthorization sent;
    sent.state = story.request.value("state");
    sent.responseType = story.request.value("response_type");
    if (sent.responseType.isEmpty())
        sent.responseType = "code";
    sent.mode = OAuth::findResponseMode(story.request.value("response_mode"))
                    .value_or(OAuth::defaultResponseMode(sent.responseType));
    if (story.metadata) {
        sent.issuer = story.metadata->issuer();
        sent.issuerAnnounced = story.metadata->announces("authorization_response_iss_parameter_supported");
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

void judgeAnswers(const Story &story, Findings &findings)
{
    constexpr Row state{"authz-state", kGroup, "RFC 6749 §4.1.2, §10.12; RFC 9700 §4.7.1"};
    constexpr Row compared{"state-compared", kGroup, "RFC 6749 §10.12; RFC 9700 §4.7.1"};
    if (story.answers.empty()) {
        if (story.asked)
            findings.add(-1, skipped(state, "skip.not-recorded", words(kTheAnswer)));
        return;
    }
    for (const StoryAnswer &each : story.answers) {
        if (!story.asked || !story.isRequestKnown) {
            findings.add(each.event, skipped(state, "skip.not-recorded", words(kTheRequest)));
            judgeByItself(each, findings);
            continue;
        }
        // The state of another answer is a finding of its own row, and the rest of it is another's.
        findings.add(
            each.event,
            OAuth::validateAuthorizationResponse(each.answer.parameters, each.answer.mode, sentOf(story)).checks);
    }
    if (!story.request.value("state").isEmpty())
        findings.add(-1, skipped(compared, "state-compared.invisible"));
}

/// Without metadata the host that was asked is all that there is to compare.
void issuerIsThatOfTheRequest(const Story &story, Findings &findings)
{
    constexpr Row row{"issuer-mixed-up", kGroup, "RFC 9207 §2.4; RFC 9700 §4.4.2"};
    if (!story.asked)
        return;
    const QByteArray asked = originOf(story.asked->facts.place);
    for (const StoryAnswer &each : story.answers) {
        const QByteArray issuer = each.answer.parameters.value("iss");
        if (issuer.isEmpty()) {
            findings.add(each.event, skipped(row, "issuer-mixed-up.unnamed"));
            continue;
        }
        if (story.metadata && story.metadata->issuer().toUtf8() == issuer)
            findings.add(each.event, passed(row, {}, shown(issuer)));
        else if (originOf(issuer) == asked)
            findings.add(each.event, story.metadata ? violated(row, "issuer-mixed-up.other", shown(issuer),
                                                               story.metadata->issuer())
                                                    : passed(row, "issuer-mixed-up.same-host", shown(issuer)));
        else
            findings.add(each.event, violated(row, "issuer-mixed-up.other", shown(issuer), shown(asked)));
    }
}

void goesToTheRedirectUri(const Story &story, Findings &findings)
{
    constexpr Row row{"redirect-place-differs", kGroup, "RFC 6749 §3.1.2.4; RFC 9700 §2.1, §4.1"};
    const QByteArray asked = story.request.value("redirect_uri");
    for (const StoryAnswer &each : story.answers) {
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

bool holds(const QByteArray &text, const QList<QByteArray> &values)
{
    return std::ranges::any_of(values, [&text](const QByteArray &value) {
        return value.size() >= 8 && (text.contains(value) || text.contains(formEncoded(value)));
    });
}

/// The address of a page goes along with what it loads and where it leads.
void nothingInReferer(const Story &story, Findings &findings)
{
    constexpr Row code{"code-in-referer", kGroup, "RFC 9700 §4.2.4; RFC 6749 §10.5"};
    constexpr Row token{"token-in-referer", CheckGroup::Resource, "RFC 6750 §5.3; RFC 9700 §4.3.2"};
    bool isSeen = false;
    bool hasCode = false;
    bool hasToken = false;
    for (const StoryMessage &message : story.messages) {
        const auto referer = message.request().fields.first("Referer");
        if (!referer)
            continue;
        isSeen = true;
        // Back to where it came from nobody else reads it.
        const bool isAbroad = originOf(*referer) != originOf(message.facts.place);
        if (isAbroad && holds(*referer, story.codes)) {
            hasCode = true;
            findings.add(message.event, violated(code, "code-in-referer.sent", shown(originOf(message.facts.place))));
        }
        if (holds(*referer, story.accessTokens)) {
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

/// The client's redirect URI sends the browser on, and the code with it.
void codeEndsAtTheClient(const Story &story, Findings &findings)
{
    constexpr Row row{"code-carried-on", kGroup, "RFC 9700 §4.2.4, §4.11.1", Severity::Warning};
    for (const StoryMessage *message : story.all(ExchangeRole::AuthorizationResponse)) {
        if (!message->isAnswered())
            continue;
        const bool isCarried = holds(message->facts.target, story.codes);
        findings.add(message->event, isCarried ? violated(row, "code-carried-on.redirect",
                                                          shown(withoutQuery(message->facts.target).toByteArray()))
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
