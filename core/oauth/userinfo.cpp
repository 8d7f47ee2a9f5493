// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/userinfo.h"

#include "checks/row.h"
#include "oauth/answer_p.h"
#include "oauth/bearer.h"
#include "oauth/challenge_p.h"
#include "oauth/signedanswer_p.h"

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::UserInfo;
constexpr AnswerRules kRules{OAuthError::UserInfoRefused,     kGroup,          "OIDC Core §5.3.2",
                             "OIDC Core §5.3.3; RFC 6750 §3", "HTTP 200: sub", "sub"};
constexpr Row kSubject{"userinfo-sub", kGroup, "OIDC Core §5.3.2"};
constexpr Row kSigned{"userinfo-signed", kGroup, "OIDC Core §5.3.2", Severity::Info};

Check checkSubject(const UserInfo &info, const QString &idTokenSubject)
{
    if (info.subject.isEmpty())
        return violatedAs(idTokenSubject.isEmpty() ? Severity::Warning : Severity::Error, kSubject,
                          "userinfo-sub.missing");
    if (idTokenSubject.isEmpty())
        return skipped(kSubject, "userinfo-sub.no-id-token", info.subject);
    return info.subject == idTokenSubject ? passed(kSubject)
                                          : violated(kSubject, "userinfo-sub.different", info.subject, idTokenSubject);
}

Reading<UserInfo> readClaims(const Answer &answer, const QString &idTokenSubject, QList<Check> checks, QByteArray jwt)
{
    AnswerMembers members(answer, kRules, checks);
    UserInfo info{.subject = members.words("sub"), .claims = answer.document, .jwt = std::move(jwt)};
    if (members.error())
        return {std::unexpected(*members.error()), std::move(checks)};
    checks += checkSubject(info, idTokenSubject);
    return {std::move(info), std::move(checks)};
}

} // namespace

Result<HttpRequest> buildUserInfoRequest(const QByteArray &endpoint, const Secret &accessToken)
{
    return withBearerToken({.address = endpoint, .fields = {{"Accept", "application/json"}}}, accessToken);
}

Reading<UserInfo> parseUserInfo(const HttpResponse &response, const QString &idTokenSubject)
{
    QList<Check> checks;
    if (response.status >= 400) {
        Error refusal = readTokenRefusal(response, OAuthError::UserInfoRefused, kGroup, checks);
        refusal.expected = QString::fromLatin1(kRules.sound);
        return {std::unexpected(std::move(refusal)), std::move(checks)};
    }
    if (response.status >= 200 && response.status < 300) {
        Result<std::optional<SignedAnswer>> answer = readSignedAnswer(response, "application/jwt", kRules.spec);
        if (!answer)
            return {std::unexpected(std::move(answer).error()), std::move(checks)};
        if (*answer && (*answer)->isEncrypted) {
            checks += skipped(kSigned, "userinfo-signed.encrypted");
            return {UserInfo{.jwt = (*answer)->jwt}, std::move(checks)};
        }
        if (*answer) {
            checks += skipped(kSigned, "userinfo-signed.not-here");
            const auto claims = std::make_shared<const Json::Document>(std::move((*answer)->claims));
            return readClaims({claims}, idTokenSubject, std::move(checks), (*answer)->jwt);
        }
    }
    Reading<Answer> answer = readAnswer(response, kRules);
    if (!answer.value)
        return {std::unexpected(std::move(answer.value).error()), std::move(answer.checks)};
    return readClaims(*answer.value, idTokenSubject, std::move(answer.checks), {});
}

} // namespace Grantscope::OAuth
