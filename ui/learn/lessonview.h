// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"

#include <QTextBrowser>

namespace Grantscope::Ui {

/// A page of a lesson: at most 70 characters a line, with links that do things. What they ask for is told, not done.
class LessonView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LessonView(QWidget *parent = nullptr);

    /// \a note stands above the text where it is not empty.
    void show(const Lessons::LessonStep &step, const QString &note = {});
    void clear();
    /// How large the text is beside the window's: presentation shows it larger.
    void setScale(qreal scale);
    /// The text as it is shown, without markup.
    [[nodiscard]] QString text() const { return toPlainText(); }

Q_SIGNALS:
    void actionAsked(const Grantscope::Lessons::Action &action);
    void termAsked(const QString &id);
    void lessonAsked(const QString &id);
    void pageAsked(const QUrl &address); ///< Outside of this program.

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void center();
    void fitTables();
    [[nodiscard]] int widestText() const; ///< In pixels.
    void follow(const QUrl &address);

    Lessons::LessonStep m_step;
    QString m_note;
    qreal m_scale = 1;
};

/// \a markdown with a sign before the words of each link that does something, so that it is not told by colour alone.
[[nodiscard]] QString withActionSigns(const QString &markdown);

} // namespace Grantscope::Ui
