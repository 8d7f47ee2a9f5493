// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwkchange.h"

#include "jose/base64url.h"
#include "jose/keyerror.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"
#include "jose/quotedname.h"
#include "json/writer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

// Registered as public (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2, RFC 9964 §4, Web Cryptography, OpenID Federation).
constexpr std::array kPublicMembers = {"kty", "use",      "key_ops", "alg", "kid", "x5u",    "x5c",
                                       "x5t", "x5t#S256", "crv",     "x",   "y",   "n",      "e",
                                       "pub", "ext",      "iat",     "nbf", "exp", "revoked"};

/// A member that is written anew, in its old place or at the end.
struct Replacement
{
    const char *name;
    QByteArray json; ///< Empty: taken away.
    bool written = false;
};

QByteArray stringJson(QByteArrayView text)
{
    QByteArray json;
    Json::Writer(json).string(text);
    return json;
}

template <typename Texts>
QByteArray arrayJson(const Texts &texts)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginArray();
    for (const QByteArray &each : texts)
        out.string(QByteArrayView(each));
    out.endArray();
    return json;
}

void replaceText(QList<Replacement> &all, const char *name, QByteArrayView text)
{
    all.append({name, text.isEmpty() ? QByteArray() : stringJson(text)});
}

void replaceChain(QList<Replacement> &all, const QList<Certificate> &chain)
{
    if (chain.isEmpty()) {
        all += {{"x5c", {}}, {"x5t", {}}, {"x5t#S256", {}}};
        return;
    }
    QList<QByteArray> encoded;
    for (const Certificate &certificate : chain)
        encoded.append(certificate.der.toBase64()); // Base64, not base64url: RFC 7517 §4.7
    all.append({"x5c", arrayJson(encoded)});
    replaceText(all, "x5t", encodeBase64url(chain.first().sha1()));
    replaceText(all, "x5t#S256", encodeBase64url(chain.first().sha256()));
}

/// "key_ops" as they will stand there; nothing where they stay as they are.
std::optional<QList<QByteArray>> operationsOf(const Key &key, KeyHalf half, const JwkChanges &changes)
{
    const bool splits = half == KeyHalf::Public && key.isPrivate();
    if (!changes.operations && !(splits && !key.operations().isEmpty()))
        return {};
    const QList<QByteArray> operations = changes.operations.value_or(key.operations());
    return half == KeyHalf::Public ? publicOperations(operations) : operations;
}

QList<Replacement> replacements(const Key &key, KeyHalf half, const JwkChanges &changes)
{
    QList<Replacement> all;
    if (changes.algorithm)
        replaceText(all, "alg", *changes.algorithm);
    if (changes.use)
        replaceText(all, "use", *changes.use);
    if (const auto operations = operationsOf(key, half, changes))
        all.append({"key_ops", operations->isEmpty() ? QByteArray() : arrayJson(*operations)});
    if (changes.keyId)
        replaceText(all, "kid", changes.keyId->toUtf8());
    if (changes.chain)
        replaceChain(all, *changes.chain);
    return all;
}

Result<void> check(const Key &key, KeyHalf half, const JwkChanges &changes)
{
    if (half == KeyHalf::Private && !key.isPrivate())
        return std::unexpected(Error{JoseError::NeedsPrivateKey});
    if (half == KeyHalf::Public && key.isSymmetric())
        return std::unexpected(Error{KeyError::Form, u"RSA, EC, OKP, AKP"_s, u"oct"_s, "RFC 7518 §6.4"});
    const QByteArray algorithm = changes.algorithm.value_or(key.algorithm());
    const QList<const KeyKind *> kinds = kindsFor(algorithm);
    const bool isFixed = key.type() == KeyType::Akp && algorithm != key.algorithm();
    if (changes.algorithm && (isFixed || (!kinds.isEmpty() && !kinds.contains(kindOf(key))))) {
        return std::unexpected(Error{KeyError::Attributes, QString::fromLatin1(keyTypeName(key.type())),
                                     u"alg: "_s + quotedName(algorithm), "RFC 7517 §4.4; RFC 9964 §3"});
    }
    // What a key says of itself already is written as it is, and judged elsewhere.
    const bool isNew = changes.use.value_or(key.use()) != key.use()
                       || changes.operations.value_or(key.operations()) != key.operations();
    if (isNew) {
        const auto sound = checkKeyUse(changes.use.value_or(key.use()), changes.operations.value_or(key.operations()));
        if (!sound)
            return sound;
    }
    if (!changes.chain || changes.chain->isEmpty())
        return {};
    const auto leaf = keyFromCertificates({changes.chain->first()});
    if (!leaf)
        return std::unexpected(leaf.error());
    if (leaf->thumbprint() == key.thumbprint())
        return {};
    return std::unexpected(
        Error{JoseError::JwkX5cMismatch, key.label(), changes.chain->first().subject, "RFC 7517 §4.7"});
}

} // namespace

Result<Secret> changedJwk(Json::Value jwk, const Key &key, KeyHalf half, const JwkChanges &changes)
{
    if (const auto sound = check(key, half, changes); !sound)
        return std::unexpected(sound.error());
    QList<Replacement> anew = replacements(key, half, changes);
    qsizetype room = jwk.text().size() + 2;
    for (const Replacement &each : std::as_const(anew))
        room += each.json.size() + 16;
    QByteArray out;
    out.reserve(room); // Growing would leave a copy of what is private.
    const auto append = [&out](QByteArrayView name, QByteArrayView json) {
        out.append(out.isEmpty() ? '{' : ',').append(name).append(':').append(json);
    };
    for (const Json::Value member : jwk) {
        const bool isPublic =
            std::ranges::any_of(kPublicMembers, [member](const char *name) { return member.nameIs(name); });
        // A copy of what is private may stand under any name.
        if (half == KeyHalf::Public && key.isPrivate() && !isPublic)
            continue;
        const auto other =
            std::ranges::find_if(anew, [member](const Replacement &each) { return member.nameIs(each.name); });
        if (other == anew.end()) {
            append(member.nameText(), member.text());
            continue;
        }
        if (!other->json.isEmpty())
            append(member.nameText(), other->json);
        other->written = true;
    }
    for (const Replacement &each : std::as_const(anew)) {
        if (!each.written && !each.json.isEmpty())
            append(stringJson(each.name), each.json);
    }
    out.append('}');
    return Secret::consume(out);
}

} // namespace Grantscope::Jose
