// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/indexedtext.h"
#include "widgets/rolestyler.h"
#include "widgets/rowpainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>

#include <memory>

class QAction;
class QMenu;

namespace Grantscope::Ui {

class FindBar;

/// Shows text of any size as it is: UTF-8 octets in rows of a fixed font, read-only, with a caret, selection, copy,
/// find, marks and colours from a Styler. Lays out what is in view only, so a text of 10 MB or one line of 50 MB stays
/// fluid. Characters that are invisible or change the order of others are shown as escapes; nothing in the text is
/// markup. All positions are offsets in octets. A line of more than 2,000 octets is cut into rows; copies don't show
/// it.
class TextView : public QAbstractScrollArea
{
    Q_OBJECT
    Q_PROPERTY(bool lineNumbers READ lineNumbers WRITE setLineNumbers)

public:
    enum class Wrap : quint8 { None, Anywhere };

    explicit TextView(QWidget *parent = nullptr);
    ~TextView() override;

    /// Shows \a utf8 from its start; returns at once. Selection, marks and found places are gone.
    void setText(const QByteArray &utf8);
    [[nodiscard]] const QByteArray &text() const { return m_text.text(); }
    /// Whether all of it is indexed: until then the scroll bar knows the first part only. See ready().
    [[nodiscard]] bool isReady() const { return m_text.isReady(); }

    /// Takes the styler over; null for none.
    void setStyler(std::unique_ptr<Styler> styler);
    [[nodiscard]] Styler *styler() const { return m_styler.get(); }

    void setWrap(Wrap wrap);
    [[nodiscard]] Wrap wrap() const { return m_wrap; }
    void setLineNumbers(bool shown);
    [[nodiscard]] bool lineNumbers() const { return m_lineNumbers; }
    /// Shown, muted, while the text is empty.
    void setPlaceholderText(const QString &text);
    [[nodiscard]] QString placeholderText() const { return m_placeholder; }
    /// While on, every character but spaces and newlines is drawn as a dot, and nothing can be copied or looked for
    /// (Masking).
    void setConcealed(bool concealed);
    [[nodiscard]] bool isConcealed() const { return m_painter.isConcealed(); }

    /// Marks places with the tint and underline of their meaning. May overlap; replaces the marks there were.
    void setMarks(const QList<RoleRange> &marks);
    [[nodiscard]] const QList<RoleRange> &marks() const { return m_marks; }

    /// Puts the caret there and brings it into view, as soon as the index reaches that far.
    void goTo(qsizetype offset);
    /// Selects and brings into view.
    void select(qsizetype offset, qsizetype length);
    [[nodiscard]] qsizetype cursor() const { return m_cursor; }
    [[nodiscard]] qsizetype selectionStart() const { return std::min(m_anchor, m_cursor); }
    [[nodiscard]] qsizetype selectionEnd() const { return std::max(m_anchor, m_cursor); }
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_cursor; }
    /// U+FFFD for octets that are not UTF-8.
    [[nodiscard]] QString selectedText() const;

    /// The octet that is drawn at \a point of the viewport, and the place of an octet in the viewport (off it if not in
    /// view).
    [[nodiscard]] qsizetype offsetAt(const QPoint &point) const;
    [[nodiscard]] QRect rectOf(qsizetype offset) const;
    [[nodiscard]] const IndexedText &indexedText() const { return m_text; }
    /// The find bar, made when first asked for.
    [[nodiscard]] FindBar *findBar();

    [[nodiscard]] QSize sizeHint() const override;
    /// A height that shows \a rows rows without scrolling vertically.
    [[nodiscard]] int heightForRows(int rows) const;

public Q_SLOTS:
    /// Marked as a secret: what is shown here went over a wire. A large selection is there a little later.
    void copy();
    void selectAll();
    /// Opens the find bar with the selection, if that is a short one without hidden characters, as its text. Not while
    /// concealed: what is found would tell what stands there.
    void showFind();

Q_SIGNALS:
    /// A click without a drag, or the caret moved there by key. \a offset is the octet under it.
    void clicked(qsizetype offset);
    void cursorMoved(qsizetype offset);
    void selectionChanged();
    /// All of the text is indexed.
    void ready();

protected:
    enum class Anchor : quint8 { Move, Keep };
    /// Where every way of moving the caret ends; sends what a screen reader needs.
    void moveCursor(qsizetype offset, Anchor anchor);
    void setSelection(qsizetype anchor, qsizetype cursor);
    void ensureCursorVisible();
    /// Appends what the view offers; subclasses put theirs before or after.
    virtual void fillMenu(QMenu *menu);
    virtual void retranslateUi();

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    friend class FindBar;
    enum class Move : quint8 {
        Left,
        Right,
        WordLeft,
        WordRight,
        Up,
        Down,
        PageUp,
        PageDown,
        RowStart,
        RowEnd,
        Start,
        End
    };

    void makeActions();
    void onIndexChanged();
    void updateFonts();
    void updateScrollBars();
    void updateLimits();
    void placeFindBar();
    bool moveByKey(QKeyEvent *event);
    [[nodiscard]] qsizetype target(Move move);
    [[nodiscard]] qsizetype vertically(qsizetype rows);
    [[nodiscard]] int rowsInView() const;
    [[nodiscard]] int cellsInView() const;
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] QList<RowTint> tints(qsizetype start, qsizetype end) const;
    void paintGutter(QPainter &painter, const RowIndex::Row &row, int y) const;
    void updateActions();

    IndexedText m_text;
    RowPainter m_painter;
    std::unique_ptr<Styler> m_styler;
    QList<RoleRange> m_marks;
    QList<qsizetype> m_found; ///< Starts of the places that the find bar found, ascending.
    qsizetype m_foundLength = 0;
    QPointer<FindBar> m_findBar;
    QString m_placeholder;
    QAction *m_copy = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_find = nullptr;
    QAction *m_wrapAction = nullptr;
    QBasicTimer m_dragTimer;
    QBasicTimer m_blinkTimer;
    QPoint m_pressedAt;
    qsizetype m_cursor = 0;
    qsizetype m_anchor = 0;
    qsizetype m_pending = -1; ///< Where to go once the index reaches it.
    int m_goalCell = -1; ///< The column that moving up and down tries to keep.
    int m_widestCells = 0;
    Wrap m_wrap = Wrap::None;
    bool m_lineNumbers = false;
    bool m_dragging = false;
    bool m_caretOn = true;
};

} // namespace Grantscope::Ui
