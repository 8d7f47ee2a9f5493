// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlspeer_p.h"

#include "base/owned.h"
#include "net/neterror.h"

#include <QCryptographicHash>
#include <QtTranslation>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

using Bio = Owned<BIO, BIO_free_all>;
using Certificate = Owned<X509, X509_free>;

QString nameText(const X509_NAME *name)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QString::fromUtf8(text, size);
}

PeerCertificate readCertificate(X509 *certificate)
{
    PeerCertificate read;
    read.subject = nameText(X509_get_subject_name(certificate));
    read.issuer = nameText(X509_get_issuer_name(certificate));
    if (const int size = i2d_X509(certificate, nullptr); size > 0) {
        read.der.resize(size);
        auto *out = reinterpret_cast<unsigned char *>(read.der.data());
        i2d_X509(certificate, &out);
    }
    read.sha256 = QCryptographicHash::hash(read.der, QCryptographicHash::Sha256);
    return read;
}

int verifyCallback(X509_STORE_CTX *context, void *peer)
{
    return static_cast<TlsPeer *>(peer)->verify(context) ? 1 : 0;
}

QString fingerprintText(const QByteArray &sha256)
{
    return "SHA-256 "_L1 + QString::fromLatin1(sha256.toHex(':'));
}

} // namespace

void TlsPeer::watch(void *sslContext)
{
    SSL_CTX_set_cert_verify_callback(static_cast<SSL_CTX *>(sslContext), verifyCallback, this);
}

bool TlsPeer::verify(void *storeContext)
{
    auto *context = static_cast<X509_STORE_CTX *>(storeContext);
    m_summary.emplace().byFingerprint = !m_fingerprint.isEmpty();
    STACK_OF(X509) *sent = X509_STORE_CTX_get0_untrusted(context);
    for (int i = 0; i < sk_X509_num(sent); ++i)
        m_summary->chain.append(readCertificate(sk_X509_value(sent, i)));

    if (!m_fingerprint.isEmpty()) {
        const bool same = !m_summary->chain.isEmpty() && m_summary->chain.constFirst().sha256 == m_fingerprint;
        m_otherFingerprint = !same;
        X509_STORE_CTX_set_error(context, same ? X509_V_OK : X509_V_ERR_CERT_UNTRUSTED);
        return same;
    }
    const bool accepted = X509_verify_cert(context) == 1;
    m_verifyError = accepted ? X509_V_OK : X509_STORE_CTX_get_error(context);
    return accepted;
}

void TlsPeer::readSession(void *ssl)
{
    if (!m_summary)
        m_summary.emplace();
    m_summary->version = SSL_get_version(static_cast<SSL *>(ssl));
    m_summary->cipher = SSL_get_cipher_name(static_cast<SSL *>(ssl));
}

std::optional<Error> TlsPeer::refusal() const
{
    const bool hasLeaf = m_summary && !m_summary->chain.isEmpty();
    if (m_otherFingerprint) {
        const QString found = hasLeaf ? fingerprintText(m_summary->chain.constFirst().sha256) : QString();
        return Error{NetError::Tls, fingerprintText(m_fingerprint), found};
    }
    if (m_verifyError == X509_V_OK)
        return std::nullopt;
    QString found = QString::fromLatin1(X509_verify_cert_error_string(m_verifyError));
    if (hasLeaf)
        found += " ("_L1 + m_summary->chain.constFirst().subject + u')';
    return Error{NetError::Tls, words(QT_TRANSLATE_NOOP("Values", "a certificate from a trusted authority")), found,
                 "RFC 5280 §6"};
}

Result<void> validateAuthorities(const QByteArray &pem)
{
    const auto refuse = [](const QString &found) -> Result<void> {
        ERR_clear_error();
        return std::unexpected(Error{NetError::Authorities, words(QT_TRANSLATE_NOOP("Values", "certificates as PEM")),
                                     found, "RFC 7468 §5"});
    };
    const Bio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    int count = 0;
    while (const Certificate certificate{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
        ++count;
    // The end of the text shows as "no start line"; everything else is a broken block.
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return refuse(words(QT_TRANSLATE_NOOP("Values", "a broken certificate")));
    if (count == 0)
        return refuse(words(QT_TRANSLATE_NOOP("Values", "no certificate")));
    ERR_clear_error();
    return {};
}

} // namespace Grantscope::Net
