// SPDX-License-Identifier: GPL-3.0-or-later
// A batch on several threads: the answers and their order are those of one thread, whoever feeds it or reads it.
#include "batchlines.h"
#include "gscoperun.h"
#include "nothreads.h"
#include "terminal.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;
using GscopeRun::Terminal;

namespace {

const QByteArray kUnsecured = "eyJhbGciOiJub25lIn0.e30.";
const QStringList kFromPipe = {u"inspect"_s, u"--now=1790000000"_s, u"--batch"_s, u"-"_s};

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void tokenInALine_data();
    void tokenInALine();
    void tokensAreFound();
    void nothingFound();
    void moreThanAreJudged();
    void threadsChangeNothing_data();
    void threadsChangeNothing();
    void noFurtherThread();
    void longLinesBetweenShortOnes();
    void feederGetsEachAnswer();
    void slowReader();
    void closedPipe();
    void fullDisk_data();
    void fullDisk();
    void folderIsNoFile_data();
    void folderIsNoFile();
    void noTemporaryFile();
    void signal_data();
    void signal();
    void progress();
    void noProgress_data();
    void noProgress();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestBatch::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestBatch::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    for (const QString &number : {u"0"_s, u"-1"_s, u"257"_s, u"two"_s, u""_s, u"1.5"_s, u" 2"_s})
        QTest::newRow(qPrintable(u"threads "_s + number))
            << QStringList{kFromPipe + QStringList{u"--threads="_s + number}} << QByteArray("1 to 256");
    QTest::newRow("format") << QStringList{kFromPipe + QStringList{u"--format=xml"_s}}
                            << QByteArray("lines, summary, junit, sarif");
    QTest::newRow("format of another subcommand")
        << QStringList{kFromPipe + QStringList{u"--format=har"_s}} << QByteArray("lines, summary, junit, sarif");
    QTest::newRow("all checks") << QStringList{kFromPipe + QStringList{u"--all"_s}} << QByteArray("--all");
    QTest::newRow("XML as JSON") << QStringList{kFromPipe + QStringList{u"--format=junit"_s, u"--json"_s}}
                                 << QByteArray("XML");
    for (const QString &option : {u"--threads=2"_s, u"--find"_s, u"--format=lines"_s, u"--quiet"_s})
        QTest::newRow(qPrintable(option + u" without a batch"_s))
            << QStringList{u"inspect"_s, QString::fromLatin1(kUnsecured), option} << QByteArray("--batch FILE");
}

void TestBatch::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const auto answer = run(arguments, kUnsecured);
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.complaint.contains(says), answer.complaint);
}

void TestBatch::tokenInALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("offset"); // -1: no token is seen in it.
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("prose") << QByteArray("hello world") << -1;
    QTest::newRow("a ruined token") << QByteArray(kUnsecured + "x.y") << -1;
    QTest::newRow("a parameter") << QByteArray("access_token=" + kUnsecured) << 13;
    QTest::newRow("JSON") << QByteArray(R"({"access_token":")" + kUnsecured + "\"}") << 17;
    QTest::newRow("a log line") << QByteArray("12:00 GET / token " + kUnsecured + " 200") << 18;
    QTest::newRow("behind other octets") << QByteArray("\xc3\xbc: " + kUnsecured + " ok") << 4;
}

// It is malformed, since the line is no token; that one stands in it is told.
void TestBatch::tokenInALine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, offset);
    const QByteArray hint = "A token stands at octet " + QByteArray::number(offset) + " of the line: --find judges it.";
    const auto lines = run(kFromPipe, line + '\n');
    QCOMPARE(lines.status, 1);
    QCOMPARE(lines.json()->root().member("verdict").toString(), u"malformed"_s);
    QCOMPARE(lines.json()->root().member("token_at").toInteger().value_or(-1), offset);
    for (const QString &format : {u"--format=junit"_s, u"--format=sarif"_s}) {
        const auto answer = run(kFromPipe + QStringList{format}, line + '\n');
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.output.contains(hint), offset >= 0);
        QVERIFY(!answer.output.contains(kUnsecured));
    }
    const auto summary = run(kFromPipe + QStringList{u"--format=summary"_s, u"--json"_s}, line + '\n').json();
    QCOMPARE(summary->root().member("lines_holding_token").toInteger(), offset >= 0 ? 1 : 0);
    const auto human = run(kFromPipe + QStringList{u"--format=summary"_s}, line + '\n');
    QCOMPARE(human.output.contains("--find"), offset >= 0);
    // What a single inspect does with it.
    const auto found = run(kFromPipe + QStringList{u"--find"_s}, line + '\n');
    QCOMPARE(found.output.contains(R"("verdict":"invalid")"), offset >= 0);
}

