// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learn/lessoncontroller.h"

#include <QWidget>

class QLabel;

namespace Grantscope::Ui {

class LessonView;
class Masking;

/// The lesson that is open for a room: the page alone, in large type, a step at a time. Page Down, Space, → and ↓ go
/// on, Page Up, ← and ↑ back, Home and End to either end, + and - change the size, Escape ends it. What is longer than
/// the screen is read first: → and ← alone pass over it. Values are masked until it ends.
class Presentation : public QWidget
{
    Q_OBJECT

public:
    Presentation(LessonController *lessons, Masking *masking, QWidget *parent = nullptr);
    ~Presentation() override;

    /// Something else in the place of the step, until the next key.
    void showAside(const QString &title, const QString &text);
    /// At the foot, until the next step.
    void say(const QString &text);
    [[nodiscard]] LessonView *view() const { return m_view; }
    [[nodiscard]] QLabel *place() const { return m_place; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showStep();
    bool turn(int key);
    bool scroll(int pages);
    void setScale(qreal scale);
    void retranslateUi();

    LessonController *m_lessons;
    Masking *m_masking;
    bool m_masked; ///< Before it began.
    qreal m_scale;
    bool m_isAside = false;
    LessonView *m_view;
    QLabel *m_place;
};

} // namespace Grantscope::Ui
