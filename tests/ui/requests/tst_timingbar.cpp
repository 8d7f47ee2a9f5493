// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/timingbar.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using std::chrono::microseconds;

class TestTimingBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappened();
    void phasesThatTookNothing();
    void whole();
    void isReadOut();
};

void TestTimingBar::nothingHappened()
{
    QVERIFY(timingPhases({}).isEmpty());
    TimingBar bar;
    bar.setTimings({});
    QVERIFY(bar.isHidden());
}

void TestTimingBar::phasesThatTookNothing()
{
    const auto phases =
        timingPhases({.nameResolved = microseconds(10), .connected = microseconds(10), .finished = microseconds(5)});
    QCOMPARE(phases.size(), 1);
    QCOMPARE(phases.constFirst().to, microseconds(10));
}

void TestTimingBar::whole()
{
    const auto phases = timingPhases({.nameResolved = microseconds(1),
                                      .connected = microseconds(3),
                                      .secured = microseconds(6),
                                      .sent = microseconds(10),
                                      .firstOctet = microseconds(15),
                                      .finished = microseconds(21)});
    QCOMPARE(phases.size(), 6);
    microseconds at{0};
    for (const TimingPhase &phase : phases) {
        QCOMPARE(phase.from, at);
        at = phase.to;
    }
    QCOMPARE(at, microseconds(21));
}

void TestTimingBar::isReadOut()
{
    TimingBar bar;
    bar.setTimings({.connected = microseconds(1500), .finished = microseconds(4000)});
    QVERIFY(!bar.isHidden() || !bar.parentWidget());
    QCOMPARE(bar.accessibleDescription(), u"connection: 1.5 ms, receiving: 2.5 ms"_s);
    bar.resize(300, 80);
    QVERIFY(!bar.grab().isNull());
}

QTEST_MAIN(TestTimingBar)
#include "tst_timingbar.moc"
