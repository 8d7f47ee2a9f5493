// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "shell/rail.h"
#include "widgets/clipboard.h"
#include "widgets/icon.h"
#include "widgets/tooltip.h"
#include "widgets/wordinfocus.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr QLatin1StringView kGeometryKey{"window/geometry"};
constexpr QLatin1StringView kAreaKey{"window/area"};
constexpr int kZoomStep = 10;
constexpr QSize kUsualSize{1180, 760};
constexpr int kStatusStays = 6000; // ms

QString keysOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

QString withoutMnemonic(QString text)
{
    // "中文(&T)" is how a mnemonic is written in languages that have no letters for one.
    static const QRegularExpression appended(u"\\(&.\\)"_s);
    return text.remove(appended).remove(u'&');
}

} // namespace

MainWindow::MainWindow(const Collaborators &with, QWidget *parent)
    : QMainWindow(parent)
    , m_with(with)
{
    setWindowTitle(u"Grantscope"_s);
    makeActions();

    auto *body = new QWidget(this);
    m_rail = new Rail(body);
    m_stack = new QStackedWidget(body);
    m_status = new QLabel(body);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(8, 4, 8, 4);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notice = new NoticeBar(body);
    column->addWidget(makeTitleBar());
    column->addWidget(m_notice);
    m_guides = new QVBoxLayout;
    column->addLayout(m_guides);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(body);

    connect(m_rail, &Rail::chosen, this, &MainWindow::bringUp);
    connect(&m_with.appearance, &Appearance::schemeChanged, this, &MainWindow::updateChecks);
    connect(&m_with.appearance, &Appearance::modeChanged, this, &MainWindow::updateChecks);
    connect(&m_with.language, &Language::changed, this, &MainWindow::updateChecks);
    connect(&m_with.language, &Language::changed, &m_with.appearance, &Appearance::applyFont);
    connect(&m_with.masking, &Masking::changed, this, &MainWindow::updateChecks);
    connect(&m_with.masking, &Masking::changed, this, [this] { showStatus({}); }); // It may name what is masked now.
    m_statusStays.setSingleShot(true);
    m_statusStays.setInterval(kStatusStays);
    connect(&m_statusStays, &QTimer::timeout, this, [this] { showStatus({}); });
    answerIntents();
    updateFonts();
    updateChecks();
    retranslateUi();
}

MainWindow::~MainWindow()
{
    m_with.masking.disconnect(this); // What goes with the window may give it back.
}

QAction *MainWindow::addCommand(const QString &iconName, const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    Appearance &look = m_with.appearance;
    m_openPalette = addCommand(u"search-symbolic"_s, Qt::CTRL | Qt::Key_K, [this] { commandPalette()->open(); });
    m_inspect = addCommand(u"edit-paste-symbolic"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V, [this] { inspectClipboard(); });
    m_toggleTheme = addCommand(u"contrast-symbolic"_s, {}, [&look] {
        look.setMode(look.scheme() == Scheme::Dark ? Appearance::Mode::Light : Appearance::Mode::Dark);
    });
    m_mask = addCommand(u"view-hidden-symbolic"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                        [this] { m_with.masking.setOn(!m_with.masking.isOn()); });
    m_mask->setCheckable(true);
    m_zoomIn = addCommand(u"zoom-in-symbolic"_s, {}, [&look] { look.setZoom(look.zoom() + kZoomStep); });
    // The plus sign takes Shift on some keyboards and none on others.
    m_zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_zoomOut = addCommand(u"zoom-out-symbolic"_s, Qt::CTRL | Qt::Key_Minus,
                           [&look] { look.setZoom(look.zoom() - kZoomStep); });
    m_zoomReset = addCommand(u"zoom-original-symbolic"_s, Qt::CTRL | Qt::Key_0, [&look] { look.setZoom(100); });
    m_lookUp = addCommand(u"help-contextual-symbolic"_s, Qt::Key_F1, [this] { lookUpFocused(); });
    m_about = addCommand(u"help-about-symbolic"_s, {}, [this] { showAbout(); });
    m_quit = addCommand(u"application-exit-symbolic"_s, Qt::CTRL | Qt::Key_Q, [this] { close(); });

    m_modes = new QActionGroup(this);
    for (const auto mode : {Appearance::Mode::System, Appearance::Mode::Light, Appearance::Mode::Dark}) {
        QAction *action = addCommand(u"contrast-symbolic"_s, {}, [&look, mode] { look.setMode(mode); });
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        m_modes->addAction(action);
    }
    m_languages = new QActionGroup(this);
    const QList<Language::Choice> choices = Language::choices();
    for (const Language::Choice &choice : choices) {
        QAction *action =
            addCommand(u"languages-symbolic"_s, {}, [this, code = choice.code] { m_with.language.setCode(code); });
        action->setCheckable(true);
        action->setText(choice.name);
        action->setData(choice.code);
        m_languages->addAction(action);
    }
}

