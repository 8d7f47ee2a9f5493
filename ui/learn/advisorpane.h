// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/advisor.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;
class QTextBrowser;

namespace Grantscope::Ui {

/// "Which do I need?": six questions on the left, what follows from the answers on the right, as a page to keep.
class AdvisorPane : public QWidget
{
    Q_OBJECT

public:
    explicit AdvisorPane(QWidget *parent = nullptr);

    /// Nothing as long as a question is open.
    [[nodiscard]] std::optional<Lessons::Answers> answers() const;
    [[nodiscard]] const QList<QButtonGroup *> &questions() const { return m_questions; }
    [[nodiscard]] QTextBrowser *page() const { return m_page; }
    [[nodiscard]] QPushButton *save() const { return m_save; }

Q_SIGNALS:
    /// All six are answered, or one of them otherwise.
    void advised(const Grantscope::Lessons::Advice &advice);
    /// To write the page to a file.
    void exportAsked(const QString &markdown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll();
    void retranslateUi();

    QLabel *m_title;
    QScrollArea *m_form;
    QList<QButtonGroup *> m_questions;
    QList<QLabel *> m_labels;
    QTextBrowser *m_page;
    QPushButton *m_save;
};

} // namespace Grantscope::Ui
