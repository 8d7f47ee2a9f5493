// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the key binding of an SD-JWT: RFC 9901 §4.3, §7.3.
#include "token/datetext.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/typname.h"

#include <QtTranslation>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr const char *kPrivate = QT_TRANSLATE_NOOP("Values", "a private key, which whoever has the token has now");

Place bindingPlace(const Subject &subject)
{
    return {Place::Part::Text, subject.token.sdJwt->keyBindingJwt};
}

/// Why a row about the key binding can't be judged, if it can't.
std::optional<Outcome> nothingToJudge(const Subject &subject)
{
    if (!subject.token.keyBinding)
        return notChecked(subject.token.sdJwt ? Texts::Reason("skip.no-key-binding")
                                              : Texts::Reason("skip.unreadable"));
    return subject.keyBinding ? std::nullopt : std::optional(notChecked("skip.unreadable"));
}

Outcome missing(const Subject &subject)
{
    const auto &binding = subject.token.keyBinding;
    if (!subject.token.sdJwt)
        return notChecked("skip.unreadable");
    if (!binding && subject.expected.keyBindingRequired)
        return violated("sd-jwt-kb-missing.absent", {}, {});
    if (!binding)
        return notChecked("skip.no-key-binding");
    if (binding->error)
        return violated("sd-jwt-kb-missing.unreadable", binding->error->expected, binding->error->found,
                        bindingPlace(subject));
    const Json::Value typ = binding->header("typ");
    return normalizedTyp(typ) == "kb+jwt"
               ? holds()
               : violated("sd-jwt-kb-missing.typ", u"kb+jwt"_s, shown(typ), bindingPlace(subject));
}

/// A key binding is a JWT as any other, "in all other respects" (§7.3): what its reader must understand, names that
/// stand twice, its own times.
Outcome sound(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const KeyBindingJwt &binding = *subject.token.keyBinding;
    const Place place = bindingPlace(subject);
    const Jose::JwsSignature &signature = binding.jws->signatures.front();
    for (const auto &[document, reason] :
         {std::pair{&signature.protectedHeader, Texts::Reason("json-duplicate-member.header")},
          std::pair{&binding.claims, Texts::Reason("json-duplicate-member.payload")}}) {
        if (document->duplicates().isEmpty())
            continue;
        const Json::Span name = document->duplicates().first().second;
        return violated(reason, {}, shown(QByteArrayView(document->text()).sliced(name.offset, name.length)), place);
    }
    if (const Jose::CritFinding crit = Jose::checkCrit(signature); crit.problem != Jose::CritProblem::None)
        return violated(critReason(crit.problem), u"b64"_s, crit.name, place);
    for (const char *name : {"exp", "nbf"}) {
        const Json::Value time = binding.claim(name);
        if (time && !time.isNumber())
            return violated("claim-type.other", words(QT_TRANSLATE_NOOP("Values", "a number")),
                            QString::fromLatin1(name) + u": "_s + shown(time), place);
    }
    const Outcome expiry = judgeExpiry(subject, binding.claim("exp"), place);
    const Outcome worst = worseOf(expiry, judgeNotBefore(subject, binding.claim("nbf"), place));
    return worst.answer == Outcome::Answer::Violated ? worst : holds();
}

/// Of \a subject, the key in "cnf" where whoever has the token has it whole.
bool givesKeyAway(const Subject &subject)
{
    const Json::Value jwk = subject.token.claim("cnf").member("jwk");
    return jwk.member("d") || jwk.member("k") || jwk.member("priv") || jwk.member("p") || jwk.member("q");
}

Outcome signature(const Subject &subject)
{
    if (subject.token.sdJwt && givesKeyAway(subject))
        return violated("sd-jwt-kb-signature.bad-key", {}, words(kPrivate), claimPlace(subject.token.claim("cnf")));
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const KeyBindingReport &report = *subject.keyBinding;
    if (const auto &allowed = subject.expected.algorithms; !allowed.isEmpty() && !allowed.contains(report.algorithm))
        return violated("sig.alg-not-allowed", QString::fromUtf8(allowed.join(", ")),
                        QString::fromUtf8(report.algorithm), bindingPlace(subject));
    switch (report.status) {
    case SignatureStatus::Verified:
        return subject.wantsWords() ? holds(report.reason, report.found) : holds();
    case SignatureStatus::Failed:
        return violated(report.reason, {}, report.found, bindingPlace(subject));
    case SignatureStatus::NotChecked:
        break;
    }
    return notChecked(report.reason, report.found);
}