void MainWindow::makeMenu()
{
    m_menu = new QMenu(this);
    m_menu->addAction(m_inspect);
    m_menu->addAction(m_mask);
    m_menu->addSeparator();
    m_themeMenu = m_menu->addMenu(icon(u"contrast-symbolic"_s), {});
    m_themeMenu->addActions(m_modes->actions());
    m_languageMenu = m_menu->addMenu(icon(u"languages-symbolic"_s), {});
    m_languageMenu->addActions(m_languages->actions());
    m_menu->addSeparator();
    m_menu->addActions({m_zoomIn, m_zoomOut, m_zoomReset});
    m_menu->addSeparator();
    m_menu->addActions({m_lookUp, m_about, m_quit});
}

QWidget *MainWindow::makeTitleBar()
{
    auto *bar = new QWidget(this);
    m_title = new QLabel(bar);
    m_title->setTextFormat(Qt::PlainText);
    m_find = new QPushButton(icon(u"search-symbolic"_s), {}, bar);
    connect(m_find, &QPushButton::clicked, m_openPalette, &QAction::trigger);
    const auto button = [bar](QAction *action) {
        auto *made = new QToolButton(bar);
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    m_maskButton = button(m_mask);
    m_themeButton = button(m_toggleTheme);
    makeMenu();
    m_menuButton = new QToolButton(bar);
    m_menuButton->setIcon(icon(u"application-menu-symbolic"_s));
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_find);
    row->addWidget(m_maskButton);
    row->addWidget(m_themeButton);
    row->addWidget(m_menuButton);
    return bar;
}

void MainWindow::answerIntents()
{
    Intents &intents = m_with.intents;
    intents.handle<ShowArea>(this, [this](const ShowArea &intent) {
        if (!showArea(intent.area))
            showStatus(tr("There is no area “%1”.").arg(intent.area));
        else if (const auto &showPart = m_areas.at(m_current).factory.showPart; showPart && !intent.part.isEmpty())
            showPart(intent.part);
    });
    intents.handle<ShowStatus>(this, [this](const ShowStatus &intent) { showStatus(intent.text); });
    intents.handle<StandingChanged>(this, [this](const StandingChanged &intent) {
        // Who says the same again leaves what was said meanwhile.
        if (intent.area == currentArea() && m_lastStanding != standing())
            showStatus({});
    });
    intents.handle<CopyText>(this, [this](const CopyText &intent) { copyText(intent); });
    intents.handle<SetLanguage>(this, [this](const SetLanguage &intent) {
        if (!m_with.language.setCode(intent.code))
            showStatus(tr("There is no language “%1”.").arg(intent.code));
    });
    connect(&intents, &Intents::unhandled, this, [this](QLatin1StringView name) {
        showStatus(tr("No area of this window can do that (%1).").arg(QString(name)));
    });
}

void MainWindow::addPanel(const PanelFactory &panel)
{
    const auto number = static_cast<int>(m_areas.size());
    m_rail->addArea(panel.icon);
    QAction *action = addCommand(
        panel.icon, number < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number)) : QKeySequence(),
        [this, number] { bringUp(number); });
    m_areas.append({panel, nullptr, action});
    retranslateUi();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_with.settings.value(kGeometryKey).toByteArray()))
        resize(usualSize());
    if (!showArea(m_with.settings.value(kAreaKey).toString()) && !m_areas.isEmpty())
        bringUp(0);
}

