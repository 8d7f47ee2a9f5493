// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pasteview.h"

#include "base/secret.h"
#include "widgets/background.h"
#include "widgets/filetext.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/sizetext.h"
#include "widgets/textmotion.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QtConcurrentRun>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// What undo keeps: that many steps, and of large texts only those of the last one.
constexpr qsizetype kUndoSteps = 200;
/// Characters. Ten million take most of a frame.
constexpr qsizetype kConvertedAtOnce = 1024 * 1024;

} // namespace

PasteView::PasteView(QWidget *parent)
    : TokenView(parent)
{
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setAttribute(Qt::WA_InputMethodEnabled);
    const auto add = [this](const QString &iconName, QKeySequence::StandardKey keys, void (PasteView::*slot)()) {
        auto *action = new QAction(icon(iconName), {}, this);
        action->setShortcuts(keys); // Shift+Insert and its like are second ones.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_cut = add(u"edit-cut-symbolic"_s, QKeySequence::Cut, &PasteView::cut);
    m_paste = add(u"edit-paste-symbolic"_s, QKeySequence::Paste, &PasteView::paste);
    m_undoAction = add(u"edit-undo-symbolic"_s, QKeySequence::Undo, &PasteView::undo);
    m_redoAction = add(u"edit-redo-symbolic"_s, QKeySequence::Redo, &PasteView::redo);
    m_clear = add(u"edit-clear-all-symbolic"_s, QKeySequence::UnknownKey, &PasteView::clear);
    connect(this, &TextView::selectionChanged, this, &PasteView::updateEditActions);
    connect(this, &PasteView::edited, this, &PasteView::updateEditActions);
    updateEditActions();
    PasteView::retranslateUi();
}

void PasteView::setUndo(Undo undo)
{
    m_undoKept = undo;
}

void PasteView::forget()
{
    QList<QByteArray> all{text()};
    for (const QList<State> *states : {&m_undo, &m_redo}) {
        for (const State &state : *states)
            all << state.text;
    }
    m_undo.clear();
    m_redo.clear();
    apply({}, 0, Edit::Replaced);
    for (QByteArray &octets : all)
        std::ignore = Secret::consume(octets);
}

void PasteView::remember(Edit how)
{
    if (m_undoKept == Undo::None)
        return;
    if (text().size() > kEditable)
        m_undo.clear();
    m_undo.append({text(), cursor(), how});
    if (m_undo.size() > kUndoSteps)
        m_undo.removeFirst();
    m_redo.clear();
}

void PasteView::apply(const QByteArray &text, qsizetype cursor, Edit how)
{
    QByteArray before = this->text();
    ++m_changes;
    setToken(text, {});
    if (m_undoKept == Undo::None)
        std::ignore = Secret::consume(before);
    goTo(cursor);
    Q_EMIT edited(how);
}

void PasteView::replaceAll(const QByteArray &utf8)
{
    remember(Edit::Replaced);
    apply(utf8, 0, Edit::Replaced);
}

void PasteView::insert(const QByteArray &utf8, Edit how)
{
    const qsizetype from = selectionStart();
    const qsizetype to = selectionEnd();
    // A text that can't be edited is replaced, and so is one that the paste would make such.
    if (text().size() - (to - from) + utf8.size() > kEditable)
        return replaceAll(utf8);
    // A key stroke over everything begins another text.
    if (to - from == text().size())
        how = Edit::Replaced;
    remember(how);
    apply(QByteArray(text()).replace(from, to - from, utf8), from + utf8.size(), how);
}

void PasteView::erase(qsizetype from, qsizetype to)
{
    if (from == to || (!isEditable() && to - from != text().size()))
        return;
    const Edit how = to - from == text().size() ? Edit::Replaced : Edit::Typed;
    remember(how);
    apply(QByteArray(text()).remove(from, to - from), from, how);
}

void PasteView::step(QList<State> &from, QList<State> &to)
{
    if (from.isEmpty())
        return;
    const State state = from.takeLast();
    to.append({text(), cursor(), state.how});
    apply(state.text, state.cursor, state.how);
}

void PasteView::cut()
{
    if (!hasSelection() || isConcealed())
        return;
    copy();
    erase(selectionStart(), selectionEnd());
}

void PasteView::paste()
{
    take(QApplication::clipboard()->mimeData());
}

void PasteView::undo()
{
    step(m_undo, m_redo);
}

void PasteView::redo()
{
    step(m_redo, m_undo);
}

void PasteView::clear()
{
    ++m_changes; // Nothing that is on its way comes after this.
    erase(0, text().size());
}

void PasteView::take(const QMimeData *mimeData)
{
    if (!mimeData)
        return;
    const QList<QUrl> urls = mimeData->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        return takeFile(urls.first().toLocalFile());
    if (mimeData->hasText())
        return takeText(mimeData->text());
    Q_EMIT refused(tr("There is no text in what was pasted. Copy the token as text and paste again."));
}

void PasteView::takeText(const QString &text)
{
    if (text.size() <= kConvertedAtOnce)
        return insert(text.toUtf8(), Edit::Replaced);
    QtConcurrent::run([text] {
        yieldToWindow();
        return text.toUtf8();
    }).then(this, [this, change = ++m_changes](const QByteArray &utf8) {
        if (change == m_changes)
            replaceAll(utf8);
    });
}

void PasteView::takeFile(const QString &path)
{
    readFile(path, kMostOctets).then(this, [this, change = ++m_changes](const FileText &file) {
        if (change == m_changes)
            takeRead(file);
    });
}

void PasteView::takeRead(const FileText &file)
{
    // The sentence is shown elsewhere, where nobody conceals it.
    const QString name = isConcealed() ? Masking::dots() : file.name;
    if (file.wasRead())
        replaceAll(file.octets);
    else if (file.tooLarge)
        Q_EMIT refused(tr("“%1” is larger than %2. Open a smaller file, or paste the token alone.")
                           .arg(name, sizeText(kMostOctets)));
    else
        Q_EMIT refused(tr("“%1” can't be read: %2.").arg(name, file.problem));
}

void PasteView::keyPressEvent(QKeyEvent *event)
{
    const bool erasesWord =
        event->matches(QKeySequence::DeleteStartOfWord) || event->matches(QKeySequence::DeleteEndOfWord);
    const bool back = event->key() == Qt::Key_Backspace;
    const bool forward = event->matches(QKeySequence::Delete) || event->matches(QKeySequence::DeleteEndOfWord);
    if (back || forward) {
        if (hasSelection())
            erase(selectionStart(), selectionEnd());
        else if (back)
            erase(erasesWord ? previousWord(text(), cursor()) : previousCharacter(text(), cursor()), cursor());
        else
            erase(cursor(), erasesWord ? nextWord(text(), cursor()) : nextCharacter(text(), cursor()));
        return event->accept();
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Control with Alt is AltGr on some platforms and makes characters; each alone does not.
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool command = modifiers && modifiers != (Qt::ControlModifier | Qt::AltModifier);
    const QString typed = enter ? u"\n"_s : event->text();
    const bool character = !typed.isEmpty() && (enter || typed.at(0).isPrint() || typed.at(0).isSurrogate());
    if (character && !command && isEditable()) {
        insert(typed.toUtf8(), Edit::Typed);
        return event->accept();
    }
    TokenView::keyPressEvent(event);
}

void PasteView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!isEditable())
        return event->ignore();
    m_composed = event->preeditString();
    viewport()->update();
    if (!event->commitString().isEmpty())
        insert(event->commitString().toUtf8(), Edit::Typed);
    event->accept();
}

