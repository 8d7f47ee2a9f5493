// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/rsaprimes_p.h"

namespace Grantscope::Jose {

namespace {

using BnCtx = Owned<BN_CTX, BN_CTX_free>;

BigNumber numberIn(const EVP_PKEY *pkey, const char *parameter)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(pkey, parameter, &number) != 1)
        dropSslErrors();
    return BigNumber(number);
}

/// A factor of n: of the roots of 1 that g^((de - 1) / 2^k) gives, half are neither 1 nor -1, and the distance of such
/// a one to 1 shares a prime with n. Null after 100 tries, which only happens where d does not belong to n.
BigNumber factorOf(const BIGNUM *n, const BIGNUM *e, const BIGNUM *d, BN_CTX *context)
{
    const BigNumber odd(BN_new());
    const BigNumber minusOne(BN_dup(n));
    if (!odd || !minusOne || BN_mul(odd.get(), d, e, context) != 1 || BN_sub_word(odd.get(), 1) != 1
        || BN_sub_word(minusOne.get(), 1) != 1 || BN_is_zero(odd.get()))
        return {};
    int halvings = 0;
    for (; !BN_is_odd(odd.get()); ++halvings)
        BN_rshift1(odd.get(), odd.get());
    const BigNumber root(BN_new());
    const BigNumber square(BN_new());
    BigNumber factor(BN_new());
    if (!root || !square || !factor)
        return {};
    for (BN_ULONG g = 2; g < 102; ++g) {
        if (BN_set_word(square.get(), g) != 1 || BN_mod_exp(root.get(), square.get(), odd.get(), n, context) != 1)
            return {};
        for (int i = 0; i < halvings && !BN_is_one(root.get()) && BN_cmp(root.get(), minusOne.get()) != 0; ++i) {
            if (BN_mod_sqr(square.get(), root.get(), n, context) != 1)
                return {};
            if (BN_is_one(square.get())) {
                if (BN_sub_word(root.get(), 1) != 1 || BN_gcd(factor.get(), root.get(), n, context) != 1)
                    return {};
                return factor;
            }
            BN_swap(root.get(), square.get());
        }
    }
    return {};
}

bool push(OSSL_PARAM_BLD *build, const char *name, const BigNumber &number)
{
    return number && OSSL_PARAM_BLD_push_BN(build, name, number.get()) == 1;
}

} // namespace

EvpPkey withPrimes(const EVP_PKEY *pkey)
{
    const BnCtx context(BN_CTX_secure_new());
    const BigNumber n = numberIn(pkey, OSSL_PKEY_PARAM_RSA_N);
    const BigNumber e = numberIn(pkey, OSSL_PKEY_PARAM_RSA_E);
    const BigNumber d = numberIn(pkey, OSSL_PKEY_PARAM_RSA_D);
    if (!context || !n || !e || !d)
        return {};
    BigNumber p = factorOf(n.get(), e.get(), d.get(), context.get());
    BigNumber q(BN_new());
    const BigNumber less(BN_new());
    const BigNumber dp(BN_new());
    const BigNumber dq(BN_new());
    if (!p || !q || !less || !dp || !dq || BN_div(q.get(), nullptr, n.get(), p.get(), context.get()) != 1)
        return {};
    if (BN_cmp(p.get(), q.get()) < 0)
        std::swap(p, q);
    const bool exponents = BN_sub(less.get(), p.get(), BN_value_one()) == 1
                           && BN_mod(dp.get(), d.get(), less.get(), context.get()) == 1
                           && BN_sub(less.get(), q.get(), BN_value_one()) == 1
                           && BN_mod(dq.get(), d.get(), less.get(), context.get()) == 1;
    const BigNumber qi(BN_mod_inverse(nullptr, q.get(), p.get(), context.get()));
    const ParamBuild build(OSSL_PARAM_BLD_new());
    const bool built =
        exponents && build && push(build.get(), OSSL_PKEY_PARAM_RSA_N, n) && push(build.get(), OSSL_PKEY_PARAM_RSA_E, e)
        && push(build.get(), OSSL_PKEY_PARAM_RSA_D, d) && push(build.get(), OSSL_PKEY_PARAM_RSA_FACTOR1, p)
        && push(build.get(), OSSL_PKEY_PARAM_RSA_FACTOR2, q) && push(build.get(), OSSL_PKEY_PARAM_RSA_EXPONENT1, dp)
        && push(build.get(), OSSL_PKEY_PARAM_RSA_EXPONENT2, dq)
        && push(build.get(), OSSL_PKEY_PARAM_RSA_COEFFICIENT1, qi);
    const Params params(built ? OSSL_PARAM_BLD_to_param(build.get()) : nullptr);
    const EvpPkeyCtx maker(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *pair = nullptr;
    if (!params || !maker || EVP_PKEY_fromdata_init(maker.get()) != 1
        || EVP_PKEY_fromdata(maker.get(), &pair, EVP_PKEY_KEYPAIR, params.get()) != 1)
        dropSslErrors();
    return EvpPkey(pair);
}

} // namespace Grantscope::Jose
