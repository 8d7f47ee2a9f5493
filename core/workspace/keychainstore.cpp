// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keychainstore.h"

#include "workspace/workspaceerror.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

const QString kService = u"grantscope"_s;

WorkspaceError errorOf(QKeychain::Error error)
{
    const bool isDenied = error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser
                          || error == QKeychain::CouldNotDeleteEntry;
    return isDenied ? WorkspaceError::KeychainDenied : WorkspaceError::KeychainUnavailable;
}

/// Starts \a job, which deletes itself. \a take makes the answer of one that ended well, or had no such entry.
template <typename T, typename Job, typename Take>
QFuture<Result<T>> start(Job *job, std::chrono::milliseconds timeout, Take take)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, take] {
        if (promise->future().isFinished())
            return;
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            promise->addResult(take(*job));
        else
            promise->emplaceResult(std::unexpect, Error{errorOf(job->error()), {}, job->errorString()});
        promise->finish();
    });
    // The job itself can't be cancelled.
    QTimer::singleShot(timeout, job, [promise, timeout] {
        if (promise->future().isFinished())
            return;
        promise->emplaceResult(std::unexpect,
                               Error{WorkspaceError::KeychainTimeout, u"≤ %1 ms"_s.arg(timeout.count())});
        promise->finish();
    });
    job->start();
    return promise->future();
}

template <typename Job>
Result<void> nothing(Job &)
{
    return {};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
}

QFuture<Result<std::optional<Secret>>> KeychainStore::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(name);
    return start<std::optional<Secret>>(job, m_timeout, [](QKeychain::ReadPasswordJob &answered) {
        Result<std::optional<Secret>> found;
        if (answered.error() == QKeychain::NoError) {
            QByteArray octets = answered.binaryData();
            found->emplace(Secret::consume(octets));
        }
        return found;
    });
}

QFuture<Result<void>> KeychainStore::write(const QString &name, const Secret &secret)
{
    if (secret.isEmpty())
        return remove(name);
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(name);
    job->setBinaryData(secret.reveal().toByteArray());
    return start<void>(job, m_timeout, nothing<QKeychain::WritePasswordJob>);
}

QFuture<Result<void>> KeychainStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(name);
    return start<void>(job, m_timeout, nothing<QKeychain::DeletePasswordJob>);
}

} // namespace Grantscope::Workspace
