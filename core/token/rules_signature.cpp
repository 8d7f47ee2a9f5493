// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about signatures and who vouches for the key: RFC 7515 §5.2, RFC 8725 §3.1, §3.8, §3.10.
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

Outcome sigInvalid(const Subject &subject)
{
    if (subject.signatures.isEmpty())
        return notChecked("skip.unreadable");
    const SignatureReport *unchecked = nullptr;
    for (const SignatureReport &report : subject.signatures) {
        if (report.status == SignatureStatus::Failed)
            return violated("sig-invalid.mismatch", {}, keyText(report), {Place::Part::Signature, {}});
        if (report.status == SignatureStatus::NotChecked)
            unchecked = &report;
    }
    if (unchecked)
        return notChecked(unchecked->reason, unchecked->found);
    return subject.wantsWords() ? holds("sig-invalid.verified", keyText(subject.signatures.first())) : holds();
}

/// The keys that were given and can't be used, each with what is wrong: "key-type-unknown: crv: X25519".
QString refusedKeys(const KeyRing &keys)
{
    QStringList list;
    for (const Error &finding : keys.findings) {
        // What is wrong with the set as a whole keeps no key of it from being used.
        if (finding.id == ErrorId(Jose::JoseError::JwksPrivateKey)
            || finding.id == ErrorId(Jose::JoseError::JwksDuplicateKid))
            continue;
        list.append(finding.found.isEmpty() ? finding.id.toString() : finding.id.toString() + u": "_s + finding.found);
    }
    return list.join(u"; "_s);
}

Outcome keyRefused(const Subject &subject)
{
    const QString refused = refusedKeys(subject.keys);
    if (refused.isEmpty())
        return subject.keys.keys.isEmpty() ? notChecked("skip.no-key") : holds();
    // Sets hold keys of other uses, which need not concern whoever found the right one.
    const bool used =
        subject.decryption.isOpen() || std::ranges::any_of(subject.signatures, &SignatureReport::isTrusted);
    return used ? violatedMildly(Severity::Info, "key-refused.some", {}, refused)
                : violated("key-refused.some", {}, refused);
}

Outcome sigNotVerified(const Subject &subject)
{
    if (subject.signatures.isEmpty())
        return notChecked("skip.unreadable");
    for (const SignatureReport &report : subject.signatures) {
        if (report.status == SignatureStatus::NotChecked) {
            const QString refused = refusedKeys(subject.keys);
            return violated(refused.isEmpty() ? Texts::Reason("sig-not-verified.no-key")
                                              : Texts::Reason("sig-not-verified.refused-keys"),
                            {}, refused);
        }
        if (report.status == SignatureStatus::Verified && !report.provesIt(subject.ownKey))
            return violated("sig-not-verified.own-key", {}, {});
    }
    return holds();
}

bool isByEcdsa(const SignatureReport &report)
{
    const auto *algorithm = Jose::findJwsAlgorithm(report.algorithm);
    return algorithm && algorithm->scheme == Jose::Scheme::Ecdsa;
}

bool anyByEcdsa(const Subject &subject)
{
    return std::ranges::any_of(subject.signatures, isByEcdsa);
}

Outcome ecdsaSigFormat(const Subject &subject)
{
    bool any = false;
    for (qsizetype i = 0; i < subject.signatures.size(); ++i) {
        const auto *algorithm = Jose::findJwsAlgorithm(subject.signatures[i].algorithm);
        const Jose::Part &part = subject.token.jws->signatures[static_cast<std::size_t>(i)].signature;
        if (!algorithm || algorithm->scheme != Jose::Scheme::Ecdsa || !part.isReadable())
            continue;
        any = true;
        const Place place{Place::Part::Signature, {}};
        const QString expected = QString::number(algorithm->signatureSize);
        switch (Jose::ecdsaForm(part.bytes, algorithm->signatureSize)) {
        case Jose::EcdsaForm::Raw:
            break;
        case Jose::EcdsaForm::Der:
            return violated("ecdsa-sig-format.der", expected, QString::number(part.bytes.size()), place);
        case Jose::EcdsaForm::Neither:
            return violated("ecdsa-sig-format.size", expected, QString::number(part.bytes.size()), place);
        }
    }
    return any ? holds() : notChecked("skip.other-algorithm");
}

