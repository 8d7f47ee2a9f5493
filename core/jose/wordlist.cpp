// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/wordlist.h"

#include "jose/secretsearcherror.h"

#include <QFile>
#include <QtTranslation>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr int kPatience = 20; // ms: how long nobody looks whether to stop
constexpr int kGzip = MAX_WBITS + 16;
constexpr QByteArrayView kMark = "\xef\xbb\xbf"; // UTF-8's, which many editors write

Error unreadable(int error)
{
    return {SecretSearchError::File, {}, QString::fromLocal8Bit(std::strerror(error))};
}
Error broken()
{
    return {SecretSearchError::Compression, {}, {}, "RFC 1952"};
}

/// A stream that may be gzip's several members one after the other (RFC 1952 §2.2).
struct Unpacking : z_stream
{
    Unpacking()
        : z_stream{}
    {
    }
    ~Unpacking() { inflateEnd(this); }
    Q_DISABLE_COPY_MOVE(Unpacking)
    bool isWithin = true; ///< A member has begun and not ended.
};

} // namespace

struct WordList::Private
{
    int descriptor = -1;
    bool isOwner = false;
    quint64 size = 0;
    quint64 firstWanted = 1;

    QByteArray input = QByteArray(kBlockSize, Qt::Uninitialized); ///< As stored; holds [begin, end).
    qsizetype begin = 0;
    qsizetype end = 0;
    bool hasEnded = false; ///< The file.
    bool isKnown = false; ///< Whether it is packed.
    bool isBegun = false; ///< What stands at its beginning was looked at.
    std::unique_ptr<Unpacking> unpacking;
    quint64 octetsRead = 0;

    QByteArray rest; ///< The line that the last block did not hold to its end.
    bool isPassing = false; ///< Within a line that is too long.
    quint64 number = 0;
    quint64 line = 1;
    quint64 tooLong = 0;

    ~Private()
    {
        if (isOwner)
            ::close(descriptor);
    }

    bool waitFor(const std::stop_token &stop) const
    {
        pollfd ready{.fd = descriptor, .events = POLLIN, .revents = 0};
        while (!stop.stop_requested()) {
            if (::poll(&ready, 1, kPatience) != 0)
                return true; // an error is read()'s to tell
        }
        return false;
    }

    /// More stored octets behind those that are there. False only when it was stopped.
    Result<bool> fill(const std::stop_token &stop)
    {
        std::memmove(input.data(), input.constData() + begin, static_cast<std::size_t>(end - begin));
        end -= begin;
        begin = 0;
        ssize_t count = -1;
        do {
            if (!waitFor(stop))
                return false;
            count = ::read(descriptor, input.data() + end, static_cast<std::size_t>(input.size() - end));
        } while (count < 0 && (errno == EINTR || errno == EAGAIN));
        if (count < 0)
            return std::unexpected(unreadable(errno));
        hasEnded = count == 0;
        end += count;
        octetsRead += static_cast<quint64>(count);
        return true;
    }

    Result<bool> recognise(const std::stop_token &stop)
    {
        while (end - begin < 2 && !hasEnded) {
            if (auto filled = fill(stop); !filled || !*filled)
                return filled;
        }
        isKnown = true;
        if (QByteArrayView(input).first(end).startsWith(QByteArrayView("\x1f\x8b", 2))) {
            unpacking = std::make_unique<Unpacking>();
            if (inflateInit2(unpacking.get(), kGzip) != Z_OK)
                return std::unexpected(broken());
        }
        return true;
    }

    /// What is in the buffer, unpacked where it has to be. The count of octets put to \a to.
    Result<qsizetype> take(char *to, qsizetype most)
    {
        if (!unpacking) {
            const qsizetype count = std::min(most, end - begin);
            std::memcpy(to, input.constData() + begin, static_cast<std::size_t>(count));
            begin += count;
            return count;
        }
        if (!unpacking->isWithin && begin < end) {
            inflateReset(unpacking.get());
            unpacking->isWithin = true;
        }
        unpacking->next_in = reinterpret_cast<Bytef *>(input.data() + begin);
        unpacking->avail_in = static_cast<uInt>(end - begin);
        unpacking->next_out = reinterpret_cast<Bytef *>(to);
        unpacking->avail_out = static_cast<uInt>(most);
        const int status = unpacking->isWithin ? ::inflate(unpacking.get(), Z_NO_FLUSH) : Z_OK;
        begin = end - unpacking->avail_in;
        if (status == Z_STREAM_END)
            unpacking->isWithin = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return std::unexpected(broken());
        return most - unpacking->avail_out;
    }

