// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Grantscope {

/// A text with names in braces where the parts of one tenant belong, as in "https://as.example/{tenantid}/v2.0". No
/// issuer is spelled so, as braces can't stand in a URL (RFC 3986 §2); servers of many tenants publish it all the same.
[[nodiscard]] bool isIssuerTemplate(QStringView text);

/// \a issuer is \a pattern with something in place of each name in braces: letters, digits, '-', '.', '_' and '~' up to
/// the sign that follows the name, so never more than one segment of a path. False where \a pattern is no template.
/// Linear time. A hint for a person, and no reason to accept anything: issuers are equal or different (RFC 8414 §3.3).
[[nodiscard]] bool fitsIssuerTemplate(QStringView issuer, QStringView pattern);

} // namespace Grantscope
