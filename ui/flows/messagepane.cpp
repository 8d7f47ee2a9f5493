// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/messagepane.h"

#include "flows/flowcontroller.h"
#include "flows/requesteditor.h"
#include "widgets/copier.h"
#include "widgets/httpview.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

MessagePane::MessagePane(FlowController *flow, Copier *copier, Direction direction, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_copier(copier)
    , m_direction(direction)
    , m_messages(flow, direction)
    , m_choice(new QComboBox(this))
    , m_edit(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new HttpView(copier))
    , m_editing(new QScrollArea)
    , m_editor(new RequestEditor)
{
    m_edit->setCheckable(true);
    m_edit->setIcon(icon(u"document-edit-symbolic"_s));
    m_edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_edit->setFocusPolicy(Qt::StrongFocus);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(16);
    m_choice->setModel(&m_messages);
    // Rows are of one height: the list of thousands opens without a look at each.
    if (auto *list = qobject_cast<QListView *>(m_choice->view()))
        list->setUniformItemSizes(true);
    m_editing->setWidget(m_editor);
    m_editing->setWidgetResizable(true);
    m_editing->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_editing);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(m_choice, 1);
    line->addStretch();
    line->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_pages, 1);
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        m_followsLast = row == m_choice->count() - 1;
        showMessage();
    });
    connect(m_edit, &QToolButton::toggled, this, &MessagePane::showEditor);
    connect(m_editor, &RequestEditor::requestEdited, this,
            [this](const HttpRequest &request) { m_flow->edit(request); });
    connect(m_editor, &RequestEditor::addressEdited, this,
            [this](const QByteArray &address) { m_flow->edit(address); });
    connect(m_editor, &RequestEditor::complaintChanged, this, &MessagePane::tellComplaint);
    connect(copier, &Copier::allowedChanged, this, &MessagePane::showStep);
    retranslateUi();
}

bool MessagePane::isEditable() const
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    return m_direction == Direction::Request && record && record->status == Flow::StepStatus::Prepared
           && m_copier->isAllowed() && (record->prepared.request || !record->prepared.address.isEmpty());
}

void MessagePane::showStep()
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    const bool sameStep = m_step == m_flow->selected();
    m_step = m_flow->selected();
    if (record && record->status == Flow::StepStatus::Prepared && !record->edited) {
        m_original = record->prepared;
        m_originalOf = m_step;
    }
    // What goes out is not what stands in the editor any more: the step was laid out anew.
    const bool anew = sameStep && std::exchange(m_wasEdited, record && record->edited) && !(record && record->edited);
    m_edit->setVisible(isEditable());
    if (!isEditable())
        m_edit->setChecked(false);
    if (anew && m_edit->isChecked())
        fillEditor();
    if (!m_messages.show(m_step))
        m_followsLast = true;
    // What came last, unless the person looks at another.
    if (m_followsLast || m_choice->currentIndex() < 0)
        m_choice->setCurrentIndex(m_choice->count() - 1);
    m_choice->setVisible(m_choice->count() > 1);
    showPlaceholder();
    showMessage();
    if (m_edit->isChecked() && !sameStep)
        fillEditor();
    tellComplaint();
}

void MessagePane::showMessage()
{
    m_view->setMessage(m_messages.message(m_choice->currentIndex()));
}

void MessagePane::showPlaceholder()
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    const bool isOver = record && record->status >= Flow::StepStatus::Done;
    if (m_direction == Direction::Request)
        m_view->setPlaceholderText(tr("Nothing is sent in this step, or it is not laid out yet."));
    else
        m_view->setPlaceholderText(isOver ? tr("Nothing came back in this step.") : tr("Nothing has come back yet."));
}

/// What can't go out holds the flow back as long as it stands in the editor.
void MessagePane::tellComplaint()
{
    if (m_direction == Direction::Request)
        m_flow->holdBack(m_edit->isChecked() && m_editor->hasComplaint());
}

void MessagePane::showEditor(bool on)
{
    if (on)
        fillEditor();
    else
        tellComplaint();
    m_pages->setCurrentIndex(on ? 1 : 0);
    if (on)
        m_editor->address()->setFocus();
}

void MessagePane::fillEditor()
{
    const Flow::StepRecord *record = m_flow->selectedRecord();
    if (!record || !isEditable())
        return;
    const bool known = m_originalOf == m_flow->selected();
    if (record->prepared.request)
        m_editor->setRequest(*record->prepared.request,
                             known && m_original.request ? *m_original.request : *record->prepared.request);
    else
        m_editor->setAddress(record->prepared.address, known ? m_original.address : record->prepared.address);
}

void MessagePane::retranslateUi()
{
    const bool request = m_direction == Direction::Request;
    m_view->setTitle(request ? tr("Request") : tr("Response"));
    showPlaceholder();
    m_choice->setAccessibleName(request ? tr("Which request") : tr("Which response"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Change what goes out"));
}

void MessagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_messages.retranslate();
    }
}

} // namespace Grantscope::Ui
