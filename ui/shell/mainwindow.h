// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/intents.h"
#include "shell/aboutdialog.h"
#include "shell/appearance.h"
#include "shell/commandpalette.h"
#include "shell/language.h"
#include "shell/noticebar.h"
#include "shell/panelfactory.h"
#include "widgets/masking.h"

#include <QMainWindow>
#include <QTimer>

#include <chrono>

class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace Grantscope::Ui {

class Rail;

/// What the window works with. All of it is made by main() and outlives the window.
struct Collaborators
{
    QSettings &settings;
    Intents &intents;
    Masking &masking;
    Appearance &appearance;
    Language &language;
    std::function<QList<Component>()> components; ///< For the About dialog; asked when that opens.
    /// Whether a LookUp of the word finds anything; null: every word is looked up.
    std::function<bool(const QString &word)> isKnown = {};
};

/// The window: rail of areas, title, command palette, status line. Knows panels by their factories only.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Collaborators &with, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Appends an area; call before restore().
    void addPanel(const PanelFactory &panel);
    /// Size, place and area as they were when the window was closed last.
    void restore();
    /// Brings an area to the front, making its panel if this is the first time. An unknown id gives false.
    bool showArea(const QString &id);
    [[nodiscard]] QString currentArea() const;
    /// More commands for the palette than the actions of the window and its panels.
    void addCommands(CommandPalette::Source source);
    /// Made when first asked for.
    [[nodiscard]] CommandPalette *commandPalette();
    /// Below the title, until the person acts on it or puts it away.
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    /// Shows a line above every area, as long as it is visible.
    void addGuide(QWidget *guide);
    /// What the line at the bottom says: for six seconds the last message, then what holds in the area in front.
    [[nodiscard]] QString status() const;
    /// What holds in every area beside its own; empty where there is nothing more.
    void setStanding(std::function<QString()> more) { m_standing = std::move(more); }
    void setStatusStays(std::chrono::milliseconds time) { m_statusStays.setInterval(time); }

Q_SIGNALS:
    /// Another area is in front, or the same one was asked for.
    void areaChanged(const QString &area);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Area
    {
        PanelFactory factory;
        QWidget *panel = nullptr;
        QAction *action = nullptr;
    };

    void makeActions();
    void makeMenu();
    QWidget *makeTitleBar();
    void answerIntents();
    void bringUp(int number);
    void showStatus(const QString &text);
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QSize usualSize() const;
    [[nodiscard]] QString detailOf(const QAction *action) const;
    void showAbout();
    void lookUpFocused();
    void copyText(const CopyText &intent);
    void inspectClipboard();
    void updateChecks();
    void updateFonts();
    void retranslateUi();
    [[nodiscard]] QList<Command> commands() const;
    QAction *addCommand(const QString &iconName, const QKeySequence &keys, std::function<void()> run);

    Collaborators m_with;
    QList<Area> m_areas;
    int m_current = -1;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    NoticeBar *m_notice = nullptr;
    QVBoxLayout *m_guides = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_find = nullptr;
    QToolButton *m_themeButton = nullptr;
    QToolButton *m_maskButton = nullptr;
    QToolButton *m_menuButton = nullptr;
    CommandPalette *m_palette = nullptr;
    QList<CommandPalette::Source> m_sources; ///< For the palette, once it is there.
    QMenu *m_menu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QActionGroup *m_modes = nullptr;
    QActionGroup *m_languages = nullptr;
    QAction *m_openPalette = nullptr;
    QAction *m_inspect = nullptr;
    QAction *m_toggleTheme = nullptr;
    QAction *m_mask = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_zoomReset = nullptr;
    QAction *m_lookUp = nullptr;
    QAction *m_about = nullptr;
    QAction *m_quit = nullptr;
    std::function<QString()> m_standing;
    QString m_lastStanding; ///< When the status line was set.
    QTimer m_statusStays;
    bool m_ownStatus = true; ///< The status line shows the window's own sentence.
};

} // namespace Grantscope::Ui
