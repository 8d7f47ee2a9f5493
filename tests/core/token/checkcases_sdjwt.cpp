// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

#include "jose/sdjwtissuing.h"

namespace CheckCases {

namespace {

const QByteArray kSaltA = "aaaaaaaaaaaaaaaaaaaaaa";
const QByteArray kSaltB = "bbbbbbbbbbbbbbbbbbbbbb";
const QByteArray kVc = R"({"alg":"HS256","typ":"dc+sd-jwt"})";

QByteArray disclosure(const QByteArray &name, const QByteArray &value, const QByteArray &salt = kSaltA)
{
    return encoded("[\"" + salt + "\",\"" + name + "\"," + value + ']');
}
QByteArray digests(const QList<QByteArray> &disclosures)
{
    QByteArrayList list;
    for (const QByteArray &each : disclosures)
        list.append('"' + Jose::sdDigest(each, Jose::defaultSdHash()) + '"');
    return '[' + list.join(',') + ']';
}
/// The claims with digests of these, and all of them behind.
QByteArray disclosing(const QByteArray &claims, const QList<QByteArray> &disclosures, const QByteArray &header = kHs)
{
    QByteArray token = hs(header, with(claims, {{"_sd", digests(disclosures)}})) + '~';
    for (const QByteArray &each : disclosures)
        token += each + '~';
    return token;
}

Jose::Key holder()
{
    return fileKey(u"ec.P-256.pkcs8.pem"_s);
}
const QByteArray kBinding = R"({"iat":1790000000,"aud":"api","nonce":"n"})";

/// \a presented with a key binding of these claims; sd_hash is put in where they have none.
QByteArray bound(const QByteArray &presented, const QByteArray &claims = kBinding,
                 const QByteArray &header = R"({"alg":"ES256","typ":"kb+jwt"})")
{
    const QByteArray hash = '"' + Jose::sdDigest(presented, Jose::defaultSdHash()) + '"';
    const QByteArray payload = claims.contains("sd_hash") ? claims : with(claims, {{"sd_hash", hash}});
    return presented + signedWith(holder(), "ES256", header, payload);
}
QByteArray boundTo(const QByteArray &cnf)
{
    return hs(kHs, with(kJwt, {{"cnf", cnf}})) + '~';
}
QByteArray boundToHolder()
{
    return boundTo(R"({"jwk":)" + holder().publicJwk().value() + '}');
}

void addDisclosureCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, as(Kind::SdJwt), expectations(), ring()});
    };
    const QByteArray name = disclosure("name", "\"Ada\"");
    const QByteArray other = disclosure("name", "\"Eve\"", kSaltB);
    add("sd-jwt-disclosure-format", "padding", Fail, hs(kHs, kJwt) + "~ab=~");
    add("sd-jwt-disclosure-format", "four elements", Fail, hs(kHs, kJwt) + '~' + encoded(R"(["a","b","c","d"])") + '~');
    add("sd-jwt-disclosure-format", "a claim called _sd", Fail, disclosing(kJwt, {disclosure("_sd", "[]")}));
    add("sd-jwt-disclosure-format", "a member twice", Fail, disclosing(kJwt, {disclosure("a", R"({"b":1,"b":2})")}));
    add("sd-jwt-disclosure-format", "sound", Pass, disclosing(kJwt, {name}));

    add("sd-jwt-disclosure-unreferenced", "no digest", Fail, hs(kHs, kJwt) + '~' + name + '~');
    add("sd-jwt-disclosure-unreferenced", "a digest twice", Fail,
        hs(kHs, with(kJwt, {{"_sd", digests({name, name})}})) + '~' + name + '~');
    add("sd-jwt-disclosure-unreferenced", "a name twice", Fail, disclosing(kJwt, {name, other}));
    add("sd-jwt-disclosure-unreferenced", "a name that is there", Fail, disclosing(kJwt, {disclosure("sub", "\"2\"")}));
    add("sd-jwt-disclosure-unreferenced", "an element as a claim", Fail,
        disclosing(kJwt, {encoded("[\"" + kSaltA + "\",1]")}));
    add("sd-jwt-disclosure-unreferenced", "decoys", Pass, hs(kHs, with(kJwt, {{"_sd", "[\"x\",\"y\"]"}})) + '~');
    add("sd-jwt-disclosure-unreferenced", "sound", Pass, disclosing(kJwt, {name}));

    add("sd-jwt-disclosure-duplicate", "twice", Warn, disclosing(kJwt, {name}) + name + '~');
    add("sd-jwt-disclosure-duplicate", "once", Pass, disclosing(kJwt, {name}));

    add("sd-jwt-reserved-name", "_sd that is no list", Fail, hs(kHs, with(kJwt, {{"_sd", "1"}})) + '~');
    add("sd-jwt-reserved-name", "...", Fail, hs(kHs, with(kJwt, {{"a", R"({"...":"x"})"}})) + '~');
    add("sd-jwt-reserved-name", "_sd_alg in a disclosure", Fail,
        disclosing(kJwt, {disclosure("a", R"({"_sd_alg":"sha-256"})")}));
    add("sd-jwt-reserved-name", "none", Pass, hs(kHs, kJwt) + '~');

    add("sd-jwt-salt", "short", Warn, disclosing(kJwt, {disclosure("a", "1", "abc")}));
    add("sd-jwt-salt", "repeated", Warn, disclosing(kJwt, {disclosure("a", "1"), disclosure("b", "1")}));
    add("sd-jwt-salt", "fresh", Pass, disclosing(kJwt, {disclosure("a", "1"), disclosure("b", "1", kSaltB)}));
    add("sd-jwt-salt", "none", Skip, hs(kHs, kJwt) + '~');

    // What is disclosed counts.
    add("jwt-exp", "disclosed, expired", Fail,
        disclosing(with(kJwt, {{"exp", ""}}), {disclosure("exp", "1790000050")}));
    add("claim-type", "disclosed, no string", Fail, disclosing(with(kJwt, {{"sub", ""}}), {disclosure("sub", "1")}));
}

