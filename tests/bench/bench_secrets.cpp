// SPDX-License-Identifier: GPL-3.0-or-later
// A word list tried on a token of HS256, on all cores, from a file; beside what OpenSSL alone takes for the same words
// in memory. Words a second as items_per_second.
#include "secretfloor.h"

#include "jose/keyimport.h"
#include "jose/secretsearch.h"
#include "jose/verifier.h"

#include <QTemporaryFile>

#include <benchmark/benchmark.h>

#include <stdexcept>
#include <thread>
#include <vector>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr int kWords = 2'000'000;

struct Material
{
    QTemporaryFile file;
    QByteArray text;
    std::vector<std::string_view> words;
    QList<MacTarget> targets;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());

    Material()
    {
        for (int i = 0; i < kWords; ++i)
            text += "pass" + QByteArray::number(i * 7919LL % 100'003'201) + '\n';
        std::string_view rest(text.constData(), std::size_t(text.size()));
        while (!rest.empty()) {
            const std::size_t at = rest.find('\n');
            words.push_back(rest.substr(0, at));
            rest.remove_prefix(at + 1);
        }
        if (!file.open() || file.write(text) != text.size() || !file.flush())
            throw std::runtime_error("no word list");
        const Key key = *keyFromSecret(Secret(QByteArrayView("of nobody's list")));
        const QByteArray token = *signCompact(key, *findJwsAlgorithm("HS256"), R"({"alg":"HS256","typ":"JWT"})",
                                              R"({"sub":"1234567890","name":"John Doe","iat":1516239022})");
        targets = *macTargets(*Jws::parse(token));
    }
};

Material &material()
{
    static Material made;
    return made;
}

void BM_WordList(benchmark::State &state)
{
    Material &given = material();
    for ([[maybe_unused]] auto _ : state) {
        auto words = WordList::open(given.file.fileName());
        SearchMeter meter;
        const auto result =
            searchSecret(given.targets, *words, {.threads = static_cast<int>(given.threads)}, meter, {});
        if (!result || result->tried != kWords || result->match)
            state.SkipWithError("not all were tried");
    }
    state.SetItemsProcessed(state.iterations() * kWords);
}

void BM_Floor(benchmark::State &state, Bench::Floor floor)
{
    Material &given = material();
    const MacTarget &target = given.targets.first();
    for ([[maybe_unused]] auto _ : state) {
        if (Bench::fittingWords(floor, given.words, {target.input.constData(), std::size_t(target.input.size())},
                                {target.mac.constData(), std::size_t(target.mac.size())}, given.threads)
            != 0)
            state.SkipWithError("a word fits");
    }
    state.SetItemsProcessed(state.iterations() * kWords);
}

} // namespace

BENCHMARK(BM_WordList)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Floor, EVP_MAC, Bench::Floor::Mac)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Floor, two_hashes, Bench::Floor::Digests)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
