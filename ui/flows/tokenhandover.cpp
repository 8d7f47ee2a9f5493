// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/tokenhandover.h"

#include "texts/flowtexts.h"

#include <algorithm>

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

bool hasClaim(const Flow::Knowledge &known, QByteArrayView claim)
{
    return known.idToken && known.idToken->token->claim(claim).exists();
}

} // namespace

std::optional<OpenToken> handOver(const Flow::Run &run, ObtainedToken which)
{
    const Flow::Knowledge &known = run.known();
    const bool id = which == ObtainedToken::Id;
    const QByteArray token = known.values.text(id ? "id_token" : "access_token");
    if (token.isEmpty())
        return std::nullopt;
    auto context = std::make_shared<TokenContext>();
    context->keySet = known.keySet;
    context->keySetAddress = QString::fromUtf8(known.values.text("jwks_uri"));
    context->fetchedAt = keysFetchedAt(run);
    context->issuer = known.metadata ? known.metadata->issuer() : run.settings().provider.issuer;
    if (id) {
        context->clientId = run.settings().client.clientId;
        context->nonce = QString::fromUtf8(known.values.text("nonce"));
        // What has no hash in the token is not held against it; where a hash must be there, the flow has said so.
        if (hasClaim(known, "at_hash"))
            context->accessToken = known.values.secret("access_token");
        if (hasClaim(known, "c_hash"))
            context->code = known.values.secret("code");
    } else if (!run.settings().resources.isEmpty()) {
        context->audience = QString::fromUtf8(run.settings().resources.constFirst());
    }
    return OpenToken{token, Texts::grantStory(run.grant().id).title, context};
}

} // namespace Grantscope::Ui
