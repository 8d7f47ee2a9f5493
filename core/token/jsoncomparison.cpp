// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsoncomparison.h"

#include "token/jsonlikeness.h"
#include "token/jsonsets.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr qsizetype kLongestName = 120;

Difference worse(Difference a, Difference b)
{
    const auto rank = [](Difference each) {
        return each == Difference::Same ? 0 : each == Difference::Respelled ? 1 : 2;
    };
    const Difference worst = rank(a) >= rank(b) ? a : b;
    return rank(worst) == 2 ? Difference::Changed : worst;
}

/// One step of a path, made into text only where it is told.
struct Step
{
    std::optional<QString> name = {}; ///< Of a member.
    qsizetype number = 0; ///< Of an element its index, of a member how many of its name came before.
};

QString escapedName(QString name)
{
    if (name.size() > kLongestName)
        name = name.left(kLongestName) + u'…';
    return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

std::vector<Json::Value> childrenOf(Json::Value container)
{
    std::vector<Json::Value> children;
    children.reserve(static_cast<std::size_t>(container.size()));
    for (const Json::Value child : container)
        children.push_back(child);
    return children;
}

/// The values of one name in an object.
struct Namesakes
{
    QList<Json::Value> values = {};
    QByteArray likeness = {}; ///< Of the first; made when it is asked for the first time.
};

class Comparer
{
public:
    explicit Comparer(JsonComparison &result)
        : m_result(result)
    {
    }

    Difference compare(Json::Value left, Json::Value right);

private:
    [[nodiscard]] QByteArray likeness(const QString &name, Json::Value value)
    {
        return likenessOf(name, value, m_result.octetsRead);
    }
    /// Of two entries of arrays.
    [[nodiscard]] bool isAlike(Json::Value left, Json::Value right)
    {
        return isSameText(left, right) || likeness({}, left) == likeness({}, right);
    }
    [[nodiscard]] bool isSameText(Json::Value one, Json::Value other)
    {
        m_result.octetsRead += std::min(one.text().size(), other.text().size());
        return one.text() == other.text();
    }
    [[nodiscard]] bool repeatsFirst(Namesakes &own, Json::Value value);
    [[nodiscard]] bool tells() const
    {
        return m_quiet == 0 && static_cast<int>(m_path.size()) <= JsonComparison::kDeepest;
    }
    Difference tell(Json::Value left, Json::Value right, Difference difference, Spelling spelling = Spelling::Alike);
    void tellSet(Json::Value left, Json::Value right, const SetDifference &set);
    Difference compareScalars(Json::Value left, Json::Value right);
    Difference compareObjects(Json::Value left, Json::Value right);
    Difference compareArrays(Json::Value left, Json::Value right);
    Difference compareInside(Json::Value left, Json::Value right);
    Difference onlyOne(Json::Value left, Json::Value right, Namesakes &own, qsizetype earlier);
    Difference below(const Step &step, Json::Value left, Json::Value right);
    [[nodiscard]] QString path() const;

    JsonComparison &m_result;
    std::vector<Step> m_path;
    int m_quiet = 0;
    qsizetype m_same = 0; ///< How many of the values that are told are the same.
};

QString Comparer::path() const
{
    QString text;
    for (const Step &step : m_path) {
        if (!step.name)
            text += u'/' + QString::number(step.number);
        else
            text += u'/' + escapedName(*step.name)
                    + (step.number > 0 ? u'#' + QString::number(step.number + 1) : QString());
    }
    return text;
}

Difference Comparer::tell(Json::Value left, Json::Value right, Difference difference, Spelling spelling)
{
    if (!tells())
        return difference;
    // What is the same takes no place from what is not.
    const bool isSame = difference == Difference::Same;
    const qsizetype told = isSame ? m_same : m_result.values.size() - m_same;
    if (told >= JsonComparison::kMostValues) {
        ++(isSame || difference == Difference::Respelled ? m_result.sameLeftOut : m_result.leftOut);
        return difference;
    }
    m_result.values.append({path(), left, right, difference, spelling});
    m_same += isSame ? 1 : 0;
    return difference;
}

void Comparer::tellSet(Json::Value left, Json::Value right, const SetDifference &set)
{
    const qsizetype before = m_result.values.size();
    tell(left, right, set.difference, set.spelling);
    if (m_result.values.size() > before) {
        m_result.values.last().added = set.added;
        m_result.values.last().removed = set.removed;
    }
}

Difference Comparer::below(const Step &step, Json::Value left, Json::Value right)
{
    m_path.push_back(step);
    const Difference difference = compare(left, right);
    m_path.pop_back();
    return difference;
}

Difference Comparer::compareScalars(Json::Value left, Json::Value right)
{
    if (left.text() == right.text())
        return tell(left, right, Difference::Same);
    if (left.isString() && right.isString() && left.toString() == right.toString())
        return tell(left, right, Difference::Respelled, Spelling::Escapes);
    if (left.isNumber() && right.isNumber() && isSameNumber(left.text(), right.text()))
        return tell(left, right, Difference::Respelled, Spelling::Number);
    return tell(left, right, Difference::Changed);
}

/// The value is that of the first of its name, which is read once, however many there are.
bool Comparer::repeatsFirst(Namesakes &own, Json::Value value)
{
    const Json::Value first = own.values.constFirst();
    if (isSameText(first, value))
        return true;
    const QString name = value.name();
    if (own.likeness.isEmpty())
        own.likeness = likeness(name, first);
    return likeness(name, value) == own.likeness;
}

/// A member that the other side does not have; where it only repeats the first of its name with the same value, it
/// changes nothing.
Difference Comparer::onlyOne(Json::Value left, Json::Value right, Namesakes &own, qsizetype earlier)
{
    const Json::Value value = left ? left : right;
    const bool repeats = earlier > 0 && repeatsFirst(own, value);
    m_path.push_back({value.name(), earlier});
    const Difference difference = repeats ? tell(left, right, Difference::Respelled, Spelling::Repeated)
                                          : tell(left, right, left ? Difference::OnlyLeft : Difference::OnlyRight);
    m_path.pop_back();
    return difference;
}

Difference Comparer::compareObjects(Json::Value left, Json::Value right)
{
    QHash<QString, Namesakes> rights;
    rights.reserve(right.size());
    for (const Json::Value member : right)
        rights[member.name()].values.append(member);

    Difference sum = Difference::Same;
    QHash<QString, Namesakes> lefts; // As far as they were gone through.
    qsizetype last = -1;
    bool inOrder = true;
    for (const Json::Value member : left) {
        const QString name = member.name();
        Namesakes &own = lefts[name];
        const qsizetype earlier = own.values.size();
        own.values.append(member);
        const auto others = rights.constFind(name);
        if (others != rights.constEnd() && earlier < others->values.size()) {
            const Json::Value other = others->values.at(earlier);
            inOrder = inOrder && other.span().offset > last;
            last = other.span().offset;
            sum = worse(sum, below({name, earlier}, member, other));
        } else {
            sum = worse(sum, onlyOne(member, {}, own, earlier));
        }
        if (m_quiet > 0 && sum == Difference::Changed)
            return sum;
    }
    QHash<QString, qsizetype> passed;
    for (const Json::Value member : right) {
        const QString name = member.name();
        const qsizetype earlier = passed[name]++;
        const auto others = lefts.constFind(name);
        if (others == lefts.constEnd() || earlier >= others->values.size())
            sum = worse(sum, onlyOne({}, member, rights[name], earlier));
    }
    // Beside values that differ, an order that means nothing would be told of as if they did not.
    if (!inOrder && (sum == Difference::Same || sum == Difference::Respelled))
        sum = worse(sum, tell(left, right, Difference::Respelled, Spelling::MemberOrder));
    return sum;
}

Difference Comparer::compareArrays(Json::Value left, Json::Value right)
{
    if (m_quiet > 0 && left.size() != right.size())
        return Difference::Changed;
    const std::vector<Json::Value> lefts = childrenOf(left);
    const std::vector<Json::Value> rights = childrenOf(right);
    // What stands at the beginning and at the end of both is no difference, so that one entry that was put in does not
    // make all that follow differ.
    std::size_t start = 0;
    std::size_t end = 0;
    if (lefts.size() != rights.size()) {
        const std::size_t shorter = std::min(lefts.size(), rights.size());
        while (start < shorter && isAlike(lefts[start], rights[start]))
            ++start;
        while (end < shorter - start && isAlike(lefts[lefts.size() - 1 - end], rights[rights.size() - 1 - end]))
            ++end;
    }
    Difference sum = Difference::Same;
    const std::size_t leftEnd = lefts.size() - end;
    const std::size_t rightEnd = rights.size() - end;
    for (std::size_t i = start; i < std::max(leftEnd, rightEnd); ++i) {
        const Json::Value one = i < leftEnd ? lefts[i] : Json::Value();
        const Json::Value other = i < rightEnd ? rights[i] : Json::Value();
        sum = worse(sum, below({{}, static_cast<qsizetype>(i)}, one, other));
        if (m_quiet > 0 && sum == Difference::Changed)
            return sum;
    }
    return lefts.size() == rights.size() ? sum : Difference::Changed;
}

Difference Comparer::compareInside(Json::Value left, Json::Value right)
{
    const qsizetype before = m_result.values.size();
    // What is too deep to be told is told here, as one.
    const bool isDeepest = m_quiet == 0 && static_cast<int>(m_path.size()) == JsonComparison::kDeepest;
    m_quiet += isDeepest ? 1 : 0;
    const Difference sum = left.isObject() ? compareObjects(left, right) : compareArrays(left, right);
    m_quiet -= isDeepest ? 1 : 0;
    if (isDeepest)
        return tell(left, right, sum, sum == Difference::Respelled ? Spelling::Escapes : Spelling::Alike);
    // Nothing differs inside: one row says so, of the whole but for the outermost.
    if (sum == Difference::Same && m_quiet == 0 && !m_path.empty()) {
        m_same -= m_result.values.size() - before;
        m_result.values.resize(before);
        tell(left, right, sum);
    }
    return sum;
}

Difference Comparer::compare(Json::Value left, Json::Value right)
{
    if (!left || !right)
        return tell(left, right, left ? Difference::OnlyLeft : Difference::OnlyRight);
    const bool areContainers = left.type() == right.type() && (left.isObject() || left.isArray());
    m_result.octetsRead += areContainers ? left.size() + right.size() : left.text().size() + right.text().size();
    if (!m_path.empty() && m_path.back().name) {
        if (const auto set = compareAsSets(*m_path.back().name, left, right)) {
            tellSet(left, right, *set);
            return set->difference;
        }
    }
    if (!areContainers)
        return compareScalars(left, right);
    if (std::max(left.size(), right.size()) > JsonComparison::kMostMembers)
        return left.text() == right.text() ? tell(left, right, Difference::Same)
                                           : tell(left, right, Difference::Changed, Spelling::TooLarge);
    return compareInside(left, right);
}

} // namespace

