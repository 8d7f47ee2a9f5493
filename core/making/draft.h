// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"
#include "jose/verifier.h"

#include <optional>

namespace Grantscope::Making {

/// One signature of a draft.
struct Signer
{
    QByteArray header; ///< The protected header as typed. These octets are signed, and no others.
    QByteArray unprotectedHeader = {}; ///< Of the JSON forms; an object as typed, or empty for none.
    Jose::Key key = {};
    const Jose::JwsAlgorithm *algorithm = nullptr;
};

/// A token before it is signed: texts, as they were typed. Whether the payload is encoded is said where RFC 7797 has
/// it: by "b64" in the header.
struct Draft
{
    QByteArray payload;
    QList<Signer> signers = {}; ///< One; any number in the general form.
    Jose::Serialization serialization = Jose::Serialization::Compact;
    bool detached = false; ///< The payload goes another way (RFC 7515 Appendix F).
};

/// What is wrong or odd about a draft, and where.
struct Finding
{
    enum class Part : std::uint8_t { Header, Payload, UnprotectedHeader, SharedHeader, Key, Form };
    enum class Gravity : std::uint8_t {
        Prevents, ///< No token can be made.
        Odd, ///< One can, and some reader will refuse it.
    };
    Part part = Part::Form;
    qsizetype signer = 0;
    Gravity gravity = Gravity::Prevents;
    Error error; ///< Its offset is in the text of the part.

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// All that can be said of \a draft without signing it, what prevents it first. Pure; linear time.
[[nodiscard]] QList<Finding> review(const Draft &draft);

/// The first of them that prevents it; nothing where a token can be made.
[[nodiscard]] std::optional<Error> hindrance(const Draft &draft);

/// The draft signed by the key of each signer: header and payload octet for octet as typed (RFC 7515 §5.1, §7.1, §7.2;
/// RFC 7797 §3). The error is the first that review() says prevents it, or of Jose::sign().
[[nodiscard]] Result<QByteArray> make(const Draft &draft, Jose::Nonce nonce = Jose::Nonce::Random);

/// The same with other octets for signatures, one a signer: what they are is the caller's business. Nothing prevents it
/// but a form that has no place for it.
[[nodiscard]] QByteArray assemble(const Draft &draft, const QList<QByteArray> &signatures);
/// A protected header and its signature as they stand in a token: in base64url, or whatever stands there instead.
struct SignatureText
{
    QByteArray header;
    QByteArray signature;
};
/// The same of parts that are written already, one signature a signer; a detached payload is left out.
[[nodiscard]] QByteArray assembleTexts(const Draft &draft, const QByteArray &payload,
                                       const QList<SignatureText> &signatures);
/// ASCII(BASE64URL(header)) || '.' || the payload as the header has it encoded.
[[nodiscard]] QByteArray signingInput(const Draft &draft, const Signer &signer);

/// The draft from which \a jws could have come, without keys: to be edited and signed anew. A header that can't be read
/// comes as it is. \a keys: the first that may sign with an algorithm of a header and has its "kid", or none has one.
[[nodiscard]] Draft draftOf(const Jose::Jws &jws, const QList<Jose::Key> &keys = {});

/// Explicit edits of a header, by jsonmember.h; all else in it stays.
/// "alg" of \a algorithm.
[[nodiscard]] Result<QByteArray> withAlgorithm(const QByteArray &header, const Jose::JwsAlgorithm &algorithm);
/// "kid" of \a key; of a key without one, none.
[[nodiscard]] Result<QByteArray> withKeyId(const QByteArray &header, const Jose::Key &key);
/// "typ"; an empty one takes it away.
[[nodiscard]] Result<QByteArray> withType(const QByteArray &header, QByteArrayView typ);
/// "b64": false with its "crit" (RFC 7797 §6), or neither.
[[nodiscard]] Result<QByteArray> withUnencodedPayload(const QByteArray &header, bool unencoded);

/// "b64" is false and critical: the payload stands as it is. False for a header that can't be read.
[[nodiscard]] bool saysUnencoded(const QByteArray &header);

} // namespace Grantscope::Making
