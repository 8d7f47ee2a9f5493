// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learnpanel.h"

#include "intents/intents.h"
#include "learn/advisorpane.h"
#include "learn/checkspane.h"
#include "learn/glossarypane.h"
#include "learn/handout.h"
#include "learn/lessonactions.h"
#include "learn/lessonbar.h"
#include "learn/lessonslist.h"
#include "learn/lessonview.h"
#include "learn/presentation.h"
#include "practice/event.h"
#include "texts/texts.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

enum Tab : int { LessonTab, AdvisorTab, GlossaryTab };

QDate dateOf(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).date();
}

/// Empty where it was written, else why not.
QString writeFile(const QString &path, const QByteArray &octets)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() && file.commit())
        return {};
    return file.errorString();
}

} // namespace

LearnPanel::LearnPanel(const LearnNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_lessons(needs.settings)
    , m_actions(new LessonActions(needs.intents, needs.practice, needs.clock, this))
    , m_tabs(new QTabWidget(this))
    , m_across(new QSplitter)
    , m_list(new LessonsList(&m_lessons))
    , m_title(new QLabel)
    , m_place(new QLabel)
    , m_view(new LessonView)
    , m_previous(new QPushButton(icon(u"go-previous-symbolic"_s), {}))
    , m_next(new QPushButton(icon(u"go-next-symbolic"_s), {}))
    , m_present(new QPushButton(icon(u"view-presentation-symbolic"_s), {}))
    , m_save(new QPushButton(icon(u"document-export-symbolic"_s), {}))
    , m_checks(new ChecksPane(&m_lessons))
    , m_advisor(new AdvisorPane)
    , m_glossary(new GlossaryPane)
    , m_bar(new LessonBar(&m_lessons, needs.masking, this))
    , m_saveFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    arrange();
    connectParts();
    m_commands.add(QT_TR_NOOP("Present This Lesson"), Qt::Key_F5, [this] { present(); });
    m_commands.add(QT_TR_NOOP("Save the Page for the Team …"), {}, [this] { saveHandout(); });
    m_commands.add(QT_TR_NOOP("Next Step of the Lesson"), Qt::ALT | Qt::Key_Right, [this] { turnPage(1); });
    m_commands.add(QT_TR_NOOP("Previous Step of the Lesson"), Qt::ALT | Qt::Key_Left, [this] {
        if (m_tabs->currentIndex() == LessonTab)
            turnPage(-1);
        else
            goBack();
    });
    takeLanguage();
    retranslateUi();
}

LearnPanel::~LearnPanel()
{
    delete m_presentation;
}

void LearnPanel::arrange()
{
    for (QLabel *label : {m_title, m_place}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(16, 0, 16, 0);
    }
    auto *buttons = new FlowLayout(8, 4);
    for (QPushButton *button : {m_previous, m_next, m_present, m_save})
        buttons->addWidget(button);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 12, 0, 8);
    rows->setSpacing(4);
    rows->addWidget(m_title);
    rows->addWidget(m_place);
    rows->addWidget(m_view, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->addLayout(buttons);
    rows->addLayout(foot);
    m_across->addWidget(m_list);
    m_across->addWidget(page);
    m_across->addWidget(m_checks);
    m_across->setChildrenCollapsible(false);
    for (const auto &[column, share] : {std::pair(0, 2), std::pair(1, 5), std::pair(2, 3)})
        m_across->setStretchFactor(column, share);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_across, {});
    m_tabs->addTab(m_advisor, {});
    m_tabs->addTab(m_glossary, {});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);
    setFocusProxy(m_list->list());
}

