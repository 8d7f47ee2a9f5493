// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/markdown.h"

#include "texts/visible.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Texts {

QString markdownText(QStringView text)
{
    QString safe;
    safe.reserve(text.size() + 16);
    for (const QChar c : visible(text)) {
        if (u"\\`*_{}[]<>()#+-!|~&"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString markdownFence(const QString &text, QLatin1StringView language)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + language + u'\n' + text + u'\n' + fence + u"\n\n"_s;
}

} // namespace Grantscope::Texts
