// SPDX-License-Identifier: GPL-3.0-or-later
// As ui/precompiled.h, for its tests.
#pragma once

#include "../ui/precompiled.h"

#include <QSignalSpy>
#include <QTest>
