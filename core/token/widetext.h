// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArray>

#include <optional>

namespace Grantscope::Token {

/// A text in UTF-16 with its byte order mark, as PowerShell writes files, and the way back from it.
class WideText
{
public:
    /// Nothing where no byte order mark of UTF-16 stands in front.
    [[nodiscard]] static std::optional<WideText> read(const QByteArray &text);

    /// Without the mark.
    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    /// Where in the octets of the wide text the octets \a inner of utf8() stand. Asked in the order of the text, all
    /// answers together take linear time.
    [[nodiscard]] Json::Span outer(Json::Span inner);

private:
    explicit WideText(QByteArray utf8);
    [[nodiscard]] qsizetype offsetOf(qsizetype octet);

    QByteArray m_utf8;
    // A place in both.
    qsizetype m_octet = 0;
    qsizetype m_unit = 0;
};

} // namespace Grantscope::Token
