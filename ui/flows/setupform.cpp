// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupform.h"

#include "widgets/lineedit.h"
#include "widgets/tooltip.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <string_view>

namespace Grantscope::Ui {

namespace {

constexpr int kMostTyped = 64 * 1024;
constexpr std::size_t kLongName = 17; // A longer one stands above its field: it would leave all fields less room.

} // namespace

SetupForm::SetupForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) // A QFormLayout with hidden rows cuts labels that wrap.
{
    m_grid->setContentsMargins(8, 4, 8, 4);
    m_grid->setSpacing(8);
    m_grid->setColumnStretch(1, 1);
}

void SetupForm::load(const FlowController &flow)
{
    m_loading = true;
    show(flow);
    m_loading = false;
}

void SetupForm::tell()
{
    if (!m_loading)
        Q_EMIT edited();
}

QList<QWidget *> SetupForm::fields() const
{
    QList<QWidget *> fields;
    for (const Row &row : m_rows) {
        if (row.field->focusPolicy() != Qt::NoFocus)
            fields << row.field;
    }
    return fields;
}

void SetupForm::add(const char *name, const char *toolTip, QWidget *field)
{
    Row row{name, toolTip, nullptr, field};
    const int next = m_grid->rowCount();
    if (*name == '\0' || field->property("hasOwnWords").toBool()) {
        m_grid->addWidget(field, next, 0, 1, 2);
    } else {
        const bool isLong = std::string_view(name).size() > kLongName;
        row.label = new QLabel(this);
        row.label->setBuddy(field);
        m_grid->addWidget(row.label, next, 0, 1, isLong ? 2 : 1);
        m_grid->addWidget(field, isLong ? next + 1 : next, isLong ? 0 : 1, 1, isLong ? 2 : 1);
    }
    m_rows << row;
}

LineEdit *SetupForm::addLine(const char *name, const char *toolTip)
{
    auto *field = new LineEdit(this);
    field->setMaxLength(kMostTyped);
    connect(field, &QLineEdit::textEdited, this, [this, field] {
        m_typedIn = field;
        tell();
        m_typedIn = nullptr;
    });
    add(name, toolTip, field);
    return field;
}

QComboBox *SetupForm::addChoice(const char *name, const char *toolTip)
{
    QComboBox *field = makeChoice();
    connect(field, &QComboBox::currentIndexChanged, this, &SetupForm::tell);
    add(name, toolTip, field);
    return field;
}

QComboBox *SetupForm::makeChoice()
{
    auto *field = new QComboBox(this);
    field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    field->setMinimumContentsLength(12); // With less, what is chosen would tell nothing.
    return field;
}

void SetupForm::fillChoice(QComboBox *choice, const QList<std::pair<QString, QVariant>> &items)
{
    bool same = choice->count() == items.size();
    for (int i = 0; same && i < choice->count(); ++i)
        same = choice->itemText(i) == items.at(i).first && choice->itemData(i) == items.at(i).second;
    if (same)
        return;
    choice->clear();
    for (const auto &[text, data] : items)
        choice->addItem(text, data);
}

QLabel *SetupForm::addNote()
{
    auto *note = new QLabel(this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    add("", "", note);
    return note;
}

void SetupForm::setShown(QWidget *field, bool shown)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field == field && row.label)
            row.label->setVisible(shown);
    }
    field->setVisible(shown);
}

void SetupForm::setText(LineEdit *field, const QByteArray &text) const
{
    // A blank at the end may be on its way to the next word.
    if (field == m_typedIn || field->value().simplified() == QString::fromUtf8(text).simplified())
        return;
    field->setText(QString::fromUtf8(text));
    field->setCursorPosition(0); // Where an address begins is what tells it.
}

void SetupForm::retranslateUi()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (*row.name == '\0')
            continue;
        if (row.label)
            row.label->setText(tr(row.name));
        row.field->setAccessibleName(tr(row.name));
        if (*row.toolTip != '\0') {
            row.field->setToolTip(plainToolTip(tr(row.toolTip)));
            row.field->setAccessibleDescription(tr(row.toolTip));
        }
    }
}

void SetupForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
