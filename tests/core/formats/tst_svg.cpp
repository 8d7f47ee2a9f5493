// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "formats/svg.h"
#include "formats/textwidth.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Samples;

namespace {

Diagram diagramOfLogin()
{
    Transcript::EventList events(login());
    return diagramOf(events, Review::Storyline(Texts::Language::English), 300).value();
}

} // namespace

class TestSvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void noLineIsTooWide();
    void widths();
    void wellFormed();
    void everyArrowAndText();
    void hostile();
    void empty();
    void cut();
};

void TestSvg::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qreal>("width");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QString() << 10.0 << 2 << QStringList();
    QTest::newRow("blanks") << u"   "_s << 10.0 << 2 << QStringList();
    QTest::newRow("fits") << u"a word"_s << 10.0 << 2 << QStringList{u"a word"_s};
    QTest::newRow("two lines") << u"token request"_s << 4.5 << 2 << QStringList{u"token"_s, u"request"_s};
    QTest::newRow("last is cut") << u"token request again"_s << 4.5 << 2 << QStringList{u"token"_s, u"reque…"_s};
    QTest::newRow("one long word") << u"abcdefghij"_s << 3.0 << 9 << QStringList{u"abcde"_s, u"fghij"_s};
    QTest::newRow("ideographs") << u"讀取伺服器的中繼資料"_s << 5.0 << 3
                                << QStringList{u"讀取伺服器"_s, u"的中繼資料"_s};
    QTest::newRow("no mark begins a line")
        << u"讀取，伺服器"_s << 2.5 << 3 << QStringList{u"讀"_s, u"取，"_s, u"伺…"_s};
    QTest::newRow("surrogates stay together")
        << u"\U0001f511\U0001f511\U0001f511"_s << 1.5 << 2 << QStringList{u"\U0001f511"_s, u"\U0001f511…"_s};
    QTest::newRow("narrower than a character") << u"ab"_s << 0.1 << 3 << QStringList{u"a"_s, u"b"_s};
}

void TestSvg::lines()
{
    QFETCH(const QString, text);
    QFETCH(const qreal, width);
    QFETCH(const int, most);
    QTEST(brokenLines(text, width, most), "lines");
}

void TestSvg::noLineIsTooWide()
{
    for (const QByteArray &text : hostileTexts()) {
        for (const qreal width : {1.2, 3.0, 8.0}) {
            const QStringList lines = brokenLines(QString::fromUtf8(text).simplified(), width, 50);
            for (const QString &line : lines)
                QVERIFY2(textWidth(line) <= width || line.size() <= 2, qPrintable(line));
        }
    }
}

void TestSvg::widths()
{
    QCOMPARE(textWidth(u""), 0.0);
    QCOMPARE(textWidth(u"金鑰"), 2.0);
    QVERIFY(textWidth(u"iii") < textWidth(u"mmm"));
    QCOMPARE(textWidth(u"e\u0301"), textWidth(u"e"));
}

void TestSvg::wellFormed()
{
    QXmlStreamReader reader(svgDiagram(diagramOfLogin(), u"A \"title\" & <more>"_s, 900));
    QString title;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "title"_L1)
            title = reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, u"A \"title\" & <more>"_s);
}

void TestSvg::everyArrowAndText()
{
    const Diagram diagram = diagramOfLogin();
    const QByteArray svg = svgDiagram(diagram, u"t"_s, 1400);
    QCOMPARE(svg.count("class=\"tip"), diagram.messages.size());
    QCOMPARE(svg.count("class=\"life\""), diagram.lifelines.size());
    QCOMPARE(svg.count("class=\"arrow answer"), 4);
    QCOMPARE(svg.count("class=\"failure-box\""), 3);
    for (const char *text : {">Client</text>", ">Authorization server</text>", ">Token request</text>",
                             ">POST /token</text>", ">403 Forbidden</text>"})
        QVERIFY2(svg.contains(text), text);
    // For who can't see it.
    QVERIFY(svg.contains("Client → Authorization server: Token request · POST /token"));
    QVERIFY(svg.contains("Browser → Client: Redirect refused · GET /callback ✗ The answer belongs"));
}

void TestSvg::hostile()
{
    Diagram diagram;
    for (const QByteArray &each : hostileTexts()) {
        const QString text = QString::fromUtf8(each).remove(QChar::Null);
        diagram.lifelines.append({text, text});
        diagram.messages.append({.id = text,
                                 .number = int(diagram.messages.size()) + 1,
                                 .from = text,
                                 .to = diagram.lifelines.constFirst().id,
                                 .title = text.repeated(20),
                                 .subtitle = text,
                                 .state = Review::MessageState::Failed,
                                 .failure = text.repeated(50)});
    }
    QXmlStreamReader reader(svgDiagram(diagram, u"t"_s, 400));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestSvg::empty()
{
    QXmlStreamReader reader(svgDiagram({}, u"t"_s, 400));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY(!reader.hasError());
}

void TestSvg::cut()
{
    Transcript::EventList events(login());
    const auto diagram = diagramOf(events, Review::Storyline(Texts::Language::English), 2);
    QVERIFY(diagram && diagram->isCut);
    QCOMPARE(diagram->messages.size(), 2);
    QCOMPARE(diagram->lifelines.size(), 2);
    QVERIFY(!diagramOfLogin().isCut);
}

QTEST_APPLESS_MAIN(TestSvg)
#include "tst_svg.moc"
