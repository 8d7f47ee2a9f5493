// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Grantscope::Token {

/// A command that sends requests and the quotes in it, as far as a scan has read it: curl, wget, HTTPie, PowerShell's.
class ShellCommand
{
public:
    [[nodiscard]] bool isActive() const { return m_active; }
    /// The word "curl" may stand at \a at, anywhere in a line.
    void noteCurl(QByteArrayView text, qsizetype at);
    /// A quote character stands at \a at.
    void noteQuote(QByteArrayView text, qsizetype at);
    /// A line begins at \a begin: the command goes on in open quotes and after a sign of continuation, or another
    /// begins.
    void startLine(QByteArrayView text, qsizetype begin);

private:
    bool m_active = false;
    char m_quote = 0; ///< In quotes of this kind.
};

/// The option before an argument that begins at \a value (before its quote, if it has one): "-u", "--oauth2-bearer",
/// with its hyphens; empty where none stands. Looks back a bounded way.
[[nodiscard]] QByteArrayView optionBefore(QByteArrayView text, qsizetype value);

/// The scheme that an option gives to its argument: that of curl's --oauth2-bearer, and of HTTPie's "-A bearer -a" as
/// written. Empty for other options.
[[nodiscard]] QByteArrayView schemeOfOption(QByteArrayView text, QByteArrayView option);

} // namespace Grantscope::Token
