// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/moments.h"

#include <QTest>
#include <QTranslator>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace Grantscope;

class TestMoments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void noDates_data();
    void noDates();
    void takesNumbers_data();
    void takesNumbers();
    void relative_data();
    void relative();
    void local_data();
    void local();
    void inChinese_data();
    void inChinese();
};

void TestMoments::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << QByteArray(R"("1700000000")");
    QTest::newRow("too large") << QByteArray("1e400");
    QTest::newRow("after the year 9999") << QByteArray("253402300800");
    QTest::newRow("before the year 1") << QByteArray("-62135596801");
    QTest::newRow("more digits than anyone needs") << "1700000000." + QByteArray(600, '0');
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("object") << QByteArray("{}");
}

void TestMoments::refuses()
{
    QFETCH(QByteArray, json);
    const auto document = Json::Document::parse(json);
    QVERIFY(document);
    QVERIFY(!Texts::claimInstant(document->root()));
    QVERIFY(!Texts::claimInstant(Json::Value()));
}

void TestMoments::noDates_data()
{
    QTest::addColumn<Instant>("moment");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("relative");
    const Instant year9999 = instantFromSeconds(253'402'300'799);
    QTest::newRow("year 10000") << year9999 + std::chrono::seconds(1) << u"253402300800"_s << u"in 7981 years"_s;
    QTest::newRow("year 0") << instantFromSeconds(-62'135'596'801) << u"-62135596801"_s << u"2024 years ago"_s;
    QTest::newRow("last") << Instant::max() << u"9223372036854775"_s << u"in 7981 years"_s;
    QTest::newRow("first") << Instant::min() << u"-9223372036854776"_s << u"2024 years ago"_s;
}

void TestMoments::noDates()
{
    QFETCH(Instant, moment);
    QFETCH(QString, text);
    QFETCH(QString, relative);
    QCOMPARE(Texts::utcTime(moment), text);
    QCOMPARE(Texts::localTime(moment), text);
    QCOMPARE(Texts::relativeTime(moment, instantFromSeconds(1'700'000'000)), relative);
    QVERIFY(!Texts::relativeTime(instantFromSeconds(1'700'000'000), moment).isEmpty());
}

void TestMoments::takesNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("integer") << QByteArray("1700000000") << qint64(1'700'000'000'000);
    QTest::newRow("fraction") << QByteArray("1700000000.25") << qint64(1'700'000'000'250);
    QTest::newRow("exponent") << QByteArray("17e8") << qint64(1'700'000'000'000);
    QTest::newRow("before 1970") << QByteArray("-1") << qint64(-1000);
}

void TestMoments::takesNumbers()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, milliseconds);
    const auto document = Json::Document::parse(json);
    QVERIFY(document);
    const auto instant = Texts::claimInstant(document->root());
    QVERIFY(instant);
    QCOMPARE(instant->time_since_epoch().count(), milliseconds);
}

void TestMoments::relative_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"now"_s;
    QTest::newRow("almost there") << qint64(999) << u"now"_s;
    QTest::newRow("just gone") << qint64(-1) << u"1 second ago"_s;
    QTest::newRow("half a minute") << qint64(30'000) << u"in 30 seconds"_s;
    QTest::newRow("minutes") << qint64(-180'000) << u"3 minutes ago"_s;
    QTest::newRow("an hour") << qint64(3'600'000) << u"in 1 hour"_s;
    QTest::newRow("days") << qint64(-2 * 86'400'000LL) << u"2 days ago"_s;
    QTest::newRow("years") << qint64(800 * 86'400'000LL) << u"in 2 years"_s;
}

void TestMoments::relative()
{
    QFETCH(qint64, offset);
    QFETCH(QString, text);
    const Instant now = instantFromSeconds(1'700'000'000);
    QCOMPARE(Texts::relativeTime(now + std::chrono::milliseconds(offset), now), text);
    QCOMPARE(Texts::utcTime(now), u"2023-11-14 22:13:20 UTC"_s);
}

void TestMoments::local_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << QByteArray("UTC") << u"2023-11-14 22:13:20 UTC"_s;
    QTest::newRow("east") << QByteArray("Asia/Taipei") << u"2023-11-15 06:13:20 UTC+08:00"_s;
    QTest::newRow("same abbreviation, west") << QByteArray("America/Chicago") << u"2023-11-14 16:13:20 UTC-06:00"_s;
    QTest::newRow("half an hour") << QByteArray("Asia/Kolkata") << u"2023-11-15 03:43:20 UTC+05:30"_s;
    QTest::newRow("no such zone") << QByteArray("Nowhere/Land") << u"2023-11-14 22:13:20 UTC"_s;
    QTest::newRow("no name") << QByteArray("XYZ-1") << u"2023-11-14 23:13:20 UTC+01:00"_s;
}

void TestMoments::local()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const QString shown = Texts::localTime(instantFromSeconds(1'700'000'000) + std::chrono::milliseconds(1));
    qputenv("TZ", before);
    tzset();
    QCOMPARE(shown, text);
}

void TestMoments::inChinese_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"現在"_s;
    QTest::newRow("a second") << qint64(-1) << u"1 秒前"_s;
    QTest::newRow("seconds") << qint64(30) << u"30 秒後"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 分鐘後"_s;
    QTest::newRow("minutes") << qint64(-180) << u"3 分鐘前"_s;
    QTest::newRow("an hour") << qint64(3'600) << u"1 小時後"_s;
    QTest::newRow("hours") << qint64(-7'200) << u"2 小時前"_s;
    QTest::newRow("days") << qint64(2 * 86'400) << u"2 天後"_s;
    QTest::newRow("years") << qint64(-800 * 86'400LL) << u"2 年前"_s;
}

void TestMoments::inChinese()
{
    QFETCH(const qint64, seconds);
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/grantscope_zh_TW.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&chinese));
    const Instant now = instantFromSeconds(1'700'000'000);
    QTEST(Texts::relativeTime(now + std::chrono::seconds(seconds), now), "text");
}

QTEST_GUILESS_MAIN(TestMoments)
#include "tst_moments.moc"