void TestBatch::tokensAreFound()
{
    const QByteArray log = "hello world\n" + kUnsecured + "\nGET /cb?access_token=" + kUnsecured
                           + "&x=1 200\n\nid_token=" + kUnsecured + "&access_token=2YotnFZFEjr1zCsicMWpAA\n";
    const QStringList find = kFromPipe + QStringList{u"--find"_s};
    const auto answer = run(find, log);
    QCOMPARE(answer.status, 1);
    QStringList places;
    for (const QByteArray &line : answer.output.trimmed().split('\n')) {
        const auto json = Json::Document::parse(line);
        QVERIFY(json);
        const Json::Value offset = json->root().member("offset");
        places.append(QString::number(json->root().member("line").toInteger().value_or(-1)) + u':'
                      + (offset ? QString::number(offset.toInteger().value_or(-1)) : u"whole"_s) + u' '
                      + json->root().member("type").toString());
    }
    const QStringList expected{u"2:whole jwt"_s, u"3:21 access-token"_s, u"5:9 id-token"_s, u"5:47 access-token"_s};
    QCOMPARE(places.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(places.at(i).section(u' ', 0, 0) == expected.at(i).section(u' ', 0, 0), qPrintable(places.at(i)));
    const auto summary = run(find + QStringList{u"--format=summary"_s, u"--json"_s}, log).json();
    const Json::Value root = summary->root();
    QCOMPARE(root.member("lines").toInteger(), 5);
    QCOMPARE(root.member("tokens").toInteger(), 4);
    QCOMPARE(root.member("lines_without_token").toInteger(), 2);
    QCOMPARE(root.member("lines_holding_token").toInteger(), 0);
    const QByteArray human = run(find + QStringList{u"--format=summary"_s}, log).output;
    QVERIFY2(human.contains("Lines: 5") && human.contains("2  lines without a token"), human);
    const QByteArray junit = run(find + QStringList{u"--format=junit"_s}, log).output;
    QVERIFY2(junit.contains(R"(tests="4" failures="3")") && junit.contains(R"(name="line 3 octet 21)"), junit);
    const QByteArray sarif = run(find + QStringList{u"--format=sarif"_s}, log).output;
    QVERIFY2(sarif.contains(R"("startLine":5)") && sarif.contains(R"("offset":9)"), sarif);
    // The answers of several threads are those of one.
    QCOMPARE(run(find + QStringList{u"--threads=3"_s}, log.repeated(200)).output,
             run(find + QStringList{u"--threads=1"_s}, log.repeated(200)).output);
}

// Nothing was seen: that is no good news.
void TestBatch::nothingFound()
{
    const QStringList find = kFromPipe + QStringList{u"--find"_s};
    QCOMPARE(run(find, "hello world\n\n").status, 3);
    QCOMPARE(run(find, "hello world\n\n").output, QByteArray());
    QCOMPARE(run(find, {}).status, 0);
    QCOMPARE(run(find, "hello world\n2YotnFZFEjr1zCsicMWpAA\n").status, 3);
}

void TestBatch::moreThanAreJudged()
{
    const QStringList find = kFromPipe + QStringList{u"--find"_s};
    const QByteArray opaque = "access_token=2YotnFZFEjr1zCsicMWpAA&";
    const auto whole = run(find, opaque.repeated(1000) + '\n');
    QCOMPARE(whole.output.count('\n'), 1000);
    QCOMPARE(whole.complaint, QByteArray());
    const auto cut = run(find, opaque.repeated(1001) + '\n');
    QCOMPARE(cut.output.count('\n'), 1000);
    QCOMPARE(cut.status, 3);
    QVERIFY2(cut.complaint.contains("the first 1000 of each: 1"), cut.complaint);
}

void TestBatch::threadsChangeNothing_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"lines"_s, u"summary"_s, u"junit"_s, u"sarif"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestBatch::threadsChangeNothing()
{
    QFETCH(QString, format);
    const GscopeRun::BatchLines mixed = GscopeRun::mixedLines();
    QVERIFY(mixed.lines.size() > 60);
    // A thousand lines, in an order that no block ends where another one does, without a final line break.
    QByteArray text;
    for (qsizetype i = 0; i < 1000; ++i)
        text += (i > 0 ? "\n" : "") + mixed.lines.at(i * 37 % mixed.lines.size());
    const QString lines = file(u"lines"_s, text);
    const QStringList arguments{u"inspect"_s, u"--now=1790000000"_s,           u"--no-guessing"_s, u"--batch"_s, lines,
                                u"--key"_s,   file(u"keys"_s, mixed.keySet()), u"--format"_s,      format};
    const auto one = run(arguments + QStringList{u"--threads=1"_s});
    QCOMPARE(one.status, 1);
    QCOMPARE(one.complaint, QByteArray());
    if (format == "lines"_L1) {
        QCOMPARE(one.output.count('\n'), 1000);
        for (const char *verdict : {R"("verdict":"valid")", R"("verdict":"invalid")", R"("verdict":"malformed")",
                                    R"("verdict":"unverified")", R"("kind":"jwe")", R"("kind":"sd-jwt")"})
            QVERIFY2(one.output.contains(verdict), verdict);
    }
    for (const QString &threads : {u"--threads=2"_s, u"--threads=7"_s}) {
        const auto several = run(arguments + QStringList{threads});
        QCOMPARE(several.status, 1);
        QVERIFY2(several.output == one.output, qPrintable(threads));
    }
    if (format == "lines"_L1)
        QVERIFY(run(arguments).output == one.output);
}

// Those that can be had do all of it.
void TestBatch::noFurtherThread()
{
    if (!GscopeRun::threadsCanBeDenied())
        QSKIP("the size of a stack is limited here");
    const QByteArray lines = QByteArray(kUnsecured + '\n').repeated(1000);
    QProcess process;
    process.setChildProcessModifier(GscopeRun::denyThreads);
    process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + QStringList{u"--threads=8"_s});
    process.write(lines);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardOutput(), run(kFromPipe + QStringList{u"--threads=1"_s}, lines).output);
}

