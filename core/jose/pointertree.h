// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Grantscope::Jose {

/// JSON pointers (RFC 6901) that share what they begin with and are put together when one is asked for, so that any
/// number of them takes no more room than the names in them: beneath one long name there may be hundreds of thousands.
class PointerTree
{
public:
    static constexpr qsizetype kRoot = -1;
    /// Longer ones are not put together: one is made for each row that is shown or written.
    static constexpr qsizetype kLongest = 1024;

    /// The place of a member, or of an element, of what is at \a above.
    [[nodiscard]] qsizetype add(qsizetype above, QString name);
    [[nodiscard]] qsizetype add(qsizetype above, qsizetype index);

    /// "" for kRoot; null where it would have more than kLongest UTF-16 units.
    [[nodiscard]] QString text(qsizetype place) const;
    /// The first step from the root, as it stands in text(), however long the whole is. Empty for kRoot.
    [[nodiscard]] QString firstStep(qsizetype place) const;
    /// How many places there are.
    [[nodiscard]] qsizetype size() const { return qsizetype(m_steps.size()); }

private:
    struct Step
    {
        qsizetype above;
        QString token; ///< Escaped.
        qsizetype length; ///< Of the whole pointer.
    };

    std::vector<Step> m_steps;
};

} // namespace Grantscope::Jose
