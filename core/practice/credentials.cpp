// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/credentials.h"

#include "jose/base64url.h"
#include "practice/clients.h"
#include "practice/people.h"
#include "practice/settings.h"

namespace Grantscope::Practice {

namespace {

/// A password that can be typed: eight syllables of 80, so 50 bits. "kufo-mari-toze-pilu"
Secret makePassword(const Randomness &random)
{
    constexpr QByteArrayView consonants("bdfghjklmnprstvz");
    constexpr QByteArrayView vowels("aeiou");
    const QByteArray octets = random(16);
    QByteArray text;
    for (qsizetype i = 0; i + 1 < octets.size(); i += 2) {
        if (i > 0 && i % 4 == 0)
            text += '-';
        text += consonants[static_cast<uchar>(octets[i]) % consonants.size()];
        text += vowels[static_cast<uchar>(octets[i + 1]) % vowels.size()];
    }
    return Secret::consume(text);
}

Secret makeClientSecret(const Randomness &random)
{
    QByteArray text = Jose::encodeBase64url(random(32));
    return Secret::consume(text);
}

} // namespace

Secret Credentials::clientSecret(const QByteArray &client) const
{
    const auto found = clientSecrets.find(client);
    return found == clientSecrets.end() ? Secret() : found->second;
}

Secret Credentials::password(const QByteArray &username) const
{
    const auto found = passwords.find(username);
    return found == passwords.end() ? Secret() : found->second;
}

Result<Credentials> makeCredentials(const Randomness &random)
{
    Credentials credentials;
    for (const QByteArray &algorithm : algorithms()) {
        const Result<Jose::Key> key = makeSigningKey(algorithm);
        if (!key)
            return std::unexpected(key.error());
        credentials.keys.append({*key});
    }
    for (const Client &client : clients()) {
        if (client.hasSecret())
            credentials.clientSecrets.emplace(client.id, makeClientSecret(random));
        if (client.authentication != ClientAuthentication::PrivateKeyJwt)
            continue;
        const Result<Jose::Key> key = makeSigningKey("ES256");
        if (!key)
            return std::unexpected(key.error());
        credentials.clientKeys.emplace(client.id, *key);
    }
    for (const Person &person : people())
        credentials.passwords.emplace(person.username, makePassword(random));
    return credentials;
}

} // namespace Grantscope::Practice
