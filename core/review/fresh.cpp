// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/fresh_p.h"

#include <algorithm>

namespace Grantscope::Review {

namespace {

constexpr QByteArrayView kNames[] = {"state",
                                     "nonce",
                                     "code",
                                     "code_challenge",
                                     "code_verifier",
                                     "request_uri",
                                     "session_state",
                                     "sid",
                                     "jti",
                                     "iat",
                                     "exp",
                                     "nbf",
                                     "auth_time",
                                     "updated_at",
                                     "at_hash",
                                     "c_hash",
                                     "s_hash",
                                     "cnf",
                                     "device_code",
                                     "user_code",
                                     "verification_uri_complete",
                                     "client_assertion",
                                     "assertion",
                                     "request",
                                     "response",
                                     "access_token",
                                     "refresh_token",
                                     "id_token",
                                     "id_token_hint",
                                     "token",
                                     "expires_at",
                                     "ath"};
constexpr QByteArrayView kFields[] = {"date",
                                      "age",
                                      "etag",
                                      "expires",
                                      "last-modified",
                                      "set-cookie",
                                      "cookie",
                                      "content-length",
                                      "x-request-id",
                                      "x-correlation-id",
                                      "traceparent",
                                      "cf-ray",
                                      "dpop",
                                      "dpop-nonce",
                                      "sec-websocket-key",
                                      "sec-websocket-accept",
                                      "x-amzn-trace-id",
                                      "server-timing",
                                      "x-runtime"};

} // namespace

bool isFreshName(QByteArrayView name)
{
    return std::ranges::contains(kNames, name);
}

bool isFreshField(QByteArrayView headerField)
{
    return std::ranges::contains(kFields, QByteArrayView(headerField.toByteArray().toLower()));
}

void FreshValues::add(const QByteArray &value)
{
    constexpr qsizetype kShortest = 6;
    constexpr qsizetype kMost = 500;
    if (value.size() >= kShortest && m_values.size() < kMost && !m_values.contains(value))
        m_values.append(value);
}

void FreshValues::learn(const ExchangeFacts &facts)
{
    const auto addAll = [this](const Parameters &parameters) {
        for (const Parameter &parameter : parameters) {
            if (isFreshName(parameter.name))
                add(parameter.value);
        }
    };
    addAll(facts.query);
    addAll(facts.form);
    if (facts.redirected)
        addAll(facts.redirected->parameters);
    for (const Json::Value member : facts.json ? facts.json->root() : Json::Value()) {
        if (member.isString() && isFreshName(member.name().toUtf8()))
            add(member.toUtf8());
    }
    add(facts.bearer);
    // Parts of addresses that were drawn at random come again in pages and redirects.
    for (const QByteArray &part : facts.place.split('/')) {
        if (part.size() >= 16 && std::ranges::any_of(part, [](char c) { return c >= '0' && c <= '9'; })
            && !part.contains('.') && !part.contains(':'))
            add(part);
    }
}

QByteArray FreshValues::without(QByteArray text) const
{
    for (const QByteArray &value : m_values) {
        text.replace(value, "*");
        if (const QByteArray encoded = formEncoded(value); encoded != value)
            text.replace(encoded, "*");
    }
    return text;
}

} // namespace Grantscope::Review
