// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/validityline.h"
#include "ui/tokens/sampletokens.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Grantscope;
using namespace Grantscope::Ui;
using Grantscope::Tests::kNow;

class TestValidityLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAreToldApart_data();
    void endsAreToldApart();
    void rangeFollowsANowThatComesBack();
    void rangeDoesNotCreep();
    void clicksSnapToMarks_data();
    void clicksSnapToMarks();

private:
    static ValidityLine::Times hour(std::chrono::seconds age)
    {
        return {.issuedAt = kNow - age, .notBefore = {}, .expires = kNow - age + 1h};
    }
};

void TestValidityLine::endsAreToldApart_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("fifteen years ago") << 15 * 365;
    QTest::newRow("in two years") << -2 * 365;
    QTest::newRow("a day ago") << 1;
    QTest::newRow("now") << 0;
}

void TestValidityLine::endsAreToldApart()
{
    QFETCH(const int, days);
    ValidityLine line;
    line.resize(600, 60);
    line.setNow(kNow);
    const ValidityLine::Times times = hour(days * 24h);
    line.setTimes(times);
    QVERIFY2(line.xOf(*times.expires) - line.xOf(*times.issuedAt) > 100,
             qPrintable(QString::number(line.xOf(*times.expires) - line.xOf(*times.issuedAt))));
    QVERIFY(line.xOf(kNow) >= 0 && line.xOf(kNow) < line.width());
}

void TestValidityLine::rangeFollowsANowThatComesBack()
{
    ValidityLine line;
    line.resize(600, 60);
    line.setTimes(hour(2h));
    line.setNow(kNow);
    const auto wide = line.last() - line.first();
    QVERIFY(line.last() > kNow);
    QTest::keyClick(&line, Qt::Key_Home);
    QCOMPARE(line.now(), kNow - 2h);
    QVERIFY(line.last() - line.first() < wide);
}

void TestValidityLine::rangeDoesNotCreep()
{
    ValidityLine line;
    line.resize(600, 60);
    line.setTimes(hour(30min));
    line.setNow(kNow);
    const Instant first = line.first();
    const Instant last = line.last();
    for (int second = 1; second < 60; ++second)
        line.setNow(kNow + std::chrono::seconds(second));
    QCOMPARE(line.first(), first);
    QCOMPARE(line.last(), last);
}

void TestValidityLine::clicksSnapToMarks_data()
{
    QTest::addColumn<int>("beside");
    QTest::addColumn<bool>("snaps");
    QTest::newRow("too far left") << -ValidityLine::kSnap - 1 << false;
    QTest::newRow("too far right") << ValidityLine::kSnap + 1 << false;
    QTest::newRow("left") << -ValidityLine::kSnap << true;
    QTest::newRow("right") << ValidityLine::kSnap << true;
    QTest::newRow("on it") << 0 << true;
}

void TestValidityLine::clicksSnapToMarks()
{
    QFETCH(const int, beside);
    QFETCH(const bool, snaps);
    ValidityLine line;
    line.resize(600, 60);
    line.setNow(kNow);
    const ValidityLine::Times times = hour(30min);
    line.setTimes(times);
    const int x = line.xOf(*times.expires) + beside;
    QTest::mouseClick(&line, Qt::LeftButton, {}, {x, 30});
    QCOMPARE(line.now() == *times.expires, snaps);
    if (!snaps)
        QCOMPARE(line.now(), line.at(x));
}

QTEST_MAIN(TestValidityLine)
#include "tst_validityline.moc"
