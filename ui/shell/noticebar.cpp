// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/noticebar.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setIcon(icon(u"window-close-symbolic"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        m_notice.act();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        m_notice.dismiss();
    });
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    m_notice = notice;
    retranslateUi();
    QFrame::show();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::retranslateUi()
{
    m_close->setToolTip(tr("Put it away"));
    m_close->setAccessibleName(m_close->toolTip());
    if (!m_notice.text)
        return;
    m_text->setText(m_notice.text());
    m_action->setText(m_notice.action());
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(meaningIcon(Meaning::Warning).pixmap(size));
    QPalette tinted;
    tinted.setColor(QPalette::Window, meaningTint(Meaning::Warning, tinted));
    setPalette(tinted);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
