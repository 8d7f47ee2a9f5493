// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encrypting.h"

#include "jose/base64url.h"
#include "json/pretty.h"
#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

using Jose::ContentEncryption;
using Jose::EncryptionDraft;
using Jose::Key;
using Jose::KeyManagement;
using Jose::KeyManagementAlgorithm;

std::optional<Error> whyNot(const Key &key, const KeyManagementAlgorithm &algorithm,
                            const ContentEncryption &encryption)
{
    if (key.isNull())
        return {};
    const auto fit = Jose::fits(key, algorithm, encryption, Jose::EncryptionOperation::Encrypt);
    return fit ? std::nullopt : std::optional(fit.error());
}

/// Of the choices those that can be made first.
template <typename Choice>
void putFittingFirst(QList<Choice> &choices)
{
    std::ranges::stable_partition(choices, [](const Choice &each) { return !each.whyNot; });
}

QByteArray laidOut(const QByteArray &json)
{
    return Json::pretty(Json::Document::parse(json).value());
}

/// What encrypting puts into a header by itself.
QByteArray withoutMade(QByteArray header)
{
    for (const char *name : {"epk", "p2s", "p2c", "iv", "tag", "zip", "crit"})
        header = removeMember(header, name).value_or(header);
    return header;
}

const Key *keyNamed(const QString &keyId, const QList<Key> &keys)
{
    const auto key =
        std::ranges::find_if(keys, [&keyId](const Key &each) { return !keyId.isEmpty() && each.keyId() == keyId; });
    return key == keys.end() ? nullptr : &*key;
}

} // namespace

Result<QByteArray> encrypted(const EncryptionDraft &draft, const Plaintext &plaintext,
                             const Jose::EncryptionMaterial &material)
{
    for (const Finding &finding : review(draft, plaintext)) {
        if (finding.gravity == Finding::Gravity::Prevents)
            return std::unexpected(finding.error);
    }
    const auto content = plaintext.signedFirst ? make(*plaintext.signedFirst) : plaintext.text;
    return content.and_then([&](const QByteArray &text) { return Jose::encrypt(draft, text, material); });
}

QList<KeyManagementChoice> keyManagementChoices(const Key &key, const ContentEncryption &encryption)
{
    QList<KeyManagementChoice> choices;
    for (const KeyManagementAlgorithm &algorithm : Jose::keyManagementAlgorithms()) {
        // The size of what is encrypted with it is chosen afterwards.
        const bool fitsAny = algorithm.mode == KeyManagement::Direct
                             && std::ranges::any_of(Jose::contentEncryptions(), [&](const ContentEncryption &each) {
                                    return !whyNot(key, algorithm, each);
                                });
        choices.append({&algorithm, fitsAny ? std::nullopt : whyNot(key, algorithm, encryption)});
    }
    putFittingFirst(choices);
    return choices;
}

QList<ContentEncryptionChoice> contentEncryptionChoices(const Key &key, const KeyManagementAlgorithm &algorithm)
{
    QList<ContentEncryptionChoice> choices;
    for (const ContentEncryption &encryption : Jose::contentEncryptions()) {
        // Of other modes the key for the content is made anew, in any size.
        const bool isBound = algorithm.mode == KeyManagement::Direct;
        choices.append({&encryption, isBound ? whyNot(key, algorithm, encryption) : std::nullopt});
    }
    putFittingFirst(choices);
    return choices;
}

std::optional<Error> whyAvoid(const KeyManagementAlgorithm &algorithm)
{
    if (algorithm.advice != Jose::Advice::Reject && algorithm.advice != Jose::Advice::Deprecated)
        return {};
    return Error{MakingError::AvoidedAlgorithm, u"RSA-OAEP-256"_s, QString::fromLatin1(algorithm.name),
                 "8725bis §3.2; draft deprecate-none-rsa15 §5"};
}

