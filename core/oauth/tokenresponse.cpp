// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokenresponse.h"

#include "checks/row.h"
#include "oauth/answer_p.h"
#include "oauth/tokentype_p.h"
#include "oauth/words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr AnswerRules kRules{OAuthError::TokenRefused,
                             CheckGroup::TokenResponse,
                             "RFC 6749 §5.1",
                             "RFC 6749 §5.2",
                             "HTTP 200: access_token, token_type",
                             "access_token"};

/// One text with blanks; some servers send a list of words, or commas between them.
QString readScope(AnswerMembers &members, QList<Check> &checks)
{
    const Row row{"scope-form", CheckGroup::TokenResponse, "RFC 6749 §3.3", Severity::Warning};
    const Json::Value scope = members.value("scope");
    if (!scope.isArray()) {
        QString text = members.words("scope");
        if (!text.contains(u',') || text.contains(u' '))
            return text;
        checks += violated(row, "scope-form.commas", text);
        return text.replace(u',', u' ');
    }
    QStringList words;
    for (const Json::Value word : scope) {
        if (!word.isString())
            members.refuse(u"scope: \"…\""_s, QString::fromUtf8(word.text().first(1)), word);
        words += word.toString();
    }
    checks += violated(row, "scope-form.list", words.join(u' '));
    return words.join(u' ');
}

QSet<QByteArray> scopesOf(const QByteArray &scope)
{
    const QByteArrayList words = wordsOf(scope);
    return {words.cbegin(), words.cend()};
}

} // namespace

Reading<TokenResponse> parseTokenResponse(const HttpResponse &response)
{
    Reading<Answer> answer = readAnswer(response, kRules);
    QList<Check> checks = std::move(answer.checks);
    if (!answer.value)
        return {std::unexpected(std::move(answer.value).error()), std::move(checks)};

    AnswerMembers members(*answer.value, kRules, checks);
    TokenResponse tokens;
    QByteArray accessToken = members.requiredText("access_token");
    tokens.accessToken = Secret::consume(accessToken);
    tokens.refreshToken = members.secret("refresh_token");
    tokens.idToken = members.secret("id_token");
    tokens.tokenType = members.words("token_type");
    tokens.scope = readScope(members, checks);
    const bool saysExpiry = members.value("expires_in").exists();
    tokens.expiresIn = members.seconds("expires_in");
    tokens.document = answer.value->document;
    if (members.error())
        return {std::unexpected(*members.error()), std::move(checks)};

    checks += checkTokenType(tokens.tokenType, CheckGroup::TokenResponse);
    if (!saysExpiry)
        checks += violated({"expires-in-missing", CheckGroup::TokenResponse, "RFC 6749 §5.1", Severity::Info},
                           "expires-in-missing.token");
    checks += checkNotCached(response, CheckGroup::TokenResponse);
    return {std::move(tokens), std::move(checks)};
}

QList<Check> checkGrantedTokens(const TokenResponse &response, const TokenExpectation &expected)
{
    const Row scopeRow{"scope-granted", CheckGroup::TokenResponse, "RFC 6749 §3.3, §5.1", Severity::Warning};
    const Row idRow{"id-token-missing", CheckGroup::TokenResponse, "OIDC Core §3.1.3.3, §12.2", Severity::Warning};
    const Row refreshRow{"refresh-token-missing", CheckGroup::TokenResponse, "OIDC Core §11", Severity::Info};
    const QSet<QByteArray> asked = scopesOf(expected.scope);
    const QSet<QByteArray> granted = response.scope.isEmpty() ? asked : scopesOf(response.scope.toUtf8());

    QList<Check> checks;
    QByteArrayList missing = (asked - granted).values();
    std::ranges::sort(missing);
    checks += missing.isEmpty()
                  ? passed(scopeRow)
                  : violated(scopeRow, "scope-granted.less", QString::fromUtf8(missing.join(' ')), response.scope);
    if (expected.hasUser && asked.contains("openid")) {
        if (!response.idToken.isEmpty())
            checks += passed(idRow);
        else
            checks += expected.isRefresh ? violatedAs(Severity::Info, idRow, "id-token-missing.refresh")
                                         : violated(idRow, "id-token-missing.login");
    }
    if (expected.hasUser && !expected.isRefresh && asked.contains("offline_access"))
        checks += response.refreshToken.isEmpty() ? violated(refreshRow, "refresh-token-missing.offline")
                                                  : passed(refreshRow);
    return checks;
}

} // namespace Grantscope::OAuth
