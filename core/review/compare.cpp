// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/compare.h"

#include "http/sensitive.h"
#include "review/align_p.h"
#include "review/fresh_p.h"
#include "review/story_p.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

using Place = DifferencePlace;

/// What one side says under a name, and how it is compared.
struct Value
{
    QByteArray text;
    bool isFresh = false;
    bool isSecret = false;
};
/// By name; of a repeated one the values are joined.
using Values = std::map<QByteArray, Value>;

void put(Values &values, const QByteArray &name, Value value)
{
    const auto [at, isNew] = values.try_emplace(name, value);
    if (!isNew)
        at->second.text += ", " + value.text;
}

bool isToken(const QByteArray &text)
{
    return text.startsWith("eyJ") && text.count('.') == 2;
}

class PairComparison
{
public:
    PairComparison(const StoryMessage &left, const StoryMessage &right, const FreshValues &leftFresh,
                   const FreshValues &rightFresh)
        : m_left(left)
        , m_right(right)
        , m_leftFresh(leftFresh)
        , m_rightFresh(rightFresh)
    {
    }

    QList<Difference> differences()
    {
        compare(Place::RequestLine, lineOf(m_left), lineOf(m_right));
        compareParameters(Place::Query, m_left.facts.query, m_right.facts.query);
        compare(Place::RequestField, fieldsOf(m_left.request().fields), fieldsOf(m_right.request().fields));
        compareParameters(Place::Form, m_left.facts.form, m_right.facts.form);
        if (m_left.facts.form.isEmpty() || m_right.facts.form.isEmpty())
            compareBodies(Place::RequestBody, formless(m_left), formless(m_right));
        compareAnswers();
        return m_differences;
    }

private:
    static Values lineOf(const StoryMessage &message)
    {
        return {{"method", {message.request().method}}, {"address", {message.facts.place}}};
    }
    static QByteArray formless(const StoryMessage &message)
    {
        return message.facts.form.isEmpty() ? message.request().body : QByteArray();
    }
    static Values fieldsOf(const HeaderFields &fields)
    {
        Values values;
        for (const HeaderField &field : fields) {
            const QByteArray name = field.name.toLower();
            // Compared by its parts.
            if (name == "location")
                continue;
            const bool isToken = name == "authorization" && !field.value.toLower().startsWith("basic");
            put(values, name, {field.value, isToken || isFreshField(name), secretKindOfField(name).has_value()});
        }
        return values;
    }

    void compareAnswers()
    {
        const HttpResponse &left = m_left.response();
        const HttpResponse &right = m_right.response();
        compare(Place::Status, {{"status", {QByteArray::number(left.status)}}},
                {{"status", {QByteArray::number(right.status)}}});
        compare(Place::ResponseField, fieldsOf(left.fields), fieldsOf(right.fields));
        const auto target = [](const StoryMessage &message) -> Values {
            const QByteArray place = withoutQuery(message.facts.target).toByteArray();
            return place.isEmpty() ? Values() : Values{{"address", {place}}};
        };
        compare(Place::Redirect, target(m_left), target(m_right));
        compareParameters(Place::Redirect, parametersOf(m_left.facts.target), parametersOf(m_right.facts.target));
        if (m_left.facts.json && m_right.facts.json)
            compareJson();
        else
            compareBodies(Place::ResponseBody, left.body, right.body);
    }

    static Parameters parametersOf(const QByteArray &address)
    {
        Parameters all = parseParameters(queryOf(address)).value_or(Parameters());
        for (const Parameter &parameter : parseParameters(fragmentOf(address)).value_or(Parameters()))
            all.append(parameter.name, parameter.value);
        return all;
    }

    void compareParameters(Place place, const Parameters &left, const Parameters &right)
    {
        const auto valuesOf = [](const Parameters &parameters) {
            Values values;
            for (const Parameter &parameter : parameters)
                put(values, parameter.name,
                    {parameter.value, isFreshName(parameter.name), isSensitiveParameter(parameter.name)});
            return values;
        };
        compare(place, valuesOf(left), valuesOf(right));
    }

