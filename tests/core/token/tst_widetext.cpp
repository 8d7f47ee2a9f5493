// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/widetext.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestWideText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void findsTheWayBack_data();
    void findsTheWayBack();
};

void TestWideText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a mark") << QByteArray("\xFF");
    QTest::newRow("UTF-8") << QByteArray("access_token=a");
    QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBFx");
    QTest::newRow("UTF-16 without its mark") << QByteArray("a\0b\0", 4);
}

void TestWideText::refuses()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!WideText::read(text));
}

void TestWideText::findsTheWayBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ASCII") << u"token end"_s;
    QTest::newRow("two octets") << u"ä token end"_s;
    QTest::newRow("three octets") << u"權杖 token end"_s;
    QTest::newRow("surrogates") << u"😀😀 token end"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u" token end"_s;
    QTest::newRow("a second mark") << QString(QChar(0xFEFF)) + u"token end"_s;
}

void TestWideText::findsTheWayBack()
{
    QFETCH(const QString, text);
    for (const bool little : {true, false}) {
        QByteArray wide = little ? "\xFF\xFE" : "\xFE\xFF";
        for (const QChar unit : text) {
            const char low = static_cast<char>(unit.cell());
            const char high = static_cast<char>(unit.row());
            wide += little ? QByteArray{1, low} + high : QByteArray{1, high} + low;
        }
        wide += 'x'; // half a code unit
        auto read = WideText::read(wide);
        QVERIFY(read);
        for (const QByteArray part : {"token", "end", "token"}) {
            const Json::Span inner{read->utf8().indexOf(part), part.size()};
            const Json::Span outer = read->outer(inner);
            QCOMPARE(outer.offset, 2 + 2 * text.indexOf(QLatin1StringView(part)));
            QCOMPARE(outer.length, 2 * part.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestWideText)
#include "tst_widetext.moc"
