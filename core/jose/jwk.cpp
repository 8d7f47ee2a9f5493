// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/jwk_p.h"
#include "jose/key_p.h"
#include "jose/quotedname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

// OpenSSL's importer copies these; the builder frees what it holds with a wipe.
struct Built
{
    ParamBuild build{OSSL_PARAM_BLD_new()};
    std::vector<BigNumber> numbers = {}; ///< Must live as long as the builder.

    bool number(const char *name, QByteArrayView octets_)
    {
        numbers.push_back(toNumber(octets_));
        return numbers.back() && OSSL_PARAM_BLD_push_BN(build.get(), name, numbers.back().get()) == 1;
    }
    bool octetString(const char *name, QByteArrayView octets_)
    {
        return OSSL_PARAM_BLD_push_octet_string(build.get(), name, octets_.data(), octetCount(octets_)) == 1;
    }
    bool text(const char *name, const char *value)
    {
        return OSSL_PARAM_BLD_push_utf8_string(build.get(), name, value, 0) == 1;
    }
};

Result<EvpPkey> importParams(const char *type, Built &built, bool isPrivate, const Error &refusal)
{
    const Params params(OSSL_PARAM_BLD_to_param(built.build.get()));
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    if (!context) {
        dropSslErrors();
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"OpenSSL ≥ 3.5"_s, QString::fromLatin1(type)});
    }
    EVP_PKEY *pkey = nullptr;
    const int selection = isPrivate ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
    if (!params || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &pkey, selection, params.get()) != 1) {
        dropSslErrors();
        return std::unexpected(refusal);
    }
    return EvpPkey(pkey);
}

