// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "review/grantof_p.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

QString grantOfResponseType(const QByteArray &type)
{
    const QList<QByteArray> words = type.split(' ');
    const bool hasCode = words.contains("code");
    const bool hasTokens = words.contains("token") || words.contains("id_token");
    if (hasTokens)
        return hasCode ? u"hybrid"_s : u"implicit"_s;
    return u"authorization-code"_s;
}

QString grantOfType(const QByteArray &type)
{
    if (type == "authorization_code")
        return u"authorization-code"_s;
    if (type == "client_credentials")
        return u"client-credentials"_s;
    if (type == "refresh_token")
        return u"refresh"_s;
    if (type == "urn:ietf:params:oauth:grant-type:device_code")
        return u"device"_s;
    return QString::fromUtf8(type);
}

} // namespace

QString grantOf(const ExchangeFacts &facts)
{
    switch (facts.role) {
    case ExchangeRole::AuthorizationRequest:
    case ExchangeRole::PushedAuthorization:
        return grantOfResponseType(facts.parameter("response_type"));
    case ExchangeRole::AuthorizationResponse:
        return facts.answer && !facts.answer->parameters.contains("code") && !facts.answer->parameters.contains("error")
                   ? u"implicit"_s
                   : u"authorization-code"_s;
    case ExchangeRole::TokenRequest:
        return grantOfType(facts.parameter("grant_type"));
    case ExchangeRole::DeviceAuthorization:
        return u"device"_s;
    default:
        return facts.target.contains("response_type=")
                   ? grantOfResponseType(
                         parseParameters(queryOf(facts.target)).value_or(Parameters()).value("response_type"))
                   : QString();
    }
}

Parameters requestIn(const QByteArray &target)
{
    const Parameters parameters = parseParameters(queryOf(target)).value_or(Parameters());
    const bool isOne = parameters.contains("client_id")
                       && (parameters.contains("response_type") || parameters.contains("request_uri"));
    return isOne ? parameters : Parameters();
}

bool beginsLogin(const ExchangeFacts &facts)
{
    switch (facts.role) {
    case ExchangeRole::AuthorizationRequest:
    case ExchangeRole::PushedAuthorization:
    case ExchangeRole::TokenRequest:
    case ExchangeRole::DeviceAuthorization:
        return true;
    case ExchangeRole::AuthorizationResponse:
        return facts.confidence == Confidence::Certain;
    default:
        return (facts.redirected && facts.redirected->parameters.contains("state"))
               || !requestIn(facts.target).isEmpty();
    }
}

} // namespace Grantscope::Review
