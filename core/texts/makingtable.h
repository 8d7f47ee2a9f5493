// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

/// What a token to be made is called and is for, or what is done wrong with it and what a good verifier says.
struct MakingRow
{
    const char *id;
    const char *title;
    const char *text;
};

// clang-format off
inline constexpr MakingRow kTemplateTexts[] = {
    {"jwt", QT_TRANSLATE_NOOP("Making", "Plain JWT"),
     QT_TRANSLATE_NOOP("Making", "The registered claims and no profile: for an API of your own that checks issuer, audience and expiry.")},
    {"id-token", QT_TRANSLATE_NOOP("Making", "ID token"),
     QT_TRANSLATE_NOOP("Making", "Tells a client who signed in, when and at which issuer.")},
    {"access-token", QT_TRANSLATE_NOOP("Making", "Access token"),
     QT_TRANSLATE_NOOP("Making", "The profile of RFC 9068: what an API needs to know about who may do what.")},
    {"client-assertion", QT_TRANSLATE_NOOP("Making", "Client assertion"),
     QT_TRANSLATE_NOOP("Making", "A client shows an authorization server who it is, with its key in place of a password (private_key_jwt).")},
    {"dpop", QT_TRANSLATE_NOOP("Making", "DPoP proof"),
     QT_TRANSLATE_NOOP("Making", "Shows for one request that the sender holds the key in its header. With an access token, ath binds the two together.")},
    {"logout-token", QT_TRANSLATE_NOOP("Making", "Logout token"),
     QT_TRANSLATE_NOOP("Making", "Tells a client through the back channel that a session has ended.")},
    {"request-object", QT_TRANSLATE_NOOP("Making", "Request object"),
     QT_TRANSLATE_NOOP("Making", "An authorization request whose parameters nobody can change on the way.")},
    {"credential", QT_TRANSLATE_NOOP("Making", "Credential (SD-JWT VC)"),
     QT_TRANSLATE_NOOP("Making", "Claims about a person that the holder shows one by one (selective disclosure).")},
};

