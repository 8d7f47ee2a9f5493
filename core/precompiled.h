// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of core includes, compiled once. Files still include what they use: they must build without
// this, as the preset fuzz does (CMake option GRANTSCOPE_PRECOMPILE).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>
#include <QDebug>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>
