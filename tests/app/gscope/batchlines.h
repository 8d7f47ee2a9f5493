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

} // namespace GscopeRun
