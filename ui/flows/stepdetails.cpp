// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepdetails.h"

#include "checks/checklistpane.h"
#include "flows/flowcontroller.h"
#include "flows/messagepane.h"
#include "flows/stepstory.h"
#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/parameterstable.h"
#include "widgets/storypane.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

std::optional<Meaning> meaningOf(Flow::StepStatus status)
{
    switch (status) {
    case Flow::StepStatus::Done:
        return Meaning::Good;
    case Flow::StepStatus::Failed:
        return Meaning::Bad;
    case Flow::StepStatus::Skipped:
        return Meaning::Muted;
    default:
        return std::nullopt;
    }
}

} // namespace

StepDetails::StepDetails(FlowController *flow, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_copier(copier)
    , m_line(new QHBoxLayout)
    , m_sign(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_story(new StoryPane)
    , m_request(new MessagePane(flow, copier, Direction::Request))
    , m_response(new MessagePane(flow, copier, Direction::Response))
    , m_parameters(new ParametersTable(u"flow-parameters"_s, copier->masking(), copier))
    , m_checks(new ChecklistPane(copier->masking(), copier))
    , m_connection(new ParametersTable(u"flow-connection"_s, copier->masking(), copier))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget *page : QList<QWidget *>{m_story, m_request, m_response, m_parameters, m_checks, m_connection})
        m_tabs->addTab(page, {});
    m_line->setContentsMargins(8, 4, 8, 0);
    m_line->setSpacing(8);
    m_line->addWidget(m_sign);
    m_line->addWidget(m_heading, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_line);
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StepDetails::fillPage);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &StepDetails::show);
    connect(flow, &FlowController::runChanged, this, &StepDetails::showLater);
    connect(flow, &FlowController::selectionChanged, this, &StepDetails::showLater);
    connect(flow, &FlowController::stateChanged, this, &StepDetails::showLater);
    connect(flow, &FlowController::stepChanged, this, [this](qsizetype step) {
        if (step == m_flow->selected())
            showLater();
    });
    connect(copier->masking(), &Masking::changed, this, &StepDetails::showLater);
    connect(m_checks, &ChecklistPane::linkChosen, this, &StepDetails::linkChosen);
    retranslateUi();
    show();
}

void StepDetails::setStepActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_line->addWidget(button, 0, Qt::AlignTop);
        m_stepButtons << button;
    }
}

QString StepDetails::heading() const
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    if (!record)
        return {};
    return tr("%1 – %2").arg(stepTitle(m_flow->run(), m_flow->selected()), stepStatusTitle(record->status));
}

void StepDetails::show()
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    m_heading->setText(heading());
    const std::optional<Meaning> meaning = record ? meaningOf(record->status) : std::nullopt;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(meaning ? meaningIcon(*meaning).pixmap(size) : QPixmap());
    m_sign->setVisible(meaning.has_value());
    fillPage();
    // Always: the title of the page counts them.
    m_checks->setChecks(record ? record->checks : QList<Check>());
    const QString summary = record && !record->checks.isEmpty() ? m_checks->summary() : QString();
    m_tabs->setTabText(Checks, summary.isEmpty() ? tr("Checks") : tr("Checks  %1").arg(summary));
    m_tabs->setTabToolTip(Checks, summary.isEmpty() ? QString() : plainToolTip(m_checks->summaryInWords()));
}

void StepDetails::fillPage()
{
    const qsizetype step = m_flow->selected();
    switch (m_tabs->currentIndex()) {
    case Story: {
        QList<StorySection> sections = stepStory(m_flow->run(), step, *m_copier->masking());
        if (m_flow->startError()) {
            const Texts::ErrorText text = Texts::errorText(*m_flow->startError());
            sections.prepend({Meaning::Bad, tr("The practice server does not start: %1").arg(text.what), text.remedy});
        }
        return m_story->setSections(sections);
    }
    case Request:
        return m_request->showStep();
    case Response:
        return m_response->showStep();
    case Parameters:
        return m_parameters->setRows(stepParameters(m_flow->run(), step));
    case Connection:
        return m_connection->setRows(m_flow->selectedRecord() ? stepConnection(*m_flow->selectedRecord())
                                                              : QList<ParameterRow>());
    default:
        return;
    }
}

void StepDetails::retranslateUi()
{
    m_tabs->setAccessibleName(tr("The chosen step"));
    m_story->setAccessibleName(tr("What happens"));
    m_tabs->setTabText(Story, tr("What happens"));
    m_tabs->setTabText(Request, tr("Request"));
    m_tabs->setTabText(Response, tr("Response"));
    m_tabs->setTabText(Parameters, tr("Parameters"));
    m_tabs->setTabText(Checks, tr("Checks"));
    m_tabs->setTabText(Connection, tr("Connection"));
    m_connection->view()->setAccessibleName(tr("Connection"));
}

void StepDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        show();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showLater();
}

} // namespace Grantscope::Ui
