// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/curl.h"

#include "formats/writing.h"
#include "http/address.h"
#include "texts/visible.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr qsizetype kLongestArgument = qsizetype(64) << 10; // Linux takes 128 KiB.

constexpr QByteArrayView kFunctions = R"(
call() {
    curl --disable --silent --show-error --include --globoff --path-as-is --proto =http,https "$@"
    set -- $?
    echo
    return "$1"
}
percent() { printf %s "$1" | LC_ALL=C od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }
json() { printf %s "$1" | sed 's/[\\"]/\\&/g'; }
)";

// What curl knows better.
constexpr std::array<QByteArrayView, 8> kOwnFields{
    "content-length",  "transfer-encoding",   "connection",       "expect",
    "accept-encoding", "proxy-authorization", "proxy-connection", "host"};
// What curl adds by itself.
constexpr std::array<QByteArrayView, 2> kAddedFields{"Accept", "User-Agent"};

void comment(const QString &text, QByteArray &out)
{
    out += "# " + Texts::visible(text).toUtf8() + '\n';
}

bool hasControl(const QByteArray &text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

/// One that curl can send as it was.
bool canBeSent(const HttpRequest &request)
{
    const QByteArray scheme = request.address.first(std::max<qsizetype>(0, request.address.indexOf(':'))).toLower();
    return (scheme == "http" || scheme == "https") && !hasControl(request.address) && isHttpToken(request.method)
           && std::ranges::none_of(request.fields, [](const HeaderField &field) {
                  return !isHttpToken(field.name) || hasControl(QByteArray(field.value).replace('\t', ' '));
              });
}

ShellPlace placeOf(const HttpRequest &request)
{
    const QByteArray type = mediaType(request.fields);
    if (type == "application/x-www-form-urlencoded")
        return ShellPlace::Percent;
    return type.endsWith("json") ? ShellPlace::Json : ShellPlace::Raw;
}

/// Out of the text of a message that a shell shows: nothing in it is looked at.
QByteArray harmless(const QString &text)
{
    QByteArray safe;
    for (const char c : text.toUtf8()) {
        if (!QByteArrayView("\"'`$\\{}").contains(c) && static_cast<unsigned char>(c) >= 0x20)
            safe += c;
    }
    return safe;
}

} // namespace

void CurlTranscript::trim(Event &event) const
{
    if (event.kind == EventKind::TokenIssued)
        event.text.clear();
    event.checks.clear();
    if (event.request)
        event.request = HttpRequest{.method = event.request->method, .address = event.request->address};
    if (event.kind == EventKind::StepSent)
        event.request.reset();
    if (!event.exchange)
        return;
    Grantscope::Exchange exchange;
    exchange.request = event.exchange->request;
    exchange.response.status = event.exchange->response.status;
    exchange.response.reason = event.exchange->response.reason;
    exchange.timings = event.exchange->timings;
    event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(exchange));
}

Result<void> CurlTranscript::lookAhead(Transcript::EventSource &events)
{
    QByteArray scratch;
    while (!hasSecrets()) {
        const auto event = events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            break;
        if ((*event)->exchange && canBeSent((*event)->exchange->request)) {
            scratch.resize(0);
            addCommand((*event)->exchange->request, scratch);
        }
    }
    return {};
}

void CurlTranscript::addVariables(QByteArray &out) const
{
    if (m_variables.all().isEmpty())
        return;
    out += '\n';
    comment(text("curl-secrets"), out);
    for (const ShellVariable &variable : m_variables.all()) {
        const bool isPlain = variable.pseudonym.startsWith("\u27e8" + variable.kind + ' ');
        const QString what = isPlain && !variable.kind.isEmpty() && !variable.pseudonym.contains(',')
                                 ? Texts::exportTextOf(variable.kind.toStdString(), order().language)
                                 : Texts::visibleExcerpt(QString::fromUtf8(variable.pseudonym), 120);
        out += variable.name + "=${" + variable.name + ":?" + harmless(text("curl-put").arg(what)) + "}\n";
    }
}

void CurlTranscript::begin(QByteArray &out)
{
    out += "#!/bin/sh\n";
    comment(title(), out);
    comment(secretsText(), out);
    comment(text("written-by").arg(QString::fromUtf8(order().program), QString::fromLatin1(timeText(order().now))),
            out);
    out += "set -u\n";
    addVariables(out);
    out += kFunctions;
    if (survey().events == 0)
        comment(text("empty"), out);
}

