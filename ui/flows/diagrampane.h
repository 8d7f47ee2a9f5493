// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;

namespace Grantscope::Ui {

class FlowController;
class Intents;
class Masking;
class SequenceDiagram;

/// The run as a sequence diagram: follows it, leads to its steps, and takes it away as a picture.
class DiagramPane : public QWidget
{
    Q_OBJECT

public:
    DiagramPane(FlowController *flow, Intents *intents, Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] SequenceDiagram *diagram() const { return m_diagram; }
    /// What can be done with the diagram and the chosen step, with keys; for menus and the palette.
    [[nodiscard]] QList<QAction *> exportActions() const { return m_exports; }
    [[nodiscard]] QList<QAction *> stepActions() const { return m_steps; }
    /// Writes the picture; by its name SVG, else PNG.
    void savePicture(const QString &file);

Q_SIGNALS:
    /// The person wants to know more of the chosen step.
    void detailsAsked();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    QAction *addAction(QList<QAction *> &list, const QString &icon, const QKeySequence &keys,
                       const std::function<void()> &run);
    void show();
    void showChosen();
    void lookAtBeginning();
    void updateActions();
    void retranslateUi();
    void askWhere();
    void openMenu(const QPoint &place);
    [[nodiscard]] QPoint placeOfChosen() const;
    void copyImage();
    void copySvg();
    [[nodiscard]] QString title() const;

    FlowController *m_flow;
    Intents *m_intents;
    Masking *m_masking;
    SequenceDiagram *m_diagram;
    QList<QAction *> m_steps;
    QList<QAction *> m_exports;
    QAction *m_runHere = nullptr;
    QAction *m_repeat = nullptr;
    QAction *m_breakpoint = nullptr;
    QAction *m_save = nullptr;
    QAction *m_copyImage = nullptr;
    QAction *m_copySvg = nullptr;
};

} // namespace Grantscope::Ui
