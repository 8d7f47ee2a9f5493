// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/requesteditor.h"

#include "http/httperror.h"
#include "texts/texts.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

#include <utility>

namespace Grantscope::Ui {

namespace {

QString textOf(const HeaderFields &fields)
{
    QString text;
    for (const HeaderField &field : fields)
        text += QString::fromUtf8(field.name) + QStringLiteral(": ") + QString::fromUtf8(field.value) + u'\n';
    return text.trimmed();
}

/// "http-field" for a line that is none; never quotes it.
Result<HeaderFields> fieldsOf(const QString &text)
{
    HeaderFields fields;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!fields.appendLine(lines.at(i).toUtf8()))
            return std::unexpected(Error{HttpError::Field,
                                         words(QT_TRANSLATE_NOOP("Values", "a name, a colon and a value in each line")),
                                         QString::number(i + 1), "RFC 9110 §5.1"});
    }
    return fields;
}

} // namespace

RequestEditor::RequestEditor(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_method(new LineEdit(this))
    , m_address(new QPlainTextEdit(this))
    , m_fields(new QPlainTextEdit(this))
    , m_body(new QPlainTextEdit(this))
    , m_complaint(new QLabel(this))
    , m_reset(new QPushButton(this))
{
    m_address->setWordWrapMode(QTextOption::WrapAnywhere);
    for (QPlainTextEdit *edit : {m_address, m_fields, m_body}) {
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 3);
        edit->setFont(fixedFont());
        connect(edit, &QPlainTextEdit::textChanged, this, &RequestEditor::take);
    }
    m_method->setMaxLength(1024);
    m_method->setFont(fixedFont());
    connect(m_method, &QLineEdit::textEdited, this, &RequestEditor::take);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->addRow(new QLabel(this), m_method);
    m_form->addRow(new QLabel(this), m_address);
    m_form->addRow(new QLabel(this), m_fields);
    m_form->addRow(new QLabel(this), m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_complaint);
    column->addLayout(m_form);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_reset, &QPushButton::clicked, this, [this] {
        show(m_original);
        take();
    });
    retranslateUi();
}

void RequestEditor::setRequest(const HttpRequest &request, const HttpRequest &original)
{
    m_original = original;
    m_onlyAddress = false;
    for (int row : {0, 2, 3})
        m_form->setRowVisible(row, true);
    show(request);
}

void RequestEditor::setAddress(const QByteArray &address, const QByteArray &original)
{
    m_original = {.address = original};
    m_onlyAddress = true;
    for (int row : {0, 2, 3})
        m_form->setRowVisible(row, false);
    show({.address = address});
}

void RequestEditor::show(const HttpRequest &request)
{
    m_showing = true;
    m_method->setText(QString::fromLatin1(request.method));
    m_address->setPlainText(QString::fromUtf8(request.address));
    m_fields->setPlainText(textOf(request.fields));
    m_body->setPlainText(QString::fromUtf8(request.body));
    m_showing = false;
    complain({});
}

void RequestEditor::complain(const std::optional<Error> &error)
{
    m_complaint->setText(error ? meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(*error) : QString());
    m_complaint->setVisible(error.has_value());
    if (std::exchange(m_hasComplaint, error.has_value()) != m_hasComplaint)
        Q_EMIT complaintChanged();
}

void RequestEditor::take()
{
    if (m_showing)
        return;
    const QByteArray address = m_address->toPlainText().remove(u'\n').trimmed().toUtf8();
    if (m_onlyAddress)
        return Q_EMIT addressEdited(address);
    const Result<HeaderFields> fields = fieldsOf(m_fields->toPlainText());
    HttpRequest request{.method = m_method->value().toUtf8(),
                        .address = address,
                        .fields = fields.value_or(HeaderFields()),
                        .body = m_body->toPlainText().toUtf8()};
    const Result<void> valid = fields ? validateRequest(request) : std::unexpected(fields.error());
    complain(valid ? std::nullopt : std::optional(valid.error()));
    if (valid)
        Q_EMIT requestEdited(request);
}

void RequestEditor::retranslateUi()
{
    const auto name = [this](int row, const QString &text) {
        auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(text);
    };
    name(0, tr("Method"));
    name(1, tr("Address"));
    name(2, tr("Header fields"));
    name(3, tr("Body"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("As the client would send it"));
}

void RequestEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
