// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope {

/// Whether the value of a parameter (of a query, a fragment, a form) or of a JSON member of this name is a secret that
/// is hidden while values are masked and replaced on export: codes, tokens, assertions, passwords. Compared without
/// regard to case: a sender's other spelling makes the value no less secret.
[[nodiscard]] bool isSensitiveParameter(QByteArrayView name);

/// The same of a header field: credentials and cookies.
[[nodiscard]] bool isSensitiveField(QByteArrayView name);

} // namespace Grantscope
