// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/candidatesmodel.h"
#include "tokens/inspectorsession.h"
#include "widgets/pasteview.h"

class QAction;
class QHBoxLayout;
class QLabel;

namespace Grantscope::Ui {

class Copier;
class ValueTree;

/// What goes into the inspector: the paste box, a line about the token that is looked at, and the table of the tokens
/// in the text where there are several. What the person pastes and chooses is the session's at once; the colours, the
/// line and the table follow the session, masking and language. Places are told in octets of the token, not of the
/// text.
class InputPane : public QWidget
{
    Q_OBJECT

public:
    /// \a session outlives the pane.
    InputPane(InspectorSession *session, Copier *copier, QWidget *parent = nullptr);

    /// Marks a place of the token that is looked at and, unless the person works in the box, brings it into view; an
    /// empty one takes the mark away.
    void mark(Json::Span inToken, Meaning meaning);
    /// The octet of the token that the caret of the box stands at; -1 where that is none of its.
    [[nodiscard]] qsizetype caretInToken() const;
    /// What the buttons beside the line about the token do.
    void setActions(const QList<QAction *> &actions);
    /// Chooses the token \a by places further on, from the last on to the first.
    void stepCandidate(int by);
    [[nodiscard]] PasteView *pasteBox() const { return m_paste; }
    [[nodiscard]] ValueTree *candidates() const { return m_candidates; }

Q_SIGNALS:
    /// The person changed the text; the session takes it after this.
    void edited(Grantscope::Ui::PasteView::Edit how);
    /// The person went to this octet of the token.
    void placeChosen(qsizetype inToken);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeText(PasteView::Edit how);
    void showCandidates();
    void showJudging();
    void showJudgement();
    void showNothing();
    void showSummary();
    void colorParts();
    [[nodiscard]] qsizetype toToken(qsizetype inPaste) const;
    void fitCandidates();
    void retranslateUi();
    void retranslateCount();

    InspectorSession *m_session;
    const Masking *m_masking;
    CandidatesModel m_model;
    std::shared_ptr<const TokenParts> m_colored; ///< The parts whose colours the box shows.
    // In the order in which Tab reaches them.
    bool m_typed = false; ///< The last change was a step of typing.
    PasteView *m_paste;
    QLabel *m_summary;
    QHBoxLayout *m_line; ///< The summary, and the buttons.
    QLabel *m_count;
    ValueTree *m_candidates;
};

} // namespace Grantscope::Ui
