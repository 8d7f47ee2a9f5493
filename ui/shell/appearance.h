// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QObject>

class QSettings;

namespace Grantscope::Ui {

/// Light or dark, and how large: Fusion with our palettes, set for the whole application and remembered. Made by main()
/// before any widget.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// System follows the desktop where Qt knows its scheme, and is light where it does not.
    enum class Mode : quint8 { System, Light, Dark };
    Q_ENUM(Mode)

    /// Reads \a settings, which must outlive this, and applies what they say.
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What is shown now.
    [[nodiscard]] Scheme scheme() const;

    /// In percent, 50 to 300: of every font, and with it of all that is measured by fonts.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);

    /// Sets the application's font anew: after a change of zoom or language.
    void applyFont();

Q_SIGNALS:
    void modeChanged();
    void schemeChanged();
    void zoomChanged(int percent);

private:
    void applyScheme();

    QSettings &m_settings;
    QFont m_font; ///< The system's, at 100 %.
    Mode m_mode = Mode::System;
    int m_zoom = 100;
};

} // namespace Grantscope::Ui
