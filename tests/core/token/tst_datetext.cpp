// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/datetext.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestDateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDates_data();
    void noDates();
    void dates_data();
    void dates();
    void durations_data();
    void durations();
};

void TestDateText::noDates_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"\"1790000100\"", "null", "true", "[1790000100]", "{}", "\"\""})
        QTest::newRow(json) << QByteArray(json);
}

void TestDateText::noDates()
{
    QFETCH(QByteArray, json);
    const auto document = Json::Document::parse(json);
    QVERIFY(document);
    QVERIFY(!numericDate(document->root()));
    QVERIFY(!numericDate(Json::Value()));
}

void TestDateText::dates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("1970") << QByteArray("0") << u"1970-01-01T00:00:00Z (0)"_s;
    QTest::newRow("a second before") << QByteArray("-1") << u"1969-12-31T23:59:59Z (-1)"_s;
    QTest::newRow("2026") << QByteArray("1790856000") << u"2026-10-01T12:00:00Z (1790856000)"_s;
    QTest::newRow("a fraction is dropped") << QByteArray("1790856000.9") << u"2026-10-01T12:00:00Z (1790856000)"_s;
    QTest::newRow("an exponent") << QByteArray("1.790856e9") << u"2026-10-01T12:00:00Z (1790856000)"_s;
    QTest::newRow("beyond the calendar") << QByteArray("1e30") << u"1e30"_s;
    QTest::newRow("beyond all numbers") << QByteArray("1e400") << u"1e400"_s;
}

void TestDateText::dates()
{
    QFETCH(QByteArray, json);
    const auto document = Json::Document::parse(json);
    QVERIFY(document && numericDate(document->root()));
    QTEST(momentText(document->root()), "text");
    // Differences of any two can be told.
    const std::int64_t far = *numericDate(document->root());
    QVERIFY(far < std::int64_t(1) << 60 && far > -(std::int64_t(1) << 60));
}

void TestDateText::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
    QTest::newRow("minutes and seconds") << qint64(185) << u"3 min 5 s"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h"_s;
}

void TestDateText::durations()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds), "text");
}

QTEST_APPLESS_MAIN(TestDateText)
#include "tst_datetext.moc"
