// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the keys themselves: RFC 7517, RFC 7518 §3, §6, RFC 8725 §3.4, §3.5, RFC 9964.
#include "token/datetext.h"
#include "token/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

bool anyVerified(const Subject &subject)
{
    return subject.decryption.isOpen() || std::ranges::any_of(subject.signatures, &SignatureReport::isTrusted);
}

bool anyKey(const Subject &subject)
{
    return !subject.keys.keys.isEmpty() || !subject.keys.findings.isEmpty()
           || std::ranges::any_of(subject.signatures, [](const SignatureReport &report) {
                  return report.embedded.has_value() || report.embeddedError.has_value();
              });
}

/// None was given, none came along, and none was used: most tokens that are only looked at.
bool noKeyAtAll(const Subject &subject)
{
    return !anyKey(subject) && subject.decryption.key.isNull()
           && std::ranges::all_of(subject.signatures,
                                  [](const SignatureReport &report) { return report.key.isNull(); });
}

bool anyConcerned(const Subject &subject, bool (*concerns)(const Jose::Key &key))
{
    return std::ranges::any_of(subject.keys.keys, concerns)
           || std::ranges::any_of(subject.signatures, [concerns](const SignatureReport &report) {
                  return report.embedded && concerns(*report.embedded);
              });
}

bool isRsa(const Jose::Key &key)
{
    return key.type() == Jose::KeyType::Rsa;
}
bool hasPoint(const Jose::Key &key)
{
    return key.type() == Jose::KeyType::Ec || key.type() == Jose::KeyType::Okp;
}
bool isAkp(const Jose::Key &key)
{
    return key.type() == Jose::KeyType::Akp;
}
bool isPrivateAkp(const Jose::Key &key)
{
    return isAkp(key) && key.isPrivate();
}
bool isPair(const Jose::Key &key)
{
    return key.isPrivate() && !key.isSymmetric();
}
bool hasCertificate(const Jose::Key &key)
{
    return !key.certificates().isEmpty();
}

/// What was noticed about the keys that were used or brought along.
std::optional<Error> usedKeyFinding(const Subject &subject, Jose::JoseError id)
{
    const auto findingOf = [wanted = ErrorId(id)](const Jose::Key &key) -> const Error * {
        const QList<Error> &findings = key.findings();
        const auto finding = std::ranges::find(findings, wanted, &Error::id);
        return finding == findings.end() ? nullptr : &*finding;
    };
    const Error *found = findingOf(subject.decryption.key);
    for (auto report = subject.signatures.begin(); !found && report != subject.signatures.end(); ++report) {
        found = findingOf(report->key);
        if (!found && report->embedded)
            found = findingOf(*report->embedded);
    }
    return found ? std::optional(*found) : std::nullopt;
}

Outcome rsaKeySize(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::RsaKeySize, "rsa-key-size.weak", isRsa);
}
Outcome ecPoint(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::JwkEcPoint, "jwk-ec-point.off-curve", hasPoint);
}
Outcome requiredMember(const Subject &subject)
{
    Outcome worst = keyFinding(subject, Jose::JoseError::JwkRequiredMember, "jwk-required-member.wrong");
    worst = worseOf(worst, keyFinding(subject, Jose::JoseError::Base64Alphabet, "jwk-required-member.base64url"));
    // Stray bits spoil the spelling, not the key.
    Outcome spelling = keyFinding(subject, Jose::JoseError::Base64Canonical, "jwk-required-member.base64url");
    spelling.severity = Severity::Warning;
    return worseOf(worst, spelling);
}
Outcome pairMismatch(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::JwkPairMismatch, "jwk-pair-mismatch.apart", isPair);
}
Outcome x5cMismatch(const Subject &subject)
{
    // The chain in a token's own header has a row of its own: this is about the one in a JWK.
    if (const auto finding = usedKeyFinding(subject, Jose::JoseError::CertificateFormat))
        return violated("jwk-x5c-mismatch.unreadable", finding->expected, finding->found);
    return keyFinding(subject, Jose::JoseError::JwkX5cMismatch, "jwk-x5c-mismatch.other", hasCertificate);
}
Outcome akpAlg(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::JwkAkpAlg, "jwk-akp-alg.missing", isAkp);
}
Outcome akpSeed(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::JwkAkpSeed, "jwk-akp-seed.length", isPrivateAkp);
}

