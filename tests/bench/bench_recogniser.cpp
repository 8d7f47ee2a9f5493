// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what was pasted, taking it apart, guessing what it is for.
#include "jose/base64url.h"
#include "token/kindguess.h"
#include "token/recogniser.h"

#include <benchmark/benchmark.h>

using namespace Grantscope;
using namespace Grantscope::Token;

namespace {

QByteArray tokenOf(qsizetype size)
{
    const QByteArray claims =
        R"({"iss":"https://op.example.com","sub":"248289761001","aud":"s6BhdRkqt3","exp":1311281970,)"
        R"("iat":1311280970,"nonce":"n-0S6_WzA2Mj","data":")";
    const QByteArray payload = claims + QByteArray(std::max<qsizetype>(0, size * 3 / 4 - claims.size()), 'x') + "\"}";
    return Jose::encodeBase64url(R"({"alg":"RS256","typ":"JWT","kid":"2026-a"})") + '.' + Jose::encodeBase64url(payload)
           + '.' + Jose::encodeBase64url(QByteArray(256, 's'));
}

void recogniseWhole(benchmark::State &state)
{
    const QByteArray text = tokenOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(recogniseWhole)->Arg(600)->Arg(10 << 20);

void recogniseInText(benchmark::State &state)
{
    const QByteArray line =
        "2026-10-01T12:00:00Z INFO user=alice path=\"/api?x=1\" access_token=" + tokenOf(600) + " status: 401\n";
    const QByteArray text = line.repeated(state.range(0) / line.size() + 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(recogniseInText)->Arg(1 << 20);

void recogniseNone(benchmark::State &state)
{
    const QByteArray text =
        QByteArray(R"({"name":"value","url":"https://a.example/?b=c#d=e"},)").repeated(state.range(0) / 52);
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(recogniseNone)->Arg(10 << 20);

void recogniseHar(benchmark::State &state)
{
    const QByteArray response = "{\"access_token\":\"" + tokenOf(600) + "\"}";
    const QByteArray entry =
        R"({"request":{"headers":[{"name":"accept","value":"*/*"}]},"response":{"content":{"text":")"
        + response.toBase64() + R"(","encoding":"base64"}},"signature":"","payload":"{\"a\":1}"},)";
    const QByteArray text = '[' + entry.repeated(state.range(0) / entry.size() + 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(recogniseHar)->Arg(1 << 20);

/// Names and separators in each other, each of which could be the place of a token.
void recogniseSeparators(benchmark::State &state)
{
    const QByteArray text = "x " + QByteArray("token%3D").repeated(state.range(0) / 8);
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(recogniseSeparators)->Arg(10 << 20)->Arg(50 << 20);

void decodeToken(benchmark::State &state)
{
    const QByteArray text = tokenOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(DecodedJwt::decode(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(decodeToken)->Arg(600)->Arg(10 << 20);

void guess(benchmark::State &state)
{
    const DecodedJwt token = DecodedJwt::decode(tokenOf(600));
    for (auto _ : state)
        benchmark::DoNotOptimize(guessKind(token));
}
BENCHMARK(guess);

} // namespace
