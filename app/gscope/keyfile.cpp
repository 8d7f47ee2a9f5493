// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include "commandline/filename.h"
#include "commandline/input.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

std::unexpected<Failure> unwritable(const QByteArray &path, const QString &why)
{
    return ioFailure("output",
                     QCoreApplication::translate(
                         "Gscope", "%1 can't be written: %2. Check its folder, its permissions and the space.")
                         .arg(shownFile(path), why));
}
std::unexpected<Failure> unwritable(const QByteArray &path, int error)
{
    return unwritable(path, QString::fromLocal8Bit(std::strerror(error)));
}

bool isSame(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// Whether both are there, and are one.
bool isOne(const QString &left, const QString &right)
{
    struct stat one = {};
    struct stat other = {};
    return ::stat(QFile::encodeName(left).constData(), &one) == 0
           && ::stat(QFile::encodeName(right).constData(), &other) == 0 && isSame(one, other);
}

/// A link that leads nowhere is there, too.
bool isThere(const QFileInfo &file)
{
    return file.exists() || file.isSymLink();
}

} // namespace

KeyFile::KeyFile(const Arguments &arguments, QByteArrayView option)
    : m_path(arguments.value(option).value_or("-"))
    , m_isForced(arguments.has("--force"))
{
}

KeyFile::~KeyFile()
{
    if (m_isNew)
        ::unlink(m_path.constData());
}

Outcome<void> KeyFile::check() const
{
    if (!isFile())
        return {};
    if (auto named = checkNewFile(m_path); !named)
        return named;
    const QFileInfo file(QFile::decodeName(m_path));
    // A device or a pipe would be replaced by a file.
    if (m_isForced && isThere(file) && !file.isFile())
        return unwritable(m_path, QCoreApplication::translate("Gscope", "it is no regular file"));
    if (!m_isForced && isThere(file))
        return ioFailure("output",
                         QCoreApplication::translate(
                             "Gscope", "%1 is there already. Name another file, or add --force to replace it.")
                             .arg(shownFile(m_path)));
    if (const QFileInfo folder(file.absolutePath()); !folder.isDir())
        return unwritable(m_path, folder.exists() ? ENOTDIR : ENOENT);
    return {};
}

bool KeyFile::isAt(const QByteArray &path) const
{
    if (!isFile() || path == "-")
        return m_path == path;
    const QFileInfo one(QFile::decodeName(m_path));
    const QFileInfo two(QFile::decodeName(path));
    if (isThere(one) || isThere(two))
        return isOne(one.filePath(), two.filePath());
    return one.fileName() == two.fileName() && isOne(one.absolutePath(), two.absolutePath());
}

bool KeyFile::isStandardInput() const
{
    struct stat input = {};
    struct stat file = {};
    return isFile() && ::fstat(STDIN_FILENO, &input) == 0 && ::stat(m_path.constData(), &file) == 0
           && isSame(input, file);
}

Outcome<void> KeyFile::prepare(const Secret &octets)
{
    if (!isFile()) {
        m_octets = octets;
        return {};
    }
    if (auto sound = check(); !sound)
        return sound;
    return isThere(QFileInfo(QFile::decodeName(m_path))) ? replace(octets.reveal()) : writeNew(octets.reveal());
}

Outcome<void> KeyFile::commit()
{
    if (!isFile())
        return writeOutput(m_octets.reveal()) ? Outcome<void>() : std::unexpected(outputFailure());
    if (m_replacement && !m_replacement->commit())
        return unwritable(m_path, m_replacement->errorString());
    m_isNew = false;
    return {};
}

Outcome<void> KeyFile::writeNew(QByteArrayView octets)
{
    const int descriptor = ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return unwritable(m_path, errno);
    m_isNew = true;
    int error = 0;
    while (error == 0 && !octets.isEmpty()) {
        const ssize_t count = ::write(descriptor, octets.data(), static_cast<std::size_t>(octets.size()));
        if (count > 0)
            octets = octets.sliced(count);
        else if (errno != EINTR)
            error = errno;
    }
    if (::close(descriptor) != 0 && error == 0)
        error = errno;
    return error == 0 ? Outcome<void>() : unwritable(m_path, error);
}

Outcome<void> KeyFile::replace(QByteArrayView octets)
{
    m_replacement = std::make_unique<QSaveFile>(QFile::decodeName(m_path));
    QSaveFile &file = *m_replacement;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(octets.data(), octets.size()) != octets.size() || !file.flush())
        return unwritable(m_path, file.errorString());
    return {};
}

bool goesToFile(const Arguments &arguments, QByteArrayView option)
{
    return arguments.value(option).value_or("-") != "-";
}

Outcome<void> writeKeyFile(const Arguments &arguments, QByteArrayView option, const Secret &octets)
{
    KeyFile file(arguments, option);
    return file.prepare(octets).and_then([&] { return file.commit(); });
}

} // namespace Grantscope::Cli
