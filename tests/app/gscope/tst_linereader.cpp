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
#include <thread>
#include <utility>

using namespace Grantscope;

namespace {

/// From now on this thread is told of \a error whenever it reads \a descriptor.
bool failToRead(int descriptor, int error)
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
                       sock_filter(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error))),
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
    void failing_data();
    void failing();
    void stopped();
    void lines_data();
    void lines();
    void pieceByPiece();
    void twoReadersOfOnePipe();
};

namespace {

constexpr Cli::LineReader::Most kMost{.lines = 100, .octets = 4096};

/// A pipe whose reading end is closed at the end.
struct Pipe
{
    explicit Pipe(int flags = O_CLOEXEC)
    {
        if (::pipe2(ends.data(), flags) != 0)
            qFatal("no pipe");
    }
    ~Pipe()
    {
        ::close(ends[0]);
        endInput();
    }
    Q_DISABLE_COPY_MOVE(Pipe)
    [[nodiscard]] bool write(const QByteArray &text) const
    {
        return ::write(ends[1], text.constData(), std::size_t(text.size())) == ssize_t(text.size());
    }
    void endInput()
    {
        if (ends[1] >= 0)
            ::close(std::exchange(ends[1], -1));
    }
    std::array<int, 2> ends{-1, -1};
};

QByteArrayList textsOf(const Cli::Lines &read)
{
    QByteArrayList texts;
    for (const Cli::Lines::Line &line : read.lines)
        texts += line.isTooLong ? QByteArray("(too long)") : read.text.sliced(line.begin, line.length);
    return texts;
}

} // namespace

void TestLineReader::nothingThere()
{
    Pipe pipe;
    pipe.endInput();
    Cli::LineReader reader(pipe.ends[0], 100);
    Cli::Lines lines;
    QVERIFY(!reader.next(lines, kMost));
    QCOMPARE(reader.error(), 0);
}

void TestLineReader::failing_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("told");
    QTest::newRow("broken") << EIO << EIO;
    // There was something when it looked, and isn't any more.
    QTest::newRow("another reader was faster") << EAGAIN << 0;
}

// The lines that were read before are given.
void TestLineReader::failing()
{
    QFETCH(int, error);
    Pipe pipe(O_CLOEXEC | O_NONBLOCK);
    QVERIFY(pipe.write("x\ny\nz"));
    bool isPrepared = false;
    std::array<QByteArrayList, 2> texts;
    int told = -1;
    std::thread([&] {
        Cli::LineReader reader(pipe.ends[0], 100);
        Cli::Lines lines;
        if (reader.next(lines, {.lines = 1, .octets = 4096}))
            texts[0] = textsOf(lines);
        isPrepared = failToRead(pipe.ends[0], error) && pipe.write("z\n");
        if (isPrepared && reader.next(lines, kMost))
            texts[1] = textsOf(lines);
        // Reading on would end in the error, or wait for the other reader's end.
        if (isPrepared && error != EAGAIN && reader.next(lines, kMost))
            texts[1] += textsOf(lines);
        told = reader.error();
    }).join();
    if (!isPrepared)
        QSKIP("no filter of system calls here");
    QCOMPARE(texts, (std::array{QByteArrayList{"x"}, QByteArrayList{"y"}}));
    QTEST(told, "told");
}

// What there is of a line is none.
void TestLineReader::stopped()
{
    const Pipe pipe;
    const Pipe stop;
    QVERIFY(pipe.write("a\nb\nc\nd"));
    Cli::LineReader reader(pipe.ends[0], 100, stop.ends[0]);
    Cli::Lines lines;
    QVERIFY(reader.next(lines, {.lines = 1, .octets = 4096}));
    QCOMPARE(textsOf(lines), QByteArrayList{"a"});
    QVERIFY(stop.write("!"));
    QVERIFY(reader.next(lines, kMost));
    QCOMPARE(textsOf(lines), (QByteArrayList{"b", "c"}));
    QVERIFY(!reader.next(lines, kMost));
    QCOMPARE(reader.error(), 0);
    QCOMPARE(reader.consumed(), 6);
}