    /// Up to \a most octets; fewer at the end. Nothing when it was stopped.
    Result<std::optional<qsizetype>> read(char *to, qsizetype most, const std::stop_token &stop)
    {
        auto count = readOn(to, 0, most, stop);
        if (isBegun || !count || !*count)
            return count;
        isBegun = true;
        const QByteArrayView text(to, **count);
        if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff"))
            return std::unexpected(Error{SecretSearchError::Encoding, u"UTF-8"_s, u"UTF-16"_s, "RFC 2781 §3.2"});
        if (!text.startsWith(kMark))
            return count;
        const QByteArrayView words = text.sliced(kMark.size());
        std::memmove(to, words.data(), static_cast<std::size_t>(words.size()));
        return readOn(to, words.size(), most, stop);
    }

    /// The same behind \a count octets that are there.
    Result<std::optional<qsizetype>> readOn(char *to, qsizetype count, qsizetype most, const std::stop_token &stop)
    {
        if (!isKnown) {
            const auto known = recognise(stop);
            if (!known)
                return std::unexpected(known.error());
            if (!*known)
                return std::nullopt;
        }
        while (count < most) {
            const qsizetype before = begin;
            const auto taken = take(to + count, most - count);
            if (!taken)
                return std::unexpected(taken.error());
            count += *taken;
            // A part of gzip may end, or be empty, with others behind it.
            if (*taken > 0 || begin != before)
                continue;
            if (hasEnded) {
                if (unpacking && unpacking->isWithin)
                    return std::unexpected(broken());
                break;
            }
            if (const auto filled = fill(stop); !filled)
                return std::unexpected(filled.error());
            else if (!*filled)
                return std::nullopt;
        }
        return count;
    }

    /// Drops of \a block what belongs to a line that is too long.
    void pass(QByteArray &block)
    {
        const qsizetype at = block.indexOf('\n');
        isPassing = at < 0;
        block.remove(0, at < 0 ? block.size() : at + 1);
        if (!isPassing)
            ++line;
    }

    void passEarlier(WordBlock &block) const
    {
        qsizetype from = 0;
        while (block.firstLine < firstWanted && from < block.lines.size()) {
            const qsizetype at = block.lines.indexOf('\n', from);
            from = at < 0 ? block.lines.size() : at + 1;
            ++block.firstLine;
        }
        block.lines.remove(0, from);
    }
};

WordList::WordList(int descriptor, quint64 firstLine)
    : d(std::make_unique<Private>())
{
    d->descriptor = descriptor;
    d->firstWanted = firstLine;
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
        d->size = static_cast<quint64>(status.st_size);
}
WordList::WordList(WordList &&) noexcept = default;
WordList &WordList::operator=(WordList &&) noexcept = default;
WordList::~WordList() = default;

Result<WordList> WordList::open(const QString &path, quint64 firstLine)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(unreadable(errno));
    WordList list(descriptor, firstLine);
    list.d->isOwner = true;
    return list;
}

Result<bool> WordList::next(WordBlock &block, const std::stop_token &stop)
{
    // Packed, what was read of the file before may hold a thousand times as much of what is left out.
    while (!stop.stop_requested()) {
        block.lines.resize(kBlockSize);
        const qsizetype kept = d->rest.size();
        std::memcpy(block.lines.data(), d->rest.constData(), static_cast<std::size_t>(kept));
        const auto count = d->read(block.lines.data() + kept, kBlockSize - kept, stop);
        if (!count)
            return std::unexpected(count.error());
        if (!*count)
            return false;
        block.lines.truncate(kept + **count);
        d->rest.clear();
        const bool isFull = block.lines.size() == kBlockSize;
        if (block.lines.isEmpty())
            return false;
        if (d->isPassing)
            d->pass(block.lines);
        const qsizetype last = block.lines.lastIndexOf('\n');
        if (isFull && last < 0 && block.lines.size() == kBlockSize) {
            ++d->tooLong;
            d->isPassing = true;
            continue;
        }
        if (isFull && last + 1 < block.lines.size()) {
            d->rest = block.lines.sliced(last + 1);
            block.lines.truncate(last + 1);
        }
        block.firstLine = d->line;
        d->line += static_cast<quint64>(std::count(block.lines.cbegin(), block.lines.cend(), '\n'))
                   + (!block.lines.isEmpty() && !block.lines.endsWith('\n'));
        d->passEarlier(block);
        if (block.lines.isEmpty())
            continue;
        block.number = d->number++;
        return true;
    }
    return false;
}

quint64 WordList::octetsRead() const
{
    return d->octetsRead;
}
quint64 WordList::octetCount() const
{
    return d->size;
}
quint64 WordList::tooLong() const
{
    return d->tooLong;
}
quint64 WordList::nextLine() const
{
    return d->line;
}

} // namespace Grantscope::Jose
