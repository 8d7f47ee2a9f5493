// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace Referee {

struct Answer
{
    bool isThere = false;
    int status = -1;
    QByteArray output = {};
    QByteArray complaint = {};
};

/// What another program says; the test decides what it means that it is not installed.
inline Answer ask(const QString &name, const QStringList &arguments, const QByteArray &input = {})
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        QTest::qFail(qPrintable(process.errorString()), __FILE__, __LINE__);
        return {.isThere = true};
    }
    return {true, process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace Referee
