// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/foundtokenspane.h"

#include "intents/intents.h"
#include "texts/visible.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/parameterstable.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

FoundTokensPane::FoundTokensPane(Intents *intents, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
    , m_table(new ParametersTable(u"found-tokens"_s, copier->masking(), copier, this))
    , m_open(new QPushButton(this))
{
    m_open->setIcon(icon(u"view-certificate-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(m_open);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    for (const int unused : {ParametersModel::Meaning, ParametersModel::Reference})
        m_table->view()->setColumnShown(unused, false);
    connect(m_open, &QPushButton::clicked, this, &FoundTokensPane::openChosen);
    connect(m_table->view(), &QAbstractItemView::activated, this, &FoundTokensPane::openChosen);
    setFocusProxy(m_table->view());
    show();
}

void FoundTokensPane::setTokens(const QList<Request::FoundToken> &tokens, const QString &origin)
{
    m_tokens = tokens;
    m_origin = origin;
    show();
}

void FoundTokensPane::openChosen()
{
    const QModelIndex current = m_table->view()->currentSource();
    const int row = current.isValid() ? current.row() : 0;
    if (row < m_tokens.size())
        m_intents->ask(OpenToken{m_tokens.at(row).text, m_origin});
}

void FoundTokensPane::show()
{
    QList<ParameterRow> rows;
    for (const Request::FoundToken &token : std::as_const(m_tokens))
        rows.append(
            {.name = token.name.isEmpty() ? tr("token") : token.name,
             .value = QString::fromUtf8(token.text),
             .origin = token.field.isEmpty()
                           ? tr("body")
                           : tr("header field %1").arg(Texts::visibleExcerpt(QString::fromUtf8(token.field), 60)),
             .sensitive = true});
    m_table->setRows(rows);
    m_table->view()->setAccessibleName(tr("Tokens in the response"));
    m_open->setText(tr("Open in the inspector"));
    m_open->setEnabled(!m_tokens.isEmpty());
}

void FoundTokensPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace Grantscope::Ui
