// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/certificatedialog.h"

#include "jose/keyforms.h"
#include "texts/moments.h"
#include "texts/texts.h"
#include "tokens/keyfacts.h"
#include "widgets/copier.h"
#include "widgets/keptfocus.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kUsualDays = 365;
constexpr int kMostDays = 36'500;
constexpr qsizetype kSerialSize = 16;

/// Several in one field, with blanks or commas between.
QStringList valuesOf(const LineEdit *field)
{
    static const QRegularExpression kBetween(u"[\\s,]+"_s);
    return field->value().split(kBetween, Qt::SkipEmptyParts);
}

} // namespace

CertificateDialog::CertificateDialog(const Jose::Key &key, Clock clock, Random random, Copier *copier, QWidget *parent)
    : QDialog(parent)
    , m_key(key)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
    , m_copier(copier)
    , m_rows(new QFormLayout)
    , m_commonName(new LineEdit(this))
    , m_organization(new LineEdit(this))
    , m_dnsNames(new LineEdit(this))
    , m_addresses(new LineEdit(this))
    , m_uris(new LineEdit(this))
    , m_days(new QSpinBox(this))
    , m_purpose(new QComboBox(this))
    , m_request(new QCheckBox(this))
    , m_text(makeKeyText(this))
    , m_message(new WrappedText(this))
{
    m_days->setRange(1, kMostDays);
    m_days->setValue(kUsualDays);
    m_days->setGroupSeparatorShown(true);
    for (const Jose::CertificatePurpose purpose :
         {Jose::CertificatePurpose::Open, Jose::CertificatePurpose::TlsClient, Jose::CertificatePurpose::TlsServer})
        m_purpose->addItem({}, int(purpose));
    m_dnsNames->setPlaceholderText(u"client.example"_s);
    m_addresses->setPlaceholderText(u"127.0.0.1"_s);
    m_uris->setPlaceholderText(u"https://client.example"_s);
    connect(m_request, &QCheckBox::toggled, this, &CertificateDialog::showState);
    connect(m_copier, &Copier::allowedChanged, this, &CertificateDialog::showState);
    arrange();
    retranslateUi();
    resize(widthOfKeyText(), fontMetrics().height() * 38);
}

void CertificateDialog::arrange()
{
    m_rows->setSpacing(8);
    for (QWidget *field :
         QList<QWidget *>{m_commonName, m_organization, m_dnsNames, m_addresses, m_uris, m_days, m_purpose, m_request})
        m_rows->addRow(new QLabel(this), field);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_make = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_put = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_make->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_rows);
    column->addWidget(m_message);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    connect(m_make, &QPushButton::clicked, this, &CertificateDialog::make);
    connect(m_put, &QPushButton::clicked, this, &CertificateDialog::putWithKey);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copier->copy(QString::fromLatin1(m_made->pem), Copier::Sensitivity::Plain, tr("Certificate"));
    });
    connect(m_save, &QPushButton::clicked, this, &CertificateDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Jose::CertificateOrder CertificateDialog::order() const
{
    const Instant from = m_clock();
    return {.names = {.commonName = m_commonName->value().trimmed(),
                      .organization = m_organization->value().trimmed(),
                      .dnsNames = valuesOf(m_dnsNames),
                      .addresses = valuesOf(m_addresses),
                      .uris = valuesOf(m_uris)},
            .notBefore = from,
            .notAfter = from + std::chrono::days(m_days->value()),
            .serial = m_random(kSerialSize),
            .purpose = static_cast<Jose::CertificatePurpose>(m_purpose->currentData().toInt())};
}

void CertificateDialog::make()
{
    if (m_isMaking)
        return;
    m_isMaking = true;
    m_made.reset();
    showState();
    QtConcurrent::run([key = m_key, asked = order(), isRequest = m_request->isChecked()]() -> Result<Made> {
        if (isRequest) {
            return Jose::makeCertificateRequest(key, asked.names, asked.purpose).transform([](const QByteArray &der) {
                return Made{Jose::pemOf("CERTIFICATE REQUEST", der)};
            });
        }
        return Jose::makeCertificate(key, asked).transform([](const Jose::Certificate &certificate) {
            return Made{Jose::pemOf("CERTIFICATE", certificate.der), certificate};
        });
    }).then(this, [this](const Result<Made> &made) { take(made); });
}

void CertificateDialog::take(const Result<Made> &made)
{
    m_isMaking = false;
    if (made)
        m_made = *made;
    showState();
    if (!made)
        return say(false, Texts::errorLine(made.error()));
    m_text->setPlainText(QString::fromLatin1(made->pem));
    if (made->certificate)
        say(true,
            tr("%1, valid until %2").arg(made->certificate->subject, Texts::utcTime(made->certificate->notAfter)));
    else
        say(true, tr("Send this request to an authority; the private key stays here."));
}

void CertificateDialog::putWithKey()
{
    const auto with = Jose::changedItem({m_key}, {.chain = QList<Jose::Certificate>{*m_made->certificate}});
    if (!with)
        return say(false, Texts::errorLine(with.error()));
    Q_EMIT certified(with->key);
    m_put->setEnabled(false);
    say(true, tr("The certificate is with the key now."));
}

void CertificateDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the Certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_request->isChecked() ? u"csr"_s : u"pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateDialog::saveTo);
    dialog->open();
}

