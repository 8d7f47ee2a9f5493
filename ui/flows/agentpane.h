// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowcontroller.h"
#include "session/pageform.h"
#include "session/useragent.h"
#include "widgets/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace Grantscope::Ui {

class Masking;

/// The page of the built-in browser as native fields and buttons, with one button for each person who can sign in at
/// the practice server.
class AgentPane : public QWidget
{
    Q_OBJECT

public:
    AgentPane(FlowController *flow, const Masking *masking, QWidget *parent = nullptr);

    /// Follows the browser of the controller from now on.
    void attach();
    /// The widgets of the page that is shown, in their order.
    [[nodiscard]] QList<QWidget *> fields() const { return m_fields; }
    /// A button by its words; null where there is none.
    [[nodiscard]] QPushButton *button(const QString &text) const;
    /// All that the page says.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takePage();
    void show();
    void build();
    void followPerson();
    void focusPage();
    void restoreFocus(qsizetype field, int caret);
    void addText(const QString &text, std::optional<Meaning> meaning = {});
    void addForm(qsizetype number);
    void addPeople(qsizetype number);
    QWidget *addField(qsizetype form, qsizetype field);
    QPushButton *addButton(const QString &text, bool first, const std::function<void()> &press);
    void addError(const Error &error);
    void submit(qsizetype form, qsizetype button);
    void submitByDefault(qsizetype form);
    [[nodiscard]] bool isPractice() const;
    void retranslateUi();

    FlowController *m_flow;
    const Masking *m_masking;
    QPointer<Session::UserAgent> m_agent;
    QLabel *m_address;
    QToolButton *m_reload;
    QToolButton *m_outside;
    QToolButton *m_forget;
    QScrollArea *m_scroll;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QList<QWidget *> m_fields;
    Session::Page m_shown; ///< With what the person filled in, which outlives another language, theme or zoom.
    QStringList m_texts;
    bool m_isAnother = false; ///< The page to build is not the one that was filled in.
    bool m_atPerson = false; ///< The flow waits for the person.
};

} // namespace Grantscope::Ui
