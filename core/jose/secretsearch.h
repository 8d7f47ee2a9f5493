// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/mactrial.h"
#include "jose/wordlist.h"

#include <atomic>

namespace Grantscope::Jose {

/// How a word becomes the octets of a secret.
enum class WordReading : std::uint8_t {
    Octets, ///< As it stands in the file, octet for octet.
    Base64, ///< Of either alphabet, with or without padding (RFC 4648 §4, §5); words that are none aren't tried.
    Hex, ///< RFC 4648 §8, either case.
};
[[nodiscard]] const char *readingName(WordReading reading); ///< "raw", "base64", "hex"

struct SearchOptions
{
    QList<WordReading> readings = {WordReading::Octets};
    int threads = 1;
};

/// Written by a search and read by whoever shows how far it is.
struct SearchMeter
{
    std::atomic<quint64> tried = 0; ///< Secrets, of all searches with it: a word counts once for each reading.
    std::atomic<quint64> octetsRead = 0; ///< Of the file.
    std::atomic<quint64> octetCount = 0; ///< Of the file; 0: not known.
};

struct SecretMatch
{
    Secret secret;
    Secret word; ///< As the file spells it.
    WordReading reading = WordReading::Octets;
    quint64 line = 0; ///< From 1.
    qsizetype target = 0;
};

struct SearchResult
{
    std::optional<SecretMatch> match = {}; ///< The first in the order of the file, however many threads there are.
    quint64 tried = 0;
    quint64 tooLong = 0; ///< Lines that were left out.
    bool isStopped = false;
    quint64 nextLine = 1; ///< All lines before it were tried.
};

/// Tries every line of \a words, on \a options.threads threads of which this is one. A line ends with LF; where CR
/// stands before it, the word is tried without CR and then with it. Memory does not grow with the list.
/// \a stop is seen within 50 ms. Errors: as of WordList::next(), "crypto-failure".
[[nodiscard]] Result<SearchResult> searchSecret(const QList<MacTarget> &targets, WordList &words,
                                                const SearchOptions &options, SearchMeter &meter,
                                                const std::stop_token &stop);

struct WellKnownMatch
{
    Secret secret;
    QString name; ///< As of wellKnownKeyName().
    qsizetype target = 0;
};
struct WellKnownResult
{
    std::optional<WellKnownMatch> match = {};
    quint64 tried = 0;
    bool isStopped = false; ///< Before all were tried.
};
/// Tries the secrets that documents print and people type, and the empty one: a fraction of a millisecond, where the
/// token is not large and has few signatures. \a stop is seen within 50 ms. Error: "crypto-failure".
[[nodiscard]] Result<WellKnownResult> searchWellKnownSecret(const QList<MacTarget> &targets, SearchMeter &meter,
                                                            const std::stop_token &stop);
/// The same, to its end.
[[nodiscard]] Result<std::optional<WellKnownMatch>> findWellKnownSecret(const QList<MacTarget> &targets);
[[nodiscard]] qsizetype wellKnownSecretCount();

} // namespace Grantscope::Jose
