// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace Grantscope::Workspace {

/// A file in which this program keeps something of this person: changed under a lock, so that two programs that run at
/// once lose nothing of each other, replaced as a whole, and readable for its owner alone.
class OwnFile
{
public:
    /// \a failure: the id of every error.
    OwnFile(const QString &folder, QLatin1StringView name, ErrorId failure);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Makes the folder where there is none. The file is nobody else's as long as the lock lives.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock() const;
    /// Nothing where there is no file.
    [[nodiscard]] Result<std::optional<QByteArray>> read() const;
    [[nodiscard]] Result<void> replace(const QByteArray &text) const;
    /// What can't be read is kept under another name ("profiles.json.broken-1").
    [[nodiscard]] Result<void> putAside() const;

private:
    [[nodiscard]] std::unexpected<Error> refuse(const QString &why) const;

    QString m_folder;
    QString m_path;
    ErrorId m_failure;
};

} // namespace Grantscope::Workspace
