// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/intents.h"
#include "making/templates.h"
#include "tokens/inspectorsession.h"
#include "tokens/keyfetcher.h"
#include "tokens/keykeeper.h"
#include "tokens/sample.h"
#include "widgets/command.h"
#include "widgets/commandactions.h"
#include "widgets/copier.h"
#include "widgets/pasteview.h"

class QAction;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Grantscope::Ui {

class CompareTokensDialog;
struct CompareNeeds;
class InputPane;
class JudgementPane;
class LayersBar;
class MakerPane;
class PartsPane;
class TimeBar;
class WeakSecretsDialog;
class WelcomePage;

/// What the inspector works with. All of it is made by main() and outlives the panel.
struct InspectorNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    KeyFetcher fetcher = {};
    InspectorSession::Clock clock; ///< The time of day.
    KeyKeeping keeping = {}; ///< Where keys lie that are there again after a restart.
};

/// The tokens area: paste (InputPane), look (PartsPane), judge (JudgementPane, TimeBar). Each pane follows the session
/// by itself; the panel brings places from one to the other, keeps the history and the layout, and holds the commands.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(const InspectorNeeds &needs, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Shows a text that another part of the window asks about. Keys from the clipboard go to the keys.
    void open(const OpenToken &intent);
    void showSample();
    /// Points at a claim of the token that is shown, if it has it; of one that is being read, as soon as that is done.
    void showClaim(const QString &claim);
    /// Takes a copy of the token that is shown to the place where tokens are made; the token itself stays as it is.
    void editCopy();
    void newToken(const Making::Template &form);
    /// Opens the dialog for the MACs of the token that is shown; null, and the reason told, where it has none.
    WeakSecretsDialog *tryWeakSecrets();
    /// Holds the token that is shown against another one: of its text, of the history or from the clipboard.
    CompareTokensDialog *compareShown();
    /// Tokens from before a refresh and those that it brought, for another part of the window. The dialog is there once
    /// the issuer's keys are read.
    void compare(const CompareTokens &intent);
    /// Two entries of the history, by their rows; with another number of them, as compareShown().
    CompareTokensDialog *compareEntries(const QList<int> &rows);
    /// The place where tokens are made, itself made when it is first asked for.
    [[nodiscard]] MakerPane *maker();
    /// What the command palette finds here beside actions(): the claims and parameters of the token that is shown, its
    /// checks, the expectations' fields, and what is registered.
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] InspectorSession *session() { return &m_session; }
    [[nodiscard]] InputPane *input() const { return m_input; }
    [[nodiscard]] LayersBar *layers() const { return m_layers; }
    [[nodiscard]] PartsPane *parts() const { return m_parts; }
    [[nodiscard]] TimeBar *times() const { return m_times; }
    [[nodiscard]] JudgementPane *judgement() const { return m_judgement; }

Q_SIGNALS:
    /// The token that is shown was judged, for the first time or again. \a origin is where it came from, and
    /// \a parameter as which a flow obtained it, as in OpenToken.
    void judged(const Grantscope::Token::Inspection &inspection, const QString &origin, const QString &parameter);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // inspectorpanel.cpp
    void arrange();
    void connectPanes();
    void restoreLayout();
    void saveLayout() const;
    void updateCopying();
    void noteEdit(PasteView::Edit how);
    void keepSampleKey(PasteView::Edit how);
    void keepInHistory();
    void openText(const OpenToken &intent);
    void openWithKeys(const OpenToken &intent);
    void takeContext(const TokenContext &context);
    /// The key set of \a context, if it has one; then \a then.
    void takeKeys(const TokenContext &context, const std::function<void()> &then);
    void say(const QString &text);

    // To the place where tokens are made: inspectormaking.cpp
    [[nodiscard]] QList<Jose::Key> keysOfSession();
    [[nodiscard]] Making::Known knownOfExpectations() const;
    [[nodiscard]] bool canEditCopy() const;
    [[nodiscard]] QList<Command> makingCommands();
    void showMaker();
    void leaveMaker();
    void inspectMade(const QByteArray &token);
    void updateEditing();
    using ChooseKey = std::function<void(const Jose::Key &)>;
    void makeKey(const Jose::JwsAlgorithm *algorithm);
    void makeKeyBy(const std::function<Result<Jose::Key>()> &make, const ChooseKey &choose);
    void takeRecipientKey(const QByteArray &text);
    void takeForMaker(const KeyBatch &batch, const ChooseKey &choose);

    // Comparing: inspectorcomparing.cpp
    [[nodiscard]] CompareNeeds compareNeeds();
    CompareTokensDialog *compareTokens(const CompareNeeds &needs);
    void compareRenewed(const CompareTokens &intent);

    // Commands: inspectorcommands.cpp
    void addTabCommand(const char *text, const QKeySequence &keys, QTabWidget *tabs, int tab);
    void makeActions();
    void retranslateActions();
    QList<Command> registryCommands();
    void copyReport();
    void goToPasted();
    void openLink(const QUrl &address);

    struct TabCommand
    {
        QAction *action;
        QTabWidget *tabs;
        int tab;
    };

    InspectorNeeds m_needs;
    InspectorSession m_session;
    Copier m_copier;
    QString m_origin; ///< Of the text that is shown, for the history.
    QString m_parameter; ///< As which a flow obtained it.
    struct SampleKeys
    {
        QByteArray token;
        QList<Jose::Key> keys;
    };
    std::optional<SampleKeys> m_sample; ///< Shown last. Its keys are among the keys as long as it stands in the box.
    QString m_claimToShow; ///< Asked for while the token was being read.
    bool m_editsNext = false; ///< What is about to be judged goes on to where tokens are made.
    QString m_nextOrigin; ///< Of the text that open() is about to set.
    QString m_nextParameter;
    bool m_freshText = false; ///< Not in the history yet.
    bool m_typed = false; ///< The person is typing rather than pasting.

    QStackedWidget *m_places; ///< The inspector, and where tokens are made.
    MakerPane *m_maker = nullptr;
    QAction *m_editAction = nullptr;
    QAction *m_compareAction = nullptr;
    InputPane *m_input;
    QStackedWidget *m_pages; ///< The welcome, or the parts.
    LayersBar *m_layers;
    WelcomePage *m_welcome;
    PartsPane *m_parts;
    TimeBar *m_times;
    JudgementPane *m_judgement;
    CommandActions m_commands{this};
    QList<TabCommand> m_tabCommands;
    QList<QAction *> m_copyActions;
};

} // namespace Grantscope::Ui
