// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyrequest.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace Grantscope::Ui {

class KeyFacts;
class LineEdit;
class WrappedText;

/// Asks what kind of key it shall be, makes it on another thread, and shows what it made. A key that takes longer than
/// half a second shows that, and can be given up.
class NewKeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewKeyDialog(QWidget *parent = nullptr);
    /// Ends the making.
    ~NewKeyDialog() override;

    void generate();
    /// What the fields ask for.
    [[nodiscard]] Jose::KeyRequest request() const;
    [[nodiscard]] bool isMaking() const { return m_isMaking; }
    [[nodiscard]] QComboBox *algorithm() const { return m_algorithm; }
    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QSpinBox *bits() const { return m_bits; }
    [[nodiscard]] QComboBox *naming() const { return m_naming; }
    [[nodiscard]] LineEdit *keyId() const { return m_keyId; }
    [[nodiscard]] QComboBox *use() const { return m_use; }
    [[nodiscard]] QPushButton *makeButton() const { return m_make; }
    [[nodiscard]] KeyFacts *facts() const { return m_facts; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void made(const Grantscope::Jose::Key &key);
    /// The person wants to write down the key that was made last.
    void exportAsked(const Grantscope::Jose::Key &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void offerKinds();
    void offerSizes();
    void showState();
    void take(const Result<Jose::Key> &key);
    void giveUp();
    void retranslateUi();

    QFormLayout *m_form;
    QComboBox *m_algorithm;
    QComboBox *m_kind;
    QSpinBox *m_bits;
    QComboBox *m_use;
    QComboBox *m_naming;
    LineEdit *m_keyId;
    WrappedText *m_message;
    QProgressBar *m_progress;
    KeyFacts *m_facts;
    QPushButton *m_make;
    QPushButton *m_export;
    QPushButton *m_close;
    QTimer m_patience;
    std::stop_source m_stop;
    bool m_isMaking = false;
    std::optional<Result<Jose::Key>> m_last;
};

} // namespace Grantscope::Ui
