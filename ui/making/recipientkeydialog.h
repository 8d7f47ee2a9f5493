// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace Grantscope::Ui {

class Masking;
class PasteView;

/// Takes the key of somebody else: pasted, dropped, or from a file. What it is, is read by whoever takes the text.
class RecipientKeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecipientKeyDialog(const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] PasteView *text() const { return m_text; }
    [[nodiscard]] QPushButton *useButton() const { return m_use; }

Q_SIGNALS:
    void given(const QByteArray &text);

private:
    void chooseFile();

    PasteView *m_text;
    QPushButton *m_use;
};

} // namespace Grantscope::Ui
