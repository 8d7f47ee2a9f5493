// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/tokenhandover.h"

#include "flow/renewal.h"
#include "texts/flowtexts.h"
#include "token/decoded.h"

#include <array>
#include <string_view>

namespace Grantscope::Ui {

namespace {

/// When the key set came, as far as a step of the run fetched it.
Instant keysFetchedAt(const Flow::Run &run)
{
    for (const char *step : {"id-token", "front-id-token"}) {
        const Flow::StepRecord *record = run.find(step);
        if (record && !record->exchanges.isEmpty())
            return record->exchanges.constLast().startedAt;
    }
    return {};
}

bool cameTogether(const Flow::ValueTable &values, const QByteArray &one, const QByteArray &other)
{
    const Flow::FlowValue *first = values.find(one);
    const Flow::FlowValue *second = values.find(other);
    return first && second && std::string_view(first->step) == second->step;
}

/// What a token is held against that stands among \a values: its name there, and what came along.
std::shared_ptr<const TokenContext> contextOf(const Flow::Run &run, const Flow::ValueTable &values,
                                              const QByteArray &name)
{
    const Flow::Knowledge &known = run.known();
    auto context = std::make_shared<TokenContext>();
    context->keySet = known.keySet;
    context->keySetAddress = QString::fromUtf8(known.values.text("jwks_uri"));
    context->fetchedAt = keysFetchedAt(run);
    context->issuer = known.metadata ? known.metadata->issuer() : run.settings().provider.issuer;
    if (name == "id_token") {
        const auto token = Token::DecodedJwt::decode(values.text(name));
        context->clientId = run.settings().client.clientId;
        // A refreshed ID token need not repeat the nonce (OIDC Core §12.2).
        if (token.claim("nonce").exists() || !Flow::isRenewed(*values.find(name)))
            context->nonce = QString::fromUtf8(values.text("nonce"));
        // What has no hash in the token is not held against it; where a hash must be there, the flow has said so. Nor
        // is the access token of another answer: a refresh need not bring an ID token (OIDC Core §12.2).
        if (token.claim("at_hash").exists() && cameTogether(values, name, "access_token"))
            context->accessToken = values.secret("access_token");
        if (token.claim("c_hash").exists())
            context->code = values.secret("code");
    } else if (name == "access_token" && !run.settings().resources.isEmpty()) {
        context->audience = QString::fromUtf8(run.settings().resources.constFirst());
    } else if (name == "refresh_token") {
        context->keySet.clear(); // Its issuer alone reads it, and may have signed it with any key.
        context->issuer.clear();
    }
    return context;
}

OpenToken tokenOf(const Flow::Run &run, const Flow::ValueTable &values, const QByteArray &name)
{
    return {.text = values.text(name),
            .origin = Texts::grantStory(run.grant().id).title,
            .context = contextOf(run, values, name),
            .parameter = QString::fromLatin1(name)};
}

} // namespace

std::optional<OpenToken> handOver(const Flow::Run &run, ObtainedToken which)
{
    constexpr std::array kNames = {"id_token", "access_token", "refresh_token"};
    const QByteArray name = kNames.at(static_cast<std::size_t>(which));
    if (run.known().values.text(name).isEmpty())
        return std::nullopt;
    return tokenOf(run, run.known().values, name);
}

std::optional<CompareTokens> handOverRenewed(const Flow::Run &run)
{
    const std::optional<Flow::Renewal> renewal = Flow::lastRenewal(run);
    if (!renewal)
        return std::nullopt;
    CompareTokens tokens;
    for (const QByteArray &name : renewal->renewed)
        tokens.pairs.append(
            {QString::fromLatin1(name), tokenOf(run, renewal->before, name), tokenOf(run, renewal->after, name)});
    return tokens;
}

} // namespace Grantscope::Ui
