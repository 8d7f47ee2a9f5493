// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about an SD-JWT and its disclosures: RFC 9901 §4, §7.1, §9. Their places are in what was signed.
#include "token/rules.h"
#include "token/shown.h"
#include "token/tokenerror.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

using Jose::SdJwtError;

/// A disclosure as a person knows it: the claim's name, else its digest.
QString nameOf(const DecodedJwt &token, std::size_t number)
{
    const Json::Value name = token.sdJwt->disclosures[number].name();
    if (name)
        return shown(name);
    return token.disclosed ? QString::fromLatin1(token.disclosed->uses.at(qsizetype(number)).digest) : u"•"_s;
}

/// Where a finding is: at a disclosure in the token's text, else in the payload.
Place placeOf(const DecodedJwt &token, const Error &error)
{
    const auto at = std::ranges::find_if(token.sdJwt->disclosures, [&](const Jose::Disclosure &each) {
        return error.offset >= each.span().offset && error.offset <= each.span().end();
    });
    const bool isInPayload = error.id == ErrorId(SdJwtError::DigestTwice) || error.id == ErrorId(SdJwtError::Reserved);
    if (at != token.sdJwt->disclosures.end() && (!isInPayload || error.offset == at->span().offset))
        return {Place::Part::Text, at->span()};
    const auto &digests = token.disclosed->digests;
    const auto digest = std::ranges::find_if(
        digests, [&](const Jose::EmbeddedDigest &each) { return each.holder < 0 && each.span.offset == error.offset; });
    return {Place::Part::Payload, digest == digests.end() ? Json::Span{error.offset, 1} : digest->span};
}

QByteArrayView memberName(const Jose::Disclosure &disclosure, const Json::Duplicate &duplicate)
{
    return QByteArrayView(disclosure.text()).sliced(duplicate.second.offset, duplicate.second.length);
}

std::optional<Outcome> notReadable(const Subject &subject)
{
    return subject.token.sdJwt && subject.token.disclosed ? std::nullopt : std::optional(notChecked("skip.unreadable"));
}

Outcome format(const Subject &subject)
{
    const auto &error = subject.token.formatError;
    if (error && error->id == ErrorId(SdJwtError::Format))
        return violated("sd-jwt-format.shape", error->expected, error->found, {Place::Part::Text, {error->offset, 0}});
    // Its type makes it one, so the tilde after the issuer's part must be there; a JSON form has its own frame (RFC
    // 9901 §8).
    const bool isCompact = subject.token.jws && subject.token.jws->serialization == Jose::Serialization::Compact;
    if (!subject.token.sdJwt && isCompact)
        return violated("sd-jwt-format.shape", u"JWT~"_s, u"JWT"_s);
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    if (const Error *hash = subject.token.disclosed->finding(SdJwtError::HashUnknown))
        return violated("sd-jwt-format.hash", hash->expected, hash->found,
                        claimPlace(subject.token.claims.root().member("_sd_alg")));
    return holds();
}

Outcome disclosureFormat(const Subject &subject)
{
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    for (const Jose::Disclosure &each : subject.token.sdJwt->disclosures) {
        const std::optional<Error> &error = each.error();
        const Place place{Place::Part::Text, each.span()};
        const QList<Json::Duplicate> &duplicates = each.document().duplicates();
        if (!error && !duplicates.isEmpty())
            return violated("json-duplicate-member.payload", {}, shown(memberName(each, duplicates.first())), place);
        if (!error)
            continue;
        return error->id == ErrorId(SdJwtError::DisclosureName)
                   ? violated("sd-jwt-disclosure-format.name", {}, error->found, place)
                   : violated("sd-jwt-disclosure-format.unreadable", error->expected, error->found, place);
    }
    return holds();
}

/// The reasons of the findings for which every token must be refused.
struct Refusal
{
    SdJwtError id;
    Texts::Reason reason;
};
constexpr Refusal kRefusals[] = {
    {SdJwtError::DigestTwice, "sd-jwt-disclosure-unreferenced.digest-twice"},
    {SdJwtError::ClaimTwice, "sd-jwt-disclosure-unreferenced.claim-twice"},
    {SdJwtError::DisclosurePlace, "sd-jwt-disclosure-unreferenced.place"},
    {SdJwtError::Depth, "sd-jwt-disclosure-unreferenced.depth"},
};

