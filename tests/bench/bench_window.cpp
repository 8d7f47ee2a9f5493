// SPDX-License-Identifier: GPL-3.0-or-later
// The window's times as one line of JSON, in milliseconds. `bench_window start`: from the start of the process to the
// first paint of the workbench as main() makes it; `bench_window empty`: the same for an empty QMainWindow;
// `bench_window paste MEGABYTES lines|line`: a token of such a payload pasted into that window, until it is painted and
// until everything is there, with the longest block of the UI thread meanwhile. `bench_window learn`: the lesson that
// takes longest to open, and the whole window, with every area in it, in another language; each until it is painted.
#include "workbench.h"

#include "jose/base64url.h"
#include "lessons/library.h"
#include "tokens/inputpane.h"
#include "tokens/judgementpane.h"
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "widgets/pasteview.h"
#include "widgets/syntaxstyler.h"
#include "widgets/valuetree.h"
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

namespace {

Grantscope::Instant timeOfDay()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Since the process began, from the kernel's clock: loading the libraries is part of what a person waits for.
double sinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double ticks = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - ticks) * 1000;
}

/// Processor time, which other programs on a busy machine don't lengthen.
double processor(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}

double megabytes(QByteArrayView field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return -1;
}

/// Tells when \a watched was painted for the first time.
class PaintWatch : public QObject
{
public:
    PaintWatch(QObject *watched, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After this paint and its flush.
            QTimer::singleShot(0, this, m_painted);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// The least and the most of what a person waits for: from the start of the process to the first paint.
int start(bool empty)
{
    const double before = sinceStart();
    QElapsedTimer clock;
    clock.start();
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"bench.ini"_s), QSettings::IniFormat);
    std::unique_ptr<QMainWindow> bare;
    std::unique_ptr<Grantscope::Workbench> workbench;
    if (empty) {
        bare = std::make_unique<QMainWindow>();
        bare->resize(1180, 760);
    } else {
        workbench = std::make_unique<Grantscope::Workbench>(settings, timeOfDay);
    }
    QMainWindow *window = empty ? bare.get() : &workbench->window();
    const PaintWatch watch(window, [&] {
        std::printf("{\"what\": \"%s\", \"before_main_ms\": %.0f, \"painted_ms\": %.1f, \"processor_ms\": %.1f, "
                    "\"rss_mb\": %.1f}\n",
                    empty ? "empty" : "start", before, before + static_cast<double>(clock.nsecsElapsed()) / 1e6,
                    processor(CLOCK_PROCESS_CPUTIME_ID), megabytes("VmRSS:"));
        QApplication::quit();
    });
    window->show();
    return QApplication::exec();
}

/// A token whose payload has \a octets: in many short lines when it is pretty, or one claim as long as all of it.
QByteArray tokenOf(qsizetype octets, const QByteArray &kind)
{
    QByteArray claims = R"({"iss":"https://as.example","exp":4102444800,"many":[)";
    if (kind == "line") {
        claims += '"' + QByteArray(octets, 'A') + '"';
    } else {
        while (claims.size() < octets)
            claims += R"({"n":12345,"s":"some text of a claim"},)";
        claims += '0';
    }
    claims += "]}";
    const QByteArray key(32, 'k');
    const QByteArray input = Grantscope::Jose::encodeBase64url(R"({"alg":"HS256","typ":"JWT"})") + '.'
                             + Grantscope::Jose::encodeBase64url(claims);
    return input + '.'
           + Grantscope::Jose::encodeBase64url(
               QMessageAuthenticationCode::hash(input, key, QCryptographicHash::Sha256));
}

