// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html.h"

#include "formats/body.h"
#include "formats/htmlstyle_p.h"
#include "formats/htmltext.h"
#include "formats/svg.h"
#include "formats/writing.h"
#include "http/address.h"
#include "http/parameters.h"
#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr qsizetype kMostArrows = 300;
constexpr qsizetype kMostBody = qsizetype(256) << 10;
constexpr qreal kDiagramWidth = 1040;

void heading(const char *level, const QString &text, QByteArray &out)
{
    out += '<';
    out += level;
    out += '>';
    appendEscaped(text.toUtf8(), out);
    out += "</";
    out += level;
    out += ">\n";
}

void marked(const QByteArray &text, QByteArray &out)
{
    appendMarked(shownText(text), out);
}

void marked(const QString &text, QByteArray &out)
{
    appendMarked(text.toUtf8(), out);
}

void time(Instant moment, QByteArray &out)
{
    const QByteArray text = timeText(moment);
    out += "<time datetime=\"" + text + "\">" + text.sliced(11, 12) + "</time>";
}

/// As percent-decoding reads it, whatever is wrong with it.
Parameters leniently(QByteArrayView query)
{
    Parameters pairs;
    const auto decoded = [](QByteArrayView text) {
        return QByteArray::fromPercentEncoding(text.toByteArray().replace('+', ' '));
    };
    for (const QByteArray &piece : query.toByteArray().split('&')) {
        const qsizetype equals = piece.indexOf('=');
        if (!piece.isEmpty())
            pairs.append(decoded(equals < 0 ? piece : piece.first(equals)),
                         equals < 0 ? QByteArray() : decoded(piece.sliced(equals + 1)));
    }
    return pairs;
}

/// Parameters or fields under a heading; nothing where there are none.
template <typename Pairs>
void table(const QString &title, const Pairs &pairs, QByteArray &out)
{
    if (pairs.isEmpty())
        return;
    heading("h4", title, out);
    out += "<table class=wire><tbody>\n";
    for (const auto &pair : pairs) {
        out += "<tr><th scope=row>";
        marked(pair.name, out);
        out += "</th><td>";
        marked(pair.value, out);
        out += "</td></tr>\n";
    }
    out += "</tbody></table>\n";
}

const char *statusClass(const HttpResponse &response)
{
    if (response.status == 0 || response.status >= 400)
        return "bad";
    return response.status < 400 && response.status >= 200 ? "good" : "quiet";
}

/// One that the style knows, whatever the transcript says.
QByteArray checkClass(const QString &status)
{
    for (const char *known : {"pass", "fail", "warn", "info"}) {
        if (status == QLatin1StringView(known))
            return "c-" + QByteArray(known);
    }
    return "c-skip";
}

/// "POST https://as.example/token".
void requestLine(const HttpRequest &request, QByteArray &out)
{
    out += "<span class=wire><span class=method>";
    marked(request.method, out);
    out += "</span> ";
    const qsizetype query = request.address.indexOf('?');
    marked(query < 0 ? request.address : request.address.first(query), out);
    out += "</span>";
}

} // namespace

HtmlTranscript::HtmlTranscript(const ExportOrder &order, const Survey &survey)
    : PageTranscript(order, survey, kMostArrows)
{
}

void HtmlTranscript::addHead(QByteArray &out) const
{
    const QString language =
        order().language == Texts::Language::English ? u"en"_s : Texts::languageName().replace(u'_', u'-');
    out += "<!DOCTYPE html>\n<html lang=\"" + escaped(language)
           + "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
             "base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"generator\" content=\"";
    appendEscaped(order().program, out);
    out += "\">\n<title>" + escaped(Texts::visible(title())) + "</title>\n<style>" + kHtmlStyle.toByteArray()
           + "</style>\n</head>\n";
}

void HtmlTranscript::addSummary(QByteArray &out) const
{
    out += "<dl class=summary>";
    for (const Fact &fact : summary())
        out += "<div><dt>" + escaped(fact.name) + "</dt><dd>" + escaped(fact.value) + "</dd></div>";
    out += "</dl>\n";
}

