// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, mouse and other events of a TextView.
#include "widgets/clipboard.h"
#include "widgets/findbar.h"
#include "widgets/textmotion.h"
#include "widgets/textview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kPrimarySelection = 1024 * 1024;

} // namespace

qsizetype TextView::vertically(qsizetype rows)
{
    const qsizetype from = m_text.rowAt(m_cursor);
    const RowIndex::Row here = m_text.row(from);
    if (m_goalCell < 0)
        m_goalCell = RowLayout(m_text.octets(here)).cellOf(m_cursor - here.start);
    const qsizetype to = from + rows;
    if (to < 0)
        return 0;
    if (to >= m_text.rowCount())
        return m_text.index().end();
    const RowIndex::Row there = m_text.row(to);
    return there.start + RowLayout(m_text.octets(there)).boundaryNear(m_goalCell);
}

qsizetype TextView::target(Move move)
{
    const RowIndex::Row row = m_text.row(m_text.rowAt(m_cursor));
    switch (move) {
    case Move::Left:
        return previousCharacter(text(), m_cursor);
    case Move::Right:
        return nextCharacter(text(), m_cursor);
    case Move::WordLeft:
        return previousWord(text(), m_cursor);
    case Move::WordRight:
        return nextWord(text(), m_cursor);
    case Move::Up:
        return vertically(-1);
    case Move::Down:
        return vertically(1);
    case Move::PageUp:
        return vertically(-rowsInView());
    case Move::PageDown:
        return vertically(rowsInView());
    case Move::RowStart:
        return row.start;
    case Move::RowEnd:
        return row.start + row.length;
    case Move::Start:
        return 0;
    case Move::End:
        break;
    }
    return text().size();
}

bool TextView::moveByKey(QKeyEvent *event)
{
    struct Binding
    {
        QKeySequence::StandardKey move, select;
        Move where;
    };
    static constexpr std::array kBindings{
        Binding{QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Move::Left},
        Binding{QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Move::Right},
        Binding{QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, Move::WordLeft},
        Binding{QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, Move::WordRight},
        Binding{QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Move::Up},
        Binding{QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Move::Down},
        Binding{QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Move::PageUp},
        Binding{QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Move::PageDown},
        Binding{QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Move::RowStart},
        Binding{QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Move::RowEnd},
        Binding{QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, Move::Start},
        Binding{QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Move::End},
    };
    for (const Binding &binding : kBindings) {
        const bool selects = event->matches(binding.select);
        if (!selects && !event->matches(binding.move))
            continue;
        const bool vertical = binding.where == Move::Up || binding.where == Move::Down || binding.where == Move::PageUp
                              || binding.where == Move::PageDown;
        if (!vertical)
            m_goalCell = -1;
        const qsizetype to = target(binding.where);
        moveCursor(to, selects ? Anchor::Keep : Anchor::Move);
        return true;
    }
    return false;
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(event)) {
        event->accept();
    } else if (event->matches(QKeySequence::FindNext) && m_findBar) {
        m_findBar->findNext();
    } else if (event->matches(QKeySequence::FindPrevious) && m_findBar) {
        m_findBar->findPrevious();
    } else if (event->key() == Qt::Key_Escape && m_findBar && m_findBar->isVisible()) {
        m_findBar->close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT clicked(m_cursor); // By key what the mouse does.
    } else {
        // Not QAbstractScrollArea's, which scrolls by arrow keys.
        event->ignore();
    }
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_goalCell = -1;
    m_pressedAt = event->position().toPoint();
    m_dragging = false;
    moveCursor(offsetAt(m_pressedAt), event->modifiers() & Qt::ShiftModifier ? Anchor::Keep : Anchor::Move);
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint point = event->position().toPoint();
    if (!m_dragging && (point - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (viewport()->rect().contains(point))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(50, this);
    moveCursor(offsetAt(point), Anchor::Keep);
}

void TextView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragTimer.stop();
    if (!m_dragging && !hasSelection())
        Q_EMIT clicked(m_cursor);
    m_dragging = false;
    if (QApplication::clipboard()->supportsSelection() && hasSelection() && !isConcealed()
        && selectionEnd() - selectionStart() < kPrimarySelection)
        copySecret(selectedText(), QClipboard::Selection);
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto [start, end] = wordAt(text(), offsetAt(event->position().toPoint()));
    setSelection(start, end);
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    fillMenu(&menu);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKey ? viewport()->mapToGlobal(rectOf(m_cursor).bottomLeft()) : event->globalPos());
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeFindBar();
    updateLimits();
    updateScrollBars();
}

void TextView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        m_painter.setPalette(palette());
        if (m_styler)
            m_styler->setPalette(palette());
        viewport()->update();
        break;
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
        updateFonts();
        break;
    case QEvent::LanguageChange:
        retranslateUi();
        break;
    default:
        break;
    }
}

void TextView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_caretOn = true;
    if (const int time = QApplication::styleHints()->cursorFlashTime(); time > 0)
        m_blinkTimer.start(time / 2, this);
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_blinkTimer.stop();
    viewport()->update();
}

void TextView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_blinkTimer.timerId()) {
        m_caretOn = !m_caretOn;
        viewport()->update(rectOf(m_cursor));
    } else if (event->timerId() == m_dragTimer.timerId()) {
        moveCursor(offsetAt(viewport()->mapFromGlobal(QCursor::pos())), Anchor::Keep);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace Grantscope::Ui
