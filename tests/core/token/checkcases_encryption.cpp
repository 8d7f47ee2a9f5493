// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addEncryptionCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token) {
        cases.push_back({id, name, status, token, as(Kind::Jwe), expectations(), {}});
    };
    const QByteArray direct = R"({"alg":"dir","enc":"A128GCM"})";
    add("jwe-rsa1-5", "used", Warn, jwe(R"({"alg":"RSA1_5","enc":"A128GCM"})", "key"));
    add("jwe-rsa1-5", "not used", Pass, jwe(direct));
    add("jwe-tag-length", "short", Fail, jwe(direct, {}, 12));
    add("jwe-key-size", "a key with dir", Fail, jwe(direct, "key"));
    add("jwe-epk", "none", Fail, jwe(R"({"alg":"ECDH-ES","enc":"A128GCM"})"));
    add("jwe-epk", "a point", Pass, jwe(R"({"alg":"ECDH-ES","enc":"A128GCM","epk":)" + publicJwk() + '}'));
    add("pbes2-count", "one", Fail, jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":1})", "key"));
    add("pbes2-count", "ten million", Fail,
        jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":10000000})", "key"));
    add("pbes2-count", "enough", Pass, jwe(R"({"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":600000})", "key"));
    add("jwe-zip", "DEF", Warn, jwe(R"({"alg":"dir","enc":"A128GCM","zip":"DEF"})"));
    add("jwe-not-authenticated", "to a public key", Warn, jwe(R"({"alg":"RSA-OAEP","enc":"A128GCM"})", "key"));
}

} // namespace CheckCases
