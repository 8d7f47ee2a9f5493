// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/comparedialog.h"

#include "texts/texts.h"
#include "transcripts/conversationwords.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Review::Conversation;
using Transcript::Event;

QString choiceText(const Conversation &conversation)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(conversation.begin.time_since_epoch().count());
    return QStringList{conversationTitle(conversation), QLocale().toString(begin, QLocale::ShortFormat),
                       conversationOutcome(conversation), conversationPartner(conversation)}
        .join(u" · "_s);
}

bool isAlike(const Conversation &a, const Conversation &b)
{
    return a.kind == b.kind && a.grant == b.grant && a.role == b.role;
}

} // namespace

CompareDialog::CompareDialog(Archive::Shelves *shelves, const ConversationPlace &first, Copier *copier, QWidget *parent)
    : QDialog(parent)
    , m_shelves(shelves)
    , m_first(first)
    , m_model(copier->masking())
    , m_firstLabel(new QLabel(this))
    , m_secondLabel(new QLabel(this))
    , m_second(new QComboBox(this))
    , m_fresh(new QCheckBox(this))
    , m_summary(new QLabel(this))
    , m_view(new ValueTree(u"differences"_s, ValueTree::Shape::Tree, copier, this))
    , m_close(new QPushButton(this))
{
    for (QLabel *label : {m_firstLabel, m_secondLabel, m_summary})
        label->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_second->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_secondLabel->setBuddy(m_second);
    m_view->show(&m_model, {40, 50, 50});
    auto *line = new QHBoxLayout;
    line->addWidget(m_secondLabel);
    line->addWidget(m_second, 1);
    line->addWidget(m_fresh);
    auto *below = new QHBoxLayout;
    below->addWidget(m_summary, 1);
    below->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_firstLabel);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    column->addLayout(below);
    connect(m_fresh, &QCheckBox::toggled, this, [this](bool on) {
        m_model.setFreshShown(on);
        m_view->expandAll();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(copier, &Copier::allowedChanged, &m_model, &DifferencesModel::refresh);
    fillChoice();
    connect(m_second, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    retranslateUi();
    compare();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
}

/// Those of the same kind first, the last before this one on top.
void CompareDialog::fillChoice()
{
    const Archive::Shelf *own = m_shelves->shelf(m_first.shelf);
    if (!own || m_first.conversation >= own->conversations.size())
        return;
    const Conversation &first = own->conversations.at(m_first.conversation);
    struct Choice
    {
        ConversationPlace place;
        const Conversation *conversation;
    };
    QList<Choice> choices;
    for (const Archive::Shelf &shelf : m_shelves->shelves()) {
        for (qsizetype i = 0; i < shelf.conversations.size(); ++i) {
            const ConversationPlace place{shelf.id, i};
            if (place != m_first && !shelf.conversations.at(i).isNoise())
                choices.append({place, &shelf.conversations.at(i)});
        }
    }
    std::ranges::stable_sort(choices, [&](const Choice &a, const Choice &b) {
        const bool alikeA = isAlike(*a.conversation, first);
        const bool alikeB = isAlike(*b.conversation, first);
        if (alikeA != alikeB)
            return alikeA;
        const bool beforeA = a.conversation->begin <= first.begin;
        const bool beforeB = b.conversation->begin <= first.begin;
        if (beforeA != beforeB)
            return beforeA;
        return a.conversation->begin > b.conversation->begin;
    });
    constexpr qsizetype kMost = 200;
    for (const Choice &choice : choices.first(std::min(kMost, choices.size()))) {
        m_others.append(choice.place);
        m_second->addItem(outcomeIcon(*choice.conversation), choiceText(*choice.conversation));
    }
}

void CompareDialog::compare()
{
    const quint64 asked = ++m_asked;
    m_isReady = false;
    m_error.reset();
    showSummary();
    const int choice = m_second->currentIndex();
    if (choice < 0)
        return;
    const ConversationPlace second = m_others.at(choice);
    auto left = m_shelves->events(m_first.shelf, m_first.conversation);
    auto right = m_shelves->events(second.shelf, second.conversation);
    QtConcurrent::run([left, right]() -> Result<QList<Review::ComparedPair>> {
        yieldToWindow();
        const Result<QList<Event>> first = left.result();
        const Result<QList<Event>> other = right.result();
        if (!first)
            return std::unexpected(first.error());
        if (!other)
            return std::unexpected(other.error());
        return Review::compare(*first, *other);
    }).then(this, [this, asked](const Result<QList<Review::ComparedPair>> &pairs) {
        if (asked == m_asked)
            take(pairs);
    });
}

void CompareDialog::take(const Result<QList<Review::ComparedPair>> &pairs)
{
    m_isReady = true;
    if (!pairs)
        m_error = pairs.error();
    m_model.setPairs(pairs.value_or(QList<Review::ComparedPair>()));
    m_view->expandAll();
    showSummary();
}

QString CompareDialog::summary() const
{
    return m_summary->text();
}

void CompareDialog::showSummary()
{
    if (m_second->count() == 0)
        return m_summary->setText(
            tr("There is nothing else to compare it with. Run it once more, or open a recording."));
    if (!m_isReady)
        return m_summary->setText(tr("Comparing …"));
    if (m_error)
        return m_summary->setText(Texts::errorLine(*m_error));
    const QString fresh = tr("%n more differ each time", nullptr, static_cast<int>(m_model.freshCount()));
    m_summary->setText(m_model.count() == 0
                           ? tr("No difference. %1.").arg(fresh)
                           : tr("%n differences. %1.", nullptr, static_cast<int>(m_model.count())).arg(fresh));
}

void CompareDialog::retranslateUi()
{
    setWindowTitle(tr("Compare two transcripts"));
    const Archive::Shelf *own = m_shelves->shelf(m_first.shelf);
    if (own && m_first.conversation < own->conversations.size())
        m_firstLabel->setText(tr("First: %1").arg(choiceText(own->conversations.at(m_first.conversation))));
    m_secondLabel->setText(tr("&Second:"));
    m_fresh->setText(tr("Show what &differs each time"));
    m_fresh->setToolTip(tr("State, nonce, codes, times and signatures are others in every run"));
    m_view->setAccessibleName(tr("Differences"));
    m_close->setText(tr("Close"));
    showSummary();
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
        m_view->expandAll();
    }
}

} // namespace Grantscope::Ui