int secretBits(const KeyManagementAlgorithm &algorithm, const ContentEncryption &encryption)
{
    switch (algorithm.mode) {
    case KeyManagement::Direct:
        return encryption.keySize * 8;
    case KeyManagement::AesWrap:
    case KeyManagement::AesGcmWrap:
        return algorithm.wrapSize * 8;
    case KeyManagement::RsaEncryption:
    case KeyManagement::Password:
    case KeyManagement::Agreement:
    case KeyManagement::AgreementWithWrap:
        break;
    }
    return 0;
}

QByteArray keyRequestName(const KeyManagementAlgorithm &algorithm, const ContentEncryption &encryption)
{
    if (algorithm.mode == KeyManagement::Password)
        return {};
    return algorithm.mode == KeyManagement::Direct ? encryption.name : algorithm.name;
}

QByteArray encryptionHeader(bool holdsToken, const Key &key)
{
    QByteArray header;
    Json::Writer out(header);
    out.beginObject();
    out.key(holdsToken ? "cty" : "typ").string(u"JWT"_s);
    if (!key.isNull() && !key.keyId().isEmpty())
        out.key("kid").string(key.keyId());
    out.endObject();
    return laidOut(header);
}

Result<QByteArray> withTokenInside(const QByteArray &header, bool holdsToken)
{
    return holdsToken ? setMember(header, "cty", "\"JWT\"") : removeMember(header, "cty");
}

QByteArray recipientHeader(const Key &key)
{
    if (key.isNull() || key.keyId().isEmpty())
        return {};
    return "{\"kid\":" + Json::quoted(key.keyId()) + '}';
}

Result<QByteArray> withParty(const QByteArray &header, QByteArrayView name, const QByteArray &octets)
{
    return octets.isEmpty() ? removeMember(header, name)
                            : setMember(header, name, '"' + Jose::encodeBase64url(octets) + '"');
}

QByteArray withNames(const QByteArray &header, const KeyManagementAlgorithm &algorithm,
                     const ContentEncryption &encryption)
{
    const auto document = Json::Document::parse(header);
    if (!document || !document->root().isObject())
        return header;
    QByteArray named = header;
    if (document->root().member("alg"))
        named = setMember(named, "alg", Json::quoted(QString::fromLatin1(algorithm.name))).value_or(named);
    if (document->root().member("enc"))
        named = setMember(named, "enc", Json::quoted(QString::fromLatin1(encryption.name))).value_or(named);
    return named;
}

EncryptionDraft draftOf(const Jose::Jwe &jwe, qsizetype recipient, const Key &opener, const QList<Key> &keys)
{
    EncryptionDraft draft{.serialization = jwe.serialization,
                          .encryption = Jose::findContentEncryption(jwe.header("enc").toUtf8()),
                          .recipients = {}};
    if (!draft.encryption)
        draft.encryption = Jose::findContentEncryption("A256GCM");
    draft.isCompressed = jwe.header("zip").exists();
    draft.protectedHeader = withoutMade(jwe.protectedPart.bytes);
    if (jwe.sharedHeader)
        draft.sharedHeader = jwe.sharedHeader.text().toByteArray();
    if (jwe.serialization != Jose::Serialization::Compact && !jwe.additionalData.bytes.isEmpty())
        draft.additionalData = jwe.additionalData.bytes;
    for (qsizetype i = 0; i < jwe.recipients.size(); ++i) {
        Jose::EncryptionRecipient each{.key = {}, .algorithm = Jose::findKeyManagement(jwe.header("alg", i).toUtf8())};
        if (!each.algorithm)
            each.algorithm = Jose::findKeyManagement("RSA-OAEP-256");
        if (jwe.recipients.at(i).header)
            each.header = withoutMade(jwe.recipients.at(i).header.text().toByteArray());
        if (i == recipient)
            each.key = opener;
        else if (const Key *key = keyNamed(jwe.header("kid", i).toString(), keys))
            each.key = *key;
        if (each.algorithm->mode == KeyManagement::Password && i == recipient)
            draft.iterations = jwe.header("p2c", i).toInteger().value_or(0);
        draft.recipients.append(each);
    }
    return draft;
}

} // namespace Grantscope::Making
