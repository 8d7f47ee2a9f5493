// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/comparetokensdialog.h"

#include "token/comparisontext.h"
#include "tokens/verdictlook.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Token::Side;

QComboBox *choiceBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    return box;
}

Meaning meaningOf(const Token::Comparison &comparison)
{
    switch (comparison.result()) {
    case Token::PairResult::Identical:
        return Meaning::Good;
    case Token::PairResult::Alike:
        return comparison.hasWarnings() ? Meaning::Warning : Meaning::Good;
    case Token::PairResult::Violated:
        return Meaning::Bad;
    case Token::PairResult::Differs:
    case Token::PairResult::Unknown:
        break;
    }
    return Meaning::Warning;
}

} // namespace

CompareTokensDialog::CompareTokensDialog(const CompareNeeds &needs, QWidget *parent)
    : QDialog(parent)
    , m_needs(needs)
    , m_model(needs.copier->masking())
    , m_pairLabel(new QLabel(this))
    , m_pair(choiceBox(this))
    , m_firstLabel(new QLabel(this))
    , m_first(choiceBox(this))
    , m_firstVerdict(new QLabel(this))
    , m_secondLabel(new QLabel(this))
    , m_second(choiceBox(this))
    , m_secondVerdict(new QLabel(this))
    , m_relationLabel(new QLabel(this))
    , m_relation(new QComboBox(this))
    , m_differencesOnly(new QCheckBox(this))
    , m_swap(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_summary(new WrappedText(this))
    , m_view(new ValueTree(u"comparison"_s, ValueTree::Shape::Tree, needs.copier, this))
    , m_details(new WrappedText(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    arrange();
    m_differencesOnly->setChecked(true);
    m_view->show(&m_model, {46, 33, 33, 58});
    for (QPushButton *button : {m_swap, m_paste, m_copy})
        button->setAutoDefault(false); // Enter in the table closes nothing and swaps nothing.
    retranslateUi();
    m_first->setCurrentIndex(m_needs.first);
    m_second->setCurrentIndex(m_needs.second);
    if (m_needs.relation)
        chooseRelation(*m_needs.relation);
    connect(m_pair, &QComboBox::activated, this, &CompareTokensDialog::choosePair);
    for (QComboBox *box : {m_first, m_second, m_relation})
        connect(box, &QComboBox::currentIndexChanged, this, &CompareTokensDialog::compare);
    connect(m_differencesOnly, &QCheckBox::toggled, this, [this](bool on) {
        m_model.setDetail(on ? Token::ComparisonDetail::Differences : Token::ComparisonDetail::Everything);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->expandAll();
        showDetails();
    });
    connect(m_view, &ValueTree::currentSourceChanged, this, &CompareTokensDialog::showDetails);
    connect(m_swap, &QPushButton::clicked, this, &CompareTokensDialog::swap);
    connect(m_paste, &QPushButton::clicked, this, &CompareTokensDialog::paste);
    connect(m_copy, &QPushButton::clicked, this, &CompareTokensDialog::copyMarkdown);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(needs.copier, &Copier::allowedChanged, this, [this] {
        fillChoices();
        updateCopying();
    });
    settle();
    compare();
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 38);
}

void CompareTokensDialog::arrange()
{
    for (QLabel *label : {m_pairLabel, m_firstLabel, m_secondLabel, m_relationLabel, m_firstVerdict, m_secondVerdict})
        label->setTextFormat(Qt::PlainText);
    m_pairLabel->setBuddy(m_pair);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_relationLabel->setBuddy(m_relation);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_pairLabel, 0, 0);
    grid->addWidget(m_pair, 0, 1);
    for (QWidget *widget : QList<QWidget *>{m_pairLabel, m_pair})
        widget->setVisible(m_needs.pairs.size() > 1);
    grid->addWidget(m_firstLabel, 1, 0);
    grid->addWidget(m_first, 1, 1);
    grid->addWidget(m_firstVerdict, 1, 2);
    grid->addWidget(m_swap, 1, 3);
    grid->addWidget(m_secondLabel, 2, 0);
    grid->addWidget(m_second, 2, 1);
    grid->addWidget(m_secondVerdict, 2, 2);
    grid->addWidget(m_paste, 2, 3);
    grid->addWidget(m_relationLabel, 3, 0);
    grid->addWidget(m_relation, 3, 1);
    grid->addWidget(m_differencesOnly, 3, 2, 1, 2);
    auto *below = new QHBoxLayout;
    below->addWidget(m_copy);
    below->addStretch(1);
    below->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(grid);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addWidget(m_details);
    column->addLayout(below);
}

void CompareTokensDialog::compare()
{
    const quint64 asked = ++m_asked;
    m_isReady = false;
    for (QComboBox *box : {m_first, m_second})
        box->setToolTip(box->currentData(Qt::ToolTipRole).toString());
    showPair();
    const TokenChoice first = m_needs.choices.value(m_first->currentIndex());
    const TokenChoice second = m_needs.choices.value(m_second->currentIndex());
    const bool hasBoth = m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0;
    if (!hasBoth)
        m_model.setComparison({});
    showSummary();
    if (!hasBoth)
        return;
    QtConcurrent::run([keys = m_needs.keys, judging = m_needs.judging, first, second, said = chosenRelation()] {
        yieldToWindow();
        Token::Inspector inspector(*keys);
        auto left = std::make_shared<const Token::Inspection>(inspected(inspector, first, judging));
        auto right = std::make_shared<const Token::Inspection>(inspected(inspector, second, judging));
        return std::make_shared<const Token::Comparison>(Token::compareTokens(std::move(left), std::move(right), said));
    }).then(this, [this, asked](const std::shared_ptr<const Token::Comparison> &comparison) {
        if (asked == m_asked)
            take(comparison);
    });
}

