// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultlist.h"

#include "flowverdict.h"

#include "json/writer.h"
#include "texts/flowtexts.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

QString faultListText()
{
    QString text;
    for (const Flow::Fault &fault : Flow::faults()) {
        const Texts::Story story = Texts::faultStory(fault.id);
        text += QString::fromLatin1(fault.id) + u"  "_s + story.title + u"\n      "_s + story.text + u'\n';
    }
    return text;
}

QByteArray faultListJson()
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("faults").beginArray();
    for (const Flow::Fault &fault : Flow::faults()) {
        out.beginObject();
        out.key("id").string(QByteArrayView(fault.id));
        out.key("title").string(Texts::faultStory(fault.id, Texts::Language::English).title);
        out.key("expected").beginArray();
        for (const QByteArray &code : expectedRefusals(fault))
            out.string(QByteArrayView(code));
        out.endArray().endObject();
    }
    out.endArray().endObject();
    return json + '\n';
}

} // namespace Grantscope::Cli
