// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/httppage.h"

#include "http/parameters.h"
#include "json/pretty.h"
#include "widgets/httpmask.h"
#include "widgets/masking.h"

#include <algorithm>
#include <utility>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kDumped = 4096; // octets of a binary body
constexpr qsizetype kSniffed = 4096;
constexpr qsizetype kInRow = 16;

void appendFields(QByteArray &head, const HeaderFields &fields)
{
    for (const HeaderField &field : fields)
        head.append(field.name).append(": ").append(field.value).append("\r\n");
    head.append("\r\n");
}

QByteArray withPlainLineEnds(QByteArrayView text)
{
    return text.toByteArray().replace("\r\n", "\n");
}

/// Whether a person would read the beginning of it as text.
bool looksLikeText(QByteArrayView octets)
{
    const QByteArrayView start = octets.first(std::min(octets.size(), kSniffed));
    qsizetype odd = 0;
    for (const char c : start) {
        const auto octet = static_cast<uchar>(c);
        if (octet == 0)
            return false;
        odd += octet < 0x20 && c != '\n' && c != '\r' && c != '\t' ? 1 : 0;
    }
    // A character may be cut at the end of what was looked at.
    const QString read = QString::fromUtf8(start);
    odd += read.count(QChar::ReplacementCharacter);
    return odd <= 1 + start.size() / 50;
}

QByteArray dump(QByteArrayView octets)
{
    QByteArray out;
    const QByteArrayView shown = octets.first(std::min(octets.size(), kDumped));
    for (qsizetype at = 0; at < shown.size(); at += kInRow) {
        const QByteArrayView row = shown.sliced(at, std::min(kInRow, shown.size() - at));
        QByteArray hex = row.toByteArray().toHex(' ');
        out.append(QByteArray::number(at, 16).rightJustified(8, '0')).append("  ");
        out.append(hex.leftJustified(3 * kInRow, ' ')).append(' ');
        for (const char c : row)
            out.append(c >= 0x20 && c < 0x7f ? c : '.');
        out.append('\n');
    }
    return out;
}

void appendParameter(QByteArray &out, const Parameter &parameter)
{
    // One a line: a line break in a name or value would begin another.
    const auto inLine = [](QByteArray text) {
        return text.replace('\r', "\u27e8U+000D\u27e9").replace('\n', "\u27e8U+000A\u27e9");
    };
    out.append(inLine(parameter.name)).append(" = ").append(inLine(parameter.value)).append('\n');
}

/// The request line with the parameters of its query on lines of their own.
QByteArray readableHead(const QByteArray &head)
{
    const qsizetype end = head.indexOf('\n');
    const QByteArrayView line = QByteArrayView(head).first(std::max<qsizetype>(0, end));
    const qsizetype query = line.indexOf('?');
    const qsizetype version = line.lastIndexOf(" HTTP/");
    if (line.startsWith("HTTP/") || query < 0 || version < query)
        return head;
    const auto parameters = parseParameters(line.sliced(query + 1, version - query - 1));
    if (!parameters || parameters->isEmpty())
        return head;
    QByteArray out = line.first(query).toByteArray().append(line.sliced(version)).append('\n');
    char before = '?';
    for (const Parameter &parameter : *parameters) {
        out.append("    ").append(std::exchange(before, '&'));
        appendParameter(out, parameter);
    }
    return out.append(QByteArrayView(head).sliced(end + 1));
}

void makeReadable(HttpPage &page)
{
    if (page.form == BodyForm::Form) {
        const auto parameters = parseParameters(page.body);
        if (!parameters) {
            page.notice = HttpPage::Notice::NotForm;
            return;
        }
        page.body.clear();
        for (const Parameter &parameter : *parameters)
            appendParameter(page.body, parameter);
        page.isReadable = true;
    } else if (page.form == BodyForm::Json) {
        const auto document = Json::Document::parse(page.body);
        if (!document) {
            page.notice = HttpPage::Notice::NotJson;
            return;
        }
        page.body = Json::pretty(*document);
        page.isReadable = true;
    }
}

