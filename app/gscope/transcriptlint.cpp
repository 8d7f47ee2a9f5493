// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include "commandline/input.h"
#include "commandline/style.h"
#include "json/writer.h"
#include "review/lint.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Review::Finding;
using Told = ReadRecording::Told;
constexpr auto kEnglish = Texts::Language::English;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// A conversation with what was found in it. Values of secrets don't leave.
struct Judged
{
    const Told *told;
    QList<Finding> findings = {};
    QStringList places = {}; ///< Of each: "POST https://as.example/token"; empty for what is of the whole.
};

QString placeOf(const Told &told, const Finding &finding)
{
    const auto message = finding.event < 0 ? nullptr : Review::messageOf(told.events.at(finding.event));
    return message
               ? QString::fromUtf8(message->request.method + ' ' + withoutQuery(message->request.address).toByteArray())
               : QString();
}

Judged judged(const Told &told)
{
    Judged result{&told, Review::lint(told.events)};
    Transcript::Redactor redactor;
    for (const Transcript::Event &event : told.events)
        redactor.learn(event);
    const auto shown = [&redactor](const QString &text) {
        return text.isEmpty() ? QString() : QString::fromUtf8(redactor.withoutKnown(text.toUtf8()));
    };
    for (Finding &finding : result.findings) {
        finding.check.found = shown(finding.check.found);
        finding.check.expected = shown(finding.check.expected);
        result.places += shown(placeOf(told, finding));
    }
    return result;
}

qsizetype count(const Judged &judged, Status status)
{
    return std::ranges::count_if(judged.findings,
                                 [status](const Finding &finding) { return finding.check.status == status; });
}

void writeFinding(Json::Writer &out, const Judged &judged, qsizetype index)
{
    const Finding &finding = judged.findings.at(index);
    const Check &check = finding.check;
    out.beginObject();
    out.key("id").string(QByteArrayView(check.id));
    out.key("status").string(QByteArrayView(statusName(check.status)));
    out.key("severity").string(QByteArrayView(severityName(check.severity)));
    out.key("title").string(Texts::checkTitle(check.id, kEnglish));
    out.key("detail").string(Texts::sentence(check.reason, check.found, check.expected, kEnglish));
    out.key("spec").string(QByteArrayView(check.spec.utf8()));
    if (finding.event >= 0)
        out.key("event").number(judged.told->conversation.events.at(finding.event));
    if (const QString &place = judged.places.at(index); !place.isEmpty())
        out.key("at").string(place);
    out.endObject();
}

void writeConversation(Json::Writer &out, const Judged &judged)
{
    const Review::Conversation &conversation = judged.told->conversation;
    constexpr const char *kKinds[] = {"run", "login", "single"};
    out.beginObject();
    out.key("kind").string(QByteArrayView(kKinds[static_cast<std::size_t>(conversation.kind)]));
    out.key("title").string(titleOf(conversation, kEnglish));
    out.key("grant").string(conversation.grant);
    out.key("issuer").string(conversation.issuer);
    out.key("client_id").string(conversation.client);
    out.key("outcome").string(QByteArrayView(Review::outcomeName(conversation.outcome)));
    if (!conversation.failure.isEmpty())
        out.key("failure").string(conversation.failure);
    out.key("events").beginArray();
    for (const qsizetype event : conversation.events)
        out.number(event);
    out.endArray();
    out.key("checks").beginArray();
    for (qsizetype i = 0; i < judged.findings.size(); ++i)
        writeFinding(out, judged, i);
    out.endArray();
    out.endObject();
}

QByteArray lintJson(const ReadRecording &recording, const QList<Judged> &all)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("format").string(QByteArrayView(recording.format));
    out.key("creator").string(recording.creator);
    out.key("events").number(recording.events);
    out.key("notes").beginArray();
    for (const Error &note : recording.notes) {
        out.beginObject();
        out.key("code").string(note.id.toString());
        out.key("detail").string(Texts::errorText(note, kEnglish).what);
        if (note.offset >= 0)
            out.key("offset").number(note.offset);
        out.endObject();
    }
    out.endArray();
    out.key("conversations").beginArray();
    for (const Judged &each : all)
        writeConversation(out, each);
    out.endArray();
    out.endObject();
    return text + '\n';
}

