// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: candidates lie in it and in order, and what they hold is taken apart as their form says.
#include "require.h"

#include "token/kindguess.h"
#include "token/recogniser.h"

using namespace Grantscope;
using namespace Grantscope::Token;

namespace {

constexpr int kLimit = 20;

void check(const QByteArray &text, const Candidate &each)
{
    require(each.span.offset >= 0 && each.span.length >= 0 && each.span.end() <= text.size());
    if (!each.unescaped && !each.repaired)
        require(each.text == QByteArrayView(text).sliced(each.span.offset, each.span.length));
    if (each.repaired)
        require(each.form != Form::Malformed && each.form != Form::Opaque);

    const DecodedJwt token = DecodedJwt::decode(each.text);
    // What claims to be nothing more than opaque is taken as that, and what can be no token stays none.
    if (each.form == Form::Opaque)
        require(token.form == Form::Opaque);
    // What stands after the issuer's JWT is told by its look alone, and split whatever it is.
    if (token.form == Form::Jws || token.form == Form::Jwe)
        require(each.form == token.form);
    if (token.form == Form::SdJwt)
        require(each.form == Form::SdJwt || each.form == Form::Malformed);
    require(token.form != Form::Malformed || token.formatError || token.jws || token.jwe);
    const KindGuess guess = guessKind(token, each.name);
    require(!guess.reason.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<Candidate> found = recognise(text, kLimit).candidates;
    require(found.size() <= kLimit);
    qsizetype end = 0;
    for (const Candidate &each : found) {
        require(each.repaired || each.span.offset >= end);
        end = each.span.end();
        check(text, each);
    }
    const Candidate whole = wholeText(text);
    require(whole.text == QByteArrayView(text).sliced(whole.span.offset, whole.span.length));
    const DecodedJwt none = DecodedJwt::notFound(text);
    require(none.form == Form::Malformed && none.formatError && !guessKind(none).reason.isEmpty());
    for (const Kind as : {Kind::Jws, Kind::IdToken, Kind::SdJwt, Kind::Jwe})
        require(DecodedJwt::decode(text, as).form != Form::Opaque);
    return 0;
}
