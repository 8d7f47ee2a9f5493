// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/vocabulary.h"
#include "learn/lessoncontroller.h"
#include "lessons/advisor.h"
#include "lessons/witness.h"
#include "widgets/command.h"
#include "widgets/commandactions.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QTabWidget;

namespace Grantscope::Session {
class PracticeHost;
}

namespace Grantscope::Ui {

class AdvisorPane;
class ChecksPane;
class GlossaryPane;
class Intents;
class LessonActions;
class LessonBar;
class LessonsList;
class LessonView;
class Masking;
class Presentation;

/// What the learn area works with. All of it is made by main() and outlives the panel.
struct LearnNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    Session::PracticeHost *practice;
    std::function<Instant()> clock; ///< On any thread.
};

/// The learn area: contents (LessonsList), the page (LessonView), what to do and what happened (ChecksPane); beside
/// them the advisor and the glossary. Told of everything that happens, it judges what the learner really did.
class LearnPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LearnPanel(const LearnNeeds &needs, QWidget *parent = nullptr);
    ~LearnPanel() override;

    void open(const OpenLesson &intent);
    /// False where nothing is known of the word.
    bool lookUp(const QString &word);

    /// What happened elsewhere.
    void seeEvent(const Transcript::Event &event);
    void seePractice(const Practice::Event &event);
    /// \a origin and \a parameter as the inspector tells them.
    void seeToken(const Token::Inspection &inspection, const QString &origin, const QString &parameter = {});

    /// The lessons and terms, for the command palette.
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] QString standing() const;
    [[nodiscard]] LessonController *lessons() { return &m_lessons; }
    [[nodiscard]] LessonsList *list() const { return m_list; }
    [[nodiscard]] LessonView *view() const { return m_view; }
    [[nodiscard]] ChecksPane *checks() const { return m_checks; }
    /// For the window to show above its areas.
    [[nodiscard]] LessonBar *bar() const { return m_bar; }
    [[nodiscard]] AdvisorPane *advisor() const { return m_advisor; }
    [[nodiscard]] GlossaryPane *glossary() const { return m_glossary; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }
    [[nodiscard]] QPushButton *previousButton() const { return m_previous; }
    /// Of the lesson that is open; null while nothing is presented.
    [[nodiscard]] Presentation *presentation() const;
    void present();
    /// What the team takes along of the lessons of the chosen path, as a PDF of one page.
    [[nodiscard]] QString handout() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectParts();
    void showStep();
    void see(const Lessons::Happening &happening);
    void say(const QString &text);
    void openPage(const QUrl &address);
    void carryOut(const Lessons::Action &action);
    void goBack();
    [[nodiscard]] QString nextLesson() const;
    void turnPage(qsizetype by);
    void saveHandout();
    void savePage(const QString &markdown, const QString &title, const QString &suggestion);
    void takeLanguage();
    void retranslateUi();

    LearnNeeds m_needs;
    LessonController m_lessons;
    Lessons::Witness m_witness;
    LessonActions *m_actions;
    QTabWidget *m_tabs;
    QSplitter *m_across;
    LessonsList *m_list;
    QLabel *m_title;
    QLabel *m_place;
    LessonView *m_view;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_present;
    QPushButton *m_save;
    ChecksPane *m_checks;
    AdvisorPane *m_advisor;
    GlossaryPane *m_glossary;
    QPointer<Presentation> m_presentation;
    LessonBar *m_bar;
    QString m_saveFolder; ///< Where the person saved last.
    CommandActions m_commands{this};
};

} // namespace Grantscope::Ui
