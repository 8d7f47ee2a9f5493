// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyintake.h"

#include "http/address.h"
#include "texts/visible.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QPointer>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostIssuer = 2048;

bool wantsPassphrase(const Error &error)
{
    return error.id == ErrorId(Jose::JoseError::PassphraseNeeded)
           || error.id == ErrorId(Jose::JoseError::PassphraseWrong);
}

/// What a line names: a pasted text is the only one of its kind.
QString subjectOf(const KeySource &source)
{
    return source.origin == KeyOrigin::File ? sourceText(source) : QString();
}

IntakeLine::Kind troubleKind(FileTrouble::Kind kind)
{
    switch (kind) {
    case FileTrouble::Kind::Folder:
        return IntakeLine::Kind::Folder;
    case FileTrouble::Kind::TooLarge:
        return IntakeLine::Kind::TooLarge;
    case FileTrouble::Kind::Unreadable:
        break;
    }
    return IntakeLine::Kind::Unreadable;
}

} // namespace

KeyIntake::KeyIntake(KeyStore *store, const KeyFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_fetcher(fetcher)
    , m_rotation(store, fetcher)
{
    connect(&m_rotation, &KeyRotation::reported, this, &KeyIntake::report);
}

KeyIntake::~KeyIntake()
{
    if (m_fetch)
        m_fetch->cancel();
}

void KeyIntake::begin()
{
    if (m_running == 0)
        m_lines.clear();
    ++m_running;
}

void KeyIntake::end(const QList<IntakeLine> &lines)
{
    --m_running;
    m_lines << lines;
    Q_EMIT stateChanged();
    Q_EMIT linesChanged();
}

void KeyIntake::report(const IntakeLine &line)
{
    begin();
    end({line});
}

KeyIntake::Reading KeyIntake::readOne(KeyText text)
{
    // The same text again is the same source.
    if (text.source.place.isEmpty())
        text.source.place =
            QString::fromLatin1(QCryptographicHash::hash(text.octets.reveal(), QCryptographicHash::Sha256).toHex());
    Result<KeyBatch> batch = readKeys(text);
    return {std::move(text), {}, std::move(batch)};
}

QList<KeyIntake::Reading> KeyIntake::readAll(const QStringList &paths)
{
    QList<Reading> readings;
    for (const QString &path : paths) {
        const auto text = readKeyFile(path);
        if (text)
            readings << readOne(*text);
        else
            readings << Reading{{{}, {KeyOrigin::File, path}}, text.error(), {}};
    }
    return readings;
}

void KeyIntake::readText(KeyOrigin origin, QByteArrayView octets, std::optional<Jose::SecretEncoding> secret)
{
    start({Secret(octets), {origin}, secret});
}

void KeyIntake::start(const KeyText &text)
{
    begin();
    QtConcurrent::run(&KeyIntake::readOne, text).then(this, [this](const Reading &reading) { end({take(reading)}); });
}

void KeyIntake::readFiles(const QStringList &paths)
{
    begin();
    QtConcurrent::run(&KeyIntake::readAll, paths).then(this, [this](const QList<Reading> &readings) {
        QList<IntakeLine> lines;
        for (const Reading &reading : readings)
            lines << take(reading);
        end(lines);
    });
}

IntakeLine KeyIntake::take(const Reading &reading)
{
    if (reading.trouble || !*reading.batch)
        return takeTrouble(reading);
    const KeySource &source = reading.text.source;
    const KeyBatch &batch = **reading.batch;
    m_locked.removeIf([&](const KeyText &text) { return text.source.isAt(source); });
    const IntakeLine line{IntakeLine::Kind::Read, subjectOf(source), m_store->take(batch), batch.refused, {}, {}};
    if (source.origin == KeyOrigin::Pasted && !batch.keys.isEmpty())
        Q_EMIT textTaken(reading.text.octets);
    return line;
}

IntakeLine KeyIntake::takeTrouble(const Reading &reading)
{
    IntakeLine line{IntakeLine::Kind::Failed, subjectOf(reading.text.source)};
    if (reading.trouble) {
        line.kind = troubleKind(reading.trouble->kind);
        line.detail = reading.trouble->reason;
        return line;
    }
    line.error = reading.batch->error();
    if (wantsPassphrase(*line.error))
        queue(reading.text);
    return line;
}

/// A source waits once, with what it held last; one that was tried keeps its place.
void KeyIntake::queue(const KeyText &text)
{
    for (KeyText &waiting : m_locked) {
        if (waiting.source.isAt(text.source)) {
            waiting = text;
            return;
        }
    }
    m_locked << text;
}

void KeyIntake::unlock(const Secret &passphrase)
{
    if (m_locked.isEmpty())
        return;
    KeyText text = m_locked.first();
    text.passphrase = passphrase;
    start(text);
}

void KeyIntake::skipLocked()
{
    if (m_locked.isEmpty())
        return;
    m_locked.removeFirst();
    Q_EMIT stateChanged();
}

void KeyIntake::takeGenerated(const Jose::Key &key)
{
    begin();
    m_store->take(makeBatch({KeyOrigin::Generated}, {key}));
    end({{IntakeLine::Kind::Generated}});
}

bool KeyIntake::isOffered(AddressKind kind) const
{
    return static_cast<bool>(kind == AddressKind::Issuer ? m_fetcher.fetchIssuer : m_fetcher.fetchKeySet);
}

void KeyIntake::fetch(AddressKind kind, const QString &address)
{
    if (isFetching() || !isOffered(kind))
        return;
    begin();
    const QString typed = address.trimmed();
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return end({{IntakeLine::Kind::NoAddress}});
    m_host = url.host();
    m_fetch = (kind == AddressKind::Issuer ? m_fetcher.fetchIssuer : m_fetcher.fetchKeySet)(typed);
    const quint64 number = ++m_fetchNumber;
    Q_EMIT stateChanged();
    m_fetch->answer
        .then(QtFuture::Launch::Async, [](const Result<FetchedSet> &set) { return set.and_then(readFetched); })
        .then(this,
              [this, number](const Result<KeyBatch> &batch) {
                  if (number == m_fetchNumber)
                      takeFetched(batch);
              })
        // What is still pending when this goes is cancelled in ~QObject(), when there is no KeyIntake any more.
        .onCanceled(this, [self = QPointer(this), number] {
            if (self && number == self->m_fetchNumber)
                self->cancelFetch();
        });
}

void KeyIntake::cancelFetch()
{
    if (!m_fetch)
        return;
    ++m_fetchNumber; // What has arrived and is being read is not wanted either.
    const Fetch fetch = *std::exchange(m_fetch, std::nullopt);
    fetch.cancel();
    end({{IntakeLine::Kind::Cancelled}});
}

void KeyIntake::takeFetched(const Result<KeyBatch> &batch)
{
    m_fetch.reset();
    if (!batch)
        return end({{IntakeLine::Kind::Failed, {}, {}, {}, batch.error()}});
    end({{IntakeLine::Kind::Fetched, {}, m_store->take(*batch), batch->refused}});
}

QString KeyIntake::offeredIssuer(const QString &issuer)
{
    if (issuer.size() > kMostIssuer || Texts::visible(issuer) != issuer)
        return {};
    return isProtectedAddress(QUrl(issuer, QUrl::StrictMode)) ? issuer : QString();
}

} // namespace Grantscope::Ui
