// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdown.h"

#include "formats/body.h"
#include "formats/mermaid.h"
#include "formats/writing.h"
#include "texts/markdown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Texts::markdownText;
using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr qsizetype kMostArrows = 100;
constexpr qsizetype kMostBody = qsizetype(16) << 10;

QString fromUtf8(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

/// As markdownFence(), of octets.
QByteArray fenced(const QByteArray &text, const char *language)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QByteArray fence(longest + 1, '`');
    return fence + language + '\n' + text + (text.endsWith('\n') ? "" : "\n") + fence + "\n\n";
}

} // namespace

MarkdownTranscript::MarkdownTranscript(const ExportOrder &order, const Survey &survey)
    : PageTranscript(order, survey, kMostArrows)
{
}

void MarkdownTranscript::addLine(const QString &text, QByteArray &out) const
{
    out += markdownText(text).toUtf8() + "\n\n";
}

void MarkdownTranscript::begin(QByteArray &out)
{
    out += "# ";
    addLine(title(), out);
    if (hasSecrets())
        out += "> **⚠ " + markdownText(secretsText()).toUtf8() + "**\n\n";
    addLine(text("written-by").arg(fromUtf8(order().program), fromUtf8(timeText(order().now))), out);
    addSummary(out);
    if (survey().events == 0)
        addLine(text("empty"), out);
    addDiagram(out);
    if (survey().events > 0) {
        out += "## ";
        addLine(text("messages"), out);
    }
}

void MarkdownTranscript::addSummary(QByteArray &out) const
{
    out += "| " + markdownText(text("summary")).toUtf8() + " | |\n|---|---|\n";
    for (const Fact &fact : summary())
        out += "| " + markdownText(fact.name).toUtf8() + " | " + markdownText(fact.value).toUtf8() + " |\n";
    out += '\n';
}

void MarkdownTranscript::addDiagram(QByteArray &out) const
{
    if (diagram().messages.isEmpty())
        return;
    out += "## ";
    addLine(text("diagram"), out);
    out += fenced(mermaidDiagram(diagram()), "mermaid");
    if (diagram().isCut)
        addLine(text("diagram-cut").arg(diagram().messages.size()), out);
}

void MarkdownTranscript::addMessage(const QByteArray &startLine, const HeaderFields &fields, const QByteArray &body,
                                    QByteArray &out) const
{
    QByteArray message = startLine + '\n';
    for (const HeaderField &field : fields)
        message += field.name + ": " + field.value + '\n';
    const ShownBody shown = shownBody(fields, body, kMostBody);
    message = shownText(message);
    if (!shown.text.isEmpty())
        message += '\n' + shown.text;
    out += fenced(message, "http");
    if (!shown.isText)
        addLine(text("octets-no-text").arg(body.size()).arg(fromUtf8(shown.begin)), out);
    if (shown.leftOut > 0)
        addLine(text("octets-left-out").arg(shown.leftOut), out);
}

void MarkdownTranscript::addExchange(const Event &event, QByteArray &out)
{
    const Grantscope::Exchange &exchange = *event.exchange;
    const QString step = eventText(event, order().language);
    out += "### " + QByteArray::number(++m_exchanges) + "\\. ";
    addLine((step.isEmpty() ? QString() : step + u": "_s) + fromUtf8(exchange.request.method) + u' '
                + fromUtf8(exchange.request.address).section(u'?', 0, 0),
            out);
    QStringList facts{statusText(exchange.response, order().language)};
    facts << durationText(exchange.timings) << exchange.remoteAddress;
    if (exchange.tls)
        facts << fromUtf8(exchange.tls->version);
    facts << fromUtf8(timeText(event.time));
    facts.removeAll(QString());
    addLine(facts.join(u" · "_s), out);
    addMessage(exchange.request.method + ' ' + exchange.request.address, exchange.request.fields, exchange.request.body,
               out);
    if (exchange.response.status > 0) {
        addMessage("HTTP/" + exchange.response.version + ' ' + QByteArray::number(exchange.response.status) + ' '
                       + exchange.response.reason,
                   exchange.response.fields, exchange.response.body, out);
    }
}

void MarkdownTranscript::addOther(const Event &event, QByteArray &out) const
{
    if (event.kind == EventKind::FlowStarted)
        out += "### ";
    addLine(lineOf(event), out);
    if (!event.address.isEmpty() && event.kind == EventKind::BrowserOpened)
        out += fenced(shownText(event.address), "");
    if (event.request && event.kind != EventKind::StepSent)
        addMessage(event.request->method + ' ' + event.request->address, event.request->fields, event.request->body,
                   out);
}

void MarkdownTranscript::addItem(const Event &event, qsizetype index, QByteArray &out)
{
    Q_UNUSED(index)
    if (event.exchange)
        addExchange(event, out);
    else
        addOther(event, out);
    if (event.failure && event.kind != EventKind::FlowEnded)
        out += "**✗** " + markdownText(failureText(*event.failure, order().language)).toUtf8() + "\n\n";
    for (const Transcript::CheckResult &check : event.checks)
        out += "- " + checkSign(check.status).toUtf8() + ' ' + markdownText(checkText(check, order().language)).toUtf8()
               + '\n';
    if (!event.checks.isEmpty())
        out += '\n';
}

void MarkdownTranscript::addReceipt(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += "## ";
    addLine(text("receipt"), out);
    if (hasSecrets() || receipt.isEmpty()) {
        addLine(hasSecrets() ? text("receipt-off") : text("receipt-none"), out);
        return;
    }
    addLine(secretsText(), out);
    out += "| " + markdownText(text("receipt-kind")).toUtf8() + " | " + markdownText(text("receipt-rule")).toUtf8()
           + " | " + markdownText(text("receipt-places")).toUtf8() + " |\n|---|---|--:|\n";
    for (const ReceiptLine &line : receiptLines(receipt, order().language))
        out += "| " + markdownText(line.kind).toUtf8() + " | " + markdownText(line.rule).toUtf8() + " | "
               + QByteArray::number(line.places) + " |\n";
    out += '\n';
    addLine(text("receipt-sum").arg(receipt.allPlaces()).arg(receipt.allValues()), out);
}

} // namespace Grantscope::Formats