Outcome duplicateKid(const Subject &subject)
{
    return keyFinding(subject, Jose::JoseError::JwksDuplicateKid, "jwks-duplicate-kid.twice");
}

Outcome privateKeyInSet(const Subject &subject)
{
    for (const Error &finding : subject.keys.findings) {
        if (finding.id == ErrorId(Jose::JoseError::JwksPrivateKey))
            return violated("jwks-private-key.published", {}, finding.found);
    }
    const bool fetched = std::ranges::any_of(
        subject.keys.keys, [](const Jose::Key &key) { return key.provenance() == Jose::Provenance::Issuer; });
    return fetched ? holds() : notChecked("jwks-private-key.not-fetched");
}

Outcome hmacKeySize(const Subject &subject)
{
    bool any = false;
    for (const SignatureReport &report : subject.signatures) {
        const auto *algorithm = Jose::findJwsAlgorithm(report.algorithm);
        if (!algorithm || algorithm->scheme != Jose::Scheme::Hmac || report.key.isNull() || !report.key.isSymmetric())
            continue;
        any = true;
        // Its size in octets is no more than the person knows who typed it.
        if (report.key.secretSize() * 8 < algorithm->digestBits)
            return violated("hmac-key-size.short", QString::number(algorithm->digestBits / 8),
                            QString::number(report.key.secretSize()));
    }
    return any ? holds() : notChecked("hmac-key-size.no-secret");
}

Outcome hmacPublicKey(const Subject &subject)
{
    if (const auto finding = usedKeyFinding(subject, Jose::JoseError::HmacPublicKey))
        return violated("hmac-public-key.text", {}, finding->found);
    const bool any =
        std::ranges::any_of(subject.signatures, [](const SignatureReport &report) { return report.key.isSymmetric(); });
    return any ? holds() : notChecked("hmac-key-size.no-secret");
}

// Whether it fits the one who is meant is for x5c-chain and jwk-x5c-mismatch; a certificate that the token brought is
// judged there, dates and all.
Outcome certificateDates(const Subject &subject)
{
    std::optional<Outcome> worst;
    const std::int64_t now = secondsOf(subject.expected.now);
    const auto note = [&worst](const Outcome &outcome) { worst = worst ? worseOf(*worst, outcome) : outcome; };
    for (const SignatureReport &report : subject.signatures) {
        if (report.key.isNull() || report.key.provenance() == Jose::Provenance::Token
            || report.key.certificates().isEmpty())
            continue;
        const Jose::Certificate leaf = report.key.certificates().first();
        if (subject.expected.now < leaf.notBefore)
            note(violated("key-certificate-dates.early", dateText(now), dateText(secondsOf(leaf.notBefore))));
        else if (subject.expected.now > leaf.notAfter)
            note(violated("key-certificate-dates.expired", dateText(now), dateText(secondsOf(leaf.notAfter))));
        else
            note(subject.wantsWords() ? holds("key-certificate-dates.in-time", dateText(secondsOf(leaf.notAfter)))
                                      : holds());
    }
    return worst ? *std::move(worst) : notChecked("key-certificate-dates.none");
}

