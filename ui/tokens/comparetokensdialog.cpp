// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/comparetokensdialog.h"

#include "texts/moments.h"
#include "token/comparisontext.h"
#include "token/foundtoken.h"
#include "tokens/valuetext.h"
#include "tokens/verdictlook.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Token::Relation;
using Token::Side;

constexpr std::array kRelations{Relation::Refresh, Relation::IdAndAccess, Relation::SameKind, Relation::None};

Token::Inspection inspected(Token::Inspector &inspector, const TokenChoice &choice, const Token::Expectations &expected)
{
    Token::Candidate token = choice.token.value_or(Token::Candidate());
    if (!choice.token) {
        const Token::Recognition found = Token::recognise(choice.text);
        token = found.candidates.isEmpty() ? Token::noToken(choice.text) : found.candidates.constFirst();
    }
    return inspector.inspect(token.text, expected, Token::inspectOptionsOf(token));
}

QComboBox *choiceBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    return box;
}

} // namespace

CompareTokensDialog::CompareTokensDialog(const CompareNeeds &needs, QWidget *parent)
    : QDialog(parent)
    , m_needs(needs)
    , m_model(needs.copier->masking())
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
    m_view->show(&m_model, {36, 36, 36, 60});
    for (QPushButton *button : {m_swap, m_paste, m_copy})
        button->setAutoDefault(false); // Enter in the table closes nothing and swaps nothing.
    retranslateUi();
    m_first->setCurrentIndex(m_needs.first);
    m_second->setCurrentIndex(m_needs.second);
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
    compare();
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 38);
}

void CompareTokensDialog::arrange()
{
    for (QLabel *label : {m_firstLabel, m_secondLabel, m_relationLabel, m_firstVerdict, m_secondVerdict})
        label->setTextFormat(Qt::PlainText);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_relationLabel->setBuddy(m_relation);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_firstLabel, 0, 0);
    grid->addWidget(m_first, 0, 1);
    grid->addWidget(m_firstVerdict, 0, 2);
    grid->addWidget(m_swap, 0, 3);
    grid->addWidget(m_secondLabel, 1, 0);
    grid->addWidget(m_second, 1, 1);
    grid->addWidget(m_secondVerdict, 1, 2);
    grid->addWidget(m_paste, 1, 3);
    grid->addWidget(m_relationLabel, 2, 0);
    grid->addWidget(m_relation, 2, 1);
    grid->addWidget(m_differencesOnly, 2, 2, 1, 2);
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

QString CompareTokensDialog::choiceText(const TokenChoice &choice) const
{
    const Masking *masking = m_needs.copier->masking();
    if (choice.entry) {
        const HistoryModel::Entry &entry = *choice.entry;
        return QStringList{entry.kind ? Token::kindTitle(*entry.kind) : tr("No token"), verdictTitle(entry.verdict),
                           Texts::localTime(entry.when), masking->shown(entry.token)}
            .join(u" · "_s);
    }
    const QByteArray &text = choice.token ? choice.token->text : choice.text;
    const QString name = choice.token ? choice.token->name : tr("Clipboard");
    const QString excerpt = masking->shown(octetsExcerpt(text, 24));
    return name.isEmpty() ? tr("Shown now · %1").arg(excerpt) : tr("%1 · %2").arg(name, excerpt);
}

void CompareTokensDialog::fillChoices()
{
    for (QComboBox *box : {m_first, m_second}) {
        const QSignalBlocker quiet(box);
        const int current = box->currentIndex();
        box->clear();
        for (const TokenChoice &choice : std::as_const(m_needs.choices))
            box->addItem(choiceText(choice));
        box->setCurrentIndex(current);
    }
}

void CompareTokensDialog::fillRelations()
{
    const QSignalBlocker quiet(m_relation);
    const int current = std::max(0, m_relation->currentIndex());
    m_relation->clear();
    m_relation->addItem(tr("Find out"));
    for (const Relation relation : kRelations)
        m_relation->addItem(Texts::relationTitle(Token::relationName(relation)));
    m_relation->setCurrentIndex(current);
}

void CompareTokensDialog::compare()
{
    const quint64 asked = ++m_asked;
    m_isReady = false;
    const TokenChoice first = m_needs.choices.value(m_first->currentIndex());
    const TokenChoice second = m_needs.choices.value(m_second->currentIndex());
    const bool hasBoth = m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0;
    if (!hasBoth)
        m_model.setComparison({});
    showSummary();
    if (!hasBoth)
        return;
    const int chosen = m_relation->currentIndex();
    const auto said = chosen > 0 ? std::optional(kRelations.at(static_cast<std::size_t>(chosen - 1))) : std::nullopt;
    QtConcurrent::run([keys = m_needs.keys, expected = m_needs.expected, first, second, said] {
        yieldToWindow();
        Token::Inspector inspector(*keys);
        auto left = std::make_shared<const Token::Inspection>(inspected(inspector, first, expected));
        auto right = std::make_shared<const Token::Inspection>(inspected(inspector, second, expected));
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

void CompareTokensDialog::swap()
{
    const int first = m_first->currentIndex();
    {
        const QSignalBlocker quiet(m_first);
        m_first->setCurrentIndex(m_second->currentIndex());
    }
    const QSignalBlocker quiet(m_second);
    m_second->setCurrentIndex(first);
    compare();
}

void CompareTokensDialog::paste()
{
    addText(QGuiApplication::clipboard()->text().toUtf8());
}

void CompareTokensDialog::addText(const QByteArray &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_needs.choices.append({text});
    fillChoices();
    m_second->setCurrentIndex(static_cast<int>(m_needs.choices.size()) - 1);
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
    const auto result = comparison->result();
    const Meaning meaning = result == Token::PairResult::Violated ? Meaning::Bad
                            : result == Token::PairResult::Identical || result == Token::PairResult::Alike
                                ? Meaning::Good
                                : Meaning::Warning;
    const QString top = meaningMark(meaning) + u' ' + first + u' ' + Token::relationSentence(*comparison);
    m_summary->setPlainText(lines.isEmpty() ? top : top + u'\n' + lines.join(u' '));
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
