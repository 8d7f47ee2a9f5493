// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace Grantscope::Practice {

/// A text of the context "Practice" in "en" or "zh_TW": browsers need not speak the language of the program.
using Translate = std::function<QString(QByteArrayView language, const char *english)>;

} // namespace Grantscope::Practice
