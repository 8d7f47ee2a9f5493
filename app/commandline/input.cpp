// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/input.h"

#include "commandline/filename.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

std::unexpected<Failure> unreadable(const QByteArray &path, int error)
{
    if (looksLikeContents(path))
        return contentsForFile();
    return ioFailure("input",
                     QCoreApplication::translate("Gscope", "%1 can't be read: %2. Check its name and its permissions.")
                         .arg(shownFile(path), QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace

Outcome<Input> Input::open(const QByteArray &path)
{
    if (path == "-")
        return Input(STDIN_FILENO);
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(path, errno);
    return Input(descriptor);
}

Input::~Input()
{
    if (m_number > STDIN_FILENO)
        ::close(m_number);
}

Outcome<QByteArray> readInput(const QByteArray &path, qsizetype limit)
{
    const auto input = Input::open(path);
    if (!input)
        return std::unexpected(input.error());
    QByteArray bytes;
    qsizetype size = 0;
    bytes.resize(16384);
    for (;;) {
        if (size == bytes.size())
            bytes.resize(std::min(bytes.size() * 2, limit + 1));
        const ssize_t count =
            ::read(input->number(), bytes.data() + size, static_cast<std::size_t>(bytes.size() - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unreadable(path, errno);
        if (count == 0)
            break;
        size += count;
        if (size > limit)
            return usageFailure(
                QCoreApplication::translate("Gscope",
                                            "%1 is longer than %2 octets, more than is read here. Give a smaller one.")
                    .arg(shownFile(path))
                    .arg(limit));
    }
    bytes.resize(size);
    return bytes;
}

bool writeOutput(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.sliced(count);
    }
    return true;
}

Failure outputFailure(int error)
{
    return {
        ExitStatus::InputOutput,
        QCoreApplication::translate("Gscope", "The answer could not be written: %1. Check the space and who reads it.")
            .arg(QString::fromLocal8Bit(std::strerror(error))),
        "output"};
}

void writeComplaint(const QString &text)
{
    const QByteArray line = "gscope: " + text.toUtf8() + '\n';
    // Nothing is left to do where even this can't be written.
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
}

} // namespace Grantscope::Cli
