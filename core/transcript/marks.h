// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/receipt.h"
#include "transcript/textview.h"

#include <map>

namespace Grantscope::Transcript {

/// What stands in the place of a secret, and what the receipt says of it.
struct Replacement
{
    QByteArray shown;
    QList<Receipt::Entry> entries = {};
};

/// What is replaced in a text, and by what: stretches that do not overlap, in their order.
class Marks
{
public:
    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }
    [[nodiscard]] bool covers(Stretch where) const;
    /// One that overlaps others joins them: all of it is left out, and the first one's words stand for it.
    void add(Stretch where, const Replacement &replacement);
    /// \a text from \a from on with the marks' words in their places; what was put there is told in its entries.
    [[nodiscard]] Replacement applied(const QByteArray &text, qsizetype from) const;

private:
    struct Mark
    {
        qsizetype end;
        Replacement replacement;
    };
    std::map<qsizetype, Mark> m_marks; ///< By where they begin.
};

} // namespace Grantscope::Transcript
