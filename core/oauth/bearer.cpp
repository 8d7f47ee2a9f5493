// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/bearer.h"

#include "checks/row.h"
#include "http/address.h"
#include "http/parameters.h"
#include "oauth/answer_p.h"
#include "oauth/challenge_p.h"
#include "oauth/endpoint.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr QByteArrayView kForm = "application/x-www-form-urlencoded";

/// Which status goes with an error. RFC 6750 §3.1, RFC 9470 §3.
struct ErrorStatus
{
    QLatin1StringView error;
    int status;
};
constexpr ErrorStatus kStatuses[] = {{"invalid_request"_L1, 400},
                                     {"invalid_token"_L1, 401},
                                     {"insufficient_scope"_L1, 403},
                                     {"insufficient_user_authentication"_L1, 401}};

bool isForTokens(const Challenge &challenge)
{
    return challenge.isScheme("Bearer") || challenge.isScheme("DPoP");
}

/// Bearer or DPoP, one that tells an error first.
const Challenge *tellingChallenge(const QList<Challenge> &challenges)
{
    const auto tells = [](const Challenge &each) { return isForTokens(each) && each.value("error"); };
    if (const auto found = std::ranges::find_if(challenges, tells); found != challenges.end())
        return &*found;
    const auto found = std::ranges::find_if(challenges, isForTokens);
    return found == challenges.end() ? nullptr : &*found;
}

QString textOf(const Challenge *challenge, QByteArrayView name)
{
    return challenge ? QString::fromUtf8(challenge->value(name).value_or(QByteArray())) : QString();
}

Check checkChallenges(const HttpResponse &response, const QList<Challenge> &challenges, const Row &row)
{
    if (std::ranges::any_of(challenges, isForTokens))
        return passed(row);
    QStringList schemes;
    for (const Challenge &challenge : challenges)
        schemes += QString::fromLatin1(challenge.scheme);
    if (!schemes.isEmpty())
        return violated(row, "challenge-missing.other-scheme", schemes.join(u", "_s), u"Bearer, DPoP"_s);
    // Only 401 has to bring one (RFC 9110 §15.5.2).
    return violatedAs(response.status == 401 ? row.severity : Severity::Info, row, "challenge-missing.none");
}

void withoutField(HeaderFields &fields, QByteArrayView name)
{
    HeaderFields rest;
    for (const HeaderField &field : fields) {
        if (name.compare(field.name, Qt::CaseInsensitive) != 0)
            rest.append(field.name, field.value);
    }
    fields = rest;
}

} // namespace

Result<HttpRequest> withBearerToken(HttpRequest request, const Secret &token, TokenPlacement placement)
{
    if (const Result<void> valid = validateEndpoint(request.address); !valid)
        return std::unexpected(valid.error());
    const auto isForeign = [](char c) { return c <= ' ' || c > '~'; };
    if (token.isEmpty() || std::ranges::any_of(token.reveal(), isForeign))
        return std::unexpected(Error{OAuthError::Credentials,
                                     words(QT_TRANSLATE_NOOP("Values", "an access token without blanks")),
                                     {},
                                     "RFC 6750 §2.1"});
    const QByteArray text = token.reveal().toByteArray();
    withoutField(request.fields, "Authorization");
    switch (placement) {
    case TokenPlacement::Header:
        request.fields.append("Authorization", "Bearer " + text);
        return request;
    case TokenPlacement::QueryInsecure:
        request.address = withParameters(request.address, {{"access_token", text}});
        request.fields.append("Cache-Control", "no-store");
        return request;
    case TokenPlacement::FormBody:
        break;
    }
    Result<Parameters> form = parseParameters(request.body);
    if (!form)
        return std::unexpected(std::move(form).error());
    form->set("access_token", text);
    request.method = "POST";
    request.body = form->encoded();
    withoutField(request.fields, "Content-Type");
    request.fields.append("Content-Type", kForm.toByteArray());
    return request;
}

