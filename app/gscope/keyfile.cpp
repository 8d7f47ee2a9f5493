// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include "commandline/input.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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
                         .arg(Texts::visible(QFile::decodeName(path)), why));
}

/// A file that was not there before; it goes again where it can't be written to its end.
Outcome<void> writeNew(const QByteArray &path, QByteArrayView octets)
{
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 && errno == EEXIST) {
        return ioFailure("output",
                         QCoreApplication::translate(
                             "Gscope", "%1 is there already. Name another file, or add --force to replace it.")
                             .arg(Texts::visible(QFile::decodeName(path))));
    }
    if (descriptor < 0)
        return unwritable(path, QString::fromLocal8Bit(std::strerror(errno)));
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
    if (error == 0)
        return {};
    ::unlink(path.constData());
    return unwritable(path, QString::fromLocal8Bit(std::strerror(error)));
}

Outcome<void> replace(const QByteArray &path, QByteArrayView octets)
{
    const QString name = QFile::decodeName(path);
    if (const QFileInfo there(name); there.exists() && !there.isFile())
        return unwritable(path, QCoreApplication::translate("Gscope", "it is no regular file"));
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(octets.data(), octets.size()) != octets.size() || !file.commit())
        return unwritable(path, file.errorString());
    return {};
}

} // namespace

bool goesToFile(const Arguments &arguments, QByteArrayView option)
{
    return arguments.value(option).value_or("-") != "-";
}

Outcome<void> writeKeyFile(const Arguments &arguments, QByteArrayView option, const Secret &octets)
{
    if (!goesToFile(arguments, option)) {
        if (!writeOutput(octets.reveal()))
            return std::unexpected(outputFailure());
        return {};
    }
    const QByteArray path = *arguments.value(option);
    return arguments.has("--force") ? replace(path, octets.reveal()) : writeNew(path, octets.reveal());
}

} // namespace Grantscope::Cli