QSize MainWindow::usualSize() const
{
    // With room for what a window manager puts around it, which is not known before it is shown.
    const QSize frame(16, 48);
    return kUsualSize.boundedTo(screen()->availableGeometry().size() - frame);
}

bool MainWindow::showArea(const QString &id)
{
    for (int i = 0; i < m_areas.size(); ++i) {
        if (m_areas.at(i).factory.id == id) {
            bringUp(i);
            return true;
        }
    }
    return false;
}

QString MainWindow::currentArea() const
{
    return m_current < 0 ? QString() : m_areas.at(m_current).factory.id;
}

void MainWindow::bringUp(int number)
{
    Area &area = m_areas[number];
    if (!area.panel) {
        area.panel = area.factory.create(m_stack);
        m_stack->addWidget(area.panel);
    }
    m_current = number;
    m_stack->setCurrentWidget(area.panel);
    m_rail->setCurrent(number);
    m_title->setText(area.factory.title());
    if (m_ownStatus)
        showStatus({});
    area.panel->setFocus(Qt::OtherFocusReason);
    Q_EMIT areaChanged(area.factory.id);
}

void MainWindow::addCommands(CommandPalette::Source source)
{
    m_sources.append(std::move(source));
    if (m_palette)
        m_palette->addSource(m_sources.last());
}

CommandPalette *MainWindow::commandPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
        m_palette->addSource([this] { return commands(); });
        for (const CommandPalette::Source &source : std::as_const(m_sources))
            m_palette->addSource(source);
    }
    return m_palette;
}

QList<Command> MainWindow::commands() const
{
    QList<Command> out;
    const auto take = [this, &out](const QWidget *widget) {
        const QList<QAction *> actions = widget->actions();
        for (QAction *action : actions) {
            const QString text = withoutMnemonic(action->text());
            if (!text.isEmpty() && action->isEnabled() && action->isVisible() && !action->isSeparator())
                out.append({text, detailOf(action), action->icon(), [action] { action->trigger(); }});
        }
    };
    if (m_current >= 0) {
        // The panel first: what one works on is nearer than the window's settings.
        const QWidget *panel = m_areas.at(m_current).panel;
        take(panel);
    }
    take(this);
    out.removeIf([this](const Command &command) { return command.text == withoutMnemonic(m_openPalette->text()); });
    return out;
}

QString MainWindow::detailOf(const QAction *action) const
{
    // A language is called by its own name, which who looks for it by the word in theirs does not type.
    return m_languages->actions().contains(action) ? tr("Language") : keysOf(action);
}

void MainWindow::showStatus(const QString &text)
{
    m_ownStatus = text.isEmpty();
    if (m_ownStatus)
        m_statusStays.stop();
    else
        m_statusStays.start();
    m_lastStanding = standing();
    m_status->setText(m_ownStatus ? m_lastStanding : text);
    m_status->setToolTip(plainToolTip(m_status->text()));
    m_status->setAccessibleName(tr("Status: %1").arg(m_status->text()));
}

QString MainWindow::standing() const
{
    const std::function<QString()> ofArea = m_current < 0 ? nullptr : m_areas.at(m_current).factory.standing;
    const QString told = ofArea ? ofArea() : QString();
    const QString more = m_standing ? m_standing() : QString();
    return Command::joined({told.isEmpty() ? tr("Nothing that you paste leaves this machine") : told, more});
}

QString MainWindow::status() const
{
    return m_status->text();
}

void MainWindow::copyText(const CopyText &intent)
{
    if (intent.sensitivity == CopyText::Sensitivity::Secret)
        copySecret(intent.text);
    else
        QApplication::clipboard()->setText(intent.text);
}

