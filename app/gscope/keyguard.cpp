// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyguard.h"

#include "keyfile.h"

#include "commandline/input.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace Grantscope::Cli {

namespace {

/// What is read there can be read once, and no name leads back to it.
bool isPassing(const QByteArray &path)
{
    struct stat about = {};
    const int found = path == "-" ? ::fstat(STDIN_FILENO, &about) : ::stat(path.constData(), &about);
    return found != 0 || !S_ISREG(about.st_mode);
}

/// Whether a private key is in it, as far as that can be told; one that is encrypted counts.
Outcome<bool> holdsPrivateKey(const QByteArray &path)
{
    if (!QFileInfo(QFile::decodeName(path)).isFile())
        return false;
    auto bytes = readInput(path, kLargestKeyFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret octets = Secret::consume(*bytes);
    const QByteArrayView text = octets.reveal();
    const auto read = Jose::readKeyItems(QByteArray::fromRawData(text.data(), text.size()));
    if (!read)
        return text.contains("PRIVATE KEY") || read.error().id == ErrorId(Jose::JoseError::PassphraseNeeded)
               || read.error().id == ErrorId(Jose::JoseError::PassphraseWrong);
    return text.contains("PRIVATE KEY")
           || std::ranges::any_of(read->items, [](const Jose::KeyItem &item) { return item.key.isPrivate(); });
}

} // namespace

Outcome<void> checkPrivateStays(const Arguments &arguments, const WrittenKeys &written)
{
    const KeyFile target(arguments, "--out");
    if (!target.isFile() || !written.losesPrivate)
        return {};
    const QList<QByteArray> paths = arguments.all().sliced(1);
    const bool isSource = std::ranges::any_of(paths, [&target](const QByteArray &path) {
        return path == "-" ? target.isStandardInput() : target.isAt(path);
    });
    if (isSource)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--out names the file of the private key itself, and what is written does not hold it. Name "
                      "another file, or add --private."));
    if (!arguments.has("--force") || std::ranges::none_of(paths, isPassing))
        return {};
    const auto holds = holdsPrivateKey(target.path());
    if (!holds)
        return std::unexpected(holds.error());
    if (*holds)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "The file of --out holds a private key, what is written does not, and where the keys come from "
                      "can't be told. Name another file, or add --private."));
    return {};
}

} // namespace Grantscope::Cli
