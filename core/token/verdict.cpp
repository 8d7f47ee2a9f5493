// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/verdict.h"

#include "token/datetext.h"
#include "token/inspection.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

const char *verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return "valid";
    case Verdict::Invalid:
        return "invalid";
    case Verdict::Unverified:
        return "unverified";
    case Verdict::Malformed:
        return "malformed";
    }
    return "";
}

Verdict worse(Verdict a, Verdict b)
{
    const auto rank = [](Verdict verdict) {
        switch (verdict) {
        case Verdict::Valid:
            return 0;
        case Verdict::Unverified:
            return 1;
        case Verdict::Invalid:
            return 2;
        case Verdict::Malformed:
            return 3;
        }
        return 3;
    };
    return rank(a) >= rank(b) ? a : b;
}

namespace {

/// The detail of the first failed row, or of the error that kept the token from being read.
QString firstFault(const Inspection &inspection, Texts::Language language)
{
    for (const Check &check : inspection.checks) {
        if (check.status == Status::Fail)
            return checkDetail(check, language);
    }
    for (const auto *error : {&inspection.token->formatError, &inspection.token->claimsError}) {
        if (*error)
            return Texts::errorLine(**error, language);
    }
    return {};
}

Texts::Reason unverifiedReason(const Inspection &inspection)
{
    if (inspection.isTooDeep)
        return "verdict.unverified-deep";
    switch (inspection.token->form) {
    case Form::Jwe:
        return inspection.decryption.isOpen() ? Texts::Reason("verdict.unverified-content")
                                              : Texts::Reason("verdict.unverified-encrypted");
    case Form::Claims:
        return "verdict.unverified-claims";
    case Form::Opaque:
        return "verdict.unverified-opaque";
    case Form::Jws:
    case Form::SdJwt:
    case Form::Malformed:
        break;
    }
    const bool bindingOpen = inspection.keyBinding && inspection.keyBinding->status == SignatureStatus::NotChecked;
    const bool issuerKnown = std::ranges::all_of(inspection.signatures, &SignatureReport::isTrusted);
    if (bindingOpen && issuerKnown)
        return "verdict.unverified-key-binding";
    const bool unsecured = std::ranges::any_of(
        inspection.signatures, [](const SignatureReport &report) { return report.algorithm == "none"; });
    return unsecured ? Texts::Reason("verdict.unverified-unsecured") : Texts::Reason("verdict.unverified-key");
}

/// What a person may take for checked and was not, because nobody said what to expect: each matter once, in words.
struct OpenMatter
{
    std::string_view row;
    const char *name;
};
constexpr OpenMatter kOpenMatters[] = {
    {"at-client", QT_TRANSLATE_NOOP("Verdict", "client")},
    {"at-cnf", QT_TRANSLATE_NOOP("Verdict", "proof of possession")},
    {"idt-acr", QT_TRANSLATE_NOOP("Verdict", "authentication class")},
    {"idt-azp", QT_TRANSLATE_NOOP("Verdict", "client")},
    {"x5c-chain", QT_TRANSLATE_NOOP("Verdict", "certificate chain")},
    {"alg-not-allowed", QT_TRANSLATE_NOOP("Verdict", "algorithm")},
    {"jwt-iss", QT_TRANSLATE_NOOP("Verdict", "issuer")},
    {"idt-iss", QT_TRANSLATE_NOOP("Verdict", "issuer")},
    {"jwt-aud", QT_TRANSLATE_NOOP("Verdict", "audience")},
    {"idt-aud", QT_TRANSLATE_NOOP("Verdict", "audience")},
    {"at-aud", QT_TRANSLATE_NOOP("Verdict", "audience")},
    {"idt-nonce", QT_TRANSLATE_NOOP("Verdict", "nonce")},
    {"dpop-nonce", QT_TRANSLATE_NOOP("Verdict", "nonce")},
    {"idt-auth-time", QT_TRANSLATE_NOOP("Verdict", "time of the sign-in")},
    {"idt-at-hash", QT_TRANSLATE_NOOP("Verdict", "access token")},
    {"idt-c-hash", QT_TRANSLATE_NOOP("Verdict", "code")},
    {"at-scope", QT_TRANSLATE_NOOP("Verdict", "scope")},
    {"dpop-htm", QT_TRANSLATE_NOOP("Verdict", "method")},
    {"dpop-htu", QT_TRANSLATE_NOOP("Verdict", "address")},
    {"dpop-ath", QT_TRANSLATE_NOOP("Verdict", "access token")},
    {"dpop-jkt-mismatch", QT_TRANSLATE_NOOP("Verdict", "bound key")},
    {"ca-aud", QT_TRANSLATE_NOOP("Verdict", "audience")},
    {"sd-jwt-kb-missing", QT_TRANSLATE_NOOP("Verdict", "key binding")},
    {"sd-jwt-kb-nonce", QT_TRANSLATE_NOOP("Verdict", "nonce")},
    {"sd-jwt-kb-aud", QT_TRANSLATE_NOOP("Verdict", "audience")},
    {"ro-client-id", QT_TRANSLATE_NOOP("Verdict", "client")},
};

/// Nobody said what to expect, or did not give what it takes.
constexpr Texts::Reason kOpenReasons[] = {"skip.not-expected", "at-cnf.needs-proof", "x5c-chain.no-anchor"};

QString notChecked(const Inspection &inspection, Texts::Language language)
{
    QStringList names;
    for (const Check &check : inspection.checks) {
        // A token that is bound to a holder was shown by whoever had it.
        const bool isUnbound = std::string_view(check.id) == "sd-jwt-kb-missing" && inspection.token->claim("cnf");
        if (check.status != Status::Skip || !(isUnbound || std::ranges::contains(kOpenReasons, check.reason)))
            continue;
        const char *matter = openMatter(check.id);
        if (!matter)
            continue;
        const QString name = language == Texts::Language::English ? QString::fromUtf8(matter)
                                                                  : QCoreApplication::translate("Verdict", matter);
        if (!names.contains(name))
            names.append(name);
    }
    //: Between the items of a list.
    constexpr const char *kSeparator = QT_TRANSLATE_NOOP("Verdict", ", ");
    return names.join(language == Texts::Language::English ? QString::fromUtf8(kSeparator)
                                                           : QCoreApplication::translate("Verdict", kSeparator));
}

/// By whose key it is valid, and who vouches for that key.
QString validSentence(const Inspection &inspection, Texts::Language language)
{
    // What only a shared secret vouches for: claims in a JWE, or a JWE with something else in it.
    if (inspection.signatures.isEmpty()) {
        const Jose::Key &secret = inspection.verified->key();
        return Texts::sentence("verdict.valid-secret", secret.label(), secret.source(), language);
    }
    const SignatureReport &report = inspection.signatures.first();
    const Jose::Key &key = report.key;
    if (inspection.ownKey == OwnKey::Counts)
        return Texts::sentence("verdict.valid-proof", QString::fromLatin1(key.thumbprintBase64url()), {}, language);
    if (report.reason == Texts::Reason("sig.verified-anchored"))
        return Texts::sentence("verdict.valid-anchored", report.embeddedChain.first().subject, {}, language);
    if (key.provenance() != Jose::Provenance::Issuer)
        return Texts::sentence("verdict.valid-given", key.label(), key.source(), language);
    const QString issuer = key.fetch().value_or(Jose::KeyFetch{}).issuer;
    return Texts::sentence("verdict.valid-issuer", key.label(), issuer.isEmpty() ? key.source() : issuer, language);
}

/// How long ago the key was fetched; empty for a key that was at hand, or where nobody says what time it is.
QString keyAge(const Inspection &inspection, Texts::Language language, std::optional<Instant> now)
{
    const auto fetch = inspection.signatures.isEmpty() ? std::nullopt : inspection.signatures.first().key.fetch();
    if (!fetch || !now)
        return {};
    return Texts::sentence("verdict.key-age",
                           durationText(std::max<std::int64_t>(0, secondsOf(*now) - secondsOf(fetch->at))), {},
                           language);
}

/// What is doubtful although it is valid: the first few, and how many more.
QStringList warnings(const Inspection &inspection, Texts::Language language)
{
    constexpr int kMost = 3;
    QStringList sentences;
    int more = 0;
    for (const Check &check : inspection.checks) {
        if (check.status != Status::Warn || std::string_view(check.id) == "expectation-unused")
            continue;
        if (sentences.size() == kMost)
            ++more;
        else
            sentences.append(Texts::sentence("verdict.warning", checkDetail(check, language), {}, language));
    }
    if (more > 0)
        sentences.append(Texts::sentence("verdict.more-warnings", QString::number(more), {}, language));
    return sentences;
}

/// What was expected in vain.
QString unused(const Inspection &inspection, Texts::Language language)
{
    const Check *check = inspection.check("expectation-unused");
    return check && check->status == Status::Warn ? checkDetail(*check, language) : QString();
}

QString verdictAlone(const Inspection &inspection, Texts::Language language)
{
    switch (inspection.ownVerdict) {
    case Verdict::Malformed:
        return Texts::sentence("verdict.malformed", firstFault(inspection, language), {}, language);
    case Verdict::Invalid:
        return Texts::sentence("verdict.invalid", firstFault(inspection, language), {}, language);
    case Verdict::Unverified:
        return Texts::sentence("verdict.unverified", Texts::sentence(unverifiedReason(inspection), {}, {}, language),
                               {}, language);
    case Verdict::Valid:
        break;
    }
    return validSentence(inspection, language);
}

} // namespace

