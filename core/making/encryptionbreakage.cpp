// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/encryptionbreakage.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"
#include "json/writer.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"
#include "token/inspection.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

using Jose::ContentEncryption;
using Jose::EncryptionDraft;
using Jose::KeyManagement;
using Material = EncryptionBreakage::Material;

enum Position : qsizetype { kHeader, kEncryptedKey, kIv, kCiphertext, kTag };

const Jose::EncryptionRecipient &first(const EncryptionDraft &draft)
{
    return draft.recipients.constFirst();
}

Result<QList<QByteArray>> soundParts(const EncryptionDraft &draft, const QByteArray &content)
{
    return Jose::encrypt(draft, content).transform([](const QByteArray &token) { return token.split('.'); });
}

/// The sound token with other octets for one part.
template <typename Change>
Result<QByteArray> withPart(const EncryptionDraft &draft, const QByteArray &content, Position position, Change change)
{
    return soundParts(draft, content).transform([&](QList<QByteArray> parts) {
        QByteArray octets = Jose::decodeBase64url(parts.value(position)).value_or(QByteArray());
        change(octets);
        parts[position] = Jose::encodeBase64url(octets);
        return parts.join('.');
    });
}

/// The sound token with another value in its header, which was not protected so.
Result<QByteArray> withHeaderMember(const EncryptionDraft &draft, const QByteArray &content, const char *name,
                                    const QByteArray &value)
{
    return soundParts(draft, content).and_then([&](QList<QByteArray> parts) {
        const QByteArray header = Jose::decodeBase64url(parts.value(kHeader)).value_or(QByteArray());
        return setMember(header, name, value).transform([&parts](const QByteArray &changed) {
            parts[kHeader] = Jose::encodeBase64url(changed);
            return parts.join('.');
        });
    });
}

void flipLast(QByteArray &octets)
{
    if (!octets.isEmpty())
        octets.back() = static_cast<char>(octets.back() ^ 1);
}

Result<QByteArray> tagChanged(const EncryptionDraft &draft, const QByteArray &content, const Material & /*material*/)
{
    return withPart(draft, content, kTag, flipLast);
}

// A short tag can be guessed (NIST SP 800-38D appendix C); some readers compare as much as there is.
Result<QByteArray> tagShort(const EncryptionDraft &draft, const QByteArray &content, const Material & /*material*/)
{
    constexpr qsizetype kShort = 4;
    return withPart(draft, content, kTag, [](QByteArray &tag) { tag.truncate(kShort); });
}

Result<QByteArray> contentChanged(const EncryptionDraft &draft, const QByteArray &content,
                                  const Material & /*material*/)
{
    return withPart(draft, content.isEmpty() ? QByteArray("{}") : content, kCiphertext, flipLast);
}

Result<QByteArray> wrongKey(const EncryptionDraft &draft, const QByteArray &content, const Material &material)
{
    EncryptionDraft other = draft;
    other.recipients.first().key = material.stranger;
    return Jose::encrypt(other, content);
}

Result<QByteArray> countLarge(const EncryptionDraft &draft, const QByteArray &content, const Material & /*material*/)
{
    EncryptionDraft quick = draft;
    quick.iterations = Jose::kFewestIterations; // Nobody gets so far.
    return withHeaderMember(quick, content, "p2c", "2147483647");
}

Result<QByteArray> unknownCritical(const EncryptionDraft &draft, const QByteArray &content,
                                   const Material & /*material*/)
{
    const QByteArray header = draft.protectedHeader.trimmed().isEmpty() ? QByteArray("{}") : draft.protectedHeader;
    return setMember(header, "crit", R"(["example.unknown"])")
        .and_then([](const QByteArray &with) { return setMember(with, "example.unknown", "true"); })
        .and_then([&](const QByteArray &with) {
            EncryptionDraft other = draft;
            other.protectedHeader = with;
            other.criticalExtensions = Jose::CriticalExtensions::AsTypedInsecure;
            return Jose::encrypt(other, content);
        });
}

bool isDirect(const EncryptionDraft &draft)
{
    return first(draft).algorithm->mode == KeyManagement::Direct;
}

