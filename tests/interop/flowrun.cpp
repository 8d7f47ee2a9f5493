// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrun.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

namespace {

constexpr auto kVariable = "GRANTSCOPE_INTEROP_SECRET"_L1;

QStringList words(const QByteArray &text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// What gscope asks the person for on standard error, a line each: "open: ADDRESS", "code: USER-CODE".
class Asked
{
public:
    explicit Asked(const FlowCase &flow)
        : m_flow(flow)
    {
    }

    /// True once, with the line that makes it complete.
    [[nodiscard]] bool take(const QByteArray &line)
    {
        QString &part = line.startsWith("open: ") ? m_address : m_code;
        if (!line.startsWith("open: ") && !line.startsWith("code: "))
            return false;
        part = QString::fromUtf8(line.sliced(6)).trimmed();
        return !m_address.isEmpty() && (!needsCode() || !m_code.isEmpty());
    }
    [[nodiscard]] SignedIn answer() const
    {
        QStringList options = words(m_flow.person);
        if (m_flow.way == Way::Chromium)
            return signInWithChromium(m_address, options);
        if (m_flow.way == Way::Paste)
            options.append(u"--no-deliver"_s);
        if (needsCode())
            options += {u"--code"_s, m_code};
        return signIn(m_address, options);
    }

private:
    [[nodiscard]] bool needsCode() const { return m_flow.grant == "device"; }

    const FlowCase &m_flow;
    QString m_address;
    QString m_code;
};

} // namespace

QString FlowRun::step(QByteArrayView id) const
{
    QString last;
    for (const Json::Value each : root().member("steps")) {
        if (each.member("id").stringIs(id))
            last = each.member("status").toString();
    }
    return last;
}

QString FlowRun::error() const
{
    const Json::Value error = root().member("error");
    if (!error)
        return {};
    const QString server = error.member("server").member("error").toString();
    return error.member("step").toString() + u": "_s + (server.isEmpty() ? error.member("code").toString() : server);
}

void FlowRunner::addFile(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
}

void FlowRunner::addClientKeys()
{
    QFile file(QStringLiteral(GRANTSCOPE_INTEROP "/provider/client-keys.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto set = Json::Document::parse(file.readAll());
    QVERIFY(set.has_value());
    for (const Json::Value key : set->root().member("keys"))
        addFile(key.member("kid").toString(), key.text().toByteArray());
}

QStringList FlowRunner::argumentsOf(const FlowCase &flow) const
{
    QStringList arguments{u"flow"_s, QString::fromLatin1(flow.grant), u"--no-browser"_s, u"--json"_s};
    if (flow.grant == "mcp") // It finds the issuer, and registers its client.
        arguments += {u"--api-url"_s, m_provider.issuer()};
    else
        arguments += {u"--issuer-url"_s, m_provider.issuer(), u"--client-id"_s, QString::fromLatin1(flow.client)};
    for (QString option : words(flow.options)) {
        option.replace(u'+', u' ');
        option.replace(u"ISSUER"_s, m_provider.issuer());
        arguments.append(option.replace(u"FOLDER"_s, m_folder.path()));
    }
    if (!arguments.contains(u"--timeout"_s))
        arguments += {u"--timeout"_s, u"60"_s};
    if (!flow.secret.isEmpty())
        arguments += {u"--client-secret-env"_s, kVariable};
    return arguments;
}

FlowRun FlowRunner::run(const FlowCase &flow) const
{
    FlowRun run;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kVariable, QString::fromLatin1(flow.secret));
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    process.start(m_gscope, argumentsOf(flow));

    Asked asked(flow);
    const QDeadlineTimer deadline(90'000);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        process.waitForReadyRead(int(deadline.remainingTime()));
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            run.complaint += line;
            if (!asked.take(line))
                continue;
            run.person = asked.answer();
            if (flow.way == Way::Paste)
                process.write(run.person->said + '\n');
        }
    }
    process.kill(); // if it has not ended
    process.waitForFinished();
    if (process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.complaint += process.readAllStandardError();
    if (auto document = Json::Document::parse(run.output))
        run.report = std::make_shared<Json::Document>(std::move(*document));
    return run;
}

} // namespace Grantscope::Test
