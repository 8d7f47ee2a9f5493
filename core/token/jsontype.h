// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: the types that claims and header parameters must have.

#include "json/document.h"

#include <QString>

#include <cstdint>

namespace Grantscope::Token {

enum class JsonType : std::uint8_t { String, StringOrStrings, Strings, Array, Object, Objects, Boolean, Number };

[[nodiscard]] bool hasType(Json::Value value, JsonType type);
/// As JSON writes it, in outline: "{…}", "[string, …]", "true, false"; "string", "number".
[[nodiscard]] QString typeName(JsonType type);

} // namespace Grantscope::Token
