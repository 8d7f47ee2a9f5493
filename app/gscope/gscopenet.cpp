// SPDX-License-Identifier: GPL-3.0-or-later
#include "gscopenet.h"

#include <QCoreApplication>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstring>

namespace Grantscope::Cli {

QByteArray findGscopeNet()
{
    std::array<char, PATH_MAX> self{};
    const ssize_t length = ::readlink("/proc/self/exe", self.data(), self.size() - 1);
    if (length <= 0)
        return {};
    const QByteArray program(self.data(), length);
    const QByteArray folder = program.first(program.lastIndexOf('/') + 1);
    for (const char *place : {"gscope-net", GSCOPE_LIBEXEC_FROM_BIN "/gscope-net"}) {
        const QByteArray path = folder + place;
        if (::access(path.constData(), X_OK) == 0)
            return path;
    }
    return {};
}

int becomeGscopeNet(char *const *argv)
{
    const QByteArray program = findGscopeNet();
    if (program.isEmpty())
        return ENOENT;
    ::execv(program.constData(), argv);
    return errno;
}

Failure gscopeNetFailure(int error)
{
    return {ExitStatus::InputOutput,
            QCoreApplication::translate("Gscope",
                                        "gscope-net, which needs the network, can't be started: %1. Install it, or "
                                        "check the installation.")
                .arg(QString::fromLocal8Bit(std::strerror(error))),
            "gscope-net"};
}

} // namespace Grantscope::Cli
