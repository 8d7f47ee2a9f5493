// SPDX-License-Identifier: GPL-3.0-or-later
// What was expected and found no use: nothing that a person gives may be passed over in silence. RFC 8725 §3.8, §3.9.
#include "token/rules.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// A row that looks at an expectation, of tokens of these kinds.
struct Judge
{
    std::string_view row;
    Kinds kinds = kAllKinds;
};

/// One expectation: as specifications name it, whether it was given, and the rows that look at it.
struct Expected
{
    const char *name;
    bool (*isGiven)(const Expectations &expected);
    std::array<Judge, 5> judges;
    bool isMeans = false; ///< Another way to verify, which a token may do without: its being unused refuses none.
};
constexpr Expected kExpected[] = {
    {"iss", [](const Expectations &e) { return e.issuer.has_value(); }, {{{"jwt-iss"}, {"idt-iss"}}}},
    {"aud",
     [](const Expectations &e) { return !e.audiences.isEmpty(); },
     {{{"jwt-aud"}, {"idt-aud"}, {"sd-jwt-kb-aud"}}}},
    {"client_id",
     [](const Expectations &e) { return e.clientId.has_value(); },
     {{{"idt-aud"}, {"ca-subject"}, {"ro-client-id"}, {"at-client"}, {"jwt-aud", kAudienceIsClient}}}},
    {"nonce",
     [](const Expectations &e) { return e.nonce.has_value(); },
     {{{"idt-nonce"}, {"dpop-nonce"}, {"sd-jwt-kb-nonce"}}}},
    {"max_age", [](const Expectations &e) { return e.maxAge.has_value(); }, {{{"idt-auth-time"}}}},
    {"scope", [](const Expectations &e) { return !e.scopes.isEmpty(); }, {{{"at-scope"}}}},
    {"acr", [](const Expectations &e) { return !e.acrValues.isEmpty(); }, {{{"idt-acr"}}}},
    {"htm", [](const Expectations &e) { return e.method.has_value(); }, {{{"dpop-htm"}}}},
    {"htu", [](const Expectations &e) { return e.uri.has_value(); }, {{{"dpop-htu"}}}},
    {"jkt", [](const Expectations &e) { return e.jkt.has_value(); }, {{{"at-cnf"}, {"dpop-jkt-mismatch"}}}},
    {"access_token",
     [](const Expectations &e) { return e.accessToken.has_value(); },
     {{{"idt-at-hash"}, {"dpop-ath"}}}},
    {"alg", [](const Expectations &e) { return !e.algorithms.isEmpty(); }, {{{"alg-not-allowed"}}}},
    {"trust_anchor", [](const Expectations &e) { return !e.trustAnchors.isEmpty(); }, {{{"x5c-chain"}}}, true},
    {"key_binding", [](const Expectations &e) { return e.keyBindingRequired; }, {{{"sd-jwt-kb-missing"}}}},
    {"code", [](const Expectations &e) { return e.code.has_value(); }, {{{"idt-c-hash"}}}},
};

bool wasJudged(const Subject &subject, const Expected &expectation)
{
    const Kinds kind = kindBit(subject.kind.kind);
    return std::ranges::any_of(subject.judged, [&](const CheckRow *row) {
        return std::ranges::any_of(
            expectation.judges, [&](const Judge &judge) { return judge.row == row->id && (judge.kinds & kind) != 0; });
    });
}

Outcome expectationUnused(const Subject &subject)
{
    if (subject.token.form == Form::Malformed)
        return notChecked("skip.unreadable");
    if (subject.inner)
        return notChecked("skip.inside");
    QStringList unused;
    bool refused = subject.token.givenContent == GivenContent::NoPlace;
    bool any = subject.token.givenContent != GivenContent::None;
    if (subject.token.givenContent == GivenContent::NoPlace)
        unused.append(u"payload"_s);
    for (const Expected &expectation : kExpected) {
        if (!expectation.isGiven(subject.expected))
            continue;
        any = true;
        if (wasJudged(subject, expectation))
            continue;
        unused.append(QString::fromLatin1(expectation.name));
        refused = refused || !expectation.isMeans;
    }
    // Whoever says the kind knows what it leaves out; a kind that was read from the token is the sender's choice. What
    // can't be valid anyway needs no error.
    const bool mild = !refused || subject.kind.basis == KindGuess::Basis::Said
                      || (subject.token.form != Form::Jws && subject.token.form != Form::SdJwt)
                      || !subject.token.nestedToken.isEmpty();
    if (!unused.isEmpty()) {
        const QString kind = QString::fromLatin1(kindName(subject.kind.kind));
        const QString named = unused.join(u", "_s);
        return mild ? violatedMildly(Severity::Warning, "expectation-unused.named", kind, named)
                    : violated("expectation-unused.named", kind, named);
    }
    return any ? holds() : notChecked("skip.not-expected");
}

bool anythingIsExpected(const Subject &subject)
{
    return std::ranges::any_of(kExpected, [&](const Expected &each) { return each.isGiven(subject.expected); });
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"expectation-unused", Severity::Error, CheckGroup::Claims, kAllKinds, "RFC 8725 §3.8, §3.9, §3.12",
     expectationUnused, DecidedBy::Token, anythingIsExpected},
};
// clang-format on

} // namespace

std::span<const CheckRow> expectationRows()
{
    return kRows;
}

} // namespace Grantscope::Token
