// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Grantscope::Ui {

class LineEdit;

/// What is laid out as a person may change it: method, address, header fields, body. Of what the browser opens only the
/// address.
class RequestEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RequestEditor(QWidget *parent = nullptr);

    /// Shows these; what reset() goes back to is \a original.
    void setRequest(const HttpRequest &request, const HttpRequest &original);
    void setAddress(const QByteArray &address, const QByteArray &original);
    [[nodiscard]] LineEdit *method() const { return m_method; }
    /// In as many lines as it needs; line breaks are no part of it.
    [[nodiscard]] QPlainTextEdit *address() const { return m_address; }
    [[nodiscard]] QPlainTextEdit *fields() const { return m_fields; }
    [[nodiscard]] QPlainTextEdit *body() const { return m_body; }
    [[nodiscard]] QPushButton *resetButton() const { return m_reset; }
    /// Above the fields: why what stands there can't go out.
    [[nodiscard]] QLabel *complaint() const { return m_complaint; }
    [[nodiscard]] bool hasComplaint() const { return m_hasComplaint; }

Q_SIGNALS:
    /// The person changed it, to something that can go out.
    void requestEdited(const Grantscope::HttpRequest &request);
    void addressEdited(const QByteArray &address);
    /// hasComplaint() is another.
    void complaintChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const HttpRequest &request);
    void take();
    void complain(const std::optional<Error> &error);
    void retranslateUi();

    HttpRequest m_original;
    bool m_onlyAddress = false;
    bool m_hasComplaint = false;
    bool m_showing = false;
    QFormLayout *m_form;
    LineEdit *m_method;
    QPlainTextEdit *m_address;
    QPlainTextEdit *m_fields;
    QPlainTextEdit *m_body;
    QLabel *m_complaint;
    QPushButton *m_reset;
};

} // namespace Grantscope::Ui
