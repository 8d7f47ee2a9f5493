// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/clientkey.h"

#include "flows/setupclient.h"
#include "jose/joseerror.h"
#include "jose/keyimport.h"
#include "texts/texts.h"
#include "texts/visible.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

using Problem = ClientKeyFile::Problem;

constexpr qint64 kMostKeyFile = qint64(1) << 20;

/// The octets where the file can be read as a whole; else \a file says why not.
QByteArray octetsOf(ClientKeyFile &file)
{
    QFile device(file.path);
    if (!device.exists()) {
        file.problem = Problem::Missing;
    } else if (!QFileInfo(file.path).isFile() || !device.open(QIODevice::ReadOnly)) {
        file.problem = Problem::Unreadable;
        file.words = device.error() == QFileDevice::NoError ? QString() : device.errorString();
    } else if (device.size() > kMostKeyFile) {
        file.problem = Problem::TooLarge;
    } else {
        return device.read(kMostKeyFile);
    }
    return {};
}

ClientKey readNow(const QString &path, const QString &keyId, const Secret &passphrase)
{
    ClientKey read{.file = {.path = path, .keyId = keyId, .tried = path}};
    QByteArray octets = octetsOf(read.file);
    if (read.file.problem != Problem::None)
        return read;
    const Result<Jose::KeyImport> imported = Jose::importKeys(octets, {.passphrase = passphrase});
    octets.fill('\0');
    if (!imported) {
        read.file.problem = Problem::Refused;
        read.file.refusal = imported.error();
        return read;
    }
    QList<Jose::Key> keys = imported->keys;
    keys.removeIf([](const Jose::Key &key) { return !key.isPrivate() || key.isSymmetric(); });
    auto found = std::ranges::find(keys, keyId, &Jose::Key::keyId);
    if (found == keys.end()) // Whoever wrote the id by hand may mean a file that has none.
        found = keyId.isEmpty() ? keys.begin() : std::ranges::find(keys, QString(), &Jose::Key::keyId);
    if (found == keys.end()) {
        read.file.problem = keys.isEmpty() ? Problem::NoPrivateKey : Problem::OtherKeys;
        return read;
    }
    read.key = *found;
    if (!found->keyId().isEmpty())
        read.file.keyId = found->keyId();
    return read;
}

} // namespace

bool ClientKeyFile::wantsPassphrase() const
{
    return problem == Problem::Refused && refusal
           && (refusal->id == ErrorId(Jose::JoseError::PassphraseNeeded)
               || refusal->id == ErrorId(Jose::JoseError::PassphraseWrong));
}

QFuture<ClientKey> readClientKey(const QString &path, const QString &keyId, const Secret &passphrase)
{
    return QtConcurrent::run(readNow, path, keyId, passphrase);
}

QString problemText(const ClientKeyFile &file)
{
    const QString name = Texts::visibleExcerpt(file.tried, 200);
    switch (file.problem) {
    case Problem::None:
        return {};
    case Problem::Missing:
        return SetupClient::tr("The file of the key is not there: %1").arg(name);
    case Problem::Unreadable:
        return SetupClient::tr("The file of the key can't be read: %1").arg(file.words.isEmpty() ? name : file.words);
    case Problem::TooLarge:
        return SetupClient::tr("The file is too large for a key.");
    case Problem::Refused:
        return file.refusal ? Texts::errorLine(*file.refusal) : QString();
    case Problem::NoPrivateKey:
        return SetupClient::tr("There is no private key in it.");
    case Problem::OtherKeys:
        return SetupClient::tr("No private key in it has the kid %1.").arg(Texts::visibleExcerpt(file.keyId, 120));
    }
    return {};
}

} // namespace Grantscope::Ui
