// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addLogoutTokenCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token, Kind kind,
                         const Expectations &expected) {
        cases.push_back({id, name, status, token, as(kind), expected, ring()});
    };
    add("logout-required-claims", "no jti", Fail, hs(kHs, with(kLogout, {{"jti", {}}})), Kind::LogoutToken,
        expectations());
    Expectations unsecured = expectations();
    unsecured.unsecured = UnsecuredPolicy::AllowInsecure;
    unsecured.algorithms = {};
    add("logout-required-claims", "not signed", Fail, raw(R"({"alg":"none"})", kLogout, ""), Kind::LogoutToken,
        unsecured);
    add("logout-events", "another", Fail, hs(kHs, with(kLogout, {{"events", "{}"}})), Kind::LogoutToken,
        expectations());
    add("logout-nonce", "there", Fail, hs(kHs, with(kLogout, {{"nonce", "\"n\""}})), Kind::LogoutToken, expectations());
    add("logout-events", "all well", Pass, hs(kHs, kLogout), Kind::LogoutToken, expectations());
    add("logout-required-claims", "an audience of nobody", Fail, hs(kHs, with(kLogout, {{"aud", "[]"}})),
        Kind::LogoutToken, expectations());
}

} // namespace CheckCases
