// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/mactrial.h"

#include "jose/openssl_p.h"
#include "jose/secretsearcherror.h"

#include <array>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

// RFC 2104 §2
constexpr char kInnerPad = 0x36;
constexpr char kOuterPad = 0x5c;

/// Of a payload up to this size each target has a copy, and each thread: one call of OpenSSL less for each secret.
constexpr qsizetype kLargestCopy = 4096;

QString shown(Json::Value alg)
{
    return alg.exists() ? alg.toString().left(40) : QString();
}

/// Without what it covers.
Result<MacTarget> targetOf(const Jws &jws, qsizetype number, DetachedContent content)
{
    const JwsSignature &signature = jws.signatures[static_cast<std::size_t>(number)];
    const Json::Value alg = signature.header("alg");
    const JwsAlgorithm *algorithm = alg.isString() ? findJwsAlgorithm(alg.toUtf8()) : nullptr;
    if (!algorithm || algorithm->scheme != Scheme::Hmac)
        return std::unexpected(
            Error{SecretSearchError::Algorithm, u"HS256, HS384, HS512"_s, shown(alg), "RFC 7518 §3.2"});
    if (!signature.signature.isReadable() || signature.signature.bytes.size() != algorithm->signatureSize)
        return std::unexpected(Error{SecretSearchError::Signature, u"%1 × 8 bit"_s.arg(algorithm->signatureSize),
                                     u"%1 × 8 bit"_s.arg(signature.signature.bytes.size()), "RFC 7518 §3.2"});
    if (content == DetachedContent::AsItLooks && jws.detached && jws.payload.bytes.isEmpty())
        return std::unexpected(Error{SecretSearchError::Payload, {}, {}, "RFC 7515 appendix F"});
    return MacTarget{.algorithm = algorithm, .mac = signature.signature.bytes, .signature = number};
}

QByteArray encodedHeader(const Jws &jws, qsizetype number)
{
    const Part &part = jws.signatures[static_cast<std::size_t>(number)].protectedPart;
    return part.unescaped.isEmpty() ? jws.text.sliced(part.span.offset, part.span.length) : part.unescaped;
}

} // namespace

Result<QList<MacTarget>> macTargets(const Jws &jws, DetachedContent content)
{
    QList<MacTarget> targets;
    std::optional<Error> first;
    QByteArray payload;
    for (qsizetype i = 0; i < std::ssize(jws.signatures); ++i) {
        auto target = targetOf(jws, i, content);
        if (!target) {
            first = first.value_or(target.error());
            continue;
        }
        target->input = encodedHeader(jws, i) + '.';
        // The same for all (RFC 7515 §7.2.1, RFC 7797 §3), and perhaps megabytes of it.
        if (targets.isEmpty()) {
            QByteArray scratch;
            const JwsSignature &signature = jws.signatures[static_cast<std::size_t>(i)];
            payload = jws.signingInput(signature, scratch).sliced(target->input.size()).toByteArray();
        }
        if (payload.size() <= kLargestCopy)
            target->input += payload;
        else
            target->rest = payload;
        targets.append(*std::move(target));
    }
    if (targets.isEmpty())
        return std::unexpected(first.value_or(Error{SecretSearchError::Algorithm}));
    return targets;
}

/// One target with its two buffers: pad and what is hashed after it. Only the octets that the last secret changed are
/// set back.
struct PreparedTarget
{
    EvpMd hash;
    QByteArray mac;
    qsizetype block; ///< Of the hash.
    qsizetype changed = 0;
    QByteArray inner;
    QByteArray rest; ///< What is hashed after inner.
    QByteArray outer;

    void putSecret(QByteArrayView secret)
    {
        char *in = inner.data();
        char *out = outer.data();
        for (qsizetype i = 0; i < secret.size(); ++i) {
            in[i] = static_cast<char>(secret[i] ^ kInnerPad);
            out[i] = static_cast<char>(secret[i] ^ kOuterPad);
        }
        for (qsizetype i = secret.size(); i < changed; ++i) {
            in[i] = kInnerPad;
            out[i] = kOuterPad;
        }
        changed = secret.size();
    }
};

struct MacTrial::Private
{
    std::vector<PreparedTarget> targets;
    EvpMdCtx context;
    bool hasFailed = false;

    quint64 octetsHashed = 0;

    void check(int status)
    {
        if (status == 1)
            return;
        hasFailed = true;
        dropSslErrors();
    }
    void begin(const EVP_MD *hash) { check(EVP_DigestInit_ex2(context.get(), hash, nullptr)); }
    void add(QByteArrayView octets)
    {
        octetsHashed += static_cast<quint64>(octets.size());
        check(EVP_DigestUpdate(context.get(), octets.data(), octetCount(octets)));
    }
    void end(char *to)
    {
        unsigned size = 0;
        check(EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(to), &size));
    }
    void hash(const EVP_MD *hash, QByteArrayView from, char *to)
    {
        begin(hash);
        add(from);
        end(to);
    }

    /// False where it was stopped on the way, too.
    bool fits(PreparedTarget &target, QByteArrayView secret, const std::stop_token &stop)
    {
        std::array<char, EVP_MAX_MD_SIZE> result;
        if (secret.size() > target.block) {
            hash(target.hash.get(), secret, result.data());
            secret = QByteArrayView(result).first(target.mac.size());
        }
        target.putSecret(secret);
        begin(target.hash.get());
        add(target.inner);
        for (QByteArrayView rest = target.rest; !rest.isEmpty(); rest = rest.sliced(qMin(rest.size(), kBetweenLooks))) {
            if (stop.stop_requested())
                return false;
            add(rest.first(qMin(rest.size(), kBetweenLooks)));
        }
        end(target.outer.data() + target.block);
        hash(target.hash.get(), target.outer, result.data());
        return !hasFailed && std::memcmp(result.data(), target.mac.constData(), octetCount(target.mac)) == 0;
    }
};

MacTrial::MacTrial(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}
MacTrial::MacTrial(MacTrial &&) noexcept = default;
MacTrial &MacTrial::operator=(MacTrial &&) noexcept = default;
MacTrial::~MacTrial() = default;

Result<MacTrial> MacTrial::create(const QList<MacTarget> &targets)
{
    auto data = std::make_unique<Private>();
    data->context.reset(EVP_MD_CTX_new());
    for (const MacTarget &target : targets) {
        EvpMd hash(EVP_MD_fetch(nullptr, target.algorithm->digest, nullptr));
        if (!hash || !data->context)
            return std::unexpected(takeSslError(JoseError::CryptoFailure));
        const qsizetype block = EVP_MD_get_block_size(hash.get());
        QByteArray inner = QByteArray(block, kInnerPad) + target.input;
        QByteArray outer(block + target.mac.size(), kOuterPad);
        data->targets.push_back({.hash = std::move(hash),
                                 .mac = target.mac,
                                 .block = block,
                                 .inner = std::move(inner),
                                 .rest = target.rest,
                                 .outer = std::move(outer)});
    }
    return MacTrial(std::move(data));
}

qsizetype MacTrial::fitting(QByteArrayView secret, const std::stop_token &stop)
{
    for (std::size_t i = 0; i < d->targets.size() && !stop.stop_requested(); ++i) {
        if (d->fits(d->targets[i], secret, stop))
            return static_cast<qsizetype>(i);
    }
    return -1;
}

quint64 MacTrial::octetsHashed() const
{
    return d->octetsHashed;
}

bool MacTrial::hasFailed() const
{
    return d->hasFailed;
}

} // namespace Grantscope::Jose
