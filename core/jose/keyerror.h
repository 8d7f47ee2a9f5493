// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Jose {

/// What can be wrong with the making, describing and converting of keys and certificates, beside what reading finds.
enum class KeyError {
    Kind, ///< "key-kind": no such kind of key or size, or none that fits the algorithm
    Attributes, ///< "key-attributes": use, key_ops or alg contradict each other or the key
    Form, ///< "key-form": the key can't be written in this form
    Cancelled, ///< "key-cancelled": the person ended the making
    WellKnown, ///< "key-well-known": a published example or a common secret
    CertificateName, ///< "certificate-name": a subject or alternative name that can't be written
    OutOfDate, ///< "key-certificate-dates": a certificate of the key is not in date
    CertificateDates, ///< "certificate-dates": from and until that can't be
    CertificateSerial, ///< "certificate-serial": not 8 to 20 octets of randomness
    CertificateKey, ///< "certificate-key": a key that can't sign, so that no certificate can be made with it
};
constexpr const char *errorName(KeyError error)
{
    switch (error) {
    case KeyError::Kind:
        return "key-kind";
    case KeyError::Attributes:
        return "key-attributes";
    case KeyError::Form:
        return "key-form";
    case KeyError::Cancelled:
        return "key-cancelled";
    case KeyError::WellKnown:
        return "key-well-known";
    case KeyError::CertificateName:
        return "certificate-name";
    case KeyError::OutOfDate:
        return "key-certificate-dates";
    case KeyError::CertificateDates:
        return "certificate-dates";
    case KeyError::CertificateSerial:
        return "certificate-serial";
    case KeyError::CertificateKey:
        return "certificate-key";
    }
    return "";
}

} // namespace Grantscope::Jose
