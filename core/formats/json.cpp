// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json.h"

#include "formats/writing.h"

namespace Grantscope::Formats {

void JsonTranscript::begin(QByteArray &out)
{
    Json::Writer json(out);
    json.beginObject();
    json.key("grantscope_transcript").number(1);
    json.key("program").string(QByteArrayView(order().program));
    json.key("written").string(QByteArrayView(timeText(order().now)));
    if (!order().title.isEmpty())
        json.key("title").string(order().title);
    json.key("secrets").string(QByteArrayView(hasSecrets() ? "written" : "replaced"));
    if (hasSecrets())
        json.key("warning").string(exportText("secrets-written", Texts::Language::English));
    json.endObject();
    out.chop(1);
    out += ",\"events\":[\n";
}

void JsonTranscript::add(const Transcript::Event &event, qsizetype index, QByteArray &out)
{
    if (index > 0)
        out += ",\n";
    out += Transcript::toJson(event);
}

void JsonTranscript::end(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += survey().events > 0 ? "\n],\"receipt\":" : "],\"receipt\":";
    Json::Writer json(out);
    writeReceipt(json, receipt);
    out += "}\n";
}

} // namespace Grantscope::Formats
