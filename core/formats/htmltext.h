// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Grantscope::Formats {

/// \a utf8 as text of HTML, in an element or in a quoted attribute.
void appendEscaped(QByteArrayView utf8, QByteArray &out);
[[nodiscard]] QByteArray escaped(const QString &text);

/// As text of an element alone, with names such as ⟨code 1⟩ in <mark>.
void appendMarked(QByteArrayView utf8, QByteArray &out);

/// Well-formed JSON in spans of the classes k (name of a member), n (number) and l (true, false, null); strings stand
/// as they are.
void appendJson(QByteArrayView json, QByteArray &out);

} // namespace Grantscope::Formats
