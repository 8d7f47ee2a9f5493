// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is a JWS or an error; of a JWS everything can be asked.
#include "jose/jws.h"

#include <cstdlib>

using namespace Grantscope::Jose;

namespace {

void check(const Jws &jws, const Part &part)
{
    if (part.span.offset < 0 || part.span.end() > jws.text.size())
        std::abort();
    if (part.problem && (part.problem->offset < part.span.offset || part.problem->offset > part.span.end()))
        std::abort();
    if (!part.isReadable() && !part.bytes.isEmpty())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto jws = Jws::parse(text);
    if (!jws)
        return 0;
    if (jws->signatures.empty())
        std::abort();
    jws->setDetachedPayload("detached");
    check(*jws, jws->payload);
    for (const JwsSignature &signature : jws->signatures) {
        check(*jws, signature.protectedPart);
        check(*jws, signature.signature);
        (void)checkCrit(signature);
        (void)signature.header("alg").toUtf8();
        QByteArray scratch;
        if (!jws->signingInput(signature, scratch).contains('.'))
            std::abort();
    }
    return 0;
}
