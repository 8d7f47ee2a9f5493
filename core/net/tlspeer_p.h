// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"
#include "net/transport.h"

namespace Grantscope::Net {

/// What one TLS handshake showed of the peer, whether it was accepted or not.
class TlsPeer
{
public:
    explicit TlsPeer(const Trust &trust)
        : m_fingerprint(trust.fingerprint)
    {
    }

    /// Makes an SSL_CTX report to this object, which must outlive it. With a fingerprint in the trust, exactly that
    /// certificate is accepted; without one, OpenSSL's verification decides.
    void watch(void *sslContext);
    /// Version and cipher of an SSL whose handshake is done; the chain was seen before.
    void readSession(void *ssl);

    [[nodiscard]] const std::optional<TlsSummary> &summary() const { return m_summary; }
    /// Why the certificate was refused; nothing where it was not.
    [[nodiscard]] std::optional<Error> refusal() const;

    bool verify(void *storeContext); ///< For the handshake alone.

private:
    QByteArray m_fingerprint;
    std::optional<TlsSummary> m_summary;
    int m_verifyError = 0;
    bool m_otherFingerprint = false;
};

/// \a pem holds at least one certificate and nothing broken.
[[nodiscard]] Result<void> validateAuthorities(const QByteArray &pem);

} // namespace Grantscope::Net
