// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lineedit.h"

namespace Grantscope::Ui {

/// The field for the address. A command of curl that is pasted or dropped into it is handed over whole, line breaks
/// and all.
class AddressEdit : public LineEdit
{
    Q_OBJECT

public:
    using LineEdit::LineEdit;

Q_SIGNALS:
    void curlPasted(const QByteArray &command);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// Whether it was one.
    bool takeCurl(const QString &text);
};

} // namespace Grantscope::Ui
