// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowwatch.h"

#include "flowreport.h"
#include "redaction.h"

#include "commandline/input.h"
#include "http/sensitive.h"
#include "json/document.h"
#include "texts/flowtexts.h"
#include "texts/visible.h"
#include "transcript/marks.h"
#include "transcript/secretplaces.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Flow::StepRecord;
using Flow::StepStatus;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// One line of a value: nothing in it breaks the line or steers the terminal.
QString onOneLine(const QString &text, qsizetype limit = 300)
{
    QString line = Texts::visibleExcerpt(text, limit);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}

struct StepLook
{
    StepStatus status;
    Ink ink;
    const char *label;
};
constexpr std::array kStepLooks{
    StepLook{StepStatus::Done, Ink::Good, QT_TRANSLATE_NOOP("Gscope", "done")},
    StepLook{StepStatus::Failed, Ink::Bad, QT_TRANSLATE_NOOP("Gscope", "FAILED")},
    StepLook{StepStatus::Skipped, Ink::Dim, QT_TRANSLATE_NOOP("Gscope", "left out")},
};

struct CheckLook
{
    Status status;
    Ink ink;
    const char *label;
};
constexpr std::array kCheckLooks{
    CheckLook{Status::Fail, Ink::Bad, QT_TRANSLATE_NOOP("Gscope", "FAIL")},
    CheckLook{Status::Warn, Ink::Warning, QT_TRANSLATE_NOOP("Gscope", "warn")},
    CheckLook{Status::Info, Ink::Plain, QT_TRANSLATE_NOOP("Gscope", "info")},
};

QString plain(const Json::Value value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.text().toByteArray());
}

/// As much of a token as tells it from another and is of no use to anybody.
QString headOf(const QString &token)
{
    const qsizetype shown = std::min<qsizetype>(8, token.size() / 4);
    return onOneLine(token.first(shown)) + u'…';
}

bool isToken(const QByteArray &name)
{
    return secretKindOfMember(name) || name.endsWith("token") || name.endsWith("secret");
}

/// \a value with every secret in it cut, however deep in it its name stands; a secret as a whole where its own name
/// says so.
QString cut(Json::Value value, bool isSecret)
{
    const bool isObject = value.isObject();
    if (isObject || value.isArray()) {
        QStringList members;
        for (const Json::Value member : value) {
            if (isObject)
                members << member.name() + u": "_s + cut(member, isSecret || isToken(member.name().toUtf8()));
            else
                members << cut(member, isSecret);
        }
        return (isObject ? u"{%1}"_s : u"[%1]"_s).arg(members.join(u", "_s));
    }
    if (isSecret)
        return headOf(plain(value));
    const QByteArray text = plain(value).toUtf8();
    Transcript::Marks marks;
    for (const Transcript::SecretPlace &place : Transcript::findSecretPlaces(text))
        marks.add(place.where, {headOf(QString::fromUtf8(place.values.constFirst())).toUtf8()});
    return QString::fromUtf8(marks.applied(text, 0).shown);
}

} // namespace

void FlowWatch::look(const Flow::Run &run)
{
    QString lines;
    for (; m_seen < run.records().size(); ++m_seen) {
        const QString next = line(run.records().at(m_seen));
        if (next.isEmpty())
            break;
        lines += next;
    }
    if (!lines.isEmpty() && !m_refused)
        m_refused = !writeOutput(lines.toUtf8());
}

QString FlowWatch::line(const StepRecord &record) const
{
    const auto look = std::ranges::find(kStepLooks, record.status, &StepLook::status);
    if (look == kStepLooks.end())
        return {};
    QString text = m_style(look->ink, said(look->label)) + u"  "_s + Texts::stepStory(record.step->id).title;
    if (record.left)
        text += u": "_s + Texts::leftText(record.left);
    else
        text += m_style(Ink::Dim, u"  %1 ms"_s.arg((record.endedAt - record.startedAt).count()));
    for (const Flow::Arrival &arrival : record.arrivals) {
        if (arrival.refused)
            text += u"\n  "_s
                    + m_style(Ink::Warning, said(QT_TRANSLATE_NOOP("Gscope", "A redirect was thrown away: %1"))
                                                .arg(onOneLine(Texts::errorText(*arrival.refused).what, 300)));
    }
    if (record.arrivalsLeftOut > 0)
        text += u"\n  "_s
                + m_style(
                    Ink::Warning,
                    said(QT_TRANSLATE_NOOP("Gscope", "So many more were thrown away: %1")).arg(record.arrivalsLeftOut));
    return text + u'\n';
}

QString FlowWatch::title(const QString &text) const
{
    return u'\n' + m_style(Ink::Title, text) + u'\n';
}

QString FlowWatch::tokens(const Flow::Run &run) const
{
    const auto document = Json::Document::parse(tokensOf(run));
    if (!document || !document->root().isObject())
        return {};
    QString text = title(said(QT_TRANSLATE_NOOP("Gscope", "Tokens")));
    for (const Json::Value member : document->root()) {
        text += u"  "_s + m_style(Ink::Payload, onOneLine(member.name(), 60)) + u"  "_s
                + onOneLine(cut(member, isToken(member.name().toUtf8()))) + u'\n';
    }
    return text + u"  "_s
           + m_style(Ink::Dim, said(QT_TRANSLATE_NOOP("Gscope", "Tokens are cut here; --json prints them whole.")))
           + u'\n';
}

