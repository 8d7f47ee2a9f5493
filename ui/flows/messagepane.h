// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/messagesmodel.h"

#include <QWidget>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class FlowController;
class HttpView;
class RequestEditor;

/// The requests or the responses of the chosen step, one at a time. What has not gone yet can be changed.
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    MessagePane(FlowController *flow, Copier *copier, Direction direction, QWidget *parent = nullptr);

    /// Shows the step that is chosen in the controller.
    void showStep();
    [[nodiscard]] HttpView *view() const { return m_view; }
    [[nodiscard]] QComboBox *choice() const { return m_choice; }
    [[nodiscard]] QToolButton *editButton() const { return m_edit; }
    [[nodiscard]] RequestEditor *editor() const { return m_editor; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showMessage();
    void showPlaceholder();
    void tellComplaint();
    void showEditor(bool on);
    void fillEditor();
    [[nodiscard]] bool isEditable() const;

    FlowController *m_flow;
    Copier *m_copier;
    Direction m_direction;
    MessagesModel m_messages;
    qsizetype m_step = -1;
    bool m_followsLast = true; ///< The person looks at no earlier message.
    bool m_wasEdited = false; ///< The step, when it was shown last.
    QComboBox *m_choice;
    QToolButton *m_edit;
    QStackedWidget *m_pages;
    HttpView *m_view;
    QScrollArea *m_editing;
    RequestEditor *m_editor;
    Flow::Prepared m_original; ///< Of the step that is laid out, before a person changed it.
    qsizetype m_originalOf = -1;
};

} // namespace Grantscope::Ui
