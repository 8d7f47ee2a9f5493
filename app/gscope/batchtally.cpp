// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtally.h"

#include <algorithm>
#include <numeric>

namespace Grantscope::Cli {

namespace {

void addShare(BatchTally::Shares &shares, const std::optional<QString> &name, bool isBad)
{
    if (!name)
        return;
    auto place = shares.places.find(*name);
    if (place == shares.places.end()) {
        if (name->isEmpty() || shares.named.size() == BatchTally::kMostNames) {
            ++shares.others;
            return;
        }
        place = shares.places.insert(*name, shares.named.size());
        shares.named.append({*name});
    }
    BatchTally::Share &share = shares.named[*place];
    ++share.lines;
    share.bad += isBad ? 1 : 0;
}

} // namespace

void BatchTally::add(const BatchBlock &block)
{
    m_lines += static_cast<qint64>(block.lines.size());
    m_withoutToken += block.withoutToken;
    m_holdingToken += block.holdingToken;
    m_cut += block.cut;
    for (std::size_t i = 0; i < m_verdicts.size(); ++i)
        m_verdicts[i] += block.verdicts[i];
    for (const BatchFinding &finding : block.findings) {
        Count &count = m_findings[{finding.status, finding.id}];
        // Layers of one token may fail in the same check.
        if (count.lines > 0 && count.last == finding.line)
            continue;
        ++count.lines;
        count.last = finding.line;
        if (count.first.size() < kFirstLines)
            count.first.append(finding.line);
    }
    for (const BatchName &name : block.names) {
        addShare(m_algorithms, name.algorithm, name.isBad);
        addShare(m_keyIds, name.keyId, name.isBad);
        addShare(m_issuers, name.issuer, name.isBad);
    }
}

qint64 BatchTally::tokens() const
{
    return std::accumulate(m_verdicts.begin(), m_verdicts.end(), qint64(0));
}

Token::Verdict BatchTally::worst() const
{
    const bool isOpen = m_cut > 0 || (m_lines > 0 && tokens() == 0);
    Token::Verdict worst = isOpen ? Token::Verdict::Unverified : Token::Verdict::Valid;
    for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
        if (m_verdicts[i] > 0)
            worst = Token::worse(worst, static_cast<Token::Verdict>(i));
    }
    return worst;
}

QList<std::pair<const char *, BatchTally::Count>> BatchTally::findings(Status status) const
{
    QList<std::pair<const char *, Count>> found;
    for (const auto &[check, count] : m_findings) {
        if (check.first == status)
            found.append({check.second.data(), count}); // an id of the table, with its end
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &each) { return each.second.lines; });
    return found;
}

} // namespace Grantscope::Cli
