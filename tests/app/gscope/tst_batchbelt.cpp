// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchbelt.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

using namespace Grantscope;
using namespace std::chrono_literals;

class TestBatchBelt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputRefused();
    void cut();
    void inOrder();
    void takesWhatAMomentAsksFor();
    void holdsNoLongLines();
    void linesForBlock_data();
    void linesForBlock();
};

namespace {

/// The reading end of a pipe through which \a text comes and nothing more.
class Input
{
public:
    explicit Input(const QByteArray &text)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
        m_end = ends[0];
        m_feeder = std::jthread([text, end = ends[1]] {
            for (qsizetype at = 0; at < text.size();) {
                const ssize_t count = ::write(end, text.constData() + at, std::size_t(text.size() - at));
                if (count < 0)
                    qFatal("not written");
                at += count;
            }
            ::close(end);
        });
    }
    ~Input()
    {
        m_feeder.join(); // All of it has to be read.
        ::close(m_end);
    }
    Q_DISABLE_COPY_MOVE(Input)
    [[nodiscard]] int descriptor() const { return m_end; }

private:
    int m_end = -1;
    std::jthread m_feeder;
};

std::chrono::steady_clock::time_point stoppedClock()
{
    return {};
}

/// Each look at it is 400 microseconds later than the one before.
std::chrono::steady_clock::time_point tickingClock()
{
    static std::chrono::steady_clock::time_point now;
    return now += 400us;
}

} // namespace

// Nobody takes the answers: no more is read.
void TestBatchBelt::outputRefused()
{
    const Input input("a\nb\nc\n");
    Cli::LineReader lines(input.descriptor(), 100);
    int told = 0;
    Cli::BatchBelt belt(lines, 1, [](const Cli::BatchBlock &) { return false; }, [&told] { ++told; });
    Cli::BatchBlock *first = belt.take();
    QVERIFY(first);
    belt.give(first);
    QCOMPARE(told, 1);
    QVERIFY(!belt.take());
}

// What was not judged is told by nobody, and neither is what stands behind it.
void TestBatchBelt::cut()
{
    const Input input("a\nb\nc\n");
    Cli::LineReader lines(input.descriptor(), 100);
    QList<qint64> put;
    int told = 0;
    const auto putOut = [&put](const Cli::BatchBlock &block) {
        put += block.firstNumber;
        return true;
    };
    Cli::BatchBelt belt(lines, 2, putOut, [&told] { ++told; });
    std::array<Cli::BatchBlock *, 3> blocks{belt.take(), belt.take(), belt.take()};
    QVERIFY(blocks[0] && blocks[1] && blocks[2]);
    blocks[1]->lines.clear();
    blocks[1]->isCut = true;
    belt.give(blocks[2]);
    belt.give(blocks[1]);
    QCOMPARE(told, 0);
    belt.give(blocks[0]);
    QCOMPARE(put, (QList<qint64>{1, 2}));
    QCOMPARE(told, 1);
    QVERIFY(!belt.take());
}

// Whoever is ready first.
void TestBatchBelt::inOrder()
{
    const Input input("a\nb\nc\nd");
    Cli::LineReader lines(input.descriptor(), 100);
    QByteArrayList put;
    const auto putOut = [&put](const Cli::BatchBlock &block) {
        put += QByteArray::number(block.firstNumber) + block.output;
        return true;
    };
    Cli::BatchBelt belt(lines, 2, putOut, [] { });
    std::array<Cli::BatchBlock *, 3> blocks{};
    for (Cli::BatchBlock *&block : blocks) {
        block = belt.take();
        QVERIFY(block);
        // The first ones have a line each, so that as many can work as there are.
        QCOMPARE(block->lines.size(), 1U);
        block->output = block->text.first(1);
    }
    belt.give(blocks[2]);
    belt.give(blocks[1]);
    QCOMPARE(put, QByteArrayList());
    belt.give(blocks[0]);
    QCOMPARE(put, (QByteArrayList{"1a", "2b", "3c"}));
    Cli::BatchBlock *last = belt.take();
    QVERIFY(last);
    QCOMPARE(last->firstNumber, 4);
    belt.give(last);
    QVERIFY(!belt.take());
    QCOMPARE(put.size(), 4);
}

void TestBatchBelt::takesWhatAMomentAsksFor()
{
    const Input input(QByteArray("a\n").repeated(10));
    Cli::LineReader lines(input.descriptor(), 100);
    Cli::BatchBelt belt(lines, 1, [](const Cli::BatchBlock &) { return true; }, [] {}, tickingClock);
    // One in 400 µs are two in a millisecond, and two in 400 µs are five.
    for (const std::size_t expected : {1U, 2U, 5U, 2U}) {
        Cli::BatchBlock *block = belt.take();
        QVERIFY(block);
        QCOMPARE(block->lines.size(), expected);
        belt.give(block);
    }
    QVERIFY(!belt.take());
}

void TestBatchBelt::holdsNoLongLines()
{
    constexpr qsizetype kLongest = qsizetype(3) << 20;
    const Input input(QByteArray(kLongest, 'a') + '\n' + QByteArray(2 * kLongest, 'b') + "\nc\n");
    Cli::LineReader lines(input.descriptor(), kLongest);
    Cli::BatchBelt belt(lines, 1, [](const Cli::BatchBlock &) { return true; }, [] {}, stoppedClock);
    Cli::BatchBlock *longest = belt.take();
    QVERIFY(longest);
    QCOMPARE(longest->lines.at(0).length, kLongest);
    belt.give(longest);
    QVERIFY2(longest->text.capacity() <= 1 << 20, qPrintable(QString::number(longest->text.capacity())));
    Cli::BatchBlock *dropped = belt.take();
    QVERIFY(dropped);
    QVERIFY(dropped->lines.at(0).isTooLong);
    QVERIFY2(dropped->text.capacity() <= 1 << 21, qPrintable(QString::number(dropped->text.capacity())));
    belt.give(dropped);
    while (Cli::BatchBlock *block = belt.take())
        belt.give(block);
}

void TestBatchBelt::linesForBlock_data()
{
    QTest::addColumn<int>("judged");
    QTest::addColumn<std::chrono::nanoseconds>("took");
    QTest::addColumn<int>("lines");
    QTest::newRow("a clock that stood still") << 10 << 0ns << 256;
    QTest::newRow("as slow as passwords make it") << 1 << std::chrono::nanoseconds(150ms) << 1;
    QTest::newRow("longer than a block") << 3 << std::chrono::nanoseconds(6ms) << 1;
    QTest::newRow("signatures") << 50 << std::chrono::nanoseconds(800us) << 62;
    QTest::newRow("nothing but decoding") << 220 << std::chrono::nanoseconds(990us) << 222;
    QTest::newRow("empty lines") << 256 << std::chrono::nanoseconds(75us) << 256;
}

void TestBatchBelt::linesForBlock()
{
    QFETCH(int, judged);
    QFETCH(std::chrono::nanoseconds, took);
    QTEST(int(Cli::BatchBelt::linesForBlock(std::size_t(judged), took)), "lines");
}

QTEST_APPLESS_MAIN(TestBatchBelt)
#include "tst_batchbelt.moc"