/// The whole window while a token is pasted from the clipboard: until the text is painted, until everything is there
/// (parts, highlighting, claims, checks, verdict), and the longest time in which the window could not have answered.
class PasteRun : public QObject
{
public:
    PasteRun(const Grantscope::Workbench &workbench, const QByteArray &token)
        : m_panel(*workbench.inspector())
    {
        QApplication::clipboard()->setText(QString::fromLatin1(token));
        // What is looked at is the view that has most to do.
        for (QTabWidget *tabs : m_panel.findChildren<QTabWidget *>()) {
            if (const int tab = tabs->indexOf(m_panel.parts()->payload()); tab >= 0)
                tabs->setCurrentIndex(tab);
        }
        QTimer::singleShot(300, this, &PasteRun::paste);
    }
    [[nodiscard]] double painted() const { return m_painted; }
    [[nodiscard]] double done() const { return m_done; }
    [[nodiscard]] double longest() const { return static_cast<double>(m_longest) / 1e6; }
    [[nodiscard]] double paintedProcessor() const { return m_paintedProcessor; }
    [[nodiscard]] double doneProcessor() const { return m_doneProcessor; }

private:
    void paste()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, &PasteRun::beat);
        m_threadBefore = processor(CLOCK_THREAD_CPUTIME_ID);
        m_before = processor(CLOCK_PROCESS_CPUTIME_ID);
        m_clock.start();
        m_last = 0;
        m_beat.start(1);
        m_watch = std::make_unique<PaintWatch>(m_panel.input()->pasteBox()->viewport(), [this] {
            m_painted = elapsed();
            m_paintedProcessor = processor(CLOCK_THREAD_CPUTIME_ID) - m_threadBefore;
        });
        m_panel.input()->pasteBox()->paste();
    }
    void beat()
    {
        const qint64 now = m_clock.nsecsElapsed();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
        // Two beats after everything is there: its painting counts, too.
        if (m_painted >= 0 && isThere() && ++m_settled > 2) {
            m_done = elapsed();
            m_doneProcessor = processor(CLOCK_PROCESS_CPUTIME_ID) - m_before;
            m_beat.stop();
            QApplication::quit();
        }
    }
    bool isThere() const
    {
        const auto isReady = [](const TextView *view) {
            const auto *syntax = qobject_cast<const SyntaxStyler *>(view->styler());
            return view->isReady() && (!syntax || syntax->isReady());
        };
        return m_panel.session()->judgement() && isReady(m_panel.input()->pasteBox())
               && isReady(m_panel.parts()->payload()->view()) && isReady(m_panel.parts()->header()->view())
               && m_panel.parts()->claims()->model()->rowCount() > 0
               && m_panel.judgement()->checks()->view()->model()->rowCount() > 0;
    }
    double elapsed() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    InspectorPanel &m_panel;
    QElapsedTimer m_clock;
    QTimer m_beat;
    std::unique_ptr<PaintWatch> m_watch;
    qint64 m_last = 0;
    qint64 m_longest = 0;
    int m_settled = 0;
    double m_before = 0;
    double m_threadBefore = 0;
    double m_painted = -1;
    double m_done = -1;
    double m_paintedProcessor = -1;
    double m_doneProcessor = -1;
};

int paste(double size, const QByteArray &kind)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"bench.ini"_s), QSettings::IniFormat);
    Grantscope::Workbench workbench(settings, timeOfDay);
    workbench.window().show();
    workbench.window().showArea(u"tokens"_s); // Areas are made when they are first shown.
    const auto run = std::make_unique<PasteRun>(workbench, tokenOf(static_cast<qsizetype>(size * 1'000'000), kind));
    const int status = QApplication::exec();
    std::printf(
        "{\"what\": \"paste %s\", \"mb\": %g, \"painted_ms\": %.1f, \"done_ms\": %.1f, \"longest_block_ms\": %.1f, "
        "\"painted_processor_ms\": %.1f, \"done_processor_ms\": %.1f, \"peak_mb\": %.1f}\n",
        kind.constData(), size, run->painted(), run->done(), run->longest(), run->paintedProcessor(),
        run->doneProcessor(), megabytes("VmHWM:"));
    return status;
}

/// What is to be painted is painted.
void settle(QWidget &window)
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    window.repaint();
    QApplication::processEvents();
}

int learn()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"bench.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, u"en"_s);
    Grantscope::Workbench workbench(settings, timeOfDay);
    workbench.window().resize(1280, 820);
    workbench.window().show();
    for (const char *area : {"flows", "tokens", "requests", "transcripts", "practice", "learn"}) {
        workbench.window().showArea(QString::fromLatin1(area));
        settle(workbench.window());
    }
    double slowest = 0;
    QString slowestLesson;
    const QStringList ids = Grantscope::Lessons::lessonIds();
    QElapsedTimer clock;
    for (const QString &id : ids) {
        clock.start();
        workbench.learn()->open({id});
        settle(workbench.window());
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (took > slowest) {
            slowest = took;
            slowestLesson = id;
        }
    }
    double switched = 0;
    for (const char *code : {"zh_TW", "en"}) {
        clock.start();
        workbench.intents().ask(SetLanguage{QString::fromLatin1(code)});
        settle(workbench.window());
        switched = std::max(switched, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("{\"what\": \"learn\", \"lesson_ms\": %.1f, \"language_ms\": %.1f}\n", slowest, switched);
    std::fprintf(stderr, "slowest lesson: %s\n", qPrintable(slowestLesson));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray what(argc > 1 ? argv[1] : "start");
    if (what == "empty")
        QApplication::setStyle(u"Fusion"_s);
    else
        QApplication::setStyle(new ZoomedStyle); // as main() of the program does
    const QApplication application(argc, argv);
    if (what == "paste")
        return paste(argc > 2 ? QByteArray(argv[2]).toDouble() : 10, argc > 3 ? argv[3] : "lines");
    if (what == "learn")
        return learn();
    return start(what == "empty");
}
