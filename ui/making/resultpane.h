// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/makersession.h"
#include "widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class TokenView;

/// The token as it stands, whether its signature fits what stands there, and what can be done with it.
class ResultPane : public QWidget
{
    Q_OBJECT

public:
    ResultPane(MakerSession *session, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] TokenView *view() const { return m_view; }
    /// "✓ The signature fits …"
    [[nodiscard]] QLabel *state() const { return m_state; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton *commandButton() const { return m_command; }
    [[nodiscard]] QPushButton *inspectButton() const { return m_inspect; }

Q_SIGNALS:
    void inspectAsked(const QByteArray &token);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Told
    {
        Meaning meaning;
        QString text;
    };
    void show();
    [[nodiscard]] Told told() const;
    [[nodiscard]] Told toldBroken() const;
    void retranslateUi();

    MakerSession *m_session;
    Copier *m_copier;
    TokenView *m_view;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_command;
    QPushButton *m_inspect;
};

} // namespace Grantscope::Ui
