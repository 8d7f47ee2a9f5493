// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/key_p.h"
#include "json/writer.h"

#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

void writePublicMembers(Json::Writer &out, const Key::Private &key)
{
    out.key("kty").string(QByteArrayView(keyTypeName(key.type)));
    if (!key.curve.isEmpty())
        out.key("crv").string(QByteArrayView(key.curve));
    for (const KeyMember &each : publicMembers(key))
        out.key(each.name).string(QByteArrayView(encodeBase64url(each.octets)));
}

void writeAbout(Json::Writer &out, const Key::Private &key)
{
    if (!key.algorithm.isEmpty())
        out.key("alg").string(QByteArrayView(key.algorithm));
    if (!key.use.isEmpty())
        out.key("use").string(QByteArrayView(key.use));
    if (!key.keyId.isEmpty())
        out.key("kid").string(key.keyId);
}

void writePrivate(Json::Writer &out, const char *name, QByteArrayView octets_)
{
    QByteArray encoded = encodeBase64url(octets_);
    const WipeLater wipe(encoded);
    out.key(name).string(QByteArrayView(encoded));
}

/// Writes the octets, which nobody shares, and wipes them.
void writeAndWipe(Json::Writer &out, const char *name, QByteArray &&octets_)
{
    const WipeLater wipe(octets_);
    writePrivate(out, name, octets_);
}

struct NamedParameter
{
    const char *name;
    const char *parameter;
};
constexpr NamedParameter kRsaPrivate[] = {
    {"d", OSSL_PKEY_PARAM_RSA_D},          {"p", OSSL_PKEY_PARAM_RSA_FACTOR1},
    {"q", OSSL_PKEY_PARAM_RSA_FACTOR2},    {"dp", OSSL_PKEY_PARAM_RSA_EXPONENT1},
    {"dq", OSSL_PKEY_PARAM_RSA_EXPONENT2}, {"qi", OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
};

Result<void> writePrivateMembers(Json::Writer &out, const Key::Private &key)
{
    const EVP_PKEY *pkey = key.pkey.get();
    switch (key.type) {
    case KeyType::Rsa:
        for (const NamedParameter &each : kRsaPrivate) {
            if (QByteArray number = numberOf(pkey, each.parameter); !number.isEmpty())
                writeAndWipe(out, each.name, std::move(number));
        }
        return {};
    case KeyType::Ec:
        writeAndWipe(out, "d", numberOf(pkey, OSSL_PKEY_PARAM_PRIV_KEY, findCurve(key.curve)->privateSize));
        return {};
    case KeyType::Okp:
        writeAndWipe(out, "d", octetsOf(pkey, OSSL_PKEY_PARAM_PRIV_KEY));
        return {};
    case KeyType::Akp: {
        QByteArray seed = octetsOf(pkey, kMlDsaSeedParameter);
        if (seed.size() != kMlDsaSeedSize) {
            return std::unexpected(
                Error{JoseError::JwkAkpSeed, u"priv (%1 B)"_s.arg(kMlDsaSeedSize), {}, "RFC 9964 §4"});
        }
        writeAndWipe(out, "priv", std::move(seed));
        return {};
    }
    case KeyType::Oct:
        writePrivate(out, "k", key.secret.reveal());
        return {};
    }
    return {};
}

std::unexpected<Error> notAPair()
{
    return std::unexpected(Error{JoseError::AlgorithmKey, u"RSA, EC, OKP, AKP"_s, u"oct"_s});
}

QByteArray contentOf(BIO *bio)
{
    char *start = nullptr;
    const long length = BIO_get_mem_data(bio, &start);
    return QByteArray(start, length);
}

} // namespace

Result<QByteArray> Key::publicJwk() const
{
    if (!d)
        return std::unexpected(Error{JoseError::KeyEmpty});
    if (isSymmetric())
        return notAPair();
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    writePublicMembers(out, *d);
    writeAbout(out, *d);
    out.endObject();
    return json;
}

Result<QByteArray> Key::publicPem() const
{
    if (!d)
        return std::unexpected(Error{JoseError::KeyEmpty});
    if (isSymmetric())
        return notAPair();
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), d->pkey.get()) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    return contentOf(bio.get());
}

Result<Secret> Key::privateJwk() const
{
    if (!isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey});
    QByteArray json;
    // Room for the largest pair, or the secret, so that no copy is left behind by growing.
    json.reserve(32768 + 2 * secretSize());
    const WipeLater wipe(json);
    Json::Writer out(json);
    out.beginObject();
    writePublicMembers(out, *d);
    if (const auto written = writePrivateMembers(out, *d); !written)
        return std::unexpected(written.error());
    writeAbout(out, *d);
    out.endObject();
    return Secret(json);
}

Result<Secret> Key::privatePem() const
{
    if (!isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey});
    if (isSymmetric())
        return notAPair();
    const BioHandle bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), d->pkey.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::unexpected(takeSslError(JoseError::CryptoFailure));
    char *start = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &start);
    return Secret(QByteArrayView(start, length));
}

} // namespace Grantscope::Jose
