// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace Grantscope::Ui {

class AgentPane;
class Copier;
class FlowController;
class LineEdit;
class WrappedText;

/// What the person sees in a browser: the page of the built-in one, or where their own was sent; and the field for the
/// address on which it ended.
class BrowserPane : public QWidget
{
    Q_OBJECT

public:
    BrowserPane(FlowController *flow, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] AgentPane *agent() const { return m_agent; }
    [[nodiscard]] LineEdit *pasteField() const { return m_paste; }
    [[nodiscard]] QPushButton *pasteButton() const { return m_takePaste; }
    /// Shows the field for the final address, whether it is needed or not.
    void askForAddress();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeOwn();
    QWidget *makePaste();
    void show();
    void take();
    void retranslateUi();

    FlowController *m_flow;
    Copier *m_copier;
    QStackedWidget *m_pages;
    AgentPane *m_agent;
    QScrollArea *m_ownScroll = nullptr;
    QLabel *m_told;
    WrappedText *m_address;
    QPushButton *m_copy;
    QPushButton *m_again;
    QPushButton *m_builtIn;
    QPushButton *m_giveAddress;
    QWidget *m_pasting;
    QLabel *m_pasteLabel;
    LineEdit *m_paste;
    QPushButton *m_takePaste;
    QLabel *m_pasteError;
    bool m_asked = false;
};

} // namespace Grantscope::Ui
