// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/key_p.h"
#include "jose/publishedpairs_p.h"
#include "jose/secretsearch.h"
#include "jose/wellknownsecrets_p.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

struct WellKnownSecret
{
    Secret secret;
    QString name;
};

const QList<WellKnownSecret> &secrets()
{
    static const QList<WellKnownSecret> all = [] {
        QList<WellKnownSecret> list;
        for (const PublishedSecret &each : kPublishedOctets)
            list.append({Secret(*decodeBase64url(each.secret)), QString::fromUtf8(each.name)});
        for (const PublishedSecret &each : kPublishedTexts)
            list.append({Secret(QByteArrayView(each.secret)), QString::fromUtf8(each.name)});
        for (const char *each : kCommonSecrets)
            list.append({Secret(QByteArrayView(each)), u"“%1”"_s.arg(QString::fromUtf8(each))});
        return list;
    }();
    return all;
}

bool suits(Json::Value jwk, const JwsAlgorithm &algorithm)
{
    const Json::Value alg = jwk.member("alg");
    return jwk.member("kty").stringIs(keyTypeName(algorithm.keyType))
           && (*algorithm.curve == '\0' || jwk.member("crv").stringIs(algorithm.curve))
           && (!alg.exists() || alg.stringIs(algorithm.name));
}

BigNumber numberOf(QByteArrayView bytes)
{
    return BigNumber(BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr));
}

/// A published RSA key as numbers, prepared once: of a log of tokens without a key each token asks for them all.
struct RsaNumbers
{
    qsizetype size; ///< Of the modulus, in octets.
    BigNumber n;
    BigNumber e;
    Owned<BN_MONT_CTX, BN_MONT_CTX_free> montgomery;
};

/// Null where OpenSSL has no memory for it.
std::optional<RsaNumbers> rsaNumbers(const PublishedPair &pair, BN_CTX *context)
{
    const auto jwk = Json::Document::parse(pair.jwk);
    const QByteArray modulus = *decodeBase64url(jwk->root().member("n").toUtf8());
    RsaNumbers numbers{modulus.size(), numberOf(modulus), numberOf(*decodeBase64url(jwk->root().member("e").toUtf8())),
                       Owned<BN_MONT_CTX, BN_MONT_CTX_free>(BN_MONT_CTX_new())};
    if (!context || !numbers.n || !numbers.e || !numbers.montgomery
        || BN_MONT_CTX_set(numbers.montgomery.get(), numbers.n.get(), context) != 1) {
        dropSslErrors();
        return std::nullopt;
    }
    return numbers;
}

/// Those that suit an algorithm; nothing is prepared for another one.
const std::vector<RsaNumbers> &rsaNumbersFor(const JwsAlgorithm &algorithm)
{
    static std::mutex mutex;
    static std::map<const JwsAlgorithm *, std::vector<RsaNumbers>> prepared;
    const std::lock_guard lock(mutex);
    const auto [place, isNew] = prepared.try_emplace(&algorithm);
    if (!isNew)
        return place->second;
    const Owned<BN_CTX, BN_CTX_free> context(BN_CTX_new());
    for (const PublishedPair &pair : kPublishedPairs) {
        if (!suits(Json::Document::parse(pair.jwk)->root(), algorithm))
            continue;
        if (auto numbers = rsaNumbers(pair, context.get()))
            place->second.push_back(*std::move(numbers));
    }
    return place->second;
}

/// RSAVP1 (RFC 8017 §5.2.2) with numbers alone: no provider of OpenSSL is loaded, which takes longer than all of this.
/// As long as the modulus, or empty where the signature is of another size.
QByteArray messageOf(const RsaNumbers &key, QByteArrayView signature)
{
    if (key.size != signature.size())
        return {};
    const BigNumber s = numberOf(signature);
    const BigNumber m(BN_new());
    const Owned<BN_CTX, BN_CTX_free> context(BN_CTX_new());
    QByteArray message(key.size, '\0');
    // A signature of the modulus or more is none (§8.2.2 (2)), and nothing for Montgomery's multiplication.
    if (!s || !m || !context || BN_ucmp(s.get(), key.n.get()) >= 0
        || BN_mod_exp_mont(m.get(), s.get(), key.e.get(), key.n.get(), context.get(), key.montgomery.get()) != 1
        || BN_bn2binpad(m.get(), octets(message), static_cast<int>(message.size())) < 0) {
        dropSslErrors();
        return {};
    }
    return message;
}

