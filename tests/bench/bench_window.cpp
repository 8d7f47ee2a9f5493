// SPDX-License-Identifier: GPL-3.0-or-later
// The window's times as one line of JSON, in milliseconds: `bench_window start` from the start of the process to the
// first paint and to the settled window; `bench_window empty` the same for an empty QMainWindow; `bench_window view
// MEGABYTES lines|line|token` from setText() to the first paint and to everything done, with the longest block of the
// UI thread meanwhile.
#include "shell/mainwindow.h"
#include "widgets/pasteview.h"
#include "widgets/syntaxstyler.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

namespace {

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

int start(bool empty)
{
    const double before = sinceStart();
    QElapsedTimer clock;
    clock.start();
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"bench.ini"_s), QSettings::IniFormat);
    std::unique_ptr<QWidget> window;
    std::unique_ptr<Language> language;
    std::unique_ptr<Appearance> appearance;
    Intents intents;
    Masking masking;
    if (empty) {
        window = std::make_unique<QMainWindow>();
        window->resize(1180, 760);
    } else {
        language = std::make_unique<Language>(settings);
        appearance = std::make_unique<Appearance>(settings);
        auto main = std::make_unique<MainWindow>(Collaborators{settings, intents, masking, *appearance, *language, {}});
        main->addPanel({u"tokens"_s, [] { return u"Tokens"_s; }, u"view-certificate-symbolic"_s,
                        [](QWidget *parent) {
                            auto *view = new PasteView(parent);
                            view->setToken("a.b.c", TokenView::compactParts("a.b.c"));
                            return view;
                        }});
        main->restore();
        window = std::move(main);
    }
    PaintWatch watch(window.get(), [&] {
        std::printf("{\"what\": \"%s\", \"before_main_ms\": %.0f, \"painted_ms\": %.1f, \"processor_ms\": %.1f, "
                    "\"rss_mb\": %.1f}\n",
                    empty ? "empty" : "window", before, before + static_cast<double>(clock.nsecsElapsed()) / 1e6,
                    processor(CLOCK_PROCESS_CPUTIME_ID), megabytes("VmRSS:"));
        QApplication::quit();
    });
    window->show();
    return QApplication::exec();
}

int view(double size, const QByteArray &kind)
{
    const auto octets = static_cast<qsizetype>(size * 1'000'000);
    QByteArray text;
    if (kind == "lines")
        text = "{\n" + QByteArray("  \"n\": \"v12\",\n").repeated(octets / 14) + "  \"end\": 1\n}";
    else if (kind == "line")
        text = "{\"image\": \"" + QByteArray(octets, 'A') + "\"}";
    else
        text = "eyJhbGciOiJIUzI1NiJ9." + QByteArray(octets, 'A') + ".c2ln";
    auto *shown = kind == "token" ? new TokenView : new TextView;
    const std::unique_ptr<TextView> owner(shown);
    if (kind != "token")
        shown->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    shown->resize(1000, 700);
    shown->show();

    QElapsedTimer clock;
    qint64 begun = -1;
    qint64 last = -1;
    qint64 longest = 0;
    double painted = -1;
    double paintedCpu = -1;
    double begunCpu = 0;
    double begunUi = 0;
    QTimer beat;
    const auto now = [&clock] { return clock.nsecsElapsed(); };
    QObject::connect(&beat, &QTimer::timeout, shown, [&] {
        if (begun >= 0) {
            longest = std::max(longest, now() - last);
            last = now();
            const auto *syntax = qobject_cast<SyntaxStyler *>(shown->styler());
            if (painted >= 0 && shown->isReady() && (!syntax || syntax->isReady())) {
                std::printf("{\"what\": \"view %s\", \"mb\": %.0f, \"painted_ms\": %.1f, \"done_ms\": %.1f, "
                            "\"longest_block_ms\": %.1f, \"painted_processor_ms\": %.1f, \"done_processor_ms\": %.1f, "
                            "\"peak_mb\": %.1f}\n",
                            kind.constData(), size, painted, static_cast<double>(now() - begun) / 1e6,
                            static_cast<double>(longest) / 1e6, paintedCpu,
                            processor(CLOCK_PROCESS_CPUTIME_ID) - begunCpu, megabytes("VmHWM:"));
                QApplication::quit();
            }
        }
    });
    std::unique_ptr<PaintWatch> watch;
    QTimer::singleShot(300, shown, [&] {
        clock.start();
        beat.start(1);
        begun = last = now();
        begunCpu = processor(CLOCK_PROCESS_CPUTIME_ID);
        begunUi = processor(CLOCK_THREAD_CPUTIME_ID);
        watch = std::make_unique<PaintWatch>(shown->viewport(), [&] {
            painted = static_cast<double>(now() - begun) / 1e6;
            paintedCpu = processor(CLOCK_THREAD_CPUTIME_ID) - begunUi;
        });
        if (kind == "token")
            static_cast<TokenView *>(shown)->setToken(text, TokenView::compactParts(text));
        else
            shown->setText(text);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(u"Fusion"_s);
    const QApplication application(argc, argv);
    const QByteArray what(argc > 1 ? argv[1] : "start");
    if (what == "view")
        return view(argc > 2 ? QByteArray(argv[2]).toDouble() : 10, argc > 3 ? argv[3] : "lines");
    return start(what == "empty");
}
