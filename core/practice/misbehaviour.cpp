// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/misbehaviour.h"

#include <QCoreApplication>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

// clang-format off
constexpr MisbehaviourRow kRows[] = {
    {Misbehaviour::AlgNone, "alg-none", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token without a signature"),
     QT_TRANSLATE_NOOP("Practice", "The header says alg none and the third part is empty. Anyone can write such a token."),
     "alg-none"},
    {Misbehaviour::BadSignature, "bad-signature", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token with a wrong signature"),
     QT_TRANSLATE_NOOP("Practice", "One octet of the signature is changed, as if the token had been altered on its way."),
     "sig-invalid"},
    {Misbehaviour::UnknownKid, "unknown-kid", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token with an unknown key ID"),
     QT_TRANSLATE_NOOP("Practice", "The kid names no key of the published set. The client may fetch the set again once, and must then refuse."),
     "kid-not-found"},
    {Misbehaviour::WrongIssuer, "wrong-issuer", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token of another issuer"),
     QT_TRANSLATE_NOOP("Practice", "iss names another provider, although the signature is good."),
     "idt-iss"},
    {Misbehaviour::WrongAudience, "wrong-audience", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token for another client"),
     QT_TRANSLATE_NOOP("Practice", "aud names another client. Who takes it lets in the users of any other application."),
     "idt-aud"},
    {Misbehaviour::ExpiredAtBirth, "expired", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token that has already expired"),
     QT_TRANSLATE_NOOP("Practice", "exp lies an hour before iat."),
     "jwt-exp"},
    {Misbehaviour::MissingNonce, "missing-nonce", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token without the nonce"),
     QT_TRANSLATE_NOOP("Practice", "The request had a nonce and the token has none, so that an old token could be slipped in."),
     "idt-nonce"},
    {Misbehaviour::OtherNonce, "other-nonce", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "ID token with another nonce"),
     QT_TRANSLATE_NOOP("Practice", "The token was made for another request."),
     "idt-nonce"},
    {Misbehaviour::WrongAtHash, "wrong-at-hash", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "at_hash of another access token"),
     QT_TRANSLATE_NOOP("Practice", "The access token that came along was exchanged."),
     "idt-at-hash"},
    {Misbehaviour::WrongCodeHash, "wrong-c-hash", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "c_hash of another code"),
     QT_TRANSLATE_NOOP("Practice", "The code that came along with the ID token (hybrid flow) was exchanged."),
     "idt-c-hash"},
    {Misbehaviour::NoIdToken, "no-id-token", Place::IdToken,
     QT_TRANSLATE_NOOP("Practice", "No ID token"),
     QT_TRANSLATE_NOOP("Practice", "The scope openid was granted and the response brings no id_token."),
     "id-token-missing"},

    {Misbehaviour::StateMissing, "state-missing", Place::AuthorizationResponse,
     QT_TRANSLATE_NOOP("Practice", "state is not echoed"),
     QT_TRANSLATE_NOOP("Practice", "The client can't tell whether the response answers its own request."),
     "state-mismatch"},
    {Misbehaviour::StateOther, "state-other", Place::AuthorizationResponse,
     QT_TRANSLATE_NOOP("Practice", "Another state comes back"),
     QT_TRANSLATE_NOOP("Practice", "As in an attack that slips a stranger's code into the person's session."),
     "state-mismatch"},
    {Misbehaviour::IssMissing, "iss-missing", Place::AuthorizationResponse,
     QT_TRANSLATE_NOOP("Practice", "iss is missing in the response"),
     QT_TRANSLATE_NOOP("Practice", "The metadata announce iss in each authorization response (RFC 9207) and it is not there."),
     "authz-iss"},
    {Misbehaviour::IssOther, "iss-other", Place::AuthorizationResponse,
     QT_TRANSLATE_NOOP("Practice", "iss of another provider in the response"),
     QT_TRANSLATE_NOOP("Practice", "As in a mix-up attack: the code would be sent to the wrong token endpoint (RFC 9207)."),
     "authz-iss"},

    {Misbehaviour::NoPkceCheck, "no-pkce-check", Place::MissingCheck,
     QT_TRANSLATE_NOOP("Practice", "PKCE is not checked"),
     QT_TRANSLATE_NOOP("Practice", "The token endpoint takes any code_verifier, or none: a stolen code can be used."),
     "fault-taken"},
    {Misbehaviour::NoRedirectCheck, "no-redirect-check", Place::MissingCheck,
     QT_TRANSLATE_NOOP("Practice", "redirect_uri is not compared at the token endpoint"),
     QT_TRANSLATE_NOOP("Practice", "The token endpoint takes a code with another redirect_uri than it was sent to."),
     "fault-taken"},
    {Misbehaviour::CodeReusable, "code-reusable", Place::MissingCheck,
     QT_TRANSLATE_NOOP("Practice", "Codes can be used again"),
     QT_TRANSLATE_NOOP("Practice", "A code that was seen by someone else still gives tokens until it expires."),
     "fault-taken"},
    {Misbehaviour::RefreshReusable, "refresh-reusable", Place::MissingCheck,
     QT_TRANSLATE_NOOP("Practice", "Used refresh tokens stay good"),
     QT_TRANSLATE_NOOP("Practice", "A refresh token that was already exchanged gives tokens again, and nobody notices the thief."),
     "fault-taken"},

    {Misbehaviour::FormTokenResponse, "form-token-response", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "Token response as a form"),
     QT_TRANSLATE_NOOP("Practice", "The token endpoint answers in application/x-www-form-urlencoded instead of JSON, as some old servers do."),
     "token-response-form"},
    {Misbehaviour::ExpiresInText, "expires-in-text", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "expires_in as text"),
     QT_TRANSLATE_NOOP("Practice", "The number of seconds stands in quotes."),
     "expires-in-text"},
    {Misbehaviour::TokenTypeOther, "token-type-other", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "A token type that nobody knows"),
     QT_TRANSLATE_NOOP("Practice", "token_type is neither Bearer nor DPoP; a client must not use a token whose type it does not understand."),
     "token-response-type"},
    {Misbehaviour::HtmlErrors, "html-errors", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "Refusals as HTML pages"),
     QT_TRANSLATE_NOOP("Practice", "Where JSON with error and error_description belongs, a page comes, as from a proxy in between."),
     "token-refused"},
    {Misbehaviour::ServerErrors, "server-errors", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "Status 500"),
     QT_TRANSLATE_NOOP("Practice", "Everything but pages, metadata and keys answers with status 500."),
     "token-refused"},
    {Misbehaviour::Slow, "slow", Place::TokenEndpoint,
     QT_TRANSLATE_NOOP("Practice", "Slow answers"),
     QT_TRANSLATE_NOOP("Practice", "Everything but pages, metadata and keys answers only after the set time."),
     "net-timeout"},

    {Misbehaviour::MetadataIssuerOther, "metadata-issuer", Place::Elsewhere,
     QT_TRANSLATE_NOOP("Practice", "Metadata of another issuer"),
     QT_TRANSLATE_NOOP("Practice", "The discovery document names another issuer than the one that it was asked for."),
     "disco-issuer"},
    {Misbehaviour::UserInfoOtherSubject, "userinfo-other-subject", Place::Elsewhere,
     QT_TRANSLATE_NOOP("Practice", "UserInfo of somebody else"),
     QT_TRANSLATE_NOOP("Practice", "sub of the UserInfo response is not the one of the ID token (OpenID Connect Core 5.3.2)."),
     "userinfo-sub"},
    {Misbehaviour::AccessTokenAudience, "access-token-audience", Place::Elsewhere,
     QT_TRANSLATE_NOOP("Practice", "Access token for another API"),
     QT_TRANSLATE_NOOP("Practice", "aud of the access token names another API, so that ours refuses it with invalid_token."),
     "resource-refused"},
};
// clang-format on

