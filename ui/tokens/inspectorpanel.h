// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/intents.h"
#include "tokens/checklistpane.h"
#include "tokens/claimsmodel.h"
#include "tokens/copier.h"
#include "tokens/expectationspane.h"
#include "tokens/historypane.h"
#include "tokens/inspectorsession.h"
#include "tokens/keyspane.h"
#include "widgets/command.h"
#include "widgets/pasteview.h"
#include "widgets/theme.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class CandidatesModel;
class PartView;
class SignaturePane;
class TimeBar;
class ValueTree;
class VerdictBanner;

/// What the inspector works with. All of it is made by main() and outlives the panel.
struct InspectorNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    KeyFetcher fetcher = {};
    InspectorSession::Clock clock; ///< The time of day.
};

/// The tokens area: paste, look, judge.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(const InspectorNeeds &needs, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Shows a text that another part of the window asks about. Keys from the clipboard go to the keys.
    void open(const OpenToken &intent);
    void showSample();
    /// What the command palette finds here beside actions(): the claims and parameters of the token that is shown, its
    /// checks, the expectations' fields, and what is registered.
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] InspectorSession *session() { return &m_session; }
    [[nodiscard]] PasteView *pasteBox() const { return m_paste; }
    [[nodiscard]] VerdictBanner *verdict() const { return m_verdict; }
    [[nodiscard]] ChecklistPane *checks() const { return m_checks; }
    [[nodiscard]] KeysPane *keys() const { return m_keys; }
    [[nodiscard]] ExpectationsPane *expectations() const { return m_expectations; }
    [[nodiscard]] HistoryPane *history() const { return m_history; }
    [[nodiscard]] TimeBar *times() const { return m_times; }
    [[nodiscard]] PartView *header() const { return m_header; }
    [[nodiscard]] PartView *payload() const { return m_payload; }
    [[nodiscard]] SignaturePane *signature() const { return m_signature; }
    [[nodiscard]] ValueTree *claims() const { return m_claims; }
    [[nodiscard]] ValueTree *parameters() const { return m_parameters; }
    [[nodiscard]] ValueTree *unprotectedParameters() const { return m_unprotected; }
    [[nodiscard]] ValueTree *candidates() const { return m_candidateView; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // Construction: inspectorpanel.cpp, actions in inspectorcommands.cpp
    QWidget *makeInput();
    QWidget *makeEmptyPage();
    QWidget *makeParts();
    QWidget *makeClaimsPage();
    QWidget *makeJudgement();
    void makeActions();
    void connectSession();
    void restoreLayout();
    void saveLayout() const;
    void updateFonts();
    void retranslateUi();

    // What is shown: inspectorview.cpp
    void takeText(PasteView::Edit how);
    void showCandidates();
    void showJudgement();
    void showVerdict();
    void showNothing();
    void showJudging();
    void clearViews();
    void showParts();
    void showSignature();
    void showNotices();
    void showSummary();
    void showTabTitles();
    void showCounts();
    void showClaimDetails();
    void keepInHistory();
    void say(const QString &text);

    // Places: inspectorplaces.cpp
    void connectPlaces();
    void colorParts();
    void markEverywhere(Token::Place::Part part, Json::Span span);
    void showPlace(const Token::Place &place);
    // Each gives the view that shows the place now, or null.
    QWidget *chooseClaim(qsizetype offset);
    QWidget *chooseParameter(qsizetype offset);
    QWidget *chooseSignature(qsizetype inToken);
    QWidget *choosePasted(qsizetype offset);
    void goToPasted();
    void markInPaste(Json::Span inToken, Meaning meaning);

    // Commands: inspectorcommands.cpp
    QList<Command> memberCommands(ValueTree *table, const QString &what, QWidget *page, QTabWidget *tabs);
    QList<Command> checkCommands();
    QList<Command> fieldCommands();
    QList<Command> registryCommands();
    void copyReport();
    void copyPart(Token::Place::Part part);
    void openLink(const QUrl &address);
    void stepCandidate(int by);

    InspectorNeeds m_needs;
    InspectorSession m_session;
    Copier m_copier;
    CandidatesModel *m_candidates;
    ClaimsModel m_claimsModel;
    ClaimsModel m_parametersModel;
    ClaimsModel m_unprotectedModel; ///< "header" of a JSON JWS.
    std::shared_ptr<const TokenParts> m_shownParts;
    std::shared_ptr<const Token::DecodedJwt> m_shownToken; ///< Whose values the models show; judging again leaves it.
    QString m_origin; ///< Of the text that is shown, for the history.
    QString m_nextOrigin; ///< Of the text that open() is about to set.
    bool m_freshText = false; ///< Not in the history yet.
    bool m_typed = false; ///< The person is typing rather than pasting.

    QSplitter *m_columns;
    QSplitter *m_rows;
    QSplitter *m_middle;
    PasteView *m_paste;
    QLabel *m_summary;
    QLabel *m_candidatesLabel;
    ValueTree *m_candidateView;
    QStackedWidget *m_pages;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_sampleButton;
    QPushButton *m_pasteButton;
    QComboBox *m_signatureBox;
    QTabWidget *m_headerTabs;
    PartView *m_header;
    ValueTree *m_parameters;
    ValueTree *m_unprotected;
    QTabWidget *m_partTabs;
    ValueTree *m_claims;
    QWidget *m_claimsPage; ///< The claims and what there is to know of the chosen one.
    QLabel *m_claimDetails;
    PartView *m_payload;
    SignaturePane *m_signature;
    TimeBar *m_times;
    VerdictBanner *m_verdict;
    QTabWidget *m_judgeTabs;
    ChecklistPane *m_checks;
    KeysPane *m_keys;
    ExpectationsPane *m_expectations;
    HistoryPane *m_history;
    QToolButton *m_copyButton;
    QList<std::pair<QAction *, const char *>> m_commands; ///< With their English texts.
    QList<QAction *> m_copyActions;
};

} // namespace Grantscope::Ui
