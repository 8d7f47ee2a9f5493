// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/body.h"
#include "formats/formatserror.h"
#include "formats/writing.h"

#include <QTest>

#include <limits>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Qt::StringLiterals;

class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times_data();
    void times();
    void readable_data();
    void readable();
    void shown_data();
    void shown();
    void bodies_data();
    void bodies();
    void durations();
    void everyErrorHasATextOfItsOwn();
};

void TestWriting::times_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.000Z");
    QTest::newRow("before it") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << qint64(1'709'210'096'007) << QByteArray("2024-02-29T12:34:56.007Z");
    QTest::newRow("last") << qint64(253'402'300'799'999) << QByteArray("9999-12-31T23:59:59.999Z");
    QTest::newRow("after it") << std::numeric_limits<qint64>::max() << QByteArray("9999-12-31T23:59:59.999Z");
    QTest::newRow("before all") << std::numeric_limits<qint64>::min() << QByteArray("0000-01-01T00:00:00.000Z");
}

void TestWriting::times()
{
    QFETCH(const qint64, milliseconds);
    QTEST(timeText(Instant(std::chrono::milliseconds(milliseconds))), "text");
}

void TestWriting::readable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("lines") << QByteArray("a\tb\r\nc") << true;
    QTest::newRow("UTF-8") << QByteArray("caf\u00e9 \u91d1") << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("escape") << QByteArray("\x1b[31m") << false;
    QTest::newRow("delete") << QByteArray("\x7f") << false;
    QTest::newRow("no UTF-8") << QByteArray("caf\xe9") << false;
    QTest::newRow("NUL behind much") << QByteArray(QByteArray(1000, 'x') + '\0') << false;
}

void TestWriting::readable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, is);
    QCOMPARE(isReadable(text), is);
}

void TestWriting::shown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("plain") << QByteArray("a\n\tb") << QByteArray("a\n\tb");
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n");
    QTest::newRow("CR alone") << QByteArray("a\rb") << QByteArray("a\u27e8U+000D\u27e9b");
    QTest::newRow("tabs") << QByteArray("\ta\t\t\u00e9\t\r\n\t") << QByteArray("\ta\t\t\u00e9\t\n\t");
    QTest::newRow("bidirectional") << QByteArray("a\u202eb") << QByteArray("a\u27e8U+202E\u27e9b");
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << QByteArray("a\ufffd");
}

void TestWriting::shown()
{
    QFETCH(const QByteArray, text);
    QTEST(shownText(text), "out");
}

void TestWriting::bodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<qsizetype>("leftOut");
    const auto row = [](const char *name, const char *type, const char *body, const char *text, bool isJson,
                        qsizetype leftOut) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << QByteArray(text) << isJson << leftOut;
    };
    row("JSON", "application/json", "{\"a\":1}", "{\n  \"a\": 1\n}", true, 0);
    row("another JSON", "application/problem+json; charset=utf-8", "[1]", "[\n  1\n]", true, 0);
    row("JSON that is none", "application/json", "{\"a\":", "{\"a\":", false, 0);
    row("text that looks so", "text/plain", "{\"a\":1}", "{\"a\":1}", false, 0);
    row("too long", "text/plain", "0123456789abcdefghij!", "0123456789abcdefghij", false, 1);
    row("long JSON", "application/json", "[1,2,3,4,5,6,7,8,9,10]", "[1,2,3,4,5,6,7,8,9,1", false, 2);
    row("no half characters", "text/plain", "0123456789abcdefghi\u00e9", "0123456789abcdefghi", false, 2);
}

void TestWriting::bodies()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const ShownBody shown = shownBody({{"Content-Type", type}}, body, 20);
    QTEST(shown.text, "text");
    QTEST(shown.isJson, "isJson");
    QTEST(shown.leftOut, "leftOut");
    QVERIFY(shown.isText);
}

void TestWriting::durations()
{
    using std::chrono::microseconds;
    QCOMPARE(durationText({}), QString());
    QCOMPARE(durationText({.finished = microseconds(9449)}), u"9.4 ms"_s);
    QCOMPARE(durationText({.firstOctet = microseconds(12'345)}), u"12 ms"_s);
    QCOMPARE(durationText({.firstOctet = microseconds(1), .finished = microseconds(2'000'000)}), u"2000 ms"_s);
}

void TestWriting::everyErrorHasATextOfItsOwn()
{
    for (int i = 0; i <= static_cast<int>(FormatsError::Torn); ++i) {
        const auto error = static_cast<FormatsError>(i);
        QVERIFY2(Texts::hasErrorText(error), errorName(error));
    }
}

QTEST_APPLESS_MAIN(TestWriting)
#include "tst_writing.moc"
