// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone: OpenSSL's handles as owners, and its error queue as one Error.

#include "base/owned.h"
#include "jose/joseerror.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

namespace Grantscope::Jose {

using EvpPkey = Owned<EVP_PKEY, EVP_PKEY_free>;
using EvpPkeyCtx = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using EvpMd = Owned<EVP_MD, EVP_MD_free>;
using EvpMdCtx = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using EvpMac = Owned<EVP_MAC, EVP_MAC_free>;
using EvpMacCtx = Owned<EVP_MAC_CTX, EVP_MAC_CTX_free>;
using EvpSignature = Owned<EVP_SIGNATURE, EVP_SIGNATURE_free>;
using BigNumber = Owned<BIGNUM, BN_clear_free>;
using ParamBuild = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using BioHandle = Owned<BIO, BIO_free_all>;
using X509Handle = Owned<X509, X509_free>;

/// Empties the error queue of this thread once and keeps its newest reason in `found`.
[[nodiscard]] Error takeSslError(JoseError id);
/// Empties the queue where a failure is an ordinary answer.
void dropSslErrors();

inline const unsigned char *octets(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
inline unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
inline std::size_t octetCount(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

} // namespace Grantscope::Jose
