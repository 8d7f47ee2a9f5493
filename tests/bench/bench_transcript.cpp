// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptsample.h"

#include "transcript/journal.h"
#include "transcript/redactor.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace Grantscope::Transcript;

namespace {

QList<Event> sample(int count)
{
    QList<Event> events;
    for (int n = 0; n < count; ++n)
        events.append(Bench::sampleExchange(n));
    return events;
}

void learn(benchmark::State &state)
{
    const QList<Event> events = sample(1000);
    for (auto _ : state) {
        Redactor redactor;
        for (const Event &event : events)
            redactor.learn(event);
    }
    state.SetItemsProcessed(state.iterations() * events.size());
}
BENCHMARK(learn)->Unit(benchmark::kMillisecond);

void learnAndReplace(benchmark::State &state)
{
    const QList<Event> events = sample(1000);
    for (auto _ : state) {
        Redactor redactor;
        for (const Event &event : events)
            redactor.learn(event);
        for (const Event &event : events)
            benchmark::DoNotOptimize(redactor.replaced(event));
    }
    state.SetItemsProcessed(state.iterations() * events.size());
}
BENCHMARK(learnAndReplace)->Unit(benchmark::kMillisecond);

void appendToJournal(benchmark::State &state)
{
    int count = 1;
    char name[] = "bench_transcript";
    char *names[] = {name, nullptr};
    const QCoreApplication application(count, names); // Threads of Qt take no calls without one.
    const QTemporaryDir folder;
    const std::optional<Grantscope::Secret> key =
        state.range(0) == 0 ? std::nullopt : std::optional(Grantscope::Secret(QByteArray(32, 'k')));
    Journal journal({.folder = folder.path(), .key = key, .random = [](qsizetype count) {
                         QByteArray octets(count, Qt::Uninitialized);
                         QRandomGenerator::system()->generate(octets.begin(), octets.end());
                         return octets;
                     }});
    const QList<Event> events = sample(1000);
    std::vector<double> microseconds;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        journal.append(events.at(static_cast<qsizetype>(microseconds.size()) % events.size()));
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begin;
        microseconds.push_back(taken.count());
        state.SetIterationTime(taken.count() / 1e6);
        while (std::chrono::steady_clock::now() - begin < std::chrono::microseconds(200)) {
        } // Nobody appends without a pause.
    }
    std::ranges::sort(microseconds);
    state.counters["median_us"] = microseconds[microseconds.size() / 2];
    state.counters["p99_us"] = microseconds[microseconds.size() * 99 / 100];
    state.counters["worst_us"] = microseconds.back();
}
BENCHMARK(appendToJournal)->Arg(0)->Arg(1)->Iterations(5000)->UseManualTime()->Unit(benchmark::kMicrosecond);

void write(benchmark::State &state)
{
    const QList<Event> events = sample(1000);
    qint64 octets = 0;
    for (auto _ : state) {
        for (const Event &event : events)
            octets += toJson(event).size();
    }
    state.SetItemsProcessed(state.iterations() * events.size());
    state.SetBytesProcessed(octets);
}
BENCHMARK(write)->Unit(benchmark::kMillisecond);

} // namespace
