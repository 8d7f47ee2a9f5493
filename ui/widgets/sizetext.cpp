// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sizetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Grantscope::Ui {

QString sizeText(qint64 octets)
{
    // Qt spells units out in English only.
    if (octets == 1)
        return QCoreApplication::translate("Grantscope::Ui::Sizes", "1 byte");
    const QLocale locale;
    if (octets < 1024)
        return QCoreApplication::translate("Grantscope::Ui::Sizes", "%1 bytes").arg(locale.toString(octets));
    return locale.formattedDataSize(octets);
}

} // namespace Grantscope::Ui
