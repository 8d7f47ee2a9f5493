// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/deflate.h"

#include "jose/jweerror.h"

#include <QtTranslation>

#include <zlib.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr SpecRef kSpec = "RFC 7516 §4.1.3; RFC 1951";
constexpr int kRaw = -MAX_WBITS; // no frame of zlib around it
constexpr int kMemoryLevel = 8; // zlib's default

Error broken()
{
    return Error{
        JweError::Compression, words(QT_TRANSLATE_NOOP("Values", "DEFLATE data and nothing after it")), {}, kSpec};
}

/// A stream of zlib that ends with its scope.
template <auto End>
struct Stream : z_stream
{
    explicit Stream(QByteArrayView in)
        : z_stream{}
    {
        // zlib reads from it, whatever its type says.
        next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
        avail_in = static_cast<uInt>(in.size());
    }
    ~Stream() { End(this); }
    Q_DISABLE_COPY_MOVE(Stream)
};

bool isCountable(QByteArrayView text)
{
    return std::in_range<uInt>(text.size());
}

} // namespace

Result<QByteArray> deflate(QByteArrayView plain)
{
    Stream<deflateEnd> stream(plain);
    if (!isCountable(plain)
        || deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kRaw, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::unexpected(broken());
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, stream.avail_in)), Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return std::unexpected(broken());
    out.truncate(static_cast<qsizetype>(stream.total_out));
    return out;
}

Result<QByteArray> inflate(QByteArrayView compressed, const InflateLimits &limits)
{
    constexpr qsizetype kFirst = 4096;
    const qsizetype most = std::min(limits.octets, std::max(limits.unasked, limits.ratio * compressed.size()));
    Stream<inflateEnd> stream(compressed);
    if (!isCountable(compressed) || inflateInit2(&stream, kRaw) != Z_OK)
        return std::unexpected(broken());
    QByteArray out;
    for (;;) {
        // One octet more than is allowed tells that there is more.
        const qsizetype size = std::min(std::max(kFirst, 2 * out.size()), most + 1);
        const qsizetype filled = static_cast<qsizetype>(stream.total_out);
        out.resize(size);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + filled);
        stream.avail_out = static_cast<uInt>(size - filled);
        const int answer = ::inflate(&stream, Z_NO_FLUSH);
        if (static_cast<qsizetype>(stream.total_out) > most)
            return std::unexpected(Error{JweError::CompressionSize, u"≤ %1 B"_s.arg(most),
                                         u"%1 B → > %2 B"_s.arg(compressed.size()).arg(most), "8725bis §3.15"});
        if (answer == Z_STREAM_END)
            break;
        // Z_BUF_ERROR: the data end before the stream does.
        if (answer != Z_OK || stream.avail_out != 0)
            return std::unexpected(broken());
    }
    if (stream.avail_in != 0)
        return std::unexpected(broken());
    out.truncate(static_cast<qsizetype>(stream.total_out));
    return out;
}

} // namespace Grantscope::Jose
