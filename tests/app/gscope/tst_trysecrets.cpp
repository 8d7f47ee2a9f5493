// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gscope/gscoperun.h"
#include "app/gscope/nothreads.h"
#include "app/gscope/terminal.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/vectors.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using GscopeRun::run;
using GscopeRun::Terminal;

class TestTrySecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void nothingToTry_data();
    void nothingToTry();
    void noSuchFile();
    void noneFits();
    void contract();
    void wellKnown();
    void withDisclosures();
    void inTheList();
    void encodings();
    void octetsThatAreNoText();
    void listFromStandardInput();
    void goingOn();
    void interrupted_data();
    void interrupted();
    void interruptedBeforeTheList();
    void noFurtherThread();
    void progress();
    void noProgress_data();
    void noProgress();
    void payloadTwice();
    void detached_data();
    void detached();
    void saysWhatItIsFor();

private:
    QString list(const QByteArray &words)
    {
        QFile file(m_folder.filePath(u"words"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(words) != words.size())
            qFatal("no word list");
        return file.fileName();
    }
    static QString tokenOf(QByteArrayView secret, const char *algorithm = "HS256", const QByteArray &payload = "{}")
    {
        const Jose::Key key = *Jose::keyFromSecret(Secret(secret));
        return QString::fromLatin1(*Jose::signCompact(key, *Jose::findJwsAlgorithm(algorithm),
                                                      R"({"alg":")" + QByteArray(algorithm) + R"("})", payload));
    }

    QTemporaryDir m_folder;
};

void TestTrySecrets::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no token") << QStringList{};
    QTest::newRow("two tokens") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("no such encoding") << QStringList{u"--word-list"_s, u"/dev/null"_s, u"--encodings"_s, u"raw,rot13"_s,
                                                     u"x"_s};
    QTest::newRow("encodings of nothing") << QStringList{u"--encodings"_s, u"hex"_s, u"x"_s};
    QTest::newRow("line of nothing") << QStringList{u"--from-line"_s, u"2"_s, u"x"_s};
    QTest::newRow("line 0") << QStringList{u"--word-list"_s, u"/dev/null"_s, u"--from-line"_s, u"0"_s, u"x"_s};
    QTest::newRow("no thread") << QStringList{u"--threads"_s, u"0"_s, u"x"_s};
    QTest::newRow("half a thread") << QStringList{u"--threads"_s, u"1.5"_s, u"x"_s};
    QTest::newRow("both read standard input") << QStringList{u"--word-list"_s, u"-"_s, u"-"_s};
}

void TestTrySecrets::usage()
{
    QFETCH(QStringList, arguments);
    const auto answer = run(QStringList{u"try-secrets"_s} + arguments);
    QVERIFY2(answer.status == 2, answer.output + answer.complaint);
    QVERIFY(answer.output.isEmpty());
}

void TestTrySecrets::nothingToTry_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QString good = tokenOf("k");
    QTest::newRow("no token") << u"hello"_s << 1 << QByteArray("jws-format");
    QTest::newRow("RS256") << u"eyJhbGciOiJSUzI1NiJ9.e30.AAAA"_s << 3 << QByteArray("secret-search-alg");
    QTest::newRow("cut short") << good.chopped(2) << 3 << QByteArray("secret-search-signature");
    QTest::newRow("unsigned") << good.first(good.lastIndexOf(u'.') + 1) << 3 << QByteArray("secret-search-signature");
}

void TestTrySecrets::nothingToTry()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, code);
    const auto answer = run({u"try-secrets"_s, u"--json"_s, token});
    QTEST(answer.status, "status");
    QVERIFY2(answer.json()->root().member("error").member("code").stringIs(code), answer.output);
}

