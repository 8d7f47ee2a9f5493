// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/jwt.h"

#include "jose/base64url.h"
#include "jose/jws.h"
#include "jose/verifier.h"
#include "json/writer.h"

#include <algorithm>

namespace Grantscope::Practice {

namespace {

std::unexpected<JwtProblem> problem(const char *text)
{
    return std::unexpected(JwtProblem{text});
}

bool hasDuplicates(const Json::Document &document)
{
    return !document.duplicates().isEmpty();
}

} // namespace

std::expected<SignedJwt, JwtProblem>
verifyJwt(const QByteArray &token, const QList<QByteArray> &algorithms,
          const std::function<Jose::Key(const QByteArray &, const QString &)> &keyFor)
{
    Result<Jose::Jws> jws = Jose::Jws::parseCompact(token);
    if (!jws)
        return problem("it is no JWT");
    Jose::JwsSignature &signature = jws->signatures.front();
    if (signature.headerError || !signature.protectedPart.isReadable() || hasDuplicates(signature.protectedHeader))
        return problem("its header can not be read");
    const Json::Value header = signature.protectedHeader.root();
    if (header.member("crit").exists())
        return problem("its header has crit, and no extension is understood here");
    const QByteArray name = header.member("alg").toUtf8();
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(name);
    if (!algorithm || !algorithms.contains(name))
        return problem("its alg is not allowed here");
    const Jose::Key key = keyFor(name, header.member("kid").toString());
    if (key.isNull())
        return problem("its kid names no key that is known here");
    const Result<Jose::Verifier> verifier = Jose::Verifier::create(key, *algorithm);
    if (!verifier)
        return problem("its alg does not fit the key");
    QByteArray scratch;
    const Result<bool> good = verifier->verify(jws->signingInput(signature, scratch), signature.signature.bytes);
    if (!good || !*good || signature.signature.problem)
        return problem("its signature is not good");
    Result<Json::Document> claims = Json::Document::parse(jws->payload.bytes, {.depth = 8, .bytes = 65536});
    if (!claims || !claims->root().isObject() || hasDuplicates(*claims))
        return problem("its claims can not be read");
    return SignedJwt{std::move(signature.protectedHeader), std::move(*claims), name};
}

Result<QByteArray> signJwt(const Jose::Key &key, QByteArrayView typ, const QByteArray &claims, const QString &kid)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(key.algorithm());
    if (!algorithm)
        return std::unexpected(Error{Jose::JoseError::AlgorithmUnknown, {}, QString::fromUtf8(key.algorithm())});
    QByteArray header;
    Json::Writer out(header);
    out.beginObject().key("alg").string(QByteArrayView(algorithm->name));
    if (!typ.isEmpty())
        out.key("typ").string(typ);
    if (!kid.isEmpty())
        out.key("kid").string(kid);
    out.endObject();
    return Jose::signCompact(key, *algorithm, header, claims);
}

bool hasAudience(Json::Value claims, QByteArrayView audience)
{
    const Json::Value aud = claims.member("aud");
    if (aud.isString())
        return aud.stringIs(audience);
    for (const Json::Value each : aud) {
        if (each.stringIs(audience))
            return true;
    }
    return false;
}

QByteArray halfHash(const Jose::Key &key, QByteArrayView text)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(key.algorithm());
    if (!algorithm)
        return {};
    const QByteArray hash = Jose::tokenHash(*algorithm, key.curve(), text);
    return Jose::encodeBase64url(hash.first(hash.size() / 2));
}

} // namespace Grantscope::Practice
