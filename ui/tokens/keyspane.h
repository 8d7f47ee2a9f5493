// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keyintake.h"
#include "tokens/keysview.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Grantscope::Ui {

class Copier;
class LineEdit;
class PasteView;

/// The session's keys and the ways to get one: paste, drop, open, generate, fetch. Nothing is fetched before a click.
class KeysPane : public QWidget
{
    Q_OBJECT

public:
    KeysPane(KeyStore *store, const KeyFetcher &fetcher, const Masking *masking, Copier *copier, KeysModel::Clock clock,
             QWidget *parent = nullptr);

    /// Offers an issuer's address, as the token names it. Only puts it into the field, and only while that is the
    /// person's to fill.
    void suggestIssuer(const QString &issuer);
    /// Reads what is in the box.
    void addTyped();
    /// Reads keys that were handed over in another way.
    void addText(KeyOrigin origin, QByteArrayView text) { m_intake.readText(origin, text); }
    /// Octets that make MACs.
    void addSecret(const Secret &secret)
    {
        m_intake.readText(KeyOrigin::Pasted, secret.reveal().toByteArray().toHex(), Jose::SecretEncoding::Hex);
    }
    void openFiles(const QStringList &paths) { m_intake.readFiles(paths); }
    /// To be called with every judgement: keys may have been changed at their source.
    void judged(const Token::Inspection &inspection) { m_intake.judged(inspection); }
    [[nodiscard]] QString message() const;
    /// A key of any kind, in a dialog of its own.
    void askForNewKey();
    [[nodiscard]] KeysView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildInput();
    QLayout *buildPassphrase();
    void buildNetwork();
    void buildMessage();
    void updateHeights();
    void setTabOrders();
    void retranslateUi();
    void showLines();
    void showState();
    void showLocked();
    void showSuggestion();
    void colorMessage();
    void unlock();
    void fetchOrCancel();
    void chooseFiles();
    [[nodiscard]] std::optional<Jose::SecretEncoding> chosenEncoding() const;

    KeyIntake m_intake;
    QVBoxLayout *m_column;
    Copier *m_copier;
    QTimer m_patience; ///< A fetch that is done before it ends is not spoken of.
    QString m_suggested;
    QString m_asked; ///< Which source the passphrase row asks for.
    QComboBox *m_form;
    PasteView *m_text;
    QWidget *m_passphraseRow;
    QLabel *m_passphraseLabel;
    QLineEdit *m_passphrase;
    QPushButton *m_unlock;
    QPushButton *m_skip;
    QPushButton *m_add;
    QPushButton *m_open;
    QPushButton *m_newKey;
    QWidget *m_networkRow;
    QComboBox *m_addressKind;
    LineEdit *m_address;
    QPushButton *m_fetch;
    QLabel *m_message;
    KeysView *m_view;
};

} // namespace Grantscope::Ui
