// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws.h"
#include "oauth/oautherror.h"
#include "oauth/signedanswer_p.h"

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr qsizetype kLongest = qsizetype(16) << 20;

} // namespace

Result<std::optional<SignedAnswer>> readSignedAnswer(const HttpResponse &response, QByteArrayView type, SpecRef spec)
{
    const QByteArray named = mediaType(response.fields);
    const QByteArray body = response.body.trimmed();
    const qsizetype dots = body.first(std::min(body.size(), kLongest)).count('.');
    const bool looksLikeOne = body.startsWith("ey") && (dots == 2 || dots == 4);
    if (named != type && named != "application/jwt" && !looksLikeOne)
        return std::nullopt;
    SignedAnswer answer{.jwt = body};
    answer.isEncrypted = dots == 4;
    if (answer.isEncrypted)
        return answer;

    const auto refuse = [&](const QString &found) {
        return std::unexpected(Error{OAuthError::AnswerFormat, u"JWT"_s, found, spec});
    };
    const Result<Jose::Jws> jws = Jose::Jws::parseCompact(body);
    if (!jws)
        return refuse(jws.error().found);
    Result<Json::Document> claims = Json::Document::parse(jws->payload.bytes, {.depth = 64, .bytes = kLongest});
    if (!claims)
        return refuse(claims.error().found);
    if (!claims->root().isObject())
        return refuse(QString::fromUtf8(claims->root().text().first(1)));
    answer.claims = *std::move(claims);
    return answer;
}

} // namespace Grantscope::OAuth
