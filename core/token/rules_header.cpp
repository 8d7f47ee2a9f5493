// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about header parameters: RFC 7515 §4, RFC 7797, RFC 8725 §3.
#include "token/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

enum class Wanted : std::uint8_t { String, Object, Array, Boolean, Number };

struct ParameterType
{
    const char *name;
    Wanted type;
};
constexpr ParameterType kParameterTypes[] = {
    {"alg", Wanted::String},  {"enc", Wanted::String}, {"zip", Wanted::String},      {"jku", Wanted::String},
    {"jwk", Wanted::Object},  {"kid", Wanted::String}, {"x5u", Wanted::String},      {"x5c", Wanted::Array},
    {"x5t", Wanted::String},  {"typ", Wanted::String}, {"x5t#S256", Wanted::String}, {"cty", Wanted::String},
    {"crit", Wanted::Array},  {"b64", Wanted::Boolean}, {"epk", Wanted::Object},     {"p2c", Wanted::Number},
    {"p2s", Wanted::String},  {"apu", Wanted::String}, {"apv", Wanted::String},
};

QString typeName(Wanted type)
{
    switch (type) {
    case Wanted::String: return u"string"_s;
    case Wanted::Object: return u"object"_s;
    case Wanted::Array: return u"array"_s;
    case Wanted::Boolean: return u"true / false"_s;
    case Wanted::Number: return u"number"_s;
    }
    return {};
}

bool hasType(Json::Value value, Wanted type)
{
    switch (type) {
    case Wanted::String: return value.isString();
    case Wanted::Object: return value.isObject();
    case Wanted::Array: return value.isArray();
    case Wanted::Boolean: return value.isBoolean();
    case Wanted::Number: return value.isNumber();
    }
    return false;
}

bool hasHeader(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    if (token.jws && !token.jws->signatures.empty()) {
        const Jose::JwsSignature &first = token.jws->signatures.front();
        return !first.headerError && first.protectedPart.isReadable();
    }
    return token.jwe && !token.jwe->headerError && token.jwe->protectedPart.isReadable();
}

Outcome headerType(const Subject &subject)
{
    if (!hasHeader(subject))
        return notChecked("skip.unreadable");
    for (const ParameterType &parameter : kParameterTypes) {
        const Json::Value value = subject.header(parameter.name);
        if (value && !hasType(value, parameter.type))
            return violated("header-type.other", QLatin1StringView(parameter.name) + u": "_s + typeName(parameter.type),
                            QLatin1StringView(parameter.name) + u": "_s + shown(value), headerPlace(value));
    }
    return holds();
}

Outcome headerDuplicate(const Subject &subject)
{
    if (!subject.token.jws)
        return subject.token.jwe ? holds() : notChecked("skip.unreadable");
    for (const Jose::JwsSignature &signature : subject.token.jws->signatures) {
        for (const Json::Value parameter : signature.unprotectedHeader) {
            if (signature.protectedHeader.root().member(parameter.name().toUtf8()))
                return violated("header-duplicate.both", {}, parameter.name(), {Place::Part::Text, parameter.nameSpan()});
        }
    }
    return holds();
}

Outcome algMissing(const Subject &subject)
{
    if (!hasHeader(subject))
        return notChecked("skip.unreadable");
    if (!subject.header("alg"))
        return violated("alg-missing.alg", u"alg"_s, {});
    if (subject.kind.kind == Kind::Jwe && !subject.header("enc"))
        return violated("alg-missing.enc", u"enc"_s, {});
    return holds();
}

/// Whatever way it is spelled: readers that compare without case fell for "nOnE".
bool isNone(QByteArrayView alg) { return alg.compare("none", Qt::CaseInsensitive) == 0; }

Outcome algNone(const Subject &subject)
{
    for (const SignatureReport &report : subject.signatures) {
        if (!isNone(report.algorithm))
            continue;
        const Json::Value alg = subject.header("alg");
        if (subject.expected.unsecured == UnsecuredPolicy::Refuse || report.algorithm != "none")
            return violated("alg-none.unsecured", {}, QString::fromUtf8(report.algorithm), headerPlace(alg));
        if (!subject.token.jws->signatures.front().signature.bytes.isEmpty())
            return violated("alg-none.signed", {}, {}, headerPlace(alg));
        return violatedMildly(Severity::Warning, "alg-none.allowed", {}, {}, headerPlace(alg));
    }
    return subject.signatures.isEmpty() ? notChecked("skip.unreadable") : holds();
}

