// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

struct TitleRow
{
    const char *id;
    const char *title;
};

// clang-format off
/// What an exchange is (Review::roleName()).
inline constexpr TitleRow kRoleTitles[] = {
    {"authorization-request", QT_TRANSLATE_NOOP("Review", "Authorization request")},
    {"authorization-response", QT_TRANSLATE_NOOP("Review", "Authorization response")},
    {"pushed-authorization", QT_TRANSLATE_NOOP("Review", "Pushed authorization request")},
    {"token-request", QT_TRANSLATE_NOOP("Review", "Token request")},
    {"device-request", QT_TRANSLATE_NOOP("Review", "Device authorization request")},
    {"userinfo", QT_TRANSLATE_NOOP("Review", "User information")},
    {"introspection", QT_TRANSLATE_NOOP("Review", "Introspection")},
    {"revocation", QT_TRANSLATE_NOOP("Review", "Revocation")},
    {"discovery", QT_TRANSLATE_NOOP("Review", "Metadata of the server")},
    {"resource-metadata", QT_TRANSLATE_NOOP("Review", "Metadata of the API")},
    {"key-set", QT_TRANSLATE_NOOP("Review", "Key set")},
    {"registration", QT_TRANSLATE_NOOP("Review", "Registration of a client")},
    {"end-session", QT_TRANSLATE_NOOP("Review", "Sign-out")},
    {"api", QT_TRANSLATE_NOOP("Review", "API call")},
    {"other", QT_TRANSLATE_NOOP("Review", "Other request")},
};

/// Where in an exchange a value stands (Review::placeName()).
inline constexpr TitleRow kPlaceTitles[] = {
    {"request-line", QT_TRANSLATE_NOOP("Review", "request")},
    {"query", QT_TRANSLATE_NOOP("Review", "query")},
    {"request-field", QT_TRANSLATE_NOOP("Review", "header fields of the request")},
    {"form", QT_TRANSLATE_NOOP("Review", "form")},
    {"request-body", QT_TRANSLATE_NOOP("Review", "body of the request")},
    {"status", QT_TRANSLATE_NOOP("Review", "status")},
    {"response-field", QT_TRANSLATE_NOOP("Review", "header fields of the answer")},
    {"redirect", QT_TRANSLATE_NOOP("Review", "address of the redirect")},
    {"json", QT_TRANSLATE_NOOP("Review", "JSON of the answer")},
    {"claims", QT_TRANSLATE_NOOP("Review", "claims of the token")},
    {"response-body", QT_TRANSLATE_NOOP("Review", "body of the answer")},
    {"exchange", QT_TRANSLATE_NOOP("Review", "whole exchange")},
};

/// What a difference is (Review::differenceName()).
inline constexpr TitleRow kDifferenceTitles[] = {
    {"changed", QT_TRANSLATE_NOOP("Review", "differs")},
    {"added", QT_TRANSLATE_NOOP("Review", "only in the second")},
    {"missing", QT_TRANSLATE_NOOP("Review", "only in the first")},
    {"fresh", QT_TRANSLATE_NOOP("Review", "fresh each time")},
};

inline constexpr char kObjection[] = QT_TRANSLATE_NOOP("Review", "Not so: %1");
// clang-format on

} // namespace Grantscope::Texts
