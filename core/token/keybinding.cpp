// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/keybinding.h"

#include "jose/sdjwterror.h"
#include "token/keybindingcheck.h"

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

KeyBindingJwt KeyBindingJwt::read(const QByteArray &text)
{
    constexpr SpecRef kSpec = "RFC 9901 §4.3";
    KeyBindingJwt binding;
    auto jws = Jose::Jws::parseCompact(text);
    if (!jws) {
        binding.error = std::move(jws.error());
        return binding;
    }
    binding.jws = std::move(*jws);
    const Jose::JwsSignature &signature = binding.jws->signatures.front();
    for (const Jose::Part *part : std::initializer_list<const Jose::Part *>{
             &signature.protectedPart, &binding.jws->payload, &signature.signature}) {
        if (!part->isReadable()) {
            binding.error = Error{Jose::SdJwtError::KeyBindingFormat, u"A-Z a-z 0-9 - _"_s, u"•"_s, kSpec,
                                  part->problem ? part->problem->offset : 0};
            return binding;
        }
    }
    if (signature.headerError) {
        binding.error = signature.headerError;
        binding.error->offset = 0;
        return binding;
    }
    auto claims = Json::Document::parse(binding.jws->payload.bytes);
    if (!claims || !claims->root().isObject()) {
        binding.error = Error{Jose::SdJwtError::KeyBindingFormat, u"{…}"_s, claims ? u"•"_s : claims.error().found,
                              kSpec, binding.jws->payload.span.offset};
        return binding;
    }
    binding.claims = std::move(*claims);
    return binding;
}

namespace {

/// The key of "cnf", or why there is none.
void readKey(KeyBindingReport &report, Json::Value cnf)
{
    const Json::Value jwk = cnf.member("jwk");
    if (!cnf) {
        report.status = SignatureStatus::Failed;
        report.reason = "sd-jwt-kb-signature.no-cnf";
        return;
    }
    if (!jwk) {
        report.reason = "sd-jwt-kb-signature.elsewhere";
        report.found = cnf.firstChild() ? cnf.firstChild().name()
                                        : QString::fromUtf8(cnf.text().first(qMin(cnf.text().size(), qsizetype(40))));
        return;
    }
    auto key = Jose::keyFromJwk(jwk, {.provenance = Jose::Provenance::Token, .source = u"cnf"_s});
    if (key) {
        report.key = *std::move(key);
        return;
    }
    report.status = SignatureStatus::Failed;
    report.reason = "sd-jwt-kb-signature.bad-key";
    report.found = jwk.member("kty").toString();
    report.error = std::move(key.error());
}

void verify(KeyBindingReport &report, const Jose::Jws &jws)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm(report.algorithm);
    if (!algorithm || algorithm->scheme == Jose::Scheme::Hmac) {
        report.status = SignatureStatus::Failed;
        report.reason = "sd-jwt-kb-signature.no-key-pair";
        report.found = QString::fromUtf8(report.algorithm);
        return;
    }
    const auto verifier = Jose::Verifier::create(report.key, *algorithm);
    QByteArray scratch;
    const Jose::JwsSignature &signature = jws.signatures.front();
    const auto answer = verifier ? verifier->verify(jws.signingInput(signature, scratch), signature.signature.bytes)
                                 : Result<bool>(std::unexpected(verifier.error()));
    const bool verified = answer && *answer;
    report.status = verified ? SignatureStatus::Verified : SignatureStatus::Failed;
    report.reason = verified ? Texts::Reason("sd-jwt-kb-signature.verified")
                    : answer ? Texts::Reason("sd-jwt-kb-signature.mismatch")
                             : Texts::Reason("sd-jwt-kb-signature.unfit");
    report.found = answer ? report.key.label() : QString::fromUtf8(report.algorithm);
    if (!answer)
        report.error = answer.error();
}

} // namespace

std::optional<KeyBindingReport> checkKeyBinding(const DecodedJwt &token)
{
    if (!token.keyBinding || !token.keyBinding->jws || token.keyBinding->error)
        return std::nullopt;
    KeyBindingReport report{.algorithm = token.keyBinding->header("alg").toUtf8()};
    readKey(report, token.claim("cnf"));
    if (!report.key.isNull())
        verify(report, *token.keyBinding->jws);
    return report;
}

} // namespace Grantscope::Token
