// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/draft.h"

#include "jose/unencoded.h"
#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

bool isUnencoded(const Draft &draft)
{
    return !draft.signers.isEmpty() && saysUnencoded(draft.signers.first().header);
}

QByteArray payloadText(const Draft &draft)
{
    return isUnencoded(draft) ? draft.payload : Jose::encodeBase64url(draft.payload);
}

void writeSignature(Json::Writer &out, const Signer &signer, const SignatureText &text)
{
    if (!text.header.isEmpty())
        out.key("protected").string(QByteArrayView(text.header));
    if (!signer.unprotectedHeader.isEmpty())
        out.key("header").raw(signer.unprotectedHeader);
    out.key("signature").string(QByteArrayView(text.signature));
}

const Jose::Key *keyFor(const Jose::JwsAlgorithm &algorithm, const QString &keyId, const QList<Jose::Key> &keys)
{
    const auto maySign = [&](const Jose::Key &key) {
        return key.fits(algorithm, Jose::KeyOperation::Sign).has_value() && key.isPrivate();
    };
    const auto named = std::ranges::find_if(
        keys, [&](const Jose::Key &key) { return !keyId.isEmpty() && key.keyId() == keyId && maySign(key); });
    if (named != keys.end())
        return &*named;
    const auto nameless = std::ranges::find_if(
        keys, [&](const Jose::Key &key) { return (keyId.isEmpty() || key.keyId().isEmpty()) && maySign(key); });
    return nameless == keys.end() ? nullptr : &*nameless;
}

} // namespace

bool saysUnencoded(const QByteArray &header)
{
    const auto document = Json::Document::parse(header);
    return document && Jose::saysUnencoded(document->root());
}

QByteArray signingInput(const Draft &draft, const Signer &signer)
{
    return Jose::encodeBase64url(signer.header) + '.' + payloadText(draft);
}

QByteArray assemble(const Draft &draft, const QList<QByteArray> &signatures)
{
    if (draft.signers.isEmpty())
        return {};
    QList<SignatureText> texts;
    for (qsizetype i = 0; i < draft.signers.size(); ++i)
        texts.append({Jose::encodeBase64url(draft.signers.at(i).header), Jose::encodeBase64url(signatures.value(i))});
    return assembleTexts(draft, payloadText(draft), texts);
}

QByteArray assembleTexts(const Draft &draft, const QByteArray &payload, const QList<SignatureText> &signatures)
{
    const SignatureText first = signatures.value(0);
    if (draft.serialization == Jose::Serialization::Compact)
        return first.header + '.' + (draft.detached ? QByteArray() : payload) + '.' + first.signature;
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    if (!draft.detached)
        out.key("payload").string(QByteArrayView(payload));
    if (draft.serialization == Jose::Serialization::Flattened) {
        writeSignature(out, draft.signers.first(), first);
    } else {
        out.key("signatures").beginArray();
        for (qsizetype i = 0; i < draft.signers.size(); ++i) {
            out.beginObject();
            writeSignature(out, draft.signers.at(i), signatures.value(i));
            out.endObject();
        }
        out.endArray();
    }
    out.endObject();
    return json;
}

std::optional<Error> hindrance(const Draft &draft)
{
    const QList<Finding> findings = review(draft);
    const auto found = std::ranges::find(findings, Finding::Gravity::Prevents, &Finding::gravity);
    return found == findings.end() ? std::nullopt : std::optional(found->error);
}

Result<QByteArray> make(const Draft &draft, Jose::Nonce nonce)
{
    if (auto error = hindrance(draft))
        return std::unexpected(*std::move(error));
    QList<QByteArray> signatures;
    for (const Signer &signer : draft.signers) {
        auto signature = Jose::sign(signer.key, *signer.algorithm, signingInput(draft, signer), nonce);
        if (!signature)
            return signature;
        signatures.append(*std::move(signature));
    }
    return assemble(draft, signatures);
}

Draft draftOf(const Jose::Jws &jws, const QList<Jose::Key> &keys)
{
    Draft draft{.payload = jws.payload.bytes, .signers = {}, .serialization = jws.serialization};
    draft.detached = jws.detached;
    for (const Jose::JwsSignature &signature : jws.signatures) {
        Signer signer{.header = signature.protectedPart.bytes};
        if (signature.unprotectedHeader)
            signer.unprotectedHeader = signature.unprotectedHeader.text().toByteArray();
        signer.algorithm = Jose::findJwsAlgorithm(signature.header("alg").toUtf8());
        if (signer.algorithm) {
            if (const Jose::Key *key = keyFor(*signer.algorithm, signature.header("kid").toString(), keys))
                signer.key = *key;
        }
        draft.signers.append(signer);
    }
    return draft;
}

Result<QByteArray> withAlgorithm(const QByteArray &header, const Jose::JwsAlgorithm &algorithm)
{
    return setMember(header, "alg", Json::quoted(QString::fromLatin1(algorithm.name)));
}

Result<QByteArray> withKeyId(const QByteArray &header, const Jose::Key &key)
{
    return key.keyId().isEmpty() ? removeMember(header, "kid") : setMember(header, "kid", Json::quoted(key.keyId()));
}

Result<QByteArray> withType(const QByteArray &header, QByteArrayView typ)
{
    return typ.isEmpty() ? removeMember(header, "typ") : setMember(header, "typ", Json::quoted(QString::fromUtf8(typ)));
}

Result<QByteArray> withUnencodedPayload(const QByteArray &header, bool unencoded)
{
    const auto document = Json::Document::parse(header);
    if (!document)
        return std::unexpected(document.error());
    QStringList critical;
    for (const Json::Value name : document->root().member("crit"))
        critical.append(name.toString());
    critical.removeAll(u"b64"_s);
    if (unencoded)
        critical.append(u"b64"_s);
    QByteArray list;
    Json::Writer out(list);
    out.beginArray();
    for (const QString &name : std::as_const(critical))
        out.string(QStringView(name));
    out.endArray();
    // RFC 7515 §4.1.11: never an empty list.
    auto text = critical.isEmpty() ? removeMember(header, "crit") : setMember(header, "crit", list);
    return text.and_then([unencoded](const QByteArray &edited) {
        return unencoded ? setMember(edited, "b64", "false") : removeMember(edited, "b64");
    });
}

} // namespace Grantscope::Making
