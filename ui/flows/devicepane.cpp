// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/devicepane.h"

#include "flows/flowcontroller.h"
#include "texts/visible.h"
#include "widgets/copier.h"
#include "widgets/flowlayout.h"
#include "widgets/qrcode.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qreal kCodeSize = 2.2;

} // namespace

DevicePane::DevicePane(FlowController *flow, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_copier(copier)
    , m_scroll(new QScrollArea(this))
    , m_told(new QLabel)
    , m_code(new QLabel)
    , m_place(new QLabel)
    , m_countdown(new QLabel)
    , m_qr(new QrCode)
    , m_open(new QPushButton)
    , m_copy(new QPushButton)
    , m_copyCode(new QPushButton)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    for (QLabel *label : {m_told, m_code, m_place, m_countdown}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLabel *label : {m_code, m_place})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new FlowLayout(8, 4);
    for (QPushButton *button : {m_copyCode, m_open, m_copy})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    for (QWidget *each : QList<QWidget *>{m_told, m_code, m_place})
        column->addWidget(each);
    column->addLayout(buttons);
    column->addWidget(m_countdown);
    column->addWidget(m_qr);
    column->addStretch();
    m_scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connect(m_open, &QPushButton::clicked, this, [this] { m_flow->openPage(address()); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { m_copier->copy(QString::fromUtf8(address()), CopyText::Sensitivity::Secret, tr("Address")); });
    connect(m_copyCode, &QPushButton::clicked, this, [this] {
        const QByteArray code = m_flow->run().known().values.text("user_code");
        m_copier->copy(QString::fromUtf8(code), CopyText::Sensitivity::Secret, tr("Code"));
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &DevicePane::tick);
    for (const auto changed : {&FlowController::runChanged, &FlowController::stateChanged})
        connect(flow, changed, this, &DevicePane::show);
    connect(copier->masking(), &Masking::changed, this, &DevicePane::show);
    retranslateUi();
}

QByteArray DevicePane::address() const
{
    const Flow::ValueTable &values = m_flow->run().known().values;
    const QByteArray complete = values.text("verification_uri_complete");
    return complete.isEmpty() ? values.text("verification_uri") : complete;
}

void DevicePane::show()
{
    const Flow::ValueTable &values = m_flow->run().known().values;
    const QString code = QString::fromUtf8(values.text("user_code"));
    const bool there = !code.isEmpty();
    const Flow::StepRecord *poll = m_flow->run().find("device-poll");
    const bool isConnected = poll && poll->status == Flow::StepStatus::Done;
    m_told->setText(isConnected ? tr("The other device has agreed: nothing is left to do here.")
                    : there     ? tr("Type this code on another device, sign in and agree:")
                                : tr("The device's code appears here as soon as the server has given one."));
    m_code->setText(Texts::visibleExcerpt(m_copier->masking()->shown(code), 60));
    m_code->setAccessibleName(tr("Code to type: %1").arg(m_code->text()));
    m_code->setFont(scaledFont(fixedFont(), kCodeSize));
    m_place->setText(Texts::visibleExcerpt(QString::fromUtf8(values.text("verification_uri")), 400));
    m_qr->setText(there && !isConnected && !m_copier->masking()->isOn() ? QString::fromUtf8(address()) : QString());
    m_qr->setVisible(m_qr->isShown());
    for (QWidget *each : QList<QWidget *>{m_code, m_place, m_open, m_copy, m_copyCode, m_countdown})
        each->setVisible(there && !isConnected);
    for (QPushButton *each : {m_copy, m_copyCode})
        each->setEnabled(m_copier->isAllowed());
    const bool waits = there && m_flow->isUnderWay();
    if (waits && !m_second.isActive())
        m_second.start();
    else if (!waits)
        m_second.stop();
    tick();
}

QString DevicePane::countdown() const
{
    const auto &polling = m_flow->run().known().polling;
    if (!polling)
        return {};
    if (m_flow->run().isOver())
        return tr("It is over.");
    const QString asking = tr("asking again every %1 s").arg(polling->interval().count());
    if (!polling->expiresAt())
        return asking;
    const auto left = std::chrono::floor<std::chrono::seconds>(*polling->expiresAt() - m_flow->now()).count();
    if (left <= 0)
        return tr("The code has expired.");
    return tr("Expires in %1 · %2").arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')), asking);
}

void DevicePane::tick()
{
    m_countdown->setText(countdown());
}

void DevicePane::retranslateUi()
{
    m_scroll->setAccessibleName(tr("Device"));
    m_open->setText(tr("&Open the Page"));
    m_open->setToolTip(tr("In the browser that is chosen in the setup"));
    m_copy->setText(tr("&Copy Address"));
    m_copyCode->setText(tr("Copy Co&de"));
    m_place->setAccessibleName(tr("Address of the page"));
    show();
}

void DevicePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        show();
}

} // namespace Grantscope::Ui