void CertificateDialog::saveTo(const QString &path)
{
    if (!m_made)
        return;
    QtConcurrent::run([pem = Secret(m_made->pem), path] {
        return saveText(pem, KeyParts::Public, path);
    }).then(this, [this](const IntakeLine &line) { say(!isBad(line), intakeText(line, *m_copier->masking())); });
}

QString CertificateDialog::message() const
{
    return m_message->toPlainText();
}

void CertificateDialog::say(bool isGood, const QString &text)
{
    m_message->setPlainText(meaningMark(isGood ? Meaning::Good : Meaning::Bad) + u' ' + text);
}

void CertificateDialog::showState()
{
    const bool isRequest = m_request->isChecked();
    m_days->setEnabled(!isRequest);
    setReady(m_make, !m_isMaking);
    m_copy->setEnabled(m_made && m_copier->isAllowed());
    m_save->setEnabled(m_made.has_value());
    m_put->setEnabled(m_made && m_made->certificate);
    m_text->setVisible(m_made.has_value());
    if (!m_made)
        m_message->setPlainText(isRequest ? tr("The request names the key and carries its public half.")
                                          : tr("Nobody but the key itself vouches for a self-signed certificate: "
                                               "whoever shall trust it must be given it."));
}

void CertificateDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CertificateDialog::retranslateUi()
{
    setWindowTitle(tr("Certificate"));
    const QString names[] = {
        tr("&Common name (CN)"), tr("&Organization (O)"), tr("&Host names"), tr("&IP addresses"), tr("&URIs"),
        tr("Valid &for"),        tr("&Purpose"),          QString()};
    QWidget *fields[] = {m_commonName, m_organization, m_dnsNames, m_addresses, m_uris, m_days, m_purpose, m_request};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        auto *label = static_cast<QLabel *>(m_rows->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(names[row]);
        label->setBuddy(fields[row]);
        fields[row]->setAccessibleName(QString(names[row]).remove(u'&'));
    }
    const QString purposes[] = {tr("Open"), tr("TLS client (mutual TLS)"), tr("TLS server")};
    for (int i = 0; i < m_purpose->count(); ++i)
        m_purpose->setItemText(i, purposes[i]);
    m_days->setSuffix(tr(" days"));
    m_request->setText(tr("Make a &request to an authority instead"));
    m_request->setAccessibleName(tr("Make a request to an authority instead"));
    m_text->setAccessibleName(tr("Certificate as PEM"));
    m_message->setAccessibleName(tr("What came of it"));
    const auto name = [](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(QString(text).remove(u'&'));
    };
    name(m_make, tr("&Make"));
    name(m_put, tr("Put &with the Key"));
    name(m_copy, tr("Cop&y"));
    name(m_save, tr("&Save…"));
    name(m_close, tr("Close"));
    showState();
}

} // namespace Grantscope::Ui
