// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/addressedit.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class Masking;
class RequestController;
class WrappedText;

/// The line on which a request begins: method, address, Send, and what else can be done with it. What is wrong with the
/// draft is told below.
class AddressBar : public QWidget
{
    Q_OBJECT

public:
    AddressBar(RequestController *requests, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *method() const { return m_method; }
    [[nodiscard]] AddressEdit *address() const { return m_address; }
    [[nodiscard]] QPushButton *sendButton() const { return m_send; }
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QMenu *moreMenu() const { return m_moreMenu; }
    /// What stands below the line: a complaint, or what is to be known of a pasted command.
    [[nodiscard]] QString notice() const;
    void tell(const QString &text);

public Q_SLOTS:
    void sendOrCancel();
    void pasteCurl();
    void save();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showNotice();
    void takeCurl(const QByteArray &command);
    void fillCopyMenu();
    void fillMoreMenu();
    void addFollowing();
    void addTimes();
    void askForConnection();
    void retranslateUi();

    RequestController *m_requests;
    Copier *m_copier;
    QComboBox *m_method;
    AddressEdit *m_address;
    QPushButton *m_send;
    QToolButton *m_copy;
    QMenu *m_copyMenu;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    WrappedText *m_notice;
    QString m_told;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
