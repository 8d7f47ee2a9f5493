// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptsample.h"

#include "formats/export.h"
#include "transcript/journal.h"
#include "transcript/redactor.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

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
    int argumentCount = 1;
    char name[] = "bench_transcript";
    char *names[] = {name, nullptr};
    const QCoreApplication application(argumentCount, names); // Threads of Qt take no calls without one.
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

/// Made as they are asked for: a transcript of any length takes no memory.
class Samples final : public EventSource
{
public:
    explicit Samples(int count)
        : m_count(count)
    {
        for (int n = 0; n < 1000; ++n)
            m_events.append(Bench::sampleExchange(n));
    }
    [[nodiscard]] Grantscope::Result<std::optional<Event>> next() override
    {
        if (m_next == m_count)
            return std::nullopt;
        return m_events.at(m_next++ % m_events.size());
    }
    void rewind() override { m_next = 0; }
    [[nodiscard]] double progress() const override { return static_cast<double>(m_next) / m_count; }

private:
    int m_count;
    int m_next = 0;
    QList<Event> m_events;
};

/// Takes everything and keeps nothing.
class Nowhere final : public QIODevice
{
public:
    Nowhere() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

using namespace Grantscope::Formats;

void exportAll(benchmark::State &state, Secrets secrets)
{
    const FormatRow &row = formats()[static_cast<std::size_t>(state.range(0))];
    Samples events(static_cast<int>(state.range(1)));
    state.SetLabel(row.id);
    for (auto _ : state) {
        Nowhere nowhere;
        const auto receipt =
            exportTranscript(events, nowhere, {.format = row.format, .secrets = secrets, .program = "grantscope 0"});
        if (!receipt)
            state.SkipWithError("not written");
    }
    state.SetItemsProcessed(state.iterations() * state.range(1));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024; // So far: run one alone to compare.
}

void exportWritten(benchmark::State &state)
{
    exportAll(state, Secrets::WrittenInsecure);
}
BENCHMARK(exportWritten)->ArgsProduct({{0, 1, 2, 3, 4, 5, 6}, {10'000, 100'000}})->Unit(benchmark::kMillisecond);

void exportReplaced(benchmark::State &state)
{
    exportAll(state, Secrets::Replaced);
}
BENCHMARK(exportReplaced)->ArgsProduct({{0, 1, 2, 3, 4, 5, 6}, {10'000, 100'000}})->Unit(benchmark::kMillisecond);

} // namespace
