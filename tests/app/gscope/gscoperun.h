// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QProcess>
#include <QTest>

#include <sys/resource.h>

namespace GscopeRun {

struct Answer
{
    int status = -1;
    QByteArray output;
    QByteArray complaint;

    [[nodiscard]] std::shared_ptr<const Grantscope::Json::Document> json() const
    {
        auto document = Grantscope::Json::Document::parse(output);
        return document ? std::make_shared<Grantscope::Json::Document>(std::move(*document)) : nullptr;
    }
};

/// Runs a built gscope to its end; the test fails where it crashes, takes more than \a milliseconds of the processor's
/// time (other programs may be busy), or seems never to end.
inline Answer runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                         int milliseconds = 60'000)
{
    QProcess process;
    process.setChildProcessModifier([seconds = rlim_t(milliseconds / 1000)] {
        const rlimit limit{seconds, seconds};
        ::setrlimit(RLIMIT_CPU, &limit);
    });
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(10 * milliseconds) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        QTest::qFail(qPrintable(process.errorString()), __FILE__, __LINE__);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Answer run(const QStringList &arguments, const QByteArray &input = {}, int milliseconds = 60'000)
{
    return runProgram(QStringLiteral(GSCOPE_PROGRAM), arguments, input, milliseconds);
}

/// The status of one check of a report ("pass", "fail" …); empty where it has no such row.
inline QString statusOf(Grantscope::Json::Value report, QByteArrayView id)
{
    for (const Grantscope::Json::Value check : report.member("checks")) {
        if (check.member("id").stringIs(id))
            return check.member("status").toString();
    }
    return {};
}

} // namespace GscopeRun
