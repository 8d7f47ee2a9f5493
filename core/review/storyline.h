// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sequencelayout.h"
#include "texts/texts.h"
#include "transcript/event.h"

#include <QSet>

#include <functional>
#include <optional>

namespace Grantscope::Review {

/// Who spoke to whom in an exchange, and what it was for.
struct ExchangeStory
{
    Lifeline from;
    Lifeline to;
    QString title = {}; ///< Nothing: the arrow shows method and path alone.
};
/// Knows more of an exchange outside of a flow than its address says; nothing where it does not.
using DescribeExchange = std::function<std::optional<ExchangeStory>(const Grantscope::Exchange &exchange)>;

/// The events of a transcript, in their order, as the arrows of a sequence diagram. Steps of our flows run between the
/// five parties; other exchanges from the client to the host of their address, unless \a describe knows better. Shows
/// methods, paths, status and errors, and no parameters. Takes the memory of a diagram's columns, however many events
/// there are.
class Storyline
{
public:
    explicit Storyline(Texts::Language language, DescribeExchange describe = {})
        : m_language(language)
        , m_describe(std::move(describe))
    {
    }

    /// The arrows of event number \a index: their ids are "e12", "e12a", "e12b"; see eventOfArrow().
    [[nodiscard]] QList<Message> take(const Transcript::Event &event, qsizetype index);
    /// Those that took part so far, the parties of a flow first, in an order that does not change between them. After
    /// the twelfth host all others are one.
    [[nodiscard]] QList<Lifeline> lifelines() const;

private:
    class Arrows;

    void takeAnswer(const Transcript::Event &event, Arrows &arrows);
    void takeFailure(const Transcript::Event &event, Arrows &arrows);
    void takeExchange(const Transcript::Event &event, Arrows &arrows);
    void takeArrival(const Transcript::Event &event, Arrows &arrows);
    void takePage(const Transcript::Event &event, Arrows &arrows);
    [[nodiscard]] ExchangeStory storyOf(const Grantscope::Exchange &exchange);
    [[nodiscard]] Lifeline hostLine(QByteArrayView address);
    QString note(const Lifeline &lifeline);

    Texts::Language m_language;
    DescribeExchange m_describe;
    QSet<std::pair<QString, QString>> m_waiting; ///< Steps of runs that sent and have no answer yet.
    QSet<QString> m_parties; ///< Of a flow, that took part.
    QList<Lifeline> m_others;
    int m_number = 0;
};

/// The number of the event that the arrow \a id of a Storyline belongs to; -1 where it is of none.
[[nodiscard]] qsizetype eventOfArrow(QStringView id);

} // namespace Grantscope::Review
