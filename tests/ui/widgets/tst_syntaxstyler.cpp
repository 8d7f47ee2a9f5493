// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/syntaxstyler.h"
#include "widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestSyntaxStyler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownDefinitionIsPlain();
    void colorsJson_data();
    void colorsJson();
    void farAwayIsColoredLikeNear();
    void longStringStaysAString();
    void newTextEndsTheOldWalk();

private:
    static QColor colorAt(SyntaxStyler &styler, qsizetype offset)
    {
        const QList<StyledRange> ranges = styler.ranges(offset, offset + 1);
        for (const StyledRange &range : ranges) {
            if (range.start <= offset && offset < range.start + range.length)
                return range.style.color;
        }
        return {};
    }
};

void TestSyntaxStyler::unknownDefinitionIsPlain()
{
    SyntaxStyler styler(u"No Such Language"_s);
    styler.setText("{\"a\": \"b\"}");
    QTRY_VERIFY(styler.isReady());
    QVERIFY(styler.ranges(0, 10).isEmpty());
}

void TestSyntaxStyler::colorsJson_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestSyntaxStyler::colorsJson()
{
    QFETCH(const Scheme, scheme);
    const QByteArray text = u"{\n  \"naïve 繁\": \"value\",\n  \"n\": 12,\n  \"t\": true\n}"_s.toUtf8();
    SyntaxStyler styler(u"JSON"_s);
    const QPalette palette = schemePalette(scheme);
    styler.setPalette(palette);
    styler.setText(text);
    QTRY_VERIFY(styler.isReady());
    const QColor string = colorAt(styler, text.indexOf("value"));
    const QColor number = colorAt(styler, text.indexOf("12"));
    const QColor keyword = colorAt(styler, text.indexOf("true"));
    QVERIFY(string.isValid());
    QVERIFY(number.isValid());
    QVERIFY(string != number);
    QCOMPARE(keyword, number);
    for (const QColor &color : {string, number}) {
        QCOMPARE_GE(contrast(color, palette.color(QPalette::Base)), 4.5);
        QCOMPARE_GE(contrast(color, palette.color(QPalette::AlternateBase)), 4.5);
    }
    // Offsets are octets, although the names before hold longer characters.
    QCOMPARE(colorAt(styler, text.indexOf("value") - 3), QColor());
    qsizetype end = 0;
    const QList<StyledRange> all = styler.ranges(0, text.size());
    for (const StyledRange &range : all) {
        QVERIFY(range.start >= end);
        QVERIFY(range.length > 0);
        end = range.start + range.length;
    }
    QVERIFY(end <= text.size());
}

void TestSyntaxStyler::farAwayIsColoredLikeNear()
{
    const QByteArray line = "  \"name\": \"value\",\n";
    SyntaxStyler styler(u"JSON"_s);
    styler.setText("{\n" + line.repeated(20'000) + "}");
    QTRY_VERIFY(styler.isReady());
    const QColor near = colorAt(styler, 2 + 12);
    QVERIFY(near.isValid());
    // Nobody looked there yet; who looks is answered before long.
    const qsizetype far = 2 + line.size() * 19'000 + 12;
    QCOMPARE(colorAt(styler, far), QColor());
    QTRY_COMPARE(colorAt(styler, far), near);
    QTRY_VERIFY(styler.isReady());
    QCOMPARE(colorAt(styler, 2 + line.size() * 10'000 + 12), near);
}

void TestSyntaxStyler::longStringStaysAString()
{
    SyntaxStyler styler(u"JSON"_s);
    styler.setText("{\"a\": \"" + QByteArray(100'000, 'x') + "\", \"n\": 12}");
    QTRY_VERIFY(styler.isReady());
    const QColor start = colorAt(styler, 20);
    QVERIFY(start.isValid());
    QCOMPARE(colorAt(styler, 90'000), start);
    const QColor number = colorAt(styler, 7 + 100'000 + 8);
    QVERIFY(number.isValid());
    QVERIFY(number != start);
}

void TestSyntaxStyler::newTextEndsTheOldWalk()
{
    SyntaxStyler styler(u"JSON"_s);
    styler.setText(QByteArray("{\"a\": 1}\n").repeated(1'000'000));
    styler.setText("{\"a\": 12}");
    QTRY_VERIFY(styler.isReady());
    QVERIFY(colorAt(styler, 6).isValid());
    QVERIFY(styler.ranges(5'000'000, 5'000'100).isEmpty());
}

QTEST_MAIN(TestSyntaxStyler)
#include "tst_syntaxstyler.moc"
