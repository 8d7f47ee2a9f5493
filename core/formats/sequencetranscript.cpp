// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sequencetranscript.h"

#include "formats/diagram.h"
#include "formats/writing.h"
#include "http/address.h"
#include "texts/flowtexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr qsizetype kLookedAt = 300;

/// Nor with a password before the host.
QByteArray withoutParameters(const QByteArray &address)
{
    const auto end = std::ranges::find_if(address, [](char c) { return c == '?' || c == '#'; });
    QByteArray plain = address.first(end - address.begin());
    const QByteArrayView host = hostIn(plain);
    if (const qsizetype scheme = plain.indexOf("://"); scheme >= 0)
        plain.remove(scheme + 3, host.data() - plain.constData() - scheme - 3);
    return plain;
}

HttpRequest lineOf(const HttpRequest &request)
{
    return {.method = request.method, .address = withoutParameters(request.address)};
}

} // namespace

QString arrowText(const Review::Message &message)
{
    if (message.title.isEmpty() || message.subtitle.isEmpty())
        return message.title + message.subtitle;
    return message.title + u" · "_s + message.subtitle;
}

void SequenceTranscript::trim(Event &event) const
{
    event.address = withoutParameters(event.address);
    if (event.kind == EventKind::TokenIssued)
        event.text.clear();
    if (event.request)
        event.request = lineOf(*event.request);
    if (!event.exchange)
        return;
    Grantscope::Exchange exchange;
    exchange.request = lineOf(event.exchange->request);
    exchange.response.status = event.exchange->response.status;
    exchange.response.reason = event.exchange->response.reason;
    event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(exchange));
}

Result<void> SequenceTranscript::lookAhead(Transcript::EventSource &events)
{
    return diagramOf(events, m_story, kLookedAt).transform([this](const Diagram &diagram) {
        m_expected = diagram.lifelines;
    });
}

void SequenceTranscript::introduce(const QList<Review::Lifeline> &lifelines, QByteArray &out)
{
    for (const Review::Lifeline &line : lifelines) {
        if (m_names.contains(line.id))
            continue;
        const QByteArray name = 'P' + QByteArray::number(m_names.size() + 1);
        m_names.insert(line.id, name);
        participant(name, line.title, out);
    }
}

QByteArray SequenceTranscript::client(QByteArray &out)
{
    const QString id = u"client"_s;
    if (!m_names.contains(id))
        introduce({{id, Texts::partyStory("client", order().language).title}}, out);
    return m_names.value(id);
}

void SequenceTranscript::begin(QByteArray &out)
{
    open(out);
    comment(title(), out);
    comment(secretsText(), out);
    comment(text("written-by").arg(QString::fromUtf8(order().program), QString::fromLatin1(timeText(order().now))),
            out);
    introduce(m_expected, out);
    if (survey().events == 0)
        note(client(out), {}, text("empty"), out);
    else if (hasSecrets())
        note(client(out), {}, secretsText(), out);
}

void SequenceTranscript::add(const Event &event, qsizetype index, QByteArray &out)
{
    const QList<Review::Message> messages = m_story.take(event, index);
    for (const Review::Message &message : messages) {
        if (!m_names.contains(message.from) || !m_names.contains(message.to))
            introduce(m_story.lifelines(), out);
        const QByteArray from = m_names.value(message.from);
        const QByteArray to = m_names.value(message.to);
        arrow(from, to, message, out);
        if (!message.failure.isEmpty())
            note(from, from == to ? QByteArray() : to, u"✗ "_s + message.failure, out);
    }
    addNotes(event, out);
}

void SequenceTranscript::addNotes(const Event &event, QByteArray &out)
{
    switch (event.kind) {
    case EventKind::FlowStarted:
    case EventKind::FaultInjected:
    case EventKind::FaultMet:
    case EventKind::Note:
        note(client(out), {}, eventText(event, order().language), out);
        break;
    case EventKind::Checks:
        for (const Transcript::CheckResult &check : event.checks) {
            if (check.status == "fail"_L1 || check.status == "warn"_L1)
                note(client(out), {}, checkSign(check.status) + u' ' + checkText(check, order().language), out);
        }
        break;
    default:
        break;
    }
}

void SequenceTranscript::end(const Transcript::Receipt &receipt, QByteArray &out)
{
    for (const QString &line : receiptText(receipt, hasSecrets(), order().language))
        comment(line, out);
    close(out);
}

} // namespace Grantscope::Formats
