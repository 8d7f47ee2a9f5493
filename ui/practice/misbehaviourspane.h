// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/misbehaviour.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Grantscope::Session {
class PracticeHost;
}

namespace Grantscope::Ui {

/// What the practice server does wrong on purpose, each with what a client must notice.
class MisbehavioursPane : public QWidget
{
    Q_OBJECT

public:
    explicit MisbehavioursPane(Session::PracticeHost *host, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox *box(Practice::Misbehaviour misbehaviour) const;
    [[nodiscard]] const QList<QCheckBox *> &boxes() const { return m_boxes; }
    /// What is said below its box.
    [[nodiscard]] QString note(Practice::Misbehaviour misbehaviour) const;
    /// "2 misbehaviours are on"; empty if none is.
    [[nodiscard]] QString warning() const;

Q_SIGNALS:
    void told(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void take();
    void retranslateUi();

    Session::PracticeHost *m_host;
    QList<QLabel *> m_headings; ///< One for each place, in their order.
    QList<QCheckBox *> m_boxes; ///< In the order of the rows.
    QList<QLabel *> m_notes;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
