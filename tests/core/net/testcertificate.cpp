// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/testcertificate.h"

#include "base/owned.h"

#include <QCryptographicHash>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace Grantscope::Test {

namespace {

using Pkey = Owned<EVP_PKEY, EVP_PKEY_free>;
using Cert = Owned<X509, X509_free>;
using Bio = Owned<BIO, BIO_free_all>;

QByteArray contents(BIO *bio)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    return QByteArray(text, size);
}

void check(bool ok)
{
    if (!ok)
        qFatal("OpenSSL could not make the test certificate");
}

} // namespace

TestCertificate makeCertificate(const QByteArray &names, const char *notAfter)
{
    const Pkey key(EVP_EC_gen("P-256"));
    const Cert certificate(X509_new());
    check(key && certificate);
    X509 *x509 = certificate.get();
    check(X509_set_version(x509, X509_VERSION_3) == 1);
    check(ASN1_INTEGER_set(X509_get_serialNumber(x509), 1) == 1);
    check(ASN1_TIME_set_string_X509(X509_getm_notBefore(x509), "20200101000000Z") == 1);
    check(ASN1_TIME_set_string_X509(X509_getm_notAfter(x509), notAfter) == 1);
    X509_NAME *name = X509_get_subject_name(x509);
    const auto *text = reinterpret_cast<const unsigned char *>("Grantscope test");
    check(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1);
    check(X509_set_issuer_name(x509, name) == 1 && X509_set_pubkey(x509, key.get()) == 1);
    X509V3_CTX context;
    X509V3_set_ctx(&context, x509, x509, nullptr, nullptr, 0);
    Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_conf_nid(nullptr, &context, NID_subject_alt_name, names.constData()));
    check(extension && X509_add_ext(x509, extension.get(), -1) == 1);
    check(X509_sign(x509, key.get(), EVP_sha256()) > 0);

    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    const Bio der(BIO_new(BIO_s_mem()));
    check(PEM_write_bio_X509(certificateText.get(), x509) == 1 && i2d_X509_bio(der.get(), x509) == 1);
    check(PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return {contents(certificateText.get()), contents(keyText.get()),
            QCryptographicHash::hash(contents(der.get()), QCryptographicHash::Sha256)};
}

} // namespace Grantscope::Test
