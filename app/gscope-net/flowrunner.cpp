// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrunner.h"

#include "browser.h"

#include "commandline/input.h"
#include "common/now.h"
#include "common/randomoctets.h"
#include "texts/texts.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// A line for whoever signs in, a person or a script. Nothing in it steers the terminal.
void tell(const char *name, const QByteArray &text)
{
    const QByteArray line = QByteArray(name) + ": " + Texts::visible(QString::fromUtf8(text)).toUtf8() + '\n';
    // Where nobody takes it, the flow runs out of time.
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
}

QString htmlLanguage()
{
    return Texts::languageName().replace(u'_', u'-');
}

} // namespace

FlowRunner::FlowRunner(const FlowOrder &order)
    : m_order(order)
    , m_transport(now)
    , m_redirects([] { return Net::translatedRedirectTexts(htmlLanguage()); }, now, randomOctets)
    , m_session(*order.grant, order.settings, order.fault, world())
{
    connect(&m_session, &Session::FlowSession::changed, this, [this] {
        tellDeviceCode();
        Q_EMIT changed();
    });
    connect(&m_session, &Session::FlowSession::browserOpened, this, [this](const std::optional<Error> &error) {
        tellAddress();
        if (error)
            writeComplaint(Texts::errorLine(*error));
    });
    connect(&m_session, &Session::FlowSession::ended, QCoreApplication::instance(), &QCoreApplication::quit);
    connect(&m_interrupts, &Interrupts::came, &m_session, &Session::FlowSession::cancel);
    connect(&m_lines, &LineSource::line, this, &FlowRunner::takeLine);
    // Nothing listens, and nobody is left who could say where the browser ended.
    connect(&m_lines, &LineSource::ended, this, [this] {
        if (m_session.wantsPaste())
            m_session.expire(m_order.timeout);
    });
}

Session::World FlowRunner::world()
{
    return {.transport = &m_transport,
            .redirects = &m_redirects,
            .openBrowser =
                [opens = m_order.opensBrowser](const QByteArray &address) {
                    return opens ? openBrowser(address) : validateForBrowser(address);
                },
            .clock = now,
            .random = randomOctets,
            .sending = {.trust = m_order.trust,
                        .timeout = std::min<std::chrono::milliseconds>(std::chrono::seconds(30), m_order.timeout)},
            .patience = m_order.timeout + std::chrono::seconds(60)}; // expire() comes first
}

void FlowRunner::carryOut()
{
    QTimer::singleShot(m_order.timeout, this, [this] { m_session.expire(m_order.timeout); });
    m_session.start();
    // What is over before the loop has begun can't end it.
    QTimer::singleShot(0, &m_session, [this] {
        if (run().isOver())
            QCoreApplication::quit();
        else
            m_session.runAll();
    });
    QCoreApplication::exec();
}

void FlowRunner::tellAddress()
{
    tell("open", m_session.browserAddress());
    m_lines.begin();
}

void FlowRunner::tellDeviceCode()
{
    const Flow::ValueTable &values = run().known().values;
    const Flow::StepRecord *request = run().find("device-request");
    if (m_codeTold || !request || request->status != Flow::StepStatus::Done)
        return;
    m_codeTold = true;
    tell("open", values.text("verification_uri"));
    tell("code", values.text("user_code"));
    const QByteArray whole = values.text("verification_uri_complete");
    if (!m_order.opensBrowser)
        return;
    if (const auto opened = openBrowser(whole.isEmpty() ? values.text("verification_uri") : whole); !opened)
        writeComplaint(Texts::errorLine(opened.error()));
}

void FlowRunner::takeLine(const QByteArray &address)
{
    if (const auto taken = m_session.pasteRedirect(address); !taken)
        writeComplaint(Texts::errorLine(taken.error()));
}

} // namespace Grantscope::Cli
