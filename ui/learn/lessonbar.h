// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learn/lessoncontroller.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class Masking;

/// The way back to the lesson, above the area that one of its links led to: which lesson and step, what became of its
/// checks, and, while a presentation waits, whether values are shown.
class LessonBar : public QFrame
{
    Q_OBJECT

public:
    LessonBar(LessonController *lessons, Masking *masking, QWidget *parent = nullptr);

    /// A link of the lesson led away from it: the bar is there in every other area until the person goes back or puts
    /// it away.
    void lead();
    /// A presentation gave way to the window, and F5 goes back to it from everywhere.
    void setPresenting(bool presenting);
    /// The area in front; the learn area has no need of the bar.
    void setArea(const QString &area);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    [[nodiscard]] QPushButton *maskButton() const { return m_mask; }
    [[nodiscard]] QToolButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void backAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void goBack();
    void putAway();
    void showState();
    void retranslateUi();
    [[nodiscard]] QString outcome() const;

    LessonController *m_lessons;
    Masking *m_masking;
    QLabel *m_place;
    QLabel *m_outcome;
    QPushButton *m_mask;
    QPushButton *m_back;
    QToolButton *m_close;
    QString m_area;
    QString m_check; ///< Of which something is to be told.
    bool m_isLeading = false;
    bool m_isPresenting = false;
};

} // namespace Grantscope::Ui
