// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever text is judged, as whatever it is said to be: its verdict holds together, its reports are sound, and nothing
// is valid but what was signed with the keys that were given.
#include "fuzzkeys.h"
#include "require.h"

#include "token/report.h"

#include <algorithm>
#include <array>

using namespace Grantscope;
using namespace Grantscope::Token;

namespace {

/// What the seeds say that are signed. Nobody but who has the keys can have anything else signed.
constexpr auto kSigned = std::to_array<QByteArrayView>({
    R"({"iss":"https://issuer.example","sub":"1","aud":"api","iat":1700000000,"exp":4000000000})",
    R"({"jti":"7f4c1e0b","htm":"GET","htu":"https://api.example/","iat":1790000000})",
    // clang-format off
    R"({"iss":"https://issuer.example","sub":"1","aud":"api","iat":1700000000,"exp":4000000000,"_sd":["W-Yp5Xg_rBrnTIVfiNOjWN1VjTJYKQBrVJDCgfLd5Ro"],"cnf":{"jwk":{"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ","y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck"}},"_sd_alg":"sha-256"})",
    // clang-format on
});

constexpr auto kKinds = std::to_array<std::optional<Kind>>({{},
                                                            Kind::Jws,
                                                            Kind::Jwt,
                                                            Kind::IdToken,
                                                            Kind::AccessToken,
                                                            Kind::LogoutToken,
                                                            Kind::DpopProof,
                                                            Kind::ClientAssertion,
                                                            Kind::RequestObject,
                                                            Kind::SdJwt,
                                                            Kind::Jwe,
                                                            Kind::RefreshToken,
                                                            Kind::Opaque});

/// The first octet says what is asked: four bits the kind, then expectations.
struct Question
{
    InspectOptions options = {};
    Expectations expected = {};

    explicit Question(std::uint8_t bits)
    {
        options.as = kKinds[std::min<std::size_t>(bits & 0x0f, kKinds.size() - 1)];
        options.wording = bits & 0x10 ? Wording::FailuresOnly : Wording::Full;
        expected.now = Instant(std::chrono::seconds(1'790'000'000));
        expected.unsecured = bits & 0x40 ? UnsecuredPolicy::AllowInsecure : UnsecuredPolicy::Refuse;
        if (bits & 0x20) {
            expected.issuer = QStringLiteral("https://issuer.example");
            expected.audiences = {QStringLiteral("api")};
        }
        options.noToken = bits & 0x80;
    }
};

void checkForgery(const Inspection &innermost)
{
    const DecodedJwt &token = *innermost.token;
    if (innermost.signatures.isEmpty())
        return;
    require(token.jws.has_value());
    require(std::ranges::find(kSigned, QByteArrayView(token.jws->payload.bytes)) != kSigned.end());
}

/// The verdict of each layer follows from its checks, and the verdict of all from those of the layers.
void checkVerdict(const Inspection &whole)
{
    int layers = 0;
    for (const Inspection *layer = &whole; layer; layer = layer->inner.get()) {
        require(++layers <= Inspection::kMostLayers);
        require(layer->verdict == (layer->inner ? worse(layer->ownVerdict, layer->inner->verdict) : layer->ownVerdict));
        require((layer->verdict == Verdict::Valid) == layer->verified.has_value());
        if (layer->ownVerdict == Verdict::Valid || layer->ownVerdict == Verdict::Unverified)
            require(layer->count(Status::Fail) == 0);
        if (layer->ownVerdict == Verdict::Invalid)
            require(layer->count(Status::Fail) > 0);
        if (!layer->inner && whole.verdict == Verdict::Valid)
            checkForgery(*layer);
    }
}

void checkReports(const Inspection &inspection)
{
    const QByteArray report = reportJson(inspection);
    const auto document = Json::Document::parse(report, {.depth = 200});
    require(document && document->root().member("verdict").stringIs(verdictName(inspection.verdict)));
    QByteArray line;
    appendBatchLine(line, {.line = 1}, inspection);
    require(!line.contains('\n') && Json::Document::parse(line, {.depth = 200}));
    require(!reportMarkdown(inspection).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static Inspector inspector(KeyRing{.keys = fuzzKeys(), .named = true});
    const Question question(data[0]);
    const QByteArray text(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const Inspection inspection = inspector.inspect(text, question.expected, question.options);
    checkVerdict(inspection);
    checkReports(inspection);
    return 0;
}