void hideSecrets(HttpPage &page, bool tellsOfAPerson)
{
    std::optional<QByteArray> masked;
    if (page.form == BodyForm::Form)
        masked = maskedForm(page.body);
    else if (page.form == BodyForm::Json)
        masked = maskedJson(page.body, tellsOfAPerson ? JsonMask::AllValues : JsonMask::Secrets);
    if (masked) {
        page.body = *masked;
        return;
    }
    page.body = Masking::dots().toUtf8();
    page.form = BodyForm::Plain;
    page.notice = HttpPage::Notice::Hidden;
}

} // namespace

HttpText wireText(const HttpRequest &request, const QByteArray &head)
{
    HttpText text{head, request.body, mediaType(request.fields)};
    if (!head.isEmpty())
        return text;
    // Origin form and Host, as a client sends it (RFC 9112 §3.2.1).
    const qsizetype authority = request.address.indexOf("://");
    const qsizetype from = authority < 0 ? 0 : authority + 3;
    qsizetype path = from;
    while (authority >= 0 && path < request.address.size() && !QByteArrayView("/?#").contains(request.address[path]))
        ++path;
    QByteArray target = request.address.sliced(path);
    target.truncate(target.indexOf('#') < 0 ? target.size() : target.indexOf('#'));
    if (!target.startsWith('/'))
        target.prepend('/');
    text.head.append(request.method).append(' ').append(target).append(" HTTP/1.1\r\n");
    const QByteArray host = request.address.sliced(from, path - from);
    if (authority >= 0 && !request.fields.contains("Host"))
        text.head.append("Host: ").append(host.sliced(host.lastIndexOf('@') + 1)).append("\r\n");
    appendFields(text.head, request.fields);
    return text;
}

HttpText wireText(const HttpResponse &response, const QByteArray &head)
{
    HttpText text{head, response.body, mediaType(response.fields)};
    if (!head.isEmpty() || response.status == 0)
        return text;
    text.head.append("HTTP/").append(response.version.isEmpty() ? "1.1" : response.version).append(' ');
    text.head.append(QByteArray::number(response.status)).append(' ').append(response.reason).append("\r\n");
    appendFields(text.head, response.fields);
    return text;
}

BodyForm bodyForm(const QByteArray &mediaType, const QByteArray &body)
{
    if (body.isEmpty())
        return BodyForm::None;
    if (!looksLikeText(body))
        return BodyForm::Binary;
    if (mediaType == "application/json" || mediaType.endsWith("+json") || mediaType == "text/json")
        return BodyForm::Json;
    if (mediaType == "application/x-www-form-urlencoded")
        return BodyForm::Form;
    if (mediaType == "text/html" || mediaType == "application/xhtml+xml")
        return BodyForm::Html;
    if (mediaType == "application/xml" || mediaType == "text/xml" || mediaType.endsWith("+xml"))
        return BodyForm::Xml;
    return BodyForm::Plain;
}

HttpPage httpPage(const HttpText &message, Wording wording, Secrets secrets)
{
    HttpPage page;
    page.form = bodyForm(message.mediaType, message.body);
    page.body = message.body;
    page.text = withPlainLineEnds(secrets == Secrets::Hidden ? maskedHead(message.head) : message.head);
    if (wording == Wording::Readable)
        page.text = readableHead(page.text);
    page.headLength = page.text.size();
    if (page.form != BodyForm::None && secrets == Secrets::Hidden)
        hideSecrets(page, message.tellsOfAPerson);
    if (page.form == BodyForm::Binary) {
        page.body = dump(message.body);
        page.notice = HttpPage::Notice::Binary;
    }
    if (wording == Wording::Readable)
        makeReadable(page);
    page.text.append(page.body);
    return page;
}

} // namespace Grantscope::Ui
