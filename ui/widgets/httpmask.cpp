// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/httpmask.h"

#include "http/sensitive.h"
#include "json/document.h"
#include "widgets/masking.h"

#include <algorithm>

namespace Grantscope::Ui {

namespace {

QByteArray dots()
{
    return Masking::dots().toUtf8();
}

bool isSensitive(QByteArrayView encodedName)
{
    if (!encodedName.contains('%'))
        return isSensitiveParameter(encodedName);
    return isSensitiveParameter(QByteArray::fromPercentEncoding(encodedName.toByteArray()));
}

/// Every "name=value" of \a text whose name stands after one of "?&#;, \"" or at the start.
QByteArray maskedParameters(QByteArrayView text)
{
    constexpr QByteArrayView kBefore("?&#;, \"<'");
    constexpr QByteArrayView kAfter("&#;, \">'");
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        while (i < text.size() && text[i] != '=' && !kBefore.contains(text[i]))
            ++i;
        const QByteArrayView name = text.sliced(start, i - start);
        out.append(name);
        if (i == text.size())
            break;
        out.append(text[i]);
        if (text[i++] != '=' || !isSensitive(name))
            continue;
        const qsizetype value = i;
        if (i < text.size() && (text[i] == '"' || text[i] == '\'')) // A quoted one ends with its quote.
            i = std::min(text.size(),
                         text.indexOf(text[i], i + 1) < 0 ? text.size() : text.indexOf(text[i], i + 1) + 1);
        else
            while (i < text.size() && !kAfter.contains(text[i]))
                ++i;
        if (i > value)
            out.append(dots());
    }
    return out;
}

/// "name=••••; name=••••": cookies, or one cookie and its attributes.
QByteArray maskedCookies(QByteArrayView value, bool attributesFollow)
{
    QByteArray out;
    bool first = true;
    for (qsizetype i = 0; i <= value.size();) {
        qsizetype end = value.indexOf(';', i);
        end = end < 0 ? value.size() : end;
        const QByteArrayView piece = value.sliced(i, end - i);
        const qsizetype equals = piece.indexOf('=');
        if (!first && attributesFollow)
            out.append(piece);
        else if (equals < 0)
            out.append(piece.trimmed().isEmpty() ? piece.toByteArray() : ' ' + dots());
        else
            out.append(piece.first(equals + 1)).append(dots());
        if (end < value.size())
            out.append(';');
        first = false;
        i = end + 1;
    }
    return out;
}

QByteArray maskedField(QByteArrayView name, QByteArrayView value)
{
    if (!isSensitiveField(name))
        return maskedParameters(value);
    if (name.compare("set-cookie", Qt::CaseInsensitive) == 0)
        return maskedCookies(value, true);
    if (name.compare("cookie", Qt::CaseInsensitive) == 0)
        return maskedCookies(value, false);
    // "Bearer ••••": which scheme it is tells nothing.
    const QByteArrayView bare = value.trimmed();
    const qsizetype blank = bare.indexOf(' ');
    return ' ' + (blank > 0 ? bare.first(blank + 1).toByteArray() : QByteArray()) + dots();
}

} // namespace

QByteArray maskedHead(QByteArrayView head)
{
    QByteArray out;
    bool continuesSecret = false;
    for (qsizetype i = 0; i < head.size();) {
        const qsizetype newline = head.indexOf('\n', i);
        const qsizetype next = newline < 0 ? head.size() : newline + 1;
        qsizetype end = newline < 0 ? next : newline;
        if (end > i && head[end - 1] == '\r')
            --end;
        const QByteArrayView line = head.sliced(i, end - i);
        const qsizetype colon = line.indexOf(':');
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        const QByteArrayView name = line.first(std::max<qsizetype>(0, colon));
        if (folded && continuesSecret) {
            out.append(' ').append(dots());
        } else if (folded || colon <= 0 || name.contains(' ')) { // A start line, mostly.
            out.append(maskedParameters(line));
            continuesSecret = false;
        } else {
            out.append(name).append(':').append(maskedField(name, line.sliced(colon + 1)));
            continuesSecret = isSensitiveField(name);
        }
        out.append(head.sliced(end, next - end));
        i = next;
    }
    return out;
}

QByteArray maskedForm(QByteArrayView form)
{
    QByteArray out;
    out.reserve(form.size());
    for (qsizetype i = 0; i <= form.size();) {
        qsizetype end = form.indexOf('&', i);
        end = end < 0 ? form.size() : end;
        const QByteArrayView piece = form.sliced(i, end - i);
        const qsizetype equals = piece.indexOf('=');
        if (equals >= 0 && equals + 1 < piece.size() && isSensitive(piece.first(equals)))
            out.append(piece.first(equals + 1)).append(dots());
        else
            out.append(piece);
        if (end < form.size())
            out.append('&');
        i = end + 1;
    }
    return out;
}

std::optional<QByteArray> maskedJson(const QByteArray &json, JsonMask mask)
{
    const auto document = Json::Document::parse(json);
    if (!document)
        return {};
    QByteArray out;
    out.reserve(json.size());
    qsizetype copied = 0;
    // Depth first without recursion; what is hidden is not looked into.
    for (Json::Value value = document->root(); value;) {
        const QByteArrayView name = value.nameText();
        bool hidden = mask == JsonMask::AllValues && !value.isObject() && !value.isArray();
        if (!hidden && name.size() > 2) {
            const QByteArrayView plain = name.sliced(1, name.size() - 2);
            hidden = isSensitiveMember(plain.contains('\\') ? QByteArrayView(value.name().toUtf8()) : plain);
        }
        if (hidden) {
            const Json::Span span = value.span();
            out.append(QByteArrayView(json).sliced(copied, span.offset - copied));
            out.append('"').append(dots()).append('"');
            copied = span.end();
        }
        Json::Value next = hidden ? Json::Value() : value.firstChild();
        for (Json::Value up = value; !next && up; up = up.parent())
            next = up.nextSibling();
        value = next;
    }
    out.append(QByteArrayView(json).sliced(copied));
    return out;
}

} // namespace Grantscope::Ui