Result<EvpPkey> readRsa(JwkMembers &jwk)
{
    constexpr SpecRef spec = "RFC 7518 §6.3";
    if (const Json::Value other = jwk.value(Member::Oth))
        return std::unexpected(jwk.error(JoseError::KeyTypeUnknown, u"p, q"_s, u"oth"_s, "RFC 7518 §6.3.2.7", other));
    const auto n = jwk.number(Member::N, spec);
    const auto e = n ? jwk.number(Member::E, spec) : n;
    if (!e)
        return std::unexpected(e.error());
    if (n->size() > kLargestRsaBits / 8) {
        return std::unexpected(jwk.error(JoseError::RsaKeySize, u"≤ 16384 bit"_s, u"%1 bit"_s.arg(n->size() * 8), spec,
                                         jwk.value(Member::N)));
    }
    Built built;
    bool done = built.number(OSSL_PKEY_PARAM_RSA_N, *n) && built.number(OSSL_PKEY_PARAM_RSA_E, *e);

    constexpr std::array<std::pair<Member, const char *>, 6> kPrivate = {{
        {Member::D, OSSL_PKEY_PARAM_RSA_D},
        {Member::P, OSSL_PKEY_PARAM_RSA_FACTOR1},
        {Member::Q, OSSL_PKEY_PARAM_RSA_FACTOR2},
        {Member::Dp, OSSL_PKEY_PARAM_RSA_EXPONENT1},
        {Member::Dq, OSSL_PKEY_PARAM_RSA_EXPONENT2},
        {Member::Qi, OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
    }};
    const bool isPrivate = std::ranges::any_of(kPrivate, [&](const auto &each) { return jwk.has(each.first); });
    const bool hasPrimes =
        std::any_of(kPrivate.begin() + 1, kPrivate.end(), [&](const auto &each) { return jwk.has(each.first); });
    for (const auto &[member, parameter] : kPrivate) {
        // d alone will do; with one of the others, all must be there (RFC 7518 §6.3.2).
        if (!isPrivate || (member != Member::D && !hasPrimes))
            break;
        auto octets_ = jwk.number(member, "RFC 7518 §6.3.2");
        if (!octets_)
            return std::unexpected(octets_.error());
        const WipeLater wipe(*octets_);
        if (octets_->size() > n->size()) {
            return std::unexpected(jwk.error(JoseError::JwkPairMismatch, u"%1 (≤ n)"_s.arg(jwk.name(member)), {},
                                             "RFC 7518 §6.3.2", jwk.value(member)));
        }
        done = done && built.number(parameter, *octets_);
    }
    const Error refusal = jwk.error(isPrivate ? JoseError::JwkPairMismatch : JoseError::CryptoFailure, {}, {}, spec);
    return done ? importParams("RSA", built, isPrivate, refusal)
                : std::unexpected(takeSslError(JoseError::CryptoFailure));
}

Result<const Curve *> readCurve(JwkMembers &jwk, KeyType type)
{
    const auto crv = jwk.text(Member::Crv, "RFC 7518 §6.2.1.1; RFC 8037 §2");
    if (!crv)
        return std::unexpected(crv.error());
    const Curve *curve = findCurve(*crv);
    if (!curve || curve->type != type) {
        const QString known =
            type == KeyType::Ec ? u"P-256, P-384, P-521, secp256k1"_s : u"Ed25519, Ed448, X25519, X448"_s;
        return std::unexpected(jwk.error(JoseError::KeyTypeUnknown, known, u"crv: "_s + quotedName(*crv),
                                         "RFC 7518 §6.2.1.1; RFC 8037 §2", jwk.value(Member::Crv)));
    }
    return curve;
}

Result<EvpPkey> readEc(JwkMembers &jwk)
{
    constexpr SpecRef spec = "RFC 7518 §6.2.1.2, §6.2.1.3";
    const auto curve = readCurve(jwk, KeyType::Ec);
    if (!curve)
        return std::unexpected(curve.error());
    const auto x = jwk.exactOctets(Member::X, (*curve)->publicSize, JoseError::JwkEcPoint, spec);
    const auto y = x ? jwk.exactOctets(Member::Y, (*curve)->publicSize, JoseError::JwkEcPoint, spec) : x;
    if (!y)
        return std::unexpected(y.error());
    const QByteArray point = '\x04' + *x + *y;
    Built built;
    if (!built.text(OSSL_PKEY_PARAM_GROUP_NAME, (*curve)->openSslName)
        || !built.octetString(OSSL_PKEY_PARAM_PUB_KEY, point))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    const Error offCurve = jwk.error(JoseError::JwkEcPoint, u"%1 (x, y)"_s.arg(QLatin1StringView((*curve)->name)), {},
                                     "RFC 7518 §6.2.1; RFC 8725 §3.4", jwk.value(Member::X));
    auto pkey = importParams("EC", built, false, offCurve);
    if (!pkey || !jwk.has(Member::D))
        return pkey;

    auto d = jwk.exactOctets(Member::D, (*curve)->privateSize, JoseError::JwkRequiredMember, "RFC 7518 §6.2.2.1");
    if (!d)
        return std::unexpected(d.error());
    const WipeLater wipe(*d);
    // The builder was emptied by the first import, which alone could tell a bad point from a bad d.
    Built pair;
    if (!pair.text(OSSL_PKEY_PARAM_GROUP_NAME, (*curve)->openSslName)
        || !pair.octetString(OSSL_PKEY_PARAM_PUB_KEY, point) || !pair.number(OSSL_PKEY_PARAM_PRIV_KEY, *d))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return importParams("EC", pair, true,
                        jwk.error(JoseError::JwkPairMismatch, {}, {}, "RFC 7518 §6.2.2", jwk.value(Member::X)));
}

QByteArray rawPublic(const EVP_PKEY *pkey)
{
    return octetsOf(pkey, OSSL_PKEY_PARAM_PUB_KEY);
}

Result<EvpPkey> readOkp(JwkMembers &jwk)
{
    const auto curve = readCurve(jwk, KeyType::Okp);
    if (!curve)
        return std::unexpected(curve.error());
    const auto x = jwk.exactOctets(Member::X, (*curve)->publicSize, JoseError::JwkEcPoint, "RFC 8037 §2");
    if (!x)
        return std::unexpected(x.error());
    EvpPkey pkey;
    if (!jwk.has(Member::D)) {
        pkey.reset(EVP_PKEY_new_raw_public_key_ex(nullptr, (*curve)->openSslName, nullptr, octets(*x), octetCount(*x)));
    } else {
        auto d = jwk.exactOctets(Member::D, (*curve)->privateSize, JoseError::JwkRequiredMember, "RFC 8037 §2");
        if (!d)
            return std::unexpected(d.error());
        const WipeLater wipe(*d);
        pkey.reset(
            EVP_PKEY_new_raw_private_key_ex(nullptr, (*curve)->openSslName, nullptr, octets(*d), octetCount(*d)));
        if (pkey && rawPublic(pkey.get()) != *x) {
            return std::unexpected(jwk.error(JoseError::JwkPairMismatch, {}, {}, "RFC 8037 §2", jwk.value(Member::X)));
        }
    }
    if (!pkey)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return pkey;
}

Result<EvpPkey> readAkp(JwkMembers &jwk)
{
    if (!jwk.has(Member::Alg))
        return std::unexpected(jwk.error(JoseError::JwkAkpAlg, u"alg"_s, {}, "RFC 9964 §3"));
    const auto alg = jwk.text(Member::Alg, "RFC 9964 §3");
    if (!alg)
        return std::unexpected(alg.error());
    const MlDsa *row = findMlDsa(*alg);
    if (!row) {
        return std::unexpected(jwk.error(JoseError::KeyTypeUnknown, u"ML-DSA-44, ML-DSA-65, ML-DSA-87"_s,
                                         u"alg: "_s + quotedName(*alg), "RFC 9964 §3", jwk.value(Member::Alg)));
    }
    const auto pub = jwk.exactOctets(Member::Pub, row->publicSize, JoseError::JwkRequiredMember, "RFC 9964 §4");
    if (!pub)
        return std::unexpected(pub.error());
    Built built;
    const Error refusal = jwk.error(JoseError::CryptoFailure, {}, {}, "RFC 9964 §4");
    if (!jwk.has(Member::Priv)) {
        return built.octetString(OSSL_PKEY_PARAM_PUB_KEY, *pub)
                   ? importParams(row->name, built, false, refusal)
                   : std::unexpected(takeSslError(JoseError::CryptoFailure));
    }
    auto seed = jwk.exactOctets(Member::Priv, kMlDsaSeedSize, JoseError::JwkAkpSeed, "RFC 9964 §4");
    if (!seed)
        return std::unexpected(seed.error());
    const WipeLater wipe(*seed);
    if (!built.octetString(kMlDsaSeedParameter, *seed))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    auto pkey = importParams(row->name, built, true, refusal);
    if (pkey && rawPublic(pkey->get()) != *pub)
        return std::unexpected(jwk.error(JoseError::JwkPairMismatch, {}, {}, "RFC 9964 §4", jwk.value(Member::Pub)));
    return pkey;
}

Result<KeyData> readOct(JwkMembers &jwk, const ImportOptions &options)
{
    auto k = jwk.octets(Member::K, "RFC 7518 §6.4.1");
    if (!k)
        return std::unexpected(k.error());
    const WipeLater wipe(*k);
    if (k->isEmpty())
        return std::unexpected(
            jwk.error(JoseError::KeyEmpty, u"k"_s, u"0 B"_s, "RFC 7518 §6.4.1", jwk.value(Member::K)));
    return keyDataFromSecret(Secret(*k), options);
}

Result<KeyData> readByType(JwkMembers &jwk, const ImportOptions &options)
{
    const auto kty = jwk.text(Member::Kty, "RFC 7517 §4.1");
    if (!kty)
        return std::unexpected(kty.error());
    const auto judged = [&options](EvpPkey pkey) { return keyDataFromPkey(std::move(pkey), options); };
    if (*kty == "RSA")
        return readRsa(jwk).and_then(judged);
    if (*kty == "EC")
        return readEc(jwk).and_then(judged);
    if (*kty == "OKP")
        return readOkp(jwk).and_then(judged);
    if (*kty == "AKP")
        return readAkp(jwk).and_then(judged);
    if (*kty == "oct")
        return readOct(jwk, options);
    return std::unexpected(jwk.error(JoseError::KeyTypeUnknown, u"RSA, EC, OKP, AKP, oct"_s,
                                     u"kty: "_s + quotedName(*kty), "RFC 7517 §4.1", jwk.value(Member::Kty)));
}

} // namespace

Result<Key> keyFromJwk(Json::Value jwk, const ImportOptions &options)
{
    auto members = JwkMembers::read(jwk);
    if (!members)
        return std::unexpected(members.error());
    auto key = readByType(*members, options);
    if (!key) {
        // What only OpenSSL's view of the whole key showed has no place of its own.
        Error error = key.error();
        if (error.offset < 0)
            error.offset = jwk.span().offset;
        return std::unexpected(error);
    }
    if (const auto about = readJwkAttributes(*members, **key); !about)
        return std::unexpected(about.error());
    (*key)->findings += members->findings();
    return Key(*key);
}

} // namespace Grantscope::Jose
