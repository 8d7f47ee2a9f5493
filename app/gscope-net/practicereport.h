// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/credentials.h"

namespace Grantscope::Cli {

/// What a person needs to use the practice server: address, clients with their secrets, people with their passwords.
[[nodiscard]] QByteArray practiceReport(const QByteArray &issuer, const Practice::Credentials &credentials);
/// The same for programs, one line.
[[nodiscard]] QByteArray practiceReportJson(const QByteArray &issuer, const Practice::Credentials &credentials);

} // namespace Grantscope::Cli