void addKeyBindingCases(Cases &cases)
{
    Expectations verifier = expectations();
    verifier.audiences = {u"api"_s};
    verifier.nonce = u"n"_s;
    verifier.keyBindingRequired = true;
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, {}, verifier, ring()});
    };
    const QByteArray holders = boundToHolder();
    add("sd-jwt-kb-missing", "absent", Fail, holders);
    add("sd-jwt-kb-missing", "typ JWT", Fail, bound(holders, kBinding, R"({"alg":"ES256","typ":"JWT"})"));
    add("sd-jwt-kb-missing", "no typ", Fail, bound(holders, kBinding, R"({"alg":"ES256"})"));
    add("sd-jwt-kb-missing", "unreadable", Fail, holders + "a.b.c");
    add("sd-jwt-kb-missing", "no claims", Fail,
        holders + encoded(R"({"alg":"ES256"})") + '.' + encoded("[]") + ".AAAA");
    add("sd-jwt-kb-missing", "there", Pass, bound(holders));
    cases.push_back({"sd-jwt-kb-missing", "not required", Skip, holders, {}, expectations(), ring()});

    add("sd-jwt-kb-signature", "no cnf", Fail, bound(hs(kHs, kJwt) + '~'));
    add("sd-jwt-kb-signature", "another key", Fail,
        bound(boundTo(R"({"jwk":)" + fileKey(u"ED25519.pkcs8.pem"_s).publicJwk().value() + '}')));
    add("sd-jwt-kb-signature", "a key that is none", Fail, bound(boundTo(R"({"jwk":{"kty":"EC"}})")));
    add("sd-jwt-kb-signature", "none", Fail, bound(holders, kBinding, R"({"alg":"none","typ":"kb+jwt"})"));
    add("sd-jwt-kb-signature", "a MAC", Fail, bound(holders, kBinding, R"({"alg":"HS256","typ":"kb+jwt"})"));
    add("sd-jwt-kb-signature", "kid alone", Skip, bound(boundTo(R"({"kid":"1"})")));
    add("sd-jwt-kb-signature", "verified", Pass, bound(holders));

    add("sd-jwt-kb-signature", "a private key in cnf", Fail,
        bound(boundTo(R"({"jwk":)" + holder().privateJwk().value().reveal().toByteArray() + '}')));
    add("sd-jwt-kb-signature", "a private key in cnf, and no key binding", Fail,
        boundTo(R"({"jwk":)" + holder().privateJwk().value().reveal().toByteArray() + '}'));
    Expectations hmacAlone = verifier;
    hmacAlone.algorithms = {"HS256"};
    cases.push_back(
        {"sd-jwt-kb-signature", "an algorithm that is not allowed", Fail, bound(holders), {}, hmacAlone, ring()});
    hmacAlone.algorithms = {"HS256", "ES256"};
    cases.push_back({"sd-jwt-kb-signature", "an allowed algorithm", Pass, bound(holders), {}, hmacAlone, ring()});

    add("sd-jwt-kb-sound", "crit that nobody knows", Fail,
        bound(holders, kBinding, R"({"alg":"ES256","typ":"kb+jwt","crit":["zzz"],"zzz":1})"));
    add("sd-jwt-kb-sound", "crit that is empty", Fail,
        bound(holders, kBinding, R"({"alg":"ES256","typ":"kb+jwt","crit":[]})"));
    add("sd-jwt-kb-sound", "expired", Fail, bound(holders, with(kBinding, {{"exp", "1789990000"}})));
    add("sd-jwt-kb-sound", "not yet", Fail, bound(holders, with(kBinding, {{"nbf", "1790050000"}})));
    add("sd-jwt-kb-sound", "exp that is a text", Fail, bound(holders, with(kBinding, {{"exp", "\"soon\""}})));
    add("sd-jwt-kb-sound", "nonce twice", Fail,
        bound(holders, R"({"nonce":"n","iat":1790000000,"aud":"api","nonce":"evil"})"));
    add("sd-jwt-kb-sound", "alg twice", Fail,
        bound(holders, kBinding, R"({"alg":"ES256","typ":"kb+jwt","alg":"none"})"));
    add("sd-jwt-kb-sound", "with times", Pass,
        bound(holders, with(kBinding, {{"exp", "1790000200"}, {"nbf", "1789999000"}})));
    add("sd-jwt-kb-sound", "without", Pass, bound(holders));
    cases.push_back({"sd-jwt-kb-sound", "no key binding", Skip, holders, {}, expectations(), ring()});

    add("sd-jwt-kb-iat", "old", Fail, bound(holders, with(kBinding, {{"iat", "1789990000"}})));
    add("sd-jwt-kb-iat", "ahead", Fail, bound(holders, with(kBinding, {{"iat", "1790001000"}})));
    add("sd-jwt-kb-iat", "absent", Fail, bound(holders, with(kBinding, {{"iat", ""}})));
    add("sd-jwt-kb-iat", "a text", Fail, bound(holders, with(kBinding, {{"iat", "\"1790000000\""}})));
    add("sd-jwt-kb-iat", "now", Pass, bound(holders));

    add("sd-jwt-kb-nonce", "another", Fail, bound(holders, with(kBinding, {{"nonce", "\"m\""}})));
    add("sd-jwt-kb-nonce", "absent", Fail, bound(holders, with(kBinding, {{"nonce", ""}})));
    add("sd-jwt-kb-nonce", "the same", Pass, bound(holders));
    cases.push_back({"sd-jwt-kb-nonce", "none expected", Skip, bound(holders), {}, expectations(), ring()});

    add("sd-jwt-kb-aud", "another", Fail, bound(holders, with(kBinding, {{"aud", "\"x\""}})));
    add("sd-jwt-kb-aud", "a list", Fail, bound(holders, with(kBinding, {{"aud", "[\"api\"]"}})));
    add("sd-jwt-kb-aud", "the same", Pass, bound(holders));

    add("sd-jwt-sd-hash", "another", Fail, bound(holders, with(kBinding, {{"sd_hash", "\"x\""}})));
    add("sd-jwt-sd-hash", "absent", Fail, bound(holders, with(kBinding, {{"sd_hash", "null"}})));
    add("sd-jwt-sd-hash", "the same", Pass, bound(holders));

    // The token names no audience; its key binding does.
    const QByteArray withoutAudience = hs(kHs, with(kJwt, {{"aud", ""}})) + '~';
    add("jwt-aud", "in the key binding alone", Skip, bound(withoutAudience));
    add("jwt-aud", "nowhere", Fail, withoutAudience);
    cases.push_back({"expectation-unused", "key binding of a JWT", Fail, hs(kHs, kJwt), {}, verifier, ring()});
}

void addCredentialCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, {}, expectations(), ring()});
    };
    const QByteArray credential = with(kJwt, {{"vct", "\"https://credentials.example/id\""}});
    const auto issued = [&](const QByteArray &claims) { return hs(kVc, claims) + '~'; };
    const QByteArray exp = disclosure("exp", "1790003000");
    const QByteArray unexpiring = with(credential, {{"exp", ""}});
    add("sd-jwt-validity-claim", "exp of a credential", Fail, disclosing(unexpiring, {exp}, kVc));
    add("sd-jwt-validity-claim", "the key in cnf of a credential", Fail,
        issued(with(credential, {{"cnf", R"({"_sd":[")" + Jose::sdDigest(disclosure("jwk", "{}"), Jose::defaultSdHash())
                                             + "\"]}"}}))
            + disclosure("jwk", "{}") + '~');
    // Beneath a name that is longer than any pointer that is shown.
    const QByteArray deep = disclosure("jwk", "{}");
    add("sd-jwt-validity-claim", "far down in cnf", Fail,
        issued(with(credential, {{"cnf", "{\"" + QByteArray(3000, 'n') + R"(":{"_sd":[")"
                                             + Jose::sdDigest(deep, Jose::defaultSdHash()) + "\"]}}"}}))
            + deep + '~');
    add("sd-jwt-validity-claim", "status of a credential", Fail,
        disclosing(credential, {disclosure("status", "{}")}, kVc));
    add("sd-jwt-validity-claim", "exp of another token", Warn, disclosing(with(kJwt, {{"exp", ""}}), {exp}));
    add("sd-jwt-validity-claim", "exp of an inner object", Pass,
        hs(kVc, with(credential, {{"a", R"({"_sd":)" + digests({exp}) + '}'}})) + '~' + exp + '~');
    add("sd-jwt-validity-claim", "none", Pass, issued(credential));

    add("sd-jwt-vc-typ", "the old name", Warn, hs(R"({"alg":"HS256","typ":"vc+sd-jwt"})", credential) + '~');
    add("sd-jwt-vc-typ", "the present name", Pass, issued(credential));
    add("sd-jwt-vc-typ", "another token", Skip, hs(kHs, kJwt) + '~');

    add("sd-jwt-vc-claims", "no vct", Fail, issued(kJwt));
    add("sd-jwt-vc-claims", "vct that is no string", Fail, issued(with(credential, {{"vct", "1"}})));
    add("sd-jwt-vc-claims", "status that is no object", Fail, issued(with(credential, {{"status", "\"ok\""}})));
    add("sd-jwt-vc-claims", "iss that is no URI", Fail, issued(with(credential, {{"iss", "\"me\""}})));
    add("sd-jwt-vc-claims", "sound", Pass, issued(with(credential, {{"status", "{}"}})));

    add("sd-jwt-vc-issuer", "nobody", Warn, issued(with(credential, {{"iss", ""}})));
    add("sd-jwt-vc-issuer", "a DID", Info, issued(with(credential, {{"iss", "\"did:web:as.example\""}})));
    add("sd-jwt-vc-issuer", "a chain", Info, hs(R"({"alg":"HS256","typ":"dc+sd-jwt","x5c":[]})", credential) + '~');
    add("sd-jwt-vc-issuer", "https", Pass, issued(credential));
}

} // namespace

void addSdJwtCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, as(Kind::SdJwt), expectations(), ring()});
    };
    add("sd-jwt-format", "hash", Fail, hs(kHs, with(kJwt, {{"_sd_alg", "\"md5\""}})) + '~');
    add("sd-jwt-format", "sound", Pass, hs(kHs, kJwt) + '~' + disclosure("a", "1") + '~');
    cases.push_back({"sd-jwt-format", "no key binding token at the end", Fail, hs(kHs, kJwt) + "~x", {}, {}, ring()});
    add("sd-jwt-format", "no tilde", Fail, hs(kHs, kJwt));
    add("sd-jwt-format", "an empty disclosure", Fail, hs(kHs, kJwt) + "~~");
    cases.push_back({"sd-jwt-format",
                     "by its type, no tilde",
                     Fail,
                     hs(R"({"alg":"HS256","typ":"dc+sd-jwt"})", kJwt),
                     {},
                     expectations(),
                     ring()});
    addDisclosureCases(cases);
    addKeyBindingCases(cases);
    addCredentialCases(cases);
}

} // namespace CheckCases
