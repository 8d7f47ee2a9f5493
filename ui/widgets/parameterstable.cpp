// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parameterstable.h"

#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ParametersTable::ParametersTable(const QString &id, const Masking *masking, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_model(masking)
    , m_view(new ValueTree(id, ValueTree::Shape::Table, copier, this))
    , m_chosen(new QWidget)
    , m_details(new WrappedText(m_chosen))
    , m_value(new TextView(m_chosen))
{
    m_view->show(&m_model, {28, 36, 44, 32, 18});
    m_value->setWrap(TextView::Wrap::Anywhere);
    m_value->setFrameShape(QFrame::NoFrame);
    auto *below = new QVBoxLayout(m_chosen);
    below->setContentsMargins(8, 4, 0, 0);
    below->setSpacing(4);
    below->addWidget(m_details);
    below->addWidget(m_value, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_chosen);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(split);

    connect(m_view, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        showChosen();
        if (index.isValid() && !m_byProgram)
            Q_EMIT rowChosen(m_model.rows().at(index.row()).name);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ParametersTable::showChosen);
    setFocusProxy(m_view);
    setTabOrder({m_view, m_details, m_value});
    retranslateUi();
    showChosen();
}

void ParametersTable::setRows(const QList<ParameterRow> &rows)
{
    const QScopedValueRollback quiet(m_byProgram, true);
    const QModelIndex before = m_view->currentSource();
    const QString name = before.isValid() ? m_model.rows().at(before.row()).name : QString();
    m_model.setRows(rows);
    const auto anySays = [&rows](QString ParameterRow::*what) {
        return rows.isEmpty()
               || std::ranges::any_of(rows, [what](const ParameterRow &row) { return !(row.*what).isEmpty(); });
    };
    m_view->setColumnShown(ParametersModel::Origin, anySays(&ParameterRow::origin));
    m_view->setColumnShown(ParametersModel::Reference, anySays(&ParameterRow::reference));
    if (!m_view->currentSource().isValid() && !name.isEmpty())
        choose(name);
    showChosen();
}

void ParametersTable::choose(const QString &name)
{
    const QScopedValueRollback quiet(m_byProgram, true);
    const QList<ParameterRow> &rows = m_model.rows();
    const auto found = std::ranges::find(rows, name, &ParameterRow::name);
    if (found != rows.end())
        m_view->setCurrentSource(m_model.index(static_cast<int>(found - rows.begin()), 0));
}

QString ParametersTable::details() const
{
    return m_details->toPlainText();
}

void ParametersTable::showChosen()
{
    const QModelIndex chosen = m_view->currentSource();
    m_chosen->setVisible(chosen.isValid());
    if (!chosen.isValid()) {
        m_value->setText({});
        m_details->setPlainText({});
        return;
    }
    const ParameterRow &row = m_model.rows().at(chosen.row());
    QStringList lines{row.changed ? tr("%1, changed", "name of a parameter").arg(row.name) : row.name, row.meaning};
    if (!row.origin.isEmpty())
        lines << tr("Where it came from: %1").arg(row.origin);
    if (!row.reference.isEmpty())
        lines << tr("Defined in: %1").arg(row.reference);
    lines.removeAll(QString());
    // What stands there already keeps its selection.
    if (const QString text = lines.join(u'\n'); text != m_details->toPlainText())
        m_details->setPlainText(text);
    const QByteArray value = (m_model.isHidden(row) ? Masking::dots() : row.value).toUtf8();
    if (value != m_value->text())
        m_value->setText(value);
}

void ParametersTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
        showChosen();
    }
}

void ParametersTable::retranslateUi()
{
    m_view->setAccessibleName(tr("Parameters"));
    m_details->setAccessibleName(tr("Details of the chosen parameter"));
    m_value->setAccessibleName(tr("Value of the chosen parameter"));
}

} // namespace Grantscope::Ui
