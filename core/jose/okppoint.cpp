// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key_p.h"

#include <algorithm>
#include <array>

namespace Grantscope::Jose {

namespace {

using BnCtx = Owned<BN_CTX, BN_CTX_free>;

BigNumber fromHex(const char *hex)
{
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, hex);
    return BigNumber(number);
}

BigNumber fromLittleEndian(QByteArrayView octets_)
{
    return BigNumber(BN_lebin2bn(octets(octets_), static_cast<int>(octets_.size()), nullptr));
}

struct Field
{
    BigNumber prime;
    BigNumber edwardsD; ///< d of the Edwards curve, reduced.
    bool minusOne; ///< a = -1 (Ed25519) or a = 1 (Ed448).
    /// y of the points of small order on the Edwards curve beside 0, 1 and -1, and u of those on the Montgomery curve.
    QList<const char *> smallY;
    QList<const char *> smallU;
};

// 2^255 - 19 and -121665/121666 (RFC 7748 §4.1, RFC 8032 §5.1). The points of order 8 follow from the curves'
// equations.
const Field &field25519()
{
    static const Field field{
        fromHex("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed"),
        fromHex("52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3"),
        true,
        {"7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
         "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826"},
        {"00b8495f16056286fdb1329ceb8d09da6ac49ff1fae35616aeb8413b7c7aebe0",
         "57119fd0dd4e22d8868e1c58c45c44045bef839c55b1d0b1248c50a3bc959c5f"},
    };
    return field;
}

// 2^448 - 2^224 - 1 and -39081 (RFC 7748 §4.2, RFC 8032 §5.2). Cofactor 4: 0, 1 and -1 are all.
const Field &field448()
{
    static const Field field = [] {
        BigNumber prime = fromHex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffe"
                                  "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff");
        BigNumber d(BN_dup(prime.get()));
        BN_sub_word(d.get(), 39081);
        return Field{std::move(prime), std::move(d), false, {}, {}};
    }();
    return field;
}

bool isOneOf(const BIGNUM *number, const Field &field, const QList<const char *> &others)
{
    const BigNumber minusOne(BN_dup(field.prime.get()));
    BN_sub_word(minusOne.get(), 1);
    if (BN_is_zero(number) || BN_is_one(number) || BN_cmp(number, minusOne.get()) == 0)
        return true;
    return std::ranges::any_of(others, [number](const char *hex) { return BN_cmp(number, fromHex(hex).get()) == 0; });
}

// There is an x for this y when (y^2 - 1) / (d y^2 - a) is a square; the quotient is one exactly when the product is.
bool hasPoint(const BIGNUM *y, const Field &field)
{
    const BnCtx context(BN_CTX_new());
    const BigNumber square(BN_new());
    const BigNumber below(BN_new());
    const BigNumber product(BN_new());
    const BIGNUM *prime = field.prime.get();
    bool done = context && square && below && product && BN_mod_sqr(square.get(), y, prime, context.get()) == 1
                && BN_mod_mul(below.get(), square.get(), field.edwardsD.get(), prime, context.get()) == 1;
    if (done && field.minusOne)
        done = BN_add_word(below.get(), 1) == 1;
    else if (done)
        done = BN_add(below.get(), below.get(), prime) == 1 && BN_sub_word(below.get(), 1) == 1;
    done = done && BN_add(square.get(), square.get(), prime) == 1 && BN_sub_word(square.get(), 1) == 1
           && BN_mod_mul(product.get(), square.get(), below.get(), prime, context.get()) == 1;
    return done && BN_kronecker(product.get(), prime, context.get()) >= 0;
}

} // namespace

bool isSoundOkpPoint(const Curve &curve, QByteArrayView x)
{
    const QByteArrayView name(curve.name);
    const bool is25519 = name.endsWith("25519");
    const Field &field = is25519 ? field25519() : field448();
    if (name.startsWith("Ed")) {
        // The highest bit is the sign of x, not a part of y.
        BigNumber y = fromLittleEndian(x);
        if (!y)
            return false;
        const int sign = static_cast<int>(x.size()) * 8 - 1;
        if (BN_is_bit_set(y.get(), sign))
            BN_clear_bit(y.get(), sign);
        return BN_cmp(y.get(), field.prime.get()) < 0 && !isOneOf(y.get(), field, field.smallY)
               && hasPoint(y.get(), field);
    }
    // RFC 7748 §5: the unused bit is masked, and values beyond the prime are reduced. Any u is on the curve or its
    // twist, both safe.
    BigNumber u = fromLittleEndian(x);
    if (!u)
        return false;
    if (is25519 && BN_is_bit_set(u.get(), 255))
        BN_clear_bit(u.get(), 255);
    if (BN_cmp(u.get(), field.prime.get()) >= 0)
        BN_sub(u.get(), u.get(), field.prime.get());
    return !isOneOf(u.get(), field, field.smallU);
}

} // namespace Grantscope::Jose