void TestTrySecrets::noSuchFile()
{
    const auto answer = run({u"try-secrets"_s, u"--word-list"_s, m_folder.filePath(u"none"_s), tokenOf("k")});
    QCOMPARE(answer.status, 4);
    QCOMPARE(run({u"try-secrets"_s, u"--word-list"_s, m_folder.path(), tokenOf("k")}).status, 4);
    const auto broken = run({u"try-secrets"_s, u"--json"_s, u"--word-list"_s, list("\x1f\x8b\x08"), tokenOf("k")});
    QCOMPARE(broken.status, 4);
    QVERIFY(broken.json()->root().member("error").member("code").stringIs("word-list-gzip"));
}

void TestTrySecrets::noneFits()
{
    const auto answer = run({u"try-secrets"_s, u"--json"_s, u"--word-list"_s, list("a\nb\n"), tokenOf("no such")});
    QCOMPARE(answer.status, 0);
    const auto document = answer.json();
    const Json::Value root = document->root();
    QCOMPARE(root.member("found").toBoolean(), false);
    QVERIFY(root.member("tried").toInteger() > 300);
    QCOMPARE(root.member("stopped").toBoolean(), false);
    QVERIFY(!root.member("secret").exists());
    const auto human = run({u"try-secrets"_s, tokenOf("no such")});
    QCOMPARE(human.status, 0);
    QVERIFY2(human.output.contains("proves nothing"), human.output);
    // Of all that were tried, not of those of a list alone.
    QVERIFY2(human.output.contains(" a second."), human.output);
    // No line about the progress where nobody looks.
    QCOMPARE(human.complaint, QByteArray());
}

// The options and members that contract.json promises, and no others.
void TestTrySecrets::contract()
{
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(promise);
    const auto promised = [&](const char *list) {
        QStringList names;
        for (const Json::Value each : promise->root().member("try-secrets").member(list))
            names << each.toString();
        return names;
    };
    const QByteArray help = run({u"try-secrets"_s, u"--help"_s}).output;
    for (const QString &option : promised("options"))
        QVERIFY2(help.contains(option.toUtf8()), qPrintable(option));
    const QString words = list(QByteArray("\xff\n\x66\n", 4));
    for (const QString &token :
         {tokenOf("secret"), tokenOf("f"), tokenOf(QByteArrayView("\xff")), tokenOf("no such")}) {
        const auto document = run({u"try-secrets"_s, u"--json"_s, u"--word-list"_s, words, token}).json();
        for (const QString &name : promised("always"))
            QVERIFY2(document->root().member(name.toUtf8()).exists(), qPrintable(name));
        for (const Json::Value member : document->root())
            QVERIFY2(promised("members").contains(member.name()), qPrintable(member.name()));
    }
}

void TestTrySecrets::wellKnown()
{
    const auto answer = run({u"try-secrets"_s, u"--json"_s, u"-"_s}, tokenOf("your-256-bit-secret").toLatin1());
    QCOMPARE(answer.status, 1);
    const auto document = answer.json();
    const Json::Value root = document->root();
    QCOMPARE(root.member("found").toBoolean(), true);
    QVERIFY(root.member("secret").stringIs("your-256-bit-secret"));
    QVERIFY(root.member("well_known").stringIs("jwt.io (HS256)"));
    QVERIFY(root.member("alg").stringIs("HS256"));
    QCOMPARE(root.member("bits").toInteger(), 152);
    QCOMPARE(root.member("least_bits").toInteger(), 256);
    const auto human = run({u"try-secrets"_s, u"Authorization: Bearer "_s + tokenOf("secret", "HS512")});
    QCOMPARE(human.status, 1);
    QVERIFY2(human.output.contains("Found: secret") && human.output.contains("512"), human.output);
}

void TestTrySecrets::withDisclosures()
{
    QCOMPARE(run({u"try-secrets"_s, tokenOf("secret") + u"~WyJhIiwiYiIsImMiXQ~"_s}).status, 1);
}

