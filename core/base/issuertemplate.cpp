// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issuertemplate.h"

namespace Grantscope {

namespace {

constexpr bool isUnreserved(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9')
           || unit == u'-' || unit == u'.' || unit == u'_' || unit == u'~';
}

/// The name in braces that begins \a text, braces included; 0 if none does.
qsizetype nameLength(QStringView text)
{
    if (!text.startsWith(u'{'))
        return 0;
    qsizetype end = 1;
    while (end < text.size() && isUnreserved(text[end]))
        ++end;
    return end > 1 && end < text.size() && text[end] == u'}' ? end + 1 : 0;
}

} // namespace

bool isIssuerTemplate(QStringView text)
{
    for (qsizetype brace = text.indexOf(u'{'); brace >= 0; brace = text.indexOf(u'{', brace + 1)) {
        if (nameLength(text.sliced(brace)) > 0)
            return true;
    }
    return false;
}

bool fitsIssuerTemplate(QStringView issuer, QStringView pattern)
{
    if (!isIssuerTemplate(pattern))
        return false;
    while (!pattern.isEmpty()) {
        const qsizetype name = nameLength(pattern);
        if (name == 0) {
            if (!issuer.startsWith(pattern.front()))
                return false;
            issuer = issuer.sliced(1);
            pattern = pattern.sliced(1);
            continue;
        }
        pattern = pattern.sliced(name);
        const QChar stop = pattern.isEmpty() ? QChar(u'/') : pattern.front();
        qsizetype part = 0;
        while (part < issuer.size() && issuer[part] != stop && isUnreserved(issuer[part]))
            ++part;
        if (part == 0)
            return false;
        issuer = issuer.sliced(part);
    }
    return issuer.isEmpty();
}

} // namespace Grantscope