QString FlowWatch::idToken(const Flow::Run &run) const
{
    const auto &inspection = run.known().idToken;
    if (!inspection)
        return {};
    const Ink ink = inspection->verdict == Token::Verdict::Valid        ? Ink::Good
                    : inspection->verdict == Token::Verdict::Unverified ? Ink::Warning
                                                                        : Ink::Bad;
    return title(said(QT_TRANSLATE_NOOP("Gscope", "ID token"))) + u"  "_s
           + m_style(ink, onOneLine(Token::verdictSentence(*inspection), 2000)) + u'\n';
}

QString FlowWatch::answers(const Flow::Run &run) const
{
    QString text;
    for (const char *id : {"userinfo", "introspection", "api"}) {
        const StepRecord *record = run.find(id);
        if (!record || record->status != StepStatus::Done || record->exchanges.isEmpty())
            continue;
        text += title(Texts::stepStory(id).title) + u"  "_s
                + onOneLine(QString::fromUtf8(withoutSecrets(record->exchanges.constLast().response.body, run)), 2000)
                + u'\n';
    }
    return text;
}

QString FlowWatch::checks(const Flow::Run &run) const
{
    QString text;
    for (const CheckLook &look : kCheckLooks) {
        for (const StepRecord &record : run.records()) {
            for (const Check &check : record.checks) {
                if (check.status != look.status)
                    continue;
                text += u"  "_s + m_style(look.ink, said(look.label)) + u"  "_s + onOneLine(Texts::checkTitle(check.id))
                        + u"  "_s + QString::fromLatin1(check.id) + u'\n';
                if (const QString detail = onOneLine(Token::checkDetail(check), 600); !detail.isEmpty())
                    text += u"        "_s + detail + u'\n';
            }
        }
    }
    return text.isEmpty() ? text : title(said(QT_TRANSLATE_NOOP("Gscope", "Checks"))) + text;
}

QString FlowWatch::fault(const Flow::Run &run) const
{
    if (!run.fault())
        return {};
    using Answer = Flow::FaultOutcome::Answer;
    const Answer answer = run.faultOutcome().answer;
    const QString expected = QString::fromLatin1(expectedRefusals(*run.fault()).join(", "));
    const QString found = onOneLine(QString::fromUtf8(run.faultOutcome().found), 100);
    QString sentence;
    Ink ink = Ink::Bad;
    switch (answer) {
    case Answer::RefusedAsItShould:
        sentence = said(QT_TRANSLATE_NOOP("Gscope", "Refused as it should be: %1.")).arg(found);
        ink = Ink::Good;
        break;
    case Answer::RefusedOtherwise:
        sentence = said(QT_TRANSLATE_NOOP("Gscope", "Refused, but with %1, not with %2.")).arg(found, expected);
        break;
    case Answer::NotRefused:
        sentence = said(QT_TRANSLATE_NOOP("Gscope", "Not refused. Expected was %1.")).arg(expected);
        break;
    case Answer::Pending:
        sentence = said(QT_TRANSLATE_NOOP("Gscope", "Not tried: no answer came to it. Expected was %1.")).arg(expected);
        ink = Ink::Warning;
        break;
    }
    return title(Texts::faultStory(run.fault()->id).title) + u"  "_s + m_style(ink, sentence) + u'\n';
}

QString FlowWatch::problem(const Flow::Run &run, const FlowProblem &problem) const
{
    const auto language = Texts::Language::Current;
    QString text = u'\n'
                   + m_style(Ink::Bad, said(QT_TRANSLATE_NOOP("Gscope", "The flow ended in an error at \"%1\"."))
                                           .arg(Texts::stepStory(std::string_view(problem.step)).title))
                   + u'\n';
    const auto row = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text += u"  "_s + name + u": "_s + onOneLine(value, 1000) + u'\n';
    };
    text +=
        u"  "_s + onOneLine(sentenceOf(problem, language), 1000) + u"  "_s + QString::fromLatin1(problem.code) + u'\n';
    if (!problem.error) {
        row(said(QT_TRANSLATE_NOOP("Gscope", "expected")), problem.expected);
        row(said(QT_TRANSLATE_NOOP("Gscope", "found")), problem.found);
    }
    if (problem.server) {
        const auto safe = [&run](const QString &words) {
            return QString::fromUtf8(withoutSecrets(words.toUtf8(), run));
        };
        row(said(QT_TRANSLATE_NOOP("Gscope", "the server says")), safe(problem.server->error));
        row(said(QT_TRANSLATE_NOOP("Gscope", "in its words")), safe(problem.server->errorDescription));
        row(said(QT_TRANSLATE_NOOP("Gscope", "it refers to")), safe(problem.server->errorUri));
    }
    row(said(QT_TRANSLATE_NOOP("Gscope", "what to do")), remedyOf(problem, language));
    return text;
}

QString FlowWatch::conclusion(const Flow::Run &run, const FlowVerdict &verdict) const
{
    QString text = tokens(run) + idToken(run) + answers(run) + checks(run) + fault(run);
    if (verdict.problem)
        text += problem(run, *verdict.problem);
    return text;
}

} // namespace Grantscope::Cli
