// SPDX-License-Identifier: GPL-3.0-or-later
// batchfloor FOLDER [THREADS] [decode]: verifies every token of tokens.txt with the key that its kid names and compares
// exp, or only decodes and reads it; prints how many hold and the seconds that it took. The least that `gscope inspect
// --batch` can take.
#include "verifyfloor.h"

#include "jose/key_p.h"
#include "jose/keyimport.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

struct Batch
{
    std::string_view text;
    const QList<Jose::Key> &keys;
    bool decodeOnly;
    std::atomic<std::size_t> lines = 0;
    std::atomic<std::size_t> good = 0;
};

/// The lines that begin in a part of the text: a cut in two costs less than any queue.
void judge(Batch &batch, std::size_t begin, std::size_t end)
{
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm("RS256");
    std::vector<Bench::VerifyFloor> floors;
    for (const Jose::Key &key : batch.keys)
        floors.emplace_back(*algorithm, key.data()->pkey.get(), QByteArrayView());
    constexpr std::int64_t kNow = 1'790'000'100;
    std::size_t lines = 0;
    std::size_t good = 0;
    std::size_t turn = 0; // The tokens come with their keys in turn, which spares the floor a table of kids.
    if (begin > 0)
        begin = batch.text.find('\n', begin - 1) + 1;
    while (begin < end) {
        const std::size_t stop = std::min(batch.text.find('\n', begin), batch.text.size());
        const std::string_view token = batch.text.substr(begin, stop - begin);
        if (batch.decodeOnly) {
            good += floors.front().read(token, kNow);
        } else {
            bool isGood = floors[turn].verify(token, kNow);
            // Once a thread, where its part begins with another key.
            for (std::size_t i = 1; !isGood && lines == 0 && i < floors.size(); ++i) {
                turn = i;
                isGood = floors[turn].verify(token, kNow);
            }
            good += isGood;
            turn = (turn + 1) % floors.size();
        }
        ++lines;
        begin = stop + 1;
    }
    batch.lines += lines;
    batch.good += good;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]) + u'/';
    QFile tokens(folder + u"tokens.txt"_s);
    QFile set(folder + u"keys.json"_s);
    if (!tokens.open(QIODevice::ReadOnly) || !set.open(QIODevice::ReadOnly))
        return 4;
    const auto keys = Jose::importKeys(set.readAll());
    const uchar *text = tokens.map(0, tokens.size());
    const auto threads = argc > 2 ? static_cast<std::size_t>(std::max(std::atoi(argv[2]), 1)) : 1;
    if (!keys || !text)
        return 2;
    const auto size = static_cast<std::size_t>(tokens.size());
    Batch batch{.text = {reinterpret_cast<const char *>(text), size},
                .keys = keys->keys,
                .decodeOnly = argc > 3 && std::strcmp(argv[3], "decode") == 0};

    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> all;
        for (std::size_t i = 0; i < threads; ++i)
            all.emplace_back([&, i] { judge(batch, size * i / threads, size * (i + 1) / threads); });
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%zu of %zu in %.3f s\n", batch.good.load(), batch.lines.load(), took.count());
    return batch.good == batch.lines ? 0 : 1;
}
