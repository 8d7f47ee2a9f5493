// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/widetext.h"

#include <QStringDecoder>

namespace Grantscope::Token {

namespace {

constexpr qsizetype kMark = 2; // octets of the byte order mark
constexpr qsizetype kUnit = 2; // octets of a code unit

/// Code units that begin with an octet of UTF-8; none in the middle of a character.
qsizetype unitsOf(char octet)
{
    const auto value = static_cast<unsigned char>(octet);
    if ((value & 0xC0) == 0x80)
        return 0;
    return value >= 0xF0 ? 2 : 1;
}

} // namespace

WideText::WideText(QByteArray utf8)
    : m_utf8(std::move(utf8))
{
}

std::optional<WideText> WideText::read(const QByteArray &text)
{
    const bool little = text.startsWith("\xFF\xFE");
    if (!little && !text.startsWith("\xFE\xFF"))
        return std::nullopt;
    // A second mark is a character as any other.
    QStringDecoder decode(little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE,
                          QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString wide = decode(QByteArrayView(text).sliced(kMark, (text.size() - kMark) / kUnit * kUnit));
    return WideText(wide.toUtf8());
}

Json::Span WideText::outer(Json::Span inner)
{
    const qsizetype begin = offsetOf(inner.offset);
    return {begin, offsetOf(inner.end()) - begin};
}

qsizetype WideText::offsetOf(qsizetype octet)
{
    if (octet < m_octet)
        m_octet = m_unit = 0;
    for (; m_octet < octet; ++m_octet)
        m_unit += unitsOf(m_utf8[m_octet]);
    return kMark + m_unit * kUnit;
}

} // namespace Grantscope::Token
