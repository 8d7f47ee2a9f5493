// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/renewal.h"

#include "flow/steps_p.h"
#include "oauth/tokenresponse.h"
#include "token/recogniser.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace Grantscope::Flow {

namespace {

bool isRefresh(std::string_view step)
{
    return step == kRefreshRequest.id || step == kRefreshReplay.id;
}

/// It says something to whoever reads it.
bool isStructured(const Secret &token)
{
    const Token::Form form = Token::wholeText(token.reveal().toByteArray()).form;
    return form == Token::Form::Jws || form == Token::Form::Jwe || form == Token::Form::SdJwt;
}

bool isComparable(const QByteArray &name, const Secret &before, const Secret &after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    return name != "refresh_token" || (isStructured(before) && isStructured(after));
}

} // namespace

std::optional<Renewal> lastRenewal(const Run &run)
{
    const auto isIt = [](const StepRecord &record) {
        return isRefresh(record.step->id) && record.status == StepStatus::Done && record.before
               && !record.exchanges.isEmpty();
    };
    const auto backwards = run.records() | std::views::reverse;
    const auto record = std::ranges::find_if(backwards, isIt);
    if (record == backwards.end())
        return std::nullopt;
    // What the run knows may be older: an answer need not bring everything again.
    const auto answer = OAuth::parseTokenResponse(record->exchanges.constLast().response);
    if (!answer.value)
        return std::nullopt;
    Renewal renewal{.before = record->before->values, .after = {}, .renewed = {}};
    if (!renewal.before.contains("refresh_token") && !run.settings().refreshToken.isEmpty())
        renewal.before.set("refresh_token", run.settings().refreshToken.reveal(), record->step->id, Rule::Setting);
    renewal.after = renewal.before;
    for (const auto &[name, token] : {std::pair(QByteArray("access_token"), answer.value->accessToken),
                                      std::pair(QByteArray("id_token"), answer.value->idToken),
                                      std::pair(QByteArray("refresh_token"), answer.value->refreshToken)}) {
        if (isComparable(name, renewal.before.secret(name), token))
            renewal.renewed << name;
        if (!token.isEmpty())
            renewal.after.set({name, token, record->step->id, Rule::Answer});
    }
    return renewal.renewed.isEmpty() ? std::nullopt : std::optional(renewal);
}

bool isRenewed(const FlowValue &value)
{
    return value.rule == Rule::Answer && isRefresh(value.step);
}

} // namespace Grantscope::Flow