struct Look
{
    Status status;
    Ink ink;
    const char *label;
};
constexpr std::array kLooks{
    Look{Status::Fail, Ink::Bad, QT_TRANSLATE_NOOP("Gscope", "FAIL")},
    Look{Status::Warn, Ink::Warning, QT_TRANSLATE_NOOP("Gscope", "warn")},
    Look{Status::Info, Ink::Plain, QT_TRANSLATE_NOOP("Gscope", "info")},
    Look{Status::Skip, Ink::Dim, QT_TRANSLATE_NOOP("Gscope", "skip")},
    Look{Status::Pass, Ink::Good, QT_TRANSLATE_NOOP("Gscope", "pass")},
};

/// Nothing in it breaks the line or steers the terminal.
QString onOneLine(const QString &text)
{
    constexpr qsizetype kLongest = 2000;
    return Texts::visibleExcerpt(text, kLongest).replace(u'\n', u' ').replace(u'\t', u' ');
}

QString human(const Judged &judged, bool all, const Style &style)
{
    QString out = style(Ink::Title, onOneLine(titleOf(judged.told->conversation, Texts::Language::Current))) + u'\n';
    for (const Look &look : kLooks) {
        if (!all && (look.status == Status::Skip || look.status == Status::Pass))
            continue;
        for (qsizetype i = 0; i < judged.findings.size(); ++i) {
            const Check &check = judged.findings.at(i).check;
            if (check.status != look.status)
                continue;
            const QString detail = Texts::sentence(check.reason, check.found, check.expected);
            out += u"  "_s + style(look.ink, said(look.label)) + u"  "_s
                   + onOneLine(detail.isEmpty() ? Texts::checkTitle(check.id) : detail) + u'\n';
            QStringList under{QString::fromLatin1(check.id), check.spec.text()};
            if (const QString &place = judged.places.at(i); !place.isEmpty())
                under += onOneLine(place);
            out += style(Ink::Dim, u"        "_s + under.join(u" · "_s)) + u'\n';
        }
    }
    QString counts = said(QT_TRANSLATE_NOOP("Gscope", "%1 passed, %2 could not be checked"))
                         .arg(count(judged, Status::Pass))
                         .arg(count(judged, Status::Skip));
    if (!all)
        counts += u' ' + said(QT_TRANSLATE_NOOP("Gscope", "(--all lists them)"));
    return out + style(Ink::Dim, u"  "_s + counts) + u'\n';
}

} // namespace

Outcome<ExitStatus> lintRecording(const QByteArray &path, const Arguments &arguments)
{
    const auto recording = readRecording(path);
    if (!recording)
        return std::unexpected(recording.error());
    QList<Judged> all;
    for (const Told &told : recording->conversations)
        all.append(judged(told));
    QByteArray text;
    if (arguments.has("--json")) {
        text = lintJson(*recording, all);
    } else {
        complainOf(path, *recording);
        QStringList parts;
        for (const Judged &each : std::as_const(all))
            parts += human(each, arguments.has("--all"), Style::forStandardOutput());
        if (parts.isEmpty())
            parts +=
                said(QT_TRANSLATE_NOOP("Gscope", "Nothing of OAuth or OpenID Connect is in this recording.")) + u'\n';
        text = parts.join(u'\n').toUtf8();
    }
    if (!writeOutput(text))
        return std::unexpected(outputFailure());
    if (isCut(recording->notes))
        return ExitStatus::InputOutput;
    if (all.isEmpty())
        return ExitStatus::Unverified;
    const bool isBad = std::ranges::any_of(all, [](const Judged &each) { return Review::hasFault(each.findings); });
    return isBad ? ExitStatus::Bad : ExitStatus::Fine;
}

} // namespace Grantscope::Cli
