// SPDX-License-Identifier: GPL-3.0-or-later
// A token made in the whole window, by keyboard: pasted, copied, changed, signed, inspected as another; with pictures.
#include "picture.h"
#include "workbench.h"

#include "making/jsoneditor.h"
#include "making/makerpane.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "tokens/inputpane.h"
#include "tokens/judgementpane.h"
#include "tokens/verdictbanner.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/pasteview.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestMakingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPasteToAnotherToken_data();
    void fromPasteToAnotherToken();
};

void TestMakingWindow::fromPasteToAnotherToken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s})
            QTest::addRow("%s-%s", qPrintable(language), qPrintable(theme)) << language << theme;
    }
}

void TestMakingWindow::fromPasteToAnotherToken()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"grantscope.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, language);
    settings.setValue(u"appearance/scheme"_s, theme == "dark"_L1 ? u"Dark"_s : u"Light"_s);
    Workbench workbench(settings, [] { return kNow; });
    QWidget &window = workbench.window();
    window.resize(1280, 820);
    workbench.window().showArea(u"tokens"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    Ui::InspectorPanel *panel = workbench.inspector();
    const QByteArray inspected = signedToken(soundClaims());
    panel->open({inspected, {}});
    QTRY_VERIFY(panel->session()->judgement());
    QTest::keyClick(panel->input()->pasteBox(), Qt::Key_E, Qt::ControlModifier);
    Ui::MakerPane *maker = panel->maker();
    QTRY_COMPARE(maker->session()->token(), inspected);

    // A secret of the person's own: HS256 is the algorithm of the copy.
    QTest::keyClick(maker->bar()->newKeyButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->session()->signer().key.isNull());
    Ui::PasteView *text = maker->payload()->view();
    text->setFocus();
    text->select(text->text().indexOf("alice"), 5);
    QTest::keyClicks(text, u"mallory"_s);
    QTRY_VERIFY(maker->result()->state()->text().startsWith(u'✗'));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(maker->result()->state()->text().startsWith(u'✓'));
    keepPicture(&window, u"making-%1-%2"_s.arg(language, theme));

    const QByteArray made = maker->session()->token();
    QVERIFY(made != inspected);
    QTest::keyClick(maker->result()->inspectButton(), Qt::Key_Space);
    QTRY_VERIFY(panel->session()->judgement() && panel->session()->judgement()->parts->token == made);
    QCOMPARE(panel->session()->judgement()->inspection->verdict, Token::Verdict::Valid);
    keepPicture(&window, u"made-here-%1-%2"_s.arg(language, theme));
}

QTEST_MAIN(TestMakingWindow)
#include "tst_makingwindow.moc"
