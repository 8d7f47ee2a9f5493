// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/connectiondialog.h"

#include "widgets/lineedit.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ConnectionDialog::ConnectionDialog(const Net::SendOptions &sending, QWidget *parent)
    : QDialog(parent)
    , m_authorities(new QPlainTextEdit(this))
    , m_fingerprint(new LineEdit(this))
    , m_proxy(new LineEdit(this))
    , m_note(new WrappedText(this))
{
    m_authorities->setTabChangesFocus(true);
    m_authorities->setPlaceholderText(u"-----BEGIN CERTIFICATE-----"_s);
    m_authorities->setPlainText(QString::fromUtf8(sending.trust.authorities));
    m_fingerprint->setText(QString::fromLatin1(sending.trust.fingerprint.toHex()));
    m_proxy->setText(QString::fromUtf8(Net::proxyText(sending.proxy)));
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    QWidget *fields[] = {m_authorities, m_fingerprint, m_proxy};
    for (int row = 0; row < 3; ++row) {
        m_labels[row] = new QLabel(this);
        m_labels[row]->setBuddy(fields[row]);
        rows->addWidget(m_labels[row], row, 0, row == 0 ? Qt::AlignTop : Qt::AlignVCenter);
        rows->addWidget(fields[row], row, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setDefault(true);
    rows->addWidget(m_note, 3, 0, 1, 2);
    rows->addWidget(buttons, 4, 0, 1, 2);
    rows->setRowStretch(0, 1);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_authorities, &QPlainTextEdit::textChanged, this, &ConnectionDialog::complain);
    connect(m_fingerprint, &QLineEdit::textChanged, this, &ConnectionDialog::complain);
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 18);
}

void ConnectionDialog::store(Net::SendOptions &sending) const
{
    sending.trust.authorities = m_authorities->toPlainText().trimmed().toUtf8();
    sending.trust.fingerprint = Net::parseFingerprint(m_fingerprint->value().toUtf8()).value_or(QByteArray());
    sending.proxy = Net::parseProxy(m_proxy->value().toUtf8());
}

QString ConnectionDialog::complaint() const
{
    if (!Net::parseFingerprint(m_fingerprint->value().toUtf8()))
        return tr("A fingerprint has 64 hexadecimal digits, with colons between them or not.");
    const QString typed = m_authorities->toPlainText();
    if (!typed.trimmed().isEmpty() && !typed.contains("-----BEGIN CERTIFICATE-----"_L1))
        return tr("No certificate stands in the certificate authorities, so that none would be accepted.");
    return {};
}

void ConnectionDialog::complain()
{
    const QString words = complaint();
    m_accept->setEnabled(words.isEmpty());
    m_note->setPlainText(words.isEmpty() ? tr("For all requests of the console until the program ends. Verification "
                                              "itself is never turned off.")
                                         : meaningMark(Meaning::Warning) + u' ' + words);
}

void ConnectionDialog::retranslateUi()
{
    setWindowTitle(tr("Connection"));
    const QString names[] = {tr("Certificate &authorities"), tr("Certificate (&SHA-256)"), tr("&Proxy")};
    const QString toolTips[] = {tr("PEM. No other certificates are accepted then; usual: those that the system trusts"),
                                tr("Fingerprint of the one certificate that is accepted, whatever its name and dates"),
                                tr("Its address, or none to go without; usual: what the system says")};
    QWidget *fields[] = {m_authorities, m_fingerprint, m_proxy};
    for (int row = 0; row < 3; ++row) {
        m_labels[row]->setText(names[row]);
        fields[row]->setToolTip(toolTips[row]);
        fields[row]->setAccessibleName(QString(names[row]).remove(u'&'));
    }
    m_note->setAccessibleName(tr("About the connection"));
    complain();
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
