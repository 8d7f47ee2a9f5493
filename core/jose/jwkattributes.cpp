// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/jwk_p.h"
#include "jose/quotedname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr SpecRef kOperationsSpec = "RFC 7517 §4.3";
constexpr qsizetype kMostOperations = 64; // eight are registered

Result<void> readOperations(JwkMembers &jwk, Key::Private &key)
{
    const Json::Value list = jwk.value(Member::KeyOps);
    if (!list.exists())
        return {};
    if (list.size() > kMostOperations) {
        return std::unexpected(jwk.error(JoseError::KeyUse, u"key_ops: ≤ %1"_s.arg(kMostOperations),
                                         QString::number(list.size()), kOperationsSpec, list));
    }
    bool sound = list.isArray();
    for (const Json::Value each : list) {
        if (!sound || !each.isString()) {
            sound = false;
            break;
        }
        const QByteArray operation = each.toUtf8();
        if (key.operations.contains(operation))
            jwk.addFinding(
                jwk.error(JoseError::KeyUse, {}, u"key_ops: 2 × "_s + quotedName(operation), kOperationsSpec, each));
        else
            key.operations.append(operation);
    }
    // Read past a list that is broken, the key would allow more than its owner meant.
    if (!sound)
        return std::unexpected(jwk.error(JoseError::KeyUse, u"key_ops: [\"verify\"]"_s, {}, kOperationsSpec, list));
    if (list.size() == 0)
        jwk.addFinding(
            jwk.error(JoseError::KeyUse, u"key_ops: [\"verify\"]"_s, u"key_ops: []"_s, kOperationsSpec, list));
    const bool signs = key.operations.contains("sign") || key.operations.contains("verify");
    const bool others = std::ranges::any_of(key.operations, [](const QByteArray &each) {
        return each == "encrypt" || each == "decrypt" || each == "wrapKey" || each == "unwrapKey" || each == "deriveKey"
               || each == "deriveBits";
    });
    if ((key.use == "sig" && others) || (key.use == "enc" && signs)) {
        jwk.addFinding(jwk.error(JoseError::KeyUse, u"use: "_s + quotedName(key.use),
                                 u"key_ops: "_s + quotedNames(key.operations), kOperationsSpec, list));
    }
    return {};
}

void compareThumbprint(JwkMembers &jwk, Member member, const QByteArray &certificate, SpecRef spec)
{
    if (!jwk.has(member))
        return;
    const auto claimed = jwk.octets(member, spec);
    if (!claimed)
        jwk.addFinding(claimed.error());
    else if (*claimed != certificate)
        jwk.addFinding(jwk.error(JoseError::JwkX5cMismatch, QString::fromLatin1(encodeBase64url(certificate)),
                                 jwk.name(member) + u": "_s + quotedName(encodeBase64url(*claimed)), spec,
                                 jwk.value(member)));
}

void readCertificates(JwkMembers &jwk, Key::Private &key)
{
    if (!jwk.has(Member::X5c))
        return;
    auto chain = parseX5c(jwk.value(Member::X5c));
    if (!chain) {
        jwk.addFinding(chain.error());
        return;
    }
    key.certificates = *std::move(chain);
    const Certificate &first = key.certificates.constFirst();
    const auto leaf = keyFromCertificates({first});
    const bool same = leaf && key.pkey && EVP_PKEY_eq(leaf->data()->pkey.get(), key.pkey.get()) == 1;
    dropSslErrors();
    if (!same)
        jwk.addFinding(jwk.error(JoseError::JwkX5cMismatch, {}, u"x5c[0]: "_s + first.subject, "RFC 7517 §4.7",
                                 jwk.value(Member::X5c)));
    compareThumbprint(jwk, Member::X5t, first.sha1(), "RFC 7517 §4.8");
    compareThumbprint(jwk, Member::X5tS256, first.sha256(), "RFC 7517 §4.9");
}

} // namespace

Result<void> readJwkAttributes(JwkMembers &jwk, Key::Private &key)
{
    if (jwk.has(Member::Alg)) {
        const auto alg = jwk.text(Member::Alg, "RFC 7517 §4.4");
        if (!alg)
            return std::unexpected(alg.error());
        key.algorithm = *alg;
    }
    if (jwk.has(Member::Use)) {
        const auto use = jwk.text(Member::Use, "RFC 7517 §4.2");
        if (!use)
            return std::unexpected(use.error());
        key.use = *use;
    }
    // A kid of another type names nothing; the key itself is as good as without.
    if (jwk.has(Member::Kid)) {
        if (const auto kid = jwk.text(Member::Kid, "RFC 7517 §4.5"))
            key.keyId = jwk.value(Member::Kid).toString();
        else
            jwk.addFinding(kid.error());
    }
    if (const auto operations = readOperations(jwk, key); !operations)
        return operations;
    readCertificates(jwk, key);
    return {};
}

} // namespace Grantscope::Jose
