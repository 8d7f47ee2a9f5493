// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/certificate.h"

#include "jose/key_p.h"

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

using Store = Owned<X509_STORE, X509_STORE_free>;
using StoreContext = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;
using FreeStack = decltype([](STACK_OF(X509) * stack) { sk_X509_free(stack); });
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;
using Purposes = Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;

constexpr int kSecurityLevel = 2; ///< 112 bits, as for keys themselves.

X509Handle toX509(const QByteArray &der)
{
    const unsigned char *at = octets(der);
    X509Handle certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!certificate || at != octets(der) + der.size()) {
        dropSslErrors();
        return {};
    }
    return certificate;
}

QString nameText(const X509_NAME *name)
{
    // RFC 2253's order and escapes, but letters of other scripts as themselves.
    constexpr unsigned long flags = (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) | ASN1_STRFLGS_UTF8_CONVERT;
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, flags) < 0) {
        dropSslErrors();
        return {};
    }
    char *start = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &start);
    return QString::fromUtf8(QByteArrayView(start, length));
}

QString serialText(const ASN1_INTEGER *serial)
{
    const BigNumber number(ASN1_INTEGER_to_BN(serial, nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    const QString text = QString::fromLatin1(hex).toLower();
    OPENSSL_free(hex);
    return text;
}

std::optional<Instant> toInstant(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        dropSslErrors();
        return {};
    }
    const std::chrono::year_month_day date{std::chrono::year{parts.tm_year + 1900},
                                           std::chrono::month{static_cast<unsigned>(parts.tm_mon + 1)},
                                           std::chrono::day{static_cast<unsigned>(parts.tm_mday)}};
    return std::chrono::sys_days{date} + std::chrono::hours{parts.tm_hour} + std::chrono::minutes{parts.tm_min}
           + std::chrono::seconds{parts.tm_sec};
}

QByteArray digest(const char *name, const QByteArray &der)
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    std::size_t length = 0;
    if (EVP_Q_digest(nullptr, name, nullptr, der.data(), octetCount(der), octets(out), &length) != 1) {
        dropSslErrors();
        return {};
    }
    return out.first(static_cast<qsizetype>(length));
}

QString words(int code)
{
    return QString::fromUtf8(X509_verify_cert_error_string(code));
}

/// OpenSSL's code for what is wrong with \a at under its issuer \a above; X509_V_OK if nothing is.
int linkProblem(X509 *at, X509 *above)
{
    if (const int issued = X509_check_issued(above, at); issued != X509_V_OK)
        return issued;
    EVP_PKEY *issuerKey = X509_get0_pubkey(above);
    const int verified = issuerKey ? X509_verify(at, issuerKey) : -1;
    dropSslErrors();
    return verified == 1 ? X509_V_OK : X509_V_ERR_CERT_SIGNATURE_FAILURE;
}

int dateProblem(const Certificate &certificate, Instant now)
{
    if (now < certificate.notBefore)
        return X509_V_ERR_CERT_NOT_YET_VALID;
    return now > certificate.notAfter ? X509_V_ERR_CERT_HAS_EXPIRED : X509_V_OK;
}

QString chainProblem(const QList<Certificate> &chain, const std::vector<X509Handle> &handles, Instant now)
{
    for (std::size_t i = 0; i < handles.size(); ++i) {
        const Certificate &certificate = chain[static_cast<qsizetype>(i)];
        int problem = handles[i] ? dateProblem(certificate, now) : X509_V_ERR_UNSPECIFIED;
        if (problem == X509_V_OK && i + 1 < handles.size() && handles[i + 1])
            problem = linkProblem(handles[i].get(), handles[i + 1].get());
        if (problem != X509_V_OK)
            return words(problem) + u": "_s + certificate.subject;
    }
    return {};
}

/// Whether the certificate was issued for other things than signatures on data: a web server's must not become an
/// issuer of tokens because the person trusts the authority that made it.
bool isForOtherUse(X509 *certificate)
{
    constexpr std::uint32_t kSigning = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    if ((X509_get_key_usage(certificate) & kSigning) == 0)
        return true;
    const Purposes purposes(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; purposes && i < sk_ASN1_OBJECT_num(purposes.get()); ++i) {
        if (OBJ_obj2nid(sk_ASN1_OBJECT_value(purposes.get(), i)) == NID_server_auth)
            return true;
    }
    return false;
}

