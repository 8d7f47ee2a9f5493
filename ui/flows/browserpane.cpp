// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/browserpane.h"

#include "flows/agentpane.h"
#include "flows/flowcontroller.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/copier.h"
#include "widgets/flowlayout.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Grantscope::Ui {

BrowserPane::BrowserPane(FlowController *flow, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_copier(copier)
    , m_pages(new QStackedWidget(this))
    , m_agent(new AgentPane(flow, copier->masking()))
    , m_told(new QLabel)
    , m_address(new WrappedText)
    , m_copy(new QPushButton)
    , m_again(new QPushButton)
    , m_builtIn(new QPushButton)
    , m_giveAddress(new QPushButton)
    , m_pasteLabel(new QLabel)
    , m_paste(new LineEdit)
    , m_takePaste(new QPushButton)
    , m_pasteError(new QLabel)
{
    m_pages->addWidget(m_agent);
    m_pages->addWidget(makeOwn());
    m_pasting = makePaste();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_pasting);
    connect(flow, &FlowController::pageOpened, this, &BrowserPane::show);
    connect(flow, &FlowController::stateChanged, this, [this] {
        if (m_flow->state() == FlowController::State::Over) {
            m_asked = false;
            m_pasteError->hide(); // It was about a wait that is over.
        }
        show();
    });
    connect(flow, &FlowController::setupChanged, this, &BrowserPane::show);
    connect(flow, &FlowController::runChanged, this, [this] {
        m_asked = false;
        m_pasteError->hide();
        show();
    });
    connect(copier->masking(), &Masking::changed, this, &BrowserPane::show);
    retranslateUi();
}

QWidget *BrowserPane::makeOwn()
{
    m_ownScroll = new QScrollArea;
    m_ownScroll->setWidgetResizable(true);
    m_ownScroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_address->setFont(fixedFont());
    auto *buttons = new FlowLayout(8, 4);
    for (QPushButton *button : {m_copy, m_again, m_builtIn, m_giveAddress})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_told);
    column->addWidget(m_address);
    column->addLayout(buttons);
    column->addStretch();
    m_ownScroll->setWidget(page);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copier->copy(QString::fromUtf8(m_flow->browserAddress()), CopyText::Sensitivity::Plain, tr("Address"));
    });
    connect(m_again, &QPushButton::clicked, this, [this] { m_flow->openOutside(m_flow->browserAddress()); });
    connect(m_giveAddress, &QPushButton::clicked, this, &BrowserPane::askForAddress);
    connect(m_builtIn, &QPushButton::clicked, this, [this] {
        FlowSetup setup = m_flow->setup();
        setup.browser = FlowSetup::Browser::BuiltIn;
        m_flow->setSetup(setup);
        if (!m_flow->browserAddress().isEmpty())
            m_flow->openPage(m_flow->browserAddress());
    });
    return m_ownScroll;
}

QWidget *BrowserPane::makePaste()
{
    auto *pasting = new QWidget(this);
    for (QLabel *label : {m_pasteLabel, m_pasteError}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_paste->setMaxLength(256 * 1024);
    m_pasteLabel->setBuddy(m_paste);
    auto *line = new QHBoxLayout;
    line->addWidget(m_paste, 1);
    line->addWidget(m_takePaste);
    auto *column = new QVBoxLayout(pasting);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_pasteLabel);
    column->addLayout(line);
    column->addWidget(m_pasteError);
    m_pasteError->hide();
    connect(m_takePaste, &QPushButton::clicked, this, &BrowserPane::take);
    connect(m_paste, &QLineEdit::returnPressed, this, &BrowserPane::take);
    return pasting;
}

void BrowserPane::askForAddress()
{
    m_asked = true;
    show();
    m_paste->setFocus();
}

void BrowserPane::take()
{
    const Result<void> taken = m_flow->paste(m_paste->value().trimmed().toUtf8());
    m_pasteError->setVisible(!taken);
    if (!taken)
        return m_pasteError->setText(meaningMark(Meaning::Bad) + u' '
                                     + Texts::errorLine(m_copier->masking()->shown(taken.error())));
    m_paste->clear();
    m_asked = false;
    show();
}

void BrowserPane::show()
{
    const bool builtIn = m_flow->isInBuiltInBrowser();
    if (builtIn && !m_flow->browserAddress().isEmpty())
        m_agent->attach();
    m_pages->setCurrentIndex(builtIn ? 0 : 1);
    const QString address = QString::fromUtf8(m_flow->browserAddress());
    const bool opened = !address.isEmpty();
    m_address->setPlainText(Texts::visible(m_copier->masking()->shown(address)));
    for (QWidget *each : QList<QWidget *>{m_address, m_copy, m_again})
        each->setVisible(opened);
    m_copy->setEnabled(m_copier->isAllowed());
    m_builtIn->setVisible(opened && m_flow->services().makeAgent != nullptr);
    if (!opened)
        m_told->setText(tr("Your own browser opens when the flow comes to the sign-in."));
    else if (m_flow->browserError())
        m_told->setText(meaningMark(Meaning::Warning) + u' '
                        + Texts::errorLine(m_copier->masking()->shown(*m_flow->browserError())));
    else
        m_told->setText(m_flow->state() == FlowController::State::AtPerson
                            ? tr("Your browser was asked to open this address. The flow waits until it comes back.")
                            : tr("Your browser was asked to open this address."));
    const Session::FlowSession *session = m_flow->session();
    m_giveAddress->setVisible(opened && m_flow->state() == FlowController::State::AtPerson);
    m_pasting->setVisible(m_asked || (session && m_flow->isUnderWay() && session->wantsPaste()));
}

void BrowserPane::retranslateUi()
{
    m_ownScroll->setAccessibleName(tr("Your own browser"));
    m_address->setAccessibleName(tr("Address that the browser was asked to open"));
    m_copy->setText(tr("&Copy Address"));
    m_again->setText(tr("&Open Again"));
    m_builtIn->setText(tr("Use the &Built-In Browser"));
    m_giveAddress->setText(tr("&Paste the Final Address"));
    m_giveAddress->setToolTip(tr("Where the browser could not come back to this program by itself (Ctrl+L)"));
    m_pasteLabel->setText(tr("Address on which the browser ended:"));
    m_paste->setAccessibleName(tr("Address on which the browser ended"));
    m_paste->setToolTip(tr("Copy all of it from the address bar of the browser, even if the page could not be shown."));
    m_takePaste->setText(tr("&Take"));
    show();
}

void BrowserPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        m_address->setFont(fixedFont());
}

} // namespace Grantscope::Ui
