// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masking.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

Masking::Masking(QObject *parent)
    : QObject(parent)
{
}

void Masking::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    Q_EMIT changed(on);
}

QString Masking::shown(const QString &value) const
{
    return m_on && !value.isEmpty() ? dots() : value;
}

Error Masking::shown(Error error) const
{
    error.expected = shown(error.expected);
    error.found = shown(error.found);
    return error;
}

QString Masking::dots()
{
    return u"••••••••"_s;
}

} // namespace Grantscope::Ui
