// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addClaimsCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status,
                         std::initializer_list<std::pair<QByteArray, QByteArray>> changes, Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, hs(kHs, with(kJwt, changes)), as(kind), expectations(), ring()});
    };
    add("claim-type", "sub is a number", Fail, {{"sub", "1"}});
    add("claim-type", "aud with a number", Fail, {{"aud", "[\"api\",1]"}});
    add("jwt-iss", "slash", Fail, {{"iss", "\"https://as.example/\""}});
    add("jwt-iss", "absent", Fail, {{"iss", {}}});
    add("jwt-aud", "another", Fail, {{"aud", "\"other\""}});
    add("jwt-aud", "absent", Fail, {{"aud", {}}});
    add("jwt-aud", "one of several", Pass, {{"aud", "[\"other\",\"api\"]"}});
    add("claim-readable", "mail", Info, {{"email", "\"a@b\""}});
    add("claim-control-character", "override", Info, {{"x", "\"\\u202e\""}});
    add("claim-control-character", "markup", Info, {{"x", "\"<script>\""}});
}

} // namespace CheckCases
