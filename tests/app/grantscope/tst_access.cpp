// SPDX-License-Identifier: GPL-3.0-or-later
// Every area with something in it, in both languages and themes: all that takes the keyboard has a name and a role and
// is reached by Tab, and all text can be read on its ground.
#include "flowdriver.h"

#include "making/makerpane.h"
#include "ui/support/contrastwalk.h"
#include "ui/support/layoutwalk.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faintTextIsFound();
    void areas_data();
    void areas();

private:
    static void fill(const FlowDriver &person);
    static void look(QWidget *window, const QString &area);
};

// A walk that finds nothing would prove nothing.
void TestAccess::faintTextIsFound()
{
    QWidget window;
    auto *text = new QTextEdit(&window);
    text->setHtml(u"<p style='color:#cccccc; background-color:#ffffff'>faint</p>"_s);
    auto *field = new QLineEdit(&window);
    QPalette palette = field->palette();
    palette.setColor(QPalette::PlaceholderText, palette.color(QPalette::Base));
    field->setPalette(palette);
    field->setPlaceholderText(u"faint"_s);
    window.show();
    const ContrastWalk walk(&window);
    QCOMPARE(walk.complaints().size(), 2);
    QVERIFY(!namelessParts(QAccessible::queryAccessibleInterface(&window)).isEmpty());
}

void TestAccess::areas_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Ui::Appearance::Mode>("mode");
    for (const auto &[name, mode] :
         {std::pair{"light", Ui::Appearance::Mode::Light}, {"dark", Ui::Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"})
            QTest::addRow("%s-%s", language, name) << QString::fromLatin1(language) << mode;
    }
}

/// A login, its token, a request with it.
void TestAccess::fill(const FlowDriver &person)
{
    Workbench &workbench = *person.workbench;
    workbench.window().showArea(u"flows"_s);
    person.run();
    QVERIFY(person.pressPrimary());
    QVERIFY(person.pressPrimary());
    QVERIFY(person.waitForEnd());
    workbench.intents().ask(Ui::OpenObtained{.parameter = u"id_token"_s});
    QTRY_VERIFY_WITH_TIMEOUT(workbench.inspector() && workbench.inspector()->session()->judgement(), 20'000);
    workbench.intents().ask(
        Ui::OpenRequest{.address = workbench.practice().server()->issuer() + "/api/me", .obtained = u"access_token"_s});
    Ui::RequestController &requests = *workbench.requests()->controller();
    requests.send();
    QTRY_VERIFY_WITH_TIMEOUT(!requests.isBusy() && requests.hop(), 20'000);
}

void TestAccess::look(QWidget *window, const QString &area)
{
    for (int layouts = 0; layouts < 5; ++layouts)
        QCoreApplication::processEvents();
    const ContrastWalk walk(window);
    QVERIFY2(walk.seen() > 10, qPrintable(area));
    const QStringList complaints = walk.complaints() + faintTexts(window) + accessibilityComplaints(window)
                                   + namelessParts(QAccessible::queryAccessibleInterface(window));
    QVERIFY2(complaints.isEmpty(), qPrintable(area + u":\n"_s + complaints.join(u'\n')));
}

void TestAccess::areas()
{
    QFETCH(const QString, language);
    QFETCH(const Ui::Appearance::Mode, mode);
    const FlowDriver person(language);
    Workbench &workbench = *person.workbench;
    workbench.appearance().setMode(mode);
    fill(person);
    for (const QString &area : {u"flows"_s, u"tokens"_s, u"requests"_s, u"transcripts"_s, u"practice"_s, u"learn"_s}) {
        workbench.window().showArea(area);
        QCOMPARE(workbench.window().currentArea(), area);
        // What is under the tabs of an area is part of it.
        const QList<QTabWidget *> books = workbench.window().findChildren<QTabWidget *>();
        look(&workbench.window(), area);
        for (QTabWidget *book : books) {
            for (int page = 0; book->isVisible() && page < book->count(); ++page) {
                if (!book->isTabVisible(page) || page == book->currentIndex())
                    continue;
                const int before = book->currentIndex();
                book->setCurrentIndex(page);
                look(&workbench.window(), area + u": "_s + book->tabText(page));
                book->setCurrentIndex(before);
            }
        }
    }
    workbench.learn()->open({u"two-ideas"_s});
    look(&workbench.window(), u"a lesson"_s);
    workbench.intents().ask(Ui::OpenObtained{.parameter = u"id_token"_s, .isEdited = true});
    QTRY_VERIFY(workbench.inspector()->maker()->isVisible());
    look(&workbench.window(), u"where tokens are made"_s);
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
