// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench.h"

#include "flows/agentpane.h"
#include "flows/browserpane.h"
#include "flows/devicepane.h"
#include "flows/flowbar.h"
#include "flows/flowspanel.h"
#include "flows/outcomebar.h"
#include "flows/stepdetails.h"

#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace Grantscope::Tests {

/// The whole program with its practice server, and a person in front of it.
class FlowDriver
{
public:
    /// Secrets are kept in \a secrets, or for the session only: never in the keychain of whoever runs the tests.
    explicit FlowDriver(const QString &language = QStringLiteral("en"),
                        std::shared_ptr<Workspace::SecretStore> secrets = {})
    {
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("grantscope.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("language"), language);
        if (!secrets)
            secrets = std::make_shared<Workspace::SessionSecretStore>();
        workbench = std::make_unique<Workbench>(
            *m_settings, [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); },
            WorkbenchKeeping{.journal = {}, .secrets = std::move(secrets)});
        workbench->window().resize(1280, 820);
        workbench->window().show();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(&workbench->window());
    }

    [[nodiscard]] Ui::FlowsPanel &flows() const { return *workbench->flows(); }
    [[nodiscard]] Ui::FlowController &flow() const { return *flows().controller(); }
    [[nodiscard]] Ui::AgentPane &agent() const { return *flows().browser()->agent(); }
    [[nodiscard]] QString outcome() const { return flows().outcome()->text(); }
    [[nodiscard]] bool isOver() const { return flow().state() == Ui::FlowController::State::Over; }

    void click(QAbstractButton *button) const { QTest::mouseClick(button, Qt::LeftButton); }
    void run() const { click(flows().bar()->runButton()); }
    void step() const { click(flows().bar()->stepButton()); }

    /// Presses a button of the page as soon as it is there.
    [[nodiscard]] bool press(const QString &button) const
    {
        if (!QTest::qWaitFor([&] { return agent().button(button) != nullptr; }, 20'000))
            return false;
        click(agent().button(button));
        return true;
    }
    /// Presses the first button of the page as soon as it is there, whatever its language, and waits for what follows.
    [[nodiscard]] bool pressPrimary() const
    {
        if (!QTest::qWaitFor([&] { return !agent().fields().isEmpty(); }, 20'000))
            return false;
        for (QWidget *field : agent().fields()) {
            auto *button = qobject_cast<QPushButton *>(field);
            if (!button)
                continue;
            const QWidget *page = agent().fields().constFirst();
            click(button);
            return QTest::qWaitFor([&] { return agent().fields().isEmpty() || agent().fields().constFirst() != page; },
                                   20'000);
        }
        return false;
    }
    [[nodiscard]] bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return isOver(); }, 20'000);
    }
    /// Runs to the end; signs in and allows where the grant has a person in it.
    [[nodiscard]] bool runThrough() const
    {
        run();
        if (Ui::opensBrowser(flow().grant()))
            return press(QStringLiteral("Sign In as Alice")) && press(QStringLiteral("Allow")) && waitForEnd();
        return waitForEnd();
    }

    enum class Begins : std::uint8_t { Yes, No };
    /// The same with whatever pages come, each answered as Alice would, and a device connected. What runs already is
    /// gone on with where it does not begin anew.
    [[nodiscard]] bool goThrough(Begins begins = Begins::Yes) const
    {
        if (begins == Begins::Yes)
            run();
        return answerPages([this] { return isOver(); });
    }
    /// Answers the pages until \a isEnough.
    template <typename IsEnough>
    [[nodiscard]] bool answerPages(IsEnough isEnough) const
    {
        QPointer<QAbstractButton> pressed;
        bool opened = false;
        return QTest::qWaitFor(
            [&] {
                if (!opened && flows().device()->openButton()->isVisible()) {
                    opened = true;
                    click(flows().device()->openButton());
                }
                for (const char *name : {"Next", "Sign In as Alice", "Allow"}) {
                    QAbstractButton *button = agent().button(QString::fromLatin1(name));
                    if (!button || button == pressed || !button->isEnabled())
                        continue;
                    pressed = button;
                    click(button);
                    break;
                }
                return isEnough();
            },
            60'000);
    }

    [[nodiscard]] QString journalFolder() const { return m_folder.filePath(QStringLiteral("journal")); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;

public:
    std::unique_ptr<Workbench> workbench; ///< Last: it uses the settings until it goes.
};

} // namespace Grantscope::Tests
