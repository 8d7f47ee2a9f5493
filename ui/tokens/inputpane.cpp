// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inputpane.h"

#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/sizetext.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

InputPane::InputPane(InspectorSession *session, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_masking(copier->masking())
    , m_model(m_masking)
    , m_paste(new PasteView(this))
    , m_summary(new QLabel(this))
    , m_line(new QHBoxLayout)
    , m_count(new QLabel(this))
    , m_candidates(new ValueTree(u"candidates"_s, ValueTree::Shape::Table, copier, this))
{
    m_paste->setObjectName(u"paste"_s);
    m_paste->setConcealed(m_masking->isOn());
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setFocusPolicy(Qt::NoFocus);
    m_count->setTextFormat(Qt::PlainText);
    m_candidates->show(&m_model, {30, 28, 18, 10});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_paste, 1);
    m_line->addWidget(m_summary, 1);
    column->addLayout(m_line);
    column->addWidget(m_count);
    column->addWidget(m_candidates, 1);

    connect(m_paste, &PasteView::edited, this, &InputPane::takeText);
    connect(m_paste, &TextView::clicked, this, [this](qsizetype offset) {
        if (const qsizetype inToken = toToken(offset); inToken >= 0)
            Q_EMIT placeChosen(inToken);
    });
    connect(m_candidates, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        m_typed = false;
        if (index.isValid())
            m_session->setCurrent(index.row());
    });
    connect(session, &InspectorSession::candidatesChanged, this, &InputPane::showCandidates);
    connect(session, &InspectorSession::judging, this, &InputPane::showJudging);
    connect(session, &InspectorSession::judged, this, &InputPane::showJudgement);
    connect(session, &InspectorSession::cleared, this, &InputPane::showNothing);
    connect(m_masking, &Masking::changed, this, [this](bool on) {
        m_paste->setConcealed(on);
        if (m_session->judgement())
            showSummary();
    });
    fitCandidates();
    retranslateUi();
    showNothing();
}

void InputPane::setActions(const QList<QAction *> &actions)
{
    m_line->addStretch();
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_line->addWidget(button, 0, Qt::AlignTop);
        setTabOrder(m_paste, button);
    }
}

void InputPane::takeText(PasteView::Edit how)
{
    // A copy: whoever hears edited() may replace the text.
    const QByteArray text = m_paste->text();
    m_typed = how == PasteView::Edit::Typed;
    m_paste->setParts(TokenView::compactParts(text));
    Q_EMIT edited(how);
    m_session->setText(text);
}

void InputPane::showCandidates()
{
    m_model.setCandidates(m_session->candidates());
    const bool several = m_model.rowCount() > 1;
    retranslateCount();
    m_count->setVisible(several);
    m_candidates->setVisible(several);
    m_candidates->setEnabled(true);
    fitCandidates();
    if (several) {
        const QSignalBlocker quiet(m_candidates);
        m_candidates->setCurrentSource(m_model.index(static_cast<int>(m_session->current()), 0));
    }
}

void InputPane::showJudging()
{
    m_colored.reset();
    const Token::Candidate *candidate = m_session->candidate();
    // The tokens of the last text stand there until those of this one are found; they can't be chosen any more.
    m_candidates->setEnabled(candidate);
    m_summary->setText(sizeText(candidate ? candidate->text.size() : m_session->text().size()));
    m_summary->show();
}

void InputPane::showJudgement()
{
    showSummary();
    // What was pasted is the outermost layer.
    if (m_colored == m_session->judgement()->outermost().parts)
        return;
    m_colored = m_session->judgement()->outermost().parts;
    colorParts();
}

void InputPane::showNothing()
{
    m_colored.reset();
    m_summary->clear();
    m_summary->hide();
    m_count->hide();
    m_candidates->hide();
}

