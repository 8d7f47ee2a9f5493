// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/termhints.h"
#include "shell/language.h"
#include "widgets/textview.h"

#include <QHelpEvent>
#include <QLabel>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestTermHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void unknownWordsTellNothing_data();
    void unknownWordsTellNothing();
    void ownToolTipStays();
    void knownNames_data();
    void knownNames();
    void followsTheLanguage();
    void maskedTellsNothing();
    void showsWhereThePointerRests();

private:
    /// As the window system asks when the pointer rests.
    static void rest(QWidget *widget, const QPoint &place)
    {
        QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &event);
    }
};

void TestTermHints::cleanup()
{
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestTermHints::unknownWordsTellNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name of the person's") << u"alice@example.org"_s;
    QTest::newRow("part of a token") << u"eyJhbGciOiJIUzI1NiJ9"_s;
    QTest::newRow("a whole sentence") << u"The access token goes to the API with each request that the client makes."_s;
}

void TestTermHints::unknownWordsTellNothing()
{
    QFETCH(const QString, text);
    TermHints hints;
    QLabel label(text);
    label.show();
    QCOMPARE(hints.hintAt(&label, {2, 2}), QString());
    rest(&label, {2, 2});
    QVERIFY(!QToolTip::isVisible());
}

void TestTermHints::ownToolTipStays()
{
    const TermHints hints;
    QLabel label(u"aud"_s);
    label.setToolTip(u"Mine"_s);
    label.show();
    rest(&label, {2, 2});
    QCOMPARE(QToolTip::text(), u"Mine"_s);

    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(u"aud"_s));
    model.item(0)->setToolTip(u"The row's"_s);
    QTreeView view;
    view.setModel(&model);
    view.show();
    rest(view.viewport(), view.visualRect(model.index(0, 0)).center());
    QCOMPARE(QToolTip::text(), u"The row's"_s);
}

void TestTermHints::knownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said"); // in words that are about this name and no other
    QTest::newRow("claim") << u"aud"_s << u"For whom"_s;
    QTest::newRow("rare claim") << u"zoneinfo"_s << u"time zone"_s;
    QTest::newRow("parameter") << u"code_challenge_method"_s << u"S256"_s;
    QTest::newRow("metadata") << u"jwks_uri"_s << u"key"_s;
    QTest::newRow("error") << u"invalid_grant"_s << u"grant"_s;
    QTest::newRow("rare error") << u"temporarily_unavailable"_s << u"overload"_s;
    QTest::newRow("algorithm") << u"ES384"_s << u"P-384"_s;
    QTest::newRow("key management") << u"A256KW"_s << u"256"_s;
    QTest::newRow("term") << u"Access token:"_s << u"API"_s;
}

void TestTermHints::knownNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    TermHints hints;
    const QLabel label(name);
    const QString hint = hints.hintAt(&label, {2, 2});
    QVERIFY2(hint.section(u'\n', 1).contains(said, Qt::CaseInsensitive), qPrintable(hint));
}

void TestTermHints::followsTheLanguage()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    Language language(settings);
    TermHints hints;
    const QLabel label(u"access_token"_s);
    language.setCode(u"en"_s);
    QVERIFY(hints.hintAt(&label, {2, 2}).startsWith(u"access token\n"_s));
    language.setCode(u"zh_TW"_s);
    QVERIFY(hints.hintAt(&label, {2, 2}).startsWith(u"存取權杖\n"_s));
}

void TestTermHints::maskedTellsNothing()
{
    TermHints hints;
    TextView view;
    view.setText("invalid_grant");
    QVERIFY(!hints.hintAt(view.viewport(), view.rectOf(2).center()).isEmpty());
    view.setConcealed(true);
    QCOMPARE(hints.hintAt(view.viewport(), view.rectOf(2).center()), QString());
}

void TestTermHints::showsWhereThePointerRests()
{
    const TermHints hints;
    TextView view;
    view.resize(400, 100);
    view.setText(R"({"aud":"<b>x</b>"})");
    view.show();
    rest(view.viewport(), view.rectOf(3).center());
    QVERIFY2(QToolTip::text().contains(u"For whom"_s), qPrintable(QToolTip::text()));
}

QTEST_MAIN(TestTermHints)
#include "tst_termhints.moc"
