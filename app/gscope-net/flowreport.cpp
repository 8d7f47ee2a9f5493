// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowreport.h"

#include "redaction.h"

#include "json/document.h"
#include "json/writer.h"
#include "oauth/tokenresponse.h"
#include "texts/flowtexts.h"
#include "token/report.h"

#include <algorithm>
#include <string_view>

namespace Grantscope::Cli {

namespace {

using Flow::StepRecord;
using Flow::StepStatus;

constexpr auto kEnglish = Texts::Language::English;

QByteArray asObject(const Parameters &parameters)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    for (const Parameter &parameter : parameters)
        out.key(parameter.name).string(QByteArrayView(parameter.value));
    out.endObject();
    return json;
}

/// The parts of a response that every reader of JSON can have; text where it is none.
void writeBody(Json::Writer &out, const QByteArray &body)
{
    if (const auto document = Json::Document::parse(body))
        out.raw(QByteArrayView(document->text()).trimmed());
    else
        out.string(QByteArrayView(body));
}

void writeSteps(Json::Writer &out, const Flow::Run &run)
{
    out.key("steps").beginArray();
    for (const StepRecord &record : run.records()) {
        const bool began = record.status == StepStatus::Done || record.status == StepStatus::Failed;
        out.beginObject();
        out.key("id").string(QByteArrayView(record.step->id));
        out.key("title").string(Texts::stepStory(record.step->id, kEnglish).title);
        out.key("from").string(QByteArrayView(Flow::partyName(record.step->from)));
        out.key("to").string(QByteArrayView(Flow::partyName(record.step->to)));
        // What was not reached was left out as well.
        out.key("status").string(QByteArrayView(began ? stepStatusName(record.status) : "skipped"));
        out.key("ms").number(began ? (record.endedAt - record.startedAt).count() : 0);
        out.endObject();
    }
    out.endArray();
}

void writeChecks(Json::Writer &out, const Flow::Run &run)
{
    out.key("checks").beginArray();
    for (const StepRecord &record : run.records()) {
        for (const Check &check : record.checks)
            Token::writeCheck(out, check);
    }
    out.endArray();
}

/// Redirects that came and were not the one: somebody else may have sent them.
void writeThrownAway(Json::Writer &out, const Flow::Run &run)
{
    bool any = false;
    for (const StepRecord &record : run.records()) {
        for (const Flow::Arrival &arrival : record.arrivals) {
            if (!arrival.refused)
                continue;
            const Error error = withoutKnownSecrets(*arrival.refused, run);
            if (!std::exchange(any, true))
                out.key("thrown_away").beginArray();
            out.beginObject();
            out.key("step").string(QByteArrayView(record.step->id));
            out.key("code").string(error.id.toString());
            out.key("expected").string(error.expected);
            out.key("found").string(error.found);
            out.endObject();
        }
    }
    if (any)
        out.endArray();
}

/// What the steps after the tokens were told.
void writeAnswers(Json::Writer &out, const Flow::Run &run)
{
    constexpr std::string_view kAsked[] = {"userinfo", "introspection", "api", "mcp-call-authorized"};
    bool any = false;
    for (const std::string_view id : kAsked) {
        const StepRecord *record = run.find(id);
        if (!record || record->status != StepStatus::Done || record->exchanges.isEmpty())
            continue;
        if (!std::exchange(any, true))
            out.key("answers").beginObject();
        out.key(QByteArrayView(id.data(), qsizetype(id.size())));
        writeBody(out, record->exchanges.constLast().response.body);
    }
    if (any)
        out.endObject();
}

void writeFault(Json::Writer &out, const Flow::Run &run)
{
    out.key("fault").beginObject();
    out.key("id").string(QByteArrayView(run.fault()->id));
    out.key("expected").beginArray();
    for (const QByteArray &code : expectedRefusals(*run.fault()))
        out.string(QByteArrayView(code));
    out.endArray();
    out.key("found").string(QByteArrayView(run.faultOutcome().found));
    out.key("answer").string(QByteArrayView(answerName(run.faultOutcome().answer)));
    out.endObject();
}

/// As received, JSON or not; in a redirect it came as parameters.
void writeServer(Json::Writer &out, const ServerRefusal &refusal, const Flow::Run &run)
{
    out.key("server");
    QByteArray body = refusal.body;
    if (refusal.status == 0 && run.known().arrival)
        body = asObject(run.known().arrival->parameters);
    body = withoutKnownSecrets(body, run);
    if (const auto document = Json::Document::parse(body); document && document->root().isObject()) {
        out.raw(QByteArrayView(document->text()).trimmed());
        return;
    }
    out.beginObject();
    out.key("status").number(std::int64_t(refusal.status));
    out.key("body_text").string(QByteArrayView(body));
    out.endObject();
}

void writeProblem(Json::Writer &out, const FlowProblem &problem, const Flow::Run &run)
{
    out.key("error").beginObject();
    out.key("step").string(QByteArrayView(problem.step));
    out.key("code").string(QByteArrayView(problem.code));
    // What a check is called is what should hold.
    const bool isNamed = problem.error || !problem.expected.isEmpty();
    out.key("expected").string(isNamed ? problem.expected : sentenceOf(problem, kEnglish));
    out.key("found").string(problem.found);
    out.key("remedy").string(remedyOf(problem, kEnglish));
    if (problem.server)
        writeServer(out, *problem.server, run);
    out.endObject();
}

bool bringsTokens(const StepRecord &record)
{
    constexpr std::string_view kSteps[] = {"token-request", "client-credentials-request", "password-request",
                                           "refresh-request", "device-poll"};
    return record.status == StepStatus::Done && !record.exchanges.isEmpty()
           && std::ranges::contains(kSteps, std::string_view(record.step->id));
}

} // namespace

QByteArray tokensOf(const Flow::Run &run)
{
    const auto records = run.records();
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        if (!bringsTokens(*record))
            continue;
        if (const auto response = OAuth::parseTokenResponse(record->exchanges.constLast().response).value)
            return response->document->text().trimmed();
    }
    // Of implicit, and of hybrid until the code is traded.
    const StepRecord *response = run.find("authorization-response");
    const bool came = response && response->status == StepStatus::Done && run.known().arrival;
    if (!came)
        return {};
    const Parameters &parameters = run.known().arrival->parameters;
    return parameters.contains("access_token") || parameters.contains("id_token") ? asObject(parameters) : QByteArray();
}

QByteArray flowReportJson(const Flow::Run &run, const FlowVerdict &verdict)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("result").string(QByteArrayView(verdict.isGood() ? "ok" : "error"));
    if (const QByteArray tokens = tokensOf(run); !tokens.isEmpty())
        out.key("tokens").raw(tokens);
    if (run.known().idToken) {
        out.key("id_token");
        Token::writeReport(out, *run.known().idToken);
    }
    writeSteps(out, run);
    writeChecks(out, run);
    writeThrownAway(out, run);
    writeAnswers(out, run);
    if (run.fault())
        writeFault(out, run);
    if (verdict.problem)
        writeProblem(out, *verdict.problem, run);
    out.endObject();
    return json + '\n';
}

} // namespace Grantscope::Cli
