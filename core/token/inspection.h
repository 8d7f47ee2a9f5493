// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/headermemo.h"
#include "token/checklist.h"
#include "token/decryption.h"
#include "token/recogniser.h"
#include "token/verdict.h"
#include "token/verifiedjwt.h"

namespace Grantscope::Token {

/// All that is known of one token, and of what is inside of it: a token in a token is a layer of its own, with its own
/// checks and verdict.
struct Inspection
{
    std::shared_ptr<const DecodedJwt> token;
    KindGuess kind;
    QList<SignatureReport> signatures;
    std::optional<KeyBindingReport> keyBinding = {}; ///< Of an SD-JWT with a key binding that can be read.
    QList<Check> checks;
    Verdict ownVerdict = Verdict::Malformed; ///< Of this layer alone.
    Verdict verdict = Verdict::Malformed; ///< The worst of this layer and those inside.
    /// Exactly where the verdict is valid: the innermost layer, with the key that vouches for it.
    std::optional<VerifiedJwt> verified = {};
    DecryptionReport decryption = {}; ///< Of a JWE.
    /// The next layer: what a JWE held, once decrypted, or the token that a JWS signs. Null where there is none, it is
    /// no token and no claims, or it lies deeper than kMostLayers.
    std::shared_ptr<const Inspection> inner = {};
    QList<Candidate> alsoFound = {};
    bool isTooDeep = false; ///< There is more inside, deeper than kMostLayers: nobody looked at it.
    OwnKey ownKey = OwnKey::ProvesNothing; ///< Counts: it was judged as the proof of possession that it is.
    Instant asOf = {}; ///< The moment as of which times were judged …
    std::chrono::seconds leeway{0}; ///< … and how far clocks were allowed to differ.
    bool alsoFoundMore = false; ///< alsoFound is as long as lists get; there are more in the text.

    static constexpr int kMostLayers = 6; ///< RFC 7519 §11.2 asks for two.

    [[nodiscard]] const Check *check(std::string_view id) const;
    [[nodiscard]] int count(Status status) const;
    /// The checks that decided: failed errors of an invalid token, what was skipped of a valid one.
    [[nodiscard]] QList<const Check *> decisive() const;
};

struct InspectOptions
{
    std::optional<Kind> as = {};
    std::optional<QByteArray> detachedPayload = {};
    QString contextName = {}; ///< The parameter it stood in: "id_token".
    QString contextScheme = {}; ///< The scheme name before it, as written: "Bearer", "DPoP".
    bool cleaned = false;
    bool noToken = false; ///< The text is one in which no token was found; \a as says that it is one all the same.
    Context context = Context::Whole;
    Wording wording = Wording::Full;
    Guessing guessing = Guessing::Published;
};

class HeaderFindings; // headerfindings.h

/// Judges tokens with keys that are prepared once. One a thread; bounded time and memory for any input; fetches
/// nothing. A token's octets may be gone (QByteArray::fromRawData()) as soon as its Inspection is: nothing else keeps
/// them.
class Inspector
{
public:
    explicit Inspector(const KeyRing &keys, const Jose::DecryptionLimits &limits = {},
                       Remembering remembering = Remembering::LastTokens)
        : m_checker(keys)
        , m_opener(keys, limits, remembering)
    {
    }
    [[nodiscard]] Inspection inspect(const QByteArray &token, const Expectations &expected,
                                     const InspectOptions &options = {})
    {
        return inspectLayer(read(token, options, &m_headers), expected, options, {});
    }
    /// The same for many tokens in a row (BatchInspector). \a known was made use of with the same expectations and
    /// guessing only, and is added to.
    [[nodiscard]] Inspection inspect(const QByteArray &token, const Expectations &expected,
                                     const InspectOptions &options, HeaderFindings &known)
    {
        return inspectLayer(read(token, options, &m_headers), expected, options, {.known = &known});
    }
    /// The first half of inspect(), which depends on no key and no expectation: for whoever asks about one token again.
    [[nodiscard]] static std::shared_ptr<const DecodedJwt> decode(const QByteArray &token,
                                                                  const InspectOptions &options = {});
    /// The second half. \a token was decoded with the same as, detachedPayload and noToken.
    [[nodiscard]] Inspection inspect(std::shared_ptr<const DecodedJwt> token, const Expectations &expected,
                                     const InspectOptions &options = {});

private:
    /// What is around a layer.
    struct Around
    {
        int layers = 0;
        QList<Jose::Key> openers = {}; ///< The keys that opened them.
        const DecryptionReport *encryption = nullptr; ///< Of the next layer, where that is one.
        HeaderFindings *known = nullptr; ///< Of a batch, for its tokens themselves.
    };
    [[nodiscard]] static std::shared_ptr<const DecodedJwt> read(const QByteArray &token, const InspectOptions &options,
                                                                Jose::HeaderMemo *memo);
    [[nodiscard]] Inspection inspectLayer(std::shared_ptr<const DecodedJwt> token, const Expectations &expected,
                                          const InspectOptions &options, const Around &around);
    [[nodiscard]] std::shared_ptr<const Inspection> inspectInside(const Inspection &outer, const Expectations &expected,
                                                                  const InspectOptions &options, const Around &around);

    SignatureChecker m_checker;
    TokenOpener m_opener;
    Jose::HeaderMemo m_headers;
};

} // namespace Grantscope::Token
