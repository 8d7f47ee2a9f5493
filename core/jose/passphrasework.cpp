// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/passphrasework_p.h"
#include "jose/unsoundkeyerror.h"

#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Pbe2 = Owned<PBE2PARAM, PBE2PARAM_free>;
using Pbe1 = Owned<PBEPARAM, PBEPARAM_free>;
using Pbmac1 = Owned<PBMAC1PARAM, PBMAC1PARAM_free>;
using Pbkdf2 = Owned<PBKDF2PARAM, PBKDF2PARAM_free>;
using Scrypt = Owned<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;

constexpr std::uint64_t kTooMuch = PassphraseWork::kMost + 1;

// OpenSSL makes no key of more octets for a cipher, and writes beyond its own buffer for a longer one of PBMAC1 where
// it is older than 3.5.5. RFC 9579 §5 has none left out, §9 none shorter.
constexpr std::uint64_t kShortestMacKey = 20;
constexpr std::uint64_t kLongestMacKey = EVP_MAX_MD_SIZE;

template <typename T>
T *unpack(const ASN1_TYPE *parameter, const ASN1_ITEM *item)
{
    return static_cast<T *>(parameter ? ASN1_TYPE_unpack_sequence(item, parameter) : nullptr);
}

/// No more than kTooMuch, which stands for every number that is none or is larger.
std::uint64_t valueOf(const ASN1_INTEGER *number)
{
    std::uint64_t value = 0;
    const bool fits = number && ASN1_INTEGER_get_uint64(&value, number) == 1;
    return fits ? qMin(value, kTooMuch) : kTooMuch;
}

/// Of two numbers up to kTooMuch, whose product fits into 64 bits.
std::uint64_t product(std::uint64_t a, std::uint64_t b)
{
    return qMin(a * b, kTooMuch);
}

/// N·r·p, and the p·r·4 blocks that PBKDF2 fills first, each of which takes in the whole salt anew.
std::uint64_t workOfScrypt(const SCRYPT_PARAMS *parameters)
{
    const std::uint64_t lanes = product(valueOf(parameters->blockSize), valueOf(parameters->parallelizationParameter));
    const auto saltBlocks = static_cast<std::uint64_t>(ASN1_STRING_length(parameters->salt) / 64);
    return qMin(product(lanes, valueOf(parameters->costParameter))
                    + product(product(lanes, 4), qMin(saltBlocks, kTooMuch)),
                kTooMuch);
}

std::uint64_t workOfDerivation(const X509_ALGOR *function)
{
    const int nid = OBJ_obj2nid(function->algorithm);
    if (nid == NID_id_pbkdf2) {
        const Pbkdf2 parameters(unpack<PBKDF2PARAM>(function->parameter, ASN1_ITEM_rptr(PBKDF2PARAM)));
        return parameters ? valueOf(parameters->iter) : 0;
    }
    if (nid == NID_id_scrypt) {
        const Scrypt parameters(unpack<SCRYPT_PARAMS>(function->parameter, ASN1_ITEM_rptr(SCRYPT_PARAMS)));
        return parameters ? workOfScrypt(parameters.get()) : 0;
    }
    return 0;
}

std::uint64_t workOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    if (OBJ_obj2nid(name) == NID_pbes2) {
        const Pbe2 pbes2(unpack<PBE2PARAM>(algorithm->parameter, ASN1_ITEM_rptr(PBE2PARAM)));
        return pbes2 ? workOfDerivation(pbes2->keyfunc) : 0;
    }
    const Pbe1 pbes1(unpack<PBEPARAM>(algorithm->parameter, ASN1_ITEM_rptr(PBEPARAM)));
    return pbes1 ? valueOf(pbes1->iter) : 0;
}

} // namespace

Result<void> PassphraseWork::take(std::uint64_t work)
{
    dropSslErrors();
    if (work > m_left) {
        return std::unexpected(Error{UnsoundKeyError::PassphraseWork, u"Σ ≤ %1"_s.arg(kMost),
                                     work > kMost ? u"> %1"_s.arg(kMost) : u"Σ > %1"_s.arg(kMost), "RFC 8018 §4.2"});
    }
    m_left -= work;
    return {};
}

Result<void> PassphraseWork::takeFor(const X509_ALGOR *algorithm)
{
    return take(workOf(algorithm));
}

Result<void> PassphraseWork::takeForPbmac1(const X509_ALGOR *algorithm)
{
    const Pbmac1 pbmac1(unpack<PBMAC1PARAM>(algorithm->parameter, ASN1_ITEM_rptr(PBMAC1PARAM)));
    const X509_ALGOR *function = pbmac1 ? pbmac1->keyDerivationFunc : nullptr;
    const Pbkdf2 parameters(function && OBJ_obj2nid(function->algorithm) == NID_id_pbkdf2
                                ? unpack<PBKDF2PARAM>(function->parameter, ASN1_ITEM_rptr(PBKDF2PARAM))
                                : nullptr);
    dropSslErrors();
    if (!parameters || parameters->salt->type != V_ASN1_OCTET_STRING)
        return std::unexpected(Error{JoseError::KeyFormat, u"PBMAC1 (PBKDF2)"_s, u"PBMAC1"_s, "RFC 9579 §4"});
    const std::uint64_t keyLength = parameters->keylength ? valueOf(parameters->keylength) : 0;
    if (keyLength < kShortestMacKey || keyLength > kLongestMacKey) {
        const QString found = keyLength > kLongestMacKey ? u"> %1 B"_s.arg(kLongestMacKey) : u"%1 B"_s.arg(keyLength);
        return std::unexpected(Error{JoseError::KeyFormat,
                                     u"PBMAC1: keyLength %1 – %2 B"_s.arg(kShortestMacKey).arg(kLongestMacKey),
                                     parameters->keylength ? found : QString(), "RFC 9579 §5, §9"});
    }
    return take(valueOf(parameters->iter));
}

Result<void> PassphraseWork::takeRounds(const ASN1_INTEGER *rounds)
{
    return take(valueOf(rounds));
}

} // namespace Grantscope::Jose
