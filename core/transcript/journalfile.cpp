// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journalfile.h"

#include "jose/sealing.h"
#include "transcript/journalformat_p.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Transcript {

JournalFile::JournalFile(const QString &path, const std::optional<Secret> &key, RandomOctets random)
    : m_file(path)
    , m_key(key)
    , m_random(std::move(random))
{
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(const QString &path, const std::optional<Secret> &key,
                                                         RandomOctets random)
{
    if (key && key->size() != Jose::kSealKeyOctets)
        return std::unexpected(Error{Jose::JoseError::SealKey, u"32 B"_s, u"%1 B"_s.arg(key->size())});
    std::unique_ptr<JournalFile> made(new JournalFile(path, key, std::move(random)));
    if (!made->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                           QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(fileError(made->m_file));
    made->m_head = journalHead(made->m_random(kIdOctets), key);
    Q_ASSERT(made->m_head.size() == kHeadOctets);
    if (const Result<void> written = made->write(made->m_head); !written)
        return std::unexpected(written.error());
    return made;
}

Result<QByteArray> JournalFile::record(QByteArrayView line) const
{
    const QByteArray place = associated(m_head, m_count);
    if (m_key)
        return Jose::seal(*m_key, m_random(Jose::kSealNonceOctets), place, line);
    return line.toByteArray() + sum(place, line);
}

Result<void> JournalFile::append(QByteArrayView line)
{
    const Result<QByteArray> payload = record(line);
    if (!payload)
        return std::unexpected(payload.error());
    if (payload->size() > kLongestRecord)
        return std::unexpected(Error{TranscriptError::File, u"≤ 1 GiB"_s, u"%1 B"_s.arg(payload->size())});
    // In one piece, so that what is torn is the last record.
    const Result<void> written = write(bigEndian(static_cast<quint32>(payload->size())) + *payload);
    if (written)
        ++m_count;
    return written;
}

Result<void> JournalFile::write(const QByteArray &octets)
{
    if (m_file.write(octets) == octets.size()) {
        m_size += octets.size();
        return {};
    }
    Error error = fileError(m_file);
    // A full disk leaves half of it.
    m_file.resize(m_size);
    m_file.seek(m_size);
    return std::unexpected(std::move(error));
}

Result<void> JournalFile::sync()
{
    if (::fsync(m_file.handle()) == 0)
        return {};
    return std::unexpected(Error{TranscriptError::File, {}, qt_error_string(errno)});
}

} // namespace Grantscope::Transcript
