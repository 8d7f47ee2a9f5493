// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

bool interopPackagesAreThere()
{
    return QFileInfo::exists(QStringLiteral(GRANTSCOPE_INTEROP "/node_modules/.grantscope-complete"));
}

Provider::~Provider()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Provider::start(const QStringList &options, const QString &script)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"node"_s,
                    QStringList{u"--no-warnings"_s, QStringLiteral(GRANTSCOPE_INTEROP "/") + script} + options);
    const QDeadlineTimer deadline(30'000);
    while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process.waitForReadyRead(int(deadline.remainingTime()));
    const QByteArray line = m_process.readLine().trimmed();
    const QByteArray said = "listening ";
    if (!line.startsWith(said)) {
        QTest::qFail(qPrintable(u"the provider does not start: "_s + m_process.errorString()), __FILE__, __LINE__);
        return false;
    }
    m_issuer = QString::fromLatin1(line.sliced(said.size()));
    return true;
}

} // namespace Grantscope::Test