void PasteView::paintEvent(QPaintEvent *event)
{
    TokenView::paintEvent(event);
    if (m_composed.isEmpty())
        return;
    // Over the text, which stays where it is until the characters are chosen.
    const QFontMetrics metrics(fixedFont());
    const QRect caret = rectOf(cursor());
    const int width = metrics.horizontalAdvance(m_composed);
    const int left = qMax(0, qMin(caret.left(), viewport()->width() - width));
    const QRect place(left, caret.top(), width, caret.height());
    QPainter painter(viewport());
    painter.setFont(fixedFont());
    painter.fillRect(place, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     isConcealed() ? QString(m_composed.size(), u'•') : m_composed);
    painter.drawLine(place.bottomLeft(), place.bottomRight());
}

void PasteView::focusOutEvent(QFocusEvent *event)
{
    m_composed.clear();
    TokenView::focusOutEvent(event);
}

QVariant PasteView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEditable();
    case Qt::ImCursorRectangle:
        return rectOf(cursor());
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase
                                | Qt::ImhMultiLine);
    default:
        return TokenView::inputMethodQuery(query);
    }
}

void PasteView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PasteView::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void PasteView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls())
        replaceAll(event->mimeData()->text().toUtf8());
    else
        take(event->mimeData());
}

void PasteView::mouseReleaseEvent(QMouseEvent *event)
{
    QClipboard *clipboard = QApplication::clipboard();
    if (event->button() == Qt::MiddleButton && clipboard->supportsSelection())
        take(clipboard->mimeData(QClipboard::Selection));
    else
        TokenView::mouseReleaseEvent(event);
}

void PasteView::updateEditActions()
{
    m_cut->setEnabled(hasSelection() && !isConcealed());
    m_undoAction->setEnabled(!m_undo.isEmpty());
    m_redoAction->setEnabled(!m_redo.isEmpty());
    m_clear->setEnabled(!text().isEmpty());
}

void PasteView::fillMenu(QMenu *menu)
{
    menu->addActions({m_undoAction, m_redoAction});
    menu->addSeparator();
    menu->addActions({m_cut, m_paste});
    TokenView::fillMenu(menu);
    menu->addSeparator();
    menu->addAction(m_clear);
}

void PasteView::retranslateUi()
{
    TokenView::retranslateUi();
    m_cut->setText(tr("Cu&t"));
    m_paste->setText(tr("&Paste"));
    m_undoAction->setText(tr("&Undo"));
    m_redoAction->setText(tr("&Redo"));
    m_clear->setText(tr("Clea&r"));
}

} // namespace Grantscope::Ui
