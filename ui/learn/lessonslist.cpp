// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonslist.h"

#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kEverybody = -1;

} // namespace

LessonsList::LessonsList(LessonController *lessons, QWidget *parent)
    : QWidget(parent)
    , m_lessons(lessons)
    , m_audienceLabel(new QLabel(this))
    , m_audiences(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_progress(new QLabel(this))
{
    m_audienceLabel->setBuddy(m_audiences);
    m_audiences->addItem({}, kEverybody);
    for (const auto audience : {Lessons::Audience::Developer, Lessons::Audience::Product, Lessons::Audience::Founder})
        m_audiences->addItem({}, static_cast<int>(audience));
    m_audiences->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 4, 8);
    rows->setSpacing(4);
    rows->addWidget(m_audienceLabel);
    rows->addWidget(m_audiences);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_progress);
    connect(m_audiences, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        Q_EMIT audienceChanged();
    });
    // By one click, or by Enter: walking through the list with arrow keys opens nothing. Where a style activates by a
    // click both come, and the lesson that is open stays as it is.
    const auto ask = [this](const QListWidgetItem *item) { Q_EMIT lessonAsked(item->data(kIdRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, ask);
    connect(m_list, &QListWidget::itemActivated, this, ask);
    connect(lessons, &LessonController::entriesChanged, this, &LessonsList::fill);
    connect(lessons, &LessonController::opened, this, &LessonsList::markCurrent);
    retranslateUi();
}

std::optional<Lessons::Audience> LessonsList::audience() const
{
    const int chosen = m_audiences->currentData().toInt();
    return chosen == kEverybody ? std::nullopt : std::optional(static_cast<Lessons::Audience>(chosen));
}

void LessonsList::setAudience(std::optional<Lessons::Audience> audience)
{
    m_audiences->setCurrentIndex(m_audiences->findData(audience ? static_cast<int>(*audience) : kEverybody));
}

void LessonsList::fill()
{
    const QList<LessonController::Entry> entries = m_lessons->entries(audience());
    m_list->clear();
    qsizetype done = 0;
    int minutes = 0;
    for (const LessonController::Entry &entry : entries) {
        const QString mark = entry.isDone() ? meaningMark(Meaning::Good) : entry.done > 0 ? u"◐"_s : u"○"_s;
        auto *item = new QListWidgetItem(mark + u' ' + entry.title, m_list);
        item->setData(kIdRole, entry.id);
        item->setToolTip(plainToolTip(entry.summary));
        const QString state = entry.isDone()   ? tr("done")
                              : entry.done > 0 ? tr("begun: %1 of %2").arg(entry.done).arg(entry.checks)
                                               : tr("not begun");
        item->setData(Qt::AccessibleTextRole, entry.title + u", "_s + state);
        item->setData(Qt::AccessibleDescriptionRole, entry.summary);
        done += entry.isDone() ? 1 : 0;
        minutes += entry.isDone() ? 0 : entry.minutes;
    }
    const QString much = tr("%1 of %2 lessons done").arg(done).arg(entries.size());
    m_progress->setText(minutes == 0 ? much : much + u" · "_s + tr("about %n minute(s) more", nullptr, minutes));
    markCurrent();
}

void LessonsList::markCurrent()
{
    const QString open = m_lessons->lesson() ? m_lessons->lesson()->id : QString();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kIdRole).toString() == open)
            return m_list->setCurrentRow(row);
    }
    m_list->setCurrentRow(-1);
}

void LessonsList::retranslateUi()
{
    m_audienceLabel->setText(tr("F&or whom"));
    const QStringList names{tr("All lessons"), tr("I write software"), tr("I plan features"), tr("I found a company")};
    for (int i = 0; i < m_audiences->count(); ++i)
        m_audiences->setItemText(i, names.at(i));
    m_list->setAccessibleName(tr("Lessons"));
    m_progress->setFont(scaledFont(font(), kSecondaryText));
    fill();
}

void LessonsList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
