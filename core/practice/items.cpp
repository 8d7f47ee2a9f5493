// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/items.h"

#include "json/writer.h"

namespace Grantscope::Practice {

namespace {

/// As fine as times are shown.
using Shown = std::chrono::duration<std::int64_t, std::ratio<1, 100'000>>;

} // namespace

QByteArray milliseconds(std::chrono::nanoseconds time)
{
    const auto shown = std::chrono::round<Shown>(time);
    return QByteArray::number(std::chrono::duration<double, std::milli>(shown).count(), 'f', 2);
}

HttpResponse itemsResponse(const Verification &verification)
{
    std::chrono::nanoseconds all{0};
    QByteArray timing;
    for (const auto &[name, time] : verification.stretches) {
        all += std::chrono::round<Shown>(time); // so that those that are shown add up to it
        timing += (timing.isEmpty() ? "" : ", ") + QByteArray(name) + ";dur=" + milliseconds(time);
    }
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("items").beginArray();
    for (const char *name : {"notebook", "pencil"})
        out.beginObject().key("name").string(QByteArrayView(name)).endObject();
    out.endArray();
    out.key("verified").string(QByteArrayView(verification.how)).key("requests").number(verification.requests);
    out.key("ms").raw(milliseconds(all));
    if (verification.requests > 0)
        out.key("ms_on_the_way").number(verification.onTheWay.count());
    out.endObject();
    HttpResponse response = jsonResponse(200, json);
    response.fields.append("Server-Timing", timing);
    return response;
}

} // namespace Grantscope::Practice
