// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Grantscope::Ui {

/// What stands where a token's parts will be: what belongs here, and three ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void pasteAsked();
    void sampleAsked();
    void makeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();
    void retranslateUi();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_paste;
    QPushButton *m_sample;
    QPushButton *m_make;
};

} // namespace Grantscope::Ui
