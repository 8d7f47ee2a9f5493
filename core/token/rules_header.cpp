// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about header parameters: RFC 7515 §4, RFC 7797, RFC 8725 §3.
#include "base/nameindex.h"
#include "token/header.h"
#include "token/jsontype.h"
#include "token/rules.h"
#include "token/shown.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

struct ParameterType
{
    QLatin1StringView name;
    JsonType type;
};
constexpr ParameterType kParameterTypes[] = {
    {"alg"_L1, JsonType::String}, {"enc"_L1, JsonType::String},      {"zip"_L1, JsonType::String},
    {"jku"_L1, JsonType::String}, {"jwk"_L1, JsonType::Object},      {"kid"_L1, JsonType::String},
    {"x5u"_L1, JsonType::String}, {"x5c"_L1, JsonType::Array},       {"x5t"_L1, JsonType::String},
    {"typ"_L1, JsonType::String}, {"x5t#S256"_L1, JsonType::String}, {"cty"_L1, JsonType::String},
    {"crit"_L1, JsonType::Array}, {"b64"_L1, JsonType::Boolean},     {"epk"_L1, JsonType::Object},
    {"p2c"_L1, JsonType::Number}, {"p2s"_L1, JsonType::String},      {"apu"_L1, JsonType::String},
    {"apv"_L1, JsonType::String},
};

// Names of RFC 7516 §4.1 and RFC 7518 §4, which crit can't list.
constexpr std::string_view kJweNames[] = {"alg", "enc", "zip",  "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256",
                                          "typ", "cty", "crit", "epk", "apu", "apv", "iv",  "tag", "p2s", "p2c"};

constexpr NameIndex kTypeIndex([] {
    std::array<std::string_view, std::size(kParameterTypes)> names;
    std::ranges::transform(kParameterTypes, names.begin(), [](const ParameterType &parameter) {
        return std::string_view(parameter.name.data(), static_cast<std::size_t>(parameter.name.size()));
    });
    return names;
}());

/// Most headers have three parameters of the right types: those are looked at, before every name that there is.
bool hasRightTypes(const Header &header)
{
    const Jose::JwsSignature *signature = header.signature();
    if (!signature || signature->unprotectedHeader)
        return false;
    QByteArray scratch;
    for (const Json::Value parameter : signature->protectedHeader.root()) {
        const QByteArrayView name = parameter.nameUtf8(scratch);
        const std::size_t place = kTypeIndex.find({name.data(), static_cast<std::size_t>(name.size())});
        if (place != kTypeIndex.kNone && !hasType(parameter, kParameterTypes[place].type))
            return false;
    }
    return true;
}

Outcome headerType(const Subject &subject)
{
    return forEachHeader(subject, [](const Header &header) {
        if (hasRightTypes(header))
            return holds();
        for (const ParameterType &parameter : kParameterTypes) {
            const Json::Value value = header[QByteArrayView(parameter.name)];
            if (value && !hasType(value, parameter.type))
                return violated("header-type.other", parameter.name + u": "_s + typeName(parameter.type),
                                parameter.name + u": "_s + shown(value), header.place(QByteArrayView(parameter.name)));
        }
        return holds();
    });
}

QSet<QString> namesOf(Json::Value object)
{
    QSet<QString> names;
    for (const Json::Value parameter : object)
        names.insert(parameter.name());
    return names;
}

/// The first parameter of \a object whose name is in the set.
Json::Value firstIn(const QSet<QString> &names, Json::Value object)
{
    for (const Json::Value parameter : object) {
        if (names.contains(parameter.name()))
            return parameter;
    }
    return {};
}

/// A parameter that stands in two of the headers that belong together; as sets, since each may be as long as a token.
Json::Value parameterInBoth(const DecodedJwt &token)
{
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            if (!signature.unprotectedHeader)
                continue;
            if (const Json::Value both =
                    firstIn(namesOf(signature.protectedHeader.root()), signature.unprotectedHeader))
                return both;
        }
        return {};
    }
    QSet<QString> shared = namesOf(token.jwe->protectedHeader.root());
    if (const Json::Value both = firstIn(shared, token.jwe->sharedHeader))
        return both;
    shared.unite(namesOf(token.jwe->sharedHeader));
    for (const Jose::JweRecipient &recipient : token.jwe->recipients) {
        if (const Json::Value both = firstIn(shared, recipient.header))
            return both;
    }
    return {};
}

