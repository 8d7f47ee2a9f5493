// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key_p.h"
#include "jose/unsoundkeyerror.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr std::array kCurves{
    Curve{"P-256", KeyType::Ec, "prime256v1", 32, 32, 256}, Curve{"P-384", KeyType::Ec, "secp384r1", 48, 48, 384},
    Curve{"P-521", KeyType::Ec, "secp521r1", 66, 66, 521},  Curve{"secp256k1", KeyType::Ec, "secp256k1", 32, 32, 256},
    Curve{"Ed25519", KeyType::Okp, "ED25519", 32, 32, 255}, Curve{"Ed448", KeyType::Okp, "ED448", 57, 57, 448},
    Curve{"X25519", KeyType::Okp, "X25519", 32, 32, 255},   Curve{"X448", KeyType::Okp, "X448", 56, 56, 448},
};
constexpr std::array kMlDsas{MlDsa{"ML-DSA-44", 1312}, MlDsa{"ML-DSA-65", 1952}, MlDsa{"ML-DSA-87", 2592}};

// Without its primes, d can be tried only by raising to it, which at this size takes 10 ms.
constexpr int kLargestBareExponentBits = 4096;

// OpenSSL verifies with no larger e where n is beyond 3,072 bits. Below, it takes any: NIST's bound keeps a set of
// chosen keys from taking minutes (SP 800-56B §6.2).
constexpr int kSmallModulusBits = 3072;
constexpr int kLargestExponentBits = 64;
constexpr int kLargestExponentBitsOfSmall = 256;

using BnCtx = Owned<BN_CTX, BN_CTX_free>;

BigNumber bigNumberOf(const EVP_PKEY *pkey, const char *parameter)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(pkey, parameter, &number) != 1)
        dropSslErrors();
    return BigNumber(number);
}

// For one prime: d e = 1 (mod p - 1) and dp = d (mod p - 1).
bool primeFits(const BIGNUM *prime, const BIGNUM *exponent, const BIGNUM *e, const BIGNUM *d)
{
    const BnCtx context(BN_CTX_new());
    const BigNumber less(BN_dup(prime));
    const BigNumber value(BN_new());
    if (!context || !less || !value || BN_cmp(prime, BN_value_one()) <= 0 || !exponent)
        return false;
    return BN_sub_word(less.get(), 1) == 1 && BN_mod_mul(value.get(), d, e, less.get(), context.get()) == 1
           && BN_is_one(value.get()) && BN_nnmod(value.get(), d, less.get(), context.get()) == 1
           && BN_cmp(value.get(), exponent) == 0;
}

struct RsaNumbers
{
    BigNumber n, e, d, p, q, dp, dq, qi;
};

bool rsaPartsBelongTogether(const RsaNumbers &rsa)
{
    const BnCtx context(BN_CTX_new());
    const BigNumber value(BN_new());
    if (!context || !value)
        return false;
    if (rsa.p && rsa.q) {
        return BN_mul(value.get(), rsa.p.get(), rsa.q.get(), context.get()) == 1
               && BN_cmp(value.get(), rsa.n.get()) == 0
               && primeFits(rsa.p.get(), rsa.dp.get(), rsa.e.get(), rsa.d.get())
               && primeFits(rsa.q.get(), rsa.dq.get(), rsa.e.get(), rsa.d.get()) && rsa.qi
               && BN_mod_mul(value.get(), rsa.q.get(), rsa.qi.get(), rsa.p.get(), context.get()) == 1
               && BN_is_one(value.get());
    }
    // (2^e)^d is 2 again.
    const BigNumber two(BN_new());
    return two && BN_set_word(two.get(), 2) == 1
           && BN_mod_exp(value.get(), two.get(), rsa.e.get(), rsa.n.get(), context.get()) == 1
           && BN_mod_exp(value.get(), value.get(), rsa.d.get(), rsa.n.get(), context.get()) == 1
           && BN_cmp(value.get(), two.get()) == 0;
}

std::unexpected<Error> pairMismatch(SpecRef spec)
{
    dropSslErrors();
    return std::unexpected(Error{JoseError::JwkPairMismatch, {}, {}, spec});
}

