// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/journalfolder.h"

#include <QFuture>
#include <QMenu>

#include <functional>

class QActionGroup;

namespace Grantscope::Ui {

/// What of the journal is in the person's hands. All of it is called on the thread of the window.
struct Keeping
{
    std::function<Transcript::Retention()> retention;
    std::function<void(const Transcript::Retention &)> setRetention; ///< What is too old or too much goes at once.
    std::function<QFuture<Result<void>>()> forget; ///< Everything that was kept.
};

/// How long, and how much of, what happened is kept; and to forget all of it.
class KeepingMenu : public QMenu
{
    Q_OBJECT

public:
    KeepingMenu(Keeping keeping, QWidget *parent);

    [[nodiscard]] QActionGroup *days() const { return m_days; }
    [[nodiscard]] QActionGroup *sizes() const { return m_sizes; }
    [[nodiscard]] QAction *forgetAction() const { return m_forget; }
    /// Without a question; told() says how it went.
    void forgetNow();

Q_SIGNALS:
    void told(const QString &text);
    /// Nothing that was kept is there any more.
    void forgotten();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRetention();
    void askAndForget();
    void retranslateUi();

    Keeping m_keeping;
    QMenu *m_daysMenu;
    QMenu *m_sizesMenu;
    QActionGroup *m_days;
    QActionGroup *m_sizes;
    QAction *m_forget;
};

} // namespace Grantscope::Ui
