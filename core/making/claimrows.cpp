// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/claimrows.h"

#include "jose/joseerror.h"
#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"
#include "token/claimregistry.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

// Years 1 and 9999: what every calendar shows.
constexpr std::int64_t kEarliest = -62'135'596'800;
constexpr std::int64_t kLatest = 253'402'300'799;

QString expectedOf(Json::Type type)
{
    switch (type) {
    case Json::Type::Null:
        return u"null"_s;
    case Json::Type::Boolean:
        return u"true, false"_s;
    case Json::Type::Number:
        return words(QT_TRANSLATE_NOOP("Values", "a number"));
    case Json::Type::String:
        return words(QT_TRANSLATE_NOOP("Values", "a text"));
    case Json::Type::Array:
        return u"[…]"_s;
    case Json::Type::Object:
        return u"{…}"_s;
    }
    return {};
}

ClaimRow rowOf(Json::Value member)
{
    ClaimRow row{.name = member.name(), .type = member.type()};
    row.value = member.isString() ? member.toString() : QString::fromUtf8(member.text());
    row.isTime = Token::isTimeClaim(row.name.toUtf8());
    const auto seconds = row.isTime ? member.toInteger() : std::nullopt;
    if (seconds && *seconds >= kEarliest && *seconds <= kLatest)
        row.moment = instantFromSeconds(*seconds);
    return row;
}

} // namespace

Result<QList<ClaimRow>> claimRows(const QByteArray &object)
{
    const auto document = Json::Document::parse(object);
    if (!document)
        return std::unexpected(document.error());
    if (!document->root().isObject())
        return std::unexpected(
            Error{Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7519 §7.1", document->root().span().offset});
    QList<ClaimRow> rows;
    for (const Json::Value member : document->root())
        rows.append(rowOf(member));
    return rows;
}

Result<QByteArray> valueOf(Json::Type type, const QString &text)
{
    if (type == Json::Type::String)
        return Json::quoted(text);
    const QByteArray typed = text.trimmed().toUtf8();
    const auto document = Json::Document::parse(typed);
    if (!document)
        return std::unexpected(Error{MakingError::ValueNotJson, expectedOf(type), document.error().found, "RFC 8259 §3",
                                     document.error().offset});
    if (document->root().type() != type)
        return std::unexpected(Error{MakingError::ValueNotJson, expectedOf(type), {}, "RFC 8259 §3", 0});
    return typed;
}

Result<QByteArray> withRow(const QByteArray &object, qsizetype index, const ClaimRow &row)
{
    const auto rows = claimRows(object);
    if (!rows)
        return std::unexpected(rows.error());
    if (index < 0 || index >= rows->size())
        return std::unexpected(Error{MakingError::MemberAbsent, QString::number(index), {}});
    const ClaimRow &before = rows->at(index);
    Result<QByteArray> text = object;
    if (row.name != before.name)
        text = renameAt(object, index, row.name);
    if (row.type == before.type && row.value == before.value)
        return text;
    const auto value = valueOf(row.type, row.value);
    if (!value)
        return value;
    return text.and_then([&](const QByteArray &named) { return setValueAt(named, index, *value); });
}

QByteArray numericDate(Instant moment)
{
    return QByteArray::number(static_cast<qlonglong>(secondsOf(moment)));
}

} // namespace Grantscope::Making
