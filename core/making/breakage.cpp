// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/breakage.h"

#include "making/breaking_p.h"
#include "making/makingerror.h"

#include <algorithm>
#include <array>

namespace Grantscope::Making {

namespace {

using Refusal = Breakage::Refusal;
using Needs = Breakage::Needs;

bool hasPublicKey(const Signer &signer)
{
    return !signer.key.isSymmetric();
}
bool withEcdsa(const Signer &signer)
{
    return signer.algorithm->scheme == Jose::Scheme::Ecdsa;
}
bool withKeyName(const Signer &signer)
{
    return !signer.key.keyId().isEmpty();
}

constexpr std::array kNone{Refusal{"alg-none"}};
constexpr std::array kMixedNone{Refusal{"alg-none"}, Refusal{"alg-unknown"}};
constexpr std::array kStripped{Refusal{"sig-invalid"}, Refusal{"ecdsa-sig-format", withEcdsa}};
constexpr std::array kMismatch{Refusal{"sig-invalid"}};
constexpr std::array kMac{Refusal{"alg-key-mismatch"}};
constexpr std::array kExpired{Refusal{"jwt-exp"}};
constexpr std::array kEarly{Refusal{"jwt-nbf"}};
constexpr std::array kAudience{Refusal{"jwt-aud"}};
constexpr std::array kIssuer{Refusal{"jwt-iss"}};
constexpr std::array kDuplicate{Refusal{"json-duplicate-member"}};
constexpr std::array kPadding{Refusal{"base64url-alphabet"}, Refusal{"jwt-iss"}, Refusal{"jwt-aud"}};
constexpr std::array kKeyId{Refusal{"sig-invalid"}, Refusal{"kid-not-found", withKeyName}};
constexpr std::array kEmbedded{Refusal{"sig-invalid"}, Refusal{"embedded-key-untrusted"}};
constexpr std::array kDer{Refusal{"sig-invalid"}, Refusal{"ecdsa-sig-format"}};
constexpr std::array kB64{Refusal{"b64-not-critical"}};
constexpr std::array kCritical{Refusal{"crit-unknown"}};
// What can't be read has neither the issuer nor the audience that is expected.
constexpr std::array kParts{Refusal{"jws-format"}, Refusal{"jwt-iss"}, Refusal{"jwt-aud"}};
constexpr std::array kTrailing{Refusal{"json-syntax"}, Refusal{"jwt-iss"}, Refusal{"jwt-aud"}};

constexpr Breakage kBreakages[] = {
    {"alg-none", "RFC 7518 §3.6; RFC 8725 §3.2", kNone, Breaking::none},
    {"alg-none-mixed", "RFC 8725 §2.1, §3.2", kMixedNone, Breaking::mixedNone},
    {"signature-stripped", "RFC 7515 §5.2", kStripped, Breaking::stripped},
    {"signature-of-other-content", "RFC 7515 §5.2", kMismatch, Breaking::otherContent},
    {"payload-changed", "RFC 7515 §5.2", kMismatch, Breaking::changedPayload, nullptr, Needs::Payload},
    {"wrong-key", "RFC 7515 §5.2", kMismatch, Breaking::wrongKey},
    {"hmac-public-pem", "RFC 8725 §2.1, §3.1", kMac, Breaking::publicPem, hasPublicKey},
    {"hmac-public-der", "RFC 8725 §2.1, §3.1", kMac, Breaking::publicDer, hasPublicKey},
    {"embedded-key", "RFC 7515 §4.1.3; RFC 8725 §3.8", kEmbedded, Breaking::embeddedKey, hasPublicKey},
    {"kid-elsewhere", "RFC 8725 §3.10", kKeyId, Breaking::otherKeyId},
    {"psychic-signature", "RFC 7518 §3.4; SEC 1 §4.1.4", kMismatch, Breaking::psychic, withEcdsa},
    {"der-signature", "RFC 7518 §3.4", kDer, Breaking::derSignature, withEcdsa},
    {"expired", "RFC 7519 §4.1.4", kExpired, Breaking::expired, nullptr, Needs::Payload},
    {"not-yet-valid", "RFC 7519 §4.1.5", kEarly, Breaking::notYetValid, nullptr, Needs::Payload},
    {"wrong-audience", "RFC 7519 §4.1.3; RFC 8725 §3.9", kAudience, Breaking::wrongAudience, nullptr, Needs::Payload},
    {"wrong-issuer", "RFC 7519 §4.1.1; RFC 8725 §3.8", kIssuer, Breaking::wrongIssuer, nullptr, Needs::Payload},
    {"duplicate-member", "RFC 7519 §4; RFC 8725 §2.4", kDuplicate, Breaking::duplicateMember, nullptr, Needs::Payload},
    {"trailing-text", "RFC 7519 §7.2; RFC 8259 §2", kTrailing, Breaking::trailingText, nullptr, Needs::Payload},
    {"trailing-part", "RFC 7515 §7.1", kParts, Breaking::trailingPart, nullptr, Needs::CompactForm},
    {"padded-parts", "RFC 7515 §2", kPadding, Breaking::padded, nullptr, Needs::Payload},
    {"b64-not-critical", "RFC 7797 §6", kB64, Breaking::b64NotCritical},
    {"crit-unknown", "RFC 7515 §4.1.11", kCritical, Breaking::unknownCritical},
};

} // namespace

std::span<const Breakage> breakages()
{
    return kBreakages;
}

const Breakage *findBreakage(std::string_view id)
{
    const auto *row = std::ranges::find_if(kBreakages, [id](const Breakage &each) { return id == each.id; });
    return row == std::end(kBreakages) ? nullptr : row;
}

bool canBreak(const Breakage &breakage, const Draft &draft)
{
    if (draft.signers.isEmpty())
        return false;
    const Signer &signer = draft.signers.first();
    return signer.algorithm && !signer.key.isNull() && (!breakage.applies || breakage.applies(signer))
           && fitsForm(breakage, draft);
}

bool fitsForm(const Breakage &breakage, const Draft &draft)
{
    switch (breakage.needs) {
    case Needs::Nothing:
        return true;
    case Needs::Payload:
        return !draft.detached;
    case Needs::CompactForm:
        return draft.serialization == Jose::Serialization::Compact;
    }
    Q_UNREACHABLE_RETURN(false);
}

QList<QByteArray> refusalsOf(const Breakage &breakage, const Signer &signer)
{
    QList<QByteArray> checks;
    for (const Refusal &refusal : breakage.refusals) {
        if (!refusal.when || refusal.when(signer))
            checks.append(refusal.check);
    }
    return checks;
}

Result<QByteArray> makeBrokenInsecure(const Breakage &breakage, const Draft &draft, const Breakage::Material &material)
{
    if (draft.signers.isEmpty() || draft.signers.first().key.isNull() || !draft.signers.first().algorithm)
        return std::unexpected(Error{.id = MakingError::NoKey, .spec = "RFC 7515 §5.1"});
    if (!canBreak(breakage, draft))
        return std::unexpected(Error{MakingError::NotBreakable, QString::fromLatin1(breakage.id),
                                     QString::fromLatin1(draft.signers.first().algorithm->name), breakage.spec});
    Draft single = draft;
    single.signers.resize(1);
    if (single.serialization == Jose::Serialization::Compact)
        single.signers.first().unprotectedHeader.clear();
    return breakage.make(single, material).transform([&single](const Breakage::Parts &parts) {
        return assembleTexts(single, parts.payload, {parts.signature});
    });
}

} // namespace Grantscope::Making
