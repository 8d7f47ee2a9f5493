// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/library.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

class QSettings;

namespace Grantscope::Ui {

/// Which lesson is open, at which step, and what of it was done. Knows no widget.
class LessonController : public QObject
{
    Q_OBJECT

public:
    enum class CheckState : quint8 { Open, WentWrong, Done };

    /// A lesson as the contents list it.
    struct Entry
    {
        QString id;
        QString title;
        QString summary;
        int minutes = 0;
        QList<Lessons::Audience> audiences;
        qsizetype checks = 0;
        qsizetype done = 0; ///< Of its checks.

        [[nodiscard]] bool isDone() const { return done == checks; }
    };

    /// \a settings keep what was done; null: nothing is kept.
    explicit LessonController(QSettings *settings, QObject *parent = nullptr);

    /// Reads the lessons of another language; the lesson and step that are open stay open.
    void setLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }

    /// Those for \a audience, or all, in their order.
    [[nodiscard]] QList<Entry> entries(std::optional<Lessons::Audience> audience = std::nullopt) const;

    /// Begins a lesson at its first step, with its checks open unless they were done before. The one that is open stays
    /// as it is. An unknown id: error(), and nothing else changes.
    void open(const QString &id);
    void close();
    [[nodiscard]] const Lessons::Lesson *lesson() const { return m_lesson ? &m_lesson->lesson : nullptr; }
    /// False where the lesson stands in English because this language has none of it.
    [[nodiscard]] bool isTranslated() const { return !m_lesson || m_lesson->isTranslated; }
    /// What is said above the lesson then; empty where there is nothing to say.
    [[nodiscard]] QString note() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] qsizetype step() const { return m_step; }
    [[nodiscard]] const Lessons::LessonStep *currentStep() const;
    void setStep(qsizetype step);
    [[nodiscard]] bool hasNext() const { return lesson() && m_step + 1 < lesson()->steps.size(); }
    [[nodiscard]] bool hasPrevious() const { return m_step > 0; }

    [[nodiscard]] CheckState state(const QString &check) const { return m_states.value(check, CheckState::Open); }
    /// Something happened in the program. Looks at the checks of the lesson that is open.
    void see(const Lessons::Happening &happening);
    /// The checks of the lesson that is open are to be done once more.
    void beginAgain();

Q_SIGNALS:
    /// Another lesson, the same in another language, or none.
    void opened();
    void stepChanged();
    /// Of the lesson that is open.
    void checkChanged(const QString &check);
    /// What entries() tells is another.
    void entriesChanged();

private:
    struct Watched
    {
        QString check;
        Lessons::Watch right;
        Lessons::Watch wrong;
    };
    void watch();
    [[nodiscard]] QString key(const QString &check) const;
    void keep();

    QSettings *m_settings;
    QString m_language;
    QList<Lessons::Shelved> m_all; ///< In their order, in this language.
    std::optional<Lessons::Shelved> m_lesson;
    std::optional<Error> m_error;
    qsizetype m_step = 0;
    QList<Watched> m_watched;
    QHash<QString, CheckState> m_states; ///< Of the open lesson, by check.
    QSet<QString> m_done; ///< "lesson/check"
};

} // namespace Grantscope::Ui
