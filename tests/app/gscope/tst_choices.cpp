// SPDX-License-Identifier: GPL-3.0-or-later
// Every option that takes one of several names: it says which, and takes each of them.
#include "gscoperun.h"

#include "commandline/options.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QString kToken = u"eyJhbGciOiJIUzI1NiJ9.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
const QString kKey = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/ec.P-256.pkcs8.pem"_s;
const QString kRecording = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/har/charles-bad.har"_s;
// A server may have more of them (OpenID Connect Core §3.1.2.1).
constexpr QByteArrayView kOpen = "flow --prompt";

/// What must stand beside the option for it to be read. Nothing is served or written with it, and nobody answers.
QStringList besides(QByteArrayView command, QByteArrayView option)
{
    if (command == "inspect" && option == "--format")
        return {u"--batch"_s, u"/dev/null"_s};
    if (command == "inspect")
        return {kToken};
    if (command == "compare")
        return {kToken, kToken};
    if (command == "encrypt")
        return {u"text"_s, u"--key"_s, kKey};
    if (command == "sign")
        return {u"--key"_s, kKey};
    if (command == "sd-jwt")
        return {u"issue"_s, u"/dev/null"_s, u"--key"_s, kKey};
    if (command == "transcript")
        return {u"export"_s, kRecording, u"--output"_s, u"/dev/full"_s};
    if (command == "flow")
        return {u"client-credentials"_s, u"--token-endpoint"_s, u"http://127.0.0.1:9/token"_s, u"--client-id"_s,
                u"c"_s};
    if (command == "request")
        return {u"http://127.0.0.1:9/"_s};
    if (command == "practice")
        return {u"--port=no-number"_s};
    if (command != "keys")
        return {};
    if (option == "--hash")
        return {u"thumbprint"_s, kKey};
    if (option == "--purpose")
        return {u"certificate"_s, kKey, u"--common-name"_s, u"x"_s};
    if (option == "--alg")
        return {u"convert"_s, kKey};
    const QStringList generate{u"generate"_s, u"--out"_s, u"/dev/full"_s};
    return option == "--for" || option == "--kind" ? generate : generate + QStringList{u"--kind"_s, u"P-256"_s};
}

GscopeRun::Answer with(const QString &command, const QString &option, const QString &value)
{
    return run(QStringList{command, option + u'=' + value} + besides(command.toLatin1(), option.toLatin1()));
}

} // namespace

class TestChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheCommand_data();
    void areThoseOfTheCommand();
};

void TestChoices::areThoseOfTheCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("choices");
    for (const Cli::Command *command : Cli::commands()) {
        for (const Cli::OptionRow &option : command->options) {
            const QByteArray name = QByteArray(command->name) + ' ' + option.name;
            if (option.value == Cli::ValueKind::Choice && name != kOpen)
                QTest::newRow(name.constData())
                    << QString::fromLatin1(command->name) << QString::fromLatin1(option.name)
                    << QString::fromLatin1(option.choices()).split(u' ');
        }
    }
}

void TestChoices::areThoseOfTheCommand()
{
    QFETCH(const QString, command);
    QFETCH(const QString, option);
    QFETCH(const QStringList, choices);
    const auto refused = with(command, option, u"no-such-choice"_s);
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.complaint,
             u"gscope: %1 takes one of %2, not \"no-such-choice\".\n"_s.arg(option, choices.join(u", "_s)).toUtf8());
    for (const QString &choice : choices) {
        const auto answer = with(command, option, choice);
        QVERIFY2(!answer.complaint.contains("takes one of"), answer.complaint);
    }
}

QTEST_GUILESS_MAIN(TestChoices)
#include "tst_choices.moc"