QString said(const char *text)
{
    return QCoreApplication::translate("Practice", text);
}

} // namespace

std::span<const MisbehaviourRow> misbehaviours()
{
    return kRows;
}

const MisbehaviourRow &rowOf(Misbehaviour misbehaviour)
{
    return kRows[static_cast<std::size_t>(misbehaviour)];
}

const char *misbehaviourName(Misbehaviour misbehaviour)
{
    return rowOf(misbehaviour).name;
}

std::optional<Misbehaviour> findMisbehaviour(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kRows, [&](const MisbehaviourRow &row) { return name == row.name; });
    return found == std::end(kRows) ? std::nullopt : std::optional(found->misbehaviour);
}

QString misbehaviourTitle(Misbehaviour misbehaviour)
{
    return said(rowOf(misbehaviour).title);
}

QString misbehaviourExplanation(Misbehaviour misbehaviour)
{
    return said(rowOf(misbehaviour).explanation);
}

QString placeTitle(Place place)
{
    switch (place) {
    case Place::IdToken:
        return said(QT_TRANSLATE_NOOP("Practice", "ID tokens"));
    case Place::AuthorizationResponse:
        return said(QT_TRANSLATE_NOOP("Practice", "Authorization response"));
    case Place::MissingCheck:
        return said(QT_TRANSLATE_NOOP("Practice", "What is not checked"));
    case Place::TokenEndpoint:
        return said(QT_TRANSLATE_NOOP("Practice", "How endpoints answer"));
    case Place::Elsewhere:
        return said(QT_TRANSLATE_NOOP("Practice", "Elsewhere"));
    }
    return {};
}

} // namespace Grantscope::Practice
