// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/signatures.h"

#include "jose/publickeytexts.h"
#include "jose/secretsearch.h"
#include "token/embeddedkey.h"
#include "token/workbudget.h"

#include <QHash>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

const char *signatureStatusName(SignatureStatus status)
{
    switch (status) {
    case SignatureStatus::Verified:
        return "verified";
    case SignatureStatus::Failed:
        return "failed";
    case SignatureStatus::NotChecked:
        return "not-checked";
    }
    return "";
}

namespace {

// Some hundreds of secrets are tried, and each hashes the whole token: 50 MB would take a minute. Where one hash
// serves all keys, a token that no given key was tried on is spared it.
constexpr qsizetype kLargestGuessed = qsizetype(32) << 10;

/// One key and the verifiers that were made of it, an algorithm each.
struct PreparedKey
{
    Jose::Key key;
    QString wellKnownName;
    bool wellKnownAsked = false;
    std::map<const Jose::JwsAlgorithm *, Result<Jose::Verifier>> verifiers;

    const Result<Jose::Verifier> &verifier(const Jose::JwsAlgorithm &algorithm)
    {
        const auto found = verifiers.find(&algorithm);
        if (found != verifiers.end())
            return found->second;
        return verifiers.emplace(&algorithm, Jose::Verifier::create(key, algorithm)).first->second;
    }

    const QString &wellKnown()
    {
        if (!wellKnownAsked) {
            wellKnownName = Jose::wellKnownKeyName(key);
            wellKnownAsked = true;
        }
        return wellKnownName;
    }
};

/// A public key whose text is taken for a secret.
struct TextAsSecret
{
    QString name; ///< "2026-a (keys.json), PEM"
    Jose::Verifier verifier;
};

/// What came of trying keys, the best answer first: a match, an honest mismatch, a reason why none could be tried. Of
/// each the first counts: keys are tried in the order in which they should have made the signature.
struct Attempt
{
    PreparedKey *match = nullptr;
    PreparedKey *mismatch = nullptr;
    std::optional<Error> mismatchError = {};
    PreparedKey *unfit = nullptr;
    std::optional<Error> unfitError = {};
    bool exhausted = false; ///< The budget ended before all were tried.

    [[nodiscard]] bool isDone() const { return match != nullptr; }
    /// A key that could be tried silences those that could not.
    [[nodiscard]] std::optional<Error> error() const { return mismatch ? mismatchError : unfitError; }
};

// A key of another family is a mere neighbour in a set; one of the right family that may not be used is what went
// wrong.
bool isCloser(const Error &error, const std::optional<Error> &before)
{
    const ErrorId otherFamily(Jose::JoseError::AlgorithmKey);
    return !before || (before->id == otherFamily && error.id != otherFamily);
}

/// One signature as the keys are tried on it.
struct Question
{
    const Jose::JwsAlgorithm &algorithm;
    const Jose::SigningInput &input;
    QByteArrayView signature;
    WorkBudget &budget;
};

void tryKey(Attempt &attempt, PreparedKey &key, const Question &question)
{
    const auto &verifier = key.verifier(question.algorithm);
    if (!verifier) {
        if (isCloser(verifier.error(), attempt.unfitError)) {
            attempt.unfit = &key;
            attempt.unfitError = verifier.error();
        }
        return;
    }
    attempt.exhausted = !question.budget.take(key.key, question.algorithm, question.input);
    if (attempt.exhausted)
        return;
    const auto answer = verifier->verify(question.input, question.signature);
    if (answer && *answer) {
        attempt.match = &key;
    } else if (!attempt.mismatch) {
        attempt.mismatch = &key;
        attempt.mismatchError = answer ? std::nullopt : std::optional(answer.error());
    }
}

/// The name of the common secret that made a MAC; empty if none did, nothing where the budget ended before they were
/// tried. No Key is made for any of them.
std::optional<QString> wellKnownSecret(const Question &question)
{
    const auto count = Jose::wellKnownSecretCount();
    if (question.signature.size() != question.algorithm.signatureSize)
        return QString();
    if (!question.budget.take(static_cast<int>(count), count * question.input.octets().size()))
        return std::nullopt;
    const auto match = Jose::findWellKnownSecret({{.algorithm = &question.algorithm,
                                                   .input = question.input.octets().toByteArray(),
                                                   .mac = question.signature.toByteArray()}});
    return match && *match ? (*match)->name : QString();
}

} // namespace

