// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Making {

/// What can be wrong, or odd, about a token that is about to be made.
enum class MakingError {
    NoKey, ///< "draft-no-key": nothing to sign with
    OneSignature, ///< "draft-one-signature": the form has place for one signature, and not for what else was given
    Unencodable, ///< "draft-unencodable": a payload that can't stand unencoded (RFC 7797 §5.2)
    EncodingDiffers, ///< "draft-b64-differs": the signatures disagree about "b64"
    MemberAbsent, ///< "draft-member-absent": there is no such member
    ValueNotJson, ///< "draft-value-json": a value typed for a claim is not of its type
    NotBreakable, ///< "draft-not-breakable": this can't be done wrong with this algorithm or key
    AlgorithmMissing, ///< "draft-alg-missing": the header names no algorithm
    AlgorithmDiffers, ///< "draft-alg-differs": … or another one than signs
    KeyIdDiffers, ///< "draft-kid-differs": the header names another key
    NotCritical, ///< "draft-b64-not-critical": "b64" has no effect
    DuplicateMember, ///< "draft-duplicate-member"
    PayloadNotJson, ///< "draft-payload-json": the payload can't be read as JSON
    PayloadNoClaims, ///< "draft-payload-claims": the header promises a JWT, and the payload is no object
    NoRecipientKey, ///< "draft-no-recipient-key": nothing to encrypt with
    AvoidedAlgorithm, ///< "draft-encryption-avoid": an algorithm that is to be given up
    FewIterations, ///< "draft-few-iterations": a password is stretched less than it should be
    ManyIterations, ///< "draft-many-iterations": … or more than readers bear
    Compressed, ///< "draft-compressed": compressed before it is encrypted
    ContentType, ///< "draft-content-type": "cty" and the content disagree
    ContentNotJson, ///< "draft-content-json": what looks like claims can't be read
    NothingDisclosable, ///< "draft-nothing-disclosable": nothing is chosen to be disclosed by itself
    SecretIssuer, ///< "draft-secret-issuer": an SD-JWT that a shared secret signs
    NoCredentialType, ///< "draft-no-vct": a credential without "vct"
};
constexpr const char *errorName(MakingError error)
{
    switch (error) {
    case MakingError::NoKey:
        return "draft-no-key";
    case MakingError::OneSignature:
        return "draft-one-signature";
    case MakingError::Unencodable:
        return "draft-unencodable";
    case MakingError::EncodingDiffers:
        return "draft-b64-differs";
    case MakingError::MemberAbsent:
        return "draft-member-absent";
    case MakingError::ValueNotJson:
        return "draft-value-json";
    case MakingError::NotBreakable:
        return "draft-not-breakable";
    case MakingError::AlgorithmMissing:
        return "draft-alg-missing";
    case MakingError::AlgorithmDiffers:
        return "draft-alg-differs";
    case MakingError::KeyIdDiffers:
        return "draft-kid-differs";
    case MakingError::NotCritical:
        return "draft-b64-not-critical";
    case MakingError::DuplicateMember:
        return "draft-duplicate-member";
    case MakingError::PayloadNotJson:
        return "draft-payload-json";
    case MakingError::PayloadNoClaims:
        return "draft-payload-claims";
    case MakingError::NoRecipientKey:
        return "draft-no-recipient-key";
    case MakingError::AvoidedAlgorithm:
        return "draft-encryption-avoid";
    case MakingError::FewIterations:
        return "draft-few-iterations";
    case MakingError::ManyIterations:
        return "draft-many-iterations";
    case MakingError::Compressed:
        return "draft-compressed";
    case MakingError::ContentType:
        return "draft-content-type";
    case MakingError::ContentNotJson:
        return "draft-content-json";
    case MakingError::NothingDisclosable:
        return "draft-nothing-disclosable";
    case MakingError::SecretIssuer:
        return "draft-secret-issuer";
    case MakingError::NoCredentialType:
        return "draft-no-vct";
    }
    return "";
}
inline constexpr MakingError kLastMakingError = MakingError::NoCredentialType;

} // namespace Grantscope::Making
