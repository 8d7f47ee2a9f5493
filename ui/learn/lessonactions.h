// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/intents.h"
#include "lessons/action.h"
#include "session/practicehost.h"

#include <QObject>

namespace Grantscope::Ui {

/// Does what the links of lessons ask for: by intents what other areas do, and at the practice server itself what it is
/// set to.
class LessonActions : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    LessonActions(Intents *intents, Session::PracticeHost *practice, Clock clock, QObject *parent = nullptr);

    /// What can't be done is told by failed().
    void carryOut(const Lessons::Action &action);

Q_SIGNALS:
    /// In words for the person, for the status line.
    void told(const QString &text);
    void failed(const Grantscope::Error &error);
    void adviceAsked();
    void termAsked(const QString &name);

private:
    void runFlow(const Lessons::Action &action);
    void openToken(const Lessons::Action &action);
    void openRequest(const Lessons::Action &action);
    void setPractice(const Lessons::Action &action);
    void misbehave(const Lessons::Action &action);
    /// Once the server runs.
    void withPractice(const std::function<void(const Session::PracticeServer &server)> &then);
    void change(const Practice::Settings &settings);

    Intents *m_intents;
    Session::PracticeHost *m_practice;
    Clock m_clock;
    quint64 m_opened = 0; ///< Tokens that were asked for: the last one counts.
};

} // namespace Grantscope::Ui