Outcome made(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const Json::Value iat = subject.token.keyBinding->claim("iat");
    const auto seconds = numericDate(iat);
    if (!seconds)
        return violated("sd-jwt-kb-iat.absent", {}, shown(iat), bindingPlace(subject));
    const std::int64_t now = secondsOf(subject.expected.now);
    const std::int64_t window = subject.expected.keyBindingWindow.count() + subject.expected.leeway.count();
    const QString allowed = u"%1 ± %2 s"_s.arg(dateText(now)).arg(window);
    return std::abs(now - *seconds) <= window
               ? holds()
               : violated("sd-jwt-kb-iat.outside", allowed, momentText(iat), bindingPlace(subject));
}

Outcome nonce(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const Json::Value nonce = subject.token.keyBinding->claim("nonce");
    const std::optional<QString> &expected = subject.expected.nonce;
    if (!nonce.isString())
        return violated("sd-jwt-kb-nonce.absent", expected.value_or(QString()), shown(nonce), bindingPlace(subject));
    if (!expected)
        return notChecked("skip.not-expected");
    return nonce.stringIs(*expected)
               ? holds()
               : violated("sd-jwt-kb-nonce.different", *expected, shown(nonce), bindingPlace(subject));
}

Outcome audience(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const Json::Value aud = subject.token.keyBinding->claim("aud");
    const QStringList &expected = subject.expected.audiences;
    // One string, unlike that of other JWTs (RFC 9901 §4.3).
    if (!aud.isString())
        return violated("sd-jwt-kb-aud.absent", expected.join(u", "_s), shown(aud), bindingPlace(subject));
    if (expected.isEmpty())
        return notChecked("skip.not-expected");
    return expected.contains(aud.toString())
               ? holds()
               : violated("sd-jwt-kb-aud.different", expected.join(u", "_s), shown(aud), bindingPlace(subject));
}

Outcome sdHash(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    if (!subject.token.disclosed || !subject.token.disclosed->hash)
        return notChecked("skip.unreadable");
    const Json::Value found = subject.token.keyBinding->claim("sd_hash");
    if (!found.isString())
        return violated("sd-jwt-sd-hash.absent", {}, shown(found), bindingPlace(subject));
    const QByteArray hash = Jose::sdDigest(subject.token.sdJwt->presented(), *subject.token.disclosed->hash);
    return found.stringIs(hash)
               ? holds()
               : violated("sd-jwt-sd-hash.different", QString::fromLatin1(hash), shown(found), bindingPlace(subject));
}

constexpr Kinds kSd = kindBit(Kind::SdJwt);
constexpr CheckGroup kGroup = CheckGroup::SelectiveDisclosure;

// clang-format off
constexpr CheckRow kRows[] = {
    {"sd-jwt-kb-missing", Severity::Error, kGroup, kSd, "RFC 9901 §4.3, §7.3", missing},
    {"sd-jwt-kb-sound", Severity::Error, kGroup, kSd, "RFC 9901 §7.3; RFC 7515 §4, §4.1.11; RFC 7519 §4.1.4, §4.1.5", sound},
    {"sd-jwt-kb-signature", Severity::Error, kGroup, kSd, "RFC 9901 §4.1.2, §4.3, §7.3", signature},
    {"sd-jwt-kb-iat", Severity::Error, kGroup, kSd, "RFC 9901 §4.3, §7.3", made},
    {"sd-jwt-kb-nonce", Severity::Error, kGroup, kSd, "RFC 9901 §4.3, §7.3", nonce},
    {"sd-jwt-kb-aud", Severity::Error, kGroup, kSd, "RFC 9901 §4.3, §7.3", audience},
    {"sd-jwt-sd-hash", Severity::Error, kGroup, kSd, "RFC 9901 §4.3.1, §7.3", sdHash},
};
// clang-format on

} // namespace

std::span<const CheckRow> keyBindingRows()
{
    return kRows;
}

} // namespace Grantscope::Token