Outcome partialSignatures(const Subject &subject)
{
    if (subject.signatures.size() < 2)
        return notChecked(subject.signatures.isEmpty() ? Texts::Reason("skip.unreadable")
                                                       : Texts::Reason("jws-partial-signatures.one"));
    QStringList results;
    for (const SignatureReport &report : subject.signatures)
        results.append(shown(report.algorithm) + u": "_s + QLatin1StringView(signatureStatusName(report.status)));
    const bool same = std::ranges::all_of(subject.signatures, [&](const SignatureReport &report) {
        return report.status == subject.signatures.first().status;
    });
    return same ? holds() : violated("jws-partial-signatures.differ", {}, results.join(u", "_s));
}

/// A row that says why no key could be tried, by the id of the error.
Outcome unfitKey(const Subject &subject, Jose::JoseError id, Texts::Reason reason)
{
    return forEachHeader(subject, [&](const Header &header) {
        const SignatureReport *report = header.report();
        if (!report)
            return notChecked("skip.unreadable");
        if (report->error && report->error->id == ErrorId(id) && report->status != SignatureStatus::Verified)
            return violated(reason, report->error->expected, report->error->found, header.place("alg"));
        return report->key.isNull() ? notChecked("skip.no-key") : holds();
    });
}

Outcome algKeyMismatch(const Subject &subject)
{
    Outcome forged = forEachHeader(subject, [](const Header &header) {
        const SignatureReport *report = header.report();
        return report && !report->publicKeyAsSecret.isEmpty()
                   ? violated("alg-key-mismatch.public-key", {}, report->publicKeyAsSecret, header.place("alg"))
                   : holds();
    });
    if (forged.answer == Outcome::Answer::Violated)
        return forged;
    const bool mac = std::ranges::any_of(subject.signatures, [](const SignatureReport &report) {
        const auto *algorithm = Jose::findJwsAlgorithm(report.algorithm);
        return algorithm && algorithm->scheme == Jose::Scheme::Hmac;
    });
    return unfitKey(subject, Jose::JoseError::AlgorithmKey,
                    mac ? Texts::Reason("alg-key-mismatch.secret") : Texts::Reason("alg-key-mismatch.family"));
}

Outcome keyAlgMismatch(const Subject &subject)
{
    return unfitKey(subject, Jose::JoseError::KeyAlgorithm, "key-alg-mismatch.other");
}

Outcome keyUse(const Subject &subject)
{
    const Outcome unfit = unfitKey(subject, Jose::JoseError::KeyUse, "key-use.other");
    return worseOf(unfit, keyFinding(subject, Jose::JoseError::KeyUse, "key-use.contradiction"));
}

