// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/disclosablespane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Grantscope::Ui {

DisclosablesPane::DisclosablesPane(const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_model(masking)
    , m_view(new QTreeView(this))
    , m_note(new QLabel(this))
    , m_all(new QPushButton(this))
    , m_none(new QPushButton(this))
{
    m_view->setModel(&m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setUniformRowHeights(true);
    const int character = m_view->fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(DisclosablesModel::Name, character * 28);
    m_view->header()->resizeSection(DisclosablesModel::Value, character * 28);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setContentsMargins(8, 8, 8, 8);
    m_note->hide();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 8, 4);
    for (QPushButton *button : {m_all, m_none}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addLayout(line);
    setFocusProxy(m_view);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model.tickTop(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model.tickTop(false); });
    connect(&m_model, &DisclosablesModel::modelReset, m_view, &QTreeView::expandAll);
    retranslateUi();
}

void DisclosablesPane::setClaims(const QByteArray &payload, QByteArrayView typ)
{
    const bool readable = m_model.setClaims(payload, typ);
    m_note->setVisible(!readable);
    m_view->setVisible(readable);
    m_all->setEnabled(readable);
    m_none->setEnabled(readable);
}

void DisclosablesPane::retranslateUi()
{
    m_view->setAccessibleName(tr("What can be disclosed by itself"));
    m_note->setText(tr("The claims are no JSON object: there is nothing to choose from."));
    m_all->setText(tr("Tick &All at the Top"));
    m_none->setText(tr("Tick N&one"));
}

void DisclosablesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.retranslate();
    }
}

} // namespace Grantscope::Ui
