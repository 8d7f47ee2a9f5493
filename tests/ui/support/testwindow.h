// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Grantscope::Tests {

/// A main window with all that it works with, and settings in a folder of its own. close() and open() again are a
/// restart.
struct TestWindow
{
    explicit TestWindow(QList<Ui::PanelFactory> areas = {})
        : panels(std::move(areas))
    {
    }

    Ui::MainWindow &open()
    {
        window.reset();
        language.reset();
        appearance.reset();
        settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("grantscope.ini")), QSettings::IniFormat);
        if (!settings->contains(QStringLiteral("language")))
            settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
        language = std::make_unique<Ui::Language>(*settings);
        appearance = std::make_unique<Ui::Appearance>(*settings);
        intents = std::make_unique<Ui::Intents>();
        masking = std::make_unique<Ui::Masking>();
        window = std::make_unique<Ui::MainWindow>(
            Ui::Collaborators{*settings, *intents, *masking, *appearance, *language, components});
        for (const Ui::PanelFactory &panel : std::as_const(panels))
            window->addPanel(panel);
        window->restore();
        window->show();
        window->activateWindow();
        [[maybe_unused]] const bool active =
            QTest::qWaitForWindowActive(window.get()); // Shortcuts need it; those tests say so.
        return *window;
    }

    static QList<Ui::Component> components()
    {
        return {{QStringLiteral("Qt"), QStringLiteral("6.8.2"), QStringLiteral("LGPL-3.0-only")}};
    }

    QTemporaryDir folder;
    QList<Ui::PanelFactory> panels;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Ui::Language> language;
    std::unique_ptr<Ui::Appearance> appearance;
    std::unique_ptr<Ui::Intents> intents;
    std::unique_ptr<Ui::Masking> masking;
    std::unique_ptr<Ui::MainWindow> window;
};

} // namespace Grantscope::Tests
