// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/checkspane.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostLines = 200;

} // namespace

ChecksPane::ChecksPane(LessonController *lessons, QWidget *parent)
    : QWidget(parent)
    , m_lessons(lessons)
    , m_title(new QLabel(this))
    , m_checks(new StoryPane(this))
    , m_happenedTitle(new QLabel(this))
    , m_happenings(new QListWidget(this))
    , m_cost(new QLabel(this))
    , m_again(new QPushButton(this))
{
    for (QLabel *label : {m_title, m_happenedTitle, m_cost}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_happenedTitle->setBuddy(m_happenings);
    m_happenings->setFrameShape(QFrame::NoFrame);
    m_happenings->setWordWrap(true);
    m_happenings->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 12, 12, 8);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_checks, 3);
    rows->addWidget(m_again, 0, Qt::AlignLeading);
    rows->addWidget(m_happenedTitle);
    rows->addWidget(m_happenings, 2);
    rows->addWidget(m_cost);
    connect(m_again, &QPushButton::clicked, lessons, &LessonController::beginAgain);
    connect(lessons, &LessonController::opened, this, &ChecksPane::showAll);
    connect(lessons, &LessonController::checkChanged, this, &ChecksPane::showAll);
    retranslateUi();
}

void ChecksPane::tell(const QString &line)
{
    m_happenings->insertItem(0, line);
    while (m_happenings->count() > kMostLines)
        delete m_happenings->takeItem(m_happenings->count() - 1);
}

void ChecksPane::addCost(int requests, double milliseconds)
{
    m_requests += requests;
    m_milliseconds += milliseconds;
    retranslateUi();
}

void ChecksPane::clearHappenings()
{
    m_happenings->clear();
    m_requests = 0;
    m_milliseconds = 0;
    retranslateUi();
}

void ChecksPane::showAll()
{
    QList<StorySection> sections;
    bool isBegun = false;
    if (const Lessons::Lesson *lesson = m_lessons->lesson()) {
        for (const Lessons::LessonCheck &check : lesson->checks) {
            switch (m_lessons->state(check.id)) {
            case LessonController::CheckState::Done:
                sections.append({Meaning::Good, tr("Done"), check.text});
                isBegun = true;
                break;
            case LessonController::CheckState::WentWrong:
                sections.append({Meaning::Warning, tr("Not yet"), check.text + u"\n\n"_s + check.hint});
                break;
            case LessonController::CheckState::Open:
                sections.append({Meaning::Muted, tr("To do"), check.text});
                break;
            }
        }
    }
    m_checks->setSections(sections);
    m_again->setVisible(isBegun);
    m_title->setVisible(!sections.isEmpty());
}

void ChecksPane::retranslateUi()
{
    m_title->setText(tr("What to do"));
    m_happenedTitle->setText(tr("&What happened, the newest first"));
    m_happenings->setAccessibleName(tr("What happened"));
    m_checks->setAccessibleName(tr("What to do"));
    m_again->setText(tr("Do It &Again"));
    m_cost->setVisible(m_requests > 0);
    m_cost->setText(tr("%n request(s)", nullptr, m_requests) + u" · "_s
                    + tr("%1 ms, measured").arg(QLocale().toString(m_milliseconds, 'f', 1)));
    showAll();
}

void ChecksPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
