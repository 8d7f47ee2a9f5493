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
    for (qsizetype each = 0; each < Practice::namedLifetimes().size(); ++each)
        m_lifetimes << addNumber(1, 365 * kDay);
    m_interval = addNumber(1, 300);
    m_clock = addNumber(-kDay, kDay);
    m_slowness = addNumber(0, 600);
    m_roundTrip = addNumber(0, 10'000);
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

QSpinBox *SwitchesPane::addNumber(int least, int most)
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
    for (qsizetype each = 0; each < m_lifetimes.size(); ++each) {
        const auto time = settings.lifetimes.*Practice::namedLifetimes().at(each).time;
        m_lifetimes.at(each)->setValue(static_cast<int>(time.count()));
    }
    m_interval->setValue(static_cast<int>(settings.deviceInterval.count()));
    m_clock->setValue(static_cast<int>(settings.clockOffset.count()));
    m_slowness->setValue(static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(settings.slowness).count()));
    m_roundTrip->setValue(static_cast<int>(settings.roundTrip.count()));
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
    for (qsizetype each = 0; each < m_lifetimes.size(); ++each)
        settings.lifetimes.*Practice::namedLifetimes().at(each).time =
            std::chrono::seconds(m_lifetimes.at(each)->value());
    settings.deviceInterval = std::chrono::seconds(m_interval->value());
    settings.clockOffset = std::chrono::seconds(m_clock->value());
    settings.slowness = std::chrono::seconds(m_slowness->value());
    settings.roundTrip = std::chrono::milliseconds(m_roundTrip->value());
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
    const QString lifetimes[] = {tr("Lifetime of codes"),        tr("Lifetime of access tokens"),
                                 tr("Lifetime of ID tokens"),    tr("Lifetime of refresh tokens"),
                                 tr("Lifetime of device codes"), tr("Lifetime of sign-ins")};
    for (qsizetype each = 0; each < m_lifetimes.size(); ++each)
        name(m_lifetimes.at(each), lifetimes[each]);
    name(m_interval, tr("Devices may ask every"));
    name(m_clock, tr("The server's clock is ahead by"), tr("A negative number: behind"));
    name(m_slowness, tr("Slow answers take"), tr("With the misbehaviour of that name"));
    name(m_roundTrip, tr("From an API to the server and back"),
         tr("The way that a question of /opaque/items and /both/items takes, as over a network"));
    for (QWidget *field : std::as_const(m_fields)) {
        if (auto *box = qobject_cast<QSpinBox *>(field))
            box->setSuffix(box == m_roundTrip ? tr(" ms") : tr(" s"));
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
