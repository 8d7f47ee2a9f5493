// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/kind.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Grantscope::Token {

/// A token that was spoilt on its way here, and what it was before.
struct Repaired
{
    QByteArray text;
    Form form = Form::Malformed;
};

/// Takes line breaks, blanks and padding out of a text that is one token but for them, and writes the alphabet of
/// Base64 as that of BASE64URL. Nothing where \a text needs none of it, is several tokens, or holds anything else.
/// Linear time.
[[nodiscard]] std::optional<Repaired> repair(QByteArrayView text);

} // namespace Grantscope::Token
