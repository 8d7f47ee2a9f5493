// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encryptiondetails.h"

#include "jose/base64url.h"
#include "jose/decrypter.h"
#include "jose/keyimport.h"
#include "widgets/flowlayout.h"
#include "widgets/lineedit.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kStep = 100'000;

/// What "apu" or "apv" of a header stands for; empty where it is none that could be typed.
QByteArray partyIn(const QByteArray &header, QByteArrayView name)
{
    const auto document = Json::Document::parse(header);
    if (!document)
        return {};
    const QByteArray octets = Jose::decodeBase64url(document->root().member(name).toUtf8()).value_or(QByteArray());
    return octets.isValidUtf8() ? octets : QByteArray();
}

} // namespace

EncryptionDetails::EncryptionDetails(EncryptionSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_passwordLabel(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_iterationsLabel(new QLabel(this))
    , m_iterations(new QSpinBox(this))
    , m_bound(new QLabel(this))
    , m_partyULabel(new QLabel(this))
    , m_partyU(new LineEdit(this))
    , m_partyVLabel(new QLabel(this))
    , m_partyV(new LineEdit(this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_iterations->setRange(static_cast<int>(Jose::kFewestIterations), static_cast<int>(Jose::kMostIterations));
    m_iterations->setSingleStep(kStep);
    m_iterations->setGroupSeparatorShown(true);
    m_iterations->setKeyboardTracking(false);
    m_passwordLabel->setBuddy(m_password);
    m_iterationsLabel->setBuddy(m_iterations);
    m_partyULabel->setBuddy(m_partyU);
    m_partyVLabel->setBuddy(m_partyV);
    auto *line = new FlowLayout(8, 4, this);
    line->setContentsMargins(8, 0, 8, 4);
    const QList<QWidget *> order{m_passwordLabel, m_password, m_iterationsLabel, m_iterations, m_bound,
                                 m_partyULabel,   m_partyU,   m_partyVLabel,     m_partyV};
    for (QWidget *each : order) {
        line->addWidget(each);
        each->setMinimumHeight(m_iterations->sizeHint().height());
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    connect(m_password, &QLineEdit::textEdited, this, &EncryptionDetails::takePassword);
    connect(m_iterations, &QSpinBox::valueChanged, this, [this](int count) {
        if (!m_showing)
            m_session->setIterations(count);
    });
    connect(m_partyU, &QLineEdit::textEdited, this, [this] { Q_EMIT partyWanted("apu", m_partyU->value().toUtf8()); });
    connect(m_partyV, &QLineEdit::textEdited, this, [this] { Q_EMIT partyWanted("apv", m_partyV->value().toUtf8()); });
    connect(session, &EncryptionSession::started, this, &EncryptionDetails::show);
    connect(session, &EncryptionSession::chosen, this, &EncryptionDetails::show);
    retranslateUi();
    show();
}

void EncryptionDetails::takePassword()
{
    QByteArray octets = m_password->text().toUtf8();
    m_typed = Jose::keyFromSecret(Secret::consume(octets)).value_or(Jose::Key());
    m_session->setKey(m_typed);
}

void EncryptionDetails::show()
{
    using enum Jose::KeyManagement;
    m_showing = true;
    const Jose::EncryptionRecipient &recipient = m_session->recipient();
    const Jose::KeyManagement mode = recipient.algorithm->mode;
    const bool hasPassword = mode == Password;
    const bool agrees = mode == Agreement || mode == AgreementWithWrap;
    for (QWidget *each : QList<QWidget *>{m_passwordLabel, m_password, m_iterationsLabel, m_iterations, m_bound})
        each->setVisible(hasPassword);
    for (QWidget *each : QList<QWidget *>{m_partyULabel, m_partyU, m_partyVLabel, m_partyV})
        each->setVisible(agrees);
    setVisible(hasPassword || agrees);
    // What stands there is of the recipient for whom it was typed.
    if (!hasPassword || recipient.key.isNull() || recipient.key != m_typed)
        m_password->clear();
    const qint64 chosen = m_session->draft().iterations;
    m_iterations->setValue(static_cast<int>(chosen > 0 ? chosen : Jose::recommendedIterations(*recipient.algorithm)));
    for (const auto &[field, name] : {std::pair(m_partyU, "apu"), std::pair(m_partyV, "apv")}) {
        const QString text = QString::fromUtf8(partyIn(m_session->draft().protectedHeader, name));
        if (!field->hasFocus() && field->value() != text)
            field->setText(text);
    }
    m_showing = false;
}

void EncryptionDetails::retranslateUi()
{
    m_passwordLabel->setText(tr("Pass&word"));
    m_password->setAccessibleName(tr("Password"));
    m_iterationsLabel->setText(tr("Iter&ations"));
    m_iterations->setAccessibleName(tr("Iterations"));
    const QLocale locale;
    m_bound->setText(tr("%1 to %2; many readers refuse more than %3")
                         .arg(locale.toString(Jose::kFewestIterations), locale.toString(Jose::kMostIterations),
                              locale.toString(Jose::DecryptionLimits().iterations)));
    m_partyULabel->setText(tr("From (apu)"));
    m_partyU->setAccessibleName(tr("Who sends it (apu)"));
    m_partyU->setToolTip(tr("Goes into the agreement and, readable for all, into the header (RFC 7518 §4.6.1.2)"));
    m_partyVLabel->setText(tr("For (apv)"));
    m_partyV->setAccessibleName(tr("Who receives it (apv)"));
    m_partyV->setToolTip(tr("Goes into the agreement and, readable for all, into the header (RFC 7518 §4.6.1.3)"));
}

void EncryptionDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
