// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail.h"

#include "widgets/icon.h"
#include "widgets/zoomedstyle.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Grantscope::Ui {

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    m_column->setContentsMargins(4, 8, 4, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &Rail::chosen);
}

QToolButton *Rail::addArea(const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
    m_column->insertWidget(m_column->count() - 1, button);
    updateFonts();
    return button;
}

void Rail::setTitle(int number, const QString &title, const QString &keys)
{
    QAbstractButton *button = m_buttons->button(number);
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(tr("%1 (%2)", "area, its keys").arg(title, keys));
}

void Rail::setCurrent(int number)
{
    m_buttons->button(number)->setChecked(true);
}

void Rail::updateFonts()
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    const int side = zoomed(22, fontMetrics());
    for (QAbstractButton *button : buttons) {
        button->setFont(scaledFont(font(), kSecondaryText));
        button->setIconSize(QSize(side, side));
    }
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

} // namespace Grantscope::Ui
