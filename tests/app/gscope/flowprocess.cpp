// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowprocess.h"

#include <optional>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace GscopeRun {

namespace {

QByteArray lineAfter(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.left(text.lastIndexOf('\n') + 1).split('\n')) {
        if (line.startsWith(name + ": "))
            return line.sliced(name.size() + 2);
    }
    return {};
}

std::optional<Invitation> invitationIn(const QByteArray &complaint, bool toDevice)
{
    const Invitation invitation{lineAfter(complaint, "open"), lineAfter(complaint, "code")};
    if (invitation.address.isEmpty() || (toDevice && invitation.code.isEmpty()))
        return std::nullopt;
    return invitation;
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
    bool invited = false;
    const bool ended = QTest::qWaitFor(
        [&] {
            complaint += process.readAllStandardError();
            if (const auto invitation = invitationIn(complaint, arguments.contains(u"device"_s));
                invitation && person && !std::exchange(invited, true))
                person(process, *invitation);
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
