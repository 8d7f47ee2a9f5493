// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/body.h"

#include "base/octets.h"
#include "formats/writing.h"
#include "http/message.h"
#include "json/pretty.h"
#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qsizetype kBinaryShown = 32;

bool isPlain(const QByteArray &text)
{
    return indexOfOctet(text, [](unsigned char c) { return ((c < 0x20) & (c != '\t') & (c != '\n')) | (c >= 0x7f); })
           == text.size();
}

/// The longest beginning of at most \a most octets that ends where a character ends.
QByteArray beginning(const QByteArray &text, qsizetype most)
{
    while (most > 0 && (static_cast<unsigned char>(text.at(most)) & 0xc0) == 0x80)
        --most;
    return text.first(most);
}

} // namespace

QByteArray shownText(const QByteArray &text)
{
    if (isPlain(text))
        return text;
    QByteArray shown;
    shown.reserve(text.size());
    qsizetype at = 0;
    while (at <= text.size()) {
        qsizetype end = text.indexOf('\n', at);
        const bool isLast = end < 0;
        end = isLast ? text.size() : end;
        const qsizetype stop = end > at && text.at(end - 1) == '\r' ? end - 1 : end;
        qsizetype from = at;
        // Tabs are seen.
        while (from <= stop) {
            const qsizetype tab = text.indexOf('\t', from);
            const qsizetype until = tab < 0 || tab > stop ? stop : tab;
            shown += Texts::visible(QString::fromUtf8(QByteArrayView(text).sliced(from, until - from))).toUtf8();
            if (until < stop)
                shown += '\t';
            from = until + 1;
        }
        if (isLast)
            break;
        shown += '\n';
        at = end + 1;
    }
    return shown;
}

ShownBody shownBody(const HeaderFields &fields, const QByteArray &body, qsizetype most)
{
    if (!isReadable(body))
        return {.text = {}, .isText = false, .begin = body.first(std::min(body.size(), kBinaryShown)).toHex(' ')};
    const QByteArray type = mediaType(fields);
    const bool mayBeJson = type.isEmpty() || type.endsWith("json") || type.endsWith("+jwt");
    const char first = body.isEmpty() ? '\0' : body.front();
    if (mayBeJson && body.size() <= most && (first == '{' || first == '[' || first == ' ' || first == '\n')) {
        if (const auto document = Json::Document::parse(body))
            return {.text = shownText(Json::pretty(*document)), .isJson = true};
    }
    if (body.size() <= most)
        return {.text = shownText(body)};
    const QByteArray begin = beginning(body, most);
    return {.text = shownText(begin), .leftOut = body.size() - begin.size()};
}

QByteArrayView targetOf(QByteArrayView address)
{
    const qsizetype scheme = address.indexOf("://");
    const qsizetype slash = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
    return slash < 0 ? address : address.sliced(slash);
}

} // namespace Grantscope::Formats