void TestTrySecrets::inTheList()
{
    const auto answer = run({u"try-secrets"_s, u"--json"_s, u"--threads"_s, u"3"_s, u"--word-list"_s,
                             list("a\nhello there\r\n"), tokenOf("hello there")});
    QCOMPARE(answer.status, 1);
    const auto document = answer.json();
    const Json::Value root = document->root();
    QVERIFY(root.member("secret").stringIs("hello there"));
    QVERIFY(root.member("encoding").stringIs("raw"));
    QCOMPARE(root.member("line").toInteger(), 2);
    QVERIFY(!root.member("well_known").exists());
}

void TestTrySecrets::encodings()
{
    const QString token = tokenOf("hello there");
    const QString words = list("a\naGVsbG8gdGhlcmU=\n");
    QCOMPARE(run({u"try-secrets"_s, u"--word-list"_s, words, token}).status, 0);
    const auto answer =
        run({u"try-secrets"_s, u"--json"_s, u"--encodings"_s, u"raw,base64,hex"_s, u"--word-list"_s, words, token});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.json()->root().member("encoding").stringIs("base64"));
    QVERIFY(answer.json()->root().member("word").stringIs("aGVsbG8gdGhlcmU="));
    const auto human = run({u"try-secrets"_s, u"--encodings"_s, u"base64"_s, u"--word-list"_s, words, token});
    QVERIFY2(human.output.contains("aGVsbG8gdGhlcmU=, read as base64"), human.output);
}

void TestTrySecrets::octetsThatAreNoText()
{
    const QString token = tokenOf(QByteArrayView("\xff\0k", 3));
    const QString words = list(QByteArray("\xff\0k\n", 4));
    const auto answer = run({u"try-secrets"_s, u"--json"_s, u"--word-list"_s, words, token});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.json()->root().member("secret_b64u").stringIs("_wBr"));
    QVERIFY(run({u"try-secrets"_s, u"--word-list"_s, words, token}).output.contains("0xff006b"));
}

void TestTrySecrets::listFromStandardInput()
{
    const auto answer = run({u"try-secrets"_s, u"--word-list"_s, u"-"_s, tokenOf("hello there")}, "a\nhello there");
    QCOMPARE(answer.status, 1);
}

void TestTrySecrets::goingOn()
{
    const QString words = list("hello there\na\nb\n");
    const QString token = tokenOf("hello there");
    QCOMPARE(run({u"try-secrets"_s, u"--word-list"_s, words, u"--from-line"_s, u"1"_s, token}).status, 1);
    QCOMPARE(run({u"try-secrets"_s, u"--word-list"_s, words, u"--from-line"_s, u"2"_s, token}).status, 0);
}

void TestTrySecrets::interrupted_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

// Ctrl-C tells how far it came.
void TestTrySecrets::interrupted()
{
    QFETCH(int, number);
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM),
                  {u"try-secrets"_s, u"--json"_s, u"--threads=1"_s, u"--word-list"_s, u"-"_s, tokenOf("no such")});
    QVERIFY(process.waitForStarted());
    // It has read some words once the pipe that holds a part of them is empty.
    QByteArray words;
    while (words.size() < 4 << 20)
        words += "word" + QByteArray::number(words.size()) + '\n';
    process.write(words);
    QTRY_COMPARE_WITH_TIMEOUT(process.bytesToWrite(), 0, 60'000);
    ::kill(pid_t(process.processId()), number);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    const auto document = Json::Document::parse(process.readAllStandardOutput());
    QVERIFY(document);
    QCOMPARE(document->root().member("stopped").toBoolean(), true);
    QVERIFY(document->root().member("next_line").toInteger() > 1);
}

