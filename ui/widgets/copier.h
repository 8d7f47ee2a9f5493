// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/intents.h"
#include "widgets/masking.h"

#include <QObject>

#include <functional>

namespace Grantscope::Ui {

/// Puts what a panel shows on the clipboard, by the window's CopyText where there is one. While values are masked
/// nothing leaves. What was copied is told in the window's status line.
class Copier : public QObject
{
    Q_OBJECT

public:
    using Sensitivity = CopyText::Sensitivity;

    Copier(Intents *intents, const Masking *masking, QObject *parent = nullptr);
    /// \a what is the name of it for the person.
    void copy(const QString &text, Sensitivity sensitivity = Sensitivity::Secret, const QString &what = {});
    /// A text of any size, U+FFFD for octets that are not UTF-8; a large one is on the clipboard a little later.
    void copyOctets(const QByteArray &utf8, const QString &what = {});
    /// A text that takes its time to make, on another thread.
    void copyLater(const std::function<QString()> &make, const QString &what = {});
    [[nodiscard]] bool isAllowed() const { return !m_masking->isOn(); }
    [[nodiscard]] const Masking *masking() const { return m_masking; }

Q_SIGNALS:
    void allowedChanged(bool allowed);

private:
    Intents *m_intents;
    const Masking *m_masking;
};

} // namespace Grantscope::Ui
