// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokenview.h"

class QMimeData;

namespace Grantscope::Ui {

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

    explicit PasteView(QWidget *parent = nullptr);

    /// With Undo::None nothing that was in the box can come back, and its octets are wiped as they go.
    void setUndo(Undo undo);
    /// Empties the box for good: no undo, and the octets are wiped.
    void forget();

    [[nodiscard]] bool isEditable() const { return text().size() <= kEditable; }
    /// Replaces everything as a paste does, with edited() and undo.
    void replaceAll(const QByteArray &utf8);
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public Q_SLOTS:
    void cut();
    void paste();
    void undo();
    void redo();
    void clear();

Q_SIGNALS:
    /// The person changed the text; the parts are gone until setParts().
    void edited();
    /// A drop or a paste could not be taken; \a reason is a sentence for the person.
    void refused(const QString &reason);

protected:
    void fillMenu(QMenu *menu) override;
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct State
    {
        QByteArray text;
        qsizetype cursor = 0;
    };

    void take(const QMimeData *mimeData);
    void takeFile(const QString &path);
    void insert(const QByteArray &utf8);
    void erase(qsizetype from, qsizetype to);
    void apply(const QByteArray &text, qsizetype cursor);
    void remember();
    void step(QList<State> &from, QList<State> &to);
    void updateEditActions();

    Undo m_undoKept = Undo::Kept;
    QList<State> m_undo;
    QList<State> m_redo;
    QAction *m_cut;
    QAction *m_paste;
    QAction *m_undoAction;
    QAction *m_redoAction;
    QAction *m_clear;
};

} // namespace Grantscope::Ui
