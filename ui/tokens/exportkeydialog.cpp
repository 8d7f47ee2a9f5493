// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/exportkeydialog.h"

#include "texts/texts.h"
#include "tokens/keyfacts.h"
#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

Secret typedSecret(const QLineEdit *field)
{
    QByteArray octets = field->text().toUtf8();
    return Secret::consume(octets);
}

QString suffixOf(Jose::KeyForm form)
{
    switch (form) {
    case Jose::KeyForm::Jwk:
        return u"jwk"_s;
    case Jose::KeyForm::JwkSet:
        return u"json"_s;
    case Jose::KeyForm::Der:
        return u"der"_s;
    case Jose::KeyForm::Pem:
    case Jose::KeyForm::Certificate:
        break;
    }
    return u"pem"_s;
}

} // namespace

ExportKeyDialog::ExportKeyDialog(const Jose::KeyItem &item, Copier *copier, QWidget *parent)
    : QDialog(parent)
    , m_item(item)
    , m_copier(copier)
    , m_rows(new QFormLayout)
    , m_form(new QComboBox(this))
    , m_private(new QCheckBox(this))
    , m_passphrase(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_preview(makeKeyText(this))
    , m_message(new WrappedText(this))
{
    using enum Jose::KeyForm;
    const Jose::Key &key = item.key;
    QList<Jose::KeyForm> forms{Jwk, JwkSet};
    if (!key.isSymmetric())
        forms << Pem << Der;
    if (!key.certificates().isEmpty())
        forms << Certificate;
    for (const Jose::KeyForm form : std::as_const(forms))
        m_form->addItem({}, int(form));
    // Of a secret there is no other half; the switch is thrown all the same by the person.
    m_private->setEnabled(key.isPrivate());
    for (QLineEdit *field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &ExportKeyDialog::showState);
    }
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportKeyDialog::showState);
    connect(m_private, &QCheckBox::toggled, this, &ExportKeyDialog::showState);
    connect(m_copier, &Copier::allowedChanged, this, &ExportKeyDialog::showState);
    arrange();
    retranslateUi();
    resize(widthOfKeyText(), fontMetrics().height() * 26);
}

