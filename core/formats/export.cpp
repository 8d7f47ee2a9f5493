// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/export.h"

#include "formats/formatserror.h"
#include "formats/formatwriter.h"
#include "transcript/redactedevents.h"
#include "transcript/transcripterror.h"

#include <algorithm>
#include <array>

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventSource;

namespace {

constexpr qsizetype kPiece = qsizetype(64) << 10;

constexpr std::array kFormats{
    FormatRow{Format::Json, "json", "json", "application/json", "JSON"},
    FormatRow{Format::Har, "har", "har", "application/json", "HAR 1.2"},
    FormatRow{Format::Markdown, "markdown", "md", "text/markdown", "Markdown"},
    FormatRow{Format::Html, "html", "html", "text/html", "HTML"},
    FormatRow{Format::Mermaid, "mermaid", "mmd", "text/vnd.mermaid", "Mermaid"},
    FormatRow{Format::PlantUml, "plantuml", "puml", "text/x-plantuml", "PlantUML"},
    FormatRow{Format::Curl, "curl", "sh", "application/x-sh", "curl"},
};

/// The events of another, counted, or without what a format does not show.
class LookedAt final : public EventSource
{
public:
    explicit LookedAt(EventSource &events)
        : m_events(events)
    {
    }

    [[nodiscard]] Result<std::optional<Event>> next() override
    {
        Result<std::optional<Event>> event = m_events.next();
        if (event && *event) {
            if (m_writer)
                m_writer->trim(**event);
            else
                m_survey.count(**event);
        }
        return event;
    }
    void rewind() override { m_events.rewind(); }
    [[nodiscard]] double progress() const override { return m_events.progress(); }

    [[nodiscard]] const Survey &survey() const { return m_survey; }
    void trimFor(const FormatWriter &writer) { m_writer = &writer; }

private:
    EventSource &m_events;
    Survey m_survey;
    const FormatWriter *m_writer = nullptr;
};

/// Asks whether to go on after each event, and tells how much of one phase of several is done.
class Watched final : public EventSource
{
public:
    Watched(EventSource &events, std::function<bool(double)> goOn)
        : m_events(events)
        , m_goOn(std::move(goOn))
    {
    }

    [[nodiscard]] Result<std::optional<Event>> next() override
    {
        Result<std::optional<Event>> event = m_events.next();
        if (m_goOn && event && *event && !m_goOn(m_events.progress()))
            return std::unexpected(Error{Transcript::TranscriptError::Cancelled});
        return event;
    }
    void rewind() override { m_events.rewind(); }
    [[nodiscard]] double progress() const override { return m_events.progress(); }

private:
    EventSource &m_events;
    std::function<bool(double)> m_goOn;
};

/// Tells a phase as the part of the whole between \a begin and \a end.
std::function<bool(double)> phase(const std::function<bool(double)> &goOn, double begin, double end)
{
    if (!goOn)
        return {};
    return [&goOn, begin, end](double done) { return goOn(begin + (end - begin) * done); };
}

Result<void> countAll(EventSource &events)
{
    while (true) {
        const auto event = events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            return {};
    }
}

/// What a device has taken is out of memory.
class Output
{
public:
    explicit Output(QIODevice &device)
        : m_device(device)
    {
    }
    QByteArray &octets() { return m_octets; }
    [[nodiscard]] Result<void> flush(qsizetype least = 0)
    {
        if (m_octets.size() < least)
            return {};
        qint64 done = 0;
        while (done < m_octets.size()) {
            const qint64 taken = m_device.write(m_octets.constData() + done, m_octets.size() - done);
            // One that takes nothing will not take more later.
            if (taken <= 0)
                return std::unexpected(Error{FormatsError::Write, {}, m_device.errorString()});
            done += taken;
        }
        // Without its memory: one long line does not make the rest expensive.
        if (m_octets.capacity() > 4 * kPiece)
            m_octets = {};
        else
            m_octets.resize(0);
        return {};
    }

private:
    QIODevice &m_device;
    QByteArray m_octets;
};

Result<void> writeAll(EventSource &events, FormatWriter &writer, Output &output)
{
    writer.begin(output.octets());
    for (qsizetype index = 0;; ++index) {
        const auto event = events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            return output.flush();
        writer.add(**event, index, output.octets());
        if (const Result<void> written = output.flush(kPiece); !written)
            return written;
    }
}

} // namespace

std::span<const FormatRow> formats()
{
    return kFormats;
}

const FormatRow &rowOf(Format format)
{
    return *std::ranges::find(kFormats, format, &FormatRow::format);
}

const FormatRow *findFormat(std::string_view id)
{
    const auto row = std::ranges::find_if(kFormats, [id](const FormatRow &each) { return id == each.id; });
    return row == kFormats.end() ? nullptr : &*row;
}

Result<Transcript::Receipt> exportTranscript(EventSource &source, QIODevice &out, const ExportOrder &order,
                                             const std::function<bool(double)> &goOn)
{
    LookedAt looked(source);
    Transcript::Redactor redactor(order.claims);
    for (const KnownSecret &secret : order.known)
        redactor.learn(secret.kind, secret.value);
    Transcript::RedactedEvents redacted(looked, redactor);
    const bool redacts = order.secrets == Secrets::Replaced;

    looked.rewind();
    constexpr double kSeen = 1.0 / 3;
    Watched surveyed(looked, phase(goOn, 0, kSeen));
    const Result<void> seen = redacts ? redacted.learn(phase(goOn, 0, kSeen)) : countAll(surveyed);
    if (!seen)
        return std::unexpected(seen.error());
    // Afterwards, so that names count from the first secret that is told.
    if (redacts && order.around) {
        order.around->rewind();
        if (const Result<void> learned =
                Transcript::RedactedEvents(*order.around, redactor).learn(phase(goOn, kSeen, kSeen));
            !learned)
            return std::unexpected(learned.error());
    }

    ExportOrder inside = order;
    if (redacts)
        inside.title = QString::fromUtf8(redactor.redacted(order.title.toUtf8()));
    const std::unique_ptr<FormatWriter> writer = makeWriter(inside, looked.survey());
    looked.trimFor(*writer);
    EventSource &events = redacts ? static_cast<EventSource &>(redacted) : looked;
    events.rewind();
    const double begun = writer->looksAtAll() ? 2 * kSeen : kSeen;
    Watched ahead(events, phase(goOn, kSeen, begun));
    if (const Result<void> done = writer->lookAhead(ahead); !done)
        return std::unexpected(done.error());

    events.rewind();
    Watched written(events, phase(goOn, begun, 1));
    Output output(out);
    if (const Result<void> done = writeAll(written, *writer, output); !done)
        return std::unexpected(done.error());
    const Transcript::Receipt receipt = redacts ? redacted.receipt() : Transcript::Receipt();
    writer->end(receipt, output.octets());
    if (const Result<void> done = output.flush(); !done)
        return std::unexpected(done.error());
    return receipt;
}

} // namespace Grantscope::Formats
