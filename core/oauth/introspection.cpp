// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/introspection.h"

#include "checks/row.h"
#include "oauth/answer_p.h"
#include "oauth/signedanswer_p.h"
#include "oauth/tokenhint_p.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::Introspection;
constexpr AnswerRules kRules{OAuthError::IntrospectionRefused,
                             kGroup,
                             "RFC 7662 §2.2",
                             "RFC 7662 §2.3; RFC 6749 §5.2",
                             "HTTP 200: active",
                             "active"};
constexpr Row kActive{"intro-active", kGroup, "RFC 7662 §2.2"};
constexpr Row kSigned{"intro-jwt", kGroup, "RFC 9701 §5", Severity::Info};

QString momentText(qint64 seconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
    return moment.isValid() ? moment.toString(Qt::ISODate) : QString::number(seconds);
}

/// One text or a list of them.
QStringList readAudiences(AnswerMembers &members)
{
    const Json::Value audience = members.value("aud");
    if (!audience.isArray())
        return audience ? QStringList{members.words("aud")} : QStringList();
    QStringList audiences;
    for (const Json::Value each : audience) {
        if (!each.isString())
            members.refuse(u"aud: \"…\""_s, QString::fromUtf8(each.text().first(1)), each);
        audiences += each.toString();
    }
    return audiences;
}

Check checkActive(const Introspection &token, Instant now, const QString &audience)
{
    if (!token.active)
        return violated(kActive, "intro-active.inactive", u"active: false"_s, u"active: true"_s);
    const qint64 second = secondsOf(now);
    if (token.expiresAt && *token.expiresAt <= second)
        return violated(kActive, "intro-active.expired", momentText(*token.expiresAt));
    if (token.notBefore && *token.notBefore > second)
        return violated(kActive, "intro-active.not-yet", momentText(*token.notBefore));
    if (!audience.isEmpty() && !token.audiences.isEmpty() && !token.audiences.contains(audience))
        return violated(kActive, "intro-active.audience", token.audiences.join(u", "_s), audience);
    return passed(kActive);
}

Reading<Introspection> readMembers(const Answer &answer, Instant now, const QString &audience, QList<Check> checks,
                                   QByteArray jwt)
{
    AnswerMembers members(answer, kRules, checks);
    const Json::Value active = members.value("active");
    if (!active.isBoolean())
        members.refuse(u"active: true, false"_s,
                       QString::fromUtf8(active.text().first(std::min<qsizetype>(active.text().size(), 8))), active);
    Introspection token{.active = active.toBoolean().value_or(false),
                        .scope = members.words("scope"),
                        .clientId = members.words("client_id"),
                        .username = members.words("username"),
                        .tokenType = members.words("token_type"),
                        .subject = members.words("sub"),
                        .issuer = members.words("iss"),
                        .audiences = readAudiences(members),
                        .expiresAt = members.seconds("exp"),
                        .issuedAt = members.seconds("iat"),
                        .notBefore = members.seconds("nbf"),
                        .document = answer.document,
                        .jwt = std::move(jwt)};
    if (members.error())
        return {std::unexpected(*members.error()), std::move(checks)};
    checks += checkActive(token, now, audience);
    return {std::move(token), std::move(checks)};
}

/// The claim that holds the answer proper (RFC 9701 §5), as a document of its own.
Result<Answer> introspectionOf(const SignedAnswer &answer)
{
    const Json::Value claim = answer.claims.root().member("token_introspection");
    const auto refuse = [&] {
        return std::unexpected(Error{OAuthError::AnswerMember, u"token_introspection: {…}"_s, {}, "RFC 9701 §5"});
    };
    if (answer.isEncrypted || !claim.isObject())
        return refuse();
    Result<Json::Document> document = Json::Document::parse(claim.text().toByteArray());
    if (!document)
        return refuse();
    return Answer{std::make_shared<const Json::Document>(*std::move(document))};
}

} // namespace

Parameters buildIntrospectionParameters(const Secret &token, const QByteArray &hint)
{
    return tokenWithHint(token, hint);
}

Reading<Introspection> parseIntrospection(const HttpResponse &response, Instant now, const QString &audience)
{
    if (response.status >= 200 && response.status < 300) {
        const auto signedAnswer = readSignedAnswer(response, "application/token-introspection+jwt", kRules.spec);
        if (!signedAnswer)
            return {std::unexpected(signedAnswer.error()), {}};
        if (*signedAnswer) {
            const Result<Answer> answer = introspectionOf(**signedAnswer);
            QList<Check> checks{skipped(kSigned, "intro-jwt.not-here")};
            if (!answer)
                return {std::unexpected(answer.error()), std::move(checks)};
            return readMembers(*answer, now, audience, std::move(checks), (*signedAnswer)->jwt);
        }
    }
    Reading<Answer> answer = readAnswer(response, kRules);
    if (!answer.value)
        return {std::unexpected(std::move(answer.value).error()), std::move(answer.checks)};
    return readMembers(*answer.value, now, audience, std::move(answer.checks), {});
}

} // namespace Grantscope::OAuth
