// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/aboutdialog.h"

#include <QList>

namespace Grantscope {

/// The libraries that this program runs with, with the versions that were loaded where they tell them.
[[nodiscard]] QList<Ui::Component> components();

} // namespace Grantscope
