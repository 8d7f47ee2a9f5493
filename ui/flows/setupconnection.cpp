// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setupconnection.h"

#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

SetupConnection::SetupConnection(QWidget *parent)
    : SetupForm(parent)
    , m_authorities(new QPlainTextEdit(this))
{
    m_authorities->setTabChangesFocus(true);
    m_authorities->setFixedHeight(m_authorities->fontMetrics().lineSpacing() * 4);
    m_authorities->setPlaceholderText(u"-----BEGIN CERTIFICATE-----"_s);
    connect(m_authorities, &QPlainTextEdit::textChanged, this, &SetupConnection::tell);
    add(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Certificate authorities"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                          "PEM. Of this provider no other certificates are accepted then; usual: those that the system "
                          "trusts"),
        m_authorities);
    m_fingerprint = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Certificate (SHA-256)"),
                            QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                              "Fingerprint of the one certificate that is accepted of this provider, "
                                              "whatever its name and dates"));
    m_proxy = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Proxy"),
                      QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                        "Its address, or none to go without; usual: what the system says"));
    m_note = addNote();
    SetupConnection::retranslateUi();
}

void SetupConnection::show(const FlowController &flow)
{
    const FlowSetup &setup = flow.setup();
    const Net::Trust &trust = setup.sending.trust;
    if (m_authorities->toPlainText().trimmed().toUtf8() != trust.authorities.trimmed())
        m_authorities->setPlainText(QString::fromUtf8(trust.authorities));
    // What can't be read stays as it was typed, with what is wrong with it.
    if (const auto typed = Net::parseFingerprint(m_fingerprint->value().toUtf8());
        typed ? *typed != trust.fingerprint : !trust.fingerprint.isEmpty())
        m_fingerprint->setText(QString::fromLatin1(trust.fingerprint.toHex()));
    setText(m_proxy, Net::proxyText(setup.sending.proxy));
    const bool other = setup.provider == FlowSetup::Provider::Other;
    for (QWidget *each : QList<QWidget *>{m_authorities, m_fingerprint, m_proxy})
        setShown(each, other);
    complain();
    setShown(m_note, other && !m_note->text().isEmpty());
}

void SetupConnection::store(FlowSetup &setup) const
{
    setup.sending.trust.authorities = m_authorities->toPlainText().trimmed().toUtf8();
    setup.sending.trust.fingerprint = Net::parseFingerprint(m_fingerprint->value().toUtf8()).value_or(QByteArray());
    setup.sending.proxy = Net::parseProxy(m_proxy->value().toUtf8());
}

QString SetupConnection::complaint() const
{
    if (!Net::parseFingerprint(m_fingerprint->value().toUtf8()))
        return tr("The fingerprint is not used: 64 hexadecimal digits are expected, with colons between them or not.");
    const QString typed = m_authorities->toPlainText();
    if (!typed.trimmed().isEmpty() && !typed.contains("-----BEGIN CERTIFICATE-----"_L1))
        return tr("No certificate stands in the certificate authorities, so that none will be accepted.");
    return {};
}

void SetupConnection::complain()
{
    const QString words = complaint();
    m_note->setText(words.isEmpty() ? words : meaningMark(Meaning::Warning) + u' ' + words);
}

void SetupConnection::retranslateUi()
{
    SetupForm::retranslateUi();
    complain();
}

} // namespace Grantscope::Ui
