// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textaccessible.h"

#include "widgets/characters.h"
#include "widgets/masking.h"
#include "widgets/textmotion.h"
#include "widgets/textview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// Positions are UTF-16 code units for the outside and octets for the view; the view's index knows both.
/// The text is never copied as a whole: a reader asks for a line or a word.
class AccessibleTextView : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleTextView(TextView *view)
        : QAccessibleWidget(view, QAccessible::EditableText)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiLine = true;
        state.selectableText = true;
        state.readOnly = !view()->property("editable").toBool();
        state.editable = !state.readOnly;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const bool there = index == 0 && view()->hasSelection();
        *start = there ? position(view()->selectionStart()) : 0;
        *end = there ? position(view()->selectionEnd()) : 0;
    }
    int selectionCount() const override { return view()->hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { view()->goTo(view()->cursor()); }
    void setSelection(int, int start, int end) override
    {
        const qsizetype from = offset(start);
        view()->select(from, offset(end) - from);
    }

    int cursorPosition() const override { return position(view()->cursor()); }
    void setCursorPosition(int position) override { view()->goTo(offset(position)); }
    int characterCount() const override { return static_cast<int>(index().positionCount()); }
    QString text(int start, int end) const override { return slice(offset(start), offset(end)); }

    QString textAtOffset(int at, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        const auto [from, to] = piece(offset(at), type);
        return answer(from, to, start, end);
    }
    QString textBeforeOffset(int at, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        const qsizetype here = piece(offset(at), type).first;
        if (here == 0)
            return answer(-1, -1, start, end);
        const auto [from, to] = piece(previousCharacter(octets(), here), type);
        return answer(from, to, start, end);
    }
    QString textAfterOffset(int at, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        const qsizetype next = piece(offset(at), type).second;
        if (next >= octets().size())
            return answer(-1, -1, start, end);
        const auto [from, to] = piece(next, type);
        return answer(from, to, start, end);
    }

    QRect characterRect(int at) const override
    {
        const QRect rect = view()->rectOf(offset(at));
        return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return position(view()->offsetAt(view()->viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int) override { view()->goTo(offset(start)); }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    QString text(QAccessible::Text kind) const override
    {
        // The value is what a reader says on focus: a screenful, not ten megabytes.
        if (kind != QAccessible::Value)
            return QAccessibleWidget::text(kind);
        constexpr qsizetype kSpoken = 4096;
        return slice(0, std::min(kSpoken, octets().size()));
    }

private:
    TextView *view() const { return static_cast<TextView *>(widget()); }
    const RowIndex &index() const { return view()->indexedText().index(); }
    QByteArrayView octets() const { return view()->text(); }
    int position(qsizetype offset) const { return static_cast<int>(index().positionAt(octets(), offset)); }
    qsizetype offset(int position) const
    {
        return position < 0 ? octets().size() : std::min(index().offsetAt(octets(), position), octets().size());
    }
    QString slice(qsizetype from, qsizetype to) const
    {
        if (view()->isConcealed())
            return from < to ? Masking::dots() : QString();
        return from < to ? decoded(octets().sliced(from, to - from)) : QString();
    }

    std::pair<qsizetype, qsizetype> piece(qsizetype at, QAccessible::TextBoundaryType type) const
    {
        switch (type) {
        case QAccessible::CharBoundary:
            return {at, nextCharacter(octets(), at)};
        case QAccessible::WordBoundary:
            return wordAt(octets(), at);
        case QAccessible::NoBoundary:
            return {0, octets().size()};
        default:
            break;
        }
        // Rows as they are shown: the lines of a long token are of no use to a listener either.
        const qsizetype number = view()->indexedText().rowAt(at);
        const RowIndex::Row row = view()->indexedText().row(number);
        const qsizetype end = row.start + row.length;
        return {row.start, end < octets().size() && octets()[end] == '\n' ? end + 1 : end};
    }

    QString answer(qsizetype from, qsizetype to, int *start, int *end) const
    {
        *start = from < 0 ? -1 : position(from);
        *end = to < 0 ? -1 : position(to);
        return from < 0 ? QString() : slice(from, to);
    }
};

QAccessibleInterface *makeTextInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TextView *>(object);
    return view ? new AccessibleTextView(view) : nullptr;
}

} // namespace

void installTextAccessibility()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeTextInterface);
        return true;
    }();
}

void announceCursor(TextView *view)
{
    if (!QAccessible::isActive())
        return;
    const IndexedText &text = view->indexedText();
    const auto position = [&text](qsizetype offset) {
        return static_cast<int>(text.index().positionAt(text.text(), offset));
    };
    QAccessibleTextSelectionEvent event(view, position(view->selectionStart()), position(view->selectionEnd()));
    event.setCursorPosition(position(view->cursor()));
    QAccessible::updateAccessibility(&event);
}

} // namespace Grantscope::Ui
