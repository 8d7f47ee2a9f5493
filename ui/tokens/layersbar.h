// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inspectorsession.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace Grantscope::Ui {

/// The layers of a token that holds another one: a button each, the outermost first, with its verdict and what it is.
/// Hidden where there is one layer only. Follows the session; the arrow keys go from layer to layer.
class LayersBar : public QWidget
{
    Q_OBJECT

public:
    /// \a session outlives the bar.
    explicit LayersBar(InspectorSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QList<QToolButton *> buttons() const { return m_buttons; } ///< As many as there are layers.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLayers();
    void fill(qsizetype layers);
    void retranslateUi();

    InspectorSession *m_session;
    QButtonGroup *m_group;
    QList<QToolButton *> m_buttons;
    QList<QLabel *> m_arrows; ///< One between two buttons.
};

} // namespace Grantscope::Ui
