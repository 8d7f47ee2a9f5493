// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/credentials.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "json/writer.h"
#include "practice/clients.h"
#include "practice/people.h"
#include "practice/settings.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Practice {

namespace {

constexpr int kVersion = 1;

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

std::unexpected<Error> unreadable(const char *member)
{
    return std::unexpected(Error{PracticeError::Credentials, QString::fromLatin1(member), {}});
}

Result<void> writeKey(Json::Writer &out, const Jose::Key &key)
{
    const Result<Secret> jwk = key.privateJwk();
    if (!jwk)
        return std::unexpected(jwk.error());
    out.raw(jwk->reveal());
    return {};
}

void writeSecrets(Json::Writer &out, const char *name, const std::map<QByteArray, Secret> &secrets)
{
    out.key(name).beginObject();
    for (const auto &[owner, secret] : secrets)
        out.key(owner).string(secret.reveal());
    out.endObject();
}

bool readSecrets(Json::Value object, std::map<QByteArray, Secret> &secrets)
{
    for (const Json::Value member : object) {
        if (!member.isString() || member.toUtf8().isEmpty())
            return false;
        secrets.insert_or_assign(member.name().toUtf8(), Secret(member.toUtf8()));
    }
    return object.isObject();
}

bool readKeys(Json::Value array, QList<SigningKey> &keys)
{
    for (const Json::Value each : array) {
        const Result<Jose::Key> key = Jose::keyFromJwk(each.member("jwk"));
        if (!key || !key->isPrivate() || key->keyId().isEmpty() || !algorithms().contains(key->algorithm()))
            return false;
        SigningKey read{*key};
        if (const auto retired = each.member("retired_at").toInteger())
            read.retiredAt = instantFromSeconds(*retired);
        keys.append(read);
    }
    return array.isArray();
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
    if (auto complete = completeCredentials(credentials, random); !complete)
        return std::unexpected(complete.error());
    return credentials;
}

Result<void> completeCredentials(Credentials &credentials, const Randomness &random)
{
    const KeyRing ring(credentials.keys);
    for (const QByteArray &algorithm : algorithms()) {
        if (!ring.current(algorithm).isNull())
            continue;
        const Result<Jose::Key> key = makeSigningKey(algorithm);
        if (!key)
            return std::unexpected(key.error());
        credentials.keys.append({*key});
    }
    for (const Client &client : clients()) {
        if (client.hasSecret() && !credentials.clientSecrets.contains(client.id))
            credentials.clientSecrets.emplace(client.id, makeClientSecret(random));
        if (client.authentication != ClientAuthentication::PrivateKeyJwt || credentials.clientKeys.contains(client.id))
            continue;
        const Result<Jose::Key> key = makeSigningKey("ES256");
        if (!key)
            return std::unexpected(key.error());
        credentials.clientKeys.emplace(client.id, *key);
    }
    for (const Person &person : people()) {
        if (!credentials.passwords.contains(person.username))
            credentials.passwords.emplace(person.username, makePassword(random));
    }
    return {};
}

Result<Secret> exportCredentials(const Credentials &credentials)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("version").number(kVersion).key("port").number(credentials.port);
    out.key("keys").beginArray();
    for (const SigningKey &each : credentials.keys) {
        out.beginObject().key("jwk");
        if (auto written = writeKey(out, each.key); !written)
            return std::unexpected(written.error());
        if (each.retiredAt)
            out.key("retired_at").number(secondsOf(*each.retiredAt));
        out.endObject();
    }
    out.endArray();
    writeSecrets(out, "client_secrets", credentials.clientSecrets);
    out.key("client_keys").beginObject();
    for (const auto &[client, key] : credentials.clientKeys) {
        out.key(client);
        if (auto written = writeKey(out, key); !written)
            return std::unexpected(written.error());
    }
    out.endObject();
    writeSecrets(out, "passwords", credentials.passwords);
    out.endObject();
    return Secret::consume(json);
}

Result<Credentials> importCredentials(const Secret &text)
{
    const Result<Json::Document> document = Json::Document::parse(text.reveal().toByteArray());
    if (!document)
        return unreadable("JSON");
    const Json::Value root = document->root();
    if (root.member("version").toInteger() != kVersion)
        return unreadable("version 1");
    Credentials credentials;
    const auto port = root.member("port").toInteger();
    if (!port || *port < 0 || *port > 65535)
        return unreadable("port");
    credentials.port = static_cast<quint16>(*port);
    if (!readKeys(root.member("keys"), credentials.keys))
        return unreadable("keys");
    if (!readSecrets(root.member("client_secrets"), credentials.clientSecrets))
        return unreadable("client_secrets");
    if (!readSecrets(root.member("passwords"), credentials.passwords))
        return unreadable("passwords");
    for (const Json::Value member : root.member("client_keys")) {
        const Result<Jose::Key> key = Jose::keyFromJwk(member);
        if (!key || !key->isPrivate())
            return unreadable("client_keys");
        credentials.clientKeys.emplace(member.name().toUtf8(), *key);
    }
    return credentials;
}

} // namespace Grantscope::Practice
