// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addDpopCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token,
                         const Expectations &expected = proofExpectations()) {
        cases.push_back({id, name, status, token, as(Kind::DpopProof), expected, {}});
    };
    const auto changed = [](std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
        return proof(with(kProof, changes));
    };
    add("dpop-typ", "JWT", Fail, signedWith(proofKey(), "ES256", with(proofHeader(), {{"typ", "\"JWT\""}}), kProof));
    add("dpop-alg", "a MAC", Fail, hs(R"({"typ":"dpop+jwt","alg":"HS256"})", kProof));
    add("dpop-jwk", "none", Fail, signedWith(proofKey(), "ES256", with(proofHeader(), {{"jwk", {}}}), kProof));
    add("dpop-jti", "none", Fail, changed({{"jti", {}}}));
    add("dpop-htm", "GET", Fail, changed({{"htm", "\"GET\""}}));
    add("dpop-htu", "another", Fail, changed({{"htu", "\"https://as.example/other\""}}));
    add("dpop-nonce", "another", Fail, changed({{"nonce", "\"m\""}}));
    add("dpop-iat", "old", Fail, changed({{"iat", "1789999799"}}));
    add("dpop-iat", "at the window's end", Pass, changed({{"iat", "1789999800"}}));
    add("dpop-ath", "another", Fail, changed({{"ath", "\"AAAA\""}}));
    add("dpop-ath", "none", Fail, changed({{"ath", {}}}));
    Expectations bound = proofExpectations();
    bound.jkt = "other";
    add("dpop-jkt-mismatch", "another key", Fail, proof(kProof), bound);
    add("dpop-jkt-mismatch", "all well", Pass, proof(kProof));
    add("dpop-iat", "milliseconds", Fail, changed({{"iat", "1790000100000"}}));
    add("dpop-iat", "beyond all years", Fail, changed({{"iat", "1e30"}}));
    // Nobody asked for a proof: it is judged as any JWT.
    const auto unasked = [&](const char *id, const char *name, Status status, const Expectations &expected,
                             const KeyRing &keys) {
        cases.push_back({id,
                         name,
                         status,
                         proof(with(kProof, {{"iss", "\"https://other\""}, {"aud", "\"other\""}})),
                         {},
                         expected,
                         keys});
    };
    unasked("embedded-key-untrusted", "a proof, with another key", Fail, {.now = instantFromSeconds(kNow)}, ring());
    unasked("embedded-key-untrusted", "a proof, with its own key given", Pass, {.now = instantFromSeconds(kNow)},
            ringOf(proofKey()));
    unasked("sig-not-verified", "a proof and an issuer", Info, expectations(), {});
    unasked("jwt-iss", "a proof of another", Fail, expectations(), ringOf(proofKey()));
    unasked("jwt-aud", "a proof for another", Fail, expectations(), ringOf(proofKey()));
    unasked("jwt-iss", "a proof that was asked for", Skip, proofExpectations(), ring());
}

} // namespace CheckCases
