// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Grantscope::Ui {

class LineEdit;
class WrappedText;

/// How the requests of the console reach servers: whose certificates count, and by which proxy.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionDialog(const Net::SendOptions &sending, QWidget *parent = nullptr);

    /// Puts what was typed into \a sending.
    void store(Net::SendOptions &sending) const;
    [[nodiscard]] QPlainTextEdit *authorities() const { return m_authorities; }
    [[nodiscard]] LineEdit *fingerprint() const { return m_fingerprint; }
    [[nodiscard]] LineEdit *proxy() const { return m_proxy; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// What is wrong with what was typed; empty: nothing. Nothing wrong is accepted.
    [[nodiscard]] QString complaint() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void complain();
    void retranslateUi();

    QLabel *m_labels[3];
    QPlainTextEdit *m_authorities;
    LineEdit *m_fingerprint;
    LineEdit *m_proxy;
    WrappedText *m_note;
    QPushButton *m_accept;
};

} // namespace Grantscope::Ui