Outcome keyWellKnown(const Subject &subject)
{
    if (subject.token.jwe) {
        if (!subject.decryption.isOpen())
            return notChecked("skip.no-key");
        const QString name = Jose::wellKnownKeyName(subject.decryption.key);
        return name.isEmpty() ? holds() : violated("key-well-known.published", {}, name);
    }
    for (const SignatureReport &report : subject.signatures) {
        if (!report.wellKnownKey.isEmpty())
            return violated("key-well-known.published", {}, report.wellKnownKey);
    }
    // Only where all were tried there is none left that one of these keys may have made.
    const auto isTried = [](const SignatureReport &report) {
        return report.guessed || report.status == SignatureStatus::Verified;
    };
    const auto open = std::ranges::find_if_not(subject.signatures, isTried);
    if (open == subject.signatures.end())
        return subject.signatures.isEmpty() ? notChecked("skip.no-key") : holds();
    const auto tooLarge = std::ranges::find_if(subject.signatures, &SignatureReport::tooLargeToGuess);
    if (tooLarge == subject.signatures.end())
        return std::ranges::any_of(subject.signatures, isTried) && open->status == SignatureStatus::NotChecked
                   ? notChecked(open->reason, open->found)
                   : notChecked("skip.no-key");
    constexpr Texts::Reason kTooManyKeys("sig.too-many-keys");
    return notChecked(tooLarge->reason == kTooManyKeys ? kTooManyKeys : Texts::Reason("skip.too-large"));
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"rsa-key-size", Severity::Error, CheckGroup::Key, kJoseKinds, "RFC 7518 §3.3, §3.5, §4.2, §4.3; RFC 8017 §3.1", rsaKeySize, DecidedBy::Header},
    {"hmac-key-size", Severity::Error, CheckGroup::Key, kJwsKinds, "RFC 7518 §3.2; RFC 8725 §3.5", hmacKeySize, DecidedBy::Header},
    {"hmac-public-key", Severity::Warning, CheckGroup::Key, kJwsKinds, "RFC 8725 §2.1, §3.1", hmacPublicKey, DecidedBy::Header},
    {"key-well-known", Severity::Warning, CheckGroup::Key, kJoseKinds, "RFC 8725 §2.2, §3.5", keyWellKnown, DecidedBy::Header},
    {"jwk-ec-point", Severity::Error, CheckGroup::Key, kJoseKinds, "RFC 7518 §6.2.1.2; RFC 8725 §3.4; RFC 7748 §6.1", ecPoint, DecidedBy::Header},
    {"jwk-required-member", Severity::Error, CheckGroup::Key, kJoseKinds, "RFC 7517 §4.1; RFC 7518 §2, §6", requiredMember, DecidedBy::Header},
    {"jwk-pair-mismatch", Severity::Error, CheckGroup::Key, kJoseKinds, "RFC 7518 §6.2.2, §6.3.2", pairMismatch, DecidedBy::Header},
    {"jwk-x5c-mismatch", Severity::Error, CheckGroup::Key, kJwsKinds, "RFC 7517 §4.7", x5cMismatch, DecidedBy::Header},
    {"key-certificate-dates", Severity::Warning, CheckGroup::Key, kJwsKinds, "RFC 5280 §4.1.2.5", certificateDates, DecidedBy::Header},
    {"jwk-akp-alg", Severity::Error, CheckGroup::Key, kJwsKinds, "RFC 9964 §3", akpAlg, DecidedBy::Header},
    {"jwk-akp-seed", Severity::Error, CheckGroup::Key, kJwsKinds, "RFC 9964 §4", akpSeed, DecidedBy::Header},
    {"jwks-private-key", Severity::Error, CheckGroup::Key, kJwsKinds, "RFC 7517 §9.2", privateKeyInSet, DecidedBy::Header},
    {"jwks-duplicate-kid", Severity::Warning, CheckGroup::Key, kJwsKinds, "RFC 7517 §4.5", duplicateKid, DecidedBy::Header},
};
// clang-format on

} // namespace

Outcome keyFinding(const Subject &subject, Jose::JoseError id, Texts::Reason reason,
                   bool (*concerns)(const Jose::Key &key))
{
    if (noKeyAtAll(subject))
        return notChecked("skip.no-key");
    if (const auto finding = usedKeyFinding(subject, id))
        return violated(reason, finding->expected, finding->found);
    const ErrorId wanted(id);
    for (const SignatureReport &report : subject.signatures) {
        if (report.embeddedError && report.embeddedError->id == wanted)
            return violated(reason, report.embeddedError->expected, report.embeddedError->found);
    }
    for (const Error &finding : subject.keys.findings) {
        if (finding.id != wanted)
            continue;
        return anyVerified(subject) ? violatedMildly(Severity::Warning, reason, finding.expected, finding.found)
                                    : violated(reason, finding.expected, finding.found);
    }
    if (!anyKey(subject))
        return notChecked("skip.no-key");
    return !concerns || anyConcerned(subject, concerns) ? holds() : notChecked("skip.other-key");
}

std::span<const CheckRow> keyRows()
{
    return kRows;
}

} // namespace Grantscope::Token
