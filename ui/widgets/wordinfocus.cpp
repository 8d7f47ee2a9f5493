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

QString wordOfText(const TextView &view)
{
    if (view.hasSelection())
        return QString::fromUtf8(view.text().mid(view.selectionStart(), view.selectionEnd() - view.selectionStart()));
    // Some octets around the caret are enough for a name.
    const QByteArray text = view.text();
    const qsizetype from = std::max<qsizetype>(0, view.cursor() - kLongestName);
    const QString before = QString::fromUtf8(text.mid(from, view.cursor() - from));
    return wordAt(before + QString::fromUtf8(text.mid(view.cursor(), kLongestName)), before.size());
}

template <typename Edit>
QString wordOfEdit(const Edit &edit)
{
    const QTextCursor cursor = edit.textCursor();
    return cursor.hasSelection() ? cursor.selectedText() : wordAt(cursor.block().text(), cursor.positionInBlock());
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

} // namespace

QString wordAt(QStringView text, qsizetype offset)
{
    qsizetype from = std::clamp<qsizetype>(offset, 0, text.size());
    qsizetype to = from;
    while (from > 0 && isOfName(text[from - 1]))
        --from;
    while (to < text.size() && isOfName(text[to]))
        ++to;
    return text.sliced(from, to - from).toString();
}

QString wordInFocus(const QWidget *focus)
{
    if (!focus)
        return {};
    QString word = wordIn(focus).simplified();
    // As JSON has it, or a label with its colon.
    while (!word.isEmpty() && u":\"'.,"_s.contains(word.back()))
        word.chop(1);
    while (!word.isEmpty() && u"\"'"_s.contains(word.front()))
        word.removeFirst();
    return word.size() > kLongestName ? QString() : word;
}

} // namespace Grantscope::Ui
