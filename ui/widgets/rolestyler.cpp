// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rolestyler.h"

#include <algorithm>

namespace Grantscope::Ui {

void RoleStyler::setRoles(const QList<RoleRange> &roles)
{
    m_roles = roles;
    Q_EMIT changed();
}

void RoleStyler::setText(const QByteArray &utf8)
{
    m_text = utf8;
    Q_EMIT changed();
}

void RoleStyler::setPalette(const QPalette &palette)
{
    m_palette = palette;
    Q_EMIT changed();
}

QList<StyledRange> RoleStyler::ranges(qsizetype start, qsizetype end)
{
    QList<StyledRange> out;
    auto role = std::ranges::partition_point(m_roles, [&](const RoleRange &r) { return r.offset + r.length <= start; });
    for (; role != m_roles.end() && role->offset < end; ++role) {
        const qsizetype from = std::max(start, role->offset);
        const qsizetype to = std::min(end, role->offset + role->length);
        if (to > from)
            out.append(
                {from, to - from, {meaningColor(role->meaning, m_palette), meaningUnderline(role->meaning), false}});
        const qsizetype after = role->offset + role->length;
        if (after >= start && after < end && after < m_text.size() && m_text.at(after) == '.')
            out.append({after, 1, {{}, QTextCharFormat::NoUnderline, true}});
    }
    return out;
}

} // namespace Grantscope::Ui
