// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/writing.h"

#include "base/octets.h"
#include "texts/exporttexts.h"
#include "texts/flowtexts.h"
#include "texts/visible.h"

#include <QUtf8StringView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Texts::Language;
using Transcript::Event;
using Transcript::EventKind;
using Transcript::Receipt;
using Transcript::Rule;
using Transcript::secretKindName;

namespace {

void put(char *at, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = static_cast<char>('0' + value % 10);
}

QString ruleText(const Receipt::Entry &entry, Language language)
{
    std::string_view id = ruleId(entry.rule);
    if (entry.rule == Rule::Cookie)
        id = "cookie-value";
    else if (entry.rule == Rule::Credentials)
        id = "credentials-of";
    const QString text = Texts::exportTextOf(id, language);
    if (!text.contains("%1"_L1))
        return text;
    return text.arg(Texts::visibleExcerpt(QString::fromUtf8(entry.name), 60)).trimmed();
}

QString orId(const QString &text, const QString &id)
{
    return text.isEmpty() ? Texts::visibleExcerpt(id) : text;
}

QString noteText(const QString &note, Language language)
{
    const qsizetype colon = note.indexOf(": "_L1);
    if (colon > 0 && QStringView(note).first(colon) == u"refused-redirects-left-out")
        return exportText("refused-redirects-left-out", language).arg(Texts::visibleExcerpt(note.sliced(colon + 2)));
    return exportText("note", language).arg(Texts::visibleExcerpt(note, 2000));
}

QString endText(const QString &end, Language language)
{
    if (end == "done"_L1)
        return exportText("flow-done", language);
    return end == "failed"_L1 ? exportText("flow-failed", language) : exportText("flow-cancelled", language);
}

QString startText(const Event &event, Language language)
{
    QString told = exportText("flow-started", language)
                       .arg(orId(Texts::grantStory(event.subject.toStdString(), language).title, event.subject));
    if (!event.text.isEmpty())
        told += u" · "_s + Texts::visibleExcerpt(event.text);
    if (!event.address.isEmpty())
        told += u" · "_s + Texts::visibleExcerpt(QString::fromUtf8(event.address));
    return told;
}

} // namespace

QByteArray timeText(Instant moment)
{
    using namespace std::chrono;
    const Instant earliest = sys_days(year(0) / 1 / 1);
    const Instant latest = sys_days(year(10000) / 1 / 1) - milliseconds(1);
    moment = std::clamp(moment, earliest, latest);
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    QByteArray text("0000-00-00T00:00:00.000Z");
    char *at = text.data();
    put(at, static_cast<unsigned>(int(date.year())), 4);
    put(at + 5, unsigned(date.month()), 2);
    put(at + 8, unsigned(date.day()), 2);
    put(at + 11, static_cast<unsigned>(time.hours().count()), 2);
    put(at + 14, static_cast<unsigned>(time.minutes().count()), 2);
    put(at + 17, static_cast<unsigned>(time.seconds().count()), 2);
    put(at + 20, static_cast<unsigned>(time.subseconds().count()), 3);
    return text;
}

