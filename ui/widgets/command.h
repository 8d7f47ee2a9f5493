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
    QString detail = {}; ///< Its keys, or what it belongs to.
    QIcon icon = {};
    std::function<void()> run;
};

} // namespace Grantscope::Ui
