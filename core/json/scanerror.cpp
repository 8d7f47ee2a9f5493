// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/scanerror_p.h"
#include "json/strings_p.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Grantscope::Json {

namespace {

Utf8Character characterAt(QByteArrayView text, qsizetype offset)
{
    const auto *start = reinterpret_cast<const uchar *>(text.data());
    return utf8At(start + offset, start + text.size());
}

QString codePointName(char32_t code)
{
    return u"U+"_s + QString::number(code, 16).toUpper().rightJustified(4, u'0');
}

// The lead octet and what follows it as continuation: what a decoder would choke on.
QString octetsAt(QByteArrayView text, qsizetype offset)
{
    QStringList octets;
    for (qsizetype i = offset; i < text.size() && i < offset + 4; ++i) {
        const auto octet = static_cast<uchar>(text[i]);
        if (i > offset && (octet & 0xc0) != 0x80)
            break;
        octets.append(u"0x"_s + QString::number(octet, 16).toUpper().rightJustified(2, u'0'));
    }
    return octets.join(u' ');
}

} // namespace

QString describeAt(QByteArrayView text, qsizetype offset)
{
    if (offset >= text.size())
        return QString::fromUtf8(kEndOfText);
    const Utf8Character character = characterAt(text, offset);
    if (character.length == 0)
        return octetsAt(text, offset);
    const char32_t code = character.codePoint;
    if (code == 0xfeff)
        return QString::fromUtf8(kByteOrderMark);
    if (code > 0x20 && code < 0x7f)
        return QString(QChar(static_cast<char16_t>(code)));
    // Letters and signs that look like JSON and are not, such as curly quotes, are shown as well as named. What changes
    // the direction or can't be seen is only named.
    const bool isVisible = code > 0x7f && QChar::isPrint(code) && !QChar::isSpace(code) && !QChar::isMark(code)
                           && QChar::category(code) != QChar::Other_Format;
    if (!isVisible)
        return codePointName(code);
    return QString::fromUcs4(&code, 1) + " ("_L1 + codePointName(code) + u')';
}

Error scanError(JsonError id, QByteArrayView text, qsizetype offset, const QString &expected, SpecRef spec)
{
    const bool isInvalid = offset < text.size() && characterAt(text, offset).length == 0;
    if (isInvalid)
        return {JsonError::InvalidUtf8, u"UTF-8"_s, describeAt(text, offset), "RFC 8259 §8.1", offset};
    return {id, expected, describeAt(text, offset), spec, offset};
}

} // namespace Grantscope::Json