struct SignatureChecker::Private
{
    explicit Private(const KeyRing &given)
        : ring(given)
    {
        prepared.reserve(static_cast<std::size_t>(ring.keys.size()));
        for (const Jose::Key &key : std::as_const(ring.keys)) {
            if (key.keyId().isEmpty())
                withoutKeyId.push_back(prepared.size());
            else
                byKeyId[key.keyId()].append(prepared.size());
            prepared.push_back({.key = key, .wellKnownName = {}, .verifiers = {}});
        }
    }

    /// The keys that the token's kid leaves (OIDC Core §10.1.1): those of that name, then those without one; else all,
    /// so that a renamed key is recognised, with \a report saying that the name is missing.
    std::vector<std::size_t> candidates(SignatureReport &report) const
    {
        if (!report.keyId.isEmpty()) {
            std::vector<std::size_t> left;
            if (const auto named = byKeyId.find(report.keyId); named != byKeyId.end())
                left.assign(named->begin(), named->end());
            left.insert(left.end(), withoutKeyId.begin(), withoutKeyId.end());
            if (!left.empty())
                return left;
            report.keyIdMissing = !prepared.empty();
        }
        std::vector<std::size_t> all(prepared.size());
        std::ranges::iota(all, std::size_t(0));
        return all;
    }

    std::vector<PreparedKey> &wellKnownKeys(const Jose::JwsAlgorithm &algorithm)
    {
        std::vector<PreparedKey> &keys = wellKnown[&algorithm];
        if (keys.empty()) {
            for (const Jose::Key &key : Jose::wellKnownKeys(algorithm))
                keys.push_back({.key = key, .wellKnownName = {}, .verifiers = {}});
        }
        return keys;
    }

    void tryTrusted(SignatureReport &report, const Question &question);
    void tryEmbedded(SignatureReport &report, const Jose::JwsSignature &signed_, const Question &question,
                     const Expectations &expected, OwnKey ownKey);
    std::vector<TextAsSecret> &textsAsSecrets(const Jose::JwsAlgorithm &algorithm);
    void tryPublicKeysAsSecrets(SignatureReport &report, const Question &question);
    [[nodiscard]] bool hasFewPairs() const;
    std::optional<QString> wellKnownName(const Question &question);
    void tryWellKnown(SignatureReport &report, const Question &question);
    SignatureReport check(const DecodedJwt &token, const Jose::JwsSignature &signature, const Expectations &expected,
                          OwnKey ownKey, WorkBudget &budget);

    KeyRing ring;
    std::vector<PreparedKey> prepared;
    QHash<QString, QList<std::size_t>> byKeyId;
    std::vector<std::size_t> withoutKeyId;
    std::map<const Jose::JwsAlgorithm *, std::vector<PreparedKey>> wellKnown;
    std::map<const Jose::JwsAlgorithm *, std::vector<TextAsSecret>> publicTexts;
    QByteArray scratch;
    WorkBudget forgeries; ///< Of one token, beside that of its keys: no answer is lost for what is merely suspected.
    QList<Jose::Key> openers;
    Guessing guessing = Guessing::Published;
};

void SignatureChecker::Private::tryTrusted(SignatureReport &report, const Question &question)
{
    if (prepared.empty()) {
        report.reason = "skip.no-key";
        return;
    }
    Attempt attempt;
    bool isForOthers = true; // Each of them opened the encryption around, and did not make this signature.
    for (const std::size_t index : candidates(report)) {
        Attempt aside;
        const bool isOpener = openers.contains(prepared[index].key);
        tryKey(isOpener ? aside : attempt, prepared[index], question);
        if (isOpener && aside.isDone())
            attempt = aside;
        isForOthers = isForOthers && isOpener && !aside.isDone();
        if (attempt.isDone() || attempt.exhausted)
            break;
    }
    if (isForOthers) {
        report.keyIdMissing = false;
        report.reason = "skip.no-key";
        return;
    }
    if (attempt.match) {
        report.status = SignatureStatus::Verified;
        report.key = attempt.match->key;
        report.reason = "sig.verified";
        report.wellKnownKey = attempt.match->wellKnown();
    } else if (attempt.exhausted) {
        // Some may not fit, but the one that does may be among the others.
        report.reason = "sig.too-many-keys";
    } else if (attempt.mismatch) {
        report.status = SignatureStatus::Failed;
        report.key = attempt.mismatch->key;
        report.error = attempt.error();
        report.reason = "sig.mismatch";
    } else {
        report.key = attempt.unfit ? attempt.unfit->key : Jose::Key();
        report.error = attempt.error();
        report.reason = "sig.no-key-fits";
    }
}

