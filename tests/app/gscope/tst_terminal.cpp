// SPDX-License-Identifier: GPL-3.0-or-later
// What depends on who reads: a person at a terminal, a pipe that is being fed, a program that wants JSON, a small
// machine.
#include "gscoperun.h"
#include "terminal.h"

#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::Terminal;

namespace {

const QString kUnsecured = u"eyJhbGciOiJub25lIn0.e30."_s;

QProcessEnvironment environmentWith(const QList<std::pair<QString, QString>> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"TERM", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return environment;
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colour_data();
    void colour();
    void whatIsAwaitedIsSaid();
    void jsonIsEnglish_data();
    void jsonIsEnglish();
    void momentsAreToldInFull_data();
    void momentsAreToldInFull();
    void chineseAllThrough();
    void lineByLine();
    void memory();
};

void TestTerminal::colour_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("no colours") << u"NO_COLOR"_s << u"1"_s << false;
    QTest::newRow("NO_COLOR that is empty") << u"NO_COLOR"_s << u""_s << true;
    QTest::newRow("dumb") << u"TERM"_s << u"dumb"_s << false;
    QTest::newRow("colours") << u"TERM"_s << u"xterm"_s << true;
}

void TestTerminal::colour()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, coloured);
    Terminal terminal;
    QProcess process;
    process.setProcessEnvironment(environmentWith({{u"TERM"_s, u"xterm"_s}, {name, value}}));
    process.setStandardOutputFile(QString::fromLatin1(terminal.name()));
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, kUnsecured});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray shown = terminal.shown();
    QVERIFY(shown.contains("Invalid"));
    QCOMPARE(shown.contains('\x1b'), coloured);
}

void TestTerminal::whatIsAwaitedIsSaid()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"gscope"_s);
    QVERIFY(QFile::copy(QStringLiteral(GSCOPE_PROGRAM), program));
    QFile net(folder.filePath(u"gscope-net"_s));
    QVERIFY(net.open(QIODevice::WriteOnly));
    net.write("#!/bin/sh\nexec sleep 600\n");
    net.close();
    QVERIFY(net.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    Terminal terminal;
    QProcess process;
    process.setStandardErrorFile(QString::fromLatin1(terminal.name()));
    process.start(program, {u"inspect"_s, kUnsecured, u"--jwks-url"_s, u"https://as.example/jwks"_s, u"--timeout=2"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    const QByteArray shown = terminal.shown();
    QCOMPARE(shown.count("fetching https://as.example/jwks"), 1);
    QVERIFY2(shown.contains("within 2 s"), shown);
}

void TestTerminal::jsonIsEnglish_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("failure") << QStringList{kUnsecured, u"--leeway=soon"_s};
    QTest::newRow("report") << QStringList{kUnsecured};
    QTest::newRow("opaque") << QStringList{u"2YotnFZFEjr1zCsicMWpAA"_s};
}

void TestTerminal::jsonIsEnglish()
{
    QFETCH(QStringList, arguments);
    const auto ask = [&](const QStringList &more, const QString &language) {
        QProcess process;
        process.setProcessEnvironment(environmentWith({{u"LANG"_s, language}}));
        process.start(QStringLiteral(GSCOPE_PROGRAM),
                      QStringList{u"inspect"_s, u"--now=1790000000"_s} + arguments + more);
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError();
    };
    QCOMPARE(ask({u"--json"_s}, u"zh_TW.UTF-8"_s), ask({u"--json"_s}, u"C.UTF-8"_s));
    // So that the row can fail: a person is answered in another language.
    QVERIFY(ask({}, u"zh_TW.UTF-8"_s) != ask({}, u"C.UTF-8"_s));
}

void TestTerminal::momentsAreToldInFull_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("no date") << u"UTC"_s << QByteArray(R"({"exp":1e300})") << QByteArray("  exp  1e300\n");
    QTest::newRow("no number") << u"UTC"_s << QByteArray(R"({"exp":"1790000180"})")
                               << QByteArray("  exp  1790000180\n");
    QTest::newRow("in UTC once") << u"UTC"_s << QByteArray(R"({"exp":1790000180})")
                                 << QByteArray("  exp  1790000180  2026-09-21 14:16:20 UTC, in 3 minutes\n");
    QTest::newRow("elsewhere")
        << u"Asia/Taipei"_s << QByteArray(R"({"iat":1789999999.5})")
        << QByteArray("  iat  1789999999.5  2026-09-21 14:13:19 UTC, 2026-09-21 22:13:19 UTC+08:00, 1 second ago\n");
}

void TestTerminal::momentsAreToldInFull()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, claim);
    QFETCH(QByteArray, told);
    const auto encoded = [](const QByteArray &text) {
        return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    QProcess process;
    process.setProcessEnvironment(environmentWith({{u"TZ"_s, zone}}));
    process.start(QStringLiteral(GSCOPE_PROGRAM),
                  {u"inspect"_s, u"--now=1790000000"_s, encoded(R"({"alg":"none"})") + u'.' + encoded(claim) + u'.'});
    QVERIFY(process.waitForFinished());
    const QByteArray answer = process.readAllStandardOutput();
    QVERIFY2(answer.contains(told), answer);
}

void TestTerminal::chineseAllThrough()
{
    QProcess process;
    process.setProcessEnvironment(environmentWith({{u"LANG"_s, u"zh_TW.UTF-8"_s}}));
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, u"--now=1790000000"_s, kUnsecured});
    QVERIFY(process.waitForFinished());
    const QString answer = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &title :
         {u"無效："_s, u"以 2026-09-21 14:13:20 UTC 判定"_s, u"標頭"_s, u"承載內容"_s, u"檢查"_s})
        QVERIFY2(answer.contains(title), qPrintable(answer));
    static const QRegularExpression kEnglishLine(u"^ *[A-Z][a-z]+( [a-z]+)*\\.?$"_s,
                                                 QRegularExpression::MultilineOption);
    QVERIFY2(!kEnglishLine.match(answer).hasMatch(), qPrintable(answer));
}

void TestTerminal::lineByLine()
{
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, u"--batch"_s, u"-"_s});
    QByteArray answers;
    // Each answer comes before the next line is there, also where half of that one is.
    for (const QByteArray &piece : {kUnsecured.toLatin1() + "\n", "2Yotn\n" + kUnsecured.toLatin1()}) {
        process.write(piece);
        const qsizetype lines = answers.count('\n') + 1;
        while (answers.count('\n') < lines) {
            QVERIFY(process.waitForReadyRead(20'000));
            answers += process.readAllStandardOutput();
        }
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    answers += process.readAllStandardOutput();
    QCOMPARE(answers.count('\n'), 3);
}

void TestTerminal::memory()
{
#ifdef GRANTSCOPE_SANITIZED
    QSKIP("the sanitizer needs memory of its own");
#endif
    constexpr qsizetype kSize = 24 << 20;
    const QByteArray token = "eyJhbGciOiJIUzI1NiJ9."
                             + QByteArray("{\"a\":\"" + QByteArray(kSize, 'x') + "\"}")
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                             + ".AAAA";
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, u"-"_s});
    process.write(token);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 1 || process.exitCode() == 3, process.readAllStandardError());
    QVERIFY(process.readAllStandardOutput().size() > kSize);
    // The token, its parts and the pretty text, and not each of them again in UTF-16.
    rusage used{};
    QCOMPARE(::getrusage(RUSAGE_CHILDREN, &used), 0);
    QVERIFY2(used.ru_maxrss < 7 * kSize / 1024, qPrintable(QString::number(used.ru_maxrss)));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
