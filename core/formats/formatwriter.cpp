// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formatwriter.h"

#include "formats/curl.h"
#include "formats/har.h"
#include "formats/html.h"
#include "formats/json.h"
#include "formats/markdown.h"
#include "formats/mermaid.h"
#include "formats/plantuml.h"

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

void Survey::count(const Event &event)
{
    ++events;
    if (event.exchange)
        ++exchanges;
    if (event.exchange && event.exchange->response.status >= 400)
        ++refusals;
    if (event.kind == EventKind::FlowStarted)
        ++runs;
    // The end of a flow says again why its step failed.
    if (event.failure && event.kind != EventKind::FlowEnded)
        ++failures;
    if (event.time == Instant())
        return;
    first = first ? std::min(*first, event.time) : event.time;
    last = last ? std::max(*last, event.time) : event.time;
}

Result<void> FormatWriter::lookAhead(Transcript::EventSource &events)
{
    Q_UNUSED(events)
    return {};
}

QString FormatWriter::secretsText() const
{
    return hasSecrets() ? text("secrets-written") : text("secrets-replaced");
}

std::unique_ptr<FormatWriter> makeWriter(const ExportOrder &order, const Survey &survey)
{
    switch (order.format) {
    case Format::Json:
        return std::make_unique<JsonTranscript>(order, survey);
    case Format::Har:
        return std::make_unique<HarTranscript>(order, survey);
    case Format::Markdown:
        return std::make_unique<MarkdownTranscript>(order, survey);
    case Format::Html:
        return std::make_unique<HtmlTranscript>(order, survey);
    case Format::Mermaid:
        return std::make_unique<MermaidTranscript>(order, survey);
    case Format::PlantUml:
        return std::make_unique<PlantUmlTranscript>(order, survey);
    case Format::Curl:
        return std::make_unique<CurlTranscript>(order, survey);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Grantscope::Formats
