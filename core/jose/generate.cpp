// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/generate_p.h"
#include "jose/keyerror.h"

#include <openssl/rand.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

/// OpenSSL asks between two candidates for a prime; 0 ends its search.
int goesOn(EVP_PKEY_CTX *context)
{
    return static_cast<const std::stop_token *>(EVP_PKEY_CTX_get_app_data(context))->stop_requested() ? 0 : 1;
}

const char *openSslName(const KeyKind &kind)
{
    const Curve *curve = findCurve(kind.name);
    return kind.type == KeyType::Ec ? "EC" : curve ? curve->openSslName : kind.name;
}

Result<EvpPkey> generatePair(const KeyKind &kind, int bits, const std::stop_token &stop)
{
    const EvpPkeyCtx context(EVP_PKEY_CTX_new_from_name(nullptr, openSslName(kind), nullptr));
    std::stop_token asked = stop;
    EVP_PKEY *made = nullptr;
    bool ready = context && EVP_PKEY_keygen_init(context.get()) == 1;
    if (ready && kind.type == KeyType::Rsa)
        ready = EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), bits) == 1;
    if (ready && kind.type == KeyType::Ec)
        ready = EVP_PKEY_CTX_set_group_name(context.get(), findCurve(kind.name)->openSslName) == 1;
    if (ready) {
        EVP_PKEY_CTX_set_app_data(context.get(), &asked);
        EVP_PKEY_CTX_set_cb(context.get(), goesOn);
    }
    if (ready && !stop.stop_requested() && EVP_PKEY_generate(context.get(), &made) == 1)
        return EvpPkey(made);
    if (stop.stop_requested()) {
        dropSslErrors();
        return std::unexpected(Error{KeyError::Cancelled});
    }
    return std::unexpected(takeSslError(JoseError::CryptoFailure));
}

Result<KeyData> generateSecret(int bits)
{
    QByteArray bytes(bits / 8, Qt::Uninitialized);
    if (RAND_priv_bytes(octets(bytes), static_cast<int>(bytes.size())) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return keyDataFromSecret(Secret::consume(bytes), {});
}

} // namespace

Result<KeyData> generateKeyData(const KeyKind &kind, int bits, const std::stop_token &stop)
{
    if (kind.type == KeyType::Oct)
        return generateSecret(bits);
    return generatePair(kind, bits, stop).and_then([](EvpPkey pkey) { return keyDataFromPkey(std::move(pkey), {}); });
}

Result<Key> generateKey(const JwsAlgorithm &algorithm, int rsaBits)
{
    return keyRequestFor(algorithm.name).and_then([&](KeyRequest request) {
        if (request.kind->type == KeyType::Rsa)
            request.bits = rsaBits > 0 ? rsaBits : -1;
        request.naming = KeyNaming::None;
        return generateKey(request);
    });
}

} // namespace Grantscope::Jose