/// Of the same sizes where there is one, so that nothing but the tag tells. The secret of direct encryption would go
/// with no other of those: there the sizes are to tell.
const ContentEncryption &otherEncryption(const EncryptionDraft &draft)
{
    const ContentEncryption &used = *draft.encryption;
    const auto rows = Jose::contentEncryptions();
    const auto isWanted = [&](const ContentEncryption &each) {
        const bool isAlike = each.ivSize == used.ivSize && each.tagSize == used.tagSize;
        return &each != &used && isAlike != isDirect(draft);
    };
    const auto wanted = std::ranges::find_if(rows, isWanted);
    return wanted == rows.end() ? *std::ranges::find_if(rows, [&used](const auto &each) { return &each != &used; })
                                : *wanted;
}

Result<QByteArray> encryptionChanged(const EncryptionDraft &draft, const QByteArray &content,
                                     const Material & /*material*/)
{
    return withHeaderMember(draft, content, "enc", Json::quoted(QString::fromLatin1(otherEncryption(draft).name)));
}

// A point on another curve lets a reader that does not look give its key away piece by piece (RFC 8725 §3.4).
Result<QByteArray> offCurve(const EncryptionDraft &draft, const QByteArray &content, const Material & /*material*/)
{
    return soundParts(draft, content).and_then([&](QList<QByteArray> parts) -> Result<QByteArray> {
        const QByteArray header = Jose::decodeBase64url(parts.value(kHeader)).value_or(QByteArray());
        const auto document = Json::Document::parse(header);
        if (!document)
            return std::unexpected(document.error());
        const Json::Value epk = document->root().member("epk");
        QByteArray y = Jose::decodeBase64url(epk.member("y").toUtf8()).value_or(QByteArray());
        flipLast(y);
        return setMember(epk.text().toByteArray(), "y", '"' + Jose::encodeBase64url(y) + '"')
            .and_then([&](const QByteArray &changed) { return setMember(header, "epk", changed); })
            .transform([&parts](const QByteArray &changed) {
                parts[kHeader] = Jose::encodeBase64url(changed);
                return parts.join('.');
            });
    });
}

Result<QByteArray> bomb(const EncryptionDraft &draft, const QByteArray & /*content*/, const Material & /*material*/)
{
    constexpr qsizetype kSize = qsizetype(20) << 20;
    EncryptionDraft other = draft;
    other.isCompressed = true;
    return Jose::encrypt(other, R"({"filled":")" + QByteArray(kSize, '0') + R"("})");
}

bool isTried(const EncryptionDraft &draft)
{
    return !isDirect(draft) || otherEncryption(draft).keySize == draft.encryption->keySize;
}
bool hasOtherSizes(const EncryptionDraft &draft)
{
    const ContentEncryption &other = otherEncryption(draft);
    return other.ivSize != draft.encryption->ivSize || other.tagSize != draft.encryption->tagSize;
}
bool withPassword(const EncryptionDraft &draft)
{
    return first(draft).algorithm->mode == KeyManagement::Password;
}
bool onCurve(const EncryptionDraft &draft)
{
    return first(draft).key.type() == Jose::KeyType::Ec;
}

using Refusal = EncryptionBreakage::Refusal;

constexpr std::array kEncryption{Refusal{"jwe-tag-invalid", isTried}, Refusal{"jwe-tag-length", hasOtherSizes}};
constexpr std::array kTagInvalid{Refusal{"jwe-tag-invalid"}};
constexpr std::array kTagLength{Refusal{"jwe-tag-length"}, Refusal{"jwe-tag-invalid"}};
constexpr std::array kCount{Refusal{"pbes2-count"}, Refusal{"jwe-tag-invalid"}};
constexpr std::array kCritical{Refusal{"crit-unknown"}};
constexpr std::array kEphemeral{Refusal{"jwe-epk"}, Refusal{"jwe-tag-invalid"}};
constexpr std::array kSize{Refusal{"jwe-zip-size"}};

