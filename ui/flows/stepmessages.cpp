// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepmessages.h"

#include "http/parameters.h"
#include "widgets/connectionrows.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct StepMessagesText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::StepMessages)
};

QString timeOf(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
}

QString exchangeTitle(const Exchange &exchange, Direction direction, qsizetype number)
{
    const QString place = QString::fromLatin1(exchange.request.method) + u' ' + pathOf(exchange.request.address);
    if (direction == Direction::Request)
        return u"%1. %2 · %3"_s.arg(number).arg(place, timeOf(exchange.startedAt));
    if (exchange.response.status == 0)
        return u"%1. %2"_s.arg(number).arg(StepMessagesText::tr("no answer"));
    return u"%1. %2 · %3"_s.arg(number).arg(exchange.response.status).arg(place);
}

} // namespace

QString pathOf(const QByteArray &address)
{
    const QByteArrayView bare = withoutQuery(address);
    const qsizetype authority = bare.indexOf("://");
    const qsizetype path = bare.indexOf('/', authority < 0 ? 0 : authority + 3);
    return path < 0 ? u"/"_s : QString::fromLatin1(bare.sliced(path));
}

const Flow::Arrival *redirectOf(const Flow::Run &run, const Flow::StepRecord &record)
{
    const auto taken = std::ranges::find_if(record.arrivals, [](const Flow::Arrival &each) { return !each.refused; });
    if (taken != record.arrivals.cend())
        return &*taken;
    const bool reads = record.step->act == Flow::Act::Compute && record.step->from != record.step->to
                       && record.status != Flow::StepStatus::Pending;
    return reads && run.known().arrival ? &*run.known().arrival : nullptr;
}

StepMessages::StepMessages(const Flow::Run &run, qsizetype step, Direction direction)
    : m_record(run.records().at(step))
    , m_direction(direction)
{
    const Flow::StepRecord &record = m_record;
    for (const Flow::Arrival &arrival : record.arrivals) {
        if (arrival.exchange)
            m_arrivals << &arrival;
    }
    if (direction == Direction::Response)
        return;
    const Flow::Arrival *redirect = redirectOf(run, record);
    if (redirect && redirect->exchange && !m_arrivals.contains(redirect))
        m_arrivals << redirect;
    const bool isAhead = record.status == Flow::StepStatus::Prepared || record.exchanges.isEmpty();
    if (record.prepared.request && isAhead && record.status != Flow::StepStatus::Skipped)
        m_laidOut = LaidOut::Request;
    else if (!record.prepared.address.isEmpty())
        m_laidOut = LaidOut::Address;
}

qsizetype StepMessages::count() const
{
    return (beginsLaidOut() ? 1 : 0) + m_record.exchanges.size() + m_arrivals.size() + m_record.earlier.size();
}

/// Null for an exchange of our own.
const Flow::Arrival *StepMessages::arrivalAt(qsizetype index) const
{
    const qsizetype arrival = index - (beginsLaidOut() ? 1 : 0) - m_record.exchanges.size();
    return arrival < 0 || isEarlier(index) ? nullptr : m_arrivals.at(arrival);
}

const Exchange &StepMessages::exchangeAt(qsizetype index) const
{
    if (isEarlier(index))
        return m_record.earlier.at(index - (count() - m_record.earlier.size()));
    const Flow::Arrival *arrival = arrivalAt(index);
    return arrival ? *arrival->exchange : m_record.exchanges.at(index - (beginsLaidOut() ? 1 : 0));
}

QString StepMessages::title(qsizetype index) const
{
    if (index < 0 || index >= count())
        return {};
    if (index == 0 && m_laidOut == LaidOut::Address)
        return StepMessagesText::tr("The address that the browser opens");
    if (index == 0 && m_laidOut == LaidOut::Request)
        return m_record.status == Flow::StepStatus::Prepared ? StepMessagesText::tr("As it will go out")
                                                             : StepMessagesText::tr("As it was laid out");
    const qsizetype number = index + (beginsLaidOut() ? 0 : 1);
    const QString title = exchangeTitle(exchangeAt(index), m_direction, number);
    if (isEarlier(index))
        return StepMessagesText::tr("%1 (before it was repeated)").arg(title);
    const Flow::Arrival *arrival = arrivalAt(index);
    return arrival && arrival->refused ? StepMessagesText::tr("%1 (thrown away)").arg(title) : title;
}

HttpText StepMessages::text(qsizetype index) const
{
    if (index < 0 || index >= count())
        return {};
    if (index == 0 && m_laidOut == LaidOut::Address)
        return wireText(HttpRequest{.address = m_record.prepared.address});
    if (index == 0 && m_laidOut == LaidOut::Request)
        return wireText(*m_record.prepared.request);
    const Exchange &exchange = exchangeAt(index);
    if (m_direction == Direction::Request)
        return wireText(exchange.request, exchange.requestHead);
    if (exchange.response.status == 0)
        return {};
    HttpText text = wireText(exchange.response, exchange.responseHead);
    text.tellsOfAPerson = tellsOfAPerson(*m_record.step);
    return text;
}

QList<ParameterRow> stepConnection(const Flow::StepRecord &record)
{
    return record.exchanges.isEmpty() ? QList<ParameterRow>() : connectionRows(record.exchanges.constLast());
}

} // namespace Grantscope::Ui
