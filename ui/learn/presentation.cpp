// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/presentation.h"

#include "learn/lessonview.h"
#include "texts/markdown.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qreal kLarge = 2.2;
constexpr qreal kLeast = 1;
constexpr qreal kMost = 5;
constexpr qreal kZoom = 1.15;

} // namespace

Presentation::Presentation(LessonController *lessons, Masking *masking, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_lessons(lessons)
    , m_masking(masking)
    , m_masked(masking->isOn())
    , m_scale(kLarge)
    , m_view(new LessonView(this))
    , m_place(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setContentsMargins(8, 8, 8, 12);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 24, 0, 0);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_place);
    m_view->setScale(m_scale);
    m_view->setCursorWidth(0); // A room reads; who wants to select does so in the window.
    m_view->installEventFilter(this);
    retranslateUi();
    masking->setOn(true);
    connect(lessons, &LessonController::stepChanged, this, &Presentation::showStep);
    connect(lessons, &LessonController::opened, this, &Presentation::showStep);
    showStep();
    m_view->setFocus();
}

Presentation::~Presentation()
{
    m_masking->setOn(m_masked);
}

void Presentation::showStep()
{
    const Lessons::LessonStep *step = m_lessons->currentStep();
    if (!step) {
        close();
        return;
    }
    m_isAside = false;
    m_view->show(*step, m_lessons->note());
    m_place->setText(tr("%1 · %2 of %3")
                         .arg(m_lessons->lesson()->title)
                         .arg(m_lessons->step() + 1)
                         .arg(m_lessons->lesson()->steps.size()));
    m_place->setFont(scaledFont(font(), m_scale * kSecondaryText / 2));
}

void Presentation::showAside(const QString &title, const QString &text)
{
    m_isAside = true;
    m_view->show({.title = title, .text = Texts::markdownText(text)});
    say(tr("Any key goes back"));
}

void Presentation::say(const QString &text)
{
    m_place->setText(text);
}

/// One screen on or back; false where there is no more of the step in that direction.
bool Presentation::scroll(int pages)
{
    QScrollBar *bar = m_view->verticalScrollBar();
    if (pages > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum())
        return false;
    bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10); // A line stays, to go on from.
    return true;
}

void Presentation::setScale(qreal scale)
{
    m_scale = std::clamp(scale, kLeast, kMost);
    m_view->setScale(m_scale);
    showStep();
}

/// Whether \a key is one of those that turn the page.
bool Presentation::turn(int key)
{
    // Tab walks through the links, and Enter follows one.
    const bool isOfLinks = key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Return || key == Qt::Key_Enter
                           || key == Qt::Key_Shift;
    if (m_isAside && !isOfLinks) {
        showStep();
        return true;
    }
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Down:
        if (scroll(1))
            return true;
        [[fallthrough]];
    case Qt::Key_Right:
        m_lessons->setStep(m_lessons->step() + 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
    case Qt::Key_Up:
        if (scroll(-1))
            return true;
        [[fallthrough]];
    case Qt::Key_Left:
        m_lessons->setStep(m_lessons->step() - 1);
        return true;
    case Qt::Key_Home:
        m_lessons->setStep(0);
        return true;
    case Qt::Key_End:
        m_lessons->setStep(m_lessons->lesson()->steps.size() - 1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setScale(m_scale * kZoom);
        return true;
    case Qt::Key_Minus:
        setScale(m_scale / kZoom);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void Presentation::keyPressEvent(QKeyEvent *event)
{
    if (!m_lessons->lesson() || !turn(event->key()))
        QWidget::keyPressEvent(event);
}

/// Keys that would scroll the page turn it.
bool Presentation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_lessons->lesson()
        && turn(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void Presentation::retranslateUi()
{
    setWindowTitle(tr("Presentation"));
    m_view->setAccessibleName(tr("Lesson"));
}

void Presentation::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