bool isReadable(QByteArrayView octets)
{
    const auto isControl = [](unsigned char c) {
        return ((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r')) | (c == 0x7f);
    };
    return indexOfOctet(octets, isControl) == octets.size() && QUtf8StringView(octets).isValidUtf8();
}

void writeReceipt(Json::Writer &json, const Receipt &receipt)
{
    json.beginObject();
    json.key("values").number(receipt.allValues());
    json.key("places").number(receipt.allPlaces());
    json.key("replaced").beginArray();
    for (const auto &[entry, places] : receipt.places()) {
        json.beginObject();
        json.key("kind").string(QByteArrayView(secretKindName(entry.kind)));
        json.key("rule").string(QByteArrayView(ruleId(entry.rule)));
        if (!entry.name.isEmpty())
            json.key("name").string(QByteArrayView(entry.name));
        json.key("places").number(places);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

QList<ReceiptLine> receiptLines(const Receipt &receipt, Language language)
{
    QList<ReceiptLine> lines;
    for (const auto &[entry, places] : receipt.places())
        lines.append({Texts::exportTextOf(secretKindName(entry.kind), language), ruleText(entry, language), places});
    return lines;
}

QStringList receiptText(const Receipt &receipt, bool hasSecrets, Language language)
{
    QStringList lines{exportText("receipt", language)};
    if (hasSecrets)
        return lines << exportText("receipt-off", language);
    if (receipt.isEmpty())
        return lines << exportText("receipt-none", language);
    for (const ReceiptLine &line : receiptLines(receipt, language))
        lines << u"%1 | %2 | %3"_s.arg(line.kind, line.rule).arg(line.places);
    return lines << exportText("receipt-sum", language).arg(receipt.allPlaces()).arg(receipt.allValues());
}

QString failureText(const Transcript::Failure &failure, Language language)
{
    return Texts::errorText(failure.id.toStdString(), failure.expected, failure.found, failure.offset, language).what;
}

QString eventText(const Event &event, Language language)
{
    const std::string subject = event.subject.toStdString();
    switch (event.kind) {
    case EventKind::FlowStarted:
        return startText(event, language);
    case EventKind::FlowEnded:
        return endText(event.subject, language);
    case EventKind::StepSent:
    case EventKind::StepAnswered:
    case EventKind::Exchange:
        return orId(Texts::stepStory(event.step.toStdString(), language).title, event.step);
    case EventKind::StepFailed:
        return exportText("failed", language)
            .arg(orId(Texts::stepStory(event.step.toStdString(), language).title, event.step));
    case EventKind::RedirectArrived:
        return event.subject == "refused"_L1 ? exportText("redirect-refused", language)
                                             : exportText("redirect-taken", language);
    case EventKind::BrowserOpened:
        return event.failure ? exportText("browser-not-opened", language) : exportText("browser-opened", language);
    case EventKind::Checks:
        return exportText("checks", language);
    case EventKind::TokenIssued:
        return exportText("token-issued", language).arg(Texts::visibleExcerpt(event.subject));
    case EventKind::FaultInjected:
        return exportText("fault-injected", language)
            .arg(orId(Texts::faultStory(subject, language).title, event.subject));
    case EventKind::FaultMet:
        return exportText("fault-met", language).arg(Texts::visibleExcerpt(event.text));
    case EventKind::Note:
        return noteText(event.text, language);
    }
    Q_UNREACHABLE_RETURN({});
}

QString checkText(const Transcript::CheckResult &check, Language language)
{
    QString told = orId(Texts::checkTitle(check.id.toStdString(), language), check.id);
    if (!check.expected.isEmpty())
        told += u" · "_s + exportText("expected", language).arg(Texts::visibleExcerpt(check.expected));
    if (!check.found.isEmpty())
        told += u" · "_s + exportText("found", language).arg(Texts::visibleExcerpt(check.found));
    if (!check.reference.isEmpty())
        told += u" · "_s + Texts::visibleExcerpt(check.reference);
    return told;
}

QString checkSign(const QString &status)
{
    static constexpr std::pair<QLatin1StringView, char16_t> kSigns[] = {
        {"pass"_L1, u'✓'}, {"fail"_L1, u'✗'}, {"warn"_L1, u'⚠'}, {"info"_L1, u'ⓘ'}};
    const auto *sign = std::ranges::find_if(kSigns, [&status](const auto &each) { return each.first == status; });
    return sign == std::end(kSigns) ? u"–"_s : QString(QChar(sign->second));
}

QString statusText(const HttpResponse &response, Language language)
{
    if (response.status == 0)
        return exportText("no-answer", language);
    return QString(QString::number(response.status) + u' '
                   + Texts::visibleExcerpt(QString::fromUtf8(response.reason), 100))
        .trimmed();
}

QString durationText(const Timings &timings)
{
    const Timings::Span span = timings.finished ? timings.finished : timings.firstOctet;
    if (!span)
        return {};
    const double milliseconds = static_cast<double>(span->count()) / 1000;
    return QString::number(milliseconds, 'f', milliseconds < 10 ? 1 : 0) + u" ms"_s;
}

} // namespace Grantscope::Formats
