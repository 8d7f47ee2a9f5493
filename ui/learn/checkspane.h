// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learn/lessoncontroller.h"
#include "widgets/storypane.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace Grantscope::Ui {

/// What there is to do in the lesson that is open, how each of it stands, and what happened since.
class ChecksPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPane(LessonController *lessons, QWidget *parent = nullptr);

    /// A line about something that happened, in the person's language; the newest stands on top.
    void tell(const QString &line);
    /// What all of it cost so far: requests and milliseconds, measured. Nothing before the first.
    void addCost(int requests, double milliseconds);
    void clearHappenings();
    [[nodiscard]] StoryPane *checks() const { return m_checks; }
    [[nodiscard]] QListWidget *happenings() const { return m_happenings; }
    [[nodiscard]] QLabel *cost() const { return m_cost; }
    [[nodiscard]] QPushButton *again() const { return m_again; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll();
    void retranslateUi();

    LessonController *m_lessons;
    QLabel *m_title;
    StoryPane *m_checks;
    QLabel *m_happenedTitle;
    QListWidget *m_happenings;
    QLabel *m_cost;
    QPushButton *m_again;
    int m_requests = 0;
    double m_milliseconds = 0;
};

} // namespace Grantscope::Ui
