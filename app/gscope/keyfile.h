// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "commandline/options.h"

#include <QSaveFile>

#include <memory>

namespace Grantscope::Cli {

/// Where the keys of an option go: the file that it names, or without it, and with "-", standard output. A file is for
/// its owner's eyes alone (0600) from its first octet on; what is there stays unless --force was given. Whole or not at
/// all: nothing of it is left unless commit() came to its end.
class KeyFile
{
public:
    KeyFile(const Arguments &arguments, QByteArrayView option);
    KeyFile(const KeyFile &) = delete;
    KeyFile &operator=(const KeyFile &) = delete;
    ~KeyFile();

    [[nodiscard]] bool isFile() const { return m_path != "-"; }
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    /// Refuses what prepare() would, as far as it can be told before there is a key. Writes nothing.
    [[nodiscard]] Outcome<void> check() const;
    /// The same place by whichever name; "-" is standard output.
    [[nodiscard]] bool isAt(const QByteArray &path) const;
    /// Whether standard input is read from this file.
    [[nodiscard]] bool isStandardInput() const;
    /// Writes all but the last step: a new file stands in its place already, one that replaces another beside it.
    [[nodiscard]] Outcome<void> prepare(const Secret &octets);
    /// What is prepared stays. To standard output it goes now.
    [[nodiscard]] Outcome<void> commit();

private:
    [[nodiscard]] Outcome<void> writeNew(QByteArrayView octets);
    [[nodiscard]] Outcome<void> replace(QByteArrayView octets);

    QByteArray m_path;
    bool m_isForced;
    bool m_isNew = false; ///< Made here, and not committed.
    std::unique_ptr<QSaveFile> m_replacement;
    Secret m_octets; ///< For standard output.
};

/// One file from beginning to end.
[[nodiscard]] Outcome<void> writeKeyFile(const Arguments &arguments, QByteArrayView option, const Secret &octets);
/// Whether writeKeyFile() will write to a file.
[[nodiscard]] bool goesToFile(const Arguments &arguments, QByteArrayView option);

} // namespace Grantscope::Cli