void LearnPanel::connectParts()
{
    connect(m_list, &LessonsList::lessonAsked, &m_lessons, &LessonController::open);
    connect(&m_lessons, &LessonController::opened, this, [this] {
        m_checks->clearHappenings();
        showStep();
    });
    connect(&m_lessons, &LessonController::stepChanged, this, &LearnPanel::showStep);
    connect(&m_lessons, &LessonController::checkChanged, this, [this](const QString &check) {
        const Lessons::LessonCheck *row = m_lessons.lesson()->check(check);
        // The person may be in another area, where the pane with the checks is not in view.
        if (m_lessons.state(check) == LessonController::CheckState::Done)
            say(tr("Done: %1").arg(row->text));
        else if (m_lessons.state(check) == LessonController::CheckState::WentWrong)
            say(tr("Not yet: %1").arg(row->hint));
    });
    connect(m_view, &LessonView::actionAsked, this, &LearnPanel::carryOut);
    connect(m_bar, &LessonBar::backAsked, this, &LearnPanel::goBack);
    connect(m_view, &LessonView::termAsked, this, &LearnPanel::lookUp);
    connect(m_view, &LessonView::lessonAsked, &m_lessons, &LessonController::open);
    connect(m_view, &LessonView::pageAsked, this, &LearnPanel::openPage);
    connect(m_actions, &LessonActions::told, this, &LearnPanel::say);
    connect(m_actions, &LessonActions::failed, this, [this](const Error &error) { say(Texts::errorLine(error)); });
    connect(m_actions, &LessonActions::termAsked, this, &LearnPanel::lookUp);
    connect(m_actions, &LessonActions::adviceAsked, this, [this] { m_tabs->setCurrentIndex(AdvisorTab); });
    connect(m_previous, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnPage(1); });
    connect(m_present, &QPushButton::clicked, this, &LearnPanel::present);
    connect(m_save, &QPushButton::clicked, this, &LearnPanel::saveHandout);
    connect(m_advisor, &AdvisorPane::advised, this, [this](const Lessons::Advice &advice) {
        see({.kind = u"advised"_s,
             .facts = {{u"answer"_s, QString::fromLatin1(Lessons::needName(advice.need))},
                       {u"grant"_s, advice.grant}}});
    });
    connect(m_advisor, &AdvisorPane::exportAsked, this,
            [this](const QString &markdown) { savePage(markdown, tr("Which do I need?"), u"which-do-i-need.pdf"_s); });
    connect(m_glossary, &GlossaryPane::lessonAsked, this, [this](const QString &id) { open({id}); });
    connect(m_glossary, &GlossaryPane::lookedUp, this,
            [this](const QString &id) { see({.kind = u"term-looked-up"_s, .facts = {{u"term"_s, id}}}); });
}

void LearnPanel::open(const OpenLesson &intent)
{
    m_tabs->setCurrentIndex(LessonTab);
    m_lessons.open(intent.lesson);
}

bool LearnPanel::lookUp(const QString &word)
{
    m_tabs->setCurrentIndex(GlossaryTab);
    return m_glossary->lookUp(word);
}

void LearnPanel::see(const Lessons::Happening &happening)
{
    m_lessons.see(happening);
}

void LearnPanel::seeEvent(const Transcript::Event &event)
{
    m_witness.setPractice(m_needs.practice->isRunning() ? m_needs.practice->server()->issuer() : QByteArray());
    if (event.exchange && event.exchange->response.status != 0 && event.exchange->timings.finished) {
        const std::chrono::duration<double, std::milli> took = *event.exchange->timings.finished;
        m_checks->addCost(1, took.count());
    }
    const QList<Lessons::Happening> happenings = m_witness.see(event);
    for (const Lessons::Happening &happening : happenings)
        see(happening);
}

void LearnPanel::seePractice(const Practice::Event &event)
{
    m_checks->tell(Practice::eventText(event));
    see(Lessons::happeningOf(event));
}

void LearnPanel::seeToken(const Token::Inspection &inspection, const QString &origin, const QString &parameter)
{
    // Other origins are words for the person, in the language of the window.
    const bool isNamed = origin.isEmpty() || origin.startsWith(OpenToken::kLesson) || origin == OpenToken::kClipboard
                         || origin == OpenToken::kSample || origin == OpenToken::kMadeHere;
    const QString unnamed = parameter.isEmpty() ? u"other"_s : u"flow"_s;
    see(Lessons::happeningOf(inspection, isNamed ? origin : unnamed, parameter));
}

