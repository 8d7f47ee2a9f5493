// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagetranscript.h"

#include "formats/writing.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

namespace {

bool isEdited(const Event &event)
{
    return event.text == "edited"_L1;
}

} // namespace

void PageTranscript::trim(Event &event) const
{
    if (event.kind == EventKind::TokenIssued)
        event.text.clear();
    if (event.kind == EventKind::StepSent && event.request)
        event.request = HttpRequest{.method = event.request->method, .address = event.request->address};
    if (!event.exchange)
        return;
    Grantscope::Exchange exchange = *event.exchange;
    exchange.requestHead = {};
    exchange.responseHead = {};
    exchange.interim = {};
    event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(exchange));
}

Result<void> PageTranscript::lookAhead(Transcript::EventSource &events)
{
    return diagramOf(events, Review::Storyline(order().language, order().describe), m_mostArrows)
        .transform([this](Diagram diagram) { m_diagram = std::move(diagram); });
}

void PageTranscript::add(const Event &event, qsizetype index, QByteArray &out)
{
    out += m_sent.before(event);
    if (event.kind != EventKind::StepSent || isEdited(event))
        return addItem(event, index, out);
    QByteArray line;
    addItem(event, index, line);
    m_sent.hold(event, line);
}

void PageTranscript::end(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += m_sent.rest();
    addReceipt(receipt, out);
}

QList<PageTranscript::Fact> PageTranscript::summary() const
{
    QList<Fact> facts;
    if (survey().first) {
        facts.append({text("from"), QString::fromLatin1(timeText(*survey().first))});
        facts.append({text("until"), QString::fromLatin1(timeText(*survey().last))});
    }
    facts.append({text("runs"), QString::number(survey().runs)});
    facts.append({text("exchanges"), QString::number(survey().exchanges)});
    facts.append({text("refusals"), QString::number(survey().refusals)});
    facts.append({text("failures"), QString::number(survey().failures)});
    return facts;
}

QString PageTranscript::lineOf(const Event &event) const
{
    QString line = eventText(event, order().language);
    if (event.kind == EventKind::StepSent)
        line = text("sent").arg(line);
    if (isEdited(event))
        line += u" · "_s + text("edited");
    return line;
}

} // namespace Grantscope::Formats
