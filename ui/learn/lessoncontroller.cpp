// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessoncontroller.h"

#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr auto kDone = "learn/done"_L1;

} // namespace

LessonController::LessonController(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    if (settings) {
        const QStringList done = settings->value(kDone).toStringList();
        m_done = QSet<QString>(done.begin(), done.end());
    }
}

void LessonController::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_all.clear();
    for (const QString &id : Lessons::lessonIds()) {
        if (auto lesson = Lessons::findLesson(id, language))
            m_all.append(*std::move(lesson));
    }
    Q_EMIT entriesChanged();
    if (!m_lesson)
        return;
    // What was done so far stays done, and what was begun stays begun.
    if (auto again = Lessons::findLesson(m_lesson->lesson.id, language))
        m_lesson = *std::move(again);
    m_step = std::min(m_step, m_lesson->lesson.steps.size() - 1);
    Q_EMIT opened();
}

QList<LessonController::Entry> LessonController::entries(std::optional<Lessons::Audience> audience) const
{
    QList<Entry> entries;
    for (const Lessons::Shelved &each : m_all) {
        const Lessons::Lesson &lesson = each.lesson;
        if (audience && !lesson.audiences.contains(*audience))
            continue;
        const qsizetype done = std::ranges::count_if(lesson.checks, [&](const Lessons::LessonCheck &check) {
            return m_done.contains(lesson.id + u'/' + check.id);
        });
        entries.append(
            {lesson.id, lesson.title, lesson.summary, lesson.minutes, lesson.audiences, lesson.checks.size(), done});
    }
    return entries;
}

void LessonController::open(const QString &id)
{
    if (m_lesson && m_lesson->lesson.id == id) {
        if (std::exchange(m_error, std::nullopt))
            Q_EMIT stepChanged(); // It is in view again, as it was.
        return;
    }
    auto lesson = Lessons::findLesson(id, m_language);
    if (!lesson) {
        m_error = lesson.error();
        Q_EMIT opened();
        return;
    }
    m_error.reset();
    m_lesson = *std::move(lesson);
    m_step = 0;
    watch();
    Q_EMIT opened();
}

QString LessonController::note() const
{
    return isTranslated() ? QString() : tr("This lesson is not there in your language: it stands in English.");
}

void LessonController::close()
{
    m_lesson.reset();
    m_error.reset();
    m_step = 0;
    m_watched.clear();
    m_states.clear();
    Q_EMIT opened();
}

void LessonController::watch()
{
    m_watched.clear();
    m_states.clear();
    for (const Lessons::LessonCheck &check : std::as_const(m_lesson->lesson.checks)) {
        m_watched.append({check.id, Lessons::Watch(check.condition), Lessons::Watch(check.wrong)});
        if (m_done.contains(key(check.id)))
            m_states.insert(check.id, CheckState::Done);
    }
}

const Lessons::LessonStep *LessonController::currentStep() const
{
    return lesson() ? &lesson()->steps.at(m_step) : nullptr;
}

void LessonController::setStep(qsizetype step)
{
    if (!lesson() || step < 0 || step >= lesson()->steps.size() || step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged();
}

void LessonController::see(const Lessons::Happening &happening)
{
    QStringList changed;
    for (Watched &watched : m_watched) {
        CheckState &state = m_states[watched.check];
        if (state == CheckState::Done)
            continue;
        const bool isRight = watched.right.see(happening);
        const bool isWrong = watched.wrong.see(happening);
        if (isRight) {
            state = CheckState::Done;
            m_done.insert(key(watched.check));
        } else if (isWrong) {
            state = CheckState::WentWrong;
            watched.wrong.reset(); // It can go wrong again.
        } else {
            continue;
        }
        changed += watched.check;
    }
    // What was done is said last, and stays in view: it may be the wrong thing for another check.
    std::ranges::stable_partition(changed, [this](const QString &check) { return state(check) != CheckState::Done; });
    for (const QString &check : std::as_const(changed)) {
        Q_EMIT checkChanged(check);
        if (state(check) == CheckState::Done) {
            keep();
            Q_EMIT entriesChanged();
        }
    }
}

void LessonController::beginAgain()
{
    if (!m_lesson)
        return;
    for (const Lessons::LessonCheck &check : std::as_const(m_lesson->lesson.checks))
        m_done.remove(key(check.id));
    keep();
    watch();
    m_step = 0;
    Q_EMIT opened();
    Q_EMIT entriesChanged();
}

QString LessonController::key(const QString &check) const
{
    return m_lesson->lesson.id + u'/' + check;
}

void LessonController::keep()
{
    if (!m_settings)
        return;
    QStringList done(m_done.begin(), m_done.end());
    done.sort();
    m_settings->setValue(kDone, done);
}

} // namespace Grantscope::Ui