Outcome headerDuplicate(const Subject &subject)
{
    if (!subject.token.jws && !subject.token.jwe)
        return notChecked("skip.unreadable");
    const Json::Value both = parameterInBoth(subject.token);
    return both ? violated("header-duplicate.both", {}, both.name(), {Place::Part::Text, both.nameSpan()}) : holds();
}

Outcome algMissing(const Subject &subject)
{
    return forEachHeader(subject, [&](const Header &header) {
        if (!header["alg"])
            return violated("alg-missing.alg", u"alg"_s, {});
        if (subject.kind.kind == Kind::Jwe && !header["enc"])
            return violated("alg-missing.enc", u"enc"_s, {});
        return holds();
    });
}

/// Whatever way it is spelled: readers that compare without case fell for "nOnE".
bool isNone(QByteArrayView alg)
{
    return alg.compare("none", Qt::CaseInsensitive) == 0;
}

Outcome algNone(const Subject &subject)
{
    return forEachHeader(subject, [&](const Header &header) {
        QByteArray scratch;
        const QByteArrayView alg = header["alg"].utf8(scratch);
        if (!isNone(alg))
            return holds();
        if (subject.expected.unsecured == UnsecuredPolicy::Refuse || alg != "none")
            return violated("alg-none.unsecured", {}, shown(alg), header.place("alg"));
        if (!header.signature() || !header.signature()->signature.bytes.isEmpty())
            return violated("alg-none.signed", {}, {}, header.place("alg"));
        return violatedMildly(Severity::Warning, "alg-none.allowed", {}, {}, header.place("alg"));
    });
}

Outcome unknownName(QByteArrayView name, const Place &place)
{
    if (const auto *near = Jose::findJwsAlgorithmIgnoringCase(name))
        return violated("alg-unknown.case", QString::fromLatin1(near->name), shown(name), place);
    if (Jose::findOtherAlgorithm(name) || Jose::findJwsAlgorithm(name))
        return violated("alg-unknown.other-use", {}, shown(name), place);
    return violated("alg-unknown.unregistered", {}, shown(name), place);
}

Outcome algUnknownInJwe(const Header &header)
{
    for (const auto &[name, use] : {std::pair{"alg", Jose::OtherAlgorithmUse::KeyManagement},
                                    std::pair{"enc", Jose::OtherAlgorithmUse::ContentEncryption}}) {
        const Json::Value value = header[name];
        const auto *row = Jose::findOtherAlgorithm(value.toUtf8());
        if (value.isString() && (!row || row->use != use))
            return unknownName(value.toUtf8(), header.place(name));
    }
    return holds();
}

Outcome algUnknown(const Subject &subject)
{
    return forEachHeader(subject, [&](const Header &header) {
        const Json::Value alg = header["alg"];
        if (!alg.isString())
            return notChecked("skip.parameter-absent");
        if (subject.kind.kind == Kind::Jwe)
            return algUnknownInJwe(header);
        QByteArray scratch;
        const QByteArrayView name = alg.utf8(scratch);
        return name == "none" || Jose::findJwsAlgorithm(name) ? holds() : unknownName(name, header.place("alg"));
    });
}

Outcome algNotAllowed(const Subject &subject)
{
    const auto &allowed = subject.expected.algorithms;
    if (allowed.isEmpty())
        return notChecked("skip.not-expected");
    // Names of signature algorithms say nothing about how a JWE is encrypted.
    const auto isForJwe = [](const QByteArray &name) { return Jose::findOtherAlgorithm(name) != nullptr; };
    if (subject.token.jwe && std::ranges::none_of(allowed, isForJwe))
        return notChecked("skip.other-algorithm");
    return forEachHeader(subject, [&](const Header &header) {
        const Json::Value alg = header["alg"];
        return allowed.contains(alg.toUtf8()) ? holds()
                                              : violated("alg-not-allowed.pinned", QString::fromUtf8(allowed.join(' ')),
                                                         shown(alg), header.place("alg"));
    });
}

