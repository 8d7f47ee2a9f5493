// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rolestory.h"

#include "review/exchangerole.h"
#include "texts/flowtexts.h"

namespace Grantscope::Review {

namespace {

Lifeline partyLine(const QString &party, Texts::Language language)
{
    return {party, Texts::partyStory(party.toStdString(), language).title};
}

ExchangeStory storyOf(const Grantscope::Exchange &exchange, ExchangeRole role, Texts::Language language)
{
    const Depiction depicted = describe(exchange, role, language);
    // Of a page, method and path say more than that it is another one.
    return {partyLine(depicted.from, language), partyLine(depicted.to, language),
            role == ExchangeRole::Other ? QString() : depicted.title};
}

} // namespace

DescribeExchange describeByRole(Texts::Language language)
{
    return [language](const Grantscope::Exchange &exchange) -> std::optional<ExchangeStory> {
        const ExchangeRole role = factsOf(exchange).role;
        return role == ExchangeRole::Other ? std::nullopt : std::optional(storyOf(exchange, role, language));
    };
}

DescribeExchange describeWithinLogin(Texts::Language language)
{
    return [language](const Grantscope::Exchange &exchange) -> std::optional<ExchangeStory> {
        return storyOf(exchange, factsOf(exchange).role, language);
    };
}

} // namespace Grantscope::Review
