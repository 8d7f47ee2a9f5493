// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tooltip.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace Grantscope::Ui
