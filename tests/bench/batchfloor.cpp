// SPDX-License-Identifier: GPL-3.0-or-later
// batchfloor FOLDER: verifies every token of tokens.txt with the key that its kid names and compares exp; prints how
// many hold and the seconds that it took. The least that `gscope inspect --batch` can take.
#include "verifyfloor.h"

#include "jose/key_p.h"
#include "jose/keyimport.h"

#include <QFile>

#include <chrono>
#include <cstdio>

using namespace Grantscope;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]) + u'/';
    QFile tokens(folder + u"tokens.txt"_s);
    QFile set(folder + u"keys.json"_s);
    if (!tokens.open(QIODevice::ReadOnly) || !set.open(QIODevice::ReadOnly))
        return 4;
    const auto keys = Jose::importKeys(set.readAll());
    if (!keys)
        return 2;
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm("RS256");
    std::vector<Bench::VerifyFloor> floors;
    for (const Jose::Key &key : keys->keys)
        floors.emplace_back(*algorithm, key.data()->pkey.get(), QByteArrayView());

    const auto start = std::chrono::steady_clock::now();
    std::size_t line = 0;
    std::size_t good = 0;
    while (!tokens.atEnd()) {
        const QByteArray token = tokens.readLine().trimmed();
        // The tokens come with their keys in turn, which spares the floor a table of kids.
        good += floors[line++ % floors.size()].verify({token.constData(), std::size_t(token.size())}, 1'790'000'100);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%zu of %zu in %.3f s\n", good, line, took.count());
    return good == line ? 0 : 1;
}
