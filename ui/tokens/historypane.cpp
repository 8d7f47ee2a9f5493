// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/historypane.h"

#include "tokens/valuetree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

HistoryPane::HistoryPane(const Masking *masking, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_model(masking)
    , m_hint(new QLabel(this))
    , m_forget(new QPushButton(this))
    , m_view(new ValueTree(u"history"_s, ValueTree::Shape::Table, copier, this))
{
    m_view->show(&m_model, {14, 16, 20, 12});
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 4);
    row->addWidget(m_hint, 1);
    row->addWidget(m_forget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_view, 1);
    connect(m_forget, &QPushButton::clicked, &m_model, &HistoryModel::clear);
    connect(m_view, &QAbstractItemView::activated, this, [this] {
        if (const QModelIndex index = m_view->currentSource(); index.isValid())
            // Copies: what is opened changes the entries.
            Q_EMIT opened({m_model.entries().at(index.row()).text, m_model.entries().at(index.row()).origin});
    });
    retranslateUi();
}

void HistoryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
    }
}

void HistoryPane::retranslateUi()
{
    m_hint->setText(tr("Kept in memory until the window closes. Enter looks at one again."));
    m_forget->setText(tr("&Forget All"));
    m_forget->setAccessibleName(tr("Forget all tokens of this session"));
    m_forget->setToolTip(m_forget->accessibleName());
    m_view->setAccessibleName(tr("History of this session"));
}

} // namespace Grantscope::Ui
