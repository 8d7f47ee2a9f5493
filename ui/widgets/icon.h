// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QIcon>
#include <QStringList>

#include <optional>

namespace Grantscope::Ui {

/// The Breeze icon \a name, drawn in the application palette's text colour (or in \a meaning's), so that it reads in
/// both schemes and after a change of scheme. Nothing is loaded before it is first painted.
[[nodiscard]] QIcon icon(const QString &name, std::optional<Meaning> meaning = {});

/// Whether Breeze has \a name; an icon without it is blank.
[[nodiscard]] bool iconExists(const QString &name);

} // namespace Grantscope::Ui
