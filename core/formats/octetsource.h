// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/recordingerror.h"

#include <QByteArray>

#include <memory>

class QFile;

namespace Grantscope::Formats {

/// The octets of a recording, read piece by piece: a file is never held as a whole, and may be cut or changed by
/// another program meanwhile without harm. Text in UTF-16 is converted, which holds it. Not safe to use from two
/// threads.
class OctetSource
{
public:
    /// "recording-file"; "recording-size" for UTF-16 and for what has no length, such as a pipe, of more than 512 MiB.
    [[nodiscard]] static Result<std::shared_ptr<OctetSource>> open(const QString &path);
    [[nodiscard]] static std::shared_ptr<OctetSource> of(QByteArray octets);
    ~OctetSource();
    Q_DISABLE_COPY_MOVE(OctetSource)

    [[nodiscard]] qint64 size() const { return m_size; }
    /// The octets, where they are held; a pipe can be read but once. Null where a file is read.
    [[nodiscard]] const QByteArray *held() const { return m_file ? nullptr : &m_octets; }
    /// Appends up to \a length octets from \a offset on to \a out; fewer only at the end. "recording-file".
    [[nodiscard]] Result<void> read(qint64 offset, qint64 length, QByteArray &out);

private:
    OctetSource();
    [[nodiscard]] Result<void> convert();

    std::unique_ptr<QFile> m_file; ///< Null where the octets are held.
    QByteArray m_octets;
    qint64 m_size = 0;
};

} // namespace Grantscope::Formats
