// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/layoutwalk.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace Grantscope::Tests {

/// Keeps a picture of \a window as \a name in build/…/screenshots, for people to look at; holds that something is on
/// it, that nothing covers anything, and that texts are whole and can be read on their ground.
inline void keepPicture(QWidget *window, const QString &name)
{
    for (int layouts = 0; layouts < 5; ++layouts)
        QCoreApplication::processEvents(); // A scroll bar that comes or goes lays out again.
    const QImage image = window->grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/%1.png").arg(name)));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 50);
    const QStringList complaints = overlaps(window) + cutTexts(window) + faintTexts(window) + sharedMnemonics(window);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n'))));
}

} // namespace Grantscope::Tests
