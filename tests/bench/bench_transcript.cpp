// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptsample.h"

#include "transcript/redactor.h"

#include <benchmark/benchmark.h>

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
            benchmark::DoNotOptimize(redactor.redacted(event));
    }
    state.SetItemsProcessed(state.iterations() * events.size());
}
BENCHMARK(learnAndReplace)->Unit(benchmark::kMillisecond);

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
