// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

// Half of a surrogate pair is compared as itself: it never passes for U+FFFD, which readers put in its place (RFC 8259
// §8.2).
namespace CheckCases {

namespace {

// What such a reader makes of "a\ud800".
const QString kReplaced = u"a\ufffd"_s;
const QByteArray kHalf = R"("a\ud800")";

} // namespace

void addSurrogateCases(Cases &cases)
{
    const auto add = [&](const char *id, Kind kind, Status status, const QByteArray &claims,
                         const Expectations &expected) {
        cases.push_back({id, "half a pair", status, hs(kHs, claims), as(kind), expected, ring()});
    };
    Expectations open = expectations();
    open.issuer = kReplaced;
    open.audiences = {kReplaced};
    add("jwt-iss", Kind::Jwt, Fail, with(kJwt, {{"iss", kHalf}}), open);
    add("jwt-aud", Kind::Jwt, Fail, with(kJwt, {{"aud", kHalf}}), open);
    add("jwt-aud", Kind::Jwt, Fail, with(kJwt, {{"aud", "[" + kHalf + ",\"b\"]"}}), open);
    add("at-aud", Kind::AccessToken, Fail, with(kAt, {{"aud", kHalf}}), open);
    add("ca-aud", Kind::ClientAssertion, Warn, with(kAssertion, {{"aud", kHalf}}), open);

    Expectations client = clientExpectations();
    client.issuer = kReplaced;
    client.clientId = kReplaced;
    client.nonce = kReplaced;
    client.acrValues = {kReplaced};
    client.scopes = {kReplaced};
    const auto idToken = [&](const char *id, const char *claim, Status status) {
        add(id, Kind::IdToken, status, with(kIdt, {{claim, kHalf}}), client);
    };
    idToken("idt-iss", "iss", Fail);
    idToken("idt-aud", "aud", Fail);
    idToken("idt-azp", "azp", Warn);
    idToken("idt-nonce", "nonce", Fail);
    idToken("idt-acr", "acr", Fail);
    add("at-scope", Kind::AccessToken, Fail, with(kAt, {{"scope", kHalf}}), client);
    add("at-client", Kind::AccessToken, Fail, with(kAt, {{"client_id", kHalf}}), client);
    add("ro-client-id", Kind::RequestObject, Fail, with(kRequest, {{"client_id", kHalf}}), client);
    add("ca-subject", Kind::ClientAssertion, Fail, with(kAssertion, {{"iss", kHalf}, {"sub", R"("a\ufffd")"}}), open);

    Expectations proofed = proofExpectations();
    proofed.uri = u"https://as.example/\ufffd"_s;
    cases.push_back({"dpop-htu",
                     "half a pair",
                     Fail,
                     proof(with(kProof, {{"htu", R"("https://as.example/\ud800")"}})),
                     as(Kind::DpopProof),
                     proofed,
                     {}});

    cases.push_back({"kid-not-found", "half a pair", Fail, hs(R"({"alg":"HS256","kid":"a\ud800"})", kJwt),
                     as(Kind::Jwt), expectations(), ringOf(jwkKey(R"("kid":"a\ufffd")"))});
    cases.push_back({"kid-not-found", "the same half", Pass, hs(R"({"alg":"HS256","kid":"a\ud800"})", kJwt),
                     as(Kind::Jwt), expectations(), ringOf(jwkKey(R"("kid":"a\uD800")"))});
    const Jose::Key replaced = secretKey()
                                   .withProvenance(Jose::Provenance::Issuer, u"https://jwks"_s)
                                   .withFetch({kReplaced, instantFromSeconds(kNow)});
    cases.push_back({"jwt-iss",
                     "a key of another issuer, half a pair",
                     Fail,
                     hs(kHs, with(kJwt, {{"iss", kHalf}})),
                     as(Kind::Jwt),
                     {.now = instantFromSeconds(kNow)},
                     ringOf(replaced)});
}

} // namespace CheckCases
