// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsontype.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

bool isArrayOf(Json::Value value, Json::Type type)
{
    for (const Json::Value element : value) {
        if (element.type() != type)
            return false;
    }
    return value.isArray();
}

} // namespace

bool hasType(Json::Value value, JsonType type)
{
    switch (type) {
    case JsonType::String:
        return value.isString();
    case JsonType::StringOrStrings:
        return value.isString() || isArrayOf(value, Json::Type::String);
    case JsonType::Strings:
        return isArrayOf(value, Json::Type::String);
    case JsonType::Array:
        return value.isArray();
    case JsonType::Object:
        return value.isObject();
    case JsonType::Objects:
        return isArrayOf(value, Json::Type::Object);
    case JsonType::Boolean:
        return value.isBoolean();
    case JsonType::Number:
        return value.isNumber();
    }
    return false;
}

QString typeName(JsonType type)
{
    switch (type) {
    case JsonType::String:
        return u"string"_s;
    case JsonType::StringOrStrings:
        return u"string, [string, …]"_s;
    case JsonType::Strings:
        return u"[string, …]"_s;
    case JsonType::Array:
        return u"[…]"_s;
    case JsonType::Object:
        return u"{…}"_s;
    case JsonType::Objects:
        return u"[{…}, …]"_s;
    case JsonType::Boolean:
        return u"true, false"_s;
    case JsonType::Number:
        return u"number"_s;
    }
    return {};
}

} // namespace Grantscope::Token