    /// Every value that holds no others, under its JSON Pointer.
    static Values leavesOf(const Json::Document &document, bool areClaims)
    {
        constexpr qsizetype kMost = 5000;
        Values leaves;
        QList<Json::Value> open{document.root()};
        for (qsizetype count = 0; !open.isEmpty() && count < kMost; ++count) {
            const Json::Value value = open.takeLast();
            for (const Json::Value child : value)
                open.append(child);
            if (value.size() > 0)
                continue;
            const QByteArray name = value.parent().isObject() ? value.name().toUtf8() : QByteArray();
            put(leaves, value.pointer().toUtf8(),
                {value.isString() ? value.toUtf8() : value.text().toByteArray(), isFreshName(name),
                 !areClaims && isSensitiveMember(name)});
        }
        return leaves;
    }

    void compareJson()
    {
        compare(Place::Json, leavesOf(*m_left.facts.json, false), leavesOf(*m_right.facts.json, false));
    }

    void compareBodies(Place place, const QByteArray &left, const QByteArray &right)
    {
        if (left == right)
            return;
        const auto sized = [](const QByteArray &body) { return u"%1 B"_s.arg(body.size()); };
        const bool isFresh = m_leftFresh.without(left) == m_rightFresh.without(right);
        add({place,
             {},
             sized(left),
             sized(right),
             left.isEmpty()    ? DifferenceKind::Added
             : right.isEmpty() ? DifferenceKind::Missing
             : isFresh         ? DifferenceKind::Fresh
                               : DifferenceKind::Changed});
    }

    /// By claims; false where they are not both tokens that can be read.
    bool compareTokens(const QByteArray &name, const QByteArray &left, const QByteArray &right)
    {
        if (!isToken(left) || !isToken(right))
            return false;
        for (const auto &[part, prefix] : {std::pair(1, QByteArray()), std::pair(0, QByteArray("/header"))}) {
            const auto read = [part](const QByteArray &token) {
                return Json::Document::parse(
                    QByteArray::fromBase64(token.split('.').at(part), QByteArray::Base64UrlEncoding));
            };
            const auto before = read(left);
            const auto after = read(right);
            if (!before || !after)
                return false;
            const QByteArray lead = (name.startsWith('/') ? name.sliced(1) : name) + prefix;
            const auto named = [&lead](const Values &values) {
                Values renamed;
                for (const auto &[pointer, value] : values)
                    renamed.emplace(lead + pointer, value);
                return renamed;
            };
            compare(Place::Claims, named(leavesOf(*before, true)), named(leavesOf(*after, true)));
        }
        add({Place::Claims,
             QString::fromUtf8(name.startsWith('/') ? name.sliced(1) : name) + u"/signature"_s,
             {},
             {},
             DifferenceKind::Fresh});
        return true;
    }

    void compare(Place place, const Values &left, const Values &right)
    {
        for (const auto &[name, value] : left) {
            const auto other = right.find(name);
            if (other == right.end())
                add({place,
                     QString::fromUtf8(name),
                     QString::fromUtf8(value.text),
                     {},
                     DifferenceKind::Missing,
                     value.isSecret});
            else if (other->second.text != value.text)
                compareTexts(place, name, value, other->second);
        }
        for (const auto &[name, value] : right) {
            if (!left.contains(name))
                add({place,
                     QString::fromUtf8(name),
                     {},
                     QString::fromUtf8(value.text),
                     DifferenceKind::Added,
                     value.isSecret});
        }
    }