void MainWindow::inspectClipboard()
{
    const QString text = QApplication::clipboard()->text();
    if (text.isEmpty())
        showStatus(tr("There is no text on the clipboard."));
    else
        m_with.intents.ask(OpenToken{text.toUtf8(), OpenToken::kClipboard});
}

/// What is in focus, else what the pointer rests on.
void MainWindow::lookUpFocused()
{
    QWidget *below = QApplication::widgetAt(QCursor::pos());
    const QString words[] = {wordInFocus(focusWidget()),
                             below ? wordUnder(below, below->mapFromGlobal(QCursor::pos())) : QString()};
    for (const QString &word : words) {
        if (!word.isEmpty() && (!m_with.isKnown || m_with.isKnown(word)))
            return static_cast<void>(m_with.intents.ask(LookUp{word}));
    }
    const bool isNothing = std::ranges::all_of(words, &QString::isEmpty);
    showStatus(isNothing ? tr("Go to a name first: a claim, a parameter, an algorithm, an error.")
                         : tr("The glossary knows nothing of what is in focus. Go to a name: a claim, a parameter, an "
                              "algorithm, an error."));
}

void MainWindow::addGuide(QWidget *guide)
{
    m_guides->addWidget(guide);
}

void MainWindow::showAbout()
{
    auto *dialog =
        new AboutDialog(m_with.components ? m_with.components() : QList<Component>(), &m_with.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateChecks()
{
    const QList<QAction *> modes = m_modes->actions();
    for (QAction *action : modes)
        action->setChecked(action->data().toInt() == static_cast<int>(m_with.appearance.mode()));
    const QList<QAction *> languages = m_languages->actions();
    for (QAction *action : languages)
        action->setChecked(action->data().toString() == m_with.language.code());
    m_mask->setChecked(m_with.masking.isOn());
}

void MainWindow::updateFonts()
{
    m_title->setFont(scaledFont(font(), kTitleText));
    m_status->setFont(scaledFont(font(), kSecondaryText));
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
}

void MainWindow::retranslateUi()
{
    m_openPalette->setText(tr("Find or Do …"));
    m_inspect->setText(tr("&Paste and Inspect"));
    m_toggleTheme->setText(tr("Switch Between Light and Dark"));
    m_mask->setText(tr("&Mask Values"));
    m_mask->setToolTip(tr("Show dots in place of values, for a room that looks on"));
    m_zoomIn->setText(tr("Zoom &In"));
    m_zoomOut->setText(tr("Zoom &Out"));
    m_zoomReset->setText(tr("&Normal Size"));
    m_lookUp->setText(tr("&What Does This Mean?"));
    m_about->setText(tr("&About Grantscope"));
    m_quit->setText(tr("&Quit"));
    m_themeMenu->setTitle(tr("&Colours"));
    m_languageMenu->setTitle(tr("&Language"));
    const QStringList modes{tr("Colours of the System"), tr("Light Colours"), tr("Dark Colours")};
    for (qsizetype i = 0; i < modes.size(); ++i)
        m_modes->actions().at(i)->setText(modes.at(i));

    m_find->setText(tr("Find or do …  %1").arg(keysOf(m_openPalette)));
    m_find->setAccessibleName(tr("Find or do"));
    m_maskButton->setAccessibleName(withoutMnemonic(m_mask->text()));
    m_themeButton->setAccessibleName(m_toggleTheme->text());
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_stack->setAccessibleName(tr("Area"));
    for (int i = 0; i < m_areas.size(); ++i) {
        const Area &area = m_areas.at(i);
        area.action->setText(tr("Go to %1", "an area of the window").arg(area.factory.title()));
        m_rail->setTitle(i, area.factory.title(), keysOf(area.action));
    }
    if (m_current >= 0)
        m_title->setText(m_areas.at(m_current).factory.title());
    // A message that came from elsewhere is in the language of its moment.
    showStatus({});
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        updateFonts();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_with.settings.setValue(kGeometryKey, saveGeometry());
    m_with.settings.setValue(kAreaKey, currentArea());
    QMainWindow::closeEvent(event);
}

} // namespace Grantscope::Ui
