// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;

namespace Grantscope::Ui {

class Intents;
class LineEdit;
class Masking;
class RequestController;
class WrappedText;

/// Who the request says it comes from: nobody, a bearer token and where it goes, a user and a password.
class AuthorizationPage : public QWidget
{
    Q_OBJECT

public:
    AuthorizationPage(RequestController *requests, const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QComboBox *token() const { return m_token; }
    [[nodiscard]] QComboBox *placement() const { return m_placement; }
    [[nodiscard]] LineEdit *typedToken() const { return m_typedToken; }
    [[nodiscard]] LineEdit *user() const { return m_user; }
    [[nodiscard]] LineEdit *password() const { return m_password; }
    /// What there is to know of the choice: bad practice, a token that ran out.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void titleChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectFields();
    void show();
    void fillTokens();
    void showRows();
    void showNote();
    void retranslateUi();

    RequestController *m_requests;
    const Masking *m_masking;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QComboBox *m_token;
    LineEdit *m_typedToken;
    QComboBox *m_placement;
    LineEdit *m_user;
    LineEdit *m_password;
    QComboBox *m_basicForm;
    WrappedText *m_note;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
