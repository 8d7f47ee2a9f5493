// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/rules.h"

#include "base/issuertemplate.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

// Beyond the year 9999 no calendar of ours follows.
constexpr std::int64_t kLastSecond = 253402300799;
constexpr qsizetype kShownLength = 120;

Place placeOf(Place::Part part, Json::Value value)
{
    const Json::Span name = value.nameSpan();
    const Json::Span span = value.span();
    return {part, name.length > 0 ? Json::Span{name.offset, span.end() - name.offset} : span};
}

QString cut(const QString &text)
{
    return text.size() <= kShownLength ? text : text.left(kShownLength) + u'…';
}

} // namespace

Place claimPlace(Json::Value claim) { return claim ? placeOf(Place::Part::Payload, claim) : Place{}; }

int rankOf(const Outcome &outcome)
{
    switch (outcome.answer) {
    case Outcome::Answer::NotChecked: return 0;
    case Outcome::Answer::Holds: return 1;
    case Outcome::Answer::Violated: break;
    }
    switch (outcome.severity.value_or(Severity::Error)) {
    case Severity::Info: return 2;
    case Severity::Warning: return 3;
    case Severity::Error: break;
    }
    return 4;
}

Outcome worseOf(const Outcome &a, const Outcome &b)
{
    return rankOf(b) > rankOf(a) ? b : a;
}

QString keyText(const SignatureReport &report)
{
    return report.key.isNull() ? QString() : u"%1 (%2)"_s.arg(report.key.label(), report.key.source());
}

std::optional<Outcome> foreignKey(const Subject &subject)
{
    const Json::Value iss = subject.claim("iss");
    if (!iss)
        return std::nullopt;
    for (const SignatureReport &report : subject.signatures) {
        const auto fetch = report.key.isNull() ? std::nullopt : report.key.fetch();
        const bool vouches = report.status == SignatureStatus::Verified && report.key.provenance() == Jose::Provenance::Issuer;
        if (vouches && fetch && !fetch->issuer.isEmpty() && !iss.stringIs(fetch->issuer))
            return violated("jwt-iss.foreign-key", fetch->issuer, shown(iss), claimPlace(iss));
    }
    return std::nullopt;
}

bool Header::isReadable() const
{
    return m_signature ? !m_signature->headerError && m_signature->protectedPart.isReadable()
                       : !m_jwe->headerError && m_jwe->protectedPart.isReadable();
}

Place Header::place(QByteArrayView name) const
{
    const Json::Document &document = m_signature ? m_signature->protectedHeader : m_jwe->protectedHeader;
    if (const Json::Value parameter = document.root().member(name)) {
        return m_isFirst ? placeOf(Place::Part::Header, parameter)
                         : Place{Place::Part::Text, m_signature->protectedPart.span};
    }
    const Json::Value parameter = (*this)[name];
    return parameter ? placeOf(Place::Part::Text, parameter) : Place{};
}

Place headerPlace(const Subject &subject, QByteArrayView name)
{
    if (subject.token.jws && !subject.token.jws->signatures.empty())
        return Header(subject.token.jws->signatures.front(), nullptr, true).place(name);
    return subject.token.jwe ? Header(*subject.token.jwe).place(name) : Place{};
}

QString shown(Json::Value value)
{
    if (value.isString())
        return cut(value.toString());
    return shown(value.text());
}

QString shown(QByteArrayView utf8)
{
    // A character has at most four octets, so this is enough to fill what is shown without decoding megabytes.
    return cut(QString::fromUtf8(utf8.first(qMin(utf8.size(), 4 * (kShownLength + 1)))));
}

std::optional<std::int64_t> numericDate(Json::Value value)
{
    constexpr std::int64_t kFar = 4 * kLastSecond;
    if (const auto whole = value.toInteger())
        return std::clamp(*whole, -kFar, kFar);
    const auto number = value.toDouble();
    if (!number || std::isnan(*number))
        return {};
    return static_cast<std::int64_t>(std::clamp(std::floor(*number), -double(kFar), double(kFar)));
}

QString momentText(Json::Value value)
{
    const auto seconds = numericDate(value);
    return seconds && std::abs(*seconds) <= kLastSecond ? dateText(*seconds) : shown(value);
}

QString dateText(std::int64_t seconds)
{
    return u"%1 (%2)"_s.arg(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(Qt::ISODate)).arg(seconds);
}

QString durationText(std::int64_t seconds)
{
    constexpr std::pair<std::int64_t, QLatin1StringView> kUnits[] = {
        {86400 * 365, "a"_L1}, {86400, "d"_L1}, {3600, "h"_L1}, {60, "min"_L1}, {1, "s"_L1}};
    QString text;
    int parts = 0;
    std::int64_t rest = std::abs(seconds);
    for (const auto &[size, unit] : kUnits) {
        if (rest < size || parts == 2)
            continue;
        text += (text.isEmpty() ? ""_L1 : " "_L1) + QString::number(rest / size) + u' ' + unit;
        rest %= size;
        ++parts;
    }
    return text.isEmpty() ? u"0 s"_s : text;
}

std::int64_t secondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

std::optional<QStringList> stringOrStrings(Json::Value value)
{
    if (value.isString())
        return QStringList{value.toString()};
    if (!value.isArray())
        return {};
    QStringList strings;
    for (const Json::Value element : value) {
        if (!element.isString())
            return {};
        strings.append(element.toString());
    }
    return strings;
}

Outcome compareClaim(const Subject &subject, const Comparison &comparison)
{
    const Json::Value claim = subject.claim(comparison.claim);
    if (!comparison.expected)
        return notChecked(claim ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (!claim)
        return violated(comparison.absent, *comparison.expected, {});
    if (!claim.stringIs(*comparison.expected))
        return violated(comparison.different, *comparison.expected, shown(claim), claimPlace(claim));
    return holds();
}

Outcome compareIssuer(const Subject &subject, Texts::Reason different, Texts::Reason absent)
{
    Outcome outcome = compareClaim(subject, {"iss", subject.expected.issuer, different, absent});
    if (outcome.reason == different && fitsIssuerTemplate(subject.claim("iss").toString(), *subject.expected.issuer))
        outcome.reason = "jwt-iss.template";
    return outcome;
}

QStringList missingClaims(const Subject &subject, std::span<const char *const> required)
{
    QStringList missing;
    for (const char *name : required) {
        const Json::Value claim = subject.claim(name);
        const bool isNobody = claim.isArray() && claim.size() == 0 && claim.nameIs("aud");
        if (!claim || isNobody)
            missing.append(QString::fromLatin1(name));
    }
    return missing;
}

} // namespace Grantscope::Token
