// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

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

    [[nodiscard]] QByteArray sha1() const;   ///< "x5t", 20 octets (RFC 7515 §4.1.7).
    [[nodiscard]] QByteArray sha256() const; ///< "x5t#S256", 32 octets (RFC 7515 §4.1.8).

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.der == b.der; }
};

/// "certificate-format" if \a der is not one DER certificate without anything after it.
[[nodiscard]] Result<Certificate> parseCertificate(const QByteArray &der);

/// A chain, leaf first, against anchors that the person gave, as of \a now. Without anchors each signature and date is still
/// checked and `anchored` is false.
struct ChainResult
{
    bool intact = false;   ///< Each certificate is signed by the next one and in date.
    bool anchored = false; ///< It ends at one of the anchors.
    QString problem;       ///< OpenSSL's words for the first problem; empty if there is none.
};
[[nodiscard]] ChainResult verifyChain(const QList<Certificate> &chain, const QList<Certificate> &anchors, Instant now);

} // namespace Grantscope::Jose
