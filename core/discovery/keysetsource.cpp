// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/keysetsource.h"

#include "base/future.h"
#include "net/neterror.h"
#include "oauth/metadata.h"
#include "oauth/wellknown.h"

#include <QFutureWatcher>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Discovery {

namespace {

/// The last reference to a question may go in a slot of its watcher.
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

/// There is no document at this place, so that the next one is worth a try.
bool saysNothingHere(const Error &error)
{
    return error.id == ErrorId(Net::NetError::Status) || error.id == ErrorId(Net::NetError::Redirect)
           || error.id == ErrorId(OAuth::MetadataError::NotJson);
}

} // namespace

/// One call of the public functions, on its way through one or more documents.
struct KeySetSource::Question
{
    QPromise<Result<KeySetDocument>> promise;
    std::unique_ptr<QFutureWatcher<Result<KeySetDocument>>, DeleteLater> watcher;
    QString issuer;
    Mode mode = Mode::FromCache;
    QList<QByteArray> places; ///< Of the metadata, not tried yet.
    std::optional<Error> firstError;
    DocumentFetcher *fetcher = nullptr;
    DocumentFetcher::Ticket ticket = 0;
};

std::chrono::seconds KeySetDocument::age(Instant now) const
{
    return std::max(std::chrono::seconds(0), std::chrono::floor<std::chrono::seconds>(now - fetchedAt));
}

bool KeySetDocument::names(const QString &kid) const
{
    return OAuth::keySetNames(jwksText, kid);
}

KeySetSource::KeySetSource(Net::Transport &transport, Clock clock, FetchPolicy policy, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_policy(std::move(policy))
    , m_metadata(transport, m_clock, m_policy, "application/json", OAuth::validateMetadataText)
    , m_keySets(transport, m_clock, m_policy, "application/jwk-set+json, application/json", OAuth::validateKeySetText)
{
}

KeySetSource::~KeySetSource() = default;

KeySetSource::Answer KeySetSource::fetchKeySet(const QByteArray &address, Mode mode)
{
    const Asked asked = ask({}, mode);
    askKeySet(asked, address, mode);
    return asked->promise.future();
}

KeySetSource::Answer KeySetSource::fetchIssuerKeys(const QString &issuer, Mode mode)
{
    Result<QList<QByteArray>> places = OAuth::buildIssuerMetadataAddresses(issuer);
    if (!places)
        return readyError<KeySetDocument>(std::move(places).error());
    const Asked asked = ask(issuer, mode);
    asked->places = *std::move(places);
    askMetadata(asked);
    return asked->promise.future();
}

KeySetSource::Answer KeySetSource::refreshForUnknownKid(const KeySetDocument &held)
{
    const Asked asked = ask(held.issuer, Mode::Reload);
    askKeySet(asked, held.from, modeForUnknownKid(held.from));
    return asked->promise.future();
}

KeySetSource::Answer KeySetSource::keysFor(const KeySetDocument &held, const QString &kid)
{
    const Asked asked = ask(held.issuer, Mode::FromCache);
    askFor(asked, held, kid);
    return asked->promise.future();
}

void KeySetSource::forget()
{
    m_metadata.forget();
    m_keySets.forget();
    m_refreshed.clear();
}

KeySetSource::Asked KeySetSource::ask(const QString &issuer, Mode mode)
{
    auto asked = std::make_shared<Question>();
    asked->issuer = issuer;
    asked->mode = mode;
    asked->promise.start();
    // Held weakly: the fetcher holds the question as long as an answer can come.
    asked->watcher.reset(new QFutureWatcher<Result<KeySetDocument>>);
    connect(asked->watcher.get(), &QFutureWatcherBase::canceled, this, [weak = std::weak_ptr(asked)] {
        if (const Asked cancelled = weak.lock()) {
            if (cancelled->fetcher != nullptr)
                cancelled->fetcher->drop(cancelled->ticket);
            cancelled->promise.finish();
        }
    });
    asked->watcher->setFuture(asked->promise.future());
    return asked;
}

void KeySetSource::askMetadata(const Asked &asked)
{
    asked->fetcher = &m_metadata;
    asked->ticket = m_metadata.fetch(asked->places.takeFirst(), asked->mode,
                                     [this, asked](const auto &document) { takeMetadata(asked, document); });
}

void KeySetSource::takeMetadata(const Asked &asked, const Result<FetchedDocument> &document)
{
    if (!document) {
        if (!asked->firstError)
            asked->firstError = document.error();
        if (saysNothingHere(document.error()) && !asked->places.isEmpty())
            askMetadata(asked);
        else
            answer(asked, std::unexpected(saysNothingHere(document.error()) ? *asked->firstError : document.error()));
        return;
    }
    const Result<OAuth::ServerMetadata> metadata = OAuth::parseServerMetadata(document->text, asked->issuer);
    if (!metadata)
        return answer(asked, std::unexpected(metadata.error()));
    const std::optional<QByteArray> address = metadata->jwksUri();
    if (!address)
        return answer(asked, std::unexpected(Error{OAuth::MetadataError::Required, u"jwks_uri"_s, {}, "RFC 8414 §2"}));
    askKeySet(asked, *address, asked->mode);
}

void KeySetSource::askKeySet(const Asked &asked, const QByteArray &address, Mode mode)
{
    asked->fetcher = &m_keySets;
    asked->ticket = m_keySets.fetch(address, mode, [this, asked](const auto &document) { answer(asked, document); });
}

void KeySetSource::askFor(const Asked &asked, const KeySetDocument &held, const QString &kid)
{
    const std::optional<FetchedDocument> before = m_keySets.kept(held.from);
    const auto judge = [this, asked, before, kid](const Result<FetchedDocument> &document) {
        // A set that has only just come is as new as another fetch would make it.
        const bool isOld = document && before && *document == *before;
        if (isOld && !OAuth::keySetNames(document->text, kid))
            askKeySet(asked, document->from, modeForUnknownKid(document->from));
        else
            answer(asked, document);
    };
    asked->fetcher = &m_keySets;
    asked->ticket = m_keySets.fetch(held.from, Mode::FromCache, judge);
}

KeySetSource::Mode KeySetSource::modeForUnknownKid(const QByteArray &address)
{
    const Instant now = m_clock();
    const auto last = m_refreshed.find(address);
    if (last != m_refreshed.end() && now >= last->second && now - last->second < m_policy.coolDown)
        return Mode::FromCache;
    m_refreshed.insert_or_assign(address, now);
    return Mode::Reload;
}

void KeySetSource::answer(const Asked &asked, const Result<FetchedDocument> &document)
{
    asked->fetcher = nullptr;
    if (document)
        asked->promise.addResult(KeySetDocument{.jwksText = document->text,
                                                .from = document->from,
                                                .issuer = asked->issuer,
                                                .fetchedAt = document->fetchedAt,
                                                .maxAge = document->maxAge});
    else
        asked->promise.addResult(std::unexpected(document.error()));
    asked->promise.finish();
}

} // namespace Grantscope::Discovery
