// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchbelt.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <chrono>

using namespace Grantscope;
using namespace std::chrono_literals;

class TestBatchBelt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputRefused();
    void inOrder();
    void linesForBlock_data();
    void linesForBlock();
};

namespace {

/// The reading end of a pipe that holds \a text and nothing more.
class Input
{
public:
    explicit Input(const QByteArray &text)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0
            || ::write(ends[1], text.constData(), std::size_t(text.size())) != ssize_t(text.size()))
            qFatal("no pipe");
        ::close(ends[1]);
        m_end = ends[0];
    }
    ~Input() { ::close(m_end); }
    Q_DISABLE_COPY_MOVE(Input)
    [[nodiscard]] int descriptor() const { return m_end; }

private:
    int m_end = -1;
};

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

void TestBatchBelt::linesForBlock_data()
{
    QTest::addColumn<int>("judged");
    QTest::addColumn<std::chrono::nanoseconds>("took");
    QTest::addColumn<int>("lines");
    QTest::newRow("a clock that stood still") << 10 << 0ns << 1024;
    QTest::newRow("as slow as passwords make it") << 1 << std::chrono::nanoseconds(150ms) << 1;
    QTest::newRow("longer than a block") << 3 << std::chrono::nanoseconds(6ms) << 1;
    QTest::newRow("signatures") << 50 << std::chrono::nanoseconds(800us) << 62;
    QTest::newRow("nothing but decoding") << 220 << std::chrono::nanoseconds(330us) << 666;
    QTest::newRow("empty lines") << 1024 << std::chrono::nanoseconds(300us) << 1024;
}

void TestBatchBelt::linesForBlock()
{
    QFETCH(int, judged);
    QFETCH(std::chrono::nanoseconds, took);
    QTEST(int(Cli::BatchBelt::linesForBlock(std::size_t(judged), took)), "lines");
}

QTEST_APPLESS_MAIN(TestBatchBelt)
#include "tst_batchbelt.moc"