void InputPane::showSummary()
{
    const LayerJudgement &judgement = m_session->judgement()->outermost();
    const Token::KindGuess &kind = judgement.inspection->kind;
    QStringList facts{sizeText(judgement.parts->token.size())};
    if (judgement.inspection->token->isNotFound()) {
        facts << tr("No token found");
    } else {
        facts << Token::kindTitle(kind.kind);
        if (const QString why = Texts::sentence(kind.reason, m_masking->shown(kind.evidence)); !why.isEmpty())
            facts << why;
    }
    m_summary->setText(facts.join(u" · "_s));
    m_summary->show();
}

void InputPane::colorParts()
{
    const Token::Candidate *candidate = m_session->candidate();
    QList<RoleRange> roles;
    const auto add = [&](Json::Span span, Meaning meaning) {
        const Json::Span place = inPaste(*candidate, span);
        if (place.length > 0)
            roles << RoleRange{place.offset, place.length, meaning};
    };
    // Where it stood escaped, its parts have no places of their own in what was pasted.
    if (candidate && candidate->span.length == candidate->text.size()) {
        for (const PartText &header : m_colored->headers)
            add(header.written, Meaning::Header);
        add(m_colored->payload.written, Meaning::Payload);
        for (const Json::Span &signature : m_colored->signatures)
            add(signature, Meaning::Signature);
    } else if (candidate) {
        roles << RoleRange{candidate->span.offset, candidate->span.length, Meaning::Muted};
    }
    std::ranges::sort(roles, {}, &RoleRange::offset);
    m_paste->setParts(roles);
    m_paste->setMarks({});
    // The token that is judged comes into view, unless the person is writing elsewhere.
    if (candidate && candidate->span.offset > 0 && !m_typed) {
        const QSignalBlocker quiet(m_paste);
        m_paste->goTo(candidate->span.offset);
    }
}

void InputPane::mark(Json::Span inToken, Meaning meaning)
{
    const Token::Candidate *candidate = m_session->candidate();
    if (!candidate || inToken.length <= 0)
        return m_paste->setMarks({});
    const Json::Span place = inPaste(*candidate, inToken);
    m_paste->setMarks({{place.offset, place.length, meaning}});
    if (!m_paste->hasFocus()) {
        const QSignalBlocker quiet(m_paste);
        m_paste->goTo(place.offset);
    }
}

qsizetype InputPane::toToken(qsizetype inPaste) const
{
    const Token::Candidate *candidate = m_session->candidate();
    return candidate ? fromPaste(*candidate, inPaste) : -1;
}

qsizetype InputPane::caretInToken() const
{
    return toToken(m_paste->cursor());
}

void InputPane::stepCandidate(int by)
{
    const int rows = m_model.rowCount();
    if (rows > 1) {
        const int row = (static_cast<int>(m_session->current()) + by + rows) % rows;
        m_candidates->setCurrentSource(m_model.index(row, 0));
    }
}

void InputPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
    }
    if (event->type() == QEvent::FontChange)
        fitCandidates();
}

void InputPane::fitCandidates()
{
    // Whole rows, so that nobody takes what is cut for the end of the list.
    constexpr int kFewRows = 3;
    constexpr int kManyRows = 8;
    const int row = qMax(m_candidates->sizeHintForRow(0), m_candidates->fontMetrics().height());
    const int around = m_candidates->header()->sizeHint().height() + 2 * m_candidates->frameWidth();
    m_candidates->setMinimumHeight(around + row * qBound(1, m_model.rowCount(), kFewRows));
    m_candidates->setMaximumHeight(around + row * qBound(1, m_model.rowCount(), kManyRows));
}

void InputPane::retranslateUi()
{
    m_paste->setPlaceholderText(tr("Paste a token, a header, a URL, a response …"));
    m_paste->setAccessibleName(tr("Text to inspect"));
    m_candidates->setAccessibleName(tr("Tokens found in the text"));
    retranslateCount();
}

void InputPane::retranslateCount()
{
    const QString count = m_session->hasMoreCandidates()
                              ? tr("More tokens than are listed were found in the text; these are the first %1:")
                              : tr("%1 tokens were found in the text:");
    m_count->setText(count.arg(m_model.rowCount()));
}

} // namespace Grantscope::Ui
