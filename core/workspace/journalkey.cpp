// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journalkey.h"

#include "jose/sealing.h"
#include "transcript/journalfolder.h"
#include "workspace/workspaceerror.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

using KeyAnswer = Result<std::optional<Secret>>;

QString nameFile(const QString &folder)
{
    return folder + "/key-name"_L1;
}

/// Empty where no key was made yet.
QString keyName(const QString &folder)
{
    QFile file(nameFile(folder));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(200)).trimmed() : QString();
}

Result<void> writeKeyName(const QString &folder, const QString &name)
{
    if (const Result<void> made = Transcript::makeJournalFolder(folder); !made)
        return made;
    QSaveFile file(nameFile(folder));
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(name.toUtf8()) >= 0 && file.commit())
        return {};
    return std::unexpected(Error{WorkspaceError::ProfileFile, {}, file.errorString()});
}

} // namespace

QFuture<KeyAnswer> journalKey(SecretStore &store, const QString &folder, const Transcript::RandomOctets &random)
{
    if (store.kind() == SecretStoreKind::SessionOnly)
        return QtFuture::makeReadyValueFuture(KeyAnswer());
    if (const QString name = keyName(folder); !name.isEmpty()) {
        return store.read(name).then([](const KeyAnswer &answer) -> KeyAnswer {
            if (answer && !*answer)
                return std::unexpected(Error{WorkspaceError::JournalKeyLost});
            return answer;
        });
    }
    const QString name = u"journal/"_s + QString::fromLatin1(random(8).toHex());
    QByteArray octets = random(Jose::kSealKeyOctets);
    const Secret key = Secret::consume(octets);
    return store.write(name, key).then([folder, name, key](const Result<void> &written) -> KeyAnswer {
        return written.and_then([&] { return writeKeyName(folder, name); }).transform([&] {
            return std::optional<Secret>(key);
        });
    });
}

QFuture<Result<void>> forgetJournalKey(SecretStore &store, const QString &folder)
{
    const QString name = keyName(folder);
    if (name.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<void>());
    return store.remove(name).then([folder](const Result<void> &removed) -> Result<void> {
        if (removed)
            QFile::remove(nameFile(folder));
        return removed;
    });
}

} // namespace Grantscope::Workspace
