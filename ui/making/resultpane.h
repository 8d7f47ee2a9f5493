// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class TokenView;

/// What was made, as far as it is: the text and a sentence about it.
struct ShownResult
{
    QByteArray token = {};
    Meaning meaning = Meaning::Muted;
    QString text = {};
    QString awaited = {}; ///< In the place of the token: what makes one.
    bool isWorking = false; ///< It is being made; what takes longer than half a second shows that, and can be given up.
};

/// The token as it stands, what is said of it ("✓ The signature fits …"), and what can be done with it.
class ResultPane : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPane(Copier *copier, QWidget *parent = nullptr);

    void show(const ShownResult &result);
    [[nodiscard]] TokenView *view() const { return m_view; }
    [[nodiscard]] QLabel *state() const { return m_state; }
    [[nodiscard]] QProgressBar *progress() const { return m_progress; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton *commandButton() const { return m_command; }
    [[nodiscard]] QPushButton *inspectButton() const { return m_inspect; }

Q_SIGNALS:
    void inspectAsked(const QByteArray &token);
    /// The command that makes the same is wanted.
    void commandAsked();
    void cancelAsked();
    /// The person typed into the token.
    void editTried();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showResult();
    void retranslateUi();

    Copier *m_copier;
    ShownResult m_result;
    QTimer m_patience;
    TokenView *m_view;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_command;
    QPushButton *m_inspect;
};

} // namespace Grantscope::Ui
