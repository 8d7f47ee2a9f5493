// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokenview.h"

class QMimeData;

namespace Grantscope::Ui {

struct FileText;

/// The box that takes a token, or anything that holds one: paste, drop (text or a file) and typing. The same view shows
/// a short text and one of 50 MB, hostile characters as escapes; texts of up to kEditable octets can be edited in place
/// with undo, a larger one is replaced by the next paste or drop.
class PasteView : public TokenView
{
    Q_OBJECT
    Q_PROPERTY(bool editable READ isEditable)

public:
    static constexpr qsizetype kEditable = 64 * 1024;
    static constexpr qsizetype kMostOctets = 64 * 1024 * 1024; ///< Of a file that is dropped.

    enum class Undo : quint8 { Kept, None };
    /// How the text changed: a step of typing on the way to another text, or another text in place of what was there.
    enum class Edit : quint8 { Typed, Replaced };
    Q_ENUM(Edit)

    explicit PasteView(QWidget *parent = nullptr);

    /// With Undo::None nothing that was in the box can come back, and its octets are wiped as they go.
    void setUndo(Undo undo);
    /// Empties the box for good: no undo, and the octets are wiped.
    void forget();

    [[nodiscard]] bool isEditable() const { return text().size() <= kEditable; }
    /// Replaces everything as a paste does, with edited() and undo.
    void replaceAll(const QByteArray &utf8);
    /// Replaces everything by what is in a file, a little later; refused() where that can't be.
    void takeFile(const QString &path);
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public Q_SLOTS:
    void cut();
    void paste(); ///< A text of more than a million characters arrives a little later.
    void undo();
    void redo();
    void clear();

Q_SIGNALS:
    /// The person changed the text; the parts are gone until setParts().
    void edited(Grantscope::Ui::PasteView::Edit how);
    /// A drop or a paste could not be taken; \a reason is a sentence for the person.
    void refused(const QString &reason);

protected:
    void fillMenu(QMenu *menu) override;
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct State
    {
        QByteArray text;
        qsizetype cursor = 0;
        Edit how = Edit::Replaced; ///< The change between this text and the one that came after it.
    };

    void take(const QMimeData *mimeData);
    void takeText(const QString &text);
    void takeRead(const FileText &file);
    void insert(const QByteArray &utf8, Edit how);
    void erase(qsizetype from, qsizetype to);
    void apply(const QByteArray &text, qsizetype cursor, Edit how);
    void remember(Edit how);
    void step(QList<State> &from, QList<State> &to);
    void updateEditActions();

    Undo m_undoKept = Undo::Kept;
    QString m_composed; ///< What an input method is about to commit, drawn at the caret.
    quint64 m_changes = 0; ///< A file or large text that comes later than the next change is not taken any more.
    QList<State> m_undo;
    QList<State> m_redo;
    QAction *m_cut;
    QAction *m_paste;
    QAction *m_undoAction;
    QAction *m_redoAction;
    QAction *m_clear;
};

} // namespace Grantscope::Ui
