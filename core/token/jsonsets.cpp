// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsonsets.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// Claims and header parameters whose order says nothing: RFC 7519 §4.1.3, RFC 6749 §3.3, RFC 8176, RFC 9068 §2.2.3.1,
/// RFC 7517 §4.3, RFC 7515 §4.1.11, and what large servers write.
constexpr std::array kSets{"aud"_L1,         "scope"_L1,        "scp"_L1,       "amr"_L1,           "roles"_L1,
                           "groups"_L1,      "entitlements"_L1, "wids"_L1,      "crit"_L1,          "key_ops"_L1,
                           "permissions"_L1, "authorities"_L1,  "hasgroups"_L1, "cognito:groups"_L1};

bool isScope(const QString &name)
{
    return name == "scope"_L1 || name == "scp"_L1;
}

QStringList firstOf(const QStringList &entries, const QSet<QString> &without)
{
    QStringList rest;
    QSet<QString> met;
    for (const QString &entry : entries) {
        if (without.contains(entry) || met.contains(entry))
            continue;
        met.insert(entry);
        rest.append(entry);
        if (rest.size() == JsonComparison::kMostEntries)
            break;
    }
    return rest;
}

/// Of two arrays of one size.
bool hasSameTexts(Json::Value left, Json::Value right)
{
    Json::Value other = right.firstChild();
    for (const Json::Value entry : left) {
        if (entry.text() != other.text())
            return false;
        other = other.nextSibling();
    }
    return true;
}

/// A number as sign, digits without zeros around them, and the power of ten of the last digit.
struct Decimal
{
    bool negative = false;
    QByteArray digits = {}; ///< Empty: zero.
    std::int64_t power = 0;

    friend bool operator==(const Decimal &, const Decimal &) = default;
};

/// Nothing where the exponent is beyond all counting.
std::optional<Decimal> decimalOf(QByteArrayView text)
{
    constexpr qsizetype kLongestExponent = 15;
    Decimal number;
    number.negative = text.startsWith('-');
    if (number.negative)
        text = text.sliced(1);
    const auto mark = std::ranges::find_if(text, [](char c) { return c == 'e' || c == 'E'; });
    const QByteArrayView mantissa = text.first(mark - text.begin());
    const QByteArrayView exponent = text.sliced(std::min(mantissa.size() + 1, text.size()));
    if (exponent.size() > kLongestExponent)
        return {};
    number.power = exponent.toLongLong();
    for (qsizetype i = 0, point = -1; i < mantissa.size(); ++i) {
        if (mantissa[i] == '.')
            point = i;
        else if (!number.digits.isEmpty() || mantissa[i] != '0')
            number.digits.append(mantissa[i]);
        number.power -= point >= 0 && i > point ? 1 : 0;
    }
    qsizetype zeros = 0;
    while (zeros < number.digits.size() && number.digits[number.digits.size() - 1 - zeros] == '0')
        ++zeros;
    number.digits.chop(zeros);
    number.power += zeros;
    if (number.digits.isEmpty())
        return Decimal{};
    return number;
}

} // namespace

QByteArray plainNumber(QByteArrayView text)
{
    const auto number = decimalOf(text);
    if (!number)
        return text.toByteArray();
    return (number->negative ? "-" : "") + number->digits + 'e' + QByteArray::number(qlonglong(number->power));
}

bool isSameNumber(QByteArrayView left, QByteArrayView right)
{
    const auto one = decimalOf(left);
    const auto other = decimalOf(right);
    return one && other && *one == *other;
}

std::optional<QStringList> setEntries(const QString &name, Json::Value value)
{
    if (!std::ranges::contains(kSets, name))
        return {};
    if (value.isString() && isScope(name))
        return value.toString().split(u' ', Qt::SkipEmptyParts);
    if (value.isString() && name == "aud"_L1)
        return QStringList{value.toString()};
    if (!value.isArray() || value.size() > JsonComparison::kMostMembers)
        return {};
    QStringList entries;
    for (const Json::Value entry : value) {
        if (!entry.isString())
            return {};
        entries.append(entry.toString());
    }
    return entries;
}

std::optional<SetDifference> compareAsSets(const QString &name, Json::Value left, Json::Value right)
{
    const auto before = setEntries(name, left);
    const auto after = before ? setEntries(name, right) : std::nullopt;
    if (!after)
        return {};
    SetDifference result;
    if (left.text() == right.text())
        return result;
    result.added = firstOf(*after, QSet<QString>(before->begin(), before->end()));
    result.removed = firstOf(*before, QSet<QString>(after->begin(), after->end()));
    if (!result.added.isEmpty() || !result.removed.isEmpty()) {
        result.difference = Difference::Changed;
        return result;
    }
    if (*before == *after && left.type() == right.type()) {
        // The same entries in the same order: white space of an array is none, all else is how they are written.
        const bool sameTexts = left.isArray() && hasSameTexts(left, right);
        result.difference = sameTexts ? Difference::Same : Difference::Respelled;
        result.spelling = sameTexts ? Spelling::Alike : Spelling::Escapes;
        return result;
    }
    result.difference = Difference::Respelled;
    result.spelling = left.type() == right.type() ? Spelling::SetOrder : Spelling::OneOrList;
    return result;
}

} // namespace Grantscope::Token
