// SPDX-License-Identifier: GPL-3.0-or-later
// What a step's messages hold, parameter by parameter.
#include "flows/stepmessages.h"
#include "http/parameters.h"
#include "http/sensitive.h"
#include "json/document.h"
#include "oauth/parameterregistry.h"
#include "texts/flowtexts.h"
#include "texts/visible.h"
#include "token/claimregistry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Flow::FlowValue;
using Flow::Rule;
using Flow::StepRecord;

struct StepParametersText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::StepParameters)
};

/// A member at any depth whose name says that it is secret. Without recursion, since the depth is the server's choice.
bool holdsSecret(const Json::Value &root)
{
    for (Json::Value value = root; value;) {
        if (isSensitiveMember(value.name().toUtf8()))
            return true;
        Json::Value next = value.firstChild();
        for (Json::Value up = value; !next && up != root; up = up.parent())
            next = up.nextSibling();
        value = next;
    }
    return false;
}

/// What a name means depends on where it stands: sub is a claim, issuer tells of a server.
enum class Vocabulary : quint8 { Parameters, Metadata, Claims };

Vocabulary vocabularyOf(const Flow::Step &step)
{
    const std::string_view id = step.id;
    if (id == "discovery" || id == "resource-metadata")
        return Vocabulary::Metadata;
    return tellsOfAPerson(step) ? Vocabulary::Claims : Vocabulary::Parameters;
}

struct NameMeaning
{
    QString text;
    QString reference;
    bool sensitive = false;
};

/// An answer about a person or a token says little besides claims, and may be a refusal.
bool standsBesideClaims(const Parameter &parameter)
{
    const auto entry = OAuth::findParameter(parameter.name, Texts::Language::English);
    return entry && (entry->where.contains(u"introspection response"_s) || parameter.name.startsWith("error"));
}

NameMeaning meaningOf(const Parameter &parameter, Vocabulary vocabulary)
{
    if (vocabulary == Vocabulary::Metadata) {
        const auto member = OAuth::findMetadataMember(parameter.name);
        return member ? NameMeaning{member->meaning, member->reference} : NameMeaning();
    }
    if (vocabulary == Vocabulary::Claims) {
        if (const auto claim = Token::findClaim(parameter.name))
            return {claim->meaning, claim->reference};
        if (!standsBesideClaims(parameter))
            return {};
    }
    const auto entry = OAuth::findParameter(parameter.name);
    if (!entry)
        return {};
    if (const auto code = parameter.name == "error" ? OAuth::findErrorCode(parameter.value) : std::nullopt)
        return {code->cause, code->reference};
    return {entry->meaning, entry->reference, entry->sensitive};
}

/// The message that goes, or went.
const HttpRequest *requestOf(const Flow::Prepared &prepared)
{
    return prepared.request ? &*prepared.request : nullptr;
}

Parameters sentForm(const HttpRequest *request)
{
    if (!request || mediaType(request->fields) != "application/x-www-form-urlencoded")
        return {};
    return parseParameters(request->body).value_or(Parameters());
}

Parameters sentQuery(const HttpRequest *request, const Flow::Prepared &prepared)
{
    return parseParameters(queryOf(request ? request->address : prepared.address)).value_or(Parameters());
}

/// The members of a JSON object that was sent, each as it was written; of text, the text.
Parameters sentDocument(const HttpRequest *request)
{
    Parameters members;
    if (!request || mediaType(request->fields) != "application/json")
        return members;
    const Result<Json::Document> document = Json::Document::parse(request->body);
    if (!document || !document->root().isObject())
        return members;
    for (const Json::Value member : document->root())
        members.append(member.name().toUtf8(), member.isString() ? member.toUtf8() : member.text().toByteArray());
    return members;
}

/// Rows of one step, as far as they have been put together.
class Rows
{
public:
    Rows(const Flow::Run &run, const StepRecord &record)
        : m_run(run)
        , m_record(record)
    {
    }

