// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchblock.h"

#include <QHash>
#include <QList>

#include <map>
#include <string_view>

namespace Grantscope::Cli {

/// What all the lines of a batch came to. Bounded, whatever the lines say.
class BatchTally
{
public:
    /// A check, and where it failed or warned.
    struct Count
    {
        qint64 lines = 0;
        QList<qint64> first = {}; ///< The numbers of the first kFirstLines.
        qint64 last = 0;
    };
    static constexpr qsizetype kFirstLines = 10;

    /// Tokens that have one name (kid, alg, iss) in common.
    struct Share
    {
        QString name;
        qint64 lines = 0;
        qint64 bad = 0;
    };
    /// Of names that come up again and again, not of a million different ones.
    struct Shares
    {
        QList<Share> named = {}; ///< In the order in which they came, kMostNames at most.
        qint64 others = 0; ///< Lines with further names, and with such as are not to be shown.
        QHash<QString, qsizetype> places = {}; ///< Of each in named.
    };
    static constexpr qsizetype kMostNames = 100;

    /// \a block is the one behind those before it.
    void add(const BatchBlock &block);

    [[nodiscard]] qint64 lines() const { return m_lines; }
    [[nodiscard]] qint64 tokens() const;
    [[nodiscard]] qint64 withoutToken() const { return m_withoutToken; }
    [[nodiscard]] qint64 holdingToken() const { return m_holdingToken; }
    [[nodiscard]] qint64 cut() const { return m_cut; }
    [[nodiscard]] qint64 count(Token::Verdict verdict) const
    {
        return m_verdicts.at(static_cast<std::size_t>(verdict));
    }
    [[nodiscard]] qint64 bad() const { return count(Token::Verdict::Invalid) + count(Token::Verdict::Malformed); }
    /// Valid for no lines; Unverified where there are lines and no token was found in any, or not all were judged.
    [[nodiscard]] Token::Verdict worst() const;
    /// The most frequent first.
    [[nodiscard]] QList<std::pair<const char *, Count>> findings(Status status) const;
    [[nodiscard]] const Shares &algorithms() const { return m_algorithms; }
    [[nodiscard]] const Shares &keyIds() const { return m_keyIds; }
    [[nodiscard]] const Shares &issuers() const { return m_issuers; }

private:
    qint64 m_lines = 0;
    qint64 m_withoutToken = 0;
    qint64 m_holdingToken = 0;
    qint64 m_cut = 0;
    std::array<qint64, 4> m_verdicts = {};
    std::map<std::pair<Status, std::string_view>, Count> m_findings;
    Shares m_algorithms;
    Shares m_keyIds;
    Shares m_issuers;
};

} // namespace Grantscope::Cli
