// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/embeddedkey.h"

#include "jose/keyimport.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr SpecRef kX5cSpec{"RFC 7515 §4.1.6"};
constexpr qsizetype kLongestChain = 20; // Real chains have two to four; each costs a signature to check.

std::unexpected<Error> badX5c(const QString &expected, const QString &found)
{
    return std::unexpected(Error{Jose::JoseError::CertificateFormat, expected, found, kX5cSpec});
}

} // namespace

Result<QList<Jose::Certificate>> readX5c(Json::Value x5c)
{
    if (!x5c.isArray() || x5c.size() == 0)
        return badX5c(u"a non-empty array of strings"_s, QString::fromUtf8(x5c.text().first(qMin(x5c.text().size(), qsizetype(40)))));
    if (x5c.size() > kLongestChain)
        return badX5c(u"at most %1 certificates"_s.arg(kLongestChain), QString::number(x5c.size()));
    QList<Jose::Certificate> chain;
    for (const Json::Value element : x5c) {
        if (!element.isString())
            return badX5c(u"strings"_s, QString::fromUtf8(element.text().first(qMin(element.text().size(), qsizetype(40)))));
        const auto der = QByteArray::fromBase64Encoding(element.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
        if (!der)
            return badX5c(u"Base64 (not base64url) of DER"_s, u"certificate %1"_s.arg(chain.size() + 1));
        auto certificate = Jose::parseCertificate(*der);
        if (!certificate)
            return std::unexpected(certificate.error());
        chain.append(*std::move(certificate));
    }
    return chain;
}

EmbeddedKey readEmbeddedKey(const Jose::JwsSignature &signature, const Expectations &expected, OwnKey ownKey)
{
    EmbeddedKey embedded;
    Jose::ImportOptions options{.passphrase = {}, .provenance = Jose::Provenance::Token, .source = u"jwk"_s};
    const Json::Value jwk = signature.header("jwk");
    const Json::Value x5c = signature.header("x5c");
    if (x5c) {
        if (auto chain = readX5c(x5c)) {
            embedded.chain = *std::move(chain);
            embedded.chainResult = Jose::verifyChain(embedded.chain, expected.trustAnchors, expected.now);
            embedded.anchored =
                ownKey != OwnKey::Counts && embedded.chainResult->intact && embedded.chainResult->anchored;
        } else {
            embedded.error = chain.error();
        }
    }
    Result<Jose::Key> key = std::unexpected(Error{});
    if (embedded.anchored) {
        // An anchored chain is trusted by other means, so it comes before a bare "jwk".
        options.provenance = Jose::Provenance::Given;
        options.source = u"x5c"_s;
        key = Jose::keyFromCertificates(embedded.chain, options);
    } else if (jwk) {
        key = Jose::keyFromJwk(jwk, options);
    } else if (!embedded.chain.isEmpty() && ownKey != OwnKey::Counts) {
        options.source = u"x5c"_s;
        key = Jose::keyFromCertificates(embedded.chain, options);
    } else {
        return embedded;
    }
    if (key)
        embedded.key = *std::move(key);
    else
        embedded.error = key.error();
    return embedded;
}

} // namespace Grantscope::Token
