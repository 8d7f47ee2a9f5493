// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window for people to look at, in build/…/screenshots; the test holds that there is something on them.
#include "ui/support/testwindow.h"
#include "widgets/pasteview.h"
#include "widgets/syntaxstyler.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

namespace {

const QByteArray kToken =
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
    "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

QByteArray payload()
{
    return u"{\n  \"iss\": \"https://as.example\",\n  \"name\": \"王小明 é\",\n  \"evil\": \"admin\u202Egnp.exe\",\n"
           "  \"exp\": 1300819380,\n  \"ratio\": 1.10e400,\n  \"ok\": true, \"none\": null,\n  \"he\": \"שלום 12\", "
           "\"ar\": \"مرحبا\","
           "\n  \"esc\": \"\\u202e\\n\",\n  \"bell\": \"\u0007\",\n  \"emoji\": \"🔑\",\n  \"long\": \""_s.toUtf8()
           + QByteArray(2100, 'x') + "\"\n}\n" + "\xff\xfe not UTF-8\n";
}

QWidget *samplePanel(QWidget *parent)
{
    auto *splitter = new QSplitter(Qt::Vertical, parent);
    auto *token = new PasteView(splitter);
    token->setAccessibleName(u"Token"_s);
    token->setToken(kToken, TokenView::compactParts(kToken));
    auto *json = new TextView(splitter);
    json->setObjectName(u"json"_s);
    json->setAccessibleName(u"Payload"_s);
    json->setLineNumbers(true);
    json->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    json->setText(payload());
    json->setMarks({{4, 27, Meaning::Payload}});
    auto *empty = new PasteView(splitter);
    empty->setAccessibleName(u"Empty"_s);
    empty->setPlaceholderText(u"Paste a token, a header, a URL, a response …"_s);
    splitter->setSizes({120, 400, 60});
    return splitter;
}

} // namespace

class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_data();
    void window();
};

void TestScreenshots::window_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Appearance::Mode>("mode");
    QTest::addColumn<QString>("open");
    QTest::newRow("en-light") << u"en"_s << Appearance::Mode::Light << QString();
    QTest::newRow("en-dark") << u"en"_s << Appearance::Mode::Dark << QString();
    QTest::newRow("zh_TW-light") << u"zh_TW"_s << Appearance::Mode::Light << QString();
    QTest::newRow("zh_TW-dark-palette") << u"zh_TW"_s << Appearance::Mode::Dark << u"palette"_s;
    QTest::newRow("en-light-find") << u"en"_s << Appearance::Mode::Light << u"find"_s;
    QTest::newRow("en-light-about") << u"en"_s << Appearance::Mode::Light << u"about"_s;
}

void TestScreenshots::window()
{
    QFETCH(const QString, language);
    QFETCH(const Appearance::Mode, mode);
    QFETCH(const QString, open);
    TestWindow test({{u"tokens"_s, [] { return QCoreApplication::translate("Panels", "Tokens"); },
                      u"view-certificate-symbolic"_s, samplePanel},
                     {u"flows"_s, [] { return QCoreApplication::translate("Panels", "Flows"); },
                      u"exchange-positions-symbolic"_s, samplePanel}});
    MainWindow &window = test.open();
    test.language->setCode(language);
    test.appearance->setMode(mode);
    window.resize(1180, 760);
    QTRY_COMPARE(schemeOf(window.palette()), mode == Appearance::Mode::Dark ? Scheme::Dark : Scheme::Light);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *json = window.findChild<TextView *>(u"json"_s);
    const auto *styler = static_cast<SyntaxStyler *>(json->styler());
    QTRY_VERIFY(styler->isReady());
    QWidget *shown = &window;
    if (open == u"palette"_s) {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    } else if (open == u"find"_s) {
        json->showFind();
        QTest::keyClicks(QApplication::focusWidget(), u"ex"_s);
        QTRY_VERIFY(json->hasSelection());
    } else if (open == u"about"_s) {
        const QList<QAction *> actions = window.actions();
        for (QAction *action : actions) {
            if (action->text() == u"&About Grantscope"_s)
                action->trigger();
        }
        shown = window.findChild<AboutDialog *>();
        QVERIFY(shown);
    }
    const QImage image = shown->grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    const QString scale =
        qFuzzyCompare(window.devicePixelRatioF(), 1.0) ? QString() : u"-%1x"_s.arg(window.devicePixelRatioF());
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS)
                       + u"/shell-%1%2.png"_s.arg(QLatin1StringView(QTest::currentDataTag()), scale)));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 50);
    QVERIFY(colors.contains(
        schemePalette(mode == Appearance::Mode::Dark ? Scheme::Dark : Scheme::Light).color(QPalette::Window).rgb()));
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
