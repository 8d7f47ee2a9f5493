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
    const QString scale = image.devicePixelRatio() > 1 ? QStringLiteral("@2x") : QString();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/%1%2.png").arg(name, scale)));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 50);
    const QStringList complaints = overlaps(window) + cutTexts(window) + faintTexts(window) + sharedMnemonics(window);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n'))));
}

/// The same, and once more as on a small screen.
inline void keepPictures(QWidget *window, const QString &name)
{
    constexpr QSize kSmallScreen{1024, 600};
    keepPicture(window, name);
    const QSize size = window->size();
    window->resize(size.boundedTo(kSmallScreen));
    const QSize small = window->size();
    QVERIFY2(small.boundedTo(kSmallScreen) == small,
             qPrintable(QStringLiteral("%1 is %2 x %3").arg(name).arg(small.width()).arg(small.height())));
    keepPicture(window, name + QStringLiteral("-small"));
    window->resize(size);
}

} // namespace Grantscope::Tests