const char *openMatter(std::string_view row)
{
    const auto matter = std::ranges::find(kOpenMatters, row, &OpenMatter::row);
    return matter == std::end(kOpenMatters) ? nullptr : matter->name;
}

QString checkDetail(const Check &check, Texts::Language language)
{
    return Texts::sentence(check.reason, check.found, check.expected, language);
}

namespace {

/// What was around the token inside, in a sentence: it is in order.
QString aroundSentence(const Inspection &inspection, Texts::Language language)
{
    const bool isOpen = inspection.decryption.isOpen();
    const Jose::Key &key = isOpen ? inspection.decryption.key : inspection.signatures.first().key;
    return Texts::sentence(isOpen ? Texts::Reason("verdict.decrypted") : Texts::Reason("verdict.signed-around"),
                           key.label(), key.source(), language);
}

} // namespace

QString verdictSentence(const Inspection &inspection, Texts::Language language, std::optional<Instant> now)
{
    // The layer that decides speaks.
    if (inspection.inner && inspection.ownVerdict == Verdict::Valid) {
        const QString inside = verdictSentence(*inspection.inner, language, now);
        return (QStringList{inside, aroundSentence(inspection, language)} + warnings(inspection, language)).join(u' ');
    }
    if (inspection.inner && inspection.ownVerdict != inspection.verdict)
        return Texts::sentence("verdict.inside", verdictSentence(*inspection.inner, language, now), {}, language);
    QStringList sentences{verdictAlone(inspection, language)};
    if (inspection.ownVerdict == Verdict::Valid) {
        sentences.append(keyAge(inspection, language, now));
        if (const QString open = notChecked(inspection, language); !open.isEmpty())
            sentences.append(Texts::sentence("verdict.not-checked", open, {}, language));
        sentences.append(warnings(inspection, language));
    }
    if (inspection.ownVerdict == Verdict::Valid || inspection.ownVerdict == Verdict::Unverified)
        sentences.append(unused(inspection, language));
    else if (inspection.kind.kind == Kind::DpopProof && inspection.ownKey != OwnKey::Counts)
        sentences.append(Texts::sentence("embedded-key-untrusted.proof", {}, {}, language));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace Grantscope::Token