/// Whether it begins (RFC 8017 §9.2) or ends (§9.1.1) as the padding does.
bool isPadded(const JwsAlgorithm &algorithm, const QByteArray &message)
{
    return algorithm.scheme == Scheme::RsaPss ? message.endsWith('\xbc')
                                              : message.startsWith(QByteArrayView("\x00\x01\xff", 3));
}

} // namespace

QString wellKnownKeyName(const Key &key)
{
    if (key.isNull())
        return {};
    if (key.isSymmetric()) {
        const auto found = std::ranges::find(secrets(), key.data()->secret, &WellKnownSecret::secret);
        return found == secrets().end() ? QString() : found->name;
    }
    const QByteArray print = key.thumbprintBase64url();
    const auto found =
        std::ranges::find_if(kPublishedPairs, [&print](const PublishedPair &each) { return print == each.thumbprint; });
    return found == kPublishedPairs.end() ? QString() : QString::fromUtf8(found->name);
}

QList<Key> wellKnownKeys(const JwsAlgorithm &algorithm)
{
    const auto named = [](const QString &name) {
        return ImportOptions{.passphrase = {}, .provenance = Provenance::Given, .source = name};
    };
    QList<Key> keys;
    const auto add = [&keys](const Result<Key> &key) {
        // Where this OpenSSL does not know the type, no such key can be tried.
        if (key)
            keys.append(*key);
    };
    if (algorithm.keyType == KeyType::Oct) {
        for (const WellKnownSecret &each : secrets())
            add(keyFromSecret(each.secret, named(each.name)));
        return keys;
    }
    for (const PublishedPair &each : kPublishedPairs) {
        const auto jwk = Json::Document::parse(each.jwk);
        if (suits(jwk->root(), algorithm))
            add(keyFromJwk(jwk->root(), named(QString::fromUtf8(each.name))));
    }
    return keys;
}

Result<WellKnownResult> searchWellKnownSecret(const QList<MacTarget> &targets, SearchMeter &meter,
                                              const std::stop_token &stop)
{
    auto trial = MacTrial::create(targets);
    if (!trial)
        return std::unexpected(trial.error());
    // No Key is made of an empty one, as nobody may use it; tokens are made with it all the same.
    WellKnownResult result;
    const auto endsIt = [&](const Secret &secret, const QString &name) {
        const qsizetype target = trial->fitting(secret.reveal(), stop);
        result.isStopped = target < 0 && stop.stop_requested();
        if (result.isStopped)
            return true;
        ++result.tried;
        ++meter.tried;
        if (target >= 0)
            result.match = WellKnownMatch{secret, name, target};
        return target >= 0;
    };
    if (!endsIt(Secret(), u"“”"_s))
        std::ranges::find_if(secrets(), [&](const WellKnownSecret &each) { return endsIt(each.secret, each.name); });
    if (trial->hasFailed())
        return std::unexpected(Error{JoseError::CryptoFailure});
    return result;
}

Result<std::optional<WellKnownMatch>> findWellKnownSecret(const QList<MacTarget> &targets)
{
    SearchMeter meter;
    return searchWellKnownSecret(targets, meter, {}).transform([](const WellKnownResult &all) { return all.match; });
}

qsizetype wellKnownSecretCount()
{
    return secrets().size() + 1; // and the empty one
}

bool mayBeOfWellKnownKey(const JwsAlgorithm &algorithm, QByteArrayView signature)
{
    if (algorithm.keyType != KeyType::Rsa)
        return true;
    return std::ranges::any_of(rsaNumbersFor(algorithm),
                               [&](const RsaNumbers &each) { return isPadded(algorithm, messageOf(each, signature)); });
}

} // namespace Grantscope::Jose
