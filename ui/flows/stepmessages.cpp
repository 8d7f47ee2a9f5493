// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepmessages.h"

#include "http/parameters.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct StepMessagesText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::StepMessages)
};

QString placeOf(const QByteArray &address)
{
    const QByteArrayView bare = withoutQuery(address);
    const qsizetype host = bare.indexOf("//");
    const qsizetype path = bare.indexOf('/', host < 0 ? 0 : host + 2);
    return QString::fromLatin1(path < 0 ? QByteArrayView("/") : bare.sliced(path));
}

QString timeOf(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
}

StepMessage exchangeMessage(const Exchange &exchange, Direction direction, qsizetype number)
{
    const QString place = QString::fromLatin1(exchange.request.method) + u' ' + placeOf(exchange.request.address);
    if (direction == Direction::Request)
        return {u"%1. %2 · %3"_s.arg(number).arg(place, timeOf(exchange.startedAt)),
                wireText(exchange.request, exchange.requestHead)};
    if (exchange.response.status == 0)
        return {u"%1. %2"_s.arg(number).arg(StepMessagesText::tr("no answer")), {}};
    return {u"%1. %2 · %3"_s.arg(number).arg(exchange.response.status).arg(place),
            wireText(exchange.response, exchange.responseHead)};
}

void addArrivals(QList<StepMessage> &messages, const Flow::StepRecord &record, Direction direction)
{
    for (const Flow::Arrival &arrival : record.arrivals) {
        if (!arrival.exchange)
            continue;
        StepMessage message = exchangeMessage(*arrival.exchange, direction, messages.size() + 1);
        if (arrival.refused)
            message.title = StepMessagesText::tr("%1 (thrown away)").arg(message.title);
        messages << message;
    }
}

} // namespace

QList<StepMessage> stepMessages(const Flow::StepRecord &record, Direction direction)
{
    QList<StepMessage> messages;
    for (const Exchange &exchange : record.exchanges)
        messages << exchangeMessage(exchange, direction, messages.size() + 1);
    addArrivals(messages, record, direction);
    if (direction == Direction::Response)
        return messages;
    const bool isAhead = record.status == Flow::StepStatus::Prepared || record.exchanges.isEmpty();
    if (record.prepared.request && isAhead && record.status != Flow::StepStatus::Skipped) {
        const QString title = record.status == Flow::StepStatus::Prepared ? StepMessagesText::tr("As it will go out")
                                                                          : StepMessagesText::tr("As it was laid out");
        messages.prepend({title, wireText(*record.prepared.request)});
    } else if (!record.prepared.address.isEmpty()) {
        messages.prepend({StepMessagesText::tr("The address that the browser opens"),
                          wireText(HttpRequest{.address = record.prepared.address})});
    }
    return messages;
}

} // namespace Grantscope::Ui
