// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learn/lessoncontroller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace Grantscope::Ui {

/// The contents: for whom, the lessons with what of them is done, and how much of it in all.
class LessonsList : public QWidget
{
    Q_OBJECT

public:
    explicit LessonsList(LessonController *lessons, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Lessons::Audience> audience() const;
    void setAudience(std::optional<Lessons::Audience> audience);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QComboBox *audiences() const { return m_audiences; }
    [[nodiscard]] QLabel *progress() const { return m_progress; }

Q_SIGNALS:
    void lessonAsked(const QString &id);
    void audienceChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void markCurrent();
    void retranslateUi();

    LessonController *m_lessons;
    QLabel *m_audienceLabel;
    QComboBox *m_audiences;
    QListWidget *m_list;
    QLabel *m_progress;
};

} // namespace Grantscope::Ui
