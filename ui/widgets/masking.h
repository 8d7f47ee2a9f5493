// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

namespace Grantscope::Ui {

/// Whether values are shown to a room: one switch for the whole window, made by main() and handed to each panel. While
/// it is on, widgets show masked() in place of tokens, keys and claim values; the names stay readable.
class Masking : public QObject
{
    Q_OBJECT

public:
    explicit Masking(QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);

    /// \a value as it may be shown now: itself, or a row of dots that does not tell its length.
    [[nodiscard]] QString shown(const QString &value) const;
    /// \a error as it may be told now: its words are ours, what it quotes is not.
    [[nodiscard]] Error shown(Error error) const;
    /// The row of dots.
    [[nodiscard]] static QString dots();

Q_SIGNALS:
    void changed(bool on);

private:
    bool m_on = false;
};

} // namespace Grantscope::Ui
