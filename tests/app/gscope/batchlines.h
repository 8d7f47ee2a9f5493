// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/vectors.h"

#include <QTemporaryDir>

namespace GscopeRun {

/// Lines of a log, and keys of some of the tokens in it.
struct BatchLines
{
    QByteArrayList lines = {};
    QByteArrayList jwks = {};

    [[nodiscard]] QByteArray keySet() const { return "{\"keys\":[" + jwks.join(',') + "]}"; }
};

/// Every token of the vectors that stands in one line, with its keys, and lines that are none.
inline BatchLines mixedLines()
{
    BatchLines all;
    for (const Vectors::Case &vector :
         Vectors::ofKind({QStringLiteral("jws"), QStringLiteral("jwt"), QStringLiteral("jwe"),
                          QStringLiteral("id-token"), QStringLiteral("sd-jwt"), QStringLiteral("dpop-proof")})) {
        const Grantscope::Json::Value token = vector.input().member("token");
        if (!token)
            continue;
        all.lines.append((token.isString() ? token.toUtf8() : token.text().toByteArray().simplified()));
        for (const Grantscope::Json::Value key : vector.keys()) {
            if (key.isObject())
                all.jwks.append(key.text().toByteArray().simplified());
        }
    }
    all.lines.removeIf([](const QByteArray &line) { return line.contains('\n'); });
    all.lines += {"",
                  "\r",
                  "2YotnFZFEjr1zCsicMWpAA",
                  "  eyJhbGciOiJub25lIn0.e30.  ",
                  "\"eyJhbGciOiJub25lIn0.e30.\"\r",
                  "Bearer eyJhbGciOiJub25lIn0.e30.",
                  "eyJhbGciOiJub25lIn0.e30",
                  "no token, but words",
                  "\xff\xfe\x00\x01"};
    return all;
}

inline QByteArray encoded(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

inline QByteArray token(const QByteArray &header, const QByteArray &claims,
                        const QByteArray &signature = QByteArray(32, '\1'))
{
    return encoded(header) + '.' + encoded(claims) + '.' + encoded(signature);
}

/// Refused, with texts that would break XML, JSON, a terminal or a line.
inline QByteArrayList hostileLines()
{
    return {
        token(R"({"alg":"none","kid":"]]>&<\"\u0027\u0000\u001b[31m\n\u202e\ud800\ufffe"})",
              R"({"jti":"</testcase>\r\n]]>"})", ""),
        token(R"({"alg":"none","kid":")" + QByteArray(5000, 'k') + R"("})",
              R"({"exp":"<![CDATA[","iss":"\u2028&amp;"})", ""),
        token(R"({"alg":"HS256","kid":"👩‍💻"})", R"({"exp":1,"aud":"<b>&\u0007"})"),
        token(R"({"alg":"HS256","kid":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9."})",
              R"({"exp":1,"jti":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9."})"),
    };
}

} // namespace GscopeRun
