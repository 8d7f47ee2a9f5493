// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include <functional>

namespace Grantscope::Ui {

/// Something that can be found by its words and done.
struct Command
{
    QString text;
    QString detail = {}; ///< Its keys, or what it belongs to: joined().
    QIcon icon = {};
    std::function<void()> run;

    /// The parts of a detail in one line, without those that are empty.
    [[nodiscard]] static QString joined(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
};

} // namespace Grantscope::Ui
