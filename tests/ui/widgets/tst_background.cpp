// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/background.h"

#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheThreadThatAsksYields();
};

void TestBackground::onlyTheThreadThatAsksYields()
{
#ifdef Q_OS_LINUX
    const int before = getpriority(PRIO_PROCESS, 0);
    int lowered = -100;
    int ofItsChild = -100;
    const std::unique_ptr<QThread> thread(QThread::create([&lowered, &ofItsChild] {
        Grantscope::Ui::yieldToWindow();
        Grantscope::Ui::yieldToWindow();
        lowered = getpriority(PRIO_PROCESS, 0);
        // A pool makes its threads where it is asked for them.
        const std::unique_ptr<QThread> child(QThread::create([&ofItsChild] {
            Grantscope::Ui::yieldToWindow();
            ofItsChild = getpriority(PRIO_PROCESS, 0);
        }));
        child->start();
        child->wait();
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(lowered, std::min(19, before + 10));
    QCOMPARE(ofItsChild, lowered);
    QCOMPARE(getpriority(PRIO_PROCESS, 0), before);
#else
    QSKIP("threads have no rank of their own here");
#endif
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