Outcome unknownName(QByteArrayView name, Json::Value place)
{
    if (const auto *near = Jose::findJwsAlgorithmIgnoringCase(name))
        return violated("alg-unknown.case", QString::fromLatin1(near->name), shown(name), headerPlace(place));
    if (Jose::findOtherAlgorithm(name) || Jose::findJwsAlgorithm(name))
        return violated("alg-unknown.other-use", {}, shown(name), headerPlace(place));
    return violated("alg-unknown.unregistered", {}, shown(name), headerPlace(place));
}

Outcome algUnknown(const Subject &subject)
{
    const Json::Value alg = subject.header("alg");
    if (!alg.isString())
        return notChecked(hasHeader(subject) ? Texts::Reason("skip.parameter-absent") : Texts::Reason("skip.unreadable"));
    if (subject.kind.kind == Kind::Jwe) {
        for (const auto &[name, use] : {std::pair{"alg", Jose::OtherAlgorithmUse::KeyManagement},
                                        std::pair{"enc", Jose::OtherAlgorithmUse::ContentEncryption}}) {
            const Json::Value value = subject.header(name);
            const auto *row = Jose::findOtherAlgorithm(value.toUtf8());
            if (value.isString() && (!row || row->use != use))
                return unknownName(value.toUtf8(), value);
        }
        return holds();
    }
    for (const SignatureReport &report : subject.signatures) {
        if (report.algorithm != "none" && !Jose::findJwsAlgorithm(report.algorithm))
            return unknownName(report.algorithm, alg);
    }
    return holds();
}

Outcome algNotAllowed(const Subject &subject)
{
    const auto &allowed = subject.expected.algorithms;
    if (allowed.isEmpty())
        return notChecked("skip.not-expected");
    for (const SignatureReport &report : subject.signatures) {
        if (!allowed.contains(report.algorithm))
            return violated("alg-not-allowed.pinned", QString::fromUtf8(allowed.join(' ')), shown(report.algorithm),
                            headerPlace(subject.header("alg")));
    }
    return holds();
}

Outcome algEddsaPolymorphic(const Subject &subject)
{
    const Json::Value alg = subject.header("alg");
    const QByteArray name = alg.toUtf8();
    if (const auto *row = Jose::findJwsAlgorithm(name); row && row->advice == Jose::Advice::Deprecated)
        return violated("alg-eddsa-polymorphic.eddsa", u"Ed25519, Ed448"_s, shown(name), headerPlace(alg));
    if (const auto *row = Jose::findOtherAlgorithm(name); row && row->use == Jose::OtherAlgorithmUse::JwkOnly)
        return violated("alg-eddsa-polymorphic.prohibited", {}, shown(name), headerPlace(alg));
    return alg.isString() ? holds() : notChecked("skip.parameter-absent");
}

Texts::Reason critReason(Jose::CritProblem problem)
{
    switch (problem) {
    case Jose::CritProblem::None: return {};
    case Jose::CritProblem::NotProtected: return "crit-malformed.not-protected";
    case Jose::CritProblem::NotArray: return "crit-malformed.not-array";
    case Jose::CritProblem::Empty: return "crit-malformed.empty";
    case Jose::CritProblem::NotString: return "crit-malformed.not-string";
    case Jose::CritProblem::Repeated: return "crit-malformed.repeated";
    case Jose::CritProblem::RegisteredName: return "crit-malformed.registered";
    case Jose::CritProblem::NotPresent: return "crit-malformed.not-present";
    case Jose::CritProblem::NotUnderstood: return "crit-unknown.not-understood";
    }
    return {};
}

Outcome crit(const Subject &subject, bool unknown)
{
    const Json::Value parameter = subject.header("crit");
    if (!subject.token.jws) {
        if (!parameter)
            return notChecked(hasHeader(subject) ? Texts::Reason("skip.parameter-absent") : Texts::Reason("skip.unreadable"));
        return unknown ? notChecked("crit-unknown.jwe") : holds();
    }
    bool any = false;
    for (const Jose::JwsSignature &signature : subject.token.jws->signatures) {
        const Jose::CritFinding finding = Jose::checkCrit(signature);
        any = any || signature.header("crit");
        const bool isUnknown = finding.problem == Jose::CritProblem::NotUnderstood;
        if (finding.problem != Jose::CritProblem::None && isUnknown == unknown)
            return violated(critReason(finding.problem), u"b64"_s, finding.name, headerPlace(parameter));
    }
    return any ? holds() : notChecked("skip.parameter-absent");
}