void HtmlTranscript::addDiagram(QByteArray &out) const
{
    if (diagram().messages.isEmpty())
        return;
    out += "<section>\n";
    heading("h2", text("diagram"), out);
    out += "<div class=diagram tabindex=0 role=region aria-label=\"" + escaped(text("diagram")) + "\">\n"
           + svgDiagram(diagram(), text("diagram-of"), kDiagramWidth) + "</div>\n";
    if (diagram().isCut)
        out += "<p class=quiet>" + escaped(text("diagram-cut").arg(diagram().messages.size())) + "</p>\n";
    out += "</section>\n";
}

void HtmlTranscript::begin(QByteArray &out)
{
    addHead(out);
    out += "<body>\n<header>\n<h1>";
    marked(Texts::visible(title()), out);
    out += "</h1>\n";
    if (hasSecrets())
        out += "<p class=alarm>⚠ " + escaped(secretsText()) + "</p>\n";
    out += "<p class=quiet>"
           + escaped(
               text("written-by").arg(QString::fromUtf8(order().program), QString::fromLatin1(timeText(order().now))));
    if (!hasSecrets())
        out += " · " + escaped(secretsText());
    out += "</p>\n";
    addSummary(out);
    out += "</header>\n<main>\n";
    addDiagram(out);
    out += "<section>\n";
    heading("h2", text("messages"), out);
    if (survey().events == 0)
        out += "<p>" + escaped(text("empty")) + "</p>\n";
    out += "<ol class=events>\n";
}

void HtmlTranscript::addBody(const HeaderFields &fields, const QByteArray &body, QByteArray &out) const
{
    if (body.isEmpty())
        return;
    heading("h4", text("body"), out);
    const ShownBody shown = shownBody(fields, body, kMostBody);
    if (!shown.isText) {
        out +=
            "<p>" + escaped(text("octets-no-text").arg(body.size()).arg(QString::fromLatin1(shown.begin))) + "</p>\n";
        return;
    }
    out += "<pre>";
    if (shown.isJson)
        appendJson(shown.text, out);
    else
        appendMarked(shown.text, out);
    out += "</pre>\n";
    if (shown.leftOut > 0)
        out += "<p class=quiet>" + escaped(text("octets-left-out").arg(shown.leftOut)) + "</p>\n";
}

void HtmlTranscript::addRequest(const HttpRequest &request, QByteArray &out) const
{
    heading("h4", text("request"), out);
    out += "<pre>";
    marked(request.method + ' ' + request.address, out);
    out += "</pre>\n";
    table(text("parameters"), leniently(queryOf(request.address)), out);
    table(text("fields"), request.fields, out);
    if (mediaType(request.fields) == "application/x-www-form-urlencoded" && isReadable(request.body)
        && request.body.size() <= kMostBody)
        table(text("body"), leniently(request.body), out);
    else
        addBody(request.fields, request.body, out);
}

void HtmlTranscript::addAnswer(const Grantscope::Exchange &exchange, QByteArray &out) const
{
    const HttpResponse &response = exchange.response;
    heading("h4", text("answer"), out);
    out += "<p class=\"wire " + QByteArray(statusClass(response)) + "\">";
    marked(statusText(response, order().language), out);
    out += "</p>\n";
    table(text("fields"), response.fields, out);
    addBody(response.fields, response.body, out);
    table(text("trailers"), response.trailers, out);
    QStringList facts{exchange.remoteAddress};
    if (exchange.tls)
        facts << QString::fromUtf8(exchange.tls->version) << QString::fromUtf8(exchange.tls->cipher);
    facts << durationText(exchange.timings);
    facts.removeAll(QString());
    if (facts.isEmpty())
        return;
    heading("h4", text("connection"), out);
    out += "<p class=wire>";
    marked(Texts::visible(facts.join(u" · "_s)), out);
    out += "</p>\n";
}

/// Those that went wrong are open: they are what is looked for.
void HtmlTranscript::addExchange(const Event &event, QByteArray &out) const
{
    const Grantscope::Exchange &exchange = *event.exchange;
    const bool isBad = QByteArrayView(statusClass(exchange.response)) == "bad";
    out += isBad ? "<details open><summary>" : "<details><summary>";
    time(event.time, out);
    out += "<span class=what>";
    if (const QString step = eventText(event, order().language); !step.isEmpty())
        out += "<span class=step>" + escaped(step) + "</span>";
    requestLine(exchange.request, out);
    out += "</span><span class=\"status " + QByteArray(statusClass(exchange.response)) + "\">" + (isBad ? "✗ " : "");
    marked(statusText(exchange.response, order().language), out);
    out += "</span><span class=took>" + escaped(durationText(exchange.timings))
           + "</span></summary>\n<div class=inside>\n";
    addRequest(exchange.request, out);
    addAnswer(exchange, out);
    out += "</div></details>\n";
}

