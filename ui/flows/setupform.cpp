// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupform.h"

#include "widgets/lineedit.h"
#include "widgets/tooltip.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace Grantscope::Ui {

namespace {

constexpr int kMostTyped = 64 * 1024;

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
    if (*name != '\0' && !field->property("hasOwnWords").toBool()) {
        row.label = new QLabel(this);
        row.label->setBuddy(field);
        m_grid->addWidget(row.label, int(m_rows.size()), 0);
        m_grid->addWidget(field, int(m_rows.size()), 1);
    } else {
        m_grid->addWidget(field, int(m_rows.size()), 0, 1, 2);
    }
    m_rows << row;
}

LineEdit *SetupForm::addLine(const char *name, const char *toolTip)
{
    auto *field = new LineEdit(this);
    field->setMaxLength(kMostTyped);
    connect(field, &QLineEdit::textEdited, this, &SetupForm::tell);
    add(name, toolTip, field);
    return field;
}

QComboBox *SetupForm::addChoice(const char *name, const char *toolTip)
{
    auto *field = new QComboBox(this);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    connect(field, &QComboBox::currentIndexChanged, this, &SetupForm::tell);
    add(name, toolTip, field);
    return field;
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

void SetupForm::setText(LineEdit *field, const QByteArray &text)
{
    // A blank at the end may be on its way to the next word.
    if (field->value().simplified() == QString::fromUtf8(text).simplified())
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
