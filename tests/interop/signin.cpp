// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

namespace {

enum Status { Arrived = 0, Page = 1 }; // of the scripts

} // namespace

SignedIn runScript(const QString &script, const QString &address, const QStringList &options)
{
    QProcess process;
    process.start(u"node"_s,
                  QStringList{QStringLiteral(GRANTSCOPE_INTEROP "/") + script} + options + QStringList{address});
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.terminate(); // takes its browser with it
        if (!process.waitForFinished(5000))
            process.kill();
        process.waitForFinished();
    }
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    const QByteArray output = process.readAllStandardOutput().trimmed();
    const QByteArray complaint = process.readAllStandardError().trimmed();
    if (status != Arrived && status != Page)
        QTest::qFail(qPrintable(script + u": "_s + QString::fromUtf8(complaint)), __FILE__, __LINE__);
    return {status == Arrived, status == Arrived ? output : complaint};
}

QUrlQuery SignedIn::parameters() const
{
    const QUrl address = QUrl::fromEncoded(said);
    QString text = address.hasFragment() ? address.fragment(QUrl::FullyEncoded) : address.query(QUrl::FullyEncoded);
    return QUrlQuery(text.replace(u'+', u"%20"_s));
}

QString SignedIn::parameter(const QString &name) const
{
    return parameters().queryItemValue(name, QUrl::FullyDecoded);
}

SignedIn signIn(const QString &address, const QStringList &options)
{
    return runScript(u"signin.mjs"_s, address, options);
}

SignedIn signInWithChromium(const QString &address, const QStringList &options)
{
    return runScript(u"browser.mjs"_s, address, options);
}

bool chromiumIsThere()
{
    return QFileInfo::exists(qEnvironmentVariable("CHROMIUM", u"/usr/bin/chromium"_s));
}

} // namespace Grantscope::Test
