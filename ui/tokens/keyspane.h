// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keyfetcher.h"
#include "tokens/keyreading.h"
#include "tokens/keysmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class KeyStore;
class PasteView;
class ValueTree;

/// The session's keys and the ways to get one: paste, drop, open, generate, fetch. Nothing is fetched before a click.
class KeysPane : public QWidget
{
    Q_OBJECT

public:
    KeysPane(KeyStore *store, const KeyFetcher &fetcher, const Masking *masking, Copier *copier,
             QWidget *parent = nullptr);

    /// Offers an issuer's address, as the token names it. Only puts it into the field, and only while that is the
    /// person's to fill.
    void suggestIssuer(const QString &issuer);
    /// Reads what is in the box.
    void addTyped();
    /// Reads keys that were handed over in another way; \a source is shown as where they came from.
    void addText(const QByteArray &text, const QString &source) { read({text, source}); }
    void openFiles(const QStringList &paths);
    [[nodiscard]] QString message() const;
    [[nodiscard]] ValueTree *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildInput();
    void buildNetwork();
    void buildList(const Masking *masking, Copier *copier);
    void retranslateUi();
    void read(const KeyText &text);
    void take(const KeyText &text, const Result<Jose::KeyImport> &import);
    void generate();
    void fetch();
    void takeFetched(const Result<FetchedKeys> &fetched);
    void chooseFiles();
    void removeChosen();
    void copyChosen(bool withPrivateParts);
    void say(const QString &text, bool isBad);
    [[nodiscard]] Jose::Key chosen() const;

    KeyStore *m_store;
    KeyFetcher m_fetcher;
    KeysModel m_model;
    Copier *m_copier;
    KeyText m_waiting; ///< Read again once its passphrase is there.
    QFuture<Result<FetchedKeys>> m_fetching;
    QString m_suggested;
    QComboBox *m_form;
    PasteView *m_text;
    QWidget *m_passphraseRow;
    QLabel *m_passphraseLabel;
    QLineEdit *m_passphrase;
    QPushButton *m_unlock;
    QPushButton *m_add;
    QPushButton *m_open;
    QComboBox *m_algorithm;
    QPushButton *m_generate;
    QWidget *m_networkRow;
    QComboBox *m_addressKind;
    QLineEdit *m_address;
    QPushButton *m_fetch;
    QLabel *m_message;
    ValueTree *m_view;
    QAction *m_remove;
    QAction *m_copyPublic;
    QAction *m_copyPrivate;
};

} // namespace Grantscope::Ui