Result<void> judgeRsa(Key::Private &key)
{
    const EVP_PKEY *pkey = key.pkey.get();
    constexpr SpecRef spec = "RFC 7518 §3.3, §3.5; RFC 8017 §3.1";
    RsaNumbers rsa;
    rsa.n = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_N);
    rsa.e = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_E);
    if (!rsa.n || !rsa.e)
        return std::unexpected(takeSslError(JoseError::KeyFormat));
    key.bits = BN_num_bits(rsa.n.get());
    if (key.bits > kLargestRsaBits)
        return std::unexpected(Error{JoseError::RsaKeySize, u"≤ 16384 bit"_s, u"%1 bit"_s.arg(key.bits), spec});
    if (!BN_is_odd(rsa.n.get()))
        return std::unexpected(Error{JoseError::RsaKeySize, u"n mod 2 = 1"_s, u"n mod 2 = 0"_s, spec});
    const bool tooSmall = BN_cmp(rsa.e.get(), BN_value_one()) <= 0;
    if (tooSmall || !BN_is_odd(rsa.e.get())) {
        const QString found = tooSmall ? u"e < 3"_s : u"e mod 2 = 0"_s;
        return std::unexpected(Error{JoseError::RsaKeySize, u"e ≥ 3, e mod 2 = 1"_s, found, spec});
    }
    if (BN_cmp(rsa.e.get(), rsa.n.get()) >= 0)
        return std::unexpected(Error{JoseError::RsaKeySize, u"e < n"_s, u"e ≥ n"_s, spec});
    const int exponentBits = BN_num_bits(rsa.e.get());
    const int mostBits = key.bits > kSmallModulusBits ? kLargestExponentBits : kLargestExponentBitsOfSmall;
    if (exponentBits > mostBits) {
        return std::unexpected(
            Error{JoseError::RsaKeySize, u"e ≤ %1 bit"_s.arg(mostBits), u"e: %1 bit"_s.arg(exponentBits), spec});
    }
    if (key.bits < kSmallestRsaBits)
        key.findings.append({JoseError::RsaKeySize, u"≥ 2048 bit"_s, u"%1 bit"_s.arg(key.bits), spec});

    rsa.d = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_D);
    key.isPrivate = rsa.d != nullptr;
    if (!key.isPrivate)
        return {};
    rsa.p = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_FACTOR1);
    rsa.q = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_FACTOR2);
    rsa.dp = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_EXPONENT1);
    rsa.dq = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_EXPONENT2);
    rsa.qi = bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_COEFFICIENT1);
    const bool hasPrimes = rsa.p && rsa.q;
    if (!hasPrimes && key.bits > kLargestBareExponentBits)
        return std::unexpected(Error{JoseError::JwkRequiredMember, u"p, q"_s, {}, "RFC 7518 §6.3.2"});
    if (bigNumberOf(pkey, OSSL_PKEY_PARAM_RSA_FACTOR3))
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"p, q"_s, u"oth"_s, "RFC 7518 §6.3.2.7"});
    return rsaPartsBelongTogether(rsa) ? Result<void>() : pairMismatch("RFC 7518 §6.3.2");
}

QByteArray groupOf(const EVP_PKEY *pkey)
{
    QByteArray name(80, '\0');
    std::size_t length = 0;
    if (EVP_PKEY_get_group_name(pkey, name.data(), octetCount(name), &length) != 1) {
        dropSslErrors();
        return {};
    }
    return name.first(static_cast<qsizetype>(length));
}

/// Has the key written with its curve's name and no hybrid point, whatever it was read from (RFC 5480 §2.1.1, §2.2; RFC
/// 5915 §3).
bool writeByName(EVP_PKEY *pkey)
{
    return EVP_PKEY_set_utf8_string_param(pkey, OSSL_PKEY_PARAM_EC_ENCODING, OSSL_PKEY_EC_ENCODING_GROUP) == 1
           && EVP_PKEY_set_utf8_string_param(pkey, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                             OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED)
                  == 1;
}

Result<void> judgeEc(Key::Private &key)
{
    const QByteArray group = groupOf(key.pkey.get());
    const auto curve = std::ranges::find_if(
        kCurves, [&](const Curve &each) { return each.type == KeyType::Ec && group == each.openSslName; });
    if (curve == kCurves.end()) {
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"P-256, P-384, P-521, secp256k1"_s,
                                     group.isEmpty() ? u"EC"_s : QString::fromUtf8(group), "RFC 7518 §6.2.1.1"});
    }
    int isSpelledOut = 0;
    if (EVP_PKEY_get_int_param(key.pkey.get(), OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isSpelledOut) != 1)
        dropSslErrors();
    if (isSpelledOut == 1) {
        key.findings.append(
            {UnsoundKeyError::CurveSpelledOut, u"namedCurve"_s, u"ECParameters"_s, "RFC 5480 §2.1.1; RFC 5915 §3"});
    }
    if (!writeByName(key.pkey.get()))
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    key.curve = curve->name;
    key.bits = curve->bits;
    key.isPrivate = bigNumberOf(key.pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY) != nullptr;
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.pkey.get(), nullptr));
    if (!context || EVP_PKEY_public_check_quick(context.get()) != 1) {
        dropSslErrors();
        return std::unexpected(Error{JoseError::JwkEcPoint,
                                     u"%1 (x, y)"_s.arg(QLatin1StringView(curve->name)),
                                     {},
                                     "RFC 7518 §6.2.1; RFC 8725 §3.4"});
    }
    if (key.isPrivate && EVP_PKEY_pairwise_check(context.get()) != 1)
        return pairMismatch("RFC 7518 §6.2.2");
    return {};
}

Result<void> judgeOkp(Key::Private &key, const Curve &curve)
{
    key.curve = curve.name;
    key.bits = curve.bits;
    const QByteArray x = octetsOf(key.pkey.get(), OSSL_PKEY_PARAM_PUB_KEY);
    if (x.size() != curve.publicSize || !isSoundOkpPoint(curve, x)) {
        dropSslErrors();
        return std::unexpected(Error{
            JoseError::JwkEcPoint, u"%1 (x)"_s.arg(QLatin1StringView(curve.name)), {}, "RFC 8725 §3.4; RFC 7748 §6.1"});
    }
    QByteArray d = octetsOf(key.pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY);
    const WipeLater wipe(d);
    key.isPrivate = !d.isEmpty();
    return {};
}

