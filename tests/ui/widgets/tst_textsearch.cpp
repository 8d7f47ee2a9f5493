// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textsearch.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void acrossSlices();
    void stopsAtTheBound();
    void canBeCancelled();
};

void TestTextSearch::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("needle");
    QTest::addColumn<CaseRule>("rule");
    QTest::addColumn<QList<qsizetype>>("starts");
    using Starts = QList<qsizetype>;
    QTest::newRow("not there") << QByteArray("abc") << QByteArray("d") << CaseRule::Fold << Starts{};
    QTest::newRow("longer than the text") << QByteArray("abc") << QByteArray("abcd") << CaseRule::Fold << Starts{};
    QTest::newRow("empty text") << QByteArray() << QByteArray("a") << CaseRule::Exact << Starts{};
    QTest::newRow("case kept") << QByteArray("aA") << QByteArray("A") << CaseRule::Exact << Starts{1};
    QTest::newRow("case folded") << QByteArray("aA") << QByteArray("A") << CaseRule::Fold << Starts{0, 1};
    QTest::newRow("at both ends") << QByteArray("ab ab") << QByteArray("ab") << CaseRule::Fold << Starts{0, 3};
    QTest::newRow("not overlapping") << QByteArray("aaaa") << QByteArray("aa") << CaseRule::Fold << Starts{0, 2};
    QTest::newRow("UTF-8") << u"x繁y繁"_s.toUtf8() << u"繁"_s.toUtf8() << CaseRule::Fold << Starts{1, 5};
    QTest::newRow("only ASCII folds") << u"É"_s.toUtf8() << u"é"_s.toUtf8() << CaseRule::Fold << Starts{};
    QTest::newRow("octets over 127") << QByteArray("\xff\xfe\xff") << QByteArray("\xff") << CaseRule::Fold
                                     << Starts{0, 2};
    QTest::newRow("repeated start") << QByteArray("aab aaab") << QByteArray("aab") << CaseRule::Fold << Starts{0, 5};
}

void TestTextSearch::finds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, needle);
    QFETCH(const CaseRule, rule);
    QFETCH(const QList<qsizetype>, starts);
    const Matches matches = findAll(text, needle, rule).result();
    QCOMPARE(matches.starts, starts);
    QVERIFY(!matches.more);
}

void TestTextSearch::acrossSlices()
{
    QByteArray text(3 * 1024 * 1024, '.');
    const QList<qsizetype> places{1024 * 1024 - 3, 2 * 1024 * 1024 - 1, 2 * 1024 * 1024 + 10};
    for (const qsizetype place : places)
        text.replace(place, 6, "needle");
    QCOMPARE(findAll(text, "needle", CaseRule::Exact).result().starts, places);
}

void TestTextSearch::stopsAtTheBound()
{
    const Matches matches = findAll(QByteArray(300'000, 'a'), "a", CaseRule::Fold).result();
    QCOMPARE(matches.starts.size(), kMostMatches);
    QVERIFY(matches.more);
}

void TestTextSearch::canBeCancelled()
{
    // The only thread is kept busy, so that the search can't be done before it is cancelled.
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    pool->setMaxThreadCount(1);
    QSemaphore gate;
    pool->start([&gate] { gate.acquire(); });
    QFuture<Matches> search = findAll(QByteArray(50'000'000, 'a'), QByteArray(100, 'b'), CaseRule::Fold);
    search.cancel();
    gate.release();
    search.waitForFinished();
    pool->setMaxThreadCount(threads);
    QVERIFY(search.isCanceled());
    QCOMPARE(search.resultCount(), 0);
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
