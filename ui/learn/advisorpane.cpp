// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/advisorpane.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

AdvisorPane::AdvisorPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_form(new QScrollArea(this))
    , m_page(new QTextBrowser(this))
    , m_save(new QPushButton(icon(u"document-export-symbolic"_s), {}, this))
{
    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setSpacing(4);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    rows->addWidget(m_title);
    for (std::size_t i = 0; i < Lessons::kQuestions; ++i) {
        auto *label = new QLabel(form);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(0, 8, 0, 0);
        rows->addWidget(label);
        m_labels += label;
        auto *group = new QButtonGroup(this);
        const qsizetype choices = Lessons::choiceTexts(static_cast<Lessons::Question>(i)).size();
        for (int choice = 0; choice < choices; ++choice) {
            auto *button = new QRadioButton(form);
            group->addButton(button, choice);
            rows->addWidget(button);
        }
        connect(group, &QButtonGroup::idClicked, this, [this] {
            showAll();
            if (const auto all = answers())
                Q_EMIT advised(Lessons::advise(*all));
        });
        m_questions += group;
    }
    rows->addStretch();
    m_form->setFrameShape(QFrame::NoFrame);
    m_form->setWidgetResizable(true);
    m_form->setWidget(form);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 8, 12, 8);
    column->addWidget(m_page, 1);
    column->addWidget(m_save, 0, Qt::AlignLeading);
    auto *across = new QSplitter(this);
    across->addWidget(m_form);
    across->addWidget(right);
    across->setChildrenCollapsible(false);
    across->setStretchFactor(1, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(across);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto given = answers())
            Q_EMIT exportAsked(Lessons::advicePage(*given));
    });
    retranslateUi();
}

std::optional<Lessons::Answers> AdvisorPane::answers() const
{
    Lessons::Answers answers{};
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const int chosen = m_questions.at(i)->checkedId();
        if (chosen < 0)
            return std::nullopt;
        answers.at(static_cast<std::size_t>(i)) = static_cast<std::uint8_t>(chosen);
    }
    return answers;
}

void AdvisorPane::showAll()
{
    const auto given = answers();
    m_save->setEnabled(given.has_value());
    if (given)
        m_page->setMarkdown(Lessons::advicePage(*given));
    else
        m_page->setPlainText(tr("Answer the six questions: what you need and why will stand here."));
}

void AdvisorPane::retranslateUi()
{
    m_title->setText(tr("Which do I need?"));
    m_title->setFont(scaledFont(font(), kTitleText));
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const auto question = static_cast<Lessons::Question>(i);
        const QString text = Lessons::questionText(question);
        m_labels.at(i)->setText(tr("%1. %2").arg(i + 1).arg(text));
        const QStringList choices = Lessons::choiceTexts(question);
        const QList<QAbstractButton *> buttons = m_questions.at(i)->buttons();
        for (qsizetype choice = 0; choice < buttons.size(); ++choice) {
            buttons.at(choice)->setText(choices.at(choice));
            buttons.at(choice)->setAccessibleDescription(text);
        }
    }
    m_form->setAccessibleName(tr("Questions"));
    // Choices do not wrap: the longest one says how wide they are.
    m_form->setMinimumWidth(m_form->widget()->minimumSizeHint().width()
                            + m_form->verticalScrollBar()->sizeHint().width());
    m_page->setAccessibleName(tr("Advice"));
    m_save->setText(tr("&Export This Page …"));
    showAll();
}

void AdvisorPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
