// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowjournal.h"

#include "flows/flowspanel.h"
#include "flows/profilebook.h"
#include "intents/intents.h"
#include "learn/learnpanel.h"
#include "learn/termhints.h"
#include "practice/practicepanel.h"
#include "requests/requestspanel.h"
#include "session/practicehost.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "tokens/inspectorpanel.h"
#include "transcripts/transcriptspanel.h"
#include "widgets/masking.h"

#include <QPointer>

class QSettings;

namespace Grantscope {

/// What is kept beside the settings.
struct WorkbenchKeeping
{
    QString journal = {}; ///< Its folder; empty: one beside the file of the settings.
    std::shared_ptr<Workspace::SecretStore> secrets = {}; ///< In place of the system's keychain.
};

/// The desktop program as it is wired: one window, its areas, and what they share. The only list of panels. Wants a
/// QApplication; shows nothing until show() of the window.
class Workbench
{
public:
    using Clock = std::function<Instant()>;

    /// \a settings outlive it; profiles are kept in the folder of their file. \a clock tells the time of day, on any
    /// thread.
    Workbench(QSettings &settings, const Clock &clock, const WorkbenchKeeping &keeping = {});

    [[nodiscard]] Ui::MainWindow &window() { return m_window; }
    [[nodiscard]] Ui::Appearance &appearance() { return m_appearance; }
    [[nodiscard]] Ui::Intents &intents() { return m_intents; }
    [[nodiscard]] Session::PracticeHost &practice() { return m_practice; }
    [[nodiscard]] FlowJournal &journal() { return m_journal; }
    /// Null until the area was shown for the first time.
    [[nodiscard]] Ui::FlowsPanel *flows() const { return m_flows; }
    [[nodiscard]] Ui::RequestsPanel *requests() const { return m_requests; }
    [[nodiscard]] Session::TokenShelf &shelf() { return m_shelf; }
    [[nodiscard]] Ui::TranscriptsPanel *transcripts() const { return m_transcripts; }
    [[nodiscard]] Archive::Shelves &shelves() { return m_shelves; }
    [[nodiscard]] Ui::PracticePanel *practicePanel() const { return m_practicePanel; }
    [[nodiscard]] Ui::InspectorPanel *inspector() const { return m_inspector; }
    [[nodiscard]] Ui::LearnPanel *learn() const { return m_learn; }

private:
    [[nodiscard]] Ui::FlowServices flowServices(const Clock &clock);
    [[nodiscard]] Ui::RequestServices requestServices(const Clock &clock);
    void addTranscripts(QSettings &settings, const Clock &clock);
    void addLearn(QSettings &settings, const Clock &clock);
    void offerInterrupted(const QString &folder);
    void shelve(const Session::FlowSession &session);
    void shelvePlain(const Net::Record &record);
    void openObtained(const Ui::OpenObtained &intent);

    Ui::Language m_language;
    Ui::Appearance m_appearance;
    Ui::Intents m_intents;
    Ui::Masking m_masking;
    Ui::TermHints m_hints;
    Session::PracticeHost m_practice;
    Ui::ProfileBook m_profiles;
    FlowJournal m_journal;
    Archive::Shelves m_shelves;
    Session::TokenShelf m_shelf;
    Workspace::RequestStore m_namedRequests;
    QPointer<Ui::FlowsPanel> m_flows;
    QPointer<Ui::PracticePanel> m_practicePanel;
    QPointer<Ui::InspectorPanel> m_inspector;
    QPointer<Ui::RequestsPanel> m_requests;
    QPointer<Ui::TranscriptsPanel> m_transcripts;
    QPointer<Ui::LearnPanel> m_learn;
    Ui::MainWindow m_window; // Last: its panels use all of the above.
};

} // namespace Grantscope
