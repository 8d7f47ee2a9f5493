// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "json/document.h"
#include "json/pretty.h"
#include "json/writer.h"

#include <QtGlobal>

using namespace Grantscope;
using namespace Grantscope::Json;

namespace {

bool isSpace(char octet)
{
    return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
}

void write(Writer &writer, Value value)
{
    switch (value.type()) {
    case Type::Object:
        writer.beginObject();
        for (const Value member : value) {
            writer.key(member.name().toUtf8());
            write(writer, member);
        }
        writer.endObject();
        break;
    case Type::Array:
        writer.beginArray();
        for (const Value element : value)
            write(writer, element);
        writer.endArray();
        break;
    case Type::String:
        writer.string(value.toString());
        break;
    default:
        writer.raw(value.text());
        break;
    }
}

// Everything that can be asked of a value, and what must agree.
qsizetype askEverything(const Document &document, Value value)
{
    require(document.valueAt(value.span().offset) == value);
    require(value.span().end() <= document.text().size());
    require(value.stringIs(value.toString()) == value.isString());
    // Half a surrogate pair has no UTF-8 and equals no text that has.
    const bool whole = document.loneSurrogates().isEmpty();
    require(!whole || value.stringIs(value.toUtf8()) == value.isString());
    require(value.isNumber() == value.toDouble().has_value());
    require(!value.toInteger() || double(*value.toInteger()) == *value.toDouble());
    require(value.isNumber() || !value.isBeyondDouble());
    (void)value.pointer();
    qsizetype count = 0;
    qsizetype all = 1;
    for (const Value child : value) {
        require(child.parent() == value);
        require(!value.isArray() || value.element(count) == child);
        require(!value.isObject() || !whole || value.member(child.name().toUtf8()).exists());
        all += askEverything(document, child);
        ++count;
    }
    require(count == value.size());
    return all;
}

void checkPretty(const Document &document)
{
    const PrettyText pretty = prettyWithPlaces(document);
    require(pretty.text == Json::pretty(document));
    qsizetype prettyEnd = 0;
    qsizetype originalEnd = 0;
    const auto onlySpace = [](const QByteArray &text, qsizetype from, qsizetype to) {
        while (from < to)
            require(isSpace(text[from++]));
    };
    for (const PrettyText::Anchor &anchor : pretty.anchors) {
        onlySpace(pretty.text, prettyEnd, anchor.pretty);
        onlySpace(document.text(), originalEnd, anchor.original);
        require(QByteArrayView(pretty.text).sliced(anchor.pretty, anchor.length)
                == QByteArrayView(document.text()).sliced(anchor.original, anchor.length));
        require(pretty.toOriginal(anchor.pretty) == anchor.original);
        require(pretty.fromOriginal(anchor.original) == anchor.pretty);
        prettyEnd = qsizetype(anchor.pretty) + anchor.length;
        originalEnd = qsizetype(anchor.original) + anchor.length;
    }
    require(prettyEnd == pretty.text.size());
    onlySpace(document.text(), originalEnd, document.text().size());
    const auto again = Document::parse(pretty.text);
    require(again && Json::pretty(*again) == pretty.text);
    require(again->duplicates().size() == document.duplicates().size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uchar *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    // A view of exactly these octets: reading past the end is seen by AddressSanitizer.
    const auto document =
        Document::parse(QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)), {.depth = 62});
    if (!document) {
        require(document.error().offset >= 0 && document.error().offset <= text.size());
        require(!document.error().expected.isEmpty() && !document.error().found.isEmpty());
        return 0;
    }
    askEverything(*document, document->root());
    checkPretty(*document);
    QByteArray written;
    Writer writer(written);
    write(writer, document->root());
    require(Document::parse(written).has_value());
    return 0;
}
