// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/certify.h"
#include "jose/openssl_p.h"

#include <openssl/x509v3.h>

namespace Grantscope::Jose {

using SubjectName = Owned<X509_NAME, X509_NAME_free>;
using AlternativeNames = Owned<GENERAL_NAMES, GENERAL_NAMES_free>;

/// O and CN in the order of their breadth; "certificate-name" where one can't be written, or where there is no name of
/// any kind.
[[nodiscard]] Result<SubjectName> subjectOf(const CertificateNames &names);
/// RFC 5280 §4.2.1.6; empty where there are none. "certificate-name" names the first that can't be written.
[[nodiscard]] Result<AlternativeNames> alternativeNames(const CertificateNames &names);

} // namespace Grantscope::Jose
