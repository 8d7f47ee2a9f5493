// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about the object as such: form, encoding, header, keys named by it, signature.
// clang-format off
inline constexpr CheckText kObjectChecks[] = {
    {"jws-format",
     QT_TRANSLATE_NOOP("Checks", "It has the form of a signed token"),
     QT_TRANSLATE_NOOP("Checks", "A program that guesses at a broken form may read something other than what was "
                                 "signed. Missing, extra or mixed parts are how two programs come to see two "
                                 "different tokens in one text.")},
    {"jwe-format",
     QT_TRANSLATE_NOOP("Checks", "It has the form of an encrypted token"),
     QT_TRANSLATE_NOOP("Checks", "Without all of its parts nothing can be decrypted and nothing can be shown to be "
                                 "intact. Missing, extra or mixed parts let two programs read one text "
                                 "differently.")},
    {"input-cleaned",
     QT_TRANSLATE_NOOP("Checks", "Nothing had to be stripped from the text"),
     QT_TRANSLATE_NOOP("Checks", "White space, quotes or a scheme name around a token are not part of it. A strict "
                                 "program that gets the same text refuses it.")},
    {"base64url-alphabet",
     QT_TRANSLATE_NOOP("Checks", "Every part is plain base64url"),
     QT_TRANSLATE_NOOP("Checks", "Padding, white space and foreign characters are not allowed inside a token. "
                                 "Programs that skip them and programs that refuse them disagree about what was "
                                 "signed.")},
    {"base64url-canonical",
     QT_TRANSLATE_NOOP("Checks", "Every part is spelled in the one proper way"),
     QT_TRANSLATE_NOOP("Checks", "Stray bits in the last character give one token several spellings. Whoever keeps "
                                 "a list of revoked or used tokens by their text then misses the others.")},
    {"utf8-invalid",
     QT_TRANSLATE_NOOP("Checks", "Header and claims are valid UTF-8"),
     QT_TRANSLATE_NOOP("Checks", "Broken text is repaired differently by different programs. A name that one of "
                                 "them sees is then not the name that another one checked.")},
    {"json-syntax",
     QT_TRANSLATE_NOOP("Checks", "Header and claims are valid JSON"),
     QT_TRANSLATE_NOOP("Checks", "Readers that are lenient each repair broken JSON in their own way. Two services "
                                 "can then read different claims in one signed token.")},
    {"json-duplicate-member",
     QT_TRANSLATE_NOOP("Checks", "No member name stands twice"),
     QT_TRANSLATE_NOOP("Checks", "Some programs take the first of two members with one name, others the last. An "
                                 "attacker can show a harmless value to the one that checks and another to the one "
                                 "that acts.")},
    {"json-depth",
     QT_TRANSLATE_NOOP("Checks", "Nesting and size stay within limits"),
     QT_TRANSLATE_NOOP("Checks", "Very deep or very large JSON makes careless programs run out of memory or crash. "
                                 "It is a cheap way to take a service down.")},
    {"json-number-precision",
     QT_TRANSLATE_NOOP("Checks", "Every number survives in programs that count in doubles"),
     QT_TRANSLATE_NOOP("Checks", "Most programs keep numbers as doubles and silently change long ones. An "
                                 "identifier written as a number can then come out as another identifier.")},
    {"json-lone-surrogate",
     QT_TRANSLATE_NOOP("Checks", "Text is made of whole characters"),
     QT_TRANSLATE_NOOP("Checks", "Half of a surrogate pair stands for no character. Programs replace it, drop it or "
                                 "refuse the text, so that two of them can read two different names.")},
    {"header-type",
     QT_TRANSLATE_NOOP("Checks", "Header parameters have the types they should"),
     QT_TRANSLATE_NOOP("Checks", "A list where a text is due makes programs crash or skip a check. The "
                                 "specification fixes the type of each parameter so that all read the same.")},
    {"header-duplicate",
     QT_TRANSLATE_NOOP("Checks", "No header parameter stands in two headers"),
     QT_TRANSLATE_NOOP("Checks", "If a name is both in the protected and in the unprotected header, programs may "
                                 "take the one that nobody signed.")},
    {"alg-missing",
     QT_TRANSLATE_NOOP("Checks", "The header names its algorithm"),
     QT_TRANSLATE_NOOP("Checks", "Without a name the receiver would have to guess how the token is protected, and "
                                 "guesses can be steered by an attacker.")},
    {"alg-none",
     QT_TRANSLATE_NOOP("Checks", "The token is signed"),
     QT_TRANSLATE_NOOP("Checks", "A token with the algorithm none has no signature: anybody can write one with any "
                                 "claims. It must never pass where a signed one is meant.")},
    {"alg-unknown",
     QT_TRANSLATE_NOOP("Checks", "The algorithm is a registered one"),
     QT_TRANSLATE_NOOP("Checks", "Nobody can check a signature made with an unknown method. Names are compared "
                                 "with case, since lenient comparing let spellings such as nOnE through in the "
                                 "past.")},
    {"alg-not-allowed",
     QT_TRANSLATE_NOOP("Checks", "The algorithm is one that you allowed"),
     QT_TRANSLATE_NOOP("Checks", "If the token chooses the algorithm, an attacker chooses the weakest. The "
                                 "receiver has to fix in advance what it takes from this issuer.")},
    {"alg-eddsa-polymorphic",
     QT_TRANSLATE_NOOP("Checks", "The algorithm name is fully specified and current"),
     QT_TRANSLATE_NOOP("Checks", "EdDSA does not say which curve is meant, and names marked as deprecated or "
                                 "prohibited should not appear in new systems. Use Ed25519 or Ed448 instead.")},
    {"alg-key-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The kind of key fits the algorithm"),
     QT_TRANSLATE_NOOP("Checks", "When a public key is taken as the secret of an HMAC, everybody who knows the "
                                 "public key can forge tokens. The type of the key has to decide, never the header "
                                 "alone.")},
    {"key-alg-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The key is meant for this algorithm"),
     QT_TRANSLATE_NOOP("Checks", "A key should serve one algorithm and one curve only. Using it with others "
                                 "weakens it and opens the way to attacks across algorithms.")},
    {"key-use",
     QT_TRANSLATE_NOOP("Checks", "The key may be used for this"),
     QT_TRANSLATE_NOOP("Checks", "A key marked for encryption, or only for signing, is not meant to check "
                                 "signatures. Ignoring this mixes keys that were kept apart for a reason.")},
    {"crit-unknown",
     QT_TRANSLATE_NOOP("Checks", "Every critical header parameter is understood"),
     QT_TRANSLATE_NOOP("Checks", "The sender says that whoever does not understand these parameters must refuse "
                                 "the token. Accepting it anyway means to miss a restriction.")},
    {"crit-malformed",
     QT_TRANSLATE_NOOP("Checks", "The list of critical parameters is well formed"),
     QT_TRANSLATE_NOOP("Checks", "A wrong crit list leaves open which parameters must be understood. Programs then "
                                 "disagree on whether a restriction applies.")},
    {"b64-not-critical",
     QT_TRANSLATE_NOOP("Checks", "An unencoded payload is marked as critical"),
     QT_TRANSLATE_NOOP("Checks", "Without b64 in crit an older program reads other octets than those that were "
                                 "signed. In a JWT the payload is always encoded.")},
    {"embedded-key-untrusted",
     QT_TRANSLATE_NOOP("Checks", "A key inside the token is trusted by other means"),
     QT_TRANSLATE_NOOP("Checks", "Anybody can make a key, sign with it and put it into the header. Such a "
                                 "signature shows only that the sender has that key, not who the sender is.")},
    {"remote-key-untrusted",
     QT_TRANSLATE_NOOP("Checks", "Key addresses in the token are on your list"),
     QT_TRANSLATE_NOOP("Checks", "An attacker can point to keys of their own, or make your server call an address "
                                 "inside your network. Nothing was fetched here.")},
    {"kid-suspicious",
     QT_TRANSLATE_NOOP("Checks", "The key ID is harmless text"),
     QT_TRANSLATE_NOOP("Checks", "The sender chooses kid freely. Path or query syntax in it aims at programs that "
                                 "use it in a file name or a database query.")},
    {"kid-not-found",
     QT_TRANSLATE_NOOP("Checks", "A key with this key ID is at hand"),
     QT_TRANSLATE_NOOP("Checks", "If no key has this ID, the token may be from another issuer, or keys were "
                                 "changed and the set at hand is old.")},
    {"x5c-chain",
     QT_TRANSLATE_NOOP("Checks", "The certificate chain holds"),
     QT_TRANSLATE_NOOP("Checks", "Certificates in the header say who owns the key only if they lead to an "
                                 "authority that you trust and are in date.")},
    {"sig-invalid",
     QT_TRANSLATE_NOOP("Checks", "The signature is right"),
     QT_TRANSLATE_NOOP("Checks", "A wrong signature means that header or claims were changed, or that another key "
                                 "was used. Nothing in the token can be believed then.")},
    {"sig-not-verified",
     QT_TRANSLATE_NOOP("Checks", "The signature was checked"),
     QT_TRANSLATE_NOOP("Checks", "Without a key the token is only decoded. Anybody could have written it: what it "
                                 "says proves nothing.")},
    {"ecdsa-sig-format",
     QT_TRANSLATE_NOOP("Checks", "The ECDSA signature has the JOSE form"),
     QT_TRANSLATE_NOOP("Checks", "JOSE wants r and s side by side in a fixed size. Many libraries produce DER by "
                                 "default, which strict receivers refuse.")},
    {"jws-partial-signatures",
     QT_TRANSLATE_NOOP("Checks", "Every one of the signatures is right"),
     QT_TRANSLATE_NOOP("Checks", "An object with several signatures may hold good and bad ones. Whoever only hears "
                                 "that it is valid does not know which signer vouches for it.")},
    {"claim-readable",
     QT_TRANSLATE_NOOP("Checks", "No personal data lies open"),
     QT_TRANSLATE_NOOP("Checks", "A signed token is not encrypted: every browser, proxy and log that sees it can "
                                 "read it. Personal data in it ends up in all of those.")},
    {"claim-control-character",
     QT_TRANSLATE_NOOP("Checks", "No claim holds hidden or active text"),
     QT_TRANSLATE_NOOP("Checks", "Control and bidirectional characters can make a name look like another one, and "
                                 "HTML can run where a page shows it carelessly.")},
};
// clang-format on

} // namespace Grantscope::Texts
