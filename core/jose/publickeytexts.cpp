// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/publickeytexts.h"

#include "jose/key_p.h"
#include "jose/keyforms.h"
#include "jose/openssl_p.h"

#include <openssl/encoder.h>

namespace Grantscope::Jose {

namespace {

/// "BEGIN RSA PUBLIC KEY" (RFC 8017 appendix A.1.1); empty where OpenSSL makes none.
QByteArray rsaPem(const Key &key)
{
    const Owned<OSSL_ENCODER_CTX, OSSL_ENCODER_CTX_free> context(
        OSSL_ENCODER_CTX_new_for_pkey(key.data()->pkey.get(), EVP_PKEY_PUBLIC_KEY, "PEM", "type-specific", nullptr));
    unsigned char *made = nullptr;
    std::size_t size = 0;
    if (!context || OSSL_ENCODER_to_data(context.get(), &made, &size) != 1) {
        dropSslErrors();
        return {};
    }
    const QByteArray text(reinterpret_cast<const char *>(made), static_cast<qsizetype>(size));
    OPENSSL_free(made);
    return text;
}

} // namespace

QList<PublicKeyText> publicKeyTexts(const Key &key)
{
    if (key.isNull() || key.isSymmetric())
        return {};
    QList<PublicKeyText> texts;
    const auto add = [&texts](const char *form, const QByteArray &octets) {
        if (!octets.isEmpty())
            texts.append({form, octets});
    };
    const auto addPem = [&add](const char *form, const QByteArray &pem) {
        const QByteArray withReturns = QByteArray(pem).replace('\n', "\r\n");
        add(form, pem);
        add(form, pem.chopped(pem.endsWith('\n') ? 1 : 0));
        add(form, withReturns);
        add(form, withReturns.chopped(withReturns.endsWith("\r\n") ? 2 : 0));
    };
    addPem("PEM", key.publicPem().value_or(QByteArray()));
    if (key.type() == KeyType::Rsa)
        addPem("PEM (PKCS #1)", rsaPem(key));
    if (const auto der = writeKeys({{.key = key}}, {.form = KeyForm::Der}))
        add("DER", QByteArray(der->reveal().data(), der->size()));
    add("JWK", key.publicJwk().value_or(QByteArray()));
    return texts;
}

} // namespace Grantscope::Jose