Outcome kidNotFound(const Subject &subject)
{
    if (!subject.keys.isGiven() || subject.ownKey == OwnKey::Counts)
        return notChecked(subject.header("kid") ? Texts::Reason("skip.no-key")
                                                : Texts::Reason("skip.parameter-absent"));
    return forEachHeader(subject, [&](const Header &header) {
        const Json::Value kid = header["kid"];
        if (!kid)
            return notChecked("skip.parameter-absent");
        // Not where another key of that name verified it.
        if (subject.keys.refusedIds.contains(kid.toString()) && !(header.report() && header.report()->isTrusted()))
            return violated("kid-not-found.refused", {}, shown(kid), header.place("kid"));
        if (!subject.keys.keys.isEmpty()
            && std::ranges::none_of(subject.keys.keys, [](const Jose::Key &key) { return !key.keyId().isEmpty(); }))
            return notChecked("kid-not-found.nameless");
        const bool isForOthers =
            !subject.keys.keys.isEmpty() && header.report() && header.report()->reason == Texts::Reason("skip.no-key");
        if (isForOthers)
            return notChecked("skip.no-key");
        if (!header.report() || (!header.report()->keyIdMissing && !subject.keys.keys.isEmpty()))
            return holds();
        QStringList known;
        for (const Jose::Key &key : subject.keys.keys.first(qMin(subject.keys.keys.size(), qsizetype(5))))
            known.append(key.keyId());
        if (known.size() < subject.keys.keys.size())
            known.append(u"…"_s);
        return violated("kid-not-found.not-in-set", known.join(u", "_s), shown(kid), header.place("kid"));
    });
}

Outcome embeddedKeyUntrusted(const Subject &subject)
{
    return forEachHeader(subject, [&](const Header &header) {
        const char *name = header["jwk"] ? "jwk" : "x5c";
        if (!header[name])
            return notChecked("skip.parameter-absent");
        // In a JWE it is the key for which it was encrypted (RFC 7516 §4.1.5), and vouches for nobody.
        if (subject.token.jwe) {
            const Json::Value jwk = header["jwk"];
            return jwk.member("d") || jwk.member("k") || jwk.member("priv")
                       ? violated("embedded-key-untrusted.secret", {}, {}, header.place(name))
                       : notChecked("embedded-key-untrusted.recipient");
        }
        const SignatureReport *report = header.report();
        if (report && report->embedded && (report->embedded->isSymmetric() || report->embedded->isPrivate()))
            return violated("embedded-key-untrusted.secret", {}, {}, header.place(name));
        if (subject.ownKey == OwnKey::Counts)
            return holds("embedded-key-untrusted.dpop");
        if (report && report->isTrusted())
            return holds("embedded-key-untrusted.other-means");
        const bool proof = subject.kind.kind == Kind::DpopProof;
        return violated(proof ? Texts::Reason("embedded-key-untrusted.proof")
                              : Texts::Reason("embedded-key-untrusted.untrusted"),
                        {}, QString::fromLatin1(name), header.place(name));
    });
}

Outcome remoteKeyUntrusted(const Subject &subject)
{
    return forEachHeader(subject, [&subject](const Header &header) {
        const char *name = header["jku"] ? "jku" : "x5u";
        const Json::Value address = header[name];
        if (!address)
            return notChecked("skip.parameter-absent");
        if (header.report() && header.report()->isTrusted())
            return holds("remote-key-untrusted.not-needed");
        if (subject.token.jwe)
            return violatedMildly(Severity::Warning, "remote-key-untrusted.not-followed", {}, shown(address),
                                  header.place(name));
        return violated("remote-key-untrusted.not-followed", {}, shown(address), header.place(name));
    });
}

/// "x5t" and "x5t#S256" against the leaf (RFC 7515 §4.1.7, §4.1.8).
bool thumbprintFits(Json::Value given, const QByteArray &print)
{
    return !given || given.stringIs(Jose::encodeBase64url(print));
}

