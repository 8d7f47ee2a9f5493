// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowprocess.h"

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace GscopeRun {

namespace {

/// What stood after a name, line by line.
QByteArrayList linesAfter(const QByteArray &text, const QByteArray &name)
{
    QByteArrayList found;
    for (const QByteArray &line : text.left(text.lastIndexOf('\n') + 1).split('\n')) {
        if (line.startsWith(name + ": "))
            found += line.sliced(name.size() + 2);
    }
    return found;
}

} // namespace

Answer flow(const QStringList &arguments, const std::function<void(QProcess &, const Invitation &)> &person,
            const QList<std::pair<QString, QString>> &variables)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GSCOPE_PROGRAM), QStringList{u"flow"_s} + arguments);
    QByteArray complaint;
    const bool toDevice = arguments.contains(u"device"_s);
    qsizetype invited = 0;
    const bool ended = QTest::qWaitFor(
        [&] {
            complaint += process.readAllStandardError();
            const QByteArrayList addresses = linesAfter(complaint, "open");
            const QByteArrayList codes = linesAfter(complaint, "code");
            if (person && invited < addresses.size() && (!toDevice || !codes.isEmpty())) {
                const Invitation invitation{addresses.at(invited++), codes.value(0)};
                person(process, invitation);
            }
            return process.state() == QProcess::NotRunning;
        },
        120'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit) {
        QTest::qFail("gscope does not end, or crashed", __FILE__, __LINE__);
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), complaint + process.readAllStandardError()};
}

QString stepStatus(Json::Value report, QByteArrayView id)
{
    QString status;
    for (const Json::Value step : report.member("steps")) {
        if (step.member("id").stringIs(id))
            status = step.member("status").toString();
    }
    return status;
}

QStringList memberNames(Json::Value object)
{
    QStringList list;
    for (const Json::Value member : object)
        list.append(member.name());
    return list;
}

} // namespace GscopeRun
