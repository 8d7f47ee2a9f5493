// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyforms.h"
#include "tokens/keysaving.h"
#include "widgets/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class WrappedText;

/// A key in each of its forms, to a file that the person names or to the clipboard: the public half, unless they ask
/// for the private one. That is never shown, and a file of it can be encrypted.
class ExportKeyDialog : public QDialog
{
    Q_OBJECT

public:
    ExportKeyDialog(const Jose::KeyItem &item, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *form() const { return m_form; }
    [[nodiscard]] QCheckBox *privateHalf() const { return m_private; }
    [[nodiscard]] QLineEdit *passphrase() const { return m_passphrase; }
    [[nodiscard]] QLineEdit *again() const { return m_again; }
    [[nodiscard]] QPlainTextEdit *preview() const { return m_preview; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QString message() const;
    /// Writes the file in the form that is chosen; the answer comes as a message and as saved().
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const Grantscope::Ui::IntakeLine &line);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] Jose::WriteOptions options() const;
    [[nodiscard]] bool encrypts() const;
    void arrange();
    void showState();
    void showHalf(bool isPrivate);
    void showPreview(const Result<Secret> &text);
    void copy();
    void chooseFile();
    void say(Meaning meaning, const QString &text);
    void retranslateUi();

    Jose::KeyItem m_item;
    Copier *m_copier;
    QFormLayout *m_rows;
    QComboBox *m_form;
    QCheckBox *m_private;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QPlainTextEdit *m_preview;
    WrappedText *m_message;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
    quint64 m_asked = 0; ///< Which preview is waited for.
    bool m_isWriting = false;
};

} // namespace Grantscope::Ui