Outcome algEddsaPolymorphic(const Subject &subject)
{
    return forEachHeader(subject, [](const Header &header) {
        const Json::Value alg = header["alg"];
        QByteArray scratch;
        const QByteArrayView name = alg.utf8(scratch);
        if (const auto *row = Jose::findJwsAlgorithm(name); row && row->advice == Jose::Advice::Deprecated)
            return violated("alg-eddsa-polymorphic.eddsa", u"Ed25519, Ed448"_s, shown(name), header.place("alg"));
        if (const auto *row = Jose::findOtherAlgorithm(name); row && row->use == Jose::OtherAlgorithmUse::JwkOnly)
            return violated("alg-eddsa-polymorphic.prohibited", {}, shown(name), header.place("alg"));
        return alg.isString() ? holds() : notChecked("skip.parameter-absent");
    });
}

/// RFC 7516 §4.1.13 for a JWE: as in a JWS, but that no extension is understood there.
Jose::CritFinding critOfJwe(const Jose::Jwe &jwe)
{
    using enum Jose::CritProblem;
    const bool outside =
        jwe.sharedHeader.member("crit") || std::ranges::any_of(jwe.recipients, [](const Jose::JweRecipient &each) {
            return each.header.member("crit").exists();
        });
    if (outside)
        return {NotProtected};
    const Json::Value crit = jwe.protectedHeader.root().member("crit");
    if (!crit)
        return {};
    if (!crit.isArray())
        return {NotArray};
    if (crit.size() == 0)
        return {Empty};
    // As sets: both lists may be as long as a token.
    QSet<QString> present = namesOf(jwe.protectedHeader.root());
    present.unite(namesOf(jwe.sharedHeader));
    for (const Jose::JweRecipient &recipient : jwe.recipients)
        present.unite(namesOf(recipient.header));
    QSet<QString> listed;
    for (const Json::Value element : crit) {
        const QString name = element.toString();
        if (!element.isString())
            return {NotString, shown(element)};
        if (listed.contains(name))
            return {Repeated, shown(element)};
        listed.insert(name);
        if (std::ranges::any_of(kJweNames,
                                [&element](std::string_view known) { return element.stringIs(QByteArrayView(known)); }))
            return {RegisteredName, shown(element)};
        if (!present.contains(name))
            return {NotPresent, shown(element)};
    }
    return {NotUnderstood, shown(crit.firstChild())};
}

Outcome crit(const Subject &subject, bool unknown)
{
    return forEachHeader(subject, [&](const Header &header) {
        const Jose::CritFinding finding =
            header.signature() ? Jose::checkCrit(*header.signature()) : critOfJwe(*subject.token.jwe);
        const bool isUnknown = finding.problem == Jose::CritProblem::NotUnderstood;
        if (finding.problem != Jose::CritProblem::None && isUnknown == unknown)
            return violated(critReason(finding.problem), header.signature() ? u"b64"_s : u"–"_s, finding.name,
                            header.place("crit"));
        return header["crit"] ? holds() : notChecked("skip.parameter-absent");
    });
}

Outcome critUnknown(const Subject &subject)
{
    return crit(subject, true);
}
Outcome critMalformed(const Subject &subject)
{
    return crit(subject, false);
}

Outcome b64NotCritical(const Subject &subject)
{
    return forEachHeader(subject, [&](const Header &header) {
        const Json::Value b64 = header["b64"];
        if (!b64)
            return notChecked("skip.parameter-absent");
        if (b64.toBoolean() == std::optional(true))
            return holds();
        const Json::Value critical = header["crit"];
        bool listed = false;
        for (const Json::Value name : critical)
            listed = listed || name.stringIs("b64");
        if (!listed)
            return violated("b64-not-critical.not-listed", u"\"crit\": [\"b64\"]"_s, shown(critical),
                            header.place("b64"));
        if (subject.kind.kind != Kind::Jws)
            return violated("b64-not-critical.jwt", {}, u"b64: false"_s, header.place("b64"));
        return holds();
    });
}

// Lookups by kid went wrong as file names, SQL and shell words (RFC 8725 §3.10). An https address or a URN is a usual
// kid.
bool isSuspicious(const QString &kid)
{
    constexpr qsizetype kLongest = 512;
    constexpr QStringView kSyntax = u"?'\"`;|<>\\$&";
    const bool syntax = std::ranges::any_of(kid, [kSyntax](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f || kSyntax.contains(c) || c.category() == QChar::Other_Format;
    });
    return syntax || kid.contains(".."_L1) || kid.startsWith(u'/') || kid.size() > kLongest;
}

