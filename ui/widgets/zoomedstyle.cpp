// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMany = 100; // rows

} // namespace

int zoomed(int pixels, const QFontMetrics &metrics)
{
    const int system = QFontMetrics(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).height();
    return system > 0 ? std::max(pixels, qRound(double(pixels) * metrics.height() / system)) : pixels;
}

ZoomedStyle::ZoomedStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"fusion"_s);
}

int ZoomedStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_MessageBoxIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return zoomed(pixels, widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()));
    default:
        return pixels;
    }
}

int ZoomedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_ComboBox_Popup) {
        const auto *choice = qobject_cast<const QComboBox *>(widget);
        if (choice && choice->count() > kMany)
            return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace Grantscope::Ui
