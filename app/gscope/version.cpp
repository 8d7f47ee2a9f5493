// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"
#include "remotekeys.h"

#include <QtVersion>

#include <openssl/crypto.h>

#include <CLI/Version.hpp>

namespace Grantscope::Cli {

QByteArray versionText()
{
    QByteArray text = "gscope " GRANTSCOPE_VERSION "\nQt ";
    text += qVersion();
    text += "\n";
    text += OpenSSL_version(OPENSSL_VERSION);
    text += "\nCLI11 " CLI11_VERSION "\n";
    return text + networkVersions();
}

} // namespace Grantscope::Cli
