// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/carried_p.h"
#include "review/story_p.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Grantscope::Review {

namespace {

constexpr Row kCode{"code-sent-elsewhere", CheckGroup::AuthorizationResponse, "RFC 9700 §4.2; RFC 6749 §10.5"};
constexpr Row kToken{"token-sent-elsewhere", CheckGroup::Resource, "RFC 6750 §5.2, §5.3; RFC 9700 §4.3"};

using Words = QSet<QByteArray>;

Words wordsOf(const QList<QByteArray> &values)
{
    Words words;
    for (const QByteArray &value : values) {
        if (!isMasked(value))
            words.insert(value);
    }
    return words;
}

/// The client's redirect URI and the endpoints of the server: whoever may have the code and the tokens.
Words partiesOf(const Story &story)
{
    Words parties;
    for (const StoryRequest &request : story.requests)
        parties.insert(originOf(request.parameters.value("redirect_uri")));
    for (const StoryAnswer &each : story.answers)
        parties.insert(originOf(each.answer.place));
    for (const StoryMessage &message : story.messages) {
        if (message.is(ExchangeRole::AuthorizationRequest) || message.is(ExchangeRole::TokenRequest))
            parties.insert(originOf(message.facts.place));
    }
    parties.remove({});
    return parties;
}

bool isAmong(const QList<QByteArray> &words, const Words &secrets)
{
    return std::ranges::any_of(words, [&secrets](const QByteArray &word) { return secrets.contains(word); });
}

/// In an address it is in the logs of a third party; a body may go to a server of the client's own.
bool judgeMessage(const StoryMessage &message, const Words &secrets, const Row &row, Texts::Reason inAddress,
                  Texts::Reason inBody, Findings &findings)
{
    const QString host = shown(originOf(message.facts.place));
    if (isAmong(wordsInAddress(message.request()), secrets))
        findings.add(message.event, violated(row, inAddress, host));
    else if (isAmong(wordsIn(message.request().body), secrets))
        findings.add(message.event, violatedAs(Severity::Warning, row, inBody, host));
    else
        return false;
    return true;
}

void nobodyElseIsTold(const Story &story, Findings &findings)
{
    const Words codes = wordsOf(story.codes);
    const Words tokens = wordsOf(story.accessTokens + story.idTokens);
    const Words parties = partiesOf(story);
    bool isCodeTold = false;
    bool isTokenTold = false;
    for (const StoryMessage &message : story.messages) {
        if (!message.is(ExchangeRole::Other) || parties.contains(originOf(message.facts.place)))
            continue;
        isCodeTold |=
            judgeMessage(message, codes, kCode, "code-sent-elsewhere.address", "code-sent-elsewhere.body", findings);
        isTokenTold |= judgeMessage(message, tokens, kToken, "token-sent-elsewhere.address",
                                    "token-sent-elsewhere.body", findings);
    }
    // Only where the browser was recorded is it seen what its pages load.
    const bool isSeen = !story.all(ExchangeRole::AuthorizationResponse).empty();
    const auto judge = [&](const Row &row) {
        findings.add(-1, isSeen ? passed(row) : skipped(row, "skip.not-recorded", words(kTheAnswer)));
    };
    if (!codes.isEmpty() && !isCodeTold)
        judge(kCode);
    if (!tokens.isEmpty() && !isTokenTold)
        judge(kToken);
}

constexpr std::array<LintRule, 1> kRules{nobodyElseIsTold};

} // namespace

std::span<const LintRule> carriedRules()
{
    return kRules;
}

} // namespace Grantscope::Review
