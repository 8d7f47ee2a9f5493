// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/challengestory.h"

#include "oauth/endpoint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

namespace {

struct SchemeRow
{
    QByteArrayView scheme;
    const char *id;
};
constexpr SchemeRow kSchemes[] = {
    {"Bearer", "scheme-bearer"}, {"DPoP", "scheme-dpop"},           {"Basic", "scheme-basic"},
    {"Digest", "scheme-digest"}, {"Negotiate", "scheme-negotiate"}, {"GNAP", "scheme-gnap"},
};

struct PartRow
{
    QByteArrayView name;
    const char *id;
    SpecRef spec;
};
constexpr PartRow kParts[] = {
    {"realm", "challenge-realm", "RFC 9110 §11.5"},
    {"scope", "challenge-scope", "RFC 6750 §3"},
    {"error", "challenge-error", "RFC 6750 §3, §3.1"},
    {"error_description", "challenge-error_description", "RFC 6750 §3"},
    {"error_uri", "challenge-error_uri", "RFC 6750 §3"},
    {"acr_values", "challenge-acr_values", "RFC 9470 §3"},
    {"max_age", "challenge-max_age", "RFC 9470 §3"},
    {"resource_metadata", "challenge-resource_metadata", "RFC 9728 §5.1"},
    {"algs", "challenge-algs", "RFC 9449 §7.1"},
    {"authorization_uri", "challenge-authorization_uri", {}},
    {"charset", "challenge-charset", "RFC 7617 §2.1"},
};

/// What a server says went wrong, and what helps.
struct ErrorRow
{
    QByteArrayView error;
    const char *id;
    QList<std::string_view> (*next)();
};
const ErrorRow kErrors[] = {
    {"invalid_token", "error-invalid_token", [] { return QList<std::string_view>{"next-inspect", "next-refresh"}; }},
    {"insufficient_scope", "error-insufficient_scope", [] { return QList<std::string_view>{"next-scope"}; }},
    {"invalid_request", "error-invalid_request", [] { return QList<std::string_view>{"next-placement"}; }},
    {"insufficient_user_authentication", "error-insufficient_user_authentication",
     [] { return QList<std::string_view>{"next-step-up"}; }},
    {"invalid_dpop_proof", "error-invalid_dpop_proof", [] { return QList<std::string_view>{"next-proof"}; }},
    {"use_dpop_nonce", "error-use_dpop_nonce", [] { return QList<std::string_view>{"next-nonce"}; }},
};

const char *schemeId(const Challenge &challenge)
{
    for (const SchemeRow &row : kSchemes) {
        if (challenge.isScheme(row.scheme))
            return row.id;
    }
    return "scheme-other";
}

bool isForTokens(const Challenge &challenge)
{
    return challenge.isScheme("Bearer") || challenge.isScheme("DPoP");
}

/// Whether a token went where the scheme has it. In a form or an address it may be where nobody looks.
bool carriesToken(const HttpRequest &sent, const Challenge &challenge)
{
    const QByteArray credentials = sent.fields.first("Authorization").value_or(QByteArray());
    const qsizetype blank = credentials.indexOf(' ');
    return blank > 0 && challenge.isScheme(credentials.first(blank)) && !credentials.sliced(blank).trimmed().isEmpty();
}

void tellError(ChallengeStory &story, const HttpRequest &sent)
{
    story.error = story.challenge.value("error").value_or(QByteArray());
    const auto row = std::ranges::find(kErrors, QByteArrayView(story.error), &ErrorRow::error);
    if (row != std::end(kErrors)) {
        story.outcome = row->id;
        story.nextSteps = row->next();
    } else if (!story.error.isEmpty()) {
        story.outcome = "error-other";
    } else if (isForTokens(story.challenge) && carriesToken(sent, story.challenge)) {
        story.outcome = "error-token-sent";
        story.nextSteps = {"next-inspect", "next-refresh"};
    } else if (isForTokens(story.challenge)) {
        story.outcome = "error-none";
        story.nextSteps = {"next-token"};
    } else {
        story.outcome = "error-other-scheme";
    }
    // A step-up also where the error has another name.
    const bool wantsMore = story.challenge.value("acr_values") || story.challenge.value("max_age");
    if (wantsMore && !story.nextSteps.contains("next-step-up"))
        story.nextSteps.append("next-step-up");
    if (isForTokens(story.challenge) && story.error.isEmpty() && story.challenge.value("scope"))
        story.nextSteps.append("next-scope");
    if (!story.resourceMetadata.isEmpty())
        story.nextSteps.append("next-metadata");
    if (story.challenge.isScheme("DPoP") && !story.nextSteps.contains("next-proof"))
        story.nextSteps.append("next-proof");
    if (story.challenge.isScheme("Basic"))
        story.nextSteps.append("next-basic");
}

ChallengeStory storyOf(const Challenge &challenge, const HttpRequest &sent)
{
    ChallengeStory story{.challenge = challenge, .scheme = schemeId(challenge)};
    for (const Parameter &parameter : challenge.parameters) {
        const auto row = std::ranges::find_if(kParts, [&parameter](const PartRow &each) {
            return each.name.compare(parameter.name, Qt::CaseInsensitive) == 0;
        });
        const bool isKnown = row != std::end(kParts);
        story.parts.append(
            {parameter.name, parameter.value, isKnown ? row->id : "challenge-other", isKnown ? row->spec : SpecRef()});
    }
    const QByteArray metadata = challenge.value("resource_metadata").value_or(QByteArray());
    if (OAuth::validateEndpoint(metadata))
        story.resourceMetadata = metadata;
    tellError(story, sent);
    return story;
}

} // namespace

Result<QList<ChallengeStory>> explainChallenge(const HttpRequest &sent, const HttpResponse &response)
{
    return parseChallenges(response.fields).transform([&sent](const QList<Challenge> &challenges) {
        QList<ChallengeStory> stories;
        for (const Challenge &challenge : challenges)
            stories.append(storyOf(challenge, sent));
        return stories;
    });
}

} // namespace Grantscope::Request
