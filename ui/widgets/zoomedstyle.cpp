// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMany = 100; // rows
constexpr qreal kRound = 2; // pixels, as Fusion's own edges are
constexpr qreal kEdge = 0.5; // of the way from the window's colour to that of its text

QColor edgeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const auto between = [](int from, int to) { return from + qRound(kEdge * (to - from)); };
    return {between(window.red(), text.red()), between(window.green(), text.green()),
            between(window.blue(), text.blue())};
}

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

void ZoomedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool hasEdge = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck
                         || element == PE_IndicatorRadioButton || element == PE_FrameLineEdit;
    // With the focus in it, Fusion's own edge is seen; what can't be used need not be.
    if (!hasEdge || !option->state.testFlag(State_Enabled) || option->state.testFlag(State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edgeOf(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, kRound, kRound);
    painter->restore();
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
