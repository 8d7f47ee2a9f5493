// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textview.h"

#include "texts/visible.h"
#include "widgets/background.h"
#include "widgets/clipboard.h"
#include "widgets/findbar.h"
#include "widgets/icon.h"
#include "widgets/textaccessible.h"
#include "widgets/textmotion.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleHints>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMargin = 4;
/// A selection that is larger is no word to look for.
constexpr qsizetype kShortSelection = 200;
/// Converting more than this for the clipboard would stop the window for longer than a frame.
constexpr qsizetype kCopiedAtOnce = 1024 * 1024;

} // namespace

TextView::TextView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installTextAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setFocusPolicy(Qt::NoFocus);
    verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    connect(&m_text, &IndexedText::indexChanged, this, &TextView::onIndexChanged);
    makeActions();
    updateFonts();
    m_painter.setPalette(palette());
    TextView::retranslateUi();
}

TextView::~TextView() = default;

void TextView::makeActions()
{
    const auto add = [this](const QString &iconName, QKeySequence::StandardKey keys, auto slot) {
        auto *action = new QAction(icon(iconName), {}, this);
        action->setShortcuts(keys); // Ctrl+Insert is a second one.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_copy = add(u"edit-copy-symbolic"_s, QKeySequence::Copy, &TextView::copy);
    m_selectAll = add(u"edit-select-all-symbolic"_s, QKeySequence::SelectAll, &TextView::selectAll);
    m_find = add(u"edit-find-symbolic"_s, QKeySequence::Find, &TextView::showFind);
    m_wrapAction = new QAction(this);
    m_wrapAction->setCheckable(true);
    connect(m_wrapAction, &QAction::toggled, this, [this](bool on) { setWrap(on ? Wrap::Anywhere : Wrap::None); });
    updateActions();
}

void TextView::setText(const QByteArray &utf8)
{
    const bool hadSelection = hasSelection();
    m_cursor = m_anchor = 0;
    m_goalCell = -1;
    m_pending = -1;
    m_widestCells = 0;
    m_marks.clear();
    m_found.clear();
    if (m_styler)
        m_styler->setText(utf8);
    m_text.setText(utf8);
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    if (m_findBar)
        m_findBar->refresh();
    updateActions();
    if (hadSelection)
        Q_EMIT selectionChanged();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void TextView::setStyler(std::unique_ptr<Styler> styler)
{
    m_styler = std::move(styler);
    if (m_styler) {
        m_styler->setPalette(palette());
        m_styler->setText(text());
        connect(m_styler.get(), &Styler::changed, viewport(), qOverload<>(&QWidget::update));
    }
    viewport()->update();
}

void TextView::setWrap(Wrap wrap)
{
    m_wrap = wrap;
    m_wrapAction->setChecked(wrap == Wrap::Anywhere);
    setHorizontalScrollBarPolicy(wrap == Wrap::Anywhere ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateLimits();
}

void TextView::setLineNumbers(bool shown)
{
    m_lineNumbers = shown;
    updateLimits();
    updateScrollBars();
    viewport()->update();
}

void TextView::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TextView::setConcealed(bool concealed)
{
    m_painter.setConcealed(concealed);
    if (concealed && m_findBar)
        m_findBar->forget();
    updateActions();
    viewport()->update();
}

void TextView::setMarks(const QList<RoleRange> &marks)
{
    m_marks = marks;
    viewport()->update();
}

void TextView::onIndexChanged()
{
    updateScrollBars();
    if (m_pending >= 0 && (m_pending < m_text.index().end() || m_text.isReady())) {
        m_pending = -1;
        ensureCursorVisible();
    }
    viewport()->update();
    if (m_text.isReady())
        Q_EMIT ready();
}

void TextView::goTo(qsizetype offset)
{
    moveCursor(offset, Anchor::Move);
}

void TextView::select(qsizetype offset, qsizetype length)
{
    setSelection(offset + length, offset);
}

void TextView::moveCursor(qsizetype offset, Anchor anchor)
{
    setSelection(anchor == Anchor::Keep ? m_anchor : offset, offset);
}

void TextView::setSelection(qsizetype anchor, qsizetype cursor)
{
    const qsizetype oldStart = selectionStart();
    const qsizetype oldEnd = selectionEnd();
    m_anchor = std::clamp<qsizetype>(anchor, 0, text().size());
    m_cursor = std::clamp<qsizetype>(cursor, 0, text().size());
    m_caretOn = true;
    ensureCursorVisible();
    viewport()->update();
    updateActions();
    if (oldStart != selectionStart() || oldEnd != selectionEnd()) {
        if (oldStart != oldEnd || hasSelection())
            Q_EMIT selectionChanged();
        announceCursor(this);
    }
    Q_EMIT cursorMoved(m_cursor);
}

void TextView::ensureCursorVisible()
{
    if (m_cursor >= m_text.index().end() && !m_text.isReady()) {
        m_pending = m_cursor;
        return;
    }
    const qsizetype row = m_text.rowAt(m_cursor);
    QScrollBar *vertical = verticalScrollBar();
    const int rows = rowsInView();
    if (row < vertical->value())
        vertical->setValue(static_cast<int>(row));
    else if (row >= vertical->value() + rows)
        vertical->setValue(static_cast<int>(row) - rows + 1 + std::min(3, rows / 3));
    if (m_wrap == Wrap::Anywhere)
        return;
    const RowIndex::Row octets = m_text.row(row);
    const int cell = RowLayout(m_text.octets(octets)).cellOf(m_cursor - octets.start);
    QScrollBar *horizontal = horizontalScrollBar();
    const int cells = cellsInView();
    // A row may be wider than all that was painted so far.
    horizontal->setMaximum(std::max(horizontal->maximum(), cell - cells + 2));
    if (cell < horizontal->value())
        horizontal->setValue(std::max(0, cell - 4));
    else if (cell > horizontal->value() + cells - 2)
        horizontal->setValue(cell - cells + 2 + std::min(8, cells / 4));
}

QString TextView::selectedText() const
{
    return decoded(QByteArrayView(text()).sliced(selectionStart(), selectionEnd() - selectionStart()));
}

qsizetype TextView::offsetAt(const QPoint &point) const
{
    const qsizetype rowNumber =
        verticalScrollBar()->value()
        + static_cast<qsizetype>(std::floor((point.y() - kMargin) / static_cast<double>(m_painter.rowHeight())));
    if (rowNumber < 0)
        return 0;
    if (rowNumber >= m_text.rowCount())
        return m_text.index().end();
    const RowIndex::Row row = m_text.row(rowNumber);
    const qreal cell = (point.x() - gutterWidth() - kMargin) / m_painter.cellWidth() + horizontalScrollBar()->value();
    return row.start + RowLayout(m_text.octets(row)).boundaryNear(std::max<qreal>(cell, 0));
}

QRect TextView::rectOf(qsizetype offset) const
{
    const qsizetype number = m_text.rowAt(offset);
    const RowIndex::Row row = m_text.row(number);
    const int cell = RowLayout(m_text.octets(row)).cellOf(offset - row.start) - horizontalScrollBar()->value();
    const qsizetype below = std::clamp<qsizetype>(number - verticalScrollBar()->value(), -100'000, 100'000);
    return {gutterWidth() + kMargin + static_cast<int>(cell * m_painter.cellWidth()),
            kMargin + static_cast<int>(below) * m_painter.rowHeight(),
            static_cast<int>(std::ceil(m_painter.cellWidth())), m_painter.rowHeight()};
}

void TextView::copy()
{
    if (!hasSelection() || isConcealed())
        return;
    const qsizetype from = selectionStart();
    const qsizetype length = selectionEnd() - from;
    if (length <= kCopiedAtOnce)
        return copySecret(selectedText());
    QtConcurrent::run([octets = text(), from, length] {
        yieldToWindow();
        return decoded(QByteArrayView(octets).sliced(from, length));
    }).then(this, [this](const QString &selected) {
        if (!isConcealed())
            copySecret(selected);
    });
}

void TextView::selectAll()
{
    // The view stays where it is: seeing the end is not what one asks for.
    const bool changed = m_anchor != 0 || m_cursor != text().size();
    m_anchor = 0;
    m_cursor = text().size();
    updateActions();
    viewport()->update();
    if (changed) {
        Q_EMIT selectionChanged();
        announceCursor(this);
    }
}

void TextView::showFind()
{
    if (isConcealed())
        return;
    const qsizetype length = selectionEnd() - selectionStart();
    const QString selected = length <= kShortSelection ? selectedText() : QString();
    // Characters that turn the order of others round would do so in the field; a newline can't be typed there.
    const bool plain = Texts::visible(selected) == selected;
    findBar()->open(plain ? selected : QString());
    placeFindBar();
}

FindBar *TextView::findBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(this);
        m_findBar->hide();
    }
    return m_findBar;
}

void TextView::placeFindBar()
{
    const int height = m_findBar && m_findBar->isVisibleTo(this) ? m_findBar->sizeHint().height() : 0;
    setViewportMargins(0, 0, 0, height);
    if (height > 0) {
        const QRect inner = viewport()->geometry();
        m_findBar->setGeometry(inner.left(), inner.bottom() + 1, inner.width(), height);
    }
}

QSize TextView::sizeHint() const
{
    return {static_cast<int>(60 * m_painter.cellWidth()), heightForRows(12)};
}

int TextView::heightForRows(int rows) const
{
    return rows * m_painter.rowHeight() + 2 * kMargin + 2 * frameWidth();
}

int TextView::rowsInView() const
{
    return std::max(1, (viewport()->height() - 2 * kMargin) / m_painter.rowHeight());
}

int TextView::cellsInView() const
{
    return std::max(4, static_cast<int>((viewport()->width() - gutterWidth() - 2 * kMargin) / m_painter.cellWidth()));
}

int TextView::gutterWidth() const
{
    if (!m_lineNumbers)
        return 0;
    // From the size and not from the number of lines, which is not known at once: the text must not move when it is.
    const auto digits =
        static_cast<int>(std::log10(std::max<double>(static_cast<double>(text().size()) / 8.0, 99))) + 1;
    return static_cast<int>((digits + 1) * m_painter.cellWidth()) + kMargin;
}

void TextView::updateFonts()
{
    m_painter.setFont(fixedFont());
    updateLimits();
    updateScrollBars();
    updateGeometry();
    viewport()->update();
}

void TextView::updateLimits()
{
    RowLimits limits;
    if (m_wrap == Wrap::Anywhere)
        limits.cells = cellsInView();
    if (limits == m_text.index().limits() && m_text.isReady())
        return;
    const qsizetype top = m_text.row(verticalScrollBar()->value()).start;
    m_text.setLimits(limits);
    verticalScrollBar()->setValue(static_cast<int>(m_text.rowAt(top)));
}

void TextView::updateScrollBars()
{
    QScrollBar *vertical = verticalScrollBar();
    const int rows = rowsInView();
    const qsizetype beyond = std::max<qsizetype>(0, m_text.rowCount() - rows);
    vertical->setRange(0, static_cast<int>(std::min<qsizetype>(beyond, std::numeric_limits<int>::max())));
    vertical->setPageStep(rows);
    vertical->setSingleStep(1);
    QScrollBar *horizontal = horizontalScrollBar();
    const int cells = cellsInView();
    const int widest = std::max(m_text.index().widest(), m_widestCells);
    horizontal->setRange(0, m_wrap == Wrap::Anywhere ? 0 : std::max(0, widest - cells + 1));
    horizontal->setPageStep(cells);
    horizontal->setSingleStep(4);
}

void TextView::updateActions()
{
    m_copy->setEnabled(hasSelection() && !isConcealed());
    m_selectAll->setEnabled(!text().isEmpty());
    m_find->setEnabled(!text().isEmpty() && !isConcealed());
}

void TextView::fillMenu(QMenu *menu)
{
    menu->addAction(m_copy);
    menu->addAction(m_selectAll);
    menu->addSeparator();
    menu->addAction(m_find);
    menu->addAction(m_wrapAction);
}

void TextView::retranslateUi()
{
    m_copy->setText(tr("&Copy"));
    m_selectAll->setText(tr("Select &All"));
    m_find->setText(tr("&Find…"));
    m_wrapAction->setText(tr("&Wrap Long Lines"));
}

} // namespace Grantscope::Ui
