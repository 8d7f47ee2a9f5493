// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

#include <QTest>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <thread>

using namespace Grantscope;

namespace {

/// From now on this thread is told that nothing is there whenever it reads \a descriptor, as if another reader had been
/// faster each time.
bool comeTooLateFor(int descriptor)
{
    constexpr auto loaded = [](std::size_t offset) {
        return sock_filter(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)));
    };
    const auto isEqual = [](int value, unsigned char skippedIfNot) {
        return sock_filter(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(value), 0, skippedIfNot));
    };
    std::array filters{loaded(offsetof(seccomp_data, nr)),
                       isEqual(SYS_read, 3),
                       loaded(offsetof(seccomp_data, args)), // the lower half, where that comes first
                       isEqual(descriptor, 1),
                       sock_filter(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EAGAIN)),
                       sock_filter(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW))};
    const sock_fprog program{.len = static_cast<unsigned short>(filters.size()), .filter = filters.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

class TestLineReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThere();
    void tooLate();
    void lines_data();
    void lines();
    void twoReadersOfOnePipe();
};

void TestLineReader::nothingThere()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    Cli::LineReader reader(ends[0], 100);
    QCOMPARE(reader.next(Cli::LineReader::Wait::Never), Cli::LineReader::Next::WouldWait);
    QCOMPARE(reader.error(), 0);
    ::close(ends[1]);
    QCOMPARE(reader.next(Cli::LineReader::Wait::ForMore), Cli::LineReader::Next::End);
    QCOMPARE(reader.error(), 0);
    ::close(ends[0]);
}

// There was something when it looked, and isn't any more: that is no error.
void TestLineReader::tooLate()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC | O_NONBLOCK), 0);
    QCOMPARE(::write(ends[1], "x\n", 2), ssize_t(2));
    bool isPrepared = false;
    std::optional<Cli::LineReader::Next> next;
    int error = -1;
    std::thread([&] {
        isPrepared = comeTooLateFor(ends[0]);
        Cli::LineReader reader(ends[0], 100);
        next = reader.next(Cli::LineReader::Wait::Never);
        error = reader.error();
    }).join();
    ::close(ends[0]);
    ::close(ends[1]);
    if (!isPrepared)
        QSKIP("no filter of system calls here");
    QCOMPARE(next, Cli::LineReader::Next::WouldWait);
    QCOMPARE(error, 0);
}

void TestLineReader::lines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("none") << QByteArray() << QByteArrayList();
    QTest::newRow("an empty one") << QByteArray("\n") << QByteArrayList{""};
    QTest::newRow("either line break") << QByteArray("a\r\nb\n\nc") << QByteArrayList{"a", "b", "", "c"};
    QTest::newRow("too long") << QByteArray(200, 'x') + "\nb\n" << QByteArrayList{"", "b"};
}

void TestLineReader::lines()
{
    QFETCH(QByteArray, text);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QCOMPARE(::write(ends[1], text.constData(), std::size_t(text.size())), ssize_t(text.size()));
    ::close(ends[1]);
    Cli::LineReader reader(ends[0], 100);
    QByteArrayList lines;
    while (reader.next(Cli::LineReader::Wait::ForMore) == Cli::LineReader::Next::Line)
        lines += reader.line().toByteArray();
    ::close(ends[0]);
    QCOMPARE(reader.error(), 0);
    QTEST(lines, "lines");
    QCOMPARE(reader.consumed(), text.size());
}

// Each line is given to one of them.
void TestLineReader::twoReadersOfOnePipe()
{
    constexpr int kLines = 5000;
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    std::array<int, 2> counts{};
    std::array<int, 2> errors{};
    {
        std::array<std::jthread, 2> readers;
        for (std::size_t i = 0; i < readers.size(); ++i) {
            readers.at(i) = std::jthread([&, i] {
                Cli::LineReader reader(ends[0], 100);
                while (reader.next(Cli::LineReader::Wait::ForMore) == Cli::LineReader::Next::Line)
                    ++counts.at(i);
                errors.at(i) = reader.error();
            });
        }
        for (int i = 0; i < kLines; ++i) {
            if (::write(ends[1], "x\n", 2) != 2)
                QTest::qFail("not written", __FILE__, __LINE__);
        }
        ::close(ends[1]);
    }
    ::close(ends[0]);
    QCOMPARE(errors, (std::array<int, 2>{}));
    QCOMPARE(counts[0] + counts[1], kLines);
}

QTEST_APPLESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
