// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/textview.h"

#include <QTest>

using namespace Grantscope::Transcript;

class TestTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouched_data();
    void untouched();
    void decoded_data();
    void decoded();
    void places();
    void placesThroughTwo();
    void views();
};

void TestTextView::untouched_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",        "plain", "100%", "%",         "%4",  "%g0",  "a%%b",  "\\",       "\\x",        "\\u12", "\\u12g4",
          "\\ud800", "&",     "&;",   "&unknown;", "&#;", "&#x;", "&#xg;", "&#xd800;", "&#1114112;", "&amp"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestTextView::untouched()
{
    QFETCH(const QByteArray, text);
    const TextView view(text);
    QVERIFY(!view.percentDecoded());
    QVERIFY(!view.jsonUnescaped());
    QVERIFY(!view.htmlUnescaped());
    QCOMPARE(percentDecoded(text), text);
}

void TestTextView::decoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *text, const char *shown) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(shown);
    };
    row("a%2fb%2F%zz", "a/b/%zz");
    row("%e2%9f%a8", "\u27e8");
    row("a\\/b\\n\\\"\\\\", "a/b\n\"\\");
    row("\\u00e4\\ud83d\\ude00\\u27e8", "\u00e4\U0001f600\u27e8");
    row("\\ud83dx\\u0041", "\\ud83dxA");
    row("&amp;&lt;&gt;&quot;&apos;&#39;&#x2F;&#228;", "&<>\"''/\u00e4");
}

void TestTextView::decoded()
{
    QFETCH(const QByteArray, text);
    const QByteArray shown = text.startsWith('&')  ? htmlUnescaped(text)
                             : text.contains('\\') ? jsonUnescaped(text)
                                                   : percentDecoded(text);
    QTEST(shown, "shown");
}

void TestTextView::places()
{
    const TextView view = TextView("ab%41%42c").percentDecoded().value();
    QCOMPARE(view.text(), "abABc");
    QCOMPARE(view.original({2, 4}), (Stretch{2, 8}));
    QCOMPARE(view.original({3, 5}), (Stretch{5, 9}));
    QCOMPARE(view.original({0, 0}), (Stretch{0, 0}));
    QCOMPARE(TextView("abc").original({1, 2}), (Stretch{1, 2}));
}

void TestTextView::placesThroughTwo()
{
    const QByteArray text = "x\\u002541y";
    const TextView view = TextView(text).jsonUnescaped().value().percentDecoded().value();
    QCOMPARE(view.text(), "xAy");
    QCOMPARE(view.original({1, 2}), (Stretch{1, 9}));
    QCOMPARE(view.original({2, 3}), (Stretch{9, 10}));
}

void TestTextView::views()
{
    const auto textsOf = [](const QByteArray &text, int depth) {
        QList<QByteArray> texts;
        forEachView(text, depth, [&](const TextView &view) { texts.append(view.text()); });
        return texts;
    };
    QCOMPARE(textsOf("plain", 3), QList<QByteArray>{"plain"});
    QCOMPARE(textsOf("%2541", 0), QList<QByteArray>{"%2541"});
    QCOMPARE(textsOf("%2541", 3), (QList<QByteArray>{"%2541", "%41", "A"}));
    QCOMPARE(textsOf("%41\\n", 2), (QList<QByteArray>{"%41\\n", "A\\n", "A\n", "%41\n"}));
}

QTEST_APPLESS_MAIN(TestTextView)
#include "tst_textview.moc"