constexpr EncryptionBreakage kBreakages[] = {
    {"jwe-tag-changed", "RFC 7516 §5.2 (16)", kTagInvalid, tagChanged},
    {"jwe-tag-short", "RFC 7518 §5.2.2.2, §5.3", kTagLength, tagShort},
    {"jwe-content-changed", "RFC 7516 §5.2 (16)", kTagInvalid, contentChanged},
    {"jwe-wrong-key", "RFC 7516 §5.2, §11.5", kTagInvalid, wrongKey},
    {"jwe-enc-changed", "RFC 7516 §5.2 (15)", kEncryption, encryptionChanged},
    {"jwe-crit-unknown", "RFC 7516 §4.1.13", kCritical, unknownCritical},
    {"jwe-count-large", "8725bis §3.13", kCount, countLarge, withPassword},
    {"jwe-epk-off-curve", "RFC 8725 §3.4", kEphemeral, offCurve, onCurve},
    {"jwe-zip-bomb", "8725bis §3.15", kSize, bomb},
};

} // namespace

std::span<const EncryptionBreakage> encryptionBreakages()
{
    return kBreakages;
}

const EncryptionBreakage *findEncryptionBreakage(std::string_view id)
{
    const auto *row = std::ranges::find_if(kBreakages, [id](const EncryptionBreakage &each) { return id == each.id; });
    return row == std::end(kBreakages) ? nullptr : row;
}

bool canBreak(const EncryptionBreakage &breakage, const EncryptionDraft &draft)
{
    return !draft.recipients.isEmpty() && !first(draft).key.isNull() && (!breakage.applies || breakage.applies(draft));
}

QList<QByteArray> refusalsOf(const EncryptionBreakage &breakage, const EncryptionDraft &draft)
{
    QList<QByteArray> checks;
    for (const Refusal &refusal : breakage.refusals) {
        if (!refusal.when || refusal.when(draft))
            checks.append(refusal.check);
    }
    return checks;
}

Result<Jose::Key> strangerTo(const EncryptionDraft &draft)
{
    if (draft.recipients.isEmpty() || first(draft).key.isNull())
        return std::unexpected(Error{.id = MakingError::NoRecipientKey, .spec = "RFC 7516 §5.1"});
    const Jose::EncryptionRecipient &recipient = first(draft);
    if (withPassword(draft))
        return Jose::keyFromSecret(Secret("another-password-than-that-of-the-token"));
    const QByteArray name = keyRequestName(*recipient.algorithm, *draft.encryption);
    return Jose::keyRequestFor(name, recipient.key.isSymmetric() ? nullptr : Jose::kindOf(recipient.key))
        .and_then([](const Jose::KeyRequest &request) { return Jose::generateKey(request); });
}

Result<QByteArray> makeBrokenInsecure(const EncryptionBreakage &breakage, const EncryptionDraft &draft,
                                      const Plaintext &plaintext, const Material &material)
{
    if (draft.recipients.isEmpty() || first(draft).key.isNull())
        return std::unexpected(Error{.id = MakingError::NoRecipientKey, .spec = "RFC 7516 §5.1"});
    if (!canBreak(breakage, draft))
        return std::unexpected(Error{MakingError::NotBreakable, QString::fromLatin1(breakage.id),
                                     QString::fromLatin1(first(draft).algorithm->name), breakage.spec});
    EncryptionDraft compact = draft;
    compact.serialization = Jose::Serialization::Compact;
    compact.recipients = {first(draft)};
    compact.sharedHeader.clear();
    compact.additionalData.reset();
    const auto content = plaintext.signedFirst ? make(*plaintext.signedFirst) : plaintext.text;
    return content.and_then([&](const QByteArray &text) { return breakage.make(compact, text, material); });
}

QList<QByteArray> failingChecks(const QByteArray &token, const QList<Jose::Key> &keys, Instant now)
{
    const Token::KeyRing ring{.keys = keys};
    Token::Inspector inspector(ring);
    QList<QByteArray> failing;
    for (const Check &check : inspector.inspect(token, {.now = now}).checks) {
        if (check.status == Status::Fail)
            failing.append(check.id);
    }
    return failing;
}

} // namespace Grantscope::Making
