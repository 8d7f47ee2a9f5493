// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/sample.h"

#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "json/writer.h"
#include "tokens/keysource.h"

namespace Grantscope::Ui {

namespace {

constexpr QByteArrayView kKeyId = "sample-2026";

QByteArray sampleHeader()
{
    QByteArray header;
    Json::Writer(header)
        .beginObject()
        .key("alg")
        .string(QByteArrayView("ES256"))
        .key("typ")
        .string(QByteArrayView("JWT"))
        .key("kid")
        .string(kKeyId)
        .endObject();
    return header;
}

QByteArray sampleClaims(Instant now)
{
    const std::int64_t seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    QByteArray claims;
    Json::Writer writer(claims);
    writer.beginObject();
    writer.key("iss").string(QByteArrayView("https://login.example.com"));
    writer.key("sub").string(QByteArrayView("248289761001"));
    writer.key("aud").beginArray().string(QByteArrayView("sample-client")).string(QByteArrayView("reports")).endArray();
    writer.key("azp").string(QByteArrayView("sample-client"));
    writer.key("exp").number(seconds + 3300);
    writer.key("iat").number(seconds - 300);
    writer.key("auth_time").number(seconds - 310);
    writer.key("nonce").string(QByteArrayView("n-0S6_WzA2Mj"));
    writer.key("name").string(QStringView(u"Mei-Ling Chen"));
    writer.key("email").string(QByteArrayView("mei-ling@example.com"));
    writer.key("email_verified").boolean(true);
    writer.key("address").beginObject();
    writer.key("locality").string(QStringView(u"臺北市"));
    writer.key("country").string(QByteArrayView("TW"));
    writer.endObject().endObject();
    return claims;
}

} // namespace

Result<Sample> makeSample(Instant now)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm("ES256");
    const Result<Jose::Key> pair = Jose::generateKey(*algorithm);
    if (!pair)
        return std::unexpected(pair.error());
    const Result<QByteArray> token = Jose::signCompact(*pair, *algorithm, sampleHeader(), sampleClaims(now));
    if (!token)
        return std::unexpected(token.error());
    Result<QByteArray> jwk = pair->publicJwk();
    if (!jwk)
        return std::unexpected(jwk.error());
    QByteArray named = *jwk;
    named.insert(1, QByteArray("\"kid\":\"") + kKeyId.toByteArray() + "\",");
    const Result<Jose::KeyImport> import = Jose::importKeys(
        named, {.passphrase = {}, .provenance = Jose::Provenance::Given, .source = sourceText({KeyOrigin::Sample})});
    if (!import)
        return std::unexpected(import.error());
    return Sample{*token, import->keys.value(0)};
}

} // namespace Grantscope::Ui
