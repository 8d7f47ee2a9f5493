// SPDX-License-Identifier: GPL-3.0-or-later
#include "version.h"

#include "remotekeys.h"

#include "jose/algorithm.h"

#include <QtVersion>

#include <CLI/Version.hpp>

namespace Grantscope::Cli {

QByteArray versionText()
{
    QByteArray text = "gscope " GRANTSCOPE_VERSION "\nQt ";
    text += qVersion();
    text += "\nOpenSSL ";
    text += Jose::cryptoVersion().toLatin1();
    text += "\nCLI11 " CLI11_VERSION "\n";
    return text + networkVersions();
}

} // namespace Grantscope::Cli
