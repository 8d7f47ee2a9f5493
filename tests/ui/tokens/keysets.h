// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keyfetcher.h"
#include "ui/tokens/sampletokens.h"

#include <QPromise>

namespace Grantscope::Tests {

/// The key, private parts and all, with this id.
inline Jose::Key withKid(const Jose::Key &key, const QByteArray &kid)
{
    QByteArray jwk = key.privateJwk()->reveal().toByteArray();
    jwk.replace(",\"kid\":\"" + key.keyId().toUtf8() + '"', "");
    jwk.insert(1, "\"kid\":\"" + kid + "\",");
    return Jose::importKeys(jwk)->keys.first();
}

inline Jose::Key ecPair(const QByteArray &kid)
{
    return withKid(*Jose::generateKey(*Jose::findJwsAlgorithm("ES256")), kid);
}

inline QByteArray publicSet(const QList<Jose::Key> &keys)
{
    QByteArrayList jwks;
    for (const Jose::Key &key : keys)
        jwks << *key.publicJwk();
    return "{\"keys\":[" + jwks.join(',') + "]}";
}

/// \a count RSA public keys that differ: what a set of that size costs, without the time to make them.
inline QByteArray largeSet(int count)
{
    const QByteArray modulus = Jose::generateKey(*Jose::findJwsAlgorithm("RS256"))->publicJwk().value();
    const qsizetype at = modulus.indexOf("\"n\":\"") + 5;
    QByteArrayList jwks;
    for (int i = 0; i < count; ++i) {
        QByteArray jwk = modulus;
        jwk.replace(at + 100, 8, QByteArray::number(10'000'000 + i));
        jwk.insert(1, "\"kid\":\"key-" + QByteArray::number(i) + "\",");
        jwks << jwk;
    }
    return "{\"keys\":[" + jwks.join(',') + "]}";
}

inline Ui::FetchedSet fetchedSet(const QByteArray &jwks, const QString &issuer = QStringLiteral("https://as.example"),
                                 Instant at = kNow)
{
    return {jwks,
            {Ui::KeyOrigin::Fetched, QStringLiteral("https://as.example/jwks"), issuer, at, std::chrono::minutes(10)}};
}

/// A network that answers what it is told, and keeps what it was asked.
struct FakeNetwork
{
    Ui::Fetch answer(const QString &question)
    {
        asked << question;
        if (isSilent) {
            silent.start();
            QFuture<Result<Ui::FetchedSet>> root = silent.future();
            return {root, [this, root]() mutable {
                        ++cancelled;
                        root.cancel();
                    }};
        }
        return {QtFuture::makeReadyValueFuture(Result<Ui::FetchedSet>(set)), [] { }};
    }
    Ui::KeyFetcher fetcher()
    {
        return {[this](const QString &issuer) { return answer(issuer); },
                [this](const QString &address) { return answer(address); },
                [this](const Ui::KeySource &source, const QString &kid) {
                    return answer(source.place + QStringLiteral(" for ") + kid);
                }};
    }

    Ui::FetchedSet set;
    bool isSilent = false;
    int cancelled = 0;
    QStringList asked;
    QPromise<Result<Ui::FetchedSet>> silent;
};

} // namespace Grantscope::Tests
