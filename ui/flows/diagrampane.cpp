// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/diagrampane.h"

#include "flows/flowcontroller.h"
#include "flows/flowdiagram.h"
#include "intents/intents.h"
#include "texts/flowtexts.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/sequencediagram.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DiagramPane::DiagramPane(FlowController *flow, Intents *intents, Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_intents(intents)
    , m_masking(masking)
    , m_diagram(new SequenceDiagram(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_diagram);
    setFocusProxy(m_diagram);
    makeActions();
    connect(m_diagram, &SequenceDiagram::messageChosen, this,
            [this](const QString &message) { m_flow->select(stepOfMessage(message)); });
    connect(m_diagram, &SequenceDiagram::activated, this, &DiagramPane::detailsAsked);
    connect(flow, &FlowController::runChanged, this, [this] {
        show();
        lookAtBeginning();
    });
    connect(flow, &FlowController::stepChanged, this, &DiagramPane::show);
    connect(masking, &Masking::changed, this, &DiagramPane::show);
    connect(flow, &FlowController::stateChanged, this, &DiagramPane::updateActions);
    connect(flow, &FlowController::selectionChanged, this, &DiagramPane::showChosen);
    retranslateUi();
    showChosen();
}

QAction *DiagramPane::addAction(QList<QAction *> &list, const QString &iconName, const QKeySequence &keys,
                                const std::function<void()> &run)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    list << action;
    return action;
}

void DiagramPane::makeActions()
{
    m_runHere = addAction(m_steps, u"debug-run-cursor"_s, Qt::CTRL | Qt::Key_F10,
                          [this] { m_flow->runTo(m_flow->selected()); });
    m_repeat = addAction(m_steps, u"view-refresh-symbolic"_s, Qt::CTRL | Qt::Key_F5,
                         [this] { m_flow->repeatFrom(m_flow->selected()); });
    m_breakpoint = addAction(m_steps, u"draw-circle-symbolic"_s, Qt::Key_F9, [this] {
        const qsizetype step = m_flow->selected();
        m_flow->setBreakpoint(step, !m_flow->hasBreakpoint(step));
    });
    m_breakpoint->setCheckable(true);
    m_save =
        addAction(m_exports, u"document-save-symbolic"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { askWhere(); });
    m_copyImage = addAction(m_exports, u"edit-copy-symbolic"_s, {}, [this] { copyImage(); });
    m_copySvg = addAction(m_exports, u"edit-copy-symbolic"_s, {}, [this] { copySvg(); });
}

void DiagramPane::show()
{
    QList<Review::Message> messages = flowMessages(m_flow->run(), m_masking);
    for (Review::Message &message : messages) {
        const qsizetype step = stepOfMessage(message.id);
        if (message.number > 0 && m_flow->hasBreakpoint(step))
            message.subtitle =
                message.subtitle.isEmpty() ? tr("stops here") : tr("stops here · %1").arg(message.subtitle);
    }
    m_diagram->setDiagram(flowLifelines(messages), messages);
    updateActions();
    showChosen();
}

void DiagramPane::showChosen()
{
    if (stepOfMessage(m_diagram->chosen()) != m_flow->selected())
        m_diagram->choose(messageOfStep(m_flow->selected()));
    updateActions();
}

void DiagramPane::updateActions()
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    const auto state = m_flow->state();
    const bool rests = state != FlowController::State::Starting && state != FlowController::State::Busy
                       && state != FlowController::State::AtPerson;
    const bool ahead = record
                       && (record->status == Flow::StepStatus::Pending || record->status == Flow::StepStatus::Prepared
                           || state == FlowController::State::Over);
    m_runHere->setEnabled(rests && ahead && !m_flow->isHeldBack());
    m_repeat->setEnabled(rests && record && record->before.has_value());
    m_breakpoint->setEnabled(record != nullptr);
    const bool stops = m_flow->hasBreakpoint(m_flow->selected());
    m_breakpoint->setChecked(stops);
    m_breakpoint->setIcon(icon(stops ? u"media-record-symbolic"_s : u"draw-circle-symbolic"_s));
}