QByteArray CurlTranscript::option(const HeaderField &field)
{
    const QByteArray name = field.name.toLower();
    // What stands behind the scheme was Base64 of it: curl makes that.
    if (name == "authorization"
        && field.value.first(std::min<qsizetype>(6, field.value.size())).toLower() == "basic ") {
        const QByteArray credentials = field.value.sliced(6);
        const auto pieces = m_variables.pieces(credentials);
        if (pieces.size() > 1 && !pieces.constFirst().isVariable && pieces.constFirst().text.contains(':'))
            return "--user " + m_variables.word(credentials);
    }
    // curl leaves out a field without a value unless a semicolon stands there.
    return "--header " + m_variables.word(field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value);
}

void CurlTranscript::addCommand(const HttpRequest &request, QByteArray &out)
{
    QByteArray options;
    const auto add = [&options](const QByteArray &option) { options += " \\\n    " + option; };
    const bool isPost = request.method == "POST";
    const bool hasBody = !request.body.isEmpty() || isPost;
    if (request.method == "HEAD")
        add("--head");
    else if (request.method != (hasBody ? "POST" : "GET"))
        add("--request " + shellQuoted(request.method));
    for (const HeaderField &field : request.fields) {
        const QByteArray name = field.name.toLower();
        const bool isSameHost =
            name == "host" && field.value.toLower() == hostIn(request.address).toByteArray().toLower();
        if (!std::ranges::contains(kOwnFields, QByteArrayView(name)) || (name == "host" && !isSameHost))
            add(option(field));
    }
    for (const QByteArrayView name : kAddedFields) {
        if (!request.fields.contains(name))
            add("--header '" + name.toByteArray() + ":'");
    }
    if (request.fields.contains("Accept-Encoding"))
        add("--compressed");
    if (hasBody && !request.fields.contains("Content-Type"))
        add("--header 'Content-Type:'");
    const bool isArgument = request.body.size() <= kLongestArgument && !request.body.contains('\0')
                            && QUtf8StringView(request.body).isValidUtf8();
    if (hasBody && isArgument)
        add("--data-raw " + m_variables.word(request.body, placeOf(request)));
    else if (hasBody)
        add("--header 'Expect:' --data-binary @-");
    add("--url " + m_variables.word(request.address, ShellPlace::Percent));
    if (hasBody && !isArgument)
        out += m_variables.printed(request.body, placeOf(request)) + " |\n    ";
    out += "call" + options + '\n';
}

void CurlTranscript::addExchange(const Event &event, QByteArray &out)
{
    const Grantscope::Exchange &exchange = *event.exchange;
    const QString step = eventText(event, order().language);
    QString line = u"%1. "_s.arg(++m_commands) + (step.isEmpty() ? QString() : step + u" · "_s);
    line += QString::fromUtf8(exchange.request.method) + u' '
            + QString::fromUtf8(exchange.request.address).section(u'?', 0, 0);
    out += '\n';
    comment(line, out);
    QString came = statusText(exchange.response, order().language);
    if (const QString took = durationText(exchange.timings); !took.isEmpty())
        came += u" · "_s + took;
    comment(text("curl-came").arg(came), out);
    if (canBeSent(exchange.request))
        addCommand(exchange.request, out);
    else
        comment(text("curl-skipped").arg(QString::fromUtf8(exchange.request.address)), out);
}

void CurlTranscript::add(const Event &event, qsizetype index, QByteArray &out)
{
    Q_UNUSED(index)
    const Texts::Language language = order().language;
    switch (event.kind) {
    case EventKind::BrowserOpened:
        out += '\n';
        comment(text("curl-open").arg(QString::fromUtf8(event.address)), out);
        break;
    case EventKind::RedirectArrived:
        out += '\n';
        if (event.request)
            comment(text("curl-arrived").arg(QString::fromUtf8(event.request->address)), out);
        break;
    case EventKind::FlowStarted:
    case EventKind::FlowEnded:
    case EventKind::FaultInjected:
    case EventKind::FaultMet:
    case EventKind::Note:
        out += '\n';
        comment(eventText(event, language), out);
        break;
    default:
        if (event.exchange)
            addExchange(event, out);
        break;
    }
    if (event.failure && event.kind != EventKind::FlowEnded)
        comment(u"✗ "_s + failureText(*event.failure, language), out);
}

void CurlTranscript::end(const Transcript::Receipt &receipt, QByteArray &out)
{
    out += '\n';
    for (const QString &line : receiptText(receipt, hasSecrets(), order().language))
        comment(line, out);
}

} // namespace Grantscope::Formats
