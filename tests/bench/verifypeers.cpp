// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypeers.h"

#include "jose/key_p.h"

#include <memory>

#ifdef HAVE_CJOSE
#include <cjose/cjose.h>
#include <yyjson.h>
#endif
#ifdef HAVE_LIBJWT
#include <jwt.h>
#endif
#ifdef HAVE_RHONABWY
#include <rhonabwy.h>
#endif

namespace Bench {

using namespace Grantscope::Jose;

namespace {

#ifdef HAVE_LIBJWT
/// libjwt 1 has no prepared keys: it reads the PEM for each token.
VerifyOnce libjwtVerifier(const Key &key)
{
    const std::string material = key.isSymmetric() ? key.data()->secret.reveal().toByteArray().toStdString()
                                                   : key.publicPem().value().toStdString();
    return [material](const std::string &token, std::int64_t now) {
        jwt_t *raw = nullptr;
        const int failed = jwt_decode(&raw, token.c_str(), reinterpret_cast<const unsigned char *>(material.data()),
                                      static_cast<int>(material.size()));
        const Owned<jwt_t, jwt_free> jwt(raw);
        return failed == 0 && jwt_get_grant_int(jwt.get(), "exp") > now;
    };
}
#endif

#if defined(HAVE_CJOSE) || defined(HAVE_RHONABWY)
/// As JWK: public, or the secret where there is nothing else.
std::string jwkOf(const Key &key)
{
    return key.isSymmetric() ? key.privateJwk().value().reveal().toByteArray().toStdString()
                             : key.publicJwk().value().toStdString();
}
#endif

#ifdef HAVE_CJOSE
VerifyOnce cjoseVerifier(const Key &key)
{
    cjose_err error;
    const std::string text = jwkOf(key);
    const std::shared_ptr<cjose_jwk_t> jwk(cjose_jwk_import(text.data(), text.size(), &error), cjose_jwk_release);
    return [jwk](const std::string &token, std::int64_t now) {
        cjose_err failure;
        const Owned<cjose_jws_t, cjose_jws_release> jws(cjose_jws_import(token.data(), token.size(), &failure));
        std::uint8_t *claims = nullptr;
        std::size_t size = 0;
        if (!jws || !cjose_jws_verify(jws.get(), jwk.get(), &failure)
            || !cjose_jws_get_plaintext(jws.get(), &claims, &size, &failure))
            return false;
        const Owned<yyjson_doc, yyjson_doc_free> document(yyjson_read(reinterpret_cast<const char *>(claims), size, 0));
        return yyjson_get_sint(yyjson_obj_get(yyjson_doc_get_root(document.get()), "exp")) > now;
    };
}
#endif

#ifdef HAVE_RHONABWY
VerifyOnce rhonabwyVerifier(const Key &key)
{
    jwk_t *raw = nullptr;
    r_jwk_init(&raw);
    const std::shared_ptr<jwk_t> jwk(raw, r_jwk_free);
    r_jwk_import_from_json_str(raw, jwkOf(key).c_str());
    return [jwk](const std::string &token, std::int64_t now) {
        jwt_t *rawToken = nullptr;
        r_jwt_init(&rawToken);
        const Owned<jwt_t, r_jwt_free> jwt(rawToken);
        return r_jwt_parse(jwt.get(), token.c_str(), R_FLAG_IGNORE_REMOTE) == RHN_OK
               && r_jwt_verify_signature(jwt.get(), jwk.get(), R_FLAG_IGNORE_REMOTE) == RHN_OK
               && r_jwt_get_claim_int_value(jwt.get(), "exp") > now;
    };
}
#endif

} // namespace

std::vector<Peer> verifyPeers(const JwsAlgorithm &algorithm, const Key &key)
{
    std::vector<Peer> peers;
    [[maybe_unused]] const bool isEdDsa = algorithm.scheme == Scheme::EdDsa;
#ifdef HAVE_LIBJWT
    if (!isEdDsa)
        peers.emplace_back("libjwt", libjwtVerifier(key));
#endif
#ifdef HAVE_CJOSE
    if (!isEdDsa)
        peers.emplace_back("cjose", cjoseVerifier(key));
#endif
#ifdef HAVE_RHONABWY
    peers.emplace_back("rhonabwy", rhonabwyVerifier(key));
#endif
    return peers;
}

} // namespace Bench
