// SPDX-License-Identifier: GPL-3.0-or-later
// The completion scripts in their shells: what is offered for a line that is being typed.
#include "gscoperun.h"

#include "support/vectors.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void syntax_data();
    void syntax();
    void offers_data();
    void offers();
    void zshOptionsAreWhole_data();
    void zshOptionsAreWhole();

private:
    QStringList complete(const QString &shell, const QStringList &words);
    QTemporaryDir m_folder;
};

void TestCompletion::initTestCase()
{
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        QFile script(m_folder.filePath(shell));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(GscopeRun::run({u"completion"_s, shell}).output);
    }
    QVERIFY(QFile(m_folder.filePath(u"a key's.pem"_s)).open(QIODevice::WriteOnly));
}

void TestCompletion::syntax_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestCompletion::syntax()
{
    QFETCH(QString, shell);
    QFile script(m_folder.filePath(shell));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QByteArray text = script.readAll();
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(promise);
    for (const Json::Value options :
         {promise->root().member("options"), promise->root().member("flow").member("options"),
          promise->root().member("request").member("options"), promise->root().member("keys").member("options"),
          promise->root().member("sd-jwt").member("options"), promise->root().member("sign").member("options"),
          promise->root().member("try-secrets").member("options")}) {
        for (const Json::Value option : options) {
            const QByteArray name = option.toUtf8();
            const QByteArray written = shell != "fish"_L1      ? name
                                       : name.startsWith("--") ? "-l " + name.sliced(2)
                                                               : "-s " + name.sliced(1);
            QVERIFY2(text.contains(written), written);
        }
    }
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed, so its syntax was not checked");
    const auto checked = GscopeRun::runProgram(shell, {u"-n"_s, script.fileName()});
    QCOMPARE(checked.status, 0);
    QCOMPARE(checked.complaint, QByteArray());
}

/// What \a shell offers for the last of the words; the completion functions of zsh itself are played.
QStringList TestCompletion::complete(const QString &shell, const QStringList &words)
{
    static const QHash<QString, QString> kDrivers = {
        {u"bash"_s, u"cd \"$0\"; compopt() { :; }; . ./bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _gscope; "
                    "printf '%s\\n' \"${COMPREPLY[@]}\""_s},
        {u"zsh"_s, u"cd \"$0\"; compadd() { shift; print -rl -- \"$@\" }; _arguments() { print -rl -- \"$@\" }; "
                   "words=(\"$@\"); CURRENT=$#; set --; . ./zsh"_s},
        {u"fish"_s, u"cd $argv[1]; source ./fish; complete -C (string join ' ' -- $argv[2..])"_s},
    };
    QStringList arguments = {u"-c"_s, kDrivers.value(shell), m_folder.path()};
    if (shell == "bash"_L1)
        arguments.prepend(u"--norc"_s);
    else if (shell == "zsh"_L1)
        arguments.prepend(u"-f"_s);
    else
        arguments = QStringList{u"--no-config"_s, u"-c"_s, kDrivers.value(shell), m_folder.path()};
    const auto answer = GscopeRun::runProgram(shell, arguments + words);
    if (!answer.complaint.isEmpty())
        QTest::qFail(answer.complaint.constData(), __FILE__, __LINE__);
    QStringList offered = QString::fromUtf8(answer.output).split(u'\n', Qt::SkipEmptyParts);
    for (QString &word : offered)
        word = word.section(u'\t', 0, 0); // fish adds what it is for
    return offered;
}