void ExportKeyDialog::arrange()
{
    m_rows->setSpacing(8);
    m_rows->addRow(new QLabel(this), m_form);
    m_rows->addRow(new QLabel(this), m_private);
    m_rows->addRow(new QLabel(this), m_passphrase);
    m_rows->addRow(new QLabel(this), m_again);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_save = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_rows);
    column->addWidget(m_preview, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(m_copy, &QPushButton::clicked, this, &ExportKeyDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportKeyDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool ExportKeyDialog::encrypts() const
{
    const auto form = static_cast<Jose::KeyForm>(m_form->currentData().toInt());
    return m_private->isChecked() && (form == Jose::KeyForm::Pem || form == Jose::KeyForm::Der);
}

Jose::WriteOptions ExportKeyDialog::options() const
{
    const auto form = static_cast<Jose::KeyForm>(m_form->currentData().toInt());
    const bool isPrivate = m_private->isChecked() && form != Jose::KeyForm::Certificate;
    return {.form = form,
            .half = isPrivate ? Jose::KeyHalf::Private : Jose::KeyHalf::Public,
            .passphrase = encrypts() ? typedSecret(m_passphrase) : Secret()};
}

void ExportKeyDialog::showState()
{
    const auto form = static_cast<Jose::KeyForm>(m_form->currentData().toInt());
    const bool isPrivate = options().half == Jose::KeyHalf::Private;
    const bool agree = !encrypts() || m_passphrase->text() == m_again->text();
    m_rows->setRowVisible(m_passphrase, encrypts());
    m_rows->setRowVisible(m_again, encrypts());
    m_copy->setEnabled(!m_isWriting && agree && form != Jose::KeyForm::Der && m_copier->isAllowed());
    m_save->setEnabled(!m_isWriting && agree);
    m_message->setVisible(!agree || encrypts());
    if (!agree)
        say(Meaning::Bad, tr("The two passphrases differ."));
    else if (encrypts() && m_passphrase->text().isEmpty())
        say(Meaning::Warning, tr("Without a passphrase the private key lies open in the file."));
    else if (encrypts())
        say(Meaning::Good, tr("The file will be encrypted with this passphrase."));
    showHalf(isPrivate);
}

/// What everybody may see is shown as it will be; the private half is not, nor is it made before it is wanted.
void ExportKeyDialog::showHalf(bool isPrivate)
{
    const quint64 asked = ++m_asked;
    if (isPrivate) {
        m_preview->setPlainText(tr("The private half is not shown. Save it to a file, which only you can read then, or "
                                   "copy it; whoever has it can use the key."));
        return;
    }
    // What is done at once is told at once, before then() returns.
    QtConcurrent::run([item = m_item, chosen = options()] {
        return Jose::writeKeys({item}, chosen);
    }).then(this, [this, asked](const Result<Secret> &text) {
        if (asked == m_asked)
            showPreview(text);
    });
}

void ExportKeyDialog::showPreview(const Result<Secret> &text)
{
    m_save->setEnabled(text.has_value() && m_save->isEnabled());
    m_copy->setEnabled(text.has_value() && m_copy->isEnabled());
    if (!text) {
        m_preview->clear();
        return say(Meaning::Bad, m_item.key.isSymmetric()
                                     ? tr("A secret has no public half. Choose the private one to export it.")
                                     : Texts::errorLine(text.error()));
    }
    const QByteArrayView octets = text->reveal();
    const bool isBinary = static_cast<Jose::KeyForm>(m_form->currentData().toInt()) == Jose::KeyForm::Der;
    m_preview->setPlainText(isBinary
                                ? QString::fromLatin1(QByteArray::fromRawData(octets.data(), octets.size()).toHex(' '))
                                : QString::fromUtf8(octets));
}

void ExportKeyDialog::copy()
{
    const Jose::WriteOptions chosen = options();
    m_isWriting = true;
    showState();
    QtConcurrent::run([item = m_item, chosen] {
        return Jose::writeKeys({item}, chosen);
    }).then(this, [this, chosen](const Result<Secret> &text) {
        m_isWriting = false;
        showState();
        if (!text)
            return say(Meaning::Bad, Texts::errorLine(text.error()));
        const bool isPrivate = chosen.half == Jose::KeyHalf::Private;
        m_copier->copy(QString::fromUtf8(text->reveal()),
                       isPrivate ? Copier::Sensitivity::Secret : Copier::Sensitivity::Plain,
                       isPrivate ? tr("Private key") : tr("Public key"));
        say(Meaning::Good, isPrivate ? tr("Copied. Other programs can read the clipboard.") : tr("Copied."));
    });
}

void ExportKeyDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, m_private->isChecked() ? tr("Save the Private Key") : tr("Save the Public Key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(static_cast<Jose::KeyForm>(m_form->currentData().toInt())));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportKeyDialog::saveTo);
    dialog->open();
}

void ExportKeyDialog::saveTo(const QString &path)
{
    const Jose::WriteOptions chosen = options();
    m_isWriting = true;
    showState();
    QtConcurrent::run([item = m_item, chosen, path] {
        const KeyParts parts = chosen.half == Jose::KeyHalf::Private ? KeyParts::Private : KeyParts::Public;
        return saveText(Jose::writeKeys({item}, chosen), parts, path);
    }).then(this, [this](const IntakeLine &line) {
        m_isWriting = false;
        showState();
        say(isBad(line) ? Meaning::Bad : Meaning::Good, intakeText(line, *m_copier->masking()));
        Q_EMIT saved(line);
    });
}

QString ExportKeyDialog::message() const
{
    return m_message->toPlainText();
}

void ExportKeyDialog::say(Meaning meaning, const QString &text)
{
    m_message->setPlainText(meaningMark(meaning) + u' ' + text);
    m_message->show();
}

void ExportKeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ExportKeyDialog::retranslateUi()
{
    setWindowTitle(tr("Export a Key"));
    for (int i = 0; i < m_form->count(); ++i) {
        switch (static_cast<Jose::KeyForm>(m_form->itemData(i).toInt())) {
        case Jose::KeyForm::Jwk:
            m_form->setItemText(i, u"JWK"_s);
            break;
        case Jose::KeyForm::JwkSet:
            m_form->setItemText(i, tr("Key set (JWKS)"));
            break;
        case Jose::KeyForm::Pem:
            m_form->setItemText(i, u"PEM"_s);
            break;
        case Jose::KeyForm::Der:
            m_form->setItemText(i, u"DER"_s);
            break;
        case Jose::KeyForm::Certificate:
            m_form->setItemText(i, tr("Certificates (PEM)"));
            break;
        }
    }
    const QString names[] = {tr("&Form"), QString(), tr("Pass&phrase"), tr("Passphrase a&gain")};
    QWidget *fields[] = {m_form, m_private, m_passphrase, m_again};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        auto *label = static_cast<QLabel *>(m_rows->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(names[row]);
        label->setBuddy(fields[row]);
        fields[row]->setAccessibleName(QString(names[row]).remove(u'&'));
    }
    m_private->setText(tr("With the p&rivate half"));
    m_private->setAccessibleName(tr("With the private half"));
    m_passphrase->setPlaceholderText(tr("None: not encrypted"));
    m_preview->setAccessibleName(tr("The key as it will be written"));
    m_message->setAccessibleName(tr("What came of it"));
    m_copy->setText(tr("&Copy"));
    m_copy->setAccessibleName(tr("Copy the key in this form"));
    m_save->setText(tr("&Save…"));
    m_save->setAccessibleName(tr("Save the key in this form"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    showState();
}

} // namespace Grantscope::Ui
