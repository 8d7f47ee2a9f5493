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

/// The name that counts from now on: \a name, or the one that another start of this program wrote first.
Result<QString> claimKeyName(const QString &folder, const QString &name)
{
    if (const Result<void> made = Transcript::makeJournalFolder(folder); !made)
        return std::unexpected(made.error());
    // Written as a whole under a name of its own, then moved to where it counts: never over another one.
    const QString ours = nameFile(folder) + u'.' + name.section(u'/', -1);
    QSaveFile file(ours);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(name.toUtf8()) < 0 || !file.commit())
        return std::unexpected(Error{WorkspaceError::ProfileFile, {}, file.errorString()});
    if (QFile::rename(ours, nameFile(folder)))
        return name;
    QString there = keyName(folder);
    if (there.isEmpty()) { // An empty file, of a disk that was full.
        QFile::remove(nameFile(folder));
        if (QFile::rename(ours, nameFile(folder)))
            return name;
        there = keyName(folder);
    }
    QFile::remove(ours);
    return there.isEmpty() ? Result<QString>(std::unexpected(Error{WorkspaceError::ProfileFile})) : there;
}

QFuture<KeyAnswer> readKey(SecretStore &store, const QString &name)
{
    return store.read(name).then([](const KeyAnswer &answer) -> KeyAnswer {
        if (answer && !*answer)
            return std::unexpected(Error{WorkspaceError::JournalKeyLost});
        return answer;
    });
}

/// Whoever wrote the name first has the key of this installation; ours is not needed then.
QFuture<KeyAnswer> settleKey(SecretStore &store, const QString &folder, const QString &name, const Secret &key)
{
    const Result<QString> counts = claimKeyName(folder, name);
    if (!counts)
        return QtFuture::makeReadyValueFuture(KeyAnswer(std::unexpected(counts.error())));
    if (*counts == name)
        return QtFuture::makeReadyValueFuture(KeyAnswer(key));
    return store.remove(name)
        .then([&store, there = *counts](const Result<void> & /*left over at worst*/) { return readKey(store, there); })
        .unwrap();
}

} // namespace

QFuture<KeyAnswer> journalKey(SecretStore &store, const QString &folder, const Transcript::RandomOctets &random)
{
    if (store.kind() == SecretStoreKind::SessionOnly)
        return QtFuture::makeReadyValueFuture(KeyAnswer());
    if (const QString name = keyName(folder); !name.isEmpty())
        return readKey(store, name);
    const QString name = u"journal/"_s + QString::fromLatin1(random(8).toHex());
    QByteArray octets = random(Jose::kSealKeyOctets);
    const Secret key = Secret::consume(octets);
    return store.write(name, key)
        .then([&store, folder, name, key](const Result<void> &written) {
            return written ? settleKey(store, folder, name, key)
                           : QtFuture::makeReadyValueFuture(KeyAnswer(std::unexpected(written.error())));
        })
        .unwrap();
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