/// Behind the last step of a lesson comes the next lesson.
void LearnPanel::turnPage(qsizetype by)
{
    if (by > 0 && !m_lessons.hasNext()) {
        if (const QString next = nextLesson(); !next.isEmpty())
            m_lessons.open(next);
        return;
    }
    m_lessons.setStep(m_lessons.step() + by);
}

/// On the path that is chosen; from a lesson beside it, of all.
QString LearnPanel::nextLesson() const
{
    if (!m_lessons.lesson())
        return {};
    const auto behind = [this](const QList<LessonController::Entry> &entries) -> std::optional<QString> {
        const auto current = std::ranges::find(entries, m_lessons.lesson()->id, &LessonController::Entry::id);
        if (current == entries.end())
            return std::nullopt;
        return current + 1 == entries.end() ? QString() : (current + 1)->id;
    };
    if (const auto next = behind(m_lessons.entries(m_list->audience())))
        return *next;
    return behind(m_lessons.entries()).value_or(QString());
}

/// From where a link led, to the lesson or to the presentation that waits.
void LearnPanel::goBack()
{
    if (m_presentation)
        return present();
    m_needs.intents->ask(ShowArea{u"learn"_s});
    m_tabs->setCurrentIndex(LessonTab);
    m_view->setFocus();
}

void LearnPanel::carryOut(const Lessons::Action &action)
{
    if (Lessons::isSeenElsewhere(action))
        m_bar->lead();
    m_actions->carryOut(action);
}

void LearnPanel::showStep()
{
    const Lessons::Lesson *lesson = m_lessons.lesson();
    const Lessons::LessonStep *step = m_lessons.currentStep();
    m_previous->setEnabled(m_lessons.hasPrevious());
    m_next->setEnabled(m_lessons.hasNext() || !nextLesson().isEmpty());
    m_next->setText(m_lessons.hasNext() || !lesson ? tr("&Next") : tr("&Next Lesson"));
    m_present->setEnabled(lesson);
    m_checks->setVisible(lesson);
    if (m_lessons.error()) {
        m_needs.intents->ask(ShowStatus{Texts::errorLine(*m_lessons.error())});
        if (!lesson)
            return;
    }
    if (!lesson) {
        m_title->setText(tr("Learn by doing"));
        m_place->setText({});
        m_view->show({.title = {},
                      .text = u'[' + tr("Begin with the first lesson") + u"](lesson:"_s + Lessons::lessonIds().first()
                              + u")\n\n"_s
                              + tr("Choose on the left for whom you learn, and a lesson. Each shows one thing with the "
                                   "practice server of this program, on this machine, and sees what you really did.\n\n"
                                   "Links with the sign ▶ do something: they run a login, open a token, or let the "
                                   "practice server misbehave.")});
        return;
    }
    m_title->setText(lesson->title);
    m_place->setText(tr("Step %1 of %2").arg(m_lessons.step() + 1).arg(lesson->steps.size()));
    m_view->show(*step, m_lessons.note());
}

Presentation *LearnPanel::presentation() const
{
    return m_presentation;
}

void LearnPanel::present()
{
    if (!m_lessons.lesson())
        return;
    if (m_presentation) { // It gave way to what one of its links brought.
        m_bar->setPresenting(false);
        m_needs.masking->setOn(true); // The room sees what comes next before the presenter does.
        m_presentation->showFullScreen();
        m_presentation->activateWindow();
        return;
    }
    m_presentation = new Presentation(&m_lessons, m_needs.masking);
    connect(m_presentation->view(), &LessonView::lessonAsked, &m_lessons, &LessonController::open);
    connect(m_presentation->view(), &LessonView::pageAsked, this, &LearnPanel::openPage);
    connect(m_presentation->view(), &LessonView::termAsked, this, [this](const QString &name) {
        if (const Lessons::Term *term = m_glossary->glossary()->lookUp(name))
            m_presentation->showAside(term->name, term->text);
    });
    connect(m_presentation->view(), &LessonView::actionAsked, this, [this](const Lessons::Action &action) {
        // What happens in the window is to be seen, and values stay masked in it.
        if (Lessons::isSeenElsewhere(action)) {
            m_presentation->hide();
            m_bar->setPresenting(true);
            window()->raise();
            window()->activateWindow();
        }
        carryOut(action);
    });
    connect(m_presentation, &QObject::destroyed, m_bar, [this] { m_bar->setPresenting(false); });
    m_presentation->showFullScreen();
}

