// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/making alone.

#include <QByteArray>

namespace Grantscope::Making {

/// A text as one word of a POSIX shell.
inline QByteArray shellWord(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "'\\''") + '\'';
}

/// Octets that a shell word holds, and that begin as no option does.
inline bool isShellText(const QByteArray &text)
{
    return !text.isEmpty() && !text.startsWith('-') && text.isValidUtf8() && !text.contains('\0')
           && !text.contains('\r');
}

} // namespace Grantscope::Making