void TestBatch::longLinesBetweenShortOnes()
{
    const QByteArray wide = "eyJhbGciOiJub25lIn0."
                            + QByteArray("{\"a\":\"" + QByteArray(1 << 20, 'x') + "\"}")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                            + '.';
    QByteArray text;
    for (int i = 0; i < 24; ++i)
        text += (i % 3 == 0 ? wide : i % 3 == 1 ? kUnsecured : QByteArray("2YotnFZFEjr1zCsicMWpAA")) + "\r\n";
    const auto one = run(kFromPipe + QStringList{u"--threads=1"_s}, text);
    QCOMPARE(one.output.count('\n'), 24);
    QCOMPARE(one.output.count(R"("verdict":"unverified")"), 8);
    QVERIFY(run(kFromPipe + QStringList{u"--threads=7"_s}, text).output == one.output);
}

void TestBatch::feederGetsEachAnswer()
{
    for (const QString &threads : {u"--threads=1"_s, u"--threads=2"_s, u"--threads=7"_s}) {
        QProcess process;
        process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + QStringList{threads});
        QByteArray answers;
        for (int line = 1; line <= 20; ++line) {
            // Half of the next line is there already, and is not waited for.
            process.write(line == 1 ? kUnsecured + '\n' + kUnsecured.first(9)
                                    : kUnsecured.sliced(9) + '\n' + kUnsecured.first(9));
            while (answers.count('\n') < line) {
                QVERIFY2(process.waitForReadyRead(60'000), qPrintable(threads));
                answers += process.readAllStandardOutput();
            }
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        answers += process.readAllStandardOutput();
        QCOMPARE(answers.count('\n'), 21);
    }
}

/// What the program has taken of its input while nobody reads its answers is bounded.
void TestBatch::slowReader()
{
    int input[2];
    int output[2];
    QCOMPARE(::pipe2(input, O_CLOEXEC), 0);
    QCOMPARE(::pipe2(output, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        ::execl(GSCOPE_PROGRAM, "gscope", "inspect", "--batch", "-", "--threads", "2", nullptr);
        ::_exit(127);
    }
    QVERIFY(child > 0);
    ::close(input[0]);
    ::close(output[1]);
    ::fcntl(input[1], F_SETFL, O_NONBLOCK);
    const QByteArray lines = QByteArray(kUnsecured + '\n').repeated(4096);
    qint64 taken = 0;
    // It stops taking when all of its blocks are full. On a machine that is too busy, less is shown than that.
    for (QDeadlineTimer patience(1000); !patience.hasExpired();) {
        const ssize_t count = ::write(input[1], lines.constData(), std::size_t(lines.size()));
        if (count > 0) {
            taken += count;
            patience.setRemainingTime(1000);
            QVERIFY(taken < (qint64(8) << 20));
        } else {
            QTest::qWait(10);
        }
    }
    // It goes on once somebody reads, and tells all.
    ::close(input[1]);
    qint64 answers = 0;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (ssize_t count = 0; (count = ::read(output[0], piece.data(), std::size_t(piece.size()))) > 0;)
        answers += QByteArrayView(piece).first(count).count('\n');
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    ::close(output[0]);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 1);
    const qint64 length = kUnsecured.size() + 1;
    QCOMPARE(answers, (taken + length - 1) / length);
}

void TestBatch::closedPipe()
{
    // More lines would come: the program ends at its first refused answer all the same.
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" inspect --batch - --threads 3 2>\"$1\" | head -n 1"_s,
                                 QStringLiteral(GSCOPE_PROGRAM), m_folder.filePath(u"said"_s)});
    process.setStandardErrorFile(QProcess::nullDevice());
    QVERIFY(process.waitForStarted());
    QByteArray first;
    for (QDeadlineTimer patience(60'000); process.state() == QProcess::Running && !patience.hasExpired();) {
        process.write(kUnsecured + '\n');
        process.waitForReadyRead(10);
        first += process.readAllStandardOutput();
    }
    QVERIFY(process.state() == QProcess::NotRunning);
    QCOMPARE(first.count('\n'), 1);
    QFile said(m_folder.filePath(u"said"_s));
    QVERIFY(said.open(QIODevice::ReadOnly));
    const QByteArray text = said.readAll();
    QVERIFY2(text.contains("could not be written"), text);
}

void TestBatch::fullDisk_data()
{
    threadsChangeNothing_data();
}

void TestBatch::fullDisk()
{
    QFETCH(QString, format);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + QStringList{u"--format"_s, format});
    process.write(QByteArray(kUnsecured + '\n').repeated(1000));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

void TestBatch::folderIsNoFile_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("lines") << u"lines"_s << QByteArray();
    QTest::newRow("summary") << u"summary"_s << QByteArray("Lines: 0\nThe input can't be read further");
    QTest::newRow("JUnit") << u"junit"_s << QByteArray(R"( tests="1" failures="0" errors="1")");
    QTest::newRow("SARIF") << u"sarif"_s << QByteArray(R"("executionSuccessful":false,"toolExecutionNotifications":)");
}

