// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/encrypter.h"

#include "jose/base64url.h"
#include "jose/deflate.h"
#include "jose/encryptionheader_p.h"
#include "jose/key_p.h"
#include "jose/keymanagement_p.h"
#include "json/writer.h"

namespace Grantscope::Jose {

namespace {

/// What the modes of one recipient need of the others.
struct Making
{
    const EncryptionDraft &draft;
    const EncryptionMaterial &material;
    GrowingHeader protectedHeader;
    Secret contentKey;

    Result<QByteArray> octets(qsizetype size) const
    {
        return material.octets ? material.octets(size) : randomOctets(size);
    }
    /// Octets of "apu" or "apv", protected or the recipient's own.
    Result<QByteArray> party(const GrowingHeader &header, QByteArrayView name) const
    {
        return partyOf(header.member(name) ? header.member(name) : protectedHeader.member(name), name);
    }
};

Result<Secret> agreed(const Making &making, const EncryptionRecipient &recipient, GrowingHeader &header)
{
    const auto ephemeral =
        making.material.ephemeral ? Result<Key>(*making.material.ephemeral) : generateEphemeral(recipient.key);
    if (!ephemeral)
        return std::unexpected(ephemeral.error());
    const auto epk = ephemeral->publicJwk();
    const auto partyU = making.party(header, "apu");
    const auto partyV = making.party(header, "apv");
    for (const auto *each : {&epk, &partyU, &partyV}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    if (auto put = header.putJson("epk", *epk); !put)
        return std::unexpected(std::move(put).error());
    const bool isDirect = recipient.algorithm->mode == KeyManagement::Agreement;
    return agree(*ephemeral, recipient.key).and_then([&](const Secret &shared) {
        return deriveByConcatKdf(shared.reveal(),
                                 {.algorithm = isDirect ? making.draft.encryption->name : recipient.algorithm->name,
                                  .partyU = *partyU,
                                  .partyV = *partyV,
                                  .size = isDirect ? making.draft.encryption->keySize : recipient.algorithm->wrapSize});
    });
}

Result<Secret> ofPassword(const Making &making, const EncryptionRecipient &recipient, GrowingHeader &header)
{
    constexpr qsizetype kSaltSize = 16;
    const qint64 iterations =
        making.draft.iterations > 0 ? making.draft.iterations : recommendedIterations(*recipient.algorithm);
    const auto salt = making.octets(kSaltSize);
    if (!salt)
        return std::unexpected(salt.error());
    return header.putOctets("p2s", *salt)
        .and_then([&] { return header.putJson("p2c", QByteArray::number(iterations)); })
        .and_then([&] {
            return deriveFromPassword(*recipient.algorithm, recipient.key.data()->secret.reveal(), *salt, iterations);
        });
}

Result<QByteArray> wrappedByGcm(const Making &making, const EncryptionRecipient &recipient, GrowingHeader &header)
{
    const ContentEncryption &gcm = *findContentEncryption(QByteArray(recipient.algorithm->name).chopped(2));
    auto cipher = ContentCipher::create(gcm, EncryptionOperation::Encrypt);
    const auto iv = making.octets(gcm.ivSize);
    if (!cipher || !iv)
        return std::unexpected(cipher ? iv.error() : cipher.error());
    return cipher->setKey(recipient.key.data()->secret.reveal())
        .and_then([&] { return cipher->seal(*iv, {}, making.contentKey.reveal()); })
        .and_then([&](const SealedContent &sealed) {
            return header.putOctets("iv", *iv)
                .and_then([&] { return header.putOctets("tag", sealed.tag); })
                .transform([&sealed] { return sealed.ciphertext; });
        });
}

/// The encrypted key for one recipient, what it needs to open it put into \a header. Empty with direct modes.
Result<QByteArray> encryptedKey(Making &making, const EncryptionRecipient &recipient, GrowingHeader &header)
{
    const auto wrapped = [&making](const Secret &wrapping) {
        return wrapWithAes(wrapping.reveal(), making.contentKey.reveal());
    };
    switch (recipient.algorithm->mode) {
    case KeyManagement::Direct:
        return QByteArray();
    case KeyManagement::Agreement:
        return agreed(making, recipient, header).transform([&making](const Secret &key) {
            making.contentKey = key;
            return QByteArray();
        });
    case KeyManagement::RsaEncryption:
        return RsaCipher::create(recipient.key, *recipient.algorithm, EncryptionOperation::Encrypt)
            .and_then([&making](const RsaCipher &cipher) { return cipher.encrypt(making.contentKey.reveal()); });
    case KeyManagement::AesWrap:
        return wrapped(recipient.key.data()->secret);
    case KeyManagement::AesGcmWrap:
        return wrappedByGcm(making, recipient, header);
    case KeyManagement::Password:
        return ofPassword(making, recipient, header).and_then(wrapped);
    case KeyManagement::AgreementWithWrap:
        return agreed(making, recipient, header).and_then(wrapped);
    }
    Q_UNREACHABLE_RETURN({});
}

/// Empty ones are absent (RFC 7516 §7.2.1).
bool hasAdditionalData(const EncryptionDraft &draft)
{
    return draft.additionalData && !draft.additionalData->isEmpty();
}

struct MadeRecipient
{
    QByteArray header; ///< Empty: it has none of its own.
    QByteArray encryptedKey;
};

void writeRecipient(Json::Writer &out, const MadeRecipient &recipient)
{
    if (!recipient.header.isEmpty())
        out.key("header").raw(recipient.header);
    if (!recipient.encryptedKey.isEmpty())
        out.key("encrypted_key").string(QByteArrayView(encodeBase64url(recipient.encryptedKey)));
}

QByteArray serialized(const EncryptionDraft &draft, const QByteArray &protectedPart,
                      const QList<MadeRecipient> &recipients, const QByteArray &iv, const SealedContent &sealed)
{
    if (draft.serialization == Serialization::Compact)
        return protectedPart + '.' + encodeBase64url(recipients.constFirst().encryptedKey) + '.' + encodeBase64url(iv)
               + '.' + encodeBase64url(sealed.ciphertext) + '.' + encodeBase64url(sealed.tag);
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("protected").string(QByteArrayView(protectedPart));
    if (!draft.sharedHeader.isEmpty())
        out.key("unprotected").raw(draft.sharedHeader.trimmed());
    if (draft.serialization == Serialization::General) {
        out.key("recipients").beginArray();
        for (const MadeRecipient &each : recipients) {
            out.beginObject();
            writeRecipient(out, each);
            out.endObject();
        }
        out.endArray();
    } else {
        writeRecipient(out, recipients.constFirst());
    }
    if (hasAdditionalData(draft))
        out.key("aad").string(QByteArrayView(encodeBase64url(*draft.additionalData)));
    out.key("iv").string(QByteArrayView(encodeBase64url(iv)));
    out.key("ciphertext").string(QByteArrayView(encodeBase64url(sealed.ciphertext)));
    out.key("tag").string(QByteArrayView(encodeBase64url(sealed.tag)));
    out.endObject();
    return text;
}

Result<QList<MadeRecipient>> makeRecipients(Making &making)
{
    QList<MadeRecipient> made;
    for (const EncryptionRecipient &recipient : making.draft.recipients) {
        // In the general form each has "alg" and its companions to itself; elsewhere they are protected.
        const bool hasOwn = making.draft.serialization == Serialization::General;
        auto own = GrowingHeader::read(hasOwn ? recipient.header : QByteArray());
        if (!own)
            return std::unexpected(std::move(own).error());
        GrowingHeader &header = hasOwn ? *own : making.protectedHeader;
        const bool isProtected = hasOwn && making.protectedHeader.member("alg").stringIs(recipient.algorithm->name);
        if (!isProtected) {
            if (auto put = header.put("alg", recipient.algorithm->name); !put)
                return std::unexpected(std::move(put).error());
        }
        auto encrypted = encryptedKey(making, recipient, header);
        if (!encrypted)
            return std::unexpected(std::move(encrypted).error());
        made.append({hasOwn && !own->isEmpty() ? own->text() : QByteArray(), *std::move(encrypted)});
    }
    return made;
}

} // namespace

qint64 recommendedIterations(const KeyManagementAlgorithm &algorithm)
{
    return QByteArrayView(algorithm.digest) == "SHA2-256" ? 600'000 : 210'000;
}

Result<QByteArray> encrypt(const EncryptionDraft &draft, QByteArrayView plaintext, const EncryptionMaterial &material)
{
    if (const auto problems = encryptionProblems(draft); !problems.isEmpty())
        return std::unexpected(problems.constFirst().error);
    auto protectedHeader = GrowingHeader::read(draft.protectedHeader, draft.criticalExtensions);
    if (!protectedHeader)
        return std::unexpected(std::move(protectedHeader).error());
    Making making{draft, material, *std::move(protectedHeader), {}};

    const ContentEncryption &encryption = *draft.encryption;
    const EncryptionRecipient &first = draft.recipients.constFirst();
    if (first.algorithm->mode == KeyManagement::Direct) {
        making.contentKey = first.key.data()->secret;
    } else if (!first.algorithm->isDirect()) {
        auto drawn = making.octets(encryption.keySize);
        if (!drawn)
            return drawn;
        making.contentKey = Secret::consume(*drawn);
    }
    const auto iv = making.octets(encryption.ivSize);
    if (!iv)
        return iv;

    const auto recipients = makeRecipients(making);
    if (!recipients)
        return std::unexpected(recipients.error());
    if (auto put = making.protectedHeader.put("enc", encryption.name); !put)
        return std::unexpected(std::move(put).error());
    QByteArray content = plaintext.toByteArray();
    if (draft.isCompressed) {
        auto smaller = deflate(plaintext);
        if (!smaller)
            return smaller;
        content = *std::move(smaller);
        if (auto put = making.protectedHeader.put("zip", "DEF"); !put)
            return std::unexpected(std::move(put).error());
    }

    const QByteArray protectedPart = encodeBase64url(making.protectedHeader.text());
    const QByteArray associated =
        hasAdditionalData(draft) ? protectedPart + '.' + encodeBase64url(*draft.additionalData) : protectedPart;
    auto cipher = ContentCipher::create(encryption, EncryptionOperation::Encrypt);
    if (!cipher)
        return std::unexpected(std::move(cipher).error());
    return cipher->setKey(making.contentKey.reveal())
        .and_then([&] { return cipher->seal(*iv, associated, content); })
        .transform(
            [&](const SealedContent &sealed) { return serialized(draft, protectedPart, *recipients, *iv, sealed); });
}

} // namespace Grantscope::Jose
