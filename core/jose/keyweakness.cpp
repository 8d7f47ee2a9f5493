// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyweakness.h"

#include "jose/keyerror.h"
#include "jose/keyrequest.h"
#include "jose/quotedname.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

void judgeSecret(const Key &key, QList<Error> &found)
{
    const auto asked = keyRequestFor(key.algorithm().isEmpty() ? QByteArray("HS256") : key.algorithm());
    if (!asked || asked->kind->type != KeyType::Oct || asked->bits == 0)
        return;
    const bool isMac = asked->use == "sig";
    // A secret for encryption that names no algorithm may be for any.
    if (key.algorithm().isEmpty() && key.use() == "enc")
        return;
    const QString bits = u"%1 bit"_s.arg(key.bits());
    if (isMac && key.bits() < asked->bits)
        found.append({JoseError::HmacKeySize, u"≥ %1 bit"_s.arg(asked->bits), bits, "RFC 7518 §3.2"});
    if (!isMac && key.bits() != asked->bits)
        found.append({KeyError::Kind, u"%1: %2 bit"_s.arg(quotedName(asked->algorithm)).arg(asked->bits), bits,
                      "RFC 7518 §4, §5"});
}

void judgeAlgorithm(const Key &key, QList<Error> &found)
{
    const QByteArray algorithm = key.algorithm();
    if (algorithm.isEmpty())
        return;
    const QList<const KeyKind *> kinds = kindsFor(algorithm);
    if (kinds.isEmpty()) {
        if (!findOtherAlgorithm(algorithm))
            found.append({JoseError::AlgorithmUnknown, {}, quotedName(algorithm), "RFC 7517 §4.4"});
        return;
    }
    if (const KeyKind *kind = kindOf(key); kind && !kinds.contains(kind)) {
        found.append({JoseError::AlgorithmKey, QLatin1StringView(kinds.first()->name),
                      quotedName(algorithm) + u": "_s + QLatin1StringView(kind->name), "RFC 7517 §4.4; RFC 8725 §3.1"});
    }
    const QByteArray use = findJwsAlgorithm(algorithm) ? "sig" : "enc";
    if (!key.use().isEmpty() && key.use() != use) {
        found.append({KeyError::Attributes, u"use: "_s + QString::fromLatin1(use), u"use: "_s + quotedName(key.use()),
                      "RFC 7517 §4.2, §4.4"});
    }
}

} // namespace

QList<Error> keyWeaknesses(const Key &key, Instant now)
{
    QList<Error> found = key.findings();
    if (key.isNull())
        return found;
    if (const QString name = wellKnownKeyName(key); !name.isEmpty())
        found.append({KeyError::WellKnown, {}, name, "RFC 8725 §3.5"});
    if (key.isSymmetric())
        judgeSecret(key, found);
    judgeAlgorithm(key, found);
    for (const Certificate &each : key.certificates()) {
        if (now < each.notBefore || now > each.notAfter)
            found.append({KeyError::OutOfDate,
                          u"%1 – %2"_s.arg(secondsOf(each.notBefore)).arg(secondsOf(each.notAfter)), each.subject,
                          "RFC 5280 §4.1.2.5"});
    }
    return found;
}

} // namespace Grantscope::Jose
