// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/har.h"

#include "formats/harentrywriter_p.h"
#include "formats/writing.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;

void HarTranscript::trim(Event &event) const
{
    if (!event.exchange || (event.exchange->requestHead.isEmpty() && event.exchange->responseHead.isEmpty()))
        return;
    Grantscope::Exchange exchange = *event.exchange;
    exchange.requestHead = {};
    exchange.responseHead = {};
    event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(exchange));
}

void HarTranscript::begin(QByteArray &out)
{
    out += "{\"log\":";
    Json::Writer json(out);
    json.beginObject();
    json.key("version").string(QByteArrayView("1.2"));
    const qsizetype blank = order().program.indexOf(' ');
    json.key("creator").beginObject();
    json.key("name").string(QByteArrayView(blank < 0 ? order().program : order().program.first(blank)));
    json.key("version").string(QByteArrayView(blank < 0 ? QByteArray() : order().program.sliced(blank + 1)));
    json.endObject();
    json.key("comment").string(title() + u": "_s + secretsText());
    json.endObject();
    out.chop(1);
    out += ",\"entries\":[";
}

QByteArray HarTranscript::pageOf(const Event &event)
{
    if (event.run.isEmpty())
        return {};
    QByteArray &id = m_pageIds[event.run];
    if (id.isEmpty()) {
        id = "page_" + QByteArray::number(m_pageIds.size());
        addPage(event, id);
    }
    return id;
}

void HarTranscript::addPage(const Event &start, const QByteArray &id)
{
    if (!m_pages.isEmpty())
        m_pages += ",\n";
    Json::Writer json(m_pages);
    json.beginObject();
    json.key("startedDateTime").string(QByteArrayView(timeText(start.time)));
    json.key("id").string(QByteArrayView(id));
    json.key("title").string(start.kind == Transcript::EventKind::FlowStarted ? eventText(start, order().language)
                                                                              : start.run);
    json.key("pageTimings").beginObject().endObject();
    json.endObject();
}

void HarTranscript::add(const Event &event, qsizetype index, QByteArray &out)
{
    Q_UNUSED(index)
    const QByteArray page = pageOf(event);
    if (!event.exchange) {
        if (!m_before.isEmpty())
            m_before += ',';
        m_before += Transcript::toJson(event);
        return;
    }
    out += m_hasEntries ? ",\n" : "\n";
    m_hasEntries = true;
    appendHarEntry(event, page, m_before, out);
    m_before.clear();
}

void HarTranscript::end(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += "\n],\"pages\":[" + m_pages + "],\"_grantscope\":{\"version\":1,\"secrets\":";
    out += hasSecrets() ? "\"written\"" : "\"replaced\"";
    out += ",\"events\":[" + m_before + "],\"receipt\":";
    Json::Writer json(out);
    writeReceipt(json, receipt);
    out += "}}}\n";
}

} // namespace Grantscope::Formats
