// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace Grantscope::Ui {

class Masking;
class RequestController;
class WrappedText;

/// The way of a request over its redirects, one by one: which of them is looked at, where the last one leads, what
/// would stay behind, and the button that goes there.
class RedirectBar : public QWidget
{
    Q_OBJECT

public:
    RedirectBar(RequestController *requests, const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *choice() const { return m_choice; }
    [[nodiscard]] QPushButton *followButton() const { return m_follow; }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    RequestController *m_requests;
    const Masking *m_masking;
    QComboBox *m_choice;
    QPushButton *m_follow;
    WrappedText *m_text;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
