// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "json/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Grantscope::Jose {

/// What an X.509 certificate says of itself (RFC 5280). Nothing here is verified; see verifyChain().
struct Certificate
{
    QByteArray der;
    QString subject;
    QString issuer;
    QString serial; ///< Hexadecimal.
    Instant notBefore;
    Instant notAfter;

    [[nodiscard]] QByteArray sha1() const; ///< "x5t", 20 octets (RFC 7515 §4.1.7).
    [[nodiscard]] QByteArray sha256() const; ///< "x5t#S256", 32 octets (RFC 7515 §4.1.8).

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.der == b.der; }
};

/// "certificate-format" if \a der is not one DER certificate without anything after it.
[[nodiscard]] Result<Certificate> parseCertificate(const QByteArray &der);

/// The certificates of an "x5c" member, leaf first: strings of Base64 (not base64url; padding, no white space) around
/// DER, at least one, at most kLongestChain (RFC 7515 §4.1.6, RFC 7517 §4.7). "certificate-format", placed at the one
/// that is wrong.
[[nodiscard]] Result<QList<Certificate>> parseX5c(Json::Value x5c);
inline constexpr qsizetype kLongestChain = 20; ///< Real chains have two to four; each costs a signature to check.

/// A chain, leaf first, against anchors that the person gave, as of \a now. Without anchors each signature and date is
/// still checked and `anchored` is false. It is never anchored where a key or hash in it has less than 112 bits of
/// security (RSA below 2048, SHA-1), or where the leaf was issued for other things than signing data: its key usage has
/// neither digitalSignature nor nonRepudiation (RFC 5280 §4.2.1.3), or TLS servers are among the purposes of its
/// extended key usage (§4.2.1.12). JOSE defines no purpose of its own; certificates for others, TLS clients too, are
/// taken.
struct ChainResult
{
    bool intact = false; ///< Each certificate is signed by the next one and in date.
    bool anchored = false; ///< It ends at one of the anchors.
    QString problem; ///< OpenSSL's words for the first problem; empty if there is none.
};
[[nodiscard]] ChainResult verifyChain(const QList<Certificate> &chain, const QList<Certificate> &anchors, Instant now);

} // namespace Grantscope::Jose
