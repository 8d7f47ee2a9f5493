// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "json/pretty.h"
#include "json/writer.h"

#include <QJsonDocument>

#include <benchmark/benchmark.h>

using namespace Grantscope;
using namespace Grantscope::Json;

namespace {

// Claims such as an ID token carries, about 1 KB with 25 members.
QByteArray claims()
{
    QByteArray text = R"({"iss":"https://login.example.com/realms/workbench","sub":"248289761001","aud":["s6BhdRkqt3",)"
                      R"("api://default"],"exp":1311281970,"iat":1311280970,"nbf":1311280970,"auth_time":1311280969,)"
                      R"("nonce":"n-0S6_WzA2Mj","acr":"urn:mace:incommon:iap:silver","amr":["pwd","otp"],)"
                      R"("azp":"s6BhdRkqt3","at_hash":"77QmUPtjPfzWtF2AnpK9RQ","name":"Jane Doe","given_name":"Jane",)"
                      R"("family_name":"Doe","preferred_username":"j.doe","email":"janedoe@example.com",)"
                      R"("email_verified":true,"picture":"https://example.com/janedoe/me.jpg","locale":"en-GB",)"
                      R"("updated_at":1311280970,"address":{"street_address":"1234 Hollywood Blvd.","locality":)"
                      R"("Los Angeles","region":"CA","postal_code":"90210","country":"US"},"roles":["admin","user"],)"
                      R"("jti":"0b1b5b39-2d59-4c5a-8d0c-3fd5b8b8d8f1","sid":"08a5019c-17e1-4977-8f42-65a12843ea02",)"
                      R"("note":")";
    return text + QByteArray(1024 - text.size() - 2, 'x') + "\"}";
}

QByteArray manyClaims(qsizetype megabytes)
{
    const QByteArray one = claims();
    QByteArray text = "[" + one;
    while (text.size() < megabytes << 20)
        text += ',' + one;
    return text + ']';
}

QByteArray numbers()
{
    return '[' + QByteArray("1,").repeated(5'000'000) + "1]";
}

QByteArray objectOf(int members, bool allEqual)
{
    QByteArray text = "{";
    for (int i = 0; i < members; ++i)
        text += "\"n" + QByteArray::number(allEqual ? 0 : i) + "\":0,";
    text.back() = '}';
    return text;
}

QByteArray chinese()
{
    return '"' + QByteArray("臺灣的權杖").repeated(700'000) + '"';
}

void scan(benchmark::State &state, const QByteArray &text)
{
    for (auto _ : state) {
        auto document = Document::parse(text);
        if (!document)
            state.SkipWithError("no JSON");
        benchmark::DoNotOptimize(document);
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void laysOut(benchmark::State &state, bool withPlaces)
{
    const auto document = Document::parse(manyClaims(10));
    for (auto _ : state) {
        if (withPlaces)
            benchmark::DoNotOptimize(prettyWithPlaces(*document));
        else
            benchmark::DoNotOptimize(pretty(*document));
    }
    state.SetBytesProcessed(state.iterations() * document->text().size());
}

void findsClaims(benchmark::State &state)
{
    const auto document = Document::parse(claims());
    for (auto _ : state) {
        benchmark::DoNotOptimize(document->root().member("exp").toInteger());
        benchmark::DoNotOptimize(document->root().member("jti"));
        benchmark::DoNotOptimize(document->root().member("absent"));
    }
}

void readsThroughQt(benchmark::State &state)
{
    const QByteArray text = manyClaims(10);
    for (auto _ : state)
        benchmark::DoNotOptimize(QJsonDocument::fromJson(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}

BENCHMARK_CAPTURE(scan, header, QByteArray(R"({"alg":"HS256","typ":"JWT","kid":"2026-07"})"));
BENCHMARK_CAPTURE(scan, claims_1KB, claims());
BENCHMARK_CAPTURE(scan, claims_10MB, manyClaims(10))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan, numbers_10MB, numbers())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan, one_string_50MB, '"' + QByteArray(50 << 20, 'x') + '"')->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan, chinese_10MB, chinese())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan, million_members, objectOf(1'000'000, false))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan, million_equal_members, objectOf(1'000'000, true))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(laysOut, 10MB, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(laysOut, 10MB_with_places, true)->Unit(benchmark::kMillisecond);
BENCHMARK(findsClaims);
BENCHMARK(readsThroughQt)->Unit(benchmark::kMillisecond);

} // namespace
