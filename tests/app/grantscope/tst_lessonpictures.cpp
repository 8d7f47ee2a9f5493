// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every lesson in both languages and themes, for people to look at, in build/…/screenshots: the window with
// the lesson in it, and a sheet with all of its steps.
#include "flowdriver.h"
#include "picture.h"

#include "learn/advisorpane.h"
#include "learn/glossarypane.h"
#include "learn/lessonview.h"
#include "learn/presentation.h"

#include <QButtonGroup>
#include <QPainter>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

/// All steps of a lesson below each other, as its page shows them.
QImage sheetOf(const Lessons::Lesson &lesson, const QPalette &palette)
{
    constexpr int kWidth = 720;
    constexpr int kMost = 20'000;
    QImage sheet(kWidth, kMost, QImage::Format_RGB32);
    sheet.fill(palette.color(QPalette::Base));
    QPainter painter(&sheet);
    int y = 0;
    for (const Lessons::LessonStep &step : lesson.steps) {
        Ui::LessonView view;
        view.setPalette(palette);
        view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view.resize(kWidth, 100);
        view.show(step);
        view.grab(); // Lays it out.
        view.resize(kWidth, static_cast<int>(view.document()->size().height()) + 8);
        view.render(&painter, QPoint(0, y));
        y += view.height();
    }
    painter.end();
    return sheet.copy(0, 0, kWidth, y);
}

} // namespace

class TestLessonPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lessons_data();
    void lessons();
    void others_data();
    void others();

private:
    static void rows(const QStringList &scenes);
};

void TestLessonPictures::rows(const QStringList &scenes)
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Ui::Appearance::Mode>("mode");
    QTest::addColumn<QStringList>("scenes");
    for (const auto &[name, mode] :
         {std::pair{"light", Ui::Appearance::Mode::Light}, {"dark", Ui::Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"})
            QTest::addRow("%s-%s", language, name) << QString::fromLatin1(language) << mode << scenes;
    }
}

void TestLessonPictures::lessons_data()
{
    rows(Lessons::lessonIds());
}

void TestLessonPictures::lessons()
{
    QFETCH(const QString, language);
    QFETCH(const Ui::Appearance::Mode, mode);
    QFETCH(const QStringList, scenes);
    const FlowDriver person(language);
    person.workbench->appearance().setMode(mode);
    person.workbench->window().showArea(u"learn"_s);
    Ui::LearnPanel *learn = person.workbench->learn();
    for (const QString &id : scenes) {
        learn->open({id});
        QCOMPARE(learn->lessons()->lesson()->id, id);
        const QString name = u"lesson-%1-%2"_s.arg(id, QLatin1StringView(QTest::currentDataTag()));
        keepPicture(&person.workbench->window(), name);
        const QImage sheet = sheetOf(*learn->lessons()->lesson(), person.workbench->window().palette());
        QVERIFY(sheet.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/%1-sheet.png").arg(name)));
    }
}

void TestLessonPictures::others_data()
{
    rows({u"contents"_s, u"advisor"_s, u"glossary"_s, u"presentation"_s});
}

void TestLessonPictures::others()
{
    QFETCH(const QString, language);
    QFETCH(const Ui::Appearance::Mode, mode);
    QFETCH(const QStringList, scenes);
    const FlowDriver person(language);
    person.workbench->appearance().setMode(mode);
    person.workbench->window().showArea(u"learn"_s);
    Ui::LearnPanel *learn = person.workbench->learn();
    for (const QString &scene : scenes) {
        QWidget *seen = &person.workbench->window();
        if (scene == u"advisor"_s) {
            learn->tabs()->setCurrentWidget(learn->advisor());
            for (QButtonGroup *question : learn->advisor()->questions())
                question->button(1)->click();
        } else if (scene == u"glossary"_s) {
            learn->lookUp(u"access_token"_s);
        } else if (scene == u"presentation"_s) {
            learn->open({u"two-ideas"_s});
            learn->present();
            seen = learn->presentation();
            seen->resize(1280, 720);
        }
        const QString name = u"learn-%1-%2"_s.arg(scene, QLatin1StringView(QTest::currentDataTag()));
        if (seen == &person.workbench->window())
            keepPictures(seen, name);
        else
            keepPicture(seen, name);
    }
}

QTEST_MAIN(TestLessonPictures)
#include "tst_lessonpictures.moc"
