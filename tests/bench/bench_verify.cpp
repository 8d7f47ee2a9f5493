// SPDX-License-Identifier: GPL-3.0-or-later
// Verify + read claims + check exp, one thread, prepared key: Grantscope beside the least that OpenSSL allows and
// beside the JOSE libraries that were found. Ends with the table of ratios to the floor, in Markdown.
#include "ratioreporter.h"
#include "verifyfloor.h"
#include "verifypeers.h"

#include "jose/jws.h"
#include "jose/key_p.h"
#include "jose/verifier.h"

#include <benchmark/benchmark.h>

#include <array>
#include <map>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr std::int64_t kNow = 1'700'000'000;
constexpr auto kAlgorithms = std::to_array<const char *>({"HS256", "RS256", "PS256", "ES256", "EdDSA"});

struct Size
{
    const char *name;
    int roles; ///< Elements of a list in the claims, which make up the size.
};
constexpr auto kSizes = std::to_array<Size>({{"1KB", 8}, {"30KB", 700}});

/// Claims like those of an access token.
QByteArray claims(int roles)
{
    QByteArray text =
        R"({"iss":"https://issuer.example/tenant","sub":"248289761001","aud":["https://api.example","mobile"],)"
        R"("exp":1700003600,"iat":1700000000,"jti":"7f4c1e0b-7a0b-4a56","name":"Zo\u00eb","roles":[)";
    for (int i = 0; i < roles; ++i)
        text += (i ? ",\"" : "\"") + QByteArray("tenant.resource.action.") + QByteArray::number(10'000 + i) + '"';
    return text + "]}";
}

/// One algorithm, prepared for everyone that takes part.
struct Subject
{
    Key key;
    Verifier verifier;
    Bench::VerifyFloor floor;
    std::vector<Bench::Peer> peers;
    std::map<std::string, std::string> tokens;
};

bool verifyHere(const Verifier &verifier, const QByteArray &token, QByteArray &scratch)
{
    const auto jws = Jws::parseCompact(token);
    if (!jws)
        return false;
    const JwsSignature &signature = jws->signatures.front();
    if (!signature.header("alg").stringIs(verifier.algorithm().name)
        || verifier.verify(jws->signingInput(signature, scratch), signature.signature.bytes) != Result<bool>(true))
        return false;
    const auto document = Json::Document::parse(jws->payload.bytes);
    return document && document->root().member("exp").toInteger() > kNow;
}

template <typename Verify>
void add(const char *who, const char *algorithm, const char *size, Verify verify)
{
    const std::string name = std::string(algorithm) + '/' + size + '/' + who;
    benchmark::RegisterBenchmark(name, [verify = std::move(verify)](benchmark::State &state) mutable {
        for (auto _ : state) {
            if (!verify())
                state.SkipWithError("refused");
        }
    });
}

std::unique_ptr<Subject> prepare(const char *name)
{
    const JwsAlgorithm *algorithm = findJwsAlgorithm(name);
    const Key key = generateKey(*algorithm).value();
    auto subject =
        std::make_unique<Subject>(key, Verifier::create(key, *algorithm).value(),
                                  Bench::VerifyFloor(*algorithm, key.data()->pkey.get(), key.data()->secret.reveal()),
                                  Bench::verifyPeers(*algorithm, key));
    const QByteArray header = R"({"alg":")" + QByteArray(name) + R"(","typ":"at+jwt","kid":"2026-a"})";
    for (const Size &size : kSizes)
        subject->tokens[size.name] = signCompact(key, *algorithm, header, claims(size.roles)).value().toStdString();
    return subject;
}

void addAll(Subject &subject)
{
    const char *const algorithm = subject.verifier.algorithm().name;
    for (const Size &size : kSizes) {
        const std::string &token = subject.tokens[size.name];
        add("floor", algorithm, size.name, [&] { return subject.floor.verify(token, kNow); });
        add("grantscope", algorithm, size.name,
            [&, bytes = QByteArray::fromStdString(token), scratch = QByteArray()] mutable {
                return verifyHere(subject.verifier, bytes, scratch);
            });
        for (const Bench::Peer &peer : subject.peers)
            add(peer.name, algorithm, size.name, [&] { return peer.verify(token, kNow); });
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
