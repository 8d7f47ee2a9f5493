// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowstatus.h"

#include "texts/visible.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostHosts = 120; // characters

struct FlowStatusText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::FlowStatus)
};

QString hostOf(const QByteArray &address)
{
    return QUrl::fromEncoded(address, QUrl::StrictMode).authority();
}

/// What the run does where it waits for nobody.
QString doingText(const Flow::Run &run)
{
    using Phase = Flow::Run::Phase;
    switch (run.phase()) {
    case Phase::Ready:
    case Phase::Prepared:
        return FlowStatusText::tr("Step %1 comes next").arg(run.current() + 1);
    case Phase::Running:
        return FlowStatusText::tr("Step %1 is under way").arg(run.current() + 1);
    case Phase::Succeeded:
        return FlowStatusText::tr("At the end");
    case Phase::Failed:
        return FlowStatusText::tr("Stopped");
    case Phase::Cancelled:
        return FlowStatusText::tr("Cancelled");
    }
    return {};
}

QString waitingText(const FlowWaiting &waiting)
{
    const QString host = Texts::visibleExcerpt(hostOf(waiting.address), kMostHosts);
    switch (waiting.place) {
    case FlowWaiting::Place::Nowhere:
        break;
    case FlowWaiting::Place::OwnBrowser:
        return FlowStatusText::tr("Waiting for you in your browser at %1").arg(host);
    case FlowWaiting::Place::BuiltInBrowser:
        return FlowStatusText::tr("Waiting for you in the built-in browser at %1").arg(host);
    case FlowWaiting::Place::Breakpoint:
        return FlowStatusText::tr("Stopped before this step, as you asked");
    case FlowWaiting::Place::OtherDevice:
        return FlowStatusText::tr("Waiting for the answer on the other device");
    }
    return {};
}

QString statusText(const QString &doing, const QString &practice, qsizetype exchanges, const QStringList &elsewhere)
{
    QStringList parts{doing};
    if (!practice.isEmpty())
        parts << FlowStatusText::tr("Practice server on %1").arg(practice);
    parts << (exchanges == 1 ? FlowStatusText::tr("1 exchange") : FlowStatusText::tr("%1 exchanges").arg(exchanges));
    if (!elsewhere.isEmpty())
        parts << FlowStatusText::tr("connected to %1")
                     .arg(Texts::visibleExcerpt(QLocale().createSeparatedList(elsewhere), kMostHosts));
    else
        parts << (practice.isEmpty() ? FlowStatusText::tr("no connection yet")
                                     : FlowStatusText::tr("no connection to anywhere else"));
    return parts.join(u" · "_s);
}

} // namespace

void FlowStatus::reset()
{
    *this = {};
}

void FlowStatus::follow(const Flow::Run &run)
{
    const auto &records = run.records();
    const bool undone = m_counted.size() > records.size()
                        || !std::equal(m_counted.cbegin(), m_counted.cend(), records.cbegin(),
                                       [](qsizetype counted, const Flow::StepRecord &record) {
                                           return counted <= record.earlier.size() + record.exchanges.size();
                                       });
    if (undone)
        reset();
    m_counted.resize(records.size());
    for (qsizetype step = 0; step < records.size(); ++step) {
        const auto &[earlier, exchanges] = std::tie(records.at(step).earlier, records.at(step).exchanges);
        for (qsizetype &counted = m_counted[step]; counted < earlier.size() + exchanges.size(); ++counted)
            count(counted < earlier.size() ? earlier.at(counted) : exchanges.at(counted - earlier.size()));
    }
}

void FlowStatus::count(const Exchange &exchange)
{
    const QString host = hostOf(exchange.request.address);
    if (host.isEmpty())
        return; // The redirect: it came to us.
    ++m_exchanges;
    if (exchange.requestHead.isEmpty() && exchange.response.status == 0)
        return; // Nothing went there.
    if (!m_hosts.contains(host))
        m_hosts << host;
}

QString FlowStatus::text(const Flow::Run &run, const QString &practiceIssuer, const FlowWaiting &waiting) const
{
    const QString practice = QUrl(practiceIssuer).authority();
    QStringList elsewhere = m_hosts;
    if (waiting.place == FlowWaiting::Place::BuiltInBrowser && !elsewhere.contains(hostOf(waiting.address)))
        elsewhere << hostOf(waiting.address);
    elsewhere.removeAll(practice);
    elsewhere.removeAll(QString());
    const bool waits = waiting.place != FlowWaiting::Place::Nowhere;
    return statusText(waits ? waitingText(waiting) : doingText(run), practice, m_exchanges, elsewhere);
}

} // namespace Grantscope::Ui