void SignatureChecker::Private::tryEmbedded(SignatureReport &report, const Jose::JwsSignature &signed_,
                                            const Question &question, const Expectations &expected, OwnKey ownKey)
{
    const EmbeddedKey embedded = readEmbeddedKey(signed_, expected, ownKey);
    report.embeddedError = embedded.error;
    report.embeddedAnchored = embedded.anchored;
    report.embeddedChain = embedded.chain;
    report.chainResult = embedded.chainResult;
    if (embedded.key.isNull())
        return;
    report.embedded = embedded.key;
    PreparedKey prepare{.key = embedded.key, .wellKnownName = {}, .verifiers = {}};
    Attempt attempt;
    tryKey(attempt, prepare, question);
    report.embeddedVerifies = attempt.isDone();

    // Where its own key doesn't count, it only answers where nobody else's key did: there were none, or its chain ends
    // at an anchor of the person, who then needs no key of that name.
    const bool vouchedFor = embedded.anchored && attempt.isDone();
    if (report.status == SignatureStatus::Verified || (ownKey != OwnKey::Counts && !prepared.empty() && !vouchedFor))
        return;
    if (vouchedFor)
        report.keyIdMissing = false;
    report.key = embedded.key;
    report.error = attempt.error();
    report.wellKnownKey = prepare.wellKnown();
    if (attempt.isDone()) {
        report.status = SignatureStatus::Verified;
        report.reason =
            embedded.anchored ? Texts::Reason("sig.verified-anchored") : Texts::Reason("sig.verified-embedded");
    } else if (attempt.exhausted) {
        report.reason = "sig.too-many-keys";
    } else if (attempt.mismatch) {
        report.status = SignatureStatus::Failed;
        report.reason = "sig.mismatch-embedded";
    } else {
        report.reason = "sig.no-key-fits";
    }
}

/// Few enough that the texts of all of them are worth trying on every MAC.
bool SignatureChecker::Private::hasFewPairs() const
{
    const auto pairs =
        std::ranges::count_if(ring.keys, [](const Jose::Key &key) { return !key.isNull() && !key.isSymmetric(); });
    return pairs <= SignatureReport::kMostPublicKeys;
}

std::vector<TextAsSecret> &SignatureChecker::Private::textsAsSecrets(const Jose::JwsAlgorithm &algorithm)
{
    const auto [made, isNew] = publicTexts.try_emplace(&algorithm);
    if (!isNew)
        return made->second;
    for (const Jose::Key &key : std::as_const(ring.keys)) {
        for (const Jose::PublicKeyText &text : Jose::publicKeyTexts(key)) {
            auto verifier = Jose::keyFromSecret(Secret(text.octets)).and_then([&](const Jose::Key &secret) {
                return Jose::Verifier::create(secret, algorithm);
            });
            if (verifier)
                made->second.push_back({u"%1 (%2), %3"_s.arg(key.label(), key.source(), QLatin1StringView(text.form)),
                                        *std::move(verifier)});
        }
    }
    return made->second;
}

// Everybody can make such a token (RFC 8725 §2.1), and a program that lets the token choose its algorithm takes it.
void SignatureChecker::Private::tryPublicKeysAsSecrets(SignatureReport &report, const Question &question)
{
    const bool isMac = question.algorithm.keyType == Jose::KeyType::Oct;
    const bool isTooLarge = question.input.octets().size() > kLargestGuessed;
    if (!isMac || isTooLarge || report.status == SignatureStatus::Verified || guessing == Guessing::None
        || !hasFewPairs())
        return;
    std::vector<TextAsSecret> &texts = textsAsSecrets(question.algorithm);
    const auto trials = static_cast<int>(texts.size());
    if (trials == 0 || !forgeries.take(trials, trials * question.input.octets().size()))
        return;
    const auto match = std::ranges::find_if(texts, [&](const TextAsSecret &each) {
        return each.verifier.verify(question.input, question.signature).value_or(false);
    });
    if (match != texts.end())
        report.publicKeyAsSecret = match->name;
}

