// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"

#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QMetaEnum>
#include <QSettings>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr QLatin1StringView kModeKey{"appearance/scheme"};
constexpr QLatin1StringView kZoomKey{"appearance/zoom"};

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_font(QFontDatabase::systemFont(QFontDatabase::GeneralFont))
{
    const QMetaEnum modes = QMetaEnum::fromType<Mode>();
    bool known = false;
    const int mode = modes.keyToValue(settings.value(kModeKey).toString().toLatin1().constData(), &known);
    m_mode = known ? static_cast<Mode>(mode) : Mode::System;
    const int zoom = settings.value(kZoomKey, 100).toInt();
    m_zoom = zoom >= 50 && zoom <= 300 ? zoom : 100;

    if (!qobject_cast<ZoomedStyle *>(QApplication::style()))
        QApplication::setStyle(new ZoomedStyle);
    applyScheme();
    applyFont();
    connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::applyScheme);
}

void Appearance::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    m_settings.setValue(kModeKey, QString::fromLatin1(QMetaEnum::fromType<Mode>().valueToKey(static_cast<int>(mode))));
    applyScheme();
    Q_EMIT modeChanged();
}

Scheme Appearance::scheme() const
{
    if (m_mode != Mode::System)
        return m_mode == Mode::Dark ? Scheme::Dark : Scheme::Light;
    return QApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
}

void Appearance::setZoom(int percent)
{
    percent = std::clamp(percent, 50, 300);
    if (m_zoom == percent)
        return;
    m_zoom = percent;
    m_settings.setValue(kZoomKey, percent);
    applyFont();
    Q_EMIT zoomChanged(percent);
}

void Appearance::applyScheme()
{
    QApplication::setPalette(schemePalette(scheme()));
    Q_EMIT schemeChanged();
}

void Appearance::applyFont()
{
    const QFont font = withHanFamilies(scaledFont(m_font, m_zoom / 100.0));
    if (font != QApplication::font())
        QApplication::setFont(font);
}

} // namespace Grantscope::Ui
