// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonbar.h"

#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

LessonBar::LessonBar(LessonController *lessons, Masking *masking, QWidget *parent)
    : QFrame(parent)
    , m_lessons(lessons)
    , m_masking(masking)
    , m_place(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_mask(new QPushButton(this))
    , m_back(new QPushButton(icon(u"go-previous-symbolic"_s), {}, this))
    , m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    for (QLabel *label : {m_place, m_outcome}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_close->setIcon(icon(u"window-close-symbolic"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(m_place, 1);
    row->addWidget(m_outcome, 2);
    row->addWidget(m_mask);
    row->addWidget(m_back);
    row->addWidget(m_close);
    connect(m_back, &QPushButton::clicked, this, &LessonBar::goBack);
    connect(m_mask, &QPushButton::clicked, this, [this] { m_masking->setOn(!m_masking->isOn()); });
    connect(m_close, &QToolButton::clicked, this, &LessonBar::putAway);
    connect(masking, &Masking::changed, this, &LessonBar::retranslateUi);
    connect(lessons, &LessonController::opened, this, [this] {
        m_check.clear();
        retranslateUi();
    });
    connect(lessons, &LessonController::stepChanged, this, &LessonBar::retranslateUi);
    connect(lessons, &LessonController::checkChanged, this, [this](const QString &check) {
        m_check = check;
        retranslateUi();
    });
    retranslateUi();
    hide();
}

void LessonBar::lead()
{
    m_isLeading = true;
    showState();
}

void LessonBar::setPresenting(bool presenting)
{
    if (m_isPresenting == presenting)
        return;
    m_isPresenting = presenting;
    // Whatever else F5 does in an area, a room waits for the presentation.
    if (presenting)
        QCoreApplication::instance()->installEventFilter(this);
    else
        QCoreApplication::instance()->removeEventFilter(this);
    retranslateUi();
}

void LessonBar::setArea(const QString &area)
{
    m_area = area;
    if (area == "learn"_L1 && !m_isPresenting)
        m_isLeading = false;
    showState();
}

QString LessonBar::text() const
{
    return isHidden() ? QString() : m_place->text() + u'\n' + m_outcome->text();
}

void LessonBar::goBack()
{
    m_isLeading = false;
    showState();
    Q_EMIT backAsked();
}

void LessonBar::putAway()
{
    m_isLeading = false;
    showState();
}

void LessonBar::showState()
{
    setVisible(m_isLeading && m_lessons->lesson() && !m_area.isEmpty() && m_area != "learn"_L1);
}

QString LessonBar::outcome() const
{
    const Lessons::LessonCheck *check = m_lessons->lesson() ? m_lessons->lesson()->check(m_check) : nullptr;
    if (!check)
        return {};
    switch (m_lessons->state(m_check)) {
    case LessonController::CheckState::Done:
        return meaningMark(Meaning::Good) + u' ' + tr("Done: %1").arg(check->text);
    case LessonController::CheckState::WentWrong:
        return meaningMark(Meaning::Warning) + u' ' + tr("Not yet: %1").arg(check->hint);
    case LessonController::CheckState::Open:
        return {};
    }
    return {};
}

void LessonBar::retranslateUi()
{
    const Lessons::Lesson *lesson = m_lessons->lesson();
    m_place->setText(
        lesson ? tr("Lesson: %1, step %2 of %3").arg(lesson->title).arg(m_lessons->step() + 1).arg(lesson->steps.size())
               : QString());
    m_outcome->setText(outcome());
    m_back->setText(m_isPresenting ? tr("Back to the Presentation") : tr("Back to the Lesson"));
    m_back->setShortcut(m_isPresenting ? QKeySequence() : QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setToolTip(m_isPresenting ? u"F5"_s : m_back->shortcut().toString(QKeySequence::NativeText));
    m_mask->setText(m_masking->isOn() ? tr("Show Values") : tr("Mask Values"));
    m_mask->setVisible(m_isPresenting);
    m_close->setToolTip(tr("Put it away"));
    m_close->setAccessibleName(m_close->toolTip());
    QPalette tinted;
    tinted.setColor(QPalette::Window, tinted.color(QPalette::AlternateBase));
    setPalette(tinted);
    showState();
}

bool LessonBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !watched->isWidgetType())
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F5 || key->modifiers() != Qt::NoModifier)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        goBack();
    return true;
}

void LessonBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
