// SPDX-License-Identifier: GPL-3.0-or-later
// As core/precompiled.h, for what has a window.
#pragma once

#include "../core/precompiled.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>