QString DiagramPane::title() const
{
    return Texts::grantStory(m_flow->grant().id).title;
}

void DiagramPane::askWhere()
{
    const QString name = QString::fromLatin1(m_flow->grant().id) + u".svg"_s;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the diagram"), name,
                                                      tr("Pictures of lines (*.svg);;Pictures of pixels (*.png)"));
    if (!file.isEmpty())
        savePicture(file);
}

void DiagramPane::savePicture(const QString &file)
{
    QSaveFile out(file);
    bool written = out.open(QIODevice::WriteOnly);
    if (written && file.endsWith(u".svg"_s, Qt::CaseInsensitive))
        written = out.write(m_diagram->toSvg(title())) >= 0;
    else if (written)
        written = m_diagram->toImage().save(&out, "PNG");
    written = written && out.commit();
    m_intents->ask(
        ShowStatus{written ? tr("Saved: %1").arg(file) : tr("The file cannot be written: %1").arg(out.errorString())});
}

void DiagramPane::copyImage()
{
    QGuiApplication::clipboard()->setImage(m_diagram->toImage());
    m_intents->ask(ShowStatus{tr("The diagram is on the clipboard.")});
}

void DiagramPane::copySvg()
{
    const QByteArray svg = m_diagram->toSvg(title());
    auto *mime = new QMimeData;
    mime->setData(u"image/svg+xml"_s, svg);
    mime->setText(QString::fromUtf8(svg));
    QGuiApplication::clipboard()->setMimeData(mime);
    m_intents->ask(ShowStatus{tr("The diagram is on the clipboard.")});
}

void DiagramPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Its place was chosen for another size.
    QTimer::singleShot(0, this, &DiagramPane::lookAtBeginning);
}

void DiagramPane::lookAtBeginning()
{
    if (m_flow->session())
        return;
    m_diagram->verticalScrollBar()->setValue(m_diagram->verticalScrollBar()->minimum());
    m_diagram->horizontalScrollBar()->setValue(m_diagram->horizontalScrollBar()->minimum());
}

void DiagramPane::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu is about what lies under the pointer; from the keyboard, about what is chosen.
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPoint point = m_diagram->viewport()->mapFromGlobal(event->globalPos());
        if (const qsizetype message = m_diagram->messageAt(point); message >= 0)
            m_flow->select(stepOfMessage(m_diagram->messages().at(message).id));
    }
    openMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : placeOfChosen());
}

/// Shift+F10 opens a menu as the menu key does, which the platform does not say by itself.
void DiagramPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F10 || event->modifiers() != Qt::ShiftModifier)
        return QWidget::keyPressEvent(event);
    openMenu(placeOfChosen());
}

QPoint DiagramPane::placeOfChosen() const
{
    const QRect seen = m_diagram->viewport()->rect();
    const QRect chosen = m_diagram->rectOf(m_diagram->chosenIndex()).intersected(seen);
    return m_diagram->viewport()->mapToGlobal((chosen.isEmpty() ? seen : chosen).center());
}

void DiagramPane::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_steps);
    menu->addSeparator();
    menu->addActions(m_exports);
    menu->popup(place);
}

void DiagramPane::retranslateUi()
{
    m_diagram->setAccessibleName(tr("Sequence diagram"));
    m_runHere->setText(tr("Run to Here"));
    m_repeat->setText(tr("Repeat from Here"));
    m_breakpoint->setText(tr("Stop before This Step"));
    for (QAction *action : std::as_const(m_steps))
        action->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    m_save->setText(tr("Save Diagram…"));
    m_copyImage->setText(tr("Copy Diagram as Image"));
    m_copySvg->setText(tr("Copy Diagram as SVG"));
    show();
}

void DiagramPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
