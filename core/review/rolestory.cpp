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

} // namespace

DescribeExchange describeByRole(Texts::Language language)
{
    return [language](const Grantscope::Exchange &exchange) -> std::optional<ExchangeStory> {
        const ExchangeRole role = factsOf(exchange).role;
        if (role == ExchangeRole::Other)
            return std::nullopt;
        const Depiction depicted = describe(exchange, role, language);
        return ExchangeStory{partyLine(depicted.from, language), partyLine(depicted.to, language), depicted.title};
    };
}

} // namespace Grantscope::Review
