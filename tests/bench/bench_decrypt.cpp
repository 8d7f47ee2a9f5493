// SPDX-License-Identifier: GPL-3.0-or-later
// Open a compact JWE, one thread, prepared key, A256GCM: Grantscope beside the least that OpenSSL allows and beside the
// JOSE libraries that were found. Ends with the table of ratios to the floor, in Markdown.
#include "decryptfloor.h"
#include "decryptpeers.h"
#include "ratioreporter.h"

#include "jose/decrypter.h"
#include "jose/encrypter.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"

#include <benchmark/benchmark.h>

#include <array>
#include <map>
#include <memory>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr auto kAlgorithms = std::to_array<const char *>({"RSA-OAEP-256", "ECDH-ES", "dir"});

struct Size
{
    const char *name;
    qsizetype octets; ///< Of the plaintext.
};
constexpr auto kSizes = std::to_array<Size>({{"1KB", 1024}, {"30KB", 30 * 1024}});

Key keyFor(QByteArrayView algorithm)
{
    if (algorithm == "dir")
        return keyFromSecret(Secret(QByteArray(32, 'k'))).value();
    const char *kind = algorithm == "ECDH-ES" ? "P-256" : "RSA";
    return generateKey(KeyRequest{.kind = findKeyKind(kind), .bits = *kind == 'R' ? 2048 : 0}).value();
}

/// One algorithm, prepared for everyone that takes part.
struct Subject
{
    const char *algorithm;
    Decrypter decrypter;
    Bench::DecryptFloor floor;
    std::vector<Bench::DecryptPeer> peers;
    std::map<std::string, std::string> tokens;
};

std::unique_ptr<Subject> prepare(const char *name)
{
    const Key key = keyFor(name);
    auto subject = std::make_unique<Subject>(name, Decrypter::create(key).value(), Bench::DecryptFloor(name, key),
                                             Bench::decryptPeers(name, key));
    for (const Size &size : kSizes) {
        const EncryptionDraft draft{.encryption = findContentEncryption("A256GCM"),
                                    .recipients = {{.key = key, .algorithm = findKeyManagement(name)}},
                                    .protectedHeader = R"({"typ":"at+jwt","kid":"2026-a"})"};
        subject->tokens[size.name] = encrypt(draft, QByteArray(size.octets, 'p')).value().toStdString();
    }
    return subject;
}

qsizetype decryptHere(const Decrypter &decrypter, const QByteArray &token)
{
    const auto jwe = Jwe::parse(token);
    if (!jwe || !jwe->isReadable())
        return -1;
    const auto opened = decrypter.decrypt(*jwe);
    return opened ? opened->plaintext.size() : -1;
}

template <typename Decrypt>
void add(const char *who, const char *algorithm, const Size &size, Decrypt decrypt)
{
    const std::string name = std::string(algorithm) + '/' + size.name + '/' + who;
    benchmark::RegisterBenchmark(name, [decrypt = std::move(decrypt), size](benchmark::State &state) mutable {
        for (auto _ : state) {
            if (decrypt() != size.octets)
                state.SkipWithError("refused");
        }
    });
}

void addAll(Subject &subject)
{
    for (const Size &size : kSizes) {
        const std::string &token = subject.tokens[size.name];
        add("floor", subject.algorithm, size, [&] { return subject.floor.decrypt(token); });
        add("grantscope", subject.algorithm, size,
            [&, bytes = QByteArray::fromStdString(token)] { return decryptHere(subject.decrypter, bytes); });
        for (const Bench::DecryptPeer &peer : subject.peers)
            add(peer.name, subject.algorithm, size, [&] { return peer.decrypt(token); });
    }
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    std::vector<std::unique_ptr<Subject>> subjects;
    for (const char *name : kAlgorithms)
        addAll(*subjects.emplace_back(prepare(name)));
    std::vector<std::string> sizes;
    for (const Size &size : kSizes)
        sizes.emplace_back(size.name);
    Bench::RatioReporter reporter({kAlgorithms.begin(), kAlgorithms.end()}, std::move(sizes));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