/// The same of the published keys, too.
std::optional<QString> SignatureChecker::Private::wellKnownName(const Question &question)
{
    if (!Jose::mayBeOfWellKnownKey(question.algorithm, question.signature))
        return QString();
    if (question.algorithm.keyType == Jose::KeyType::Oct)
        return wellKnownSecret(question);
    for (PreparedKey &known : wellKnownKeys(question.algorithm)) {
        Attempt attempt;
        tryKey(attempt, known, question);
        if (attempt.isDone())
            return known.wellKnown();
        if (attempt.exhausted)
            return std::nullopt;
    }
    return QString();
}

// Whoever prints a key or types a common secret can sign with it, so that a fit is worth telling; it vouches for
// nobody.
void SignatureChecker::Private::tryWellKnown(SignatureReport &report, const Question &question)
{
    if (report.status == SignatureStatus::Verified || guessing == Guessing::None)
        return;
    const bool costsNothing = question.input.isHashedWith(question.algorithm);
    const bool isTooLarge = !costsNothing && question.input.octets().size() > kLargestGuessed;
    const auto name = isTooLarge ? std::nullopt : wellKnownName(question);
    report.guessed = name.has_value();
    report.tooLargeToGuess = !report.guessed;
    report.wellKnownKey = name.value_or(QString());
}

SignatureReport SignatureChecker::Private::check(const DecodedJwt &token, const Jose::JwsSignature &signature,
                                                 const Expectations &expected, OwnKey ownKey, WorkBudget &budget)
{
    const Jose::Jws &jws = *token.jws;
    SignatureReport report;
    const Json::Value alg = signature.header("alg");
    report.algorithm = alg.toUtf8();
    report.keyId = signature.header("kid").toString();
    if (!alg.isString()) {
        report.reason = "sig.no-alg";
        return report;
    }
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(report.algorithm);
    if (!algorithm) {
        report.reason = report.algorithm.compare("none", Qt::CaseInsensitive) == 0 ? Texts::Reason("sig.unsecured")
                                                                                   : Texts::Reason("sig.unknown-alg");
        report.found = QString::fromUtf8(report.algorithm);
        return report;
    }
    if (!expected.algorithms.isEmpty() && !expected.algorithms.contains(report.algorithm)) {
        report.reason = "sig.alg-not-allowed";
        report.found = QString::fromUtf8(report.algorithm);
        return report;
    }
    if (!signature.signature.isReadable() || (!jws.payload.isReadable() && jws.payloadEncoded)
        || !signature.protectedPart.isReadable()) {
        report.reason = "sig.unreadable";
        return report;
    }
    if (jws.detached && jws.payload.bytes.isNull()) {
        report.reason = "sig.detached";
        return report;
    }
    const Jose::SigningInput input(jws.signingInput(signature, scratch));
    const Question question{*algorithm, input, signature.signature.bytes, budget};
    if (ownKey == OwnKey::Counts)
        report.reason = "sig.dpop-no-jwk";
    else
        tryTrusted(report, question);
    tryEmbedded(report, signature, question, expected, ownKey);
    // An empty payload may be one, or may be kept elsewhere unless the person gave it: a signature of nothing was
    // tried, so only that is ruled out.
    if (jws.detached && token.givenContent == GivenContent::None && report.status == SignatureStatus::Failed) {
        report.status = SignatureStatus::NotChecked;
        report.key = {};
        report.reason = "sig.detached";
        return report;
    }
    tryPublicKeysAsSecrets(report, question);
    tryWellKnown(report, question);
    return report;
}

SignatureChecker::SignatureChecker(const KeyRing &keys)
    : d(std::make_unique<Private>(keys))
{
}

SignatureChecker::~SignatureChecker() = default;

const KeyRing &SignatureChecker::keys() const
{
    return d->ring;
}

QList<SignatureReport> SignatureChecker::check(const DecodedJwt &token, const Expectations &expected, OwnKey ownKey,
                                               const QList<Jose::Key> &openers, Guessing guessing)
{
    QList<SignatureReport> reports;
    if (!token.jws)
        return reports;
    d->openers = openers;
    d->guessing = guessing;
    d->forgeries = {};
    reports.reserve(static_cast<qsizetype>(token.jws->signatures.size()));
    WorkBudget budget;
    for (const Jose::JwsSignature &signature : token.jws->signatures)
        reports.append(d->check(token, signature, expected, ownKey, budget));
    return reports;
}

} // namespace Grantscope::Token
