// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the key binding of an SD-JWT: RFC 9901 §4.3, §7.3.
#include "token/datetext.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/typname.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

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

Outcome signature(const Subject &subject)
{
    if (auto none = nothingToJudge(subject))
        return *std::move(none);
    const KeyBindingReport &report = *subject.keyBinding;
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
