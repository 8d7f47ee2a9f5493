// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/secretstore.h"

#include "workspace/keychainstore.h"
#include "workspace/workspaceerror.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

QFuture<Result<void>> done()
{
    return QtFuture::makeReadyValueFuture(Result<void>());
}

QString reasonOf(const Error &error)
{
    if (error.id == ErrorId(WorkspaceError::KeychainTimeout))
        return words(QT_TRANSLATE_NOOP("Values", "the keychain does not answer"));
    return error.found.isEmpty() ? words(QT_TRANSLATE_NOOP("Values", "there is no keychain")) : error.found;
}

} // namespace

QFuture<Result<std::optional<Secret>>> SessionSecretStore::read(const QString &name)
{
    const auto secret = m_secrets.constFind(name);
    Result<std::optional<Secret>> found;
    if (secret != m_secrets.cend())
        found->emplace(*secret);
    return QtFuture::makeReadyValueFuture(std::move(found));
}

QFuture<Result<void>> SessionSecretStore::write(const QString &name, const Secret &secret)
{
    if (secret.isEmpty())
        return remove(name);
    m_secrets.insert(name, secret);
    return done();
}

QFuture<Result<void>> SessionSecretStore::remove(const QString &name)
{
    m_secrets.remove(name);
    return done();
}

QString profileSecretName(const QString &profileId, QStringView what)
{
    return u"profile/%1/%2"_s.arg(profileId, what);
}

QFuture<OpenedSecretStore> openSecretStore(std::chrono::milliseconds timeout)
{
    const auto keychain = std::make_shared<KeychainStore>(timeout);
    // That a service is there says nothing: only an answer does.
    return keychain->read(u"probe"_s).then([keychain](const Result<std::optional<Secret>> &answer) {
        if (answer)
            return OpenedSecretStore{keychain};
        return OpenedSecretStore{std::make_shared<SessionSecretStore>(),
                                 Error{WorkspaceError::SecretsSessionOnly, {}, reasonOf(answer.error())}};
    });
}

} // namespace Grantscope::Workspace