const char *differenceName(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        return "same";
    case Difference::Respelled:
        return "respelled";
    case Difference::OnlyLeft:
        return "left";
    case Difference::OnlyRight:
        return "right";
    case Difference::Changed:
        return "changed";
    case Difference::Unknown:
        return "unknown";
    }
    return "";
}

const char *spellingName(Spelling spelling)
{
    switch (spelling) {
    case Spelling::Alike:
        return "";
    case Spelling::Number:
        return "number";
    case Spelling::Escapes:
        return "escapes";
    case Spelling::MemberOrder:
        return "member-order";
    case Spelling::Repeated:
        return "repeated";
    case Spelling::SetOrder:
        return "set-order";
    case Spelling::OneOrList:
        return "one-or-list";
    case Spelling::WhiteSpace:
        return "white-space";
    case Spelling::TooLarge:
        return "too-large";
    }
    return "";
}

JsonComparison compareJson(Json::Value left, Json::Value right)
{
    JsonComparison result;
    Comparer comparer(result);
    result.sum = worse(Difference::Same, comparer.compare(left, right));
    if (result.sum == Difference::Same && left && right && left.text() != right.text()) {
        result.sum = Difference::Respelled;
        result.values.append({{}, left, right, Difference::Respelled, Spelling::WhiteSpace});
    }
    return result;
}

} // namespace Grantscope::Token
