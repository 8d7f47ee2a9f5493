// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace Grantscope::Ui {

class AuthorizationPage;
class BodyPage;
class Masking;
class RequestController;
class RowsEditor;

/// What goes along with the address: authorization, header fields, body. Where a draft can't be sent, the page with the
/// reason comes to the front.
class DraftPane : public QTabWidget
{
    Q_OBJECT

public:
    enum Page { Authorization, Fields, Body };

    DraftPane(RequestController *requests, const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] AuthorizationPage *authorization() const { return m_authorization; }
    [[nodiscard]] RowsEditor *fields() const { return m_fields; }
    [[nodiscard]] BodyPage *body() const { return m_body; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showComplaint();
    void retranslateUi();

    RequestController *m_requests;
    AuthorizationPage *m_authorization;
    RowsEditor *m_fields;
    BodyPage *m_body;
};

} // namespace Grantscope::Ui
