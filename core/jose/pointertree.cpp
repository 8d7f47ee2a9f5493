// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/pointertree.h"

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

qsizetype PointerTree::add(qsizetype above, QString name)
{
    name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    const qsizetype before = above == kRoot ? 0 : m_steps[std::size_t(above)].length;
    const qsizetype length = before + 1 + name.size();
    m_steps.push_back({above, std::move(name), length});
    return size() - 1;
}

qsizetype PointerTree::add(qsizetype above, qsizetype index)
{
    return add(above, QString::number(index));
}

QString PointerTree::text(qsizetype place) const
{
    if (place == kRoot)
        return u""_s;
    const qsizetype length = m_steps[std::size_t(place)].length;
    if (length > kLongest)
        return {};
    QString pointer(length, u'/');
    for (qsizetype at = length; place != kRoot; place = m_steps[std::size_t(place)].above) {
        const QString &token = m_steps[std::size_t(place)].token;
        at -= token.size();
        pointer.replace(at, token.size(), token);
        --at; // the slash
    }
    return pointer;
}

QString PointerTree::firstStep(qsizetype place) const
{
    if (place == kRoot)
        return {};
    while (m_steps[std::size_t(place)].above != kRoot)
        place = m_steps[std::size_t(place)].above;
    return m_steps[std::size_t(place)].token;
}

} // namespace Grantscope::Jose
