// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/switchespane.h"

#include "session/practicehost.h"
#include "texts/texts.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace Grantscope::Ui {

namespace {

constexpr int kDay = 86'400;

} // namespace

SwitchesPane::SwitchesPane(Session::PracticeHost *host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_form(new QFormLayout(this))
    , m_format(new QComboBox(this))
    , m_algorithm(new QComboBox(this))
    , m_rotate(new QPushButton(this))
    , m_forget(new QPushButton(this))
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setSpacing(8);
    m_format->addItem({}, static_cast<int>(Practice::TokenFormat::Jwt));
    m_format->addItem({}, static_cast<int>(Practice::TokenFormat::Opaque));
    for (const QByteArray &algorithm : Practice::algorithms())
        m_algorithm->addItem(QString::fromLatin1(algorithm), algorithm);
    add(m_format);
    add(m_algorithm);
    m_code = addSeconds(1, kDay);
    m_accessToken = addSeconds(1, 365 * kDay);
    m_idToken = addSeconds(1, 365 * kDay);
    m_refreshToken = addSeconds(1, 365 * kDay);
    m_interval = addSeconds(1, 300);
    m_clock = addSeconds(-kDay, kDay);
    for (QPushButton *button : {m_rotate, m_forget}) {
        m_form->addRow(button);
        m_fields << button;
    }
    for (QComboBox *box : {m_format, m_algorithm})
        connect(box, &QComboBox::currentIndexChanged, this, &SwitchesPane::take);
    connect(m_rotate, &QPushButton::clicked, this, &SwitchesPane::rotate);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (!m_host->server())
            return;
        m_host->server()->forgetAll();
        Q_EMIT told(tr("All sign-ins, codes and tokens of the practice server are void."));
    });
    connect(host, &Session::PracticeHost::settingsChanged, this, &SwitchesPane::show);
    connect(host, &Session::PracticeHost::changed, this, &SwitchesPane::show);
    retranslateUi();
    show();
}

void SwitchesPane::add(QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    m_form->addRow(label, field);
    m_fields << field;
}

QSpinBox *SwitchesPane::addSeconds(int least, int most)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    box->setKeyboardTracking(false); // What is half typed is no lifetime.
    connect(box, &QSpinBox::valueChanged, this, &SwitchesPane::take);
    add(box);
    return box;
}

void SwitchesPane::show()
{
    m_showing = true;
    const Practice::Settings settings = m_host->settings();
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(settings.accessTokens)));
    m_algorithm->setCurrentIndex(m_algorithm->findData(settings.algorithm));
    m_code->setValue(static_cast<int>(settings.lifetimes.code.count()));
    m_accessToken->setValue(static_cast<int>(settings.lifetimes.accessToken.count()));
    m_idToken->setValue(static_cast<int>(settings.lifetimes.idToken.count()));
    m_refreshToken->setValue(static_cast<int>(settings.lifetimes.refreshToken.count()));
    m_interval->setValue(static_cast<int>(settings.deviceInterval.count()));
    m_clock->setValue(static_cast<int>(settings.clockOffset.count()));
    m_rotate->setEnabled(m_host->isRunning());
    m_forget->setEnabled(m_host->isRunning());
    m_showing = false;
}

void SwitchesPane::take()
{
    if (m_showing)
        return;
    Practice::Settings settings = m_host->settings();
    settings.accessTokens = static_cast<Practice::TokenFormat>(m_format->currentData().toInt());
    settings.algorithm = m_algorithm->currentData().toByteArray();
    settings.lifetimes.code = std::chrono::seconds(m_code->value());
    settings.lifetimes.accessToken = std::chrono::seconds(m_accessToken->value());
    settings.lifetimes.idToken = std::chrono::seconds(m_idToken->value());
    settings.lifetimes.refreshToken = std::chrono::seconds(m_refreshToken->value());
    settings.deviceInterval = std::chrono::seconds(m_interval->value());
    settings.clockOffset = std::chrono::seconds(m_clock->value());
    if (const Result<void> set = m_host->setSettings(settings); !set)
        Q_EMIT told(Texts::errorLine(set.error()));
}

void SwitchesPane::rotate()
{
    if (!m_host->server())
        return;
    m_rotate->setEnabled(false);
    m_host->server()->rotateKeys().then(this, [this](const Result<void> &rotated) {
        m_rotate->setEnabled(m_host->isRunning());
        Q_EMIT told(rotated ? tr("A new key signs from now on.") : Texts::errorLine(rotated.error()));
    });
}

void SwitchesPane::retranslateUi()
{
    const auto name = [this](QWidget *field, const QString &text, const QString &toolTip = {}) {
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
        label->setText(text);
        field->setAccessibleName(text);
        field->setToolTip(toolTip);
    };
    name(m_format, tr("Access tokens"), tr("Readable by the API, or known to the server alone"));
    name(m_algorithm, tr("Signed with"));
    name(m_code, tr("Lifetime of codes"));
    name(m_accessToken, tr("Lifetime of access tokens"));
    name(m_idToken, tr("Lifetime of ID tokens"));
    name(m_refreshToken, tr("Lifetime of refresh tokens"));
    name(m_interval, tr("Devices may ask every"));
    name(m_clock, tr("The server's clock is ahead by"), tr("A negative number: behind"));
    for (QWidget *field : std::as_const(m_fields)) {
        if (auto *box = qobject_cast<QSpinBox *>(field))
            box->setSuffix(tr(" s"));
    }
    m_format->setItemText(0, tr("JWT (RFC 9068)"));
    m_format->setItemText(1, tr("Opaque"));
    m_rotate->setText(tr("Rotate &Keys"));
    m_rotate->setToolTip(tr("Sign with a new key; the old one stays published for an hour"));
    m_forget->setText(tr("&Forget All Sign-Ins and Tokens"));
}

void SwitchesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
