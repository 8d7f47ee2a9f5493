// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Jose {

/// What can be wrong with an SD-JWT beyond its JWS, or with what somebody asks of one. Where a row of the checklist
/// judges the same thing, the name is that row's id.
enum class SdJwtError {
    Format, ///< "sd-jwt-format": not a JWT, disclosures and perhaps a key binding JWT in their places
    HashUnknown, ///< "sd-jwt-hash": "_sd_alg" names no hash that is known here
    DisclosureFormat, ///< "sd-jwt-disclosure-format": a disclosure is no base64url of an array of salt, name and value
    DisclosureName, ///< "sd-jwt-disclosure-name": a disclosed claim is called "_sd" or "..."
    DisclosurePlace, ///< "sd-jwt-disclosure-place": an array element's disclosure where a claim's belongs, or vice
                     ///< versa
    ClaimTwice, ///< "sd-jwt-claim-twice": a claim of that name stands there already
    DigestTwice, ///< "sd-jwt-digest-twice": one digest in two places
    Unreferenced, ///< "sd-jwt-disclosure-unreferenced": no digest belongs to a disclosure
    Repeated, ///< "sd-jwt-disclosure-duplicate": one disclosure given twice
    Reserved, ///< "sd-jwt-reserved-name": "_sd", "..." or "_sd_alg" holding something else than it is for
    Depth, ///< "sd-jwt-depth": with its disclosures the payload is nested too deeply
    NoDisclosure, ///< "sd-jwt-no-disclosure": what is to be kept is no disclosure of this token
    Pointer, ///< "sd-jwt-pointer": nothing in the payload is where it should be made disclosable
    ValidityClaim, ///< "sd-jwt-validity-claim": a claim that decides on validity must stand open
    Randomness, ///< "sd-jwt-randomness": too few random octets were given
    HolderKey, ///< "sd-jwt-holder-key": not the key that the token is bound to
    KeyBindingFormat, ///< "sd-jwt-kb-format": the key binding is no JWT
};
constexpr const char *errorName(SdJwtError error)
{
    switch (error) {
    case SdJwtError::Format:
        return "sd-jwt-format";
    case SdJwtError::HashUnknown:
        return "sd-jwt-hash";
    case SdJwtError::DisclosureFormat:
        return "sd-jwt-disclosure-format";
    case SdJwtError::DisclosureName:
        return "sd-jwt-disclosure-name";
    case SdJwtError::DisclosurePlace:
        return "sd-jwt-disclosure-place";
    case SdJwtError::ClaimTwice:
        return "sd-jwt-claim-twice";
    case SdJwtError::DigestTwice:
        return "sd-jwt-digest-twice";
    case SdJwtError::Unreferenced:
        return "sd-jwt-disclosure-unreferenced";
    case SdJwtError::Repeated:
        return "sd-jwt-disclosure-duplicate";
    case SdJwtError::Reserved:
        return "sd-jwt-reserved-name";
    case SdJwtError::Depth:
        return "sd-jwt-depth";
    case SdJwtError::NoDisclosure:
        return "sd-jwt-no-disclosure";
    case SdJwtError::Pointer:
        return "sd-jwt-pointer";
    case SdJwtError::ValidityClaim:
        return "sd-jwt-validity-claim";
    case SdJwtError::Randomness:
        return "sd-jwt-randomness";
    case SdJwtError::HolderKey:
        return "sd-jwt-holder-key";
    case SdJwtError::KeyBindingFormat:
        return "sd-jwt-kb-format";
    }
    return "";
}

} // namespace Grantscope::Jose
