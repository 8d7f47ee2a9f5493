// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace Grantscope::Ui {

/// The areas of the window, one button each, from top to bottom. The arrow keys go from one to the next.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Appends a button; its number, from 0, is what chosen() tells.
    QToolButton *addArea(const QString &iconName);
    void setTitle(int number, const QString &title, const QString &keys);
    void setCurrent(int number);

Q_SIGNALS:
    void chosen(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();

    QVBoxLayout *m_column;
    QButtonGroup *m_buttons;
};

} // namespace Grantscope::Ui