Result<void> judgeAkp(Key::Private &key, const MlDsa &row)
{
    key.algorithm = row.name;
    key.bits = row.publicSize * 8;
    QByteArray d = octetsOf(key.pkey.get(), OSSL_PKEY_PARAM_PRIV_KEY);
    const WipeLater wipe(d);
    key.isPrivate = !d.isEmpty();
    return {};
}

Result<void> judge(Key::Private &key)
{
    const EVP_PKEY *pkey = key.pkey.get();
    if (EVP_PKEY_is_a(pkey, "RSA") == 1 || EVP_PKEY_is_a(pkey, "RSA-PSS") == 1) {
        key.type = KeyType::Rsa;
        return judgeRsa(key);
    }
    if (EVP_PKEY_is_a(pkey, "EC") == 1) {
        key.type = KeyType::Ec;
        return judgeEc(key);
    }
    for (const Curve &curve : kCurves) {
        if (curve.type == KeyType::Okp && EVP_PKEY_is_a(pkey, curve.openSslName) == 1) {
            key.type = KeyType::Okp;
            return judgeOkp(key, curve);
        }
    }
    for (const MlDsa &row : kMlDsas) {
        if (EVP_PKEY_is_a(pkey, row.name) == 1) {
            key.type = KeyType::Akp;
            return judgeAkp(key, row);
        }
    }
    const char *name = EVP_PKEY_get0_type_name(pkey);
    return std::unexpected(Error{JoseError::KeyTypeUnknown, u"RSA, EC, OKP, AKP"_s, QString::fromUtf8(name)});
}

} // namespace

const Curve *findCurve(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kCurves, [name](const Curve &each) { return name == each.name; });
    return found == kCurves.end() ? nullptr : &*found;
}

const MlDsa *findMlDsa(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kMlDsas, [name](const MlDsa &each) { return name == each.name; });
    return found == kMlDsas.end() ? nullptr : &*found;
}

QByteArray numberOf(const EVP_PKEY *pkey, const char *parameter, int size)
{
    const BigNumber number = bigNumberOf(pkey, parameter);
    if (!number)
        return {};
    QByteArray out(size > 0 ? size : BN_num_bytes(number.get()), Qt::Uninitialized);
    return BN_bn2binpad(number.get(), octets(out), static_cast<int>(out.size())) < 0 ? QByteArray() : out;
}

QByteArray octetsOf(const EVP_PKEY *pkey, const char *parameter)
{
    std::size_t length = 0;
    QByteArray out;
    if (EVP_PKEY_get_octet_string_param(pkey, parameter, nullptr, 0, &length) == 1) {
        out.resize(static_cast<qsizetype>(length));
        if (EVP_PKEY_get_octet_string_param(pkey, parameter, octets(out), length, &length) == 1)
            return out;
    }
    dropSslErrors();
    return {};
}

QList<KeyMember> publicMembers(const Key::Private &key)
{
    const EVP_PKEY *pkey = key.pkey.get();
    switch (key.type) {
    case KeyType::Rsa:
        return {{"n", numberOf(pkey, OSSL_PKEY_PARAM_RSA_N)}, {"e", numberOf(pkey, OSSL_PKEY_PARAM_RSA_E)}};
    case KeyType::Ec: {
        const int size = findCurve(key.curve)->publicSize;
        return {{"x", numberOf(pkey, OSSL_PKEY_PARAM_EC_PUB_X, size)},
                {"y", numberOf(pkey, OSSL_PKEY_PARAM_EC_PUB_Y, size)}};
    }
    case KeyType::Okp:
        return {{"x", octetsOf(pkey, OSSL_PKEY_PARAM_PUB_KEY)}};
    case KeyType::Akp:
        return {{"pub", octetsOf(pkey, OSSL_PKEY_PARAM_PUB_KEY)}};
    case KeyType::Oct:
        break;
    }
    return {};
}

KeyData Key::Private::copy() const
{
    auto other = std::make_shared<Private>();
    other->type = type;
    other->curve = curve;
    other->algorithm = algorithm;
    other->use = use;
    other->operations = operations;
    other->keyId = keyId;
    other->isPrivate = isPrivate;
    other->bits = bits;
    other->secret = secret;
    other->pkey = pkey;
    other->certificates = certificates;
    other->provenance = provenance;
    other->source = source;
    other->fetch = fetch;
    other->name = name;
    other->findings = findings;
    return other;
}

Result<KeyData> keyDataFromPkey(EvpPkey pkey, const ImportOptions &options)
{
    auto key = std::make_shared<Key::Private>();
    key->pkey = std::shared_ptr<EVP_PKEY>(pkey.release(), EVP_PKEY_free);
    key->provenance = options.provenance;
    key->source = options.source;
    return judge(*key).transform([&] { return key; });
}

} // namespace Grantscope::Jose
