// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/service.h"

/// The endpoints, one function each; each stands in a file of its own.
namespace Grantscope::Practice {

// metadata.cpp
[[nodiscard]] HttpResponse answerMetadata(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerApiMetadata(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerKeys(Service &service, const Request &request);
// authorize.cpp
[[nodiscard]] HttpResponse answerAuthorize(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerSelection(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerConsent(Service &service, const Request &request);
// signin.cpp
[[nodiscard]] HttpResponse answerSignIn(Service &service, const Request &request);
// register.cpp
[[nodiscard]] HttpResponse answerRegistration(Service &service, const Request &request);
// mcp.cpp
[[nodiscard]] HttpResponse answerMcp(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerMcpMetadata(Service &service, const Request &request);
// token.cpp
[[nodiscard]] HttpResponse answerToken(Service &service, const Request &request);
// device.cpp
[[nodiscard]] HttpResponse answerDeviceAuthorization(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerDevicePage(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerDeviceConsent(Service &service, const Request &request);
// introspect.cpp, revoke.cpp
[[nodiscard]] HttpResponse answerIntrospection(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerRevocation(Service &service, const Request &request);
// userinfo.cpp
[[nodiscard]] HttpResponse answerUserInfo(Service &service, const Request &request);
// endsession.cpp
[[nodiscard]] HttpResponse answerEndSession(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerSignOut(Service &service, const Request &request);
// api.cpp
[[nodiscard]] HttpResponse answerApiMe(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerApiMessages(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerApiTime(Service &service, const Request &request);
// plain.cpp, opaque.cpp, both.cpp: three APIs that verify in different ways
[[nodiscard]] HttpResponse answerPlainSignIn(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerPlainItems(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerOpaqueItems(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerBothItems(Service &service, const Request &request);
// thief.cpp
[[nodiscard]] HttpResponse answerThief(Service &service, const Request &request);
// storage.cpp
[[nodiscard]] HttpResponse answerStoragePage(Service &service, const Request &request);
[[nodiscard]] HttpResponse answerLoot(Service &service, const Request &request);
// pages.cpp
[[nodiscard]] HttpResponse answerStartPage(Service &service, const Request &request);

} // namespace Grantscope::Practice
