// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/claimsform.h"

#include "making/timepicker.h"
#include "token/claimregistry.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr std::array kTypes{Json::Type::String, Json::Type::Number, Json::Type::Boolean,
                            Json::Type::Array,  Json::Type::Object, Json::Type::Null};

/// What is offered to be added, with a value to begin with; a moment is now.
struct Offer
{
    const char *name;
    const char *value;
};
constexpr std::array kOffers{Offer{"iss", "\"https://issuer.example\""},
                             Offer{"sub", "\"user.example\""},
                             Offer{"aud", "\"https://api.example\""},
                             Offer{"exp", ""},
                             Offer{"nbf", ""},
                             Offer{"iat", ""},
                             Offer{"auth_time", ""},
                             Offer{"jti", "\"\""},
                             Offer{"nonce", "\"\""},
                             Offer{"azp", "\"client.example\""},
                             Offer{"client_id", "\"client.example\""},
                             Offer{"scope", "\"read\""},
                             Offer{"acr", "\"\""},
                             Offer{"amr", "[\"pwd\"]"},
                             Offer{"cnf", "{}"},
                             Offer{"email_verified", "true"}};

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.column() == ClaimRowsModel::Type) {
            auto *types = new QComboBox(parent);
            for (const Json::Type type : kTypes)
                types->addItem(typeTitle(type), static_cast<int>(type));
            types->setAccessibleName(ClaimsForm::tr("Type"));
            connect(types, &QComboBox::activated, this, [this, types] {
                auto *self = const_cast<CellDelegate *>(this);
                Q_EMIT self->commitData(types);
                Q_EMIT self->closeEditor(types);
            });
            return types;
        }
        auto *field = new LineEdit(parent);
        field->setFrame(false);
        field->setFont(fixedFont());
        field->setMaxLength(static_cast<int>(ClaimRowsModel::kLargest));
        field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return field;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *types = qobject_cast<QComboBox *>(editor))
            types->setCurrentIndex(types->findData(index.data(Qt::EditRole)));
        else if (auto *field = qobject_cast<LineEdit *>(editor))
            field->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *types = qobject_cast<QComboBox *>(editor))
            model->setData(index, types->currentData());
        else if (const auto *field = qobject_cast<LineEdit *>(editor))
            model->setData(index, field->value());
    }
};

} // namespace

ClaimsForm::ClaimsForm(const Masking *masking, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_masking(masking)
    , m_clock(clock)
    , m_model(masking)
    , m_view(new QTableView(this))
    , m_note(new QLabel(this))
    , m_picker(new TimePicker(clock, this))
    , m_add(new QToolButton(this))
    , m_names(new QMenu(this))
    , m_remove(new QToolButton(this))
{
    arrange();
    connect(&m_model, &ClaimRowsModel::edited, this, &ClaimsForm::edited);
    connect(&m_model, &ClaimRowsModel::dataChanged, this, &ClaimsForm::showCurrent);
    connect(&m_model, &ClaimRowsModel::modelReset, this, &ClaimsForm::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClaimsForm::showCurrent);
    connect(m_picker, &TimePicker::picked, this,
            [this](Instant moment) { m_model.setMoment(m_view->currentIndex().row(), moment); });
    connect(m_remove, &QToolButton::clicked, this, &ClaimsForm::removeCurrent);
    connect(masking, &Masking::changed, this, &ClaimsForm::showCurrent);
    retranslateUi();
    showCurrent();
}

void ClaimsForm::arrange()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = m_view->fontMetrics().averageCharWidth();
    m_view->horizontalHeader()->resizeSection(ClaimRowsModel::Name, character * 16);
    m_view->horizontalHeader()->resizeSection(ClaimRowsModel::Type, character * 14);
    m_view->horizontalHeader()->resizeSection(ClaimRowsModel::Value, character * 34);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setContentsMargins(8, 8, 8, 8);
    m_add->setIcon(icon(u"list-add-symbolic"_s));
    m_add->setMenu(m_names);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_remove->setIcon(icon(u"edit-delete-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 8, 4);
    for (QToolButton *button : {m_add, m_remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        line->addWidget(button);
    }
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(m_picker);
    column->addLayout(line);
    const auto addKey = [this](const QKeySequence &keys, auto run) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    addKey(Qt::CTRL | Qt::Key_Delete, &ClaimsForm::removeCurrent);
    addKey(QKeySequence::Undo, &ClaimsForm::undoAsked);
    addKey(QKeySequence::Redo, &ClaimsForm::redoAsked);
    setFocusProxy(m_view);
}

void ClaimsForm::setText(const QByteArray &text)
{
    m_model.setNow(m_clock());
    m_model.setText(text);
    showCurrent();
}

void ClaimsForm::showCurrent()
{
    const bool readable = m_model.isReadable();
    m_note->setVisible(!readable);
    m_view->setVisible(readable);
    m_add->setEnabled(readable && !m_masking->isOn());
    const int row = m_view->currentIndex().row();
    const bool chosen = readable && row >= 0 && row < m_model.rowCount() && !m_masking->isOn();
    m_remove->setEnabled(chosen);
    // A registered time that is written as something else can be set right, too.
    if (chosen && m_model.rows().at(row).isTime)
        m_picker->show(m_model.rows().at(row).name, m_model.rows().at(row).moment.value_or(m_clock()));
    else
        m_picker->showNothing();
}

void ClaimsForm::addClaim(const QString &name)
{
    const auto *offer =
        std::ranges::find(kOffers, name, [](const Offer &each) { return QLatin1StringView(each.name); });
    QByteArray value = offer == kOffers.end() ? "\"\"" : offer->value;
    if (value.isEmpty())
        value = Making::numericDate(m_clock());
    m_model.append(name, value);
    const int row = m_model.rowCount() - 1;
    m_view->setCurrentIndex(m_model.index(row, name.isEmpty() ? ClaimRowsModel::Name : ClaimRowsModel::Value));
    m_view->setFocus();
    if (name.isEmpty())
        m_view->edit(m_view->currentIndex());
}

void ClaimsForm::removeCurrent()
{
    const int row = m_view->currentIndex().row();
    if (!m_remove->isEnabled())
        return;
    m_model.remove(row);
    m_view->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), ClaimRowsModel::Value));
}

void ClaimsForm::retranslateUi()
{
    m_view->setAccessibleName(tr("Claims"));
    m_note->setText(tr("The payload is no JSON object that a form could show. It stands under Text as it was typed."));
    m_add->setText(tr("Add Claim"));
    m_remove->setText(tr("Remove Claim"));
    m_remove->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Delete).toString(QKeySequence::NativeText));
    m_names->clear();
    for (const Offer &offer : kOffers) {
        const auto entry = Token::findClaim(offer.name);
        const QString name = QString::fromLatin1(offer.name);
        m_names->addAction(entry ? name + u" – "_s + entry->title : name, this, [this, name] { addClaim(name); });
    }
    m_names->addSeparator();
    m_names->addAction(tr("Another One"), this, [this] { addClaim({}); });
}

void ClaimsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.retranslate();
    }
}

} // namespace Grantscope::Ui
