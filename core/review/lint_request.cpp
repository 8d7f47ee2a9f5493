// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationrequest.h"
#include "oauth/metadatachecks.h"
#include "review/story_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

constexpr CheckGroup kGroup = CheckGroup::AuthorizationRequest;

void judgeRequest(const Story &story, Findings &findings)
{
    constexpr Row row{"authz-state", kGroup, "RFC 6749 §10.12; RFC 9700 §2.1, §4.7.1"};
    constexpr Row pkce{"pkce-missing", kGroup, "RFC 9700 §2.1.1, §4.8.2"};
    if (!story.asked) {
        // Of a login whose beginning is not in the recording.
        if (!story.answers.empty() || !story.codes.isEmpty()) {
            findings.add(-1, skipped(row, "skip.not-recorded", u"authorization request"_s));
            findings.add(-1, skipped(pkce, "skip.not-recorded", u"authorization request"_s));
        }
        return;
    }
    if (!story.isRequestKnown) {
        findings.add(story.asked->event, skipped(row, "skip.not-recorded", u"request object"_s));
        findings.add(story.asked->event, skipped(pkce, "skip.not-recorded", u"request object"_s));
        return;
    }
    findings.add(story.asked->event, OAuth::checkAuthorizationRequest(story.request, story.metadata));
}

void judgeMetadata(const Story &story, Findings &findings)
{
    constexpr Row row{"disco-required", CheckGroup::Metadata, "RFC 8414 §2; OIDC Discovery §3"};
    if (story.metadata)
        findings.add(story.metadataEvent, OAuth::checkMetadata(*story.metadata));
    else if (story.asked)
        findings.add(-1, skipped(row, "skip.not-recorded", u"metadata"_s));
}

void pushedWhereRequired(const Story &story, Findings &findings)
{
    constexpr Row row{"par-required", kGroup, "RFC 9126 §5"};
    if (!story.asked)
        return;
    if (!story.metadata)
        return findings.add(story.asked->event, skipped(row, "skip.not-recorded", u"metadata"_s));
    const bool isPushed = !story.asked->facts.parameter("request_uri").isEmpty();
    if (!story.metadata->announces("require_pushed_authorization_requests"))
        return;
    findings.add(story.asked->event, isPushed ? passed(row) : violated(row, "par-required.address"));
}

/// A state is for one request.
void stateUsedOnce(const Story &story, Findings &findings)
{
    constexpr Row row{"state-reused", kGroup, "RFC 9700 §4.7.1", Severity::Warning};
    if (!story.asked || story.asked->facts.parameter("state").isEmpty())
        return;
    const auto all = story.all(ExchangeRole::AuthorizationRequest);
    const ExchangeFacts &first = story.asked->facts;
    const auto isAnother = [&first](const StoryMessage *other) {
        const ExchangeFacts &facts = other->facts;
        return facts.parameter("state") == first.parameter("state")
               && (facts.parameter("code_challenge") != first.parameter("code_challenge")
                   || facts.parameter("nonce") != first.parameter("nonce"));
    };
    const auto again = std::ranges::find_if(all, isAnother);
    if (again == all.end())
        findings.add(story.asked->event, passed(row));
    else
        findings.add((*again)->event, violated(row, "state-reused.again"));
}

void noCorsAtAuthorization(const Story &story, Findings &findings)
{
    constexpr Row row{"cors-authorization", kGroup, "RFC 9700 §2.6"};
    for (const StoryMessage *message : story.all(ExchangeRole::AuthorizationRequest)) {
        if (!message->isAnswered())
            continue;
        const auto allowed = message->response().fields.first("Access-Control-Allow-Origin");
        findings.add(message->event,
                     allowed ? violated(row, "cors-authorization.allowed", shown(*allowed)) : passed(row));
    }
}

/// The pages on which somebody signs in stand between the request and its answer.
void pagesInNoFrame(const Story &story, Findings &findings)
{
    constexpr Row row{"authz-framing", kGroup, "RFC 9700 §4.16; RFC 6749 §10.13", Severity::Warning};
    if (!story.asked)
        return;
    const QByteArray origin = originOf(story.asked->facts.place);
    bool isSeen = false;
    for (const StoryMessage &message : story.messages) {
        const HeaderFields &fields = message.response().fields;
        const bool isPage = message.response().status == 200 && mediaType(fields) == "text/html"
                            && originOf(message.facts.place) == origin;
        if (!isPage)
            continue;
        isSeen = true;
        const bool isGuarded = fields.contains("X-Frame-Options")
                               || fields.combined("Content-Security-Policy").contains("frame-ancestors");
        findings.add(message.event, isGuarded ? passed(row) : violated(row, "authz-framing.none"));
    }
    if (!isSeen)
        findings.add(-1, skipped(row, "skip.not-recorded", u"sign-in page"_s));
}

constexpr std::array<LintRule, 6> kRules{judgeMetadata, judgeRequest,          pushedWhereRequired,
                                         stateUsedOnce, noCorsAtAuthorization, pagesInNoFrame};

} // namespace

std::span<const LintRule> requestRules()
{
    return kRules;
}

} // namespace Grantscope::Review
