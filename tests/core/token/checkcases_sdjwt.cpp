// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addSdJwtCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, as(Kind::SdJwt), expectations(), ring()});
    };
    add("sd-jwt-format", "hash", Fail, hs(kHs, with(kJwt, {{"_sd_alg", "\"md5\""}})) + '~');
    add("sd-jwt-format", "disclosure", Fail, hs(kHs, kJwt) + "~ab=~");
    add("sd-jwt-format", "sound", Pass, hs(kHs, kJwt) + "~WyJhIiwiYiIsMV0~");
    cases.push_back({"sd-jwt-format", "no key binding token at the end", Fail, hs(kHs, kJwt) + "~x", {}, {}, ring()});
    add("sd-jwt-format", "no tilde", Fail, hs(kHs, kJwt));
    add("sd-jwt-format", "an empty disclosure", Fail, hs(kHs, kJwt) + "~~");
    cases.push_back({"sd-jwt-format",
                     "by its type, no tilde",
                     Fail,
                     hs(R"({"alg":"HS256","typ":"dc+sd-jwt"})", kJwt),
                     {},
                     expectations(),
                     ring()});
}

} // namespace CheckCases