void CompareTokensDialog::take(const std::shared_ptr<const Token::Comparison> &comparison)
{
    m_isReady = true;
    m_model.setComparison(comparison);
    showSummary();
}

void CompareTokensDialog::copyMarkdown()
{
    if (!m_isReady || !m_needs.copier->isAllowed())
        return;
    const auto comparison = std::make_shared<const Token::Comparison>(*m_model.comparison());
    m_needs.copier->copyLater(
        [comparison, detail = m_model.detail()] { return Token::comparisonMarkdown(*comparison, detail); },
        windowTitle());
}

QString CompareTokensDialog::summary() const
{
    return m_summary->toPlainText();
}

QString CompareTokensDialog::verdictText(Side side) const
{
    return (side == Side::Left ? m_firstVerdict : m_secondVerdict)->text();
}

void CompareTokensDialog::showSummary()
{
    updateCopying();
    const Token::Comparison *comparison = m_isReady ? m_model.comparison() : nullptr;
    for (const auto &[side, label] : {std::pair(Side::Left, m_firstVerdict), std::pair(Side::Right, m_secondVerdict)}) {
        const QString title = comparison ? verdictTitle(comparison->token(side).verdict) : QString();
        label->setText(comparison ? meaningMark(verdictMeaning(comparison->token(side).verdict)) + u' ' + title
                                  : QString());
        label->setAccessibleName(side == Side::Left ? tr("Verdict of the first token: %1").arg(title)
                                                    : tr("Verdict of the second token: %1").arg(title));
    }
    if (m_first->currentIndex() < 0 || m_second->currentIndex() < 0)
        return m_summary->setPlainText(
            tr("There is nothing to compare it with yet. Choose a second token, or take one from the clipboard."));
    if (!comparison)
        return m_summary->setPlainText(tr("Comparing …"));
    QStringList lines = Token::comparisonNotes(*comparison);
    const QString first = lines.takeFirst();
    if (const QString said = judgedAs(); !said.isEmpty())
        lines << said;
    const QString top =
        meaningMark(meaningOf(*comparison)) + u' ' + first + u' ' + Token::relationSentence(*comparison);
    m_summary->setPlainText(lines.isEmpty() ? top : top + u'\n' + lines.join(u' '));
}

/// What the verdicts hang on that stands nowhere in this dialog.
QString CompareTokensDialog::judgedAs() const
{
    const ChoiceJudging &judging = m_needs.judging;
    if (judging.kind && judging.detachedPayload)
        return tr("As set in the inspector, both are judged as %1 with the content that was given apart.")
            .arg(Token::kindTitle(*judging.kind));
    if (judging.kind)
        return tr("As set in the inspector, both are judged as %1.").arg(Token::kindTitle(*judging.kind));
    return judging.detachedPayload
               ? tr("As set in the inspector, both are judged with the content that was given apart.")
               : QString();
}

QString CompareTokensDialog::details() const
{
    return m_details->toPlainText();
}

/// What the cells have no room for.
void CompareTokensDialog::showDetails()
{
    const QString text = m_view->currentSource().data(ComparisonModel::DetailsRole).toString();
    m_details->setPlainText(text.isEmpty() ? tr("Choose a row to read all of it here.") : text);
}

void CompareTokensDialog::updateCopying()
{
    m_copy->setEnabled(m_isReady && m_model.comparison() && m_needs.copier->isAllowed());
}

void CompareTokensDialog::retranslateUi()
{
    setWindowTitle(tr("Compare Two Tokens"));
    m_pairLabel->setText(tr("&Token:"));
    m_pair->setAccessibleName(tr("Which token, before and after"));
    m_pair->setPlaceholderText(tr("Another two"));
    m_firstLabel->setText(tr("&First:"));
    m_first->setAccessibleName(tr("First token"));
    m_secondLabel->setText(tr("&Second:"));
    m_second->setAccessibleName(tr("Second token"));
    m_relationLabel->setText(tr("&Relation:"));
    m_relation->setAccessibleName(tr("What the two have to do with each other"));
    m_relation->setToolTip(tr("Decides what should hold; of a refresh, the first token is the one before it"));
    m_differencesOnly->setText(tr("&Differences only"));
    m_differencesOnly->setToolTip(tr("Leaves out what is the same, what holds and what could not be checked"));
    m_swap->setText(tr("S&wap"));
    m_swap->setAccessibleName(tr("Swap the two tokens"));
    m_paste->setText(tr("&Paste"));
    m_paste->setAccessibleName(tr("Take the second token from the clipboard"));
    m_paste->setToolTip(m_paste->accessibleName());
    m_summary->setAccessibleName(tr("Result of the comparison"));
    m_view->setAccessibleName(tr("Differences of the two tokens"));
    m_details->setAccessibleName(tr("The row that is chosen, as a whole"));
    m_copy->setText(tr("Copy as &Markdown"));
    m_close->setText(tr("Close"));
    fillChoices();
    fillPairs();
    fillRelations();
    showSummary();
    showDetails();
}

void CompareTokensDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
    }
}

} // namespace Grantscope::Ui
