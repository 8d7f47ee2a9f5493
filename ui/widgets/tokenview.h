// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/textview.h"

namespace Grantscope::Ui {

/// A token as it was written, in rows as wide as the view, its parts in their colours and underlines, the dots between
/// them bold.
class TokenView : public TextView
{
    Q_OBJECT

public:
    explicit TokenView(QWidget *parent = nullptr);

    /// Shows \a text with \a parts coloured; parts ascend and don't overlap. What is in no part is plain.
    void setToken(const QByteArray &text, const QList<RoleRange> &parts);
    /// Colours the text anew without touching it: what a recogniser found after the text was shown.
    void setParts(const QList<RoleRange> &parts);
    [[nodiscard]] const QList<RoleRange> &parts() const { return m_roles->roles(); }

    /// The parts of a compact JWS that takes all of \a text: header, payload and signature between two dots. Empty for
    /// other text.
    [[nodiscard]] static QList<RoleRange> compactParts(QByteArrayView text);

private:
    RoleStyler *m_roles; ///< Owned by TextView.
};

} // namespace Grantscope::Ui