void LearnPanel::openPage(const QUrl &address)
{
    if (!QDesktopServices::openUrl(address))
        say(tr("No browser opened. The page is at %1").arg(address.toDisplayString()));
}

/// Where the person looks: a presentation covers the window with its line of status.
void LearnPanel::say(const QString &text)
{
    m_needs.intents->ask(ShowStatus{text});
    if (m_presentation)
        m_presentation->say(text);
}

QString LearnPanel::handout() const
{
    QList<Lessons::Lesson> lessons;
    const QList<LessonController::Entry> entries = m_lessons.entries(m_list->audience());
    for (const LessonController::Entry &entry : entries) {
        if (const auto lesson = Lessons::findLesson(entry.id, m_lessons.language()))
            lessons.append(lesson->lesson);
    }
    return handoutText(tr("What to keep in mind about OAuth and JWT"), lessons);
}

void LearnPanel::saveHandout()
{
    savePage(handout(), tr("What to keep in mind about OAuth and JWT"), u"oauth-and-jwt.pdf"_s);
}

void LearnPanel::savePage(const QString &markdown, const QString &title, const QString &suggestion)
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), m_saveFolder, tr("PDF (*.pdf)"));
    dialog->selectFile(suggestion);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    // Who takes it along asks later of when it is.
    const QString footer =
        tr("Made with Grantscope, %1").arg(QLocale().toString(dateOf(m_needs.clock()), QLocale::ShortFormat));
    connect(dialog, &QFileDialog::fileSelected, this, [this, markdown, title, footer](const QString &path) {
        m_saveFolder = QFileInfo(path).absolutePath();
        QtConcurrent::run([markdown, title, footer, path, font = withHanFamilies(font())] {
            return writeFile(path, onePage(markdown, title, footer, font));
        }).then(this, [this, path](const QString &problem) {
            m_needs.intents->ask(
                ShowStatus{problem.isEmpty() ? tr("Saved: %1").arg(path) : tr("Not saved: %1").arg(problem)});
        });
    });
    dialog->open();
}

QList<Command> LearnPanel::commands()
{
    QList<Command> commands;
    const auto bring = [this] { m_needs.intents->ask(ShowArea{u"learn"_s}); };
    const QList<LessonController::Entry> entries = m_lessons.entries();
    for (const LessonController::Entry &entry : entries) {
        commands << Command{entry.title, tr("Lesson"), {}, [this, bring, id = entry.id] {
                                bring();
                                open({id});
                            }};
    }
    for (const Lessons::Term &term : m_glossary->glossary()->terms()) {
        commands << Command{term.name, tr("Glossary"), {}, [this, bring, id = term.id] {
                                bring();
                                lookUp(id);
                            }};
    }
    return commands;
}

QString LearnPanel::standing() const
{
    return tr("Lessons use the practice server of this machine, and nothing else");
}

void LearnPanel::takeLanguage()
{
    const QString language = Texts::languageName();
    m_glossary->setLanguage(language);
    m_lessons.setLanguage(language);
}

void LearnPanel::retranslateUi()
{
    m_title->setFont(scaledFont(font(), kTitleText));
    m_place->setFont(scaledFont(font(), kSecondaryText));
    m_tabs->setTabText(LessonTab, tr("Lessons"));
    m_tabs->setTabText(AdvisorTab, tr("Which do I need?"));
    m_tabs->setTabText(GlossaryTab, tr("Glossary"));
    m_tabs->setAccessibleName(tr("Learn"));
    m_view->setAccessibleName(tr("Lesson"));
    m_previous->setText(tr("&Back"));
    m_present->setText(tr("P&resent"));
    m_save->setText(tr("Page for the &Team …"));
    m_commands.retranslate();
    showStep();
}

void LearnPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        takeLanguage();
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        retranslateUi();
    }
}

} // namespace Grantscope::Ui
