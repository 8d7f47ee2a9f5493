// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

/// Something that the person should know and can act on or put away: a line below the title of the window. Its words
/// are asked again when the language changes.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    struct Notice
    {
        std::function<QString()> text;
        std::function<QString()> action;
        std::function<void()> act; ///< The bar goes before.
        std::function<void()> dismiss; ///< The person put it away.
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }
    [[nodiscard]] QToolButton *closeButton() const { return m_close; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    Notice m_notice;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace Grantscope::Ui
