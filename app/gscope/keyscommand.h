// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "jose/keyforms.h"

namespace Grantscope::Cli {

inline constexpr qsizetype kLargestKeyFile = qsizetype(16) << 20; // A set of 10,000 keys has a few megabytes.

/// gscope keys: ACTION, then files.
[[nodiscard]] Outcome<ExitStatus> keysCommand(const Arguments &arguments);

[[nodiscard]] Outcome<ExitStatus> generateKeys(const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> convertKeys(const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> showKeys(const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> printThumbprints(const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> certifyKey(const Arguments &arguments);

/// What the files after ACTION hold, "-" among them, opened with --passphrase-file. Each key knows its file.
[[nodiscard]] Outcome<Jose::KeyItems> readKeyFiles(const Arguments &arguments);
/// … and nothing of it may be refused.
[[nodiscard]] Outcome<QList<Jose::KeyItem>> readWholeKeyFiles(const Arguments &arguments);

/// The choice of an option as its place in \a names; nothing where it was not given.
[[nodiscard]] Outcome<std::optional<qsizetype>> choiceOf(const Arguments &arguments, QByteArrayView option,
                                                         QByteArrayView names);
/// --to; nothing where it was not given.
[[nodiscard]] Outcome<std::optional<Jose::KeyForm>> formOf(const Arguments &arguments);
/// --new-passphrase-file; empty where it was not given.
[[nodiscard]] Outcome<Secret> newPassphrase(const Arguments &arguments);
/// --key-op, as typed.
[[nodiscard]] QList<QByteArray> operationsOf(const Arguments &arguments);

/// What an action made, on its way out.
struct WrittenKeys
{
    QList<Jose::KeyItem> items = {}; ///< As whoever reads the text finds them.
    QByteArray form = {}; ///< As in --to, or "request".
    bool isPrivate = false;
    bool losesPrivate = false; ///< A private key was read, and its public half is what is written.
    Secret text = {};
    bool isJson = false; ///< text is a JSON value.
    bool isBinary = false;
};
/// To --out or standard output; with --json as one document: what the keys are, and "output" where no file was named.
[[nodiscard]] Outcome<ExitStatus> putOut(const Arguments &arguments, const WrittenKeys &written);
/// What putOut() says of keys that are in the file of --out already.
[[nodiscard]] Outcome<ExitStatus> tellOfFile(const Arguments &arguments, const WrittenKeys &written);
/// writeKeys() in the form and with what says so. A public half is described by what is in the text, with the source
/// of its key.
[[nodiscard]] Outcome<WrittenKeys> written(const QList<Jose::KeyItem> &items, const Jose::WriteOptions &options);

} // namespace Grantscope::Cli