Outcome chainOf(const Header &header, const Expectations &expected)
{
    const auto wrong = [&header](Texts::Reason reason, const QString &wanted, const QString &found) {
        return violated(reason, wanted, found, header.place("x5c"));
    };
    if (!header["x5c"]) {
        // The key that was used may have come with its certificate from elsewhere.
        const char *print = header["x5t#S256"] ? "x5t#S256" : "x5t";
        const auto certificates = header.report() ? header.report()->key.certificates() : QList<Jose::Certificate>();
        if (!header[print] || certificates.isEmpty())
            return notChecked("skip.parameter-absent");
        const Jose::Certificate &leaf = certificates.first();
        return thumbprintFits(header["x5t"], leaf.sha1()) && thumbprintFits(header["x5t#S256"], leaf.sha256())
                   ? holds()
                   : violated("x5c-chain.thumbprint", {}, leaf.subject, header.place(print));
    }
    if (!header.report())
        return notChecked("skip.unreadable");
    const SignatureReport &report = *header.report();
    if (report.embeddedChain.isEmpty() || !report.chainResult) {
        const Error error = report.embeddedError.value_or(Error{});
        return wrong("x5c-chain.unreadable", error.expected, error.found);
    }
    const Jose::Certificate &leaf = report.embeddedChain.first();
    if (!thumbprintFits(header["x5t"], leaf.sha1()) || !thumbprintFits(header["x5t#S256"], leaf.sha256()))
        return wrong("x5c-chain.thumbprint", {}, leaf.subject);
    if (!report.chainResult->intact)
        return wrong("x5c-chain.broken", {}, report.chainResult->problem);
    if (expected.trustAnchors.isEmpty())
        return notChecked("x5c-chain.no-anchor", leaf.subject);
    return report.chainResult->anchored ? holds("x5c-chain.anchored", leaf.subject)
                                        : wrong("x5c-chain.not-anchored", {}, report.chainResult->problem);
}

Outcome x5cChain(const Subject &subject)
{
    return forEachHeader(subject, [&subject](const Header &header) { return chainOf(header, subject.expected); });
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"sig-invalid", Severity::Error, CheckGroup::Signature, kJwsKinds, "RFC 7515 §5.2", sigInvalid, DecidedBy::Header},
    {"key-refused", Severity::Warning, CheckGroup::Signature, kJoseKinds, "RFC 7517 §5; RFC 7515 §5.2", keyRefused, DecidedBy::Header},
    {"sig-not-verified", Severity::Info, CheckGroup::Signature, kJwsKinds, "RFC 7515 §5.2", sigNotVerified},
    {"ecdsa-sig-format", Severity::Error, CheckGroup::Signature, kJwsKinds, "RFC 7518 §3.4", ecdsaSigFormat, DecidedBy::Token, anyByEcdsa},
    {"jws-partial-signatures", Severity::Warning, CheckGroup::Signature, kindBit(Kind::Jws), "RFC 7515 §5.2", partialSignatures, DecidedBy::Header},
    {"alg-key-mismatch", Severity::Error, CheckGroup::Signature, kJwsKinds, "RFC 8725 §2.1, §3.1", algKeyMismatch, DecidedBy::Header},
    {"key-alg-mismatch", Severity::Error, CheckGroup::Signature, kJwsKinds, "RFC 7517 §4.4; RFC 7518 §3.4; RFC 8725 §3.1", keyAlgMismatch, DecidedBy::Header},
    {"key-use", Severity::Error, CheckGroup::Signature, kJwsKinds, "RFC 7517 §4.2, §4.3", keyUse, DecidedBy::Header},
    {"kid-not-found", Severity::Error, CheckGroup::Signature, kJwsKinds, "OIDC Core §10.1.1; RFC 7515 §4.1.4", kidNotFound, DecidedBy::Header},
    {"embedded-key-untrusted", Severity::Error, CheckGroup::Signature, kJoseKinds, "RFC 7515 §4.1.3, §4.1.6; RFC 8725 §3.8", embeddedKeyUntrusted, DecidedBy::Header},
    {"remote-key-untrusted", Severity::Error, CheckGroup::Signature, kJoseKinds, "RFC 8725 §3.10", remoteKeyUntrusted, DecidedBy::Header},
    {"x5c-chain", Severity::Warning, CheckGroup::Signature, kJwsKinds, "RFC 7515 §4.1.6, §4.1.7, §4.1.8", x5cChain, DecidedBy::Header},
};
// clang-format on

} // namespace

std::span<const CheckRow> signatureRows()
{
    return kRows;
}

} // namespace Grantscope::Token
