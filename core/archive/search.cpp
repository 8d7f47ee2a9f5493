// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search.h"

#include <QHash>

#include <limits>

namespace Grantscope::Archive {

namespace {

constexpr qsizetype kMostWords = 32;
using Words = quint32; // One bit a word.

/// All of an event that is text, in lower case. Heads repeat what fields say.
QByteArray textOf(const Transcript::Event &event)
{
    Transcript::Event copy = event;
    if (event.exchange) {
        Exchange exchange = *event.exchange;
        exchange.requestHead.clear();
        exchange.responseHead.clear();
        QByteArray bodies = exchange.request.body + '\n' + exchange.response.body;
        exchange.request.body.clear();
        exchange.response.body.clear();
        copy.exchange = std::make_shared<const Exchange>(std::move(exchange));
        return (Transcript::toJson(copy) + '\n' + bodies).toLower();
    }
    return Transcript::toJson(copy).toLower();
}

} // namespace

QSet<qsizetype> conversationsWith(const QStringList &words, const QList<Review::Conversation> &conversations,
                                  Transcript::EventSource &source, const std::function<bool()> &goOn)
{
    QList<QByteArray> sought;
    for (const QString &word : words.first(std::min(kMostWords, words.size())))
        sought.append(word.toUtf8().toLower());
    QHash<qsizetype, qsizetype> owners;
    for (qsizetype i = 0; i < conversations.size(); ++i) {
        for (const qsizetype event : conversations.at(i).events)
            owners.insert(event, i);
    }
    if (sought.isEmpty())
        return {};
    const Words all = std::numeric_limits<Words>::max() >> (kMostWords - sought.size());
    QHash<qsizetype, Words> found;
    for (qsizetype number = 0; goOn(); ++number) {
        const auto event = source.next();
        if (!event || !*event)
            break;
        const auto owner = owners.constFind(number);
        if (owner == owners.cend() || found.value(*owner) == all)
            continue;
        const QByteArray text = textOf(**event);
        for (qsizetype i = 0; i < sought.size(); ++i) {
            if (text.contains(sought.at(i)))
                found[*owner] |= Words(1) << i;
        }
    }
    QSet<qsizetype> result;
    for (auto at = found.cbegin(); at != found.cend(); ++at) {
        if (at.value() == all)
            result.insert(at.key());
    }
    return result;
}

} // namespace Grantscope::Archive
