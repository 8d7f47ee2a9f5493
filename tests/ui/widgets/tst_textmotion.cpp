// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textmotion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestTextMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysInside();
    void characters_data();
    void characters();
    void words_data();
    void words();
    void stopsAfterAWhile();
    void lines_data();
    void lines();
};

void TestTextMotion::staysInside()
{
    QCOMPARE(nextCharacter({}, 0), 0);
    QCOMPARE(previousCharacter({}, 0), 0);
    QCOMPARE(nextWord({}, 5), 0);
    QCOMPARE(previousWord({}, 5), 0);
    QCOMPARE(wordAt({}, 5), std::pair(qsizetype(0), qsizetype(0)));
    QCOMPARE(lineAt({}, 5), std::pair(qsizetype(0), qsizetype(0)));
    QCOMPARE(nextCharacter("ab", 9), 2);
    QCOMPARE(previousCharacter("ab", 9), 1);
}

void TestTextMotion::characters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qsizetype>>("boundaries");
    using List = QList<qsizetype>;
    QTest::newRow("ASCII") << QByteArray("abc") << List{0, 1, 2, 3};
    QTest::newRow("UTF-8") << u"é繁🔑"_s.toUtf8() << List{0, 2, 5, 9};
    QTest::newRow("marks") << u"xe\u0301\u0302y"_s.toUtf8() << List{0, 1, 6, 7};
    QTest::newRow("mark without a letter") << u"\u0301a"_s.toUtf8() << List{0, 2, 3};
    QTest::newRow("no UTF-8") << QByteArray("\x80\xe2\x82z") << List{0, 1, 2, 3, 4};
}

void TestTextMotion::characters()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<qsizetype>, boundaries);
    for (qsizetype i = 0; i + 1 < boundaries.size(); ++i) {
        QCOMPARE(nextCharacter(text, boundaries.at(i)), boundaries.at(i + 1));
        QCOMPARE(previousCharacter(text, boundaries.at(i + 1)), boundaries.at(i));
    }
}

void TestTextMotion::words_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("part of a token") << QByteArray("aa-_1.bb.cc") << 2 << QByteArray("aa-_1");
    QTest::newRow("dot") << QByteArray("aa.bb") << 2 << QByteArray(".");
    QTest::newRow("spaces") << QByteArray("a   b") << 2 << QByteArray("   ");
    QTest::newRow("after the end") << QByteArray("a bc") << 99 << QByteArray("bc");
    QTest::newRow("Han") << u"x 繁體 y"_s.toUtf8() << 3 << u"繁體"_s.toUtf8();
}

void TestTextMotion::words()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, at);
    QFETCH(const QByteArray, word);
    const auto [start, end] = wordAt(text, at);
    QCOMPARE(text.mid(start, end - start), word);
}

void TestTextMotion::stopsAfterAWhile()
{
    // One word of a megabyte, each character of three octets.
    const QByteArray text = u"繁"_s.repeated(350'000).toUtf8();
    const qsizetype middle = 300'000;
    const auto [start, end] = wordAt(text, middle);
    QVERIFY(start > middle - 70'000 && end < middle + 70'000);
    for (const qsizetype place : {start, end, nextWord(text, middle), previousWord(text, middle)}) {
        QVERIFY(qAbs(place - middle) < 70'000 && place != middle);
        QCOMPARE(place % 3, 0);
    }
}

void TestTextMotion::lines_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("first") << 0 << QByteArray("one\n");
    QTest::newRow("on the newline") << 3 << QByteArray("one\n");
    QTest::newRow("empty line") << 4 << QByteArray("\n");
    QTest::newRow("last") << 6 << QByteArray("two");
}

void TestTextMotion::lines()
{
    QFETCH(const int, at);
    QFETCH(const QByteArray, line);
    const QByteArray text("one\n\ntwo");
    const auto [start, end] = lineAt(text, at);
    QCOMPARE(text.mid(start, end - start), line);
}

QTEST_GUILESS_MAIN(TestTextMotion)
#include "tst_textmotion.moc"
