// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenview.h"

namespace Grantscope::Ui {

TokenView::TokenView(QWidget *parent)
    : TextView(parent)
    , m_roles(new RoleStyler)
{
    setWrap(Wrap::Anywhere);
    setStyler(std::unique_ptr<Styler>(m_roles.data()));
}

void TokenView::setToken(const QByteArray &text, const QList<RoleRange> &parts)
{
    setParts(parts);
    setText(text);
}

void TokenView::setParts(const QList<RoleRange> &parts)
{
    if (m_roles)
        m_roles->setRoles(parts);
}

QList<RoleRange> TokenView::compactParts(QByteArrayView text)
{
    const qsizetype first = text.indexOf('.');
    const qsizetype second = first < 0 ? -1 : text.indexOf('.', first + 1);
    if (second < 0 || text.indexOf('.', second + 1) >= 0)
        return {};
    return {{0, first, Meaning::Header},
            {first + 1, second - first - 1, Meaning::Payload},
            {second + 1, text.size() - second - 1, Meaning::Signature}};
}

} // namespace Grantscope::Ui