Outcome critUnknown(const Subject &subject) { return crit(subject, true); }
Outcome critMalformed(const Subject &subject) { return crit(subject, false); }

Outcome b64NotCritical(const Subject &subject)
{
    const Json::Value b64 = subject.header("b64");
    if (!b64)
        return notChecked(hasHeader(subject) ? Texts::Reason("skip.parameter-absent") : Texts::Reason("skip.unreadable"));
    if (b64.toBoolean() == std::optional(true))
        return holds();
    const Json::Value critical = subject.header("crit");
    bool listed = false;
    for (const Json::Value name : critical)
        listed = listed || name.stringIs("b64");
    if (!listed)
        return violated("b64-not-critical.not-listed", u"\"crit\": [\"b64\"]"_s, shown(critical), headerPlace(b64));
    if (subject.kind.kind != Kind::Jws)
        return violated("b64-not-critical.jwt", {}, u"b64: false"_s, headerPlace(b64));
    return holds();
}

// Lookups by kid went wrong as file names, SQL and shell words (RFC 8725 §3.10). An https address or a URN is a usual kid.
bool isSuspicious(const QString &kid)
{
    constexpr qsizetype kLongest = 512;
    constexpr QStringView kSyntax = u"?'\"`;|<>\\$&";
    const bool syntax = std::ranges::any_of(kid, [kSyntax](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f || kSyntax.contains(c) || c.category() == QChar::Other_Format;
    });
    return syntax || kid.contains(".."_L1) || kid.startsWith(u'/') || kid.size() > kLongest;
}

Outcome kidSuspicious(const Subject &subject)
{
    const Json::Value kid = subject.header("kid");
    if (!kid.isString())
        return notChecked(hasHeader(subject) ? Texts::Reason("skip.parameter-absent") : Texts::Reason("skip.unreadable"));
    return isSuspicious(kid.toString()) ? violated("kid-suspicious.syntax", {}, shown(kid), headerPlace(kid)) : holds();
}

Outcome thumbprintHash(const Subject &subject)
{
    const Json::Value kid = subject.header("kid");
    if (!kid.isString() || !kid.toString().startsWith("urn:ietf:params:oauth:jwk-thumbprint:"_L1))
        return notChecked("jwk-thumbprint-hash.no-uri");
    const auto parsed = Jose::parseThumbprintUri(kid.toUtf8());
    return parsed ? holds() : violated("jwk-thumbprint-hash.unknown", parsed.error().expected, shown(kid), headerPlace(kid));
}

constexpr CheckRow kRows[] = {
    {"header-type", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §4.1", headerType},
    {"header-duplicate", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §7.2.1; RFC 7516 §7.2.1", headerDuplicate},
    {"alg-missing", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §4.1.1; RFC 7516 §4.1.1, §4.1.2", algMissing},
    {"alg-none", Severity::Error, Group::Header, kJwsKinds, "RFC 7518 §3.6; RFC 8725 §3.2", algNone},
    {"alg-unknown", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §4.1.1; RFC 7516 §4.1.1", algUnknown},
    {"alg-not-allowed", Severity::Error, Group::Header, kJwsKinds, "RFC 8725 §3.1", algNotAllowed},
    {"alg-eddsa-polymorphic", Severity::Warning, Group::Header, kJoseKinds, "RFC 9864 §2.2, §4.1.2, §4.4", algEddsaPolymorphic},
    {"crit-unknown", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §4.1.11; RFC 7516 §4.1.13", critUnknown},
    {"crit-malformed", Severity::Error, Group::Header, kJoseKinds, "RFC 7515 §4.1.11", critMalformed},
    {"b64-not-critical", Severity::Error, Group::Header, kJwsKinds, "RFC 7797 §6, §7", b64NotCritical},
    {"kid-suspicious", Severity::Warning, Group::Header, kJoseKinds, "RFC 8725 §3.10", kidSuspicious},
    {"jwk-thumbprint-hash", Severity::Error, Group::Header, kJwsKinds, "RFC 9278 §4", thumbprintHash},
};

} // namespace

std::span<const CheckRow> headerRows() { return kRows; }

} // namespace Grantscope::Token
