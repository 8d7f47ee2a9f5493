// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/historypane.h"

#include "widgets/icon.h"
#include "widgets/valuetree.h"

#include <QAction>
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
    , m_forgetOne(new QAction(icon(u"edit-delete-symbolic"_s), {}, this))
    , m_restore(new QAction(icon(u"edit-undo-symbolic"_s), {}, this))
    , m_compare(new QAction(this))
{
    m_view->show(&m_model, {14, 16, 24, 12, 28});
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection); // Two of them can be compared.
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
    makeActions();
    setFocusProxy(m_view);
    retranslateUi();
}

void HistoryPane::makeActions()
{
    m_forgetOne->setShortcut(QKeySequence::Delete);
    m_restore->setShortcut(QKeySequence::Undo);
    m_compare->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    for (QAction *action : {m_compare, m_forgetOne, m_restore}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
    }
    connect(m_forgetOne, &QAction::triggered, this, [this] { m_model.forget(m_view->currentSource().row()); });
    connect(m_restore, &QAction::triggered, &m_model, &HistoryModel::restore);
    connect(m_compare, &QAction::triggered, this, [this] { Q_EMIT compareAsked(chosenRows()); });
    connect(m_view, &ValueTree::currentSourceChanged, this, &HistoryPane::updateActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPane::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPane::updateActions);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPane::updateActions);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &HistoryPane::updateActions);
    updateActions();
}

QList<int> HistoryPane::chosenRows() const
{
    QList<int> rows;
    const QItemSelectionModel *selection = m_view->selectionModel();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
            if (selection->isSelected(m_view->fromSource(m_model.index(row, column)))) {
                rows << row;
                break;
            }
        }
    }
    return rows;
}

void HistoryPane::updateActions()
{
    m_compare->setEnabled(chosenRows().size() == 2);
    m_forgetOne->setEnabled(m_view->currentSource().isValid());
    m_restore->setEnabled(m_model.canRestore());
    m_forget->setEnabled(m_model.rowCount() > 0);
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
    const auto keys = [](const QAction *action) { return action->shortcut().toString(QKeySequence::NativeText); };
    m_hint->setText(
        tr("Kept in memory until the window closes. Enter looks at one again, %1 forgets it, %2 brings back "
           "what was forgotten last; two that are chosen with Ctrl are compared by %3.")
            .arg(keys(m_forgetOne), keys(m_restore), keys(m_compare)));
    m_forgetOne->setText(tr("&Forget"));
    m_restore->setText(tr("&Undo Forgetting"));
    m_compare->setText(tr("&Compare the Two Chosen"));
    m_forget->setText(tr("&Forget All"));
    m_forget->setAccessibleName(tr("Forget all tokens of this session"));
    m_forget->setToolTip(m_forget->accessibleName());
    m_view->setAccessibleName(tr("History of this session"));
}

} // namespace Grantscope::Ui
