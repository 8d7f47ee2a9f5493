// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Grantscope::Token {

/// A text that stands in Base64 in another: the body of a HAR, a value of a Kubernetes secret.
class EncodedText
{
public:
    /// What begins at \a at, in either alphabet, padded or not, with escapes or without; \a end becomes the end of what
    /// was read, whatever it was. Nothing where it decodes to no text that a person can read. Linear in its length.
    [[nodiscard]] static std::optional<EncodedText> read(QByteArrayView text, qsizetype at, qsizetype &end);

    [[nodiscard]] const QByteArray &decoded() const { return m_decoded; }
    /// Where in the text around the octets \a inner of decoded() stand. Asked in the order of the text.
    [[nodiscard]] Json::Span outer(Json::Span inner);

private:
    EncodedText(QByteArrayView text, qsizetype at, QByteArray decoded);
    [[nodiscard]] qsizetype offsetOf(qsizetype character);

    QByteArrayView m_text;
    QByteArray m_decoded;
    // A place of the encoded text, as a count of its characters and in the text around, where some may be escaped.
    qsizetype m_character = 0;
    qsizetype m_offset = 0;
};

} // namespace Grantscope::Token
