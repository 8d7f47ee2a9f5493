// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wordinfocus.h"

#include "widgets/textview.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kLongestName = 64;

bool isOfName(QChar c)
{
    return c.isLetterOrNumber() || u"_-.:#"_s.contains(c);
}

/// Chinese puts no blank between its words and a name: "檢查aud宣告".
bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// At an octet. Some octets around it are enough for a name.
QString wordOfText(const TextView &view, qsizetype offset)
{
    if (view.isConcealed())
        return {};
    const QByteArray &text = view.text();
    const qsizetype from = std::max<qsizetype>(0, offset - kLongestName - 1);
    const QString before = QString::fromUtf8(text.mid(from, offset - from));
    return wordAt(before + QString::fromUtf8(text.mid(offset, kLongestName + 1)), before.size());
}

QString wordOfText(const TextView &view)
{
    if (view.isConcealed() || !view.hasSelection())
        return wordOfText(view, view.cursor());
    return QString::fromUtf8(view.text().mid(view.selectionStart(), view.selectionEnd() - view.selectionStart()));
}

template <typename Edit>
QString wordOfEdit(const Edit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    return cursor.hasSelection() ? cursor.selectedText() : wordAt(cursor.block().text(), cursor.positionInBlock());
}

/// Where the pointer is beside all text, the nearest text is not meant.
QString wordOfText(const TextView &view, const QPoint &place)
{
    const qsizetype offset = view.offsetAt(place);
    return view.rectOf(offset).contains(place) ? wordOfText(view, offset) : QString();
}

/// Where the pointer is; null beside all text.
template <typename Edit>
QTextCursor cursorUnder(const Edit &edit, const QPoint &place)
{
    // The cursor is beside the character that is nearest.
    const QTextCursor cursor = edit.cursorForPosition(place);
    const int reach = edit.fontMetrics().averageCharWidth();
    return edit.cursorRect(cursor).adjusted(-reach, 0, reach, 0).contains(place) ? cursor : QTextCursor();
}

QString wordOfEdit(const QPlainTextEdit &edit, const QPoint &place)
{
    const QTextCursor cursor = cursorUnder(edit, place);
    return cursor.isNull() ? QString() : wordAt(cursor.block().text(), cursor.positionInBlock());
}

/// In prose, words such as "use" are no names: only what is set as code is.
QString wordOfPage(const QTextEdit &page, const QPoint &place)
{
    const QTextCursor cursor = cursorUnder(page, place);
    if (cursor.isNull())
        return {};
    const QTextBlock block = cursor.block();
    for (QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const int within = cursor.position() - fragment.position();
        if (fragment.charFormat().fontFixedPitch() && within >= 0 && within <= fragment.length())
            return wordAt(fragment.text(), within);
    }
    return {};
}

QString wordIn(const QWidget *focus)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(focus))
        return view->currentIndex().siblingAtColumn(0).data().toString();
    if (const auto *view = qobject_cast<const TextView *>(focus))
        return wordOfText(*view);
    if (const auto *label = qobject_cast<const QLabel *>(focus))
        return label->selectedText();
    if (const auto *edit = qobject_cast<const QTextEdit *>(focus))
        return wordOfEdit(*edit);
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(focus))
        return wordOfEdit(*edit);
    if (const auto *line = qobject_cast<const QLineEdit *>(focus); line && line->hasSelectedText())
        return line->echoMode() == QLineEdit::Normal ? line->selectedText() : QString();
    return focus->accessibleName();
}

/// As it stands, or nothing where it is more than a name.
QString tidied(const QString &found)
{
    QString word = found.simplified();
    // As JSON has it, or a label with its colon.
    while (!word.isEmpty() && u":\"'.,"_s.contains(word.back()))
        word.chop(1);
    while (!word.isEmpty() && u"\"'"_s.contains(word.front()))
        word.removeFirst();
    return word.size() > kLongestName ? QString() : word;
}

QString wordBelow(const QWidget *widget, const QPoint &place)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    const QWidget *view = widget->parentWidget(); // What is seen of a view is its viewport.
    if (const auto *table = qobject_cast<const QAbstractItemView *>(view); table && table->viewport() == widget)
        return table->indexAt(place).data().toString();
    if (const auto *text = qobject_cast<const TextView *>(view); text && text->viewport() == widget)
        return wordOfText(*text, place);
    if (const auto *page = qobject_cast<const QTextEdit *>(view); page && page->viewport() == widget)
        return wordOfPage(*page, place);
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(view); edit && edit->viewport() == widget)
        return wordOfEdit(*edit, place);
    return {};
}

} // namespace

QString wordAt(QStringView text, qsizetype offset)
{
    qsizetype from = std::clamp<qsizetype>(offset, 0, text.size());
    qsizetype to = from;
    if (from == text.size() || !isOfName(text[from]))
        from = to = std::max<qsizetype>(from - 1, 0); // At the end of a word.
    if (text.isEmpty() || !isOfName(text[from]))
        return {};
    const bool isHan = isIdeograph(text[from]);
    const auto belongs = [text, isHan](qsizetype at) { return isOfName(text[at]) && isIdeograph(text[at]) == isHan; };
    while (from > 0 && belongs(from - 1))
        --from;
    while (to < text.size() && belongs(to))
        ++to;
    return text.sliced(from, to - from).toString();
}

QString wordInFocus(const QWidget *focus)
{
    return focus ? tidied(wordIn(focus)) : QString();
}

QString wordUnder(const QWidget *widget, const QPoint &place)
{
    return widget ? tidied(wordBelow(widget, place)) : QString();
}

} // namespace Grantscope::Ui