    void compareTexts(Place place, const QByteArray &name, const Value &left, const Value &right)
    {
        if (place != Place::Claims && compareTokens(name, left.text, right.text))
            return;
        const bool isFresh = left.isFresh || m_leftFresh.without(left.text) == m_rightFresh.without(right.text)
                             || (name == "address" && originOf(left.text) == originOf(right.text)
                                 && pathPattern(left.text) == pathPattern(right.text));
        add({place, QString::fromUtf8(name), QString::fromUtf8(left.text), QString::fromUtf8(right.text),
             isFresh ? DifferenceKind::Fresh : DifferenceKind::Changed, left.isSecret});
    }

    void add(const Difference &difference) { m_differences.append(difference); }

    const StoryMessage &m_left;
    const StoryMessage &m_right;
    const FreshValues &m_leftFresh;
    const FreshValues &m_rightFresh;
    QList<Difference> m_differences;
};

QByteArray keyOf(const StoryMessage &message)
{
    QByteArray key = QByteArray(roleName(message.facts.role)) + ' ' + message.request().method;
    if (message.is(ExchangeRole::TokenRequest))
        key += ' ' + message.facts.parameter("grant_type");
    if (message.is(ExchangeRole::Other) || message.is(ExchangeRole::ApiCall))
        key += ' ' + pathPattern(message.facts.place);
    return key;
}

ComparedPair onlyOne(const StoryMessage &message, bool isLeft)
{
    const QString address = QString::fromUtf8(message.request().method + ' ' + message.facts.place);
    return {.left = isLeft ? message.event : -1,
            .right = isLeft ? -1 : message.event,
            .role = message.facts.role,
            .differences = {{Place::Exchange,
                             {},
                             isLeft ? address : QString(),
                             isLeft ? QString() : address,
                             isLeft ? DifferenceKind::Missing : DifferenceKind::Added}}};
}

} // namespace

bool ComparedPair::isSame() const
{
    return std::ranges::all_of(differences, [](const Difference &each) { return each.kind == DifferenceKind::Fresh; });
}

QList<ComparedPair> compare(const QList<Transcript::Event> &left, const QList<Transcript::Event> &right)
{
    const Story stories[] = {storyOf(left), storyOf(right)};
    FreshValues fresh[2];
    QList<QByteArray> keys[2];
    for (int side = 0; side < 2; ++side) {
        for (const StoryMessage &message : stories[side].messages) {
            fresh[side].learn(message.facts);
            keys[side].append(keyOf(message));
        }
    }
    const auto at = [&stories](int side, qsizetype index) -> const StoryMessage & {
        return stories[side].messages.at(static_cast<std::size_t>(index));
    };
    QList<ComparedPair> pairs;
    for (const auto &[l, r] : align(keys[0], keys[1])) {
        if (l < 0 || r < 0) {
            pairs.append(onlyOne(l < 0 ? at(1, r) : at(0, l), r < 0));
            continue;
        }
        pairs.append({.left = at(0, l).event,
                      .right = at(1, r).event,
                      .role = at(0, l).facts.role,
                      .differences = PairComparison(at(0, l), at(1, r), fresh[0], fresh[1]).differences()});
    }
    return pairs;
}

const char *placeName(DifferencePlace place)
{
    switch (place) {
    case Place::RequestLine:
        return "request-line";
    case Place::Query:
        return "query";
    case Place::RequestField:
        return "request-field";
    case Place::Form:
        return "form";
    case Place::RequestBody:
        return "request-body";
    case Place::Status:
        return "status";
    case Place::ResponseField:
        return "response-field";
    case Place::Redirect:
        return "redirect";
    case Place::Json:
        return "json";
    case Place::Claims:
        return "claims";
    case Place::ResponseBody:
        return "response-body";
    case Place::Exchange:
        return "exchange";
    }
    return "";
}

const char *differenceName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Changed:
        return "changed";
    case DifferenceKind::Added:
        return "added";
    case DifferenceKind::Missing:
        return "missing";
    case DifferenceKind::Fresh:
        return "fresh";
    }
    return "";
}

} // namespace Grantscope::Review
