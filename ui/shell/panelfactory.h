// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Grantscope::Ui {

/// One area of the window. main() holds the only list of them and captures what each panel needs. A panel is made when
/// it is first shown; the window finds its actions for the command palette by QWidget::actions().
struct PanelFactory
{
    QString id; ///< Stable: settings and ShowArea name it. "tokens".
    std::function<QString()> title; ///< In the current language, asked again when that changes.
    QString icon; ///< A Breeze name.
    std::function<QWidget *(QWidget *)> create; ///< Called once at most, with the parent to be.
    /// What the status line says while the area is in front and nothing else was said; empty: what the window says.
    std::function<QString()> standing = {};
    /// Brings a part of the panel to the front, for ShowArea; null where it has none that could be asked for.
    std::function<void(const QString &part)> showPart = {};
};

} // namespace Grantscope::Ui
