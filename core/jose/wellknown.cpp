// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/key_p.h"
#include "jose/publishedpairs_p.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

/// A secret that a document or page prints.
struct Named
{
    const char *key;
    const char *name;
};

// Secrets that are octets rather than text, in base64url.
constexpr std::array kPublishedOctets{
    Named{"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow", "RFC 7515 §A.1"},
    Named{"GawgguFyGrWKav7AX4VKUg", "RFC 7516 §A.3"},
    Named{"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "RFC 7520 §3.5"},
    Named{"AAPapAv4LbFbiVawEjagUBluYqN5rhna-8nuldDvOx8", "RFC 7520 §3.6"},
};

constexpr std::array kPublishedTexts{
    Named{"your-256-bit-secret", "jwt.io (HS256)"},
    Named{"your-384-bit-secret", "jwt.io (HS384)"},
    Named{"your-512-bit-secret", "jwt.io (HS512)"},
    Named{"a-string-secret-at-least-256-bits-long", "jwt.io (HS256)"},
    Named{"a-valid-string-secret-that-is-at-least-384-bits-long", "jwt.io (HS384)"},
    Named{"a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long", "jwt.io (HS512)"},
};

// What people type when a key is asked for, and what sample code and configuration files ship with.
// clang-format off
constexpr auto kCommonTexts = std::to_array<const char *>({
    "secret", "Secret", "SECRET", "secret123", "secretkey", "secret-key", "secret_key", "secretKey", "SecretKey",
    "SECRET_KEY", "mysecret", "my-secret", "my_secret", "mySecret", "my-secret-key", "my_secret_key", "mysecretkey",
    "mySecretKey", "supersecret", "super-secret", "super_secret", "superSecret", "supersecretkey", "super-secret-key",
    "super_secret_key", "supersecretpassword", "topsecret", "top-secret", "verysecret", "very-secret", "very_secret",
    "notsosecret", "shhhhh", "shhhhhhared-secret", "shared-secret", "shared_secret", "jwt", "jwtsecret", "jwt-secret",
    "jwt_secret", "jwtSecret", "JWT_SECRET", "jwt_secret_key", "jwtsecretkey", "jwt-key", "jwt_key", "jwt_token",
    "myjwtsecret", "my-jwt-secret", "token", "token-secret", "token_secret", "tokensecret", "access-token-secret",
    "ACCESS_TOKEN_SECRET", "refresh_token_secret", "your-secret", "your_secret", "your-secret-key", "your_secret_key",
    "yoursecretkey", "YOUR_SECRET_KEY", "your-jwt-secret", "your_jwt_secret", "your_jwt_secret_key",
    "your-super-secret-key", "your-secret-key-here", "your_secret_key_here", "your-secret-key-change-in-production",
    "change-me", "change_me", "changeme", "changeit", "changethis", "changeThis", "CHANGE_ME", "ChangeMe",
    "replaceme", "replace-me", "password", "Password", "password1", "password123", "Passw0rd", "P@ssw0rd", "passw0rd",
    "passwd", "pass", "letmein", "welcome", "welcome1", "qwerty", "qwerty123", "qwertyuiop", "abc123", "abcdef",
    "abcdefgh", "iloveyou", "monkey", "dragon", "admin", "admin123", "administrator", "root", "toor", "user", "guest",
    "default", "public", "private", "master", "hello", "helloworld", "1234", "12345", "123456", "1234567", "12345678",
    "123456789", "1234567890", "12345678901234567890123456789012", "0123456789abcdef",
    "0123456789abcdef0123456789abcdef", "00000000000000000000000000000000", "111111", "000000",
    "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz123456", "test", "test123", "testing", "test-secret",
    "test_secret", "testsecret", "testkey", "test-key", "test_key", "example", "example-secret", "example_key",
    "sample", "demo", "dev", "dev-secret", "development", "foo", "bar", "foobar", "foobarbaz", "baz", "key",
    "keyboard", "keyboardcat", "hmac-secret", "hmac_secret", "signing-key", "signing_key", "signingkey", "signature",
    "app-secret", "app_secret", "appsecret", "client_secret", "client-secret", "session-secret", "session_secret",
    "cookie-secret", "oauth", "auth", "api_key", "apikey", "api-key", "api-secret", "keycloak", "spring", "laravel",
    "django", "express", "node", "express-secret", "flask", "fastapi", "my secret", "keyboard cat",
    "this is a secret", "this is my secret", "super secret", "my super secret key", "correct horse battery staple",
    "hello world", "some-secret", "some secret", "s3cr3t", "S3cr3t", "secr3t", "gfg_jwt_secret_key", "AllYourBase",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
});
// clang-format on

struct WellKnownSecret
{
    Secret secret;
    QString name;
};

const QList<WellKnownSecret> &secrets()
{
    static const QList<WellKnownSecret> all = [] {
        QList<WellKnownSecret> list;
        for (const Named &each : kPublishedOctets)
            list.append({Secret(*decodeBase64url(each.key)), QString::fromUtf8(each.name)});
        for (const Named &each : kPublishedTexts)
            list.append({Secret(QByteArrayView(each.key)), QString::fromUtf8(each.name)});
        for (const char *each : kCommonTexts)
            list.append({Secret(QByteArrayView(each)), u"“%1”"_s.arg(QLatin1StringView(each))});
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

bool mayBeOfWellKnownKey(const JwsAlgorithm &algorithm, QByteArrayView signature)
{
    if (algorithm.keyType != KeyType::Rsa)
        return true;
    return std::ranges::any_of(rsaNumbersFor(algorithm),
                               [&](const RsaNumbers &each) { return isPadded(algorithm, messageOf(each, signature)); });
}

} // namespace Grantscope::Jose