QList<Check> checkBearerRequest(const HttpRequest &request)
{
    constexpr Row row{"at-in-url", CheckGroup::Resource, "RFC 6750 §2.3, §5.3; RFC 9700 §4.3.2"};
    const Result<Parameters> query = parseParameters(queryOf(request.address));
    if (query && query->contains("access_token"))
        return {violated(row, "at-in-url.query", u"access_token"_s)};
    return {passed(row)};
}

ResourceAnswer readChallenges(const HttpResponse &response)
{
    ResourceAnswer answer;
    answer.challenges = parseChallenges(response.fields).value_or(QList<Challenge>());
    const Challenge *const challenge = tellingChallenge(answer.challenges);
    if (!challenge)
        return answer;
    answer.scope = challenge->value("scope").value_or(QByteArray());
    answer.acrValues = challenge->value("acr_values").value_or(QByteArray());
    bool isNumber = false;
    const qint64 age = challenge->value("max_age").value_or(QByteArray()).toLongLong(&isNumber);
    if (isNumber && age >= 0)
        answer.maxAge = age;
    const QByteArray address = challenge->value("resource_metadata").value_or(QByteArray());
    if (validateEndpoint(address))
        answer.resourceMetadata = address;
    return answer;
}

Error readTokenRefusal(const HttpResponse &response, OAuthError id, CheckGroup group, QList<Check> &checks)
{
    constexpr SpecRef rule = "RFC 6750 §3, §3.1";
    const Row missing{"challenge-missing", group, "RFC 6750 §3; RFC 9110 §15.5.2", Severity::Warning};
    const Row unreadable{"challenge-unreadable", group, "RFC 9110 §11.6.1", Severity::Warning};
    const Row status{"challenge-status", group, rule, Severity::Warning};
    const Result<QList<Challenge>> challenges = parseChallenges(response.fields);
    if (!challenges)
        checks +=
            violated(unreadable, "challenge-unreadable.broken", challenges.error().found, challenges.error().expected);
    else
        checks += checkChallenges(response, *challenges, missing);

    const Challenge *const challenge = challenges ? tellingChallenge(*challenges) : nullptr;
    ServerRefusal refusal{.status = response.status,
                          .error = textOf(challenge, "error"),
                          .errorDescription = textOf(challenge, "error_description"),
                          .errorUri = textOf(challenge, "error_uri"),
                          .body = response.body};
    if (refusal.error.isEmpty()) {
        if (const auto body = Json::Document::parse(response.body, {.depth = 64, .bytes = 1 << 20})) {
            refusal.error = body->root().member("error").toString();
            refusal.errorDescription = body->root().member("error_description").toString();
            refusal.errorUri = body->root().member("error_uri").toString();
        }
    }
    const auto known = std::ranges::find(kStatuses, refusal.error, &ErrorStatus::error);
    if (known != std::end(kStatuses))
        checks += known->status == response.status ? passed(status)
                                                   : violated(status, "challenge-status.different",
                                                              statusText(response.status), statusText(known->status));
    const QString found = refusal.error.isEmpty() ? statusText(response.status) : refusal.error;
    return {id, {}, found, rule, -1, std::make_shared<const ServerRefusal>(std::move(refusal))};
}

constexpr qsizetype kLongestTarget = 200; ///< That is quoted.

Reading<ResourceAnswer> parseResourceResponse(const HttpResponse &response)
{
    if (response.status >= 200 && response.status < 300)
        return {readChallenges(response), {}};
    if (response.status >= 300 && response.status < 400) {
        const QByteArray target = response.fields.combined("Location");
        const QString found = target.isEmpty() ? statusText(response.status)
                                               : statusText(response.status) + u", Location: "_s
                                                     + QString::fromUtf8(target).left(kLongestTarget);
        return {std::unexpected(Error{OAuthError::AnswerRedirect, u"HTTP 200"_s, found, "RFC 6750 §3"}), {}};
    }
    QList<Check> checks;
    Error refusal = readTokenRefusal(response, OAuthError::ResourceRefused, CheckGroup::Resource, checks);
    refusal.expected = statusText(200);
    return {std::unexpected(std::move(refusal)), std::move(checks)};
}

} // namespace Grantscope::OAuth
