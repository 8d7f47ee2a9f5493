// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
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
            findings.add(-1, skipped(row, "skip.not-recorded", words(kTheRequest)));
            findings.add(-1, skipped(pkce, "skip.not-recorded", words(kTheRequest)));
        }
        return;
    }
    const qsizetype event = story.asked->message->event;
    if (!story.asked->isKnown) {
        findings.add(event, skipped(row, "skip.not-recorded", words(kTheRequestObject)));
        findings.add(event, skipped(pkce, "skip.not-recorded", words(kTheRequestObject)));
        return;
    }
    const Parameters &parameters = story.asked->parameters;
    const std::optional<OAuth::ServerMetadata> metadata =
        story.asked->metadata ? std::optional(*story.asked->metadata) : std::nullopt;
    for (const Check &check : OAuth::checkAuthorizationRequest(parameters, metadata)) {
        if (std::string_view(check.id) != row.id)
            findings.add(event, check);
        else if (isMasked(parameters.value("state")))
            findings.add(event, skipped(row, "skip.taken-out", u"state"_s));
        else if (parameters.value("state").isEmpty() && isTiedByPkce(parameters))
            findings.add(event, violatedAs(Severity::Info, row, check.reason));
        else
            findings.add(event, check);
    }
}

void judgeMetadata(const Story &story, Findings &findings)
{
    constexpr Row row{"disco-required", CheckGroup::Metadata, "RFC 8414 §2; OIDC Discovery §3"};
    if (story.metadata)
        findings.add(story.metadataEvent, OAuth::checkMetadata(*story.metadata));
    else if (story.asked)
        findings.add(-1, skipped(row, "skip.not-recorded", words(kTheMetadata)));
}

void pushedWhereRequired(const Story &story, Findings &findings)
{
    constexpr Row row{"par-required", kGroup, "RFC 9126 §5"};
    if (!story.asked)
        return;
    const StoryMessage &message = *story.asked->message;
    if (!story.asked->metadata)
        return findings.add(message.event, skipped(row, "skip.not-recorded", words(kTheMetadata)));
    if (!story.asked->metadata->announces("require_pushed_authorization_requests"))
        return;
    const bool isPushed = !message.facts.parameter("request_uri").isEmpty();
    findings.add(message.event, isPushed ? passed(row) : violated(row, "par-required.address"));
}

/// A state is for one request.
void stateUsedOnce(const Story &story, Findings &findings)
{
    constexpr Row row{"state-reused", kGroup, "RFC 9700 §4.7.1", Severity::Warning};
    if (!story.asked || story.asked->message->facts.parameter("state").isEmpty())
        return;
    const auto all = story.all(ExchangeRole::AuthorizationRequest);
    const ExchangeFacts &first = story.asked->message->facts;
    // A sign-in page that repeats a part of its request asks for nothing else.
    const auto isOther = [&first](const ExchangeFacts &facts, QByteArrayView name) {
        const QByteArray value = facts.parameter(name);
        return !value.isEmpty() && !isMasked(value) && value != first.parameter(name);
    };
    const auto isAnother = [&](const StoryMessage *other) {
        const ExchangeFacts &facts = other->facts;
        return facts.parameter("state") == first.parameter("state") && facts.clientId == first.clientId
               && (isOther(facts, "code_challenge") || isOther(facts, "nonce"));
    };
    if (const auto again = std::ranges::find_if(all, isAnother); again != all.end())
        return findings.add((*again)->event, violated(row, "state-reused.again"));
    // Without challenge and nonce two requests are alike, and their codes are not.
    QByteArray code;
    for (const StoryAnswer &each : story.answers) {
        const QByteArray own = each.answer.parameters.value("code");
        const bool isOfAnother = each.request && each.request->message->facts.clientId != first.clientId;
        if (isOfAnother || own.isEmpty() || isMasked(own)
            || each.answer.parameters.value("state") != first.parameter("state"))
            continue;
        if (!code.isEmpty() && own != code)
            return findings.add(each.event, violated(row, "state-reused.answered"));
        code = own;
    }
    findings.add(story.asked->message->event, passed(row));
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

enum class Framing : quint8 { Open, Guarded, Unsaid };

/// By whom a page may be put into a frame; a Content-Security-Policy counts before X-Frame-Options (CSP 3 §6.4.2.1).
Framing framingOf(const HeaderFields &fields)
{
    Framing framing = Framing::Unsaid;
    for (const QByteArray &policy : fields.combined("Content-Security-Policy").toLower().split(',')) {
        for (const QByteArray &directive : policy.split(';')) {
            QList<QByteArray> words = directive.simplified().split(' ');
            if (words.takeFirst() != "frame-ancestors")
                continue;
            // Every policy has to allow a frame; of one policy the first directive counts.
            const bool isOpen = words.contains("*") || words.contains("https:") || words.contains("http:");
            if (framing != Framing::Guarded)
                framing = isOpen ? Framing::Open : Framing::Guarded;
            break;
        }
    }
    if (framing != Framing::Unsaid || !fields.contains("X-Frame-Options"))
        return framing;
    const QList<QByteArray> options = fields.combined("X-Frame-Options").toLower().split(',');
    const bool isGuarded = std::ranges::any_of(options, [](const QByteArray &option) {
        return option.trimmed() == "deny" || option.trimmed() == "sameorigin";
    });
    return isGuarded ? Framing::Guarded : Framing::Open;
}

/// Asks for the state of the session, or whether cookies are kept, and nobody clicks there. OIDC Session Management
/// §3.2.
bool isMeantForFrames(const StoryMessage &message, const OAuth::ServerMetadata *metadata)
{
    if (metadata && isSameEndpoint(metadata->member("check_session_iframe").toUtf8(), message.facts.place))
        return true;
    const QByteArray path = pathIn(message.facts.place).toByteArray().toLower();
    constexpr std::array<QByteArrayView, 4> kNames{"iframe", "checksession", "check_session", "/3p-cookies/"};
    return std::ranges::any_of(kNames, [&path](QByteArrayView name) { return path.contains(name); });
}

/// The pages on which somebody signs in stand between the request and its answer.
void pagesInNoFrame(const Story &story, Findings &findings)
{
    constexpr Row row{"authz-framing", kGroup, "RFC 9700 §4.16; RFC 6749 §10.13", Severity::Warning};
    if (!story.asked)
        return;
    const QByteArray origin = originOf(story.asked->message->facts.place);
    bool isSeen = false;
    for (const StoryMessage &message : story.messages) {
        const HeaderFields &fields = message.response().fields;
        const bool isPage = message.response().status == 200 && mediaType(fields) == "text/html"
                            && originOf(message.facts.place) == origin && !isMeantForFrames(message, story.metadata);
        if (!isPage)
            continue;
        isSeen = true;
        const Framing framing = framingOf(fields);
        if (framing == Framing::Guarded)
            findings.add(message.event, passed(row));
        else
            findings.add(message.event, violated(row, framing == Framing::Open ? Texts::Reason("authz-framing.open")
                                                                               : Texts::Reason("authz-framing.none")));
    }
    if (!isSeen)
        findings.add(-1, skipped(row, "skip.not-recorded", words(kTheSignIn)));
}

constexpr std::array<LintRule, 6> kRules{judgeMetadata, judgeRequest,          pushedWhereRequired,
                                         stateUsedOnce, noCorsAtAuthorization, pagesInNoFrame};

} // namespace

std::span<const LintRule> requestRules()
{
    return kRules;
}

} // namespace Grantscope::Review
