// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encryptionsession.h"
#include "making/issuingsession.h"
#include "making/makersession.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace Grantscope::Ui {

class ClaimsForm;
class Copier;
class DisclosablesPane;
class EncryptionBar;
class IssuingBar;
class JsonEditor;
class MakerHeaders;
class ResultPane;
class SignerBar;

/// What the place where tokens are made works with; all of it outlives the pane.
struct MakerNeeds
{
    Copier *copier;
    MakerSession::Clock clock; ///< The time of day.
    /// What the person expects of tokens, for templates; time and "jti" are the pane's.
    std::function<Making::Known()> known = {};
};

/// The place where tokens are made: header and payload as texts or the claims as a form, how they are protected, and
/// the token as it stands. A copy of an inspected token is another token from the first moment, and says so.
class MakerPane : public QWidget
{
    Q_OBJECT

public:
    /// What is made of header and payload.
    enum class Protection : quint8 { Sign, SignAndEncrypt, Encrypt, Disclose };
    /// What a key that is wanted is for.
    enum class KeyUse : quint8 { Signing, Encryption, Holder };
    Q_ENUM(KeyUse)

    explicit MakerPane(const MakerNeeds &needs, QWidget *parent = nullptr);
    ~MakerPane() override;

    void editCopy(const Jose::Jws &jws);
    /// The claims, or the text, that an encrypted token held, and its encryption as a template.
    void editCopy(const Jose::EncryptionDraft &encryption, const QByteArray &content);
    /// A signed token that an encrypted one held, and the encryption around it.
    void editCopy(const Jose::EncryptionDraft &encryption, const Jose::Jws &inside);
    void newToken(const Making::Template &form);
    /// Claims of a credential, to be issued with selective disclosure.
    void newCredential();
    /// The person's keys, in their order.
    void setKeys(const QList<Jose::Key> &keys);
    /// Uses this one from now on.
    void chooseKey(const Jose::Key &key, KeyUse use = KeyUse::Signing);
    void setProtection(Protection protection);
    [[nodiscard]] Protection protectionChosen() const { return m_protects; }
    /// The key that was wanted is being made, or no more.
    void setMakingKey(bool making);
    /// The draft is detached and signed: the content that its reader has from elsewhere.
    [[nodiscard]] std::optional<QByteArray> contentElsewhere() const;

    [[nodiscard]] MakerSession *session() { return &m_session; }
    [[nodiscard]] EncryptionSession *encryption() { return &m_encryption; }
    [[nodiscard]] IssuingSession *issuing() { return &m_issuing; }
    [[nodiscard]] MakerHeaders *headers() const { return m_headers; }
    [[nodiscard]] JsonEditor *header() const;
    [[nodiscard]] JsonEditor *payload() const { return m_payload; }
    [[nodiscard]] ClaimsForm *form() const { return m_form; }
    [[nodiscard]] DisclosablesPane *disclosables() const { return m_disclosables; }
    [[nodiscard]] QTabWidget *payloadTabs() const { return m_tabs; }
    [[nodiscard]] QComboBox *protection() const { return m_protection; }
    [[nodiscard]] SignerBar *bar() const { return m_bar; }
    [[nodiscard]] EncryptionBar *encryptionBar() const { return m_encryptionBar; }
    [[nodiscard]] IssuingBar *issuingBar() const { return m_issuingBar; }
    [[nodiscard]] ResultPane *result() const { return m_result; }
    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QToolButton *newButton() const { return m_new; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }

Q_SIGNALS:
    /// Back to the inspector; what was typed stays.
    void left();
    void inspectAsked(const QByteArray &token);
    void keyWanted(const Grantscope::Jose::JwsAlgorithm *algorithm);
    /// A fresh key for this "alg" or "enc", as keyRequestFor() in jose/keyrequest.h takes it.
    void keyRequested(const QByteArray &algorithm, Grantscope::Ui::MakerPane::KeyUse use);
    /// The text of a recipient's key was given.
    void keyGiven(const QByteArray &text);
    /// A sentence for the status line.
    void said(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Start : quint8 { Copy, Template };

    // makerpane.cpp
    void arrange();
    void connectTexts();
    void showTexts();
    void showFindings();
    void showForm();
    void nameSigner();
    void takeHeader(const Result<QByteArray> &header);
    void say(const Error &error);
    void start(Start how, const Making::Workpiece &piece);
    void retranslateUi();
    void retranslateTemplates();

    // How it is protected: makerprotection.cpp
    void connectProtection();
    void showProtection();
    void showResult();
    void follow();
    void make();
    void askForRecipientKey();
    [[nodiscard]] QByteArray command() const;
    [[nodiscard]] bool signs() const { return m_protects != Protection::Encrypt; }
    [[nodiscard]] bool encrypts() const
    {
        return m_protects == Protection::SignAndEncrypt || m_protects == Protection::Encrypt;
    }

    MakerNeeds m_needs;
    MakerSession m_session;
    EncryptionSession m_encryption;
    IssuingSession m_issuing;
    QList<Jose::Key> m_keys;
    Start m_start = Start::Template;
    Protection m_protects = Protection::Sign;
    QLabel *m_title;
    QComboBox *m_protection;
    QToolButton *m_new;
    QMenu *m_templates;
    QPushButton *m_back;
    QAction *m_makeAction;
    SignerBar *m_bar;
    EncryptionBar *m_encryptionBar;
    IssuingBar *m_issuingBar;
    MakerHeaders *m_headers;
    QTabWidget *m_tabs;
    JsonEditor *m_payload;
    ClaimsForm *m_form;
    DisclosablesPane *m_disclosables;
    ResultPane *m_result;
};

} // namespace Grantscope::Ui
