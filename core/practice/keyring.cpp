// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/keyring.h"

#include "jose/keyimport.h"
#include "json/writer.h"

#include <algorithm>

namespace Grantscope::Practice {

Jose::Key KeyRing::current(QByteArrayView algorithm) const
{
    const auto found = std::ranges::find_if(
        m_keys, [&](const SigningKey &each) { return !each.retiredAt && each.key.algorithm() == algorithm; });
    return found == m_keys.cend() ? Jose::Key() : found->key;
}

Jose::Key KeyRing::find(QStringView kid) const
{
    const auto found = std::ranges::find_if(m_keys, [&](const SigningKey &each) { return each.key.keyId() == kid; });
    return found == m_keys.cend() ? Jose::Key() : found->key;
}

void KeyRing::add(const Jose::Key &key, Instant now)
{
    qsizetype retired = 0;
    for (SigningKey &each : m_keys) {
        if (each.key.algorithm() != key.algorithm())
            continue;
        ++retired;
        if (!each.retiredAt)
            each.retiredAt = now;
    }
    m_keys.prepend({key});
    for (qsizetype i = m_keys.size() - 1; i >= 0 && retired > kMostRetired; --i) {
        if (m_keys.at(i).retiredAt && m_keys.at(i).key.algorithm() == key.algorithm()) {
            m_keys.removeAt(i);
            --retired;
        }
    }
}

void KeyRing::expire(Instant now)
{
    m_keys.removeIf([&](const SigningKey &each) { return each.retiredAt && now >= *each.retiredAt + kGrace; });
}

QByteArray KeyRing::jwks() const
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("keys").beginArray();
    for (const bool retired : {false, true}) {
        for (const SigningKey &each : m_keys) {
            if (each.retiredAt.has_value() != retired)
                continue;
            if (const auto jwk = each.key.publicJwk())
                out.raw(*jwk);
        }
    }
    out.endArray().endObject();
    return json;
}

Result<Jose::Key> makeSigningKey(QByteArrayView algorithm)
{
    const Jose::JwsAlgorithm *row = Jose::findJwsAlgorithm(algorithm);
    if (!row)
        return std::unexpected(Error{Jose::JoseError::AlgorithmUnknown, {}, QString::fromUtf8(algorithm)});
    const Result<Jose::Key> key = Jose::generateKey(*row);
    if (!key)
        return key;
    const Result<Secret> jwk = key->privateJwk();
    if (!jwk)
        return std::unexpected(jwk.error());
    // The reader of keys gives a key its kid, so the new one goes through it.
    QByteArray named = R"({"kid":")" + key->thumbprintBase64url() + "\"," + jwk->reveal().sliced(1).toByteArray();
    const Secret text = Secret::consume(named);
    const Result<Json::Document> document = Json::Document::parse(text.reveal().toByteArray());
    if (!document)
        return std::unexpected(document.error());
    return Jose::keyFromJwk(document->root());
}

} // namespace Grantscope::Practice