// No answer looks like that to an empty file.
void TestBatch::folderIsNoFile()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, says);
    const auto answer = run({u"inspect"_s, u"--batch"_s, m_folder.path(), u"--format"_s, format});
    QCOMPARE(answer.status, 4);
    QVERIFY2(answer.complaint.contains("can't be read"), answer.complaint);
    QVERIFY2(answer.output.contains(says), answer.output.right(400));
}

void TestBatch::noTemporaryFile()
{
    const QString folder = m_folder.filePath(u"no such folder"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, folder);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + QStringList{u"--format=junit"_s});
    process.write(kUnsecured + '\n');
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    const QByteArray complaint = process.readAllStandardError();
    QVERIFY2(complaint.contains(folder.toUtf8()) && complaint.contains("TMPDIR"), complaint);
}

void TestBatch::signal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("format");
    QTest::newRow("SIGINT") << SIGINT << u"lines"_s;
    QTest::newRow("SIGTERM") << SIGTERM << u"lines"_s;
    QTest::newRow("SARIF") << SIGINT << u"sarif"_s;
    QTest::newRow("JUnit") << SIGINT << u"junit"_s;
    QTest::newRow("summary") << SIGINT << u"summary"_s;
    QTest::newRow("summary for a program") << SIGINT << u"summary --json"_s;
}