/// Whether OpenSSL finds a way from the leaf to an anchor; else its words why not.
std::expected<void, QString> reachAnchor(const std::vector<X509Handle> &chain, const QList<Certificate> &anchors,
                                         Instant now)
{
    const Store store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    const Stack others(sk_X509_new_null());
    if (!store || !context || !others)
        return std::unexpected(words(X509_V_ERR_OUT_OF_MEM));
    for (const Certificate &anchor : anchors) {
        if (const X509Handle handle = toX509(anchor.der))
            X509_STORE_add_cert(store.get(), handle.get());
    }
    for (std::size_t i = 1; i < chain.size(); ++i)
        sk_X509_push(others.get(), chain[i].get());
    if (X509_STORE_CTX_init(context.get(), store.get(), chain.front().get(), others.get()) != 1)
        return std::unexpected(words(X509_V_ERR_UNSPECIFIED));
    if (isForOtherUse(chain.front().get()))
        return std::unexpected(words(X509_V_ERR_INVALID_PURPOSE));
    // What the person gave is trusted as it is, self-signed or not; nothing is fetched, revocation is not asked for.
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
    X509_VERIFY_PARAM_set_time(rules, secondsOf(now));
    X509_VERIFY_PARAM_set_auth_level(rules, kSecurityLevel);
    const int verdict = X509_verify_cert(context.get());
    dropSslErrors();
    if (verdict == 1)
        return {};
    return std::unexpected(words(X509_STORE_CTX_get_error(context.get())));
}

} // namespace

QByteArray Certificate::sha1() const
{
    return digest("SHA1", der);
}
QByteArray Certificate::sha256() const
{
    return digest("SHA2-256", der);
}

Result<Certificate> parseCertificate(const QByteArray &der)
{
    constexpr SpecRef spec = "RFC 5280 §4.1";
    const X509Handle handle = toX509(der);
    if (!handle)
        return std::unexpected(Error{JoseError::CertificateFormat, u"X.509 (DER)"_s, {}, spec});
    const auto from = toInstant(X509_get0_notBefore(handle.get()));
    const auto until = toInstant(X509_get0_notAfter(handle.get()));
    if (!from || !until)
        return std::unexpected(Error{JoseError::CertificateFormat, u"notBefore, notAfter"_s, {}, "RFC 5280 §4.1.2.5"});
    return Certificate{der,
                       nameText(X509_get_subject_name(handle.get())),
                       nameText(X509_get_issuer_name(handle.get())),
                       serialText(X509_get0_serialNumber(handle.get())),
                       *from,
                       *until};
}

Result<QList<Certificate>> parseX5c(Json::Value x5c)
{
    const auto refusal = [](const QString &expected, const QString &found, Json::Value place) {
        return std::unexpected(Error{JoseError::CertificateFormat, expected, found, "RFC 7515 §4.1.6; RFC 7517 §4.7",
                                     place.span().offset});
    };
    if (!x5c.isArray() || x5c.size() == 0)
        return refusal(u"x5c: [\"…\"]"_s, {}, x5c);
    if (x5c.size() > kLongestChain)
        return refusal(u"x5c: ≤ %1"_s.arg(kLongestChain), QString::number(x5c.size()), x5c);
    QList<Certificate> chain;
    for (const Json::Value each : x5c) {
        const QByteArray text = each.toUtf8();
        const auto der = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        // Qt lets missing padding and stray bits pass.
        if (!each.isString() || !der || (*der).toBase64() != text)
            return refusal(u"Base64(DER)"_s, u"x5c[%1]"_s.arg(chain.size()), each);
        auto certificate = parseCertificate(*der);
        if (!certificate)
            return refusal(certificate.error().expected, u"x5c[%1]"_s.arg(chain.size()), each);
        chain.append(*std::move(certificate));
    }
    return chain;
}

ChainResult verifyChain(const QList<Certificate> &chain, const QList<Certificate> &anchors, Instant now)
{
    ChainResult result;
    if (chain.isEmpty()) {
        result.problem = words(X509_V_ERR_UNSPECIFIED);
        return result;
    }
    std::vector<X509Handle> handles;
    for (const Certificate &certificate : chain)
        handles.push_back(toX509(certificate.der));
    result.problem = chainProblem(chain, handles, now);
    result.intact = result.problem.isEmpty();
    if (!result.intact || anchors.isEmpty())
        return result;
    const auto reached = reachAnchor(handles, anchors, now);
    result.anchored = reached.has_value();
    if (!reached)
        result.problem = reached.error();
    return result;
}

Result<Key> keyFromCertificates(const QList<Certificate> &chain, const ImportOptions &options)
{
    if (chain.isEmpty())
        return std::unexpected(Error{JoseError::CertificateFormat, u"X.509"_s, {}, "RFC 7517 §4.7"});
    const X509Handle leaf = toX509(chain.first().der);
    EvpPkey pkey(leaf ? X509_get_pubkey(leaf.get()) : nullptr);
    if (!pkey) {
        dropSslErrors();
        return std::unexpected(Error{JoseError::KeyTypeUnknown, u"RSA, EC, OKP, AKP"_s, chain.first().subject});
    }
    return keyDataFromPkey(std::move(pkey), options).transform([&](const KeyData &key) {
        key->certificates = chain;
        return Key(key);
    });
}

} // namespace Grantscope::Jose