    /// \a laidOut: before it was changed by hand. One that stands twice is new the second time.
    void addSent(const Parameters &parameters, const Parameters &laidOut)
    {
        QList<Parameter> untouched(laidOut.begin(), laidOut.end());
        for (const Parameter &parameter : parameters) {
            const bool byHand = m_record.laidOut && !untouched.removeOne(parameter);
            add(parameter, byHand ? Origin{Texts::ruleText(ruleName(Rule::Edited)), true} : sentOrigin(parameter));
        }
    }
    void addReceived(const Parameters &parameters, Rule rule)
    {
        for (const Parameter &parameter : parameters)
            add(parameter, {Texts::ruleText(ruleName(rule)), false});
    }
    /// What tells of a person is hidden as a whole while values are masked, as claims are elsewhere.
    void addDocument(const QByteArray &body)
    {
        const bool tellsOfAPerson = Ui::tellsOfAPerson(*m_record.step);
        const Result<Json::Document> document = Json::Document::parse(body);
        if (!document || !document->root().isObject())
            return;
        for (const Json::Value member : document->root()) {
            const QByteArray text = member.isString() ? member.toUtf8() : member.text().toByteArray();
            add({member.name().toUtf8(), text}, {Texts::ruleText(ruleName(Rule::Answer)), false},
                vocabularyOf(*m_record.step));
            m_rows.last().sensitive = m_rows.constLast().sensitive || tellsOfAPerson || holdsSecret(member);
        }
    }
    /// What the step found out by itself: random values, hashes.
    void addMade()
    {
        for (const FlowValue &value : m_record.prepared.values) {
            if (!contains(value.name))
                add({value.name, value.text()},
                    {originOf(value), value.rule == Rule::Fault || value.rule == Rule::Edited});
        }
    }
    [[nodiscard]] const QList<ParameterRow> &rows() const { return m_rows; }

private:
    struct Origin
    {
        QString text;
        bool changed = false;
    };

    [[nodiscard]] bool contains(const QByteArray &name) const
    {
        return std::ranges::any_of(m_rows,
                                   [&](const ParameterRow &row) { return row.name == QString::fromUtf8(name); });
    }

    [[nodiscard]] QString originOf(const FlowValue &value) const
    {
        const QString rule = Texts::ruleText(ruleName(value.rule));
        const auto &records = m_run.records();
        const auto step = std::ranges::find_if(
            records, [&](const StepRecord &each) { return std::string_view(each.step->id) == value.step; });
        if (step == records.cend() || value.rule == Rule::Setting)
            return rule;
        return StepParametersText::tr("%1 · step %2: %3")
            .arg(rule)
            .arg(step - records.cbegin() + 1)
            .arg(Texts::stepStory(value.step).title);
    }

    /// A value that is not the known one was changed by the fault.
    [[nodiscard]] Origin sentOrigin(const Parameter &parameter) const
    {
        const FlowValue *known = m_run.known().values.find(parameter.name);
        if (known && (known->text() == parameter.value))
            return {originOf(*known), known->rule == Rule::Fault || known->rule == Rule::Edited};
        if (known && m_run.fault())
            return {Texts::ruleText(ruleName(Rule::Fault)), true};
        return {Texts::ruleText(ruleName(Rule::Setting)), false};
    }

    void add(const Parameter &parameter, const Origin &origin, Vocabulary vocabulary = Vocabulary::Parameters)
    {
        const NameMeaning meaning = meaningOf(parameter, vocabulary);
        m_rows.append({.name = QString::fromUtf8(parameter.name),
                       .value = QString::fromUtf8(parameter.value),
                       .meaning = meaning.text,
                       .origin = origin.text,
                       .reference = meaning.reference,
                       .sensitive = isSensitiveParameter(parameter.name) || meaning.sensitive,
                       .changed = origin.changed});
    }

    const Flow::Run &m_run;
    const StepRecord &m_record;
    QList<ParameterRow> m_rows;
};

} // namespace

bool tellsOfAPerson(const Flow::Step &step)
{
    const std::string_view id = step.id;
    return id == "userinfo" || id == "introspection" || id == "api";
}

QList<ParameterRow> stepParameters(const Flow::Run &run, qsizetype step)
{
    if (step < 0 || step >= run.records().size())
        return {};
    const StepRecord &record = run.records().at(step);
    Rows rows(run, record);
    const HttpRequest *request =
        record.exchanges.isEmpty() ? requestOf(record.prepared) : &record.exchanges.constLast().request;
    const Flow::Prepared laidOut = record.laidOut.value_or(Flow::Prepared());
    rows.addSent(sentQuery(request, record.prepared), sentQuery(requestOf(laidOut), laidOut));
    rows.addSent(sentForm(request), sentForm(requestOf(laidOut)));
    rows.addSent(sentDocument(request), sentDocument(requestOf(laidOut)));
    rows.addMade();
    const Flow::Arrival *redirect = redirectOf(run, record);
    const bool tookIt = record.step->act == Flow::Act::AwaitRedirect;
    if (redirect && tookIt)
        rows.addReceived(redirect->parameters, Rule::Redirect);
    if (!record.exchanges.isEmpty()) {
        const HttpResponse &response = record.exchanges.constLast().response;
        if (mediaType(response.fields) == "application/x-www-form-urlencoded") {
            if (const Result<Parameters> form = parseParameters(response.body))
                rows.addReceived(*form, Rule::Answer);
        } else {
            rows.addDocument(response.body);
        }
    }
    // The step that reads the redirect shows what it read.
    if (redirect && !tookIt)
        rows.addReceived(redirect->parameters, Rule::Redirect);
    return rows.rows();
}

} // namespace Grantscope::Ui
