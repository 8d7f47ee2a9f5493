// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/randomoctets.h"

#include <QList>
#include <QRandomGenerator>

namespace Grantscope {

QByteArray randomOctets(qsizetype count)
{
    QList<quint32> numbers((count + 3) / 4);
    QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
    return QByteArray(reinterpret_cast<const char *>(numbers.constData()), count);
}

} // namespace Grantscope
