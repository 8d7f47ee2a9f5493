// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/secretsearch.h"

#include "base/hex.h"

#include <array>
#include <cstring>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace Grantscope::Jose {

namespace {

constexpr quint64 kNone = std::numeric_limits<quint64>::max();

constexpr auto kBase64Values = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<signed char>(i);
    values['+'] = values['-'] = 62;
    values['/'] = values['_'] = 63;
    return values;
}();

/// Into \a out, which is used again and again. False where the word is none.
bool readBase64(QByteArrayView word, QByteArray &out)
{
    for (int i = 0; i < 2 && word.size() % 4 == 0 && word.endsWith('='); ++i)
        word.chop(1);
    if (word.isEmpty() || word.size() % 4 == 1)
        return false;
    out.resize(word.size() * 3 / 4);
    char *to = out.data();
    char *const end = to + out.size();
    unsigned bits = 0;
    int count = 0;
    for (const char c : word) {
        const int value = kBase64Values[static_cast<unsigned char>(c)];
        if (value < 0)
            return false;
        bits = bits << 6 | static_cast<unsigned>(value);
        count += 6;
        if (count >= 8 && to != end) {
            count -= 8;
            *to++ = static_cast<char>(bits >> count);
        }
    }
    return true;
}

bool readHex(QByteArrayView word, QByteArray &out)
{
    if (word.isEmpty() || word.size() % 2 != 0)
        return false;
    out.resize(word.size() / 2);
    for (qsizetype i = 0; i < out.size(); ++i) {
        const int high = hexDigit(word[2 * i]);
        const int low = hexDigit(word[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        out[i] = static_cast<char>(high << 4 | low);
    }
    return true;
}

/// What the threads of one search share. All but the atomics belongs to whoever holds the mutex.
struct Search
{
    WordList &words;
    const SearchOptions &options;
    SearchMeter &meter;
    const std::stop_token &stop;
    std::mutex mutex = {};
    std::atomic<quint64> bestBlock = kNone; ///< Later ones need not be tried any more.
    std::optional<SecretMatch> match = {};
    std::optional<Error> error = {};
    quint64 stoppedAt = kNone; ///< The first line that a thread left untried.
    bool hasEnded = false;

    bool next(WordBlock &block)
    {
        const std::scoped_lock lock(mutex);
        if (hasEnded || error || match)
            return false;
        const auto more = words.next(block, stop);
        meter.octetsRead = words.octetsRead();
        if (!more)
            error = more.error();
        hasEnded = more && !*more && !stop.stop_requested();
        return more.value_or(false);
    }
    void fail(const Error &what)
    {
        const std::scoped_lock lock(mutex);
        error = what;
    }
    void leaveAt(quint64 line)
    {
        const std::scoped_lock lock(mutex);
        stoppedAt = std::min(stoppedAt, line);
    }
    void found(quint64 block, const SecretMatch &what)
    {
        const std::scoped_lock lock(mutex);
        if (block >= bestBlock)
            return;
        bestBlock = block;
        match = what;
    }
};

class Worker
{
public:
    Worker(Search &search, MacTrial trial)
        : m_search(search)
        , m_trial(std::move(trial))
    {
    }

    void run()
    {
        WordBlock block;
        while (m_search.next(block)) {
            tryBlock(block);
            tell();
            if (m_trial.hasFailed())
                return m_search.fail(Error{JoseError::CryptoFailure});
        }
    }

private:
    void tell() { m_search.meter.tried += std::exchange(m_tried, 0); }

    void tryBlock(const WordBlock &block)
    {
        const QByteArrayView lines(block.lines);
        quint64 line = block.firstLine;
        for (qsizetype from = 0; from < lines.size(); ++line) {
            if (m_trial.octetsHashed() >= m_nextLook) {
                m_nextLook = m_trial.octetsHashed() + MacTrial::kBetweenLooks;
                tell();
                if (m_search.bestBlock < block.number)
                    return;
            }
            const void *at = std::memchr(lines.data() + from, '\n', static_cast<std::size_t>(lines.size() - from));
            const qsizetype to = at ? static_cast<const char *>(at) - lines.data() : lines.size();
            const QByteArrayView word = lines.sliced(from, to - from);
            from = to + 1;
            const bool endsWithCr = at && word.endsWith('\r');
            if ((endsWithCr && tryWord(word.chopped(1), line, block.number)) || tryWord(word, line, block.number))
                return;
            // What was tried while it was asked for may not have been tried to its end.
            if (m_search.stop.stop_requested())
                return m_search.leaveAt(line);
        }
    }

    bool tryWord(QByteArrayView word, quint64 line, quint64 block)
    {
        for (const WordReading reading : m_search.options.readings) {
            QByteArrayView secret = word;
            if (reading != WordReading::Octets) {
                if (!(reading == WordReading::Base64 ? readBase64(word, m_read) : readHex(word, m_read)))
                    continue;
                secret = m_read;
            }
            const qsizetype target = m_trial.fitting(secret, m_search.stop);
            if (target < 0 && m_search.stop.stop_requested())
                return false;
            ++m_tried;
            if (target < 0)
                continue;
            m_search.found(block, {Secret(secret), Secret(word), reading, line, target});
            return true;
        }
        return false;
    }

    Search &m_search;
    MacTrial m_trial;
    QByteArray m_read;
    quint64 m_nextLook = MacTrial::kBetweenLooks; ///< At what the others found; in octets hashed.
    quint64 m_tried = 0;
};

void runAll(std::vector<Worker> &workers)
{
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < workers.size(); ++i) {
        try {
            threads.emplace_back([&worker = workers[i]] { worker.run(); });
        } catch (const std::system_error &) {
            break; // Where the machine gives no more threads, the others do all of it.
        }
    }
    workers.front().run();
}

} // namespace

const char *readingName(WordReading reading)
{
    switch (reading) {
    case WordReading::Octets:
        return "raw";
    case WordReading::Base64:
        return "base64";
    case WordReading::Hex:
        return "hex";
    }
    return "";
}

Result<SearchResult> searchSecret(const QList<MacTarget> &targets, WordList &words, const SearchOptions &options,
                                  SearchMeter &meter, const std::stop_token &stop)
{
    meter.octetCount = words.octetCount();
    const quint64 triedBefore = meter.tried;
    Search search{words, options, meter, stop};
    std::vector<Worker> workers;
    for (int i = 0; i < std::max(1, options.threads); ++i) {
        auto trial = MacTrial::create(targets);
        if (!trial)
            return std::unexpected(trial.error());
        workers.emplace_back(search, *std::move(trial));
    }
    runAll(workers);
    if (search.error && !search.match)
        return std::unexpected(*search.error);
    const bool isStopped = !search.match && !search.hasEnded;
    return SearchResult{.match = search.match,
                        .tried = meter.tried - triedBefore,
                        .tooLong = words.tooLong(),
                        .isStopped = isStopped || (!search.match && search.stoppedAt != kNone),
                        .nextLine = std::min(search.stoppedAt, words.nextLine())};
}

} // namespace Grantscope::Jose
