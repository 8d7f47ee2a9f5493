// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/httppage.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class HttpStyler;
class TextView;

/// One HTTP message, head and body, as it went over the wire or readable: parameters decoded and one a line, JSON with
/// line breaks. While values are masked, secrets in it are dots. A large body is made ready on another thread.
class HttpView : public QWidget
{
    Q_OBJECT

public:
    HttpView(Copier *copier, QWidget *parent = nullptr);
    ~HttpView() override;

    void setMessage(const HttpText &message);
    void clear() { setMessage({}); }
    [[nodiscard]] const HttpText &message() const { return m_message; }
    /// What it shows, for a screen reader and when it is copied: "Request".
    void setTitle(const QString &title);
    /// Said while there is no message.
    void setPlaceholderText(const QString &text);

    void setWording(Wording wording);
    [[nodiscard]] Wording wording() const;
    /// Whether what is shown is what setMessage() was called with last.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] TextView *view() const { return m_view; }
    /// "application/json, 1.2 KiB", and what else there is to say of the body.
    [[nodiscard]] QString notice() const;

public Q_SLOTS:
    /// The octets as they were sent. Nothing is copied while values are masked.
    void copyMessage();
    void copyBody();

Q_SIGNALS:
    void wordingChanged(Grantscope::Ui::Wording wording);

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepare();
    void present(const HttpPage &page);
    void showNotice();
    void updateButtons();
    void retranslateUi();

    Copier *m_copier;
    HttpText m_message;
    QString m_title;
    QLabel *m_notice;
    QToolButton *m_find;
    QToolButton *m_readable;
    QToolButton *m_copy;
    QToolButton *m_copyBody;
    TextView *m_view;
    HttpStyler *m_styler = nullptr; ///< The view owns it.
    HttpPage::Notice m_said = HttpPage::Notice::None;
    BodyForm m_form = BodyForm::None;
    quint64 m_asked = 0;
    bool m_ready = true;
};

} // namespace Grantscope::Ui
