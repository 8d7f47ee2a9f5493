// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyrotation.h"

#include <algorithm>

namespace Grantscope::Ui {

namespace {

/// Then the first ones may be asked about again; fetching keeps a distance between two fetches of its own.
constexpr qsizetype kMostAsked = 10'000;

/// Tells one question from another by the end of the token, which is its signature, however long the token is.
QByteArray questionOf(const Token::Inspection &inspection, const KeySource &source, const QString &kid)
{
    constexpr qsizetype enough = 64;
    const QByteArray &token = inspection.token->text;
    return QByteArray::number(token.size()) + token.last(qMin(enough, token.size())) + '\0' + kid.toUtf8() + '\0'
           + source.place.toUtf8() + '\0' + source.issuer.toUtf8();
}

/// Another issuer's keys could not make the token valid.
bool mayBeOf(const KeySource &source, const QString &issuer)
{
    return source.issuer.isEmpty() || issuer.isEmpty() || source.issuer == issuer;
}

} // namespace

KeyRotation::KeyRotation(KeyStore *store, const KeyFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_fetcher(fetcher)
{
}

void KeyRotation::judged(const Token::Inspection &inspection)
{
    // A DPoP proof brings its own key.
    if (!m_fetcher.renew || inspection.kind.kind == Token::Kind::DpopProof)
        return;
    const QString issuer = inspection.token->claim("iss").toString();
    for (const Token::SignatureReport &report : inspection.signatures) {
        if (report.keyId.isEmpty() || report.isTrusted())
            continue;
        for (const KeySource &source : m_store->fetchedSources()) {
            const QByteArray question = questionOf(inspection, source, report.keyId);
            if (!mayBeOf(source, issuer) || m_asked.contains(question) || m_store->names(source, report.keyId))
                continue;
            if (m_asked.size() >= kMostAsked)
                m_asked.clear();
            m_asked.insert(question);
            renew(source, report.keyId);
        }
    }
}

void KeyRotation::renew(const KeySource &source, const QString &kid)
{
    m_fetcher.renew(source, kid)
        .answer.then(QtFuture::Launch::Async, [](const Result<FetchedSet> &set) { return set.and_then(readFetched); })
        .then(this, [this, source, kid](const Result<KeyBatch> &batch) { take(source, kid, batch); });
}

void KeyRotation::take(const KeySource &source, const QString &kid, const Result<KeyBatch> &batch)
{
    const QList<KeySource> fetched = m_store->fetchedSources();
    // The person has taken it away meanwhile.
    if (std::ranges::none_of(fetched, [&](const KeySource &each) { return each.isAt(source); }))
        return;
    IntakeLine line{IntakeLine::Kind::RenewalFailed, source.place};
    line.detail = kid;
    if (batch) {
        line.taken = m_store->take(*batch);
        line.kind = m_store->names(source, kid) ? IntakeLine::Kind::Renewed : IntakeLine::Kind::StillMissing;
    } else {
        line.error = batch.error();
    }
    Q_EMIT reported(line);
}

} // namespace Grantscope::Ui