void HtmlTranscript::addArrival(const Event &event, QByteArray &out) const
{
    const HttpRequest request = event.request ? *event.request : HttpRequest{.address = event.address};
    const bool isRefused = event.subject == "refused"_L1 || event.failure;
    out += "<details><summary>";
    time(event.time, out);
    out += "<span class=what><span class=step>" + escaped(eventText(event, order().language)) + "</span>";
    requestLine(request, out);
    out += "</span>";
    if (isRefused)
        out += "<span class=\"status bad\">✗</span>";
    out += "<span class=took></span></summary>\n<div class=inside>\n";
    addRequest(request, out);
    out += "</div></details>\n";
}

void HtmlTranscript::addLine(const Event &event, QByteArray &out) const
{
    out += "<div class=row>";
    time(event.time, out);
    out += "<span class=what>";
    marked(lineOf(event), out);
    out += "</span></div>\n";
}

void HtmlTranscript::addChecks(const QList<Transcript::CheckResult> &checks, QByteArray &out) const
{
    out += "<ul class=checks>\n";
    for (const Transcript::CheckResult &check : checks) {
        const QString told = checkText(check, order().language);
        const qsizetype more = told.indexOf(u" · "_s);
        out += "<li class=\"" + checkClass(check.status) + "\"><span class=sign aria-hidden=true>"
               + checkSign(check.status).toUtf8() + "</span><span class=word>"
               + escaped(Texts::exportTextOf(check.status.toStdString(), order().language)) + "</span><span>";
        marked(more < 0 ? told : told.first(more), out);
        if (more >= 0) {
            out += "<span class=more>";
            marked(told.sliced(more), out);
            out += "</span>";
        }
        out += "</span></li>\n";
    }
    out += "</ul>\n";
}

void HtmlTranscript::addItem(const Event &event, qsizetype index, QByteArray &out)
{
    const QByteArray id = "e" + QByteArray::number(index);
    out += event.kind == EventKind::FlowStarted ? "<li class=run id=" + id + "><h3>" : "<li id=" + id + '>';
    if (event.kind == EventKind::FlowStarted) {
        marked(eventText(event, order().language), out);
        out += "</h3>";
    } else if (event.exchange) {
        addExchange(event, out);
    } else if (event.request && event.kind != EventKind::StepSent) {
        addArrival(event, out);
    } else if (event.kind == EventKind::BrowserOpened) {
        addArrival(event, out);
    } else {
        addLine(event, out);
    }
    if (event.failure && event.kind != EventKind::FlowEnded) {
        out += "<p class=failure>✗ ";
        marked(failureText(*event.failure, order().language), out);
        out += "</p>\n";
    }
    if (!event.checks.isEmpty())
        addChecks(event.checks, out);
    out += "</li>\n";
}

void HtmlTranscript::addReceipt(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += "</ol>\n</section>\n</main>\n<footer>\n";
    heading("h2", text("receipt"), out);
    if (hasSecrets() || receipt.isEmpty()) {
        out += "<p>" + escaped(hasSecrets() ? text("receipt-off") : text("receipt-none")) + "</p>\n";
    } else {
        out += "<p class=quiet>" + escaped(secretsText()) + "</p>\n<table class=receipt><thead><tr><th scope=col>"
               + escaped(text("receipt-kind")) + "</th><th scope=col>" + escaped(text("receipt-rule"))
               + "</th><th scope=col class=number>" + escaped(text("receipt-places")) + "</th></tr></thead><tbody>\n";
        for (const ReceiptLine &line : receiptLines(receipt, order().language))
            out += "<tr><th scope=row>" + escaped(line.kind) + "</th><td>" + escaped(line.rule)
                   + "</td><td class=number>" + QByteArray::number(line.places) + "</td></tr>\n";
        out += "</tbody></table>\n<p class=quiet>"
               + escaped(text("receipt-sum").arg(receipt.allPlaces()).arg(receipt.allValues())) + "</p>\n";
    }
    out += "</footer>\n</body>\n</html>\n";
}

} // namespace Grantscope::Formats
