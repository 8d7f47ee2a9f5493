// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwtpresenting.h"

#include "jose/keyimport.h"
#include "json/writer.h"

#include <QSet>

#include <algorithm>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

/// The key is the one that the issuer bound the token to (RFC 9901 §4.1.2, RFC 7800 §3.2).
Result<void> checkHolder(const Key &key, const ProcessedPayload &payload)
{
    constexpr SpecRef kSpec = "RFC 9901 §4.1.2, §4.3";
    const Json::Value jwk = payload.document.root().member("cnf").member("jwk");
    if (!jwk)
        return std::unexpected(Error{SdJwtError::HolderKey, u"cnf: jwk"_s, u"–"_s, kSpec});
    const auto bound = keyFromJwk(jwk);
    if (!bound)
        return std::unexpected(bound.error());
    if (bound->thumbprint() != key.thumbprint())
        return std::unexpected(Error{SdJwtError::HolderKey, QString::fromLatin1(bound->thumbprintBase64url()),
                                     QString::fromLatin1(key.thumbprintBase64url()), kSpec});
    return {};
}

Result<QByteArray> makeKeyBinding(const KeyBindingOrder &order, QByteArrayView presented, const SdHash &hash)
{
    const JwsAlgorithm *algorithm = order.algorithm ? order.algorithm : signingAlgorithm(order.key);
    if (!algorithm || algorithm->scheme == Scheme::Hmac)
        return std::unexpected(Error{JoseError::AlgorithmKey, u"ES256, EdDSA, PS256 …"_s,
                                     algorithm ? QString::fromLatin1(algorithm->name) : order.key.label(),
                                     "RFC 9901 §4.3"});
    QByteArray header;
    Json::Writer(header)
        .beginObject()
        .key("alg")
        .string(QByteArrayView(algorithm->name))
        .key("typ")
        .string(QByteArrayView("kb+jwt"))
        .endObject();
    QByteArray payload;
    Json::Writer(payload)
        .beginObject()
        .key("iat")
        .number(secondsOf(order.issuedAt))
        .key("aud")
        .string(order.audience)
        .key("nonce")
        .string(order.nonce)
        .key("sd_hash")
        .string(QByteArrayView(sdDigest(presented, hash)))
        .endObject();
    return signCompact(order.key, *algorithm, header, payload, order.signatureNonce);
}

} // namespace

const JwsAlgorithm *signingAlgorithm(const Key &key)
{
    const auto allowed = key.allowedAlgorithms();
    const auto found =
        std::ranges::find_if(allowed, [](const JwsAlgorithm *each) { return each->scheme != Scheme::Hmac; });
    return found == allowed.end() ? nullptr : *found;
}

QByteArray writeSdJwt(QByteArrayView issuerJwt, const QList<QByteArray> &disclosures, QByteArrayView keyBinding,
                      Serialization serialization)
{
    QByteArray text;
    if (serialization == Serialization::Compact) {
        text = issuerJwt.toByteArray() + '~';
        for (const QByteArray &each : disclosures)
            text += each + '~';
        return text.append(keyBinding);
    }
    const qsizetype first = issuerJwt.indexOf('.');
    const qsizetype second = issuerJwt.indexOf('.', first + 1);
    Json::Writer out(text);
    out.beginObject();
    out.key("payload").string(issuerJwt.sliced(first + 1, second - first - 1));
    out.key("protected").string(issuerJwt.first(first));
    out.key("signature").string(issuerJwt.sliced(second + 1));
    out.key("header").beginObject();
    out.key("disclosures").beginArray();
    for (const QByteArray &each : disclosures)
        out.string(QByteArrayView(each));
    out.endArray();
    if (!keyBinding.isEmpty())
        out.key("kb_jwt").string(keyBinding);
    out.endObject().endObject();
    return text;
}

Result<Presentation> present(const SdJwt &token, const ProcessedPayload &payload, const PresentationOrder &order)
{
    const auto count = qsizetype(token.disclosures.size());
    for (const qsizetype each : order.chosen) {
        if (each < 0 || each >= count || payload.uses.size() != count)
            return std::unexpected(
                Error{SdJwtError::NoDisclosure, u"0 … %1"_s.arg(count - 1), QString::number(each), "RFC 9901 §7.2"});
    }
    Presentation presentation{.text = {}, .shown = payload.withParents(order.chosen), .added = {}};
    QList<QByteArray> disclosures;
    const QSet<qsizetype> chosen(order.chosen.begin(), order.chosen.end());
    for (const qsizetype each : std::as_const(presentation.shown)) {
        // Every verifier must refuse what holds one that is in no place (§7.1).
        if (const DisclosureUse &use = payload.uses.at(each); use.sameAs < 0 && (use.error || !use.isReferenced()))
            return std::unexpected(use.error.value_or(
                Error{SdJwtError::Unreferenced, {}, QString::fromLatin1(use.digest), "RFC 9901 §7.1"}));
        disclosures.append(token.disclosures[std::size_t(each)].encoded());
        if (!chosen.contains(each))
            presentation.added.append(each);
    }
    QByteArray keyBinding;
    if (order.keyBinding) {
        if (order.keyBinding->holder == HolderKeyCheck::Required) {
            if (const auto bound = checkHolder(order.keyBinding->key, payload); !bound)
                return std::unexpected(bound.error());
        }
        const SdHash &hash = payload.hash ? *payload.hash : defaultSdHash();
        auto made = makeKeyBinding(*order.keyBinding,
                                   writeSdJwt(token.issuerText, disclosures, {}, Serialization::Compact), hash);
        if (!made)
            return std::unexpected(made.error());
        keyBinding = *std::move(made);
    }
    presentation.text = writeSdJwt(token.issuerText, disclosures, keyBinding, order.serialization);
    return presentation;
}

} // namespace Grantscope::Jose
