// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/octetsource.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qint64 kMostOfAStream = qint64(512) << 20;
constexpr qint64 kMostToConvert = qint64(512) << 20;
constexpr qint64 kPiece = qint64(1) << 20;

/// By the mark, or by the zero beside the first sign, which of JSON is ASCII (RFC 4627 §3).
std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView head)
{
    if (head.size() < 2)
        return std::nullopt;
    const auto first = static_cast<uchar>(head[0]);
    const auto second = static_cast<uchar>(head[1]);
    if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0))
        return QStringConverter::Utf16LE;
    if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

} // namespace

OctetSource::OctetSource() = default;
OctetSource::~OctetSource() = default;

std::shared_ptr<OctetSource> OctetSource::of(QByteArray octets)
{
    std::shared_ptr<OctetSource> source(new OctetSource);
    source->m_octets = std::move(octets);
    source->m_size = source->m_octets.size();
    // What is held already can't fail.
    static_cast<void>(source->convert());
    return source;
}

Result<std::shared_ptr<OctetSource>> OctetSource::open(const QString &path)
{
    std::shared_ptr<OctetSource> source(new OctetSource);
    source->m_file = std::make_unique<QFile>(path);
    // Unbuffered: whole pieces are asked for anyway.
    if (!source->m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::unexpected(Error{RecordingError::File, {}, source->m_file->errorString()});
    if (source->m_file->isSequential()) {
        // Without an end that is known: a device may have none.
        while (source->m_octets.size() <= kMostOfAStream) {
            const QByteArray piece = source->m_file->read(kPiece);
            if (piece.isEmpty())
                break;
            source->m_octets += piece;
        }
        source->m_size = source->m_octets.size();
        if (source->m_size > kMostOfAStream)
            return std::unexpected(Error{RecordingError::Size, QString::number(kMostOfAStream), {}});
        source->m_file.reset();
    } else {
        source->m_size = source->m_file->size();
    }
    if (const auto converted = source->convert(); !converted)
        return std::unexpected(converted.error());
    return source;
}

Result<void> OctetSource::convert()
{
    QByteArray head;
    if (const auto read = this->read(0, 2, head); !read)
        return read;
    const auto encoding = wideEncoding(head);
    if (!encoding)
        return {};
    if (m_size > kMostToConvert)
        return std::unexpected(Error{RecordingError::Size, QString::number(kMostToConvert), QString::number(m_size)});
    QStringDecoder decoder(*encoding);
    QStringEncoder encoder(QStringConverter::Utf8);
    QByteArray converted;
    QByteArray piece;
    for (qint64 at = 0; at < m_size; at += kPiece) {
        piece.clear();
        if (const auto read = this->read(at, kPiece, piece); !read)
            return read;
        const QString text = decoder(piece);
        converted += QByteArray(encoder(text));
    }
    m_file.reset();
    m_octets = std::move(converted);
    m_size = m_octets.size();
    return {};
}

Result<void> OctetSource::read(qint64 offset, qint64 length, QByteArray &out)
{
    const qint64 wanted = std::clamp<qint64>(m_size - offset, 0, length);
    if (!m_file) {
        out += QByteArrayView(m_octets).sliced(std::min(offset, m_size), wanted);
        return {};
    }
    if (wanted == 0)
        return {};
    const qsizetype before = out.size();
    out.resize(before + wanted);
    qint64 got = 0;
    if (!m_file->seek(offset))
        return std::unexpected(Error{RecordingError::File, {}, m_file->errorString()});
    while (got < wanted) {
        const qint64 more = m_file->read(out.data() + before + got, wanted - got);
        if (more <= 0)
            break;
        got += more;
    }
    out.resize(before + got);
    if (got < wanted)
        return std::unexpected(Error{RecordingError::File,
                                     {},
                                     m_file->error() == QFileDevice::NoError
                                         ? words(QT_TRANSLATE_NOOP("Values", "a file that became shorter"))
                                         : m_file->errorString()});
    return {};
}

} // namespace Grantscope::Formats