inline constexpr MakingRow kBreakageTexts[] = {
    {"alg-none", QT_TRANSLATE_NOOP("Making", "Algorithm none"),
     QT_TRANSLATE_NOOP("Making", "The header says that the token is not signed. A verifier that believes it takes anything; a good one allows a fixed list of algorithms.")},
    {"alg-none-mixed", QT_TRANSLATE_NOOP("Making", "Algorithm nOnE"),
     QT_TRANSLATE_NOOP("Making", "The same in another spelling, for verifiers that only refuse the exact word. A good one does not know this algorithm.")},
    {"signature-stripped", QT_TRANSLATE_NOOP("Making", "No signature"),
     QT_TRANSLATE_NOOP("Making", "The last part is empty while the header still names an algorithm. A good verifier does not skip the check.")},
    {"signature-of-other-content", QT_TRANSLATE_NOOP("Making", "Signature of another token"),
     QT_TRANSLATE_NOOP("Making", "A genuine signature of the same key that belongs to other claims. A good verifier finds that it does not match.")},
    {"payload-changed", QT_TRANSLATE_NOOP("Making", "Payload changed after signing"),
     QT_TRANSLATE_NOOP("Making", "The subject is another one now and the signature is the old one. A good verifier finds that it does not match.")},
    {"wrong-key", QT_TRANSLATE_NOOP("Making", "Signed with another key"),
     QT_TRANSLATE_NOOP("Making", "Everything is right but the key, which nobody trusts. A good verifier finds that the signature does not match.")},
    {"hmac-public-pem", QT_TRANSLATE_NOOP("Making", "HS256 with the public key (PEM) as secret"),
     QT_TRANSLATE_NOOP("Making", "Everybody has the public key. A verifier that lets the header choose the algorithm uses it as a secret; a good one sees that the key does not go with HS256.")},
    {"hmac-public-der", QT_TRANSLATE_NOOP("Making", "HS256 with the public key (DER) as secret"),
     QT_TRANSLATE_NOOP("Making", "The same with the octets of the key in place of its text, for verifiers that keep it so.")},
    {"embedded-key", QT_TRANSLATE_NOOP("Making", "Key in the header"),
     QT_TRANSLATE_NOOP("Making", "The token brings the key that verifies it. A good verifier trusts only keys that it had before.")},
    {"kid-elsewhere", QT_TRANSLATE_NOOP("Making", "kid that points elsewhere"),
     QT_TRANSLATE_NOOP("Making", "The name of the key is a path to a file that everybody knows. A good verifier looks names up in a list and nowhere else.")},
    {"psychic-signature", QT_TRANSLATE_NOOP("Making", "Psychic signature (r = s = 0)"),
     QT_TRANSLATE_NOOP("Making", "An ECDSA signature of zeros, which some libraries took for any message (CVE-2022-21449). A good verifier refuses zero.")},
    {"der-signature", QT_TRANSLATE_NOOP("Making", "Signature in DER"),
     QT_TRANSLATE_NOOP("Making", "A good signature in the form of certificates in place of r and s side by side. A good verifier takes the form of JOSE only.")},
    {"expired", QT_TRANSLATE_NOOP("Making", "Expired"),
     QT_TRANSLATE_NOOP("Making", "exp lies an hour back; the signature is good. A good verifier looks at the clock.")},
    {"not-yet-valid", QT_TRANSLATE_NOOP("Making", "Not valid yet"),
     QT_TRANSLATE_NOOP("Making", "nbf lies an hour ahead; the signature is good. A good verifier looks at the clock.")},
    {"wrong-audience", QT_TRANSLATE_NOOP("Making", "For somebody else"),
     QT_TRANSLATE_NOOP("Making", "aud names another receiver; the signature is good. A good verifier takes only what is meant for it.")},
    {"wrong-issuer", QT_TRANSLATE_NOOP("Making", "From somebody else"),
     QT_TRANSLATE_NOOP("Making", "iss names another issuer; the signature is good. A good verifier knows whose key it used.")},
    {"duplicate-member", QT_TRANSLATE_NOOP("Making", "Claim that stands twice"),
     QT_TRANSLATE_NOOP("Making", "sub has two values; some readers take the first, others the last. A good verifier refuses both.")},
    {"trailing-text", QT_TRANSLATE_NOOP("Making", "Text after the claims"),
     QT_TRANSLATE_NOOP("Making", "More JSON follows the claims, and it is signed. A good verifier takes one object and nothing behind it.")},
    {"trailing-part", QT_TRANSLATE_NOOP("Making", "A fourth part"),
     QT_TRANSLATE_NOOP("Making", "Something follows the signature. A good verifier wants exactly three parts.")},
    {"padded-parts", QT_TRANSLATE_NOOP("Making", "Padded base64url"),
     QT_TRANSLATE_NOOP("Making", "The parts end in =, and the signature was made so. A good verifier takes one spelling, or copies of a token pass for others.")},
    {"b64-not-critical", QT_TRANSLATE_NOOP("Making", "b64 that is not critical"),
     QT_TRANSLATE_NOOP("Making", "The header says that the payload is not encoded without making everybody heed it. A good verifier refuses what can be read in two ways.")},
    {"crit-unknown", QT_TRANSLATE_NOOP("Making", "Unknown critical extension"),
     QT_TRANSLATE_NOOP("Making", "The header demands something that nobody knows. A good verifier refuses what it does not understand.")},
    {"jwe-tag-changed", QT_TRANSLATE_NOOP("Making", "Another tag"),
     QT_TRANSLATE_NOOP("Making", "One bit of the authentication tag is another. A good reader decrypts nothing before the tag holds.")},
    {"jwe-tag-short", QT_TRANSLATE_NOOP("Making", "Tag cut short"),
     QT_TRANSLATE_NOOP("Making", "Four octets of the tag are left, which can be guessed. A good reader wants all of it and does not compare what happens to be there.")},
    {"jwe-content-changed", QT_TRANSLATE_NOOP("Making", "Content changed on the way"),
     QT_TRANSLATE_NOOP("Making", "One bit of what was encrypted is another. A good reader finds that the tag does not hold.")},
    {"jwe-wrong-key", QT_TRANSLATE_NOOP("Making", "Encrypted for somebody else"),
     QT_TRANSLATE_NOOP("Making", "Everything is right but the key, which nobody has. A good reader gives the same answer as to any other damage.")},
    {"jwe-enc-changed", QT_TRANSLATE_NOOP("Making", "Another enc in the header"),
     QT_TRANSLATE_NOOP("Making", "The header names another encryption than the one that was used. A good reader finds that the header was protected otherwise.")},
    {"jwe-crit-unknown", QT_TRANSLATE_NOOP("Making", "Unknown critical extension of the encryption"),
     QT_TRANSLATE_NOOP("Making", "The protected header demands something that nobody knows, and all else is sound. A good reader refuses what it does not understand.")},
    {"jwe-count-large", QT_TRANSLATE_NOOP("Making", "Two billion iterations"),
     QT_TRANSLATE_NOOP("Making", "The header asks for hours of work before anything can be checked. A good reader has a bound and refuses at once.")},
    {"jwe-epk-off-curve", QT_TRANSLATE_NOOP("Making", "Ephemeral key off the curve"),
     QT_TRANSLATE_NOOP("Making", "The sender's point lies on no curve that was agreed on. A reader that computes with it gives its own key away piece by piece; a good one checks first.")},
    {"jwe-zip-bomb", QT_TRANSLATE_NOOP("Making", "Compressed bomb"),
     QT_TRANSLATE_NOOP("Making", "A few kilobytes that unfold to twenty megabytes. A good reader stops long before its memory is full.")},
};
// clang-format on

} // namespace Grantscope::Texts