void TestBatch::signal()
{
    QFETCH(int, number);
    QFETCH(QString, format);
    QProcess process;
    const QStringList arguments = kFromPipe + QStringList{u"--threads=2"_s, u"--format"_s} + format.split(u' ');
    process.start(QStringLiteral(GSCOPE_PROGRAM), arguments);
    // More than a pipe holds, so that it is at work once all is written; the last line is not whole.
    process.write((kUnsecured + '\n').repeated(8000) + kUnsecured.first(9));
    QByteArray answers;
    for (QDeadlineTimer patience(60'000); process.bytesToWrite() > 0 && !patience.hasExpired();) {
        process.waitForBytesWritten(100);
        answers += process.readAllStandardOutput();
    }
    QCOMPARE(process.bytesToWrite(), 0);
    ::kill(pid_t(process.processId()), number);
    QVERIFY(process.waitForFinished());
    // As the shell sees it, it died of the signal; what was judged is told, as a whole document.
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), number);
    answers += process.readAllStandardOutput();
    if (format == "lines"_L1) {
        const QByteArrayList lines = answers.split('\n');
        QVERIFY(lines.size() > 1 && lines.size() <= 8001);
        QCOMPARE(lines.constLast(), QByteArray());
        QVERIFY(lines.at(lines.size() - 2).startsWith("{\"line\":" + QByteArray::number(lines.size() - 1) + ','));
    } else if (format == "junit"_L1) {
        const qsizetype cases = answers.count("<testcase ");
        QVERIFY(cases > 0);
        QVERIFY2(answers.contains("tests=\"" + QByteArray::number(cases) + '"'), answers.first(300));
        QVERIFY2(answers.contains(" errors=\"1\""), answers.first(300));
        QCOMPARE(answers.count("<error "), 1);
        QVERIFY(answers.endsWith("</testsuites>\n"));
    } else if (format == "summary"_L1) {
        QVERIFY2(answers.contains("\nStopped: "), answers);
    } else {
        QVERIFY2(Json::Document::parse(answers), answers.last(300));
        QVERIFY(answers.contains(format == "sarif"_L1 ? R"("executionSuccessful":false)" : R"("complete":false)"));
    }
}

void TestBatch::progress()
{
    Terminal terminal;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QString::fromLatin1(terminal.name()));
    process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + QStringList{u"--threads=2"_s});
    // As long as it takes until it has something to tell.
    for (QDeadlineTimer patience(60'000); !terminal.shown().contains("Lines: ") && !patience.hasExpired();) {
        process.write(kUnsecured + '\n');
        process.waitForReadyRead(10);
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray shown = terminal.shown();
    static const QRegularExpression kLine(u"\\r\\x1b\\[KLines: [0-9,]+ · [0-9,]+ a second · bad: [0-9,]+"_s);
    QVERIFY2(kLine.match(QString::fromUtf8(shown)).hasMatch(), shown);
    QVERIFY2(shown.endsWith("\r\x1b[K"), shown);
    QVERIFY(!process.readAllStandardOutput().contains("\x1b"));
}

void TestBatch::noProgress_data()
{
    QTest::addColumn<QString>("terminal");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("answersThere");
    QTest::newRow("quiet") << u"xterm"_s << QStringList{u"--quiet"_s} << false;
    QTest::newRow("dumb") << u"dumb"_s << QStringList{} << false;
    QTest::newRow("the answers' own terminal") << u"xterm"_s << QStringList{} << true;
}

void TestBatch::noProgress()
{
    QFETCH(QString, terminal);
    QFETCH(QStringList, options);
    QFETCH(bool, answersThere);
    Terminal person;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, terminal);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QString::fromLatin1(person.name()));
    if (answersThere)
        process.setStandardOutputFile(QString::fromLatin1(person.name()));
    process.start(QStringLiteral(GSCOPE_PROGRAM), kFromPipe + options);
    // Twice as long as it would take to be shown.
    for (QDeadlineTimer patience(1500); !patience.hasExpired();) {
        process.write(kUnsecured + '\n');
        process.waitForReadyRead(10);
        static_cast<void>(person.shown());
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(!person.shown().contains("Lines: "), person.shown());
    QCOMPARE(person.shown().contains("\"line\":1"), answersThere);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
