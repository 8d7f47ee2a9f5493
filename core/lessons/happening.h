// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>

namespace Grantscope::Lessons {

/// Something that the learner did, or that came of it, in the words in which a check of a lesson asks for it.
struct Happening
{
    QString kind; ///< "flow-ended"
    QList<std::pair<QString, QString>> facts = {}; ///< A name may stand there several times: "failed".

    /// Whether a fact of this name has this value.
    [[nodiscard]] bool has(QStringView name, QStringView value) const;

    friend bool operator==(const Happening &, const Happening &) = default;
};

/// What can happen, and which facts are known of it.
struct HappeningRow
{
    const char *kind;
    std::span<const char *const> facts;
};
[[nodiscard]] std::span<const HappeningRow> happeningRows();
[[nodiscard]] const HappeningRow *findHappeningRow(QStringView kind);

} // namespace Grantscope::Lessons