Outcome unreferenced(const Subject &subject)
{
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    const DecodedJwt &token = subject.token;
    if (!token.disclosed->hash)
        return notChecked("skip.unreadable");
    for (const Refusal &each : kRefusals) {
        if (const Error *error = token.disclosed->finding(each.id))
            return violated(each.reason, error->expected, error->found, placeOf(token, *error));
    }
    constexpr qsizetype kMostNamed = 5;
    QStringList names;
    std::optional<Place> first;
    for (qsizetype i = 0; i < token.disclosed->uses.size(); ++i) {
        const Jose::DisclosureUse &use = token.disclosed->uses.at(i);
        if (use.isReferenced() || use.sameAs >= 0)
            continue;
        if (!first)
            first = Place{Place::Part::Text, token.sdJwt->disclosures[std::size_t(i)].span()};
        if (names.size() == kMostNamed) {
            names.append(u"…"_s);
            break;
        }
        names.append(nameOf(token, std::size_t(i)));
    }
    return first ? violated("sd-jwt-disclosure-unreferenced.unreferenced", {}, names.join(u", "_s), *first) : holds();
}

Outcome duplicate(const Subject &subject)
{
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    const auto &uses = subject.token.disclosed->uses;
    const auto repeated = std::ranges::find_if(uses, [](const Jose::DisclosureUse &use) { return use.sameAs >= 0; });
    if (repeated == uses.end())
        return holds();
    const auto number = std::size_t(repeated - uses.begin());
    return violated("sd-jwt-disclosure-duplicate.repeated", {}, nameOf(subject.token, number),
                    {Place::Part::Text, subject.token.sdJwt->disclosures[number].span()});
}

Outcome reservedName(const Subject &subject)
{
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    const Error *error = subject.token.disclosed->finding(SdJwtError::Reserved);
    return error ? violated("sd-jwt-reserved-name.other", {}, error->found, placeOf(subject.token, *error)) : holds();
}

// RFC 9901 §9.3: 128 bits, in base64url. A salt in another encoding is longer.
constexpr qsizetype kShortestSalt = 22;

Outcome salt(const Subject &subject)
{
    if (auto unreadable = notReadable(subject))
        return *std::move(unreadable);
    QSet<QString> salts;
    const auto &disclosures = subject.token.sdJwt->disclosures;
    for (std::size_t i = 0; i < disclosures.size(); ++i) {
        const Json::Value salt = disclosures[i].salt();
        if (!salt || subject.token.disclosed->uses.at(qsizetype(i)).sameAs >= 0)
            continue;
        const Place place{Place::Part::Text, disclosures[i].span()};
        const QString text = salt.toString();
        if (text.size() < kShortestSalt)
            return violated("sd-jwt-salt.short", QString::number(kShortestSalt), nameOf(subject.token, i), place);
        if (salts.contains(text))
            return violated("sd-jwt-salt.repeated", {}, nameOf(subject.token, i), place);
        salts.insert(text);
    }
    return disclosures.empty() ? notChecked("skip.no-disclosures") : holds();
}

constexpr Kinds kSd = kindBit(Kind::SdJwt);
constexpr CheckGroup kGroup = CheckGroup::SelectiveDisclosure;

// clang-format off
constexpr CheckRow kRows[] = {
    {"sd-jwt-format", Severity::Error, kGroup, kSd, "RFC 9901 §4, §7.1, §8", format},
    {"sd-jwt-disclosure-format", Severity::Error, kGroup, kSd, "RFC 9901 §4.2, §7.1", disclosureFormat},
    {"sd-jwt-disclosure-unreferenced", Severity::Error, kGroup, kSd, "RFC 9901 §7.1", unreferenced},
    {"sd-jwt-disclosure-duplicate", Severity::Warning, kGroup, kSd, "RFC 9901 §7.1", duplicate},
    {"sd-jwt-reserved-name", Severity::Error, kGroup, kSd, "RFC 9901 §4.1, §4.2.4", reservedName},
    {"sd-jwt-salt", Severity::Warning, kGroup, kSd, "RFC 9901 §9.3, §9.4", salt},
};
// clang-format on

} // namespace

std::span<const CheckRow> sdJwtRows()
{
    return kRows;
}

} // namespace Grantscope::Token
