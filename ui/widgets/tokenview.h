// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/textview.h"

#include <QPointer>

namespace Grantscope::Ui {

/// A token as it was written, in rows as wide as the view, its parts in their colours and underlines, the dots between
/// them bold.
class TokenView : public TextView
{
    Q_OBJECT

public:
    explicit TokenView(QWidget *parent = nullptr);

    /// Gives the text other colours than those of a token; parts are not shown from now on.
    using TextView::setStyler;
    /// Shows \a text with \a parts coloured; parts ascend and don't overlap. What is in no part is plain.
    void setToken(const QByteArray &text, const QList<RoleRange> &parts);
    /// Colours the text anew without touching it: what a recogniser found after the text was shown.
    void setParts(const QList<RoleRange> &parts);
    [[nodiscard]] QList<RoleRange> parts() const { return m_roles ? m_roles->roles() : QList<RoleRange>(); }

    /// The parts of a compact JWS that takes all of \a text: header, payload and signature between two dots. Empty for
    /// other text.
    [[nodiscard]] static QList<RoleRange> compactParts(QByteArrayView text);

private:
    QPointer<RoleStyler> m_roles; ///< Owned by TextView; null where it has another styler.
};

} // namespace Grantscope::Ui
