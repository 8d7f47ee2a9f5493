// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addTimesCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status,
                         std::initializer_list<std::pair<QByteArray, QByteArray>> changes, Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, hs(kHs, with(kJwt, changes)), as(kind), expectations(), ring()});
    };
    add("jwt-exp", "at the second", Fail, {{"exp", "1790000100"}});
    add("jwt-exp", "before all times", Fail, {{"exp", "-1e400"}});
    add("jwt-exp", "beyond all times", Warn, {{"exp", "1e400"}});
    add("jwt-exp", "a second left", Pass, {{"exp", "1790000101"}});
    add("jwt-nbf", "a second early", Fail, {{"nbf", "1790000101"}});
    add("jwt-nbf", "at the second", Pass, {{"nbf", "1790000100"}});
    add("iat-future", "ahead", Warn, {{"iat", "1790000101"}});
    add("time-type", "text", Fail, {{"exp", "\"1790003600\""}});
    add("time-type", "null", Fail, {{"nbf", "null"}});
    add("time-milliseconds", "milliseconds", Warn, {{"exp", "1790003600000"}});
    Expectations patient = expectations();
    patient.leeway = std::chrono::seconds(301);
    cases.push_back({"time-leeway", "more than five minutes", Warn, hs(kHs, kJwt), as(Kind::Jwt), patient, ring()});
    patient.leeway = std::chrono::seconds(300);
    cases.push_back({"time-leeway", "five minutes", Pass, hs(kHs, kJwt), as(Kind::Jwt), patient, ring()});
    const auto addPatient = [&](const char *id, const char *name, Status status, const QByteArray &claim,
                                const QByteArray &value) {
        cases.push_back({id, name, status, hs(kHs, with(kJwt, {{claim, value}})), as(Kind::Jwt), patient, ring()});
    };
    addPatient("jwt-exp", "leeway used up", Fail, "exp", "1789999800");
    addPatient("jwt-exp", "a second of the leeway left", Pass, "exp", "1789999801");
    addPatient("jwt-nbf", "a second beyond the leeway", Fail, "nbf", "1790000401");
    addPatient("jwt-nbf", "as early as the leeway allows", Pass, "nbf", "1790000400");
    addPatient("iat-future", "a second beyond the leeway", Warn, "iat", "1790000401");
    addPatient("iat-future", "as far ahead as the leeway allows", Pass, "iat", "1790000400");
    add("exp-missing", "none", Warn, {{"exp", {}}});
    add("token-lifetime", "a day", Info, {{"exp", "1790086400"}}, Kind::AccessToken);
    add("token-lifetime", "for ever", Info, {{"exp", "1e30"}}, Kind::AccessToken);
    add("token-lifetime", "no number", Skip, {{"exp", "\"1e30\""}}, Kind::AccessToken);
}

} // namespace CheckCases
