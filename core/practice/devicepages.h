// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/visitor.h"

namespace Grantscope::Practice {

/// The page on which a person types the code that a device shows. \a alert is English in the context "Practice".
[[nodiscard]] HttpResponse deviceCodePage(Service &service, const Request &request, const Visitor &visitor,
                                          const QByteArray &userCode, const char *alert = nullptr);
/// The next page for the device whose user_code stands in \a carried: sign-in or consent. RFC 8628 §3.3.
[[nodiscard]] HttpResponse continueDevice(Service &service, const Request &request, const Parameters &carried,
                                          Visitor &visitor);

} // namespace Grantscope::Practice