/// What most are made of: a cheap look, before the thorough one.
bool isPlain(Json::Value kid)
{
    constexpr qsizetype kLongest = 64;
    const QByteArrayView text = kid.text();
    return text.size() <= kLongest && std::ranges::all_of(text.sliced(1).chopped(1), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                      || c == '_';
           });
}

Outcome kidSuspicious(const Subject &subject)
{
    return forEachHeader(subject, [](const Header &header) {
        const Json::Value kid = header["kid"];
        if (!kid.isString())
            return notChecked("skip.parameter-absent");
        return !isPlain(kid) && isSuspicious(kid.toString())
                   ? violated("kid-suspicious.syntax", {}, shown(kid), header.place("kid"))
                   : holds();
    });
}

Outcome thumbprintHash(const Subject &subject)
{
    return forEachHeader(subject, [](const Header &header) {
        // The token's name for its key, and the key's own.
        const Json::Value kid = header["kid"];
        const QByteArray own = header.report() ? header.report()->key.keyId().toUtf8() : QByteArray();
        QByteArray scratch;
        bool any = false;
        for (const QByteArrayView each : {kid.utf8(scratch), QByteArrayView(own)}) {
            if (!each.startsWith("urn:ietf:params:oauth:jwk-thumbprint:"))
                continue;
            any = true;
            if (const auto parsed = Jose::parseThumbprintUri(each.toByteArray()); !parsed)
                return violated("jwk-thumbprint-hash.unknown", parsed.error().expected, shown(each),
                                header.place("kid"));
        }
        return any ? holds() : notChecked("jwk-thumbprint-hash.no-uri");
    });
}

// clang-format off
constexpr CheckRow kRows[] = {
    {"header-type", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §4.1", headerType, DecidedBy::Header},
    {"header-duplicate", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §7.2.1; RFC 7516 §7.2.1", headerDuplicate, DecidedBy::Header},
    {"alg-missing", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §4.1.1; RFC 7516 §4.1.1, §4.1.2", algMissing, DecidedBy::Header},
    {"alg-none", Severity::Error, CheckGroup::Header, kJwsKinds, "RFC 7518 §3.6; RFC 8725 §3.2", algNone, DecidedBy::Header},
    {"alg-unknown", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §4.1.1; RFC 7516 §4.1.1", algUnknown, DecidedBy::Header},
    {"alg-not-allowed", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 8725 §3.1", algNotAllowed, DecidedBy::Header},
    {"alg-eddsa-polymorphic", Severity::Warning, CheckGroup::Header, kJoseKinds, "RFC 9864 §2.2, §4.1.2, §4.4", algEddsaPolymorphic, DecidedBy::Header},
    {"crit-unknown", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §4.1.11; RFC 7516 §4.1.13", critUnknown, DecidedBy::Header},
    {"crit-malformed", Severity::Error, CheckGroup::Header, kJoseKinds, "RFC 7515 §4.1.11", critMalformed, DecidedBy::Header},
    {"b64-not-critical", Severity::Error, CheckGroup::Header, kJwsKinds, "RFC 7797 §6, §7", b64NotCritical, DecidedBy::Header},
    {"kid-suspicious", Severity::Warning, CheckGroup::Header, kJoseKinds, "RFC 8725 §3.10", kidSuspicious, DecidedBy::Header},
    {"jwk-thumbprint-hash", Severity::Error, CheckGroup::Header, kJwsKinds, "RFC 9278 §4", thumbprintHash, DecidedBy::Header},
};
// clang-format on

} // namespace

Texts::Reason critReason(Jose::CritProblem problem)
{
    switch (problem) {
    case Jose::CritProblem::None:
        return {};
    case Jose::CritProblem::NotProtected:
        return "crit-malformed.not-protected";
    case Jose::CritProblem::NotArray:
        return "crit-malformed.not-array";
    case Jose::CritProblem::Empty:
        return "crit-malformed.empty";
    case Jose::CritProblem::NotString:
        return "crit-malformed.not-string";
    case Jose::CritProblem::Repeated:
        return "crit-malformed.repeated";
    case Jose::CritProblem::RegisteredName:
        return "crit-malformed.registered";
    case Jose::CritProblem::NotPresent:
        return "crit-malformed.not-present";
    case Jose::CritProblem::NotUnderstood:
        return "crit-unknown.not-understood";
    }
    return {};
}

std::span<const CheckRow> headerRows()
{
    return kRows;
}

} // namespace Grantscope::Token
