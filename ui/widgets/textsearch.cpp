// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textsearch.h"

#include "widgets/background.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <functional>

namespace Grantscope::Ui {

namespace {

constexpr uchar fold(uchar c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<uchar>(c + 32) : c;
}

/// Boyer, Moore and Horspool's search: skips by the last octet of the window.
class Finder
{
public:
    Finder(const QByteArray &needle, CaseRule rule)
        : m_needle(needle)
    {
        for (int c = 0; c < 256; ++c)
            m_same.at(static_cast<std::size_t>(c)) =
                rule == CaseRule::Fold ? fold(static_cast<uchar>(c)) : static_cast<uchar>(c);
        for (char &c : m_needle)
            c = static_cast<char>(same(c));
        m_skip.fill(m_needle.size());
        for (qsizetype i = 0; i + 1 < m_needle.size(); ++i)
            m_skip.at(static_cast<uchar>(m_needle.at(i))) = m_needle.size() - 1 - i;
    }

    /// The first match that begins in [from, until), or -1.
    [[nodiscard]] qsizetype next(QByteArrayView text, qsizetype from, qsizetype until) const
    {
        const qsizetype size = m_needle.size();
        while (from < until && from + size <= text.size()) {
            qsizetype i = size - 1;
            while (i >= 0 && same(text[from + i]) == static_cast<uchar>(m_needle.at(i)))
                --i;
            if (i < 0)
                return from;
            from += m_skip[same(text[from + size - 1])];
        }
        return -1;
    }

private:
    [[nodiscard]] uchar same(char c) const { return m_same[static_cast<uchar>(c)]; }

    QByteArray m_needle;
    std::array<uchar, 256> m_same{};
    std::array<qsizetype, 256> m_skip{};
};

} // namespace

QFuture<Matches> findAll(const QByteArray &text, const QByteArray &needle, CaseRule rule)
{
    return QtConcurrent::run([text, needle, rule](QPromise<Matches> &promise) {
        yieldToWindow();
        constexpr qsizetype kSlice = 1024 * 1024;
        const Finder finder(needle, rule);
        Matches matches;
        qsizetype from = 0;
        while (from < text.size() && !promise.isCanceled()) {
            const qsizetype until = std::min(from + kSlice, text.size());
            const qsizetype at = finder.next(text, from, until);
            if (at < 0) {
                from = until;
                continue;
            }
            if (matches.starts.size() == kMostMatches) {
                matches.more = true;
                break;
            }
            matches.starts.append(at);
            from = at + needle.size();
        }
        promise.addResult(std::move(matches));
    });
}

} // namespace Grantscope::Ui