// Of a large token with many signatures the well-known ones alone take a while.
void TestTrySecrets::interruptedBeforeTheList()
{
    const QString part = tokenOf("no such");
    const QByteArray signature = R"({"protected":")" + part.section(u'.', 0, 0).toLatin1() + R"(","signature":")"
                                 + part.section(u'.', 2).toLatin1() + R"("})";
    const QByteArray token = R"({"payload":")" + QByteArray(3 << 20, 'A') + R"(","signatures":[)"
                             + (signature + ',').repeated(99) + signature + "]}";
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM),
                  {u"try-secrets"_s, u"--json"_s, u"--word-list"_s, list("a\nb\n"), u"--from-line=2"_s, u"-"_s});
    process.write(token);
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.bytesToWrite(), 0, 60'000);
    // It holds the signal as soon as it has another thread, which searches.
    const QString threads = u"/proc/%1/task"_s.arg(process.processId());
    QTRY_VERIFY_WITH_TIMEOUT(QDir(threads).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 1, 60'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    const auto document = Json::Document::parse(process.readAllStandardOutput());
    QVERIFY(document);
    QCOMPARE(document->root().member("stopped").toBoolean(), true);
    QCOMPARE(document->root().member("next_line").toInteger(), 2);
}

void TestTrySecrets::noFurtherThread()
{
    if (!GscopeRun::threadsCanBeDenied())
        QSKIP("the size of a stack is limited here");
    QProcess process;
    process.setChildProcessModifier(GscopeRun::denyThreads);
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"try-secrets"_s, u"--threads=4"_s, u"--word-list"_s,
                                                   list("a\nhello there\n"), tokenOf("hello there")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
}

// While nothing more comes, and on the terminal of the answer, which comes last.
void TestTrySecrets::progress()
{
    Terminal person;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QString::fromLatin1(person.name()));
    process.setStandardOutputFile(QString::fromLatin1(person.name()));
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"try-secrets"_s, u"--word-list"_s, u"-"_s, tokenOf("no such")});
    QTRY_VERIFY_WITH_TIMEOUT(person.shown().contains(" tried, "), 60'000);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QVERIFY2(person.shown().contains("\r\x1b[KNone fits."), person.shown());
}

void TestTrySecrets::noProgress_data()
{
    QTest::addColumn<QString>("terminal");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("quiet") << u"xterm"_s << QStringList{u"--quiet"_s};
    QTest::newRow("dumb") << u"dumb"_s << QStringList{};
}

void TestTrySecrets::noProgress()
{
    QFETCH(QString, terminal);
    QFETCH(QStringList, options);
    Terminal person;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, terminal);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QString::fromLatin1(person.name()));
    process.start(QStringLiteral(GSCOPE_PROGRAM),
                  QStringList{u"try-secrets"_s, u"--word-list"_s, u"-"_s, tokenOf("no such")} + options);
    QVERIFY(process.waitForStarted());
    // Twice as long as it would take to be shown.
    for (QDeadlineTimer patience(1500); !patience.hasExpired();)
        process.waitForReadyRead(10);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(person.shown(), QByteArray());
}

// Whoever gives a payload wants it tried.
void TestTrySecrets::payloadTwice()
{
    const auto answer = run({u"try-secrets"_s, u"--payload"_s, list("{}"), tokenOf("secret")});
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.complaint.contains("--payload"), answer.complaint);
}

void TestTrySecrets::detached_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("some") << QByteArray("{}");
    QTest::newRow("empty") << QByteArray();
}

void TestTrySecrets::detached()
{
    QFETCH(QByteArray, content);
    QStringList parts = tokenOf("secret", "HS256", content).split(u'.');
    parts[1].clear();
    QCOMPARE(run({u"try-secrets"_s, parts.join(u'.')}).status, 3);
    QCOMPARE(run({u"try-secrets"_s, u"--payload"_s, list(content), parts.join(u'.')}).status, 1);
}

void TestTrySecrets::saysWhatItIsFor()
{
    QVERIFY(run({u"try-secrets"_s, u"--help"_s}).output.contains("your own tokens"));
}

QTEST_GUILESS_MAIN(TestTrySecrets)
#include "tst_trysecrets.moc"
