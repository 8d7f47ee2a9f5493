// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Grantscope::Ui {

/// \a pixels of a design at the system's font, as large in relation to \a metrics; never less.
[[nodiscard]] int zoomed(int pixels, const QFontMetrics &metrics);

/// Fusion with icons and check marks that grow with the font beside them, and with edges of boxes and fields that are
/// seen in dark themes, too: a contrast of at least 3:1 (WCAG 2.2, 1.4.11).
class ZoomedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ZoomedStyle();
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                                  const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    /// A choice of many opens as a list that scrolls: over the screen, each of its rows would be looked at first.
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                                QStyleHintReturn *returned = nullptr) const override;
};

} // namespace Grantscope::Ui
