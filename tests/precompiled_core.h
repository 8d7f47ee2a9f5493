// SPDX-License-Identifier: GPL-3.0-or-later
// As core/precompiled.h, for its tests.
#pragma once

#include "../core/precompiled.h"

#include <QSignalSpy>
#include <QTest>