void TestCompletion::offers_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("some");
    QTest::addColumn<QString>("never");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const auto row = [&](const char *name, const QStringList &words, const QStringList &some,
                             const QString &never) {
            QTest::addRow("%s, %s", qPrintable(shell), name) << shell << words << some << never;
        };
        row("subcommands", {u"gscope"_s, u""_s}, {u"inspect"_s, u"flow"_s, u"completion"_s}, u"--key"_s);
        row("shells", {u"gscope"_s, u"completion"_s, u""_s}, {u"bash"_s, u"zsh"_s, u"fish"_s}, u"--key"_s);
        if (shell == "zsh"_L1)
            continue; // the rest is for _arguments
        row("options", {u"gscope"_s, u"inspect"_s, u"--issuer"_s}, {u"--issuer"_s, u"--issuer-url"_s}, u"--key"_s);
        row("types", {u"gscope"_s, u"inspect"_s, u"--as"_s, u"id"_s}, {u"id-token"_s}, u"--key"_s);
        row("algorithms", {u"gscope"_s, u"inspect"_s, u"--algorithm"_s, u"ES"_s}, {u"ES256"_s, u"ES512"_s}, u"RS256"_s);
        row("options of sign", {u"gscope"_s, u"sign"_s, u"--br"_s}, {u"--break"_s}, u"--issuer-url"_s);
        row("what can be broken", {u"gscope"_s, u"sign"_s, u"--break"_s, u"alg"_s},
            {u"alg-none"_s, u"alg-none-mixed"_s}, u"expired"_s);
        row("options of a flow", {u"gscope"_s, u"flow"_s, u"--client-s"_s},
            {u"--client-secret-file"_s, u"--client-secret-env"_s}, u"--key"_s);
        row("grants", {u"gscope"_s, u"flow"_s, u"dev"_s}, {u"device"_s}, u"implicit"_s);
        row("faults", {u"gscope"_s, u"flow"_s, u"--fault"_s, u"no-"_s}, {u"no-code-verifier"_s, u"no-pkce"_s},
            u"device"_s);
        row("options of practice", {u"gscope"_s, u"practice"_s, u"--"_s}, {u"--port"_s, u"--misbehave"_s}, u"--key"_s);
        row("misbehaviours", {u"gscope"_s, u"practice"_s, u"--misbehave"_s, u"state"_s},
            {u"state-missing"_s, u"state-other"_s}, u"slow"_s);
        row("actions of transcript", {u"gscope"_s, u"transcript"_s, u""_s}, {u"lint"_s, u"diff"_s}, u"--left"_s);
        row("actions of keys", {u"gscope"_s, u"keys"_s, u""_s}, {u"generate"_s, u"show"_s}, u"--for"_s);
        row("algorithms of keys", {u"gscope"_s, u"keys"_s, u"generate"_s, u"--for"_s, u"ECDH"_s},
            {u"ECDH-ES"_s, u"ECDH-ES+A256KW"_s}, u"ES256"_s);
        row("options of transcript", {u"gscope"_s, u"transcript"_s, u"diff"_s, u"--r"_s}, {u"--right"_s}, u"--key"_s);
        row("files of transcript", {u"gscope"_s, u"transcript"_s, u"lint"_s, u"a"_s}, {u"a key's.pem"_s}, u"lint"_s);
        row("a value that nobody knows", {u"gscope"_s, u"inspect"_s, u"--nonce"_s, u"i"_s}, {}, u"id-token"_s);
    }
    QTest::newRow("bash, a file with a blank in its name")
        << u"bash"_s << QStringList{u"gscope"_s, u"inspect"_s, u"--key"_s, u"a"_s} << QStringList{u"a key's.pem"_s}
        << u"a"_s;
    QTest::newRow("bash, a value after =")
        << u"bash"_s << QStringList{u"gscope"_s, u"inspect"_s, u"--as"_s, u"="_s, u"id"_s} << QStringList{u"id-token"_s}
        << u"jwt"_s;
    QTest::newRow("bash, nothing after = yet") << u"bash"_s << QStringList{u"gscope"_s, u"inspect"_s, u"--as"_s, u"="_s}
                                               << QStringList{u"id-token"_s, u"jwt"_s} << u"--key"_s;
}

void TestCompletion::offers()
{
    QFETCH(QString, shell);
    QFETCH(QStringList, words);
    QFETCH(QStringList, some);
    QFETCH(QString, never);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    const QStringList offered = complete(shell, words);
    for (const QString &word : some)
        QVERIFY2(offered.contains(word), qPrintable(offered.join(u'|')));
    QVERIFY2(!offered.contains(never), qPrintable(offered.join(u'|')));
    if (some.isEmpty())
        QCOMPARE(offered, QStringList());
}

void TestCompletion::zshOptionsAreWhole_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("inspect") << u"inspect"_s;
    QTest::newRow("flow") << u"flow"_s;
    QTest::newRow("sign") << u"sign"_s;
}

void TestCompletion::zshOptionsAreWhole()
{
    QFETCH(QString, command);
    if (QStandardPaths::findExecutable(u"zsh"_s).isEmpty())
        QSKIP("this shell is not installed");
    const QStringList given = complete(u"zsh"_s, {u"gscope"_s, command, u""_s});
    QVERIFY(given.size() >= 30);
    static const QRegularExpression kSpecification(
        uR"(^(\*?--[a-z0-9-]+\[[^\[\]]+\](:[A-Z=|]+:( |_files|\([A-Za-z0-9_ -]+\)))?|1:(TOKEN: |GRANT:\([a-z -]+\)))$)"_s);
    for (const QString &specification : given)
        QVERIFY2(kSpecification.match(specification).hasMatch(), qPrintable(specification));
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
