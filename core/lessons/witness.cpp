// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/witness.h"

#include "flow/run.h"
#include "http/challenge.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

using Transcript::Event;
using Transcript::EventKind;

namespace {

void add(Happening &happening, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        happening.facts.emplaceBack(name, value);
}

bool hasAnswer(const Event &event)
{
    return event.exchange && event.exchange->response.status != 0;
}

void addStatus(Happening &happening, const Event &event)
{
    if (hasAnswer(event))
        add(happening, u"status"_s, QString::number(event.exchange->response.status));
}

void addError(Happening &happening, const Event &event)
{
    if (event.failure)
        add(happening, u"error"_s, event.failure->id);
}

/// In which way a mistake is refused is told elsewhere; a lesson asks whether it is.
QString howMet(const QString &answer)
{
    using Answer = ::Grantscope::Flow::FaultOutcome::Answer;
    for (const Answer refused : {Answer::RefusedAsItShould, Answer::RefusedOtherwise}) {
        if (answer == QLatin1StringView(::Grantscope::Flow::answerName(refused)))
            return u"refused"_s;
    }
    return answer == QLatin1StringView(::Grantscope::Flow::answerName(Answer::NotRefused)) ? u"taken"_s : QString();
}

const char *eventName(Practice::EventKind kind)
{
    using enum Practice::EventKind;
    switch (kind) {
    case SignedIn:
        return "signed-in";
    case SignInFailed:
        return "sign-in-failed";
    case Allowed:
        return "allowed";
    case Denied:
        return "denied";
    case CodeIssued:
        return "code-issued";
    case TokensIssued:
        return "tokens-issued";
    case Refused:
        return "refused";
    case CodeReplayed:
        return "code-replayed";
    case RefreshReused:
        return "refresh-reused";
    case DeviceStarted:
        return "device-started";
    case Introspected:
        return "introspected";
    case Revoked:
        return "revoked";
    case UserInfoGiven:
        return "user-info-given";
    case ApiAnswered:
        return "api-answered";
    case SignedOut:
        return "signed-out";
    case KeysRotated:
        return "keys-rotated";
    case Misbehaved:
        return "misbehaved";
    case ThiefFailed:
        return "thief-failed";
    case ThiefRedeemed:
        return "thief-redeemed";
    case StorageRead:
        return "storage-read";
    case Registered:
        return "registered";
    }
    return "";
}

} // namespace

Happening Witness::ofFlow(const char *kind, const Event &event) const
{
    const Flow flow = m_flows.value(event.run);
    Happening happening{.kind = QString::fromLatin1(kind)};
    add(happening, u"grant"_s, flow.grant);
    add(happening, u"fault"_s, flow.fault);
    add(happening, u"step"_s, event.step);
    return happening;
}

QList<Happening> Witness::see(const Event &event)
{
    if (event.kind == EventKind::Exchange && event.subject == "request"_L1 && hasAnswer(event)) {
        const Exchange &exchange = *event.exchange;
        const QUrl address = QUrl::fromEncoded(exchange.request.address);
        Happening happening{.kind = u"request-answered"_s};
        add(happening, u"method"_s, QString::fromLatin1(exchange.request.method));
        add(happening, u"path"_s, address.path());
        addStatus(happening, event);
        const auto challenges = parseChallenges(exchange.response.fields);
        for (const Challenge &challenge : challenges.value_or(QList<Challenge>()))
            add(happening, u"challenge"_s, QString::fromUtf8(challenge.value("error").value_or(QByteArray())));
        const bool isPractice = !m_practice.isEmpty() && exchange.request.address.startsWith(m_practice + '/');
        add(happening, u"server"_s, isPractice ? u"practice"_s : u"other"_s);
        return {happening};
    }
    return event.run.isEmpty() ? QList<Happening>() : seeFlow(event);
}

QList<Happening> Witness::seeFlow(const Event &event)
{
    switch (event.kind) {
    case EventKind::FlowStarted:
        m_flows.insert(event.run, {.grant = event.subject, .fault = {}});
        return {ofFlow("flow-started", event)};
    case EventKind::FaultInjected:
        m_flows[event.run].fault = event.subject;
        return {};
    case EventKind::FlowEnded: {
        Happening happening = ofFlow("flow-ended", event);
        add(happening, u"result"_s, event.subject);
        addError(happening, event);
        m_flows.remove(event.run);
        return {happening};
    }
    case EventKind::StepAnswered:
    case EventKind::StepFailed: {
        Happening happening = ofFlow(event.kind == EventKind::StepAnswered ? "step-answered" : "step-failed", event);
        addStatus(happening, event);
        addError(happening, event);
        return {happening};
    }
    case EventKind::RedirectArrived: {
        Happening happening = ofFlow("redirect-arrived", event);
        add(happening, u"result"_s, event.subject);
        addError(happening, event);
        return {happening};
    }
    case EventKind::Checks: {
        QList<Happening> all;
        for (const Transcript::CheckResult &check : event.checks) {
            Happening happening = ofFlow("check-judged", event);
            add(happening, u"id"_s, check.id);
            add(happening, u"status"_s, check.status);
            all.append(happening);
        }
        return all;
    }
    case EventKind::TokenIssued: {
        Happening happening = ofFlow("token-issued", event);
        add(happening, u"name"_s, event.subject);
        return {happening};
    }
    case EventKind::FaultMet: {
        Happening happening = ofFlow("fault-met", event);
        const qsizetype colon = event.text.indexOf(u':');
        add(happening, u"how"_s, howMet(event.text.first(colon < 0 ? event.text.size() : colon).trimmed()));
        if (colon >= 0)
            add(happening, u"code"_s, event.text.sliced(colon + 1).trimmed());
        return {happening};
    }
    default:
        return {};
    }
}

Happening happeningOf(const Practice::Event &event)
{
    Happening happening{.kind = u"practice-did"_s};
    add(happening, u"event"_s, QString::fromLatin1(eventName(event.kind)));
    add(happening, u"endpoint"_s, QString::fromUtf8(event.endpoint));
    add(happening, u"client"_s, QString::fromUtf8(event.client));
    add(happening, u"person"_s, QString::fromUtf8(event.user));
    add(happening, u"detail"_s, event.detail);
    return happening;
}

Happening happeningOf(const Token::Inspection &inspection, const QString &origin, const QString &parameter)
{
    Happening happening{.kind = u"token-judged"_s};
    add(happening, u"verdict"_s, QString::fromLatin1(Token::verdictName(inspection.verdict)));
    add(happening, u"form"_s, QString::fromLatin1(Token::formName(inspection.token->form)));
    add(happening, u"type"_s, QString::fromLatin1(Token::kindName(inspection.kind.kind)));
    add(happening, u"alg"_s, inspection.token->header("alg").toString());
    add(happening, u"origin"_s, origin);
    add(happening, u"parameter"_s, parameter);
    // Of every layer: what is wrong inside of a JWE is wrong with the token.
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        for (const Check &check : layer->checks) {
            if (check.status == Status::Fail)
                add(happening, u"failed"_s, QString::fromLatin1(check.id));
            else if (check.status == Status::Warn)
                add(happening, u"warned"_s, QString::fromLatin1(check.id));
        }
    }
    return happening;
}

} // namespace Grantscope::Lessons
