// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/rowseditor.h"

#include "session/tokenshelf.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// What is sent most often; the person may write any other.
const QStringList &commonFields()
{
    static const QStringList names{u"Accept"_s,           u"Accept-Language"_s, u"Authorization"_s, u"Cache-Control"_s,
                                   u"Content-Type"_s,     u"Cookie"_s,          u"DPoP"_s,          u"If-Match"_s,
                                   u"If-None-Match"_s,    u"Idempotency-Key"_s, u"Origin"_s,        u"Prefer"_s,
                                   u"Referer"_s,          u"User-Agent"_s,      u"X-Api-Key"_s,     u"traceparent"_s,
                                   u"X-Correlation-Id"_s, u"X-Request-Id"_s};
    return names;
}

/// Cells are edited in a field that spells hidden characters out.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(bool completes, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_completes(completes)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *field = new LineEdit(parent);
        field->setFrame(false);
        field->setFont(fixedFont());
        field->setMaxLength(1024 * 1024);
        if (m_completes && index.column() == DraftRowsModel::Name) {
            auto *completer = new QCompleter(commonFields(), field);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            field->setCompleter(completer);
        }
        return field;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *field = qobject_cast<LineEdit *>(editor))
            field->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *field = qobject_cast<LineEdit *>(editor))
            model->setData(index, field->value(), Qt::EditRole);
    }

private:
    bool m_completes;
};

} // namespace

RowsEditor::RowsEditor(DraftRowsModel::Kind kind, const Masking *masking, const Session::TokenShelf *shelf,
                       QWidget *parent)
    : QWidget(parent)
    , m_model(kind, masking)
    , m_shelf(shelf)
    , m_view(new QTableView(this))
    , m_remove(new QToolButton(this))
    , m_token(new QToolButton(this))
    , m_tokens(new QMenu(this))
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new CellDelegate(kind == DraftRowsModel::Kind::HeaderFields, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->resizeSection(0, m_view->fontMetrics().averageCharWidth() * 26);
    m_remove->setIcon(icon(u"edit-delete-symbolic"_s));
    m_token->setIcon(icon(u"view-certificate-symbolic"_s));
    m_token->setMenu(m_tokens);
    m_token->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *button : {m_token, m_remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_token->setVisible(shelf);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 8, 4);
    line->addWidget(m_token);
    line->addWidget(m_remove);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addLayout(line);
    auto *remove = new QAction(this);
    remove->setShortcut(Qt::CTRL | Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(remove);
    connect(remove, &QAction::triggered, this, &RowsEditor::removeCurrent);
    connect(m_remove, &QToolButton::clicked, this, &RowsEditor::removeCurrent);
    connect(m_tokens, &QMenu::aboutToShow, this, &RowsEditor::fillTokens);
    connect(&m_model, &DraftRowsModel::edited, this, &RowsEditor::edited);
    setFocusProxy(m_view);
    retranslateUi();
}

void RowsEditor::setTitle(const QString &title)
{
    m_view->setAccessibleName(title);
}

void RowsEditor::setNote(const QString &note)
{
    m_view->setWhatsThis(note);
}

void RowsEditor::removeCurrent()
{
    m_model.removeRow(m_view->currentIndex().row());
}

void RowsEditor::fillTokens()
{
    m_tokens->clear();
    const QPersistentModelIndex at = m_view->currentIndex().isValid()
                                         ? m_view->currentIndex()
                                         : m_model.index(m_model.rowCount() - 1, DraftRowsModel::Value);
    for (const Session::ShelfToken &token : m_shelf->tokens()) {
        QAction *action = m_tokens->addAction(QString(token.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, at, name = token.name] { m_model.setToken(at.row(), name); });
    }
    if (m_tokens->isEmpty())
        m_tokens->addAction(tr("No token yet: run a flow"))->setEnabled(false);
}

void RowsEditor::retranslateUi()
{
    m_model.retranslate();
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(
        tr("Remove this row (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Delete).toString(QKeySequence::NativeText)));
    m_remove->setAccessibleName(tr("Remove this row"));
    m_token->setText(tr("Token"));
    m_token->setToolTip(tr("Let a token of a flow be the value of this row"));
    m_token->setAccessibleName(tr("Let a token of a flow be the value of this row"));
}

void RowsEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
