// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Grantscope::Test {

/// A self-signed certificate and its key, both PEM, made anew: P-256, valid from 2020 to 2120 unless said otherwise.
struct TestCertificate
{
    QByteArray certificate;
    QByteArray privateKey;
    QByteArray sha256; ///< Of the DER.
};

/// \a names as in "IP:127.0.0.1,DNS:localhost".
[[nodiscard]] TestCertificate makeCertificate(const QByteArray &names = "IP:127.0.0.1",
                                              const char *notAfter = "21200101000000Z");

} // namespace Grantscope::Test
