// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowbar.h"

#include "flows/flowcontroller.h"
#include "texts/flowtexts.h"
#include "texts/visible.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

FlowBar::FlowBar(FlowController *flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_title(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_run(addAction(u"media-playback-start-symbolic"_s, Qt::Key_F5, [flow] { flow->runAll(); }))
    , m_step(addAction(u"media-skip-forward-symbolic"_s, Qt::Key_F10, [flow] { flow->step(); }))
    , m_restart(addAction(u"view-refresh-symbolic"_s, Qt::SHIFT | Qt::Key_F5, [flow] { flow->restart(); }))
    , m_stop(addAction(u"media-playback-stop-symbolic"_s, Qt::SHIFT | Qt::Key_Escape, [flow] { flow->cancel(); }))
    , m_faultsMenu(new QMenu(this))
    , m_faultsButton(new QToolButton(this))
{
    for (QLabel *label : {m_title, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_faultsMenu->setToolTipsVisible(true);
    m_faultsButton->setMenu(m_faultsMenu);
    m_faultsButton->setPopupMode(QToolButton::InstantPopup);
    m_faultsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_faultsButton->setIcon(icon(u"flag-symbolic"_s));
    m_faultsButton->setFocusPolicy(Qt::StrongFocus);
    auto *buttons = new FlowLayout(8, 4);
    m_runButton = addButton(m_run, true);
    m_stepButton = addButton(m_step, true);
    for (QToolButton *button : {m_runButton, m_stepButton, addButton(m_restart, true), addButton(m_stop, true)})
        buttons->addWidget(button);
    buttons->addWidget(m_faultsButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(buttons);
    column->addWidget(m_warning);
    connect(flow, &FlowController::setupChanged, this, &FlowBar::follow);
    connect(flow, &FlowController::stateChanged, this, &FlowBar::follow);
    // Which faults apply is asked when they are to be seen.
    connect(m_faultsMenu, &QMenu::aboutToShow, this, &FlowBar::fillFaults);
    retranslateUi();
}

QAction *FlowBar::addAction(const QString &iconName, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QToolButton *FlowBar::addButton(QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QList<QAction *> FlowBar::runActions() const
{
    return {m_run, m_step, m_restart, m_stop};
}

QString FlowBar::title() const
{
    const Flow::FlowSettings settings = m_flow->session() ? m_flow->run().settings() : m_flow->settings();
    const QString issuer = settings.provider.issuer;
    const bool practice =
        m_flow->session() ? m_flow->isOfPractice() : m_flow->setup().provider == FlowSetup::Provider::Practice;
    QStringList parts{Texts::grantStory(m_flow->grant().id).title};
    if (practice)
        parts << tr("Practice server");
    else
        parts << (issuer.isEmpty() ? tr("endpoints by hand") : Texts::visibleExcerpt(issuer));
    if (settings.engine == Flow::Engine::Qt)
        parts << tr("by Qt Network Authorization");
    return parts.join(u" · "_s);
}

QString FlowBar::warning() const
{
    QStringList lines;
    if (m_flow->fault())
        lines << tr("⚑ Wrong on purpose: %1").arg(Texts::faultStory(m_flow->fault()->id).title);
    const auto &misbehaviours = m_flow->services().misbehaviours;
    const bool asksPractice =
        m_flow->session() ? m_flow->isOfPractice() : m_flow->setup().provider == FlowSetup::Provider::Practice;
    if (const QStringList titles = misbehaviours && asksPractice ? misbehaviours() : QStringList(); !titles.isEmpty())
        lines << tr("⚑ The practice server misbehaves on purpose: %1").arg(QLocale().createSeparatedList(titles));
    return lines.join(u'\n');
}

void FlowBar::follow()
{
    using State = FlowController::State;
    const State state = m_flow->state();
    const bool rests = state == State::Idle || state == State::Ready || state == State::Over;
    const bool held = m_flow->isHeldBack();
    QToolButton *pressed = m_runButton->hasFocus() ? m_runButton : m_stepButton->hasFocus() ? m_stepButton : nullptr;
    m_run->setEnabled(rests && !held);
    m_step->setEnabled(rests && !held && state != State::Over);
    m_run->setToolTip(held ? tr("What was changed in the request can't go out: see Request.")
                           : tr("Run to the end (F5)"));
    m_step->setToolTip(held ? m_run->toolTip() : tr("One step (F10)"));
    keepFocus(pressed);
    m_restart->setEnabled(rests && state != State::Idle);
    m_stop->setEnabled(state != State::Idle && state != State::Over);
    m_title->setText(title());
    m_title->setFont(scaledFont(font(), kTitleText));
    m_warning->setText(warning());
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_warning->setToolTip(m_flow->fault() ? plainToolTip(Texts::faultStory(m_flow->fault()->id).text) : QString());
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, meaningColor(Meaning::Warning, palette()));
    m_warning->setPalette(warned);
    m_faultsButton->setIcon(icon(u"flag-symbolic"_s, m_flow->fault() ? std::optional(Meaning::Warning) : std::nullopt));
}

/// Misbehaviours are switched in another area.
void FlowBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void FlowBar::keepFocus(QToolButton *pressed)
{
    if (!m_refuge)
        return;
    if (pressed && !pressed->isEnabled()) {
        m_pressed = pressed;
        m_refuge->setFocus();
    } else if (m_pressed && m_pressed->isEnabled()) {
        const QWidget *focused = m_refuge->window()->focusWidget();
        if (focused == m_refuge || m_refuge->isAncestorOf(focused))
            m_pressed->setFocus();
        m_pressed = nullptr;
    }
}

void FlowBar::fillFaults()
{
    m_faultsMenu->clear();
    auto *group = new QActionGroup(m_faultsMenu);
    const auto add = [&](const QString &text, const QString &story, const Flow::Fault *fault) {
        QAction *action = m_faultsMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_flow->fault() == fault);
        action->setToolTip(plainToolTip(story));
        action->setStatusTip(story);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, fault] { m_flow->setFault(fault); });
    };
    add(tr("Nothing: as it should be"), tr("The client does all of it right."), nullptr);
    m_faultsMenu->addSeparator();
    for (const Flow::Fault *fault : m_flow->faults()) {
        const Texts::Story story = Texts::faultStory(fault->id);
        add(story.title, story.text, fault);
    }
}

void FlowBar::retranslateUi()
{
    m_run->setText(tr("Run"));
    m_step->setText(tr("Step"));
    m_restart->setText(tr("Restart"));
    m_restart->setToolTip(tr("From the beginning: the first step is laid out (Shift+F5)"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Cancel what is under way (Shift+Esc)"));
    m_faultsButton->setText(tr("Faults"));
    m_faultsButton->setAccessibleName(tr("Do something wrong on purpose"));
    m_faultsButton->setToolTip(m_faultsButton->accessibleName());
    follow();
}

void FlowBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