void TestLineReader::lines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    const QByteArray longest(100, 'x');
    QTest::newRow("none") << QByteArray() << QByteArrayList();
    QTest::newRow("too long") << longest + "x\nb\n" << QByteArrayList{"(too long)", "b"};
    QTest::newRow("too long, as the last") << "b\n" + longest + 'x' << QByteArrayList{"b", "(too long)"};
    QTest::newRow("many times too long") << QByteArray(1000, 'x') + "\nb" << QByteArrayList{"(too long)", "b"};
    QTest::newRow("many times too long, to the end") << QByteArray(1000, 'x') << QByteArrayList{"(too long)"};
    QTest::newRow("as long as may be") << longest + '\n' + longest << QByteArrayList{longest, longest};
    QTest::newRow("as long, behind it CRLF") << longest + "\r\n\r\n" << QByteArrayList{longest, ""};
    QTest::newRow("an empty one") << QByteArray("\n") << QByteArrayList{""};
    QTest::newRow("either line break") << QByteArray("a\r\nb\n\nc") << QByteArrayList{"a", "b", "", "c"};
    QTest::newRow("CR that is none") << QByteArray("a\rb\r") << QByteArrayList{"a\rb\r"};
}

// The same however much is taken at a time.
void TestLineReader::lines()
{
    QFETCH(QByteArray, text);
    for (const Cli::LineReader::Most most : {kMost, {1, 4096}, {2, 4096}, {100, 1}, {100, 3}, {1, 1}, {100, 64}}) {
        Pipe pipe;
        QVERIFY(pipe.write(text));
        pipe.endInput();
        Cli::LineReader reader(pipe.ends[0], 100);
        QByteArrayList texts;
        Cli::Lines lines;
        while (reader.next(lines, most)) {
            QVERIFY(!lines.lines.empty() && lines.lines.size() <= most.lines);
            texts += textsOf(lines);
        }
        QCOMPARE(reader.error(), 0);
        QTEST(texts, "lines");
        QCOMPARE(reader.consumed(), text.size());
    }
}

// A line is given as soon as it is whole.
void TestLineReader::pieceByPiece()
{
    const Pipe pipe;
    Cli::LineReader reader(pipe.ends[0], 100);
    Cli::Lines lines;
    QVERIFY(pipe.write("a\nb"));
    QVERIFY(reader.next(lines, kMost));
    QCOMPARE(textsOf(lines), QByteArrayList{"a"});
    QCOMPARE(reader.consumed(), 2);
    QVERIFY(pipe.write("b\n\nc\nd"));
    QVERIFY(reader.next(lines, {.lines = 2, .octets = 4096}));
    QCOMPARE(textsOf(lines), (QByteArrayList{"bb", ""}));
    QVERIFY(pipe.write("d\n"));
    QVERIFY(reader.next(lines, kMost));
    QCOMPARE(textsOf(lines), (QByteArrayList{"c", "dd"}));
    QCOMPARE(reader.consumed(), 11);
}

// Each line is given to one of them.
void TestLineReader::twoReadersOfOnePipe()
{
    constexpr int kLines = 5000;
    Pipe pipe(O_CLOEXEC);
    ::fcntl(pipe.ends[0], F_SETFL, O_NONBLOCK);
    std::array<std::size_t, 2> counts{};
    std::array<int, 2> errors{};
    {
        std::array<std::jthread, 2> readers;
        for (std::size_t i = 0; i < readers.size(); ++i) {
            readers.at(i) = std::jthread([&, i] {
                // An even number, so that no reader gets half a line.
                constexpr Cli::LineReader::Most kWholeLines{.lines = 100, .octets = 64};
                Cli::LineReader reader(pipe.ends[0], 100);
                Cli::Lines lines;
                while (reader.next(lines, kWholeLines))
                    counts.at(i) += lines.lines.size();
                errors.at(i) = reader.error();
            });
        }
        for (int i = 0; i < kLines; ++i) {
            if (!pipe.write("x\n"))
                QTest::qFail("not written", __FILE__, __LINE__);
        }
        pipe.endInput();
    }
    QCOMPARE(errors, (std::array<int, 2>{}));
    QCOMPARE(counts[0] + counts[1], std::size_t(kLines));
}

QTEST_APPLESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
