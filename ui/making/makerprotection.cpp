// SPDX-License-Identifier: GPL-3.0-or-later
// How a token is protected: one bar, session and result for each way.
#include "making/disclosablespane.h"
#include "making/encryptionbar.h"
#include "making/encryptiondetails.h"
#include "making/issuingbar.h"
#include "making/jsoneditor.h"
#include "making/makerheaders.h"
#include "making/makerpane.h"
#include "making/recipientkeydialog.h"
#include "making/resultpane.h"
#include "making/resulttexts.h"
#include "making/signerbar.h"
#include "widgets/copier.h"

#include <QAction>
#include <QComboBox>
#include <QTabWidget>

namespace Grantscope::Ui {

void MakerPane::connectProtection()
{
    connect(m_protection, &QComboBox::currentIndexChanged, this,
            [this](int index) { setProtection(static_cast<Protection>(index)); });
    connect(&m_session, &MakerSession::stood, this, &MakerPane::showResult);
    connect(&m_session, &MakerSession::started, this, &MakerPane::follow);
    connect(&m_session, &MakerSession::chosen, this, &MakerPane::follow);
    connect(m_payload, &JsonEditor::edited, this, &MakerPane::follow);
    connect(header(), &JsonEditor::edited, this, &MakerPane::follow);
    connect(&m_encryption, &EncryptionSession::stood, this, &MakerPane::showResult);
    connect(&m_encryption, &EncryptionSession::stood, this, &MakerPane::showFindings);
    connect(&m_encryption, &EncryptionSession::refused, this, &MakerPane::say);
    connect(m_encryptionBar, &EncryptionBar::encryptWanted, this, &MakerPane::make);
    connect(m_encryptionBar, &EncryptionBar::keyWanted, this,
            [this](const QByteArray &algorithm) { Q_EMIT keyRequested(algorithm, KeyUse::Encryption); });
    connect(m_encryptionBar, &EncryptionBar::otherKeyWanted, this, &MakerPane::askForRecipientKey);
    connect(m_encryptionBar->details(), &EncryptionDetails::partyWanted, this,
            [this](const QByteArray &name, const QByteArray &octets) {
                const auto header = Making::withParty(m_encryption.draft().protectedHeader, name, octets);
                header ? m_headers->protectedHeader()->setText(*header) : say(header.error());
            });
    connect(&m_issuing, &IssuingSession::stood, this, &MakerPane::showResult);
    connect(&m_issuing, &IssuingSession::stood, this, &MakerPane::showFindings);
    connect(&m_issuing, &IssuingSession::chosen, this, [this] {
        m_disclosables->model()->setValidityClaims(m_issuing.draft().order.validityClaims);
        m_disclosables->setClaims(m_session.piece().draft.payload, m_issuing.draft().order.typ);
    });
    connect(&m_issuing, &IssuingSession::refused, this, &MakerPane::say);
    connect(m_issuingBar, &IssuingBar::issueWanted, this, &MakerPane::make);
    connect(m_issuingBar, &IssuingBar::holderWanted, this, [this] { Q_EMIT keyRequested("ES256", KeyUse::Holder); });
    connect(m_disclosables->model(), &DisclosablesModel::ticksChanged, &m_issuing,
            [this] { m_issuing.setDisclosable(m_disclosables->model()->ticked()); });
    connect(m_result, &ResultPane::cancelAsked, &m_encryption, &EncryptionSession::cancel);
    connect(m_result, &ResultPane::commandAsked, this, [this] {
        m_needs.copier->copy(QString::fromUtf8(command()), Copier::Sensitivity::Secret, tr("the command"));
    });
    connect(m_makeAction, &QAction::triggered, this, &MakerPane::make);
}

void MakerPane::setProtection(Protection protection)
{
    if (m_protects == protection)
        return;
    m_protects = protection;
    if (encrypts()) {
        // What is sent apart from its signature is not in what is encrypted.
        m_session.setDetached(false);
        const QByteArray header = m_encryption.draft().protectedHeader;
        m_encryption.setProtectedHeader(Making::withTokenInside(header, signs()).value_or(header));
    }
    showProtection();
    follow();
}

void MakerPane::showProtection()
{
    m_protection->setCurrentIndex(static_cast<int>(m_protects));
    const bool discloses = m_protects == Protection::Disclose;
    m_bar->setUse(discloses    ? SignerBar::Use::Issuing
                  : encrypts() ? SignerBar::Use::BeforeEncrypting
                               : SignerBar::Use::Alone);
    m_bar->setVisible(signs());
    m_encryptionBar->setVisible(encrypts());
    m_encryptionBar->setSignsFirst(signs());
    m_issuingBar->setVisible(discloses);
    // Its header is made of typ and kid.
    m_headers->setVisible(!discloses);
    m_headers->setHeaders(signs(), encrypts());
    m_tabs->setTabVisible(m_tabs->indexOf(m_disclosables), discloses);
    retranslateUi();
    showFindings();
    showResult();
}

/// What is encrypted or issued is what stands there now.
void MakerPane::follow()
{
    const Making::Draft &draft = m_session.piece().draft;
    if (encrypts())
        m_encryption.setPlaintext(signs() ? Making::Plaintext{.signedFirst = draft}
                                          : Making::Plaintext{.text = draft.payload});
    if (m_protects == Protection::Disclose) {
        m_disclosables->setClaims(draft.payload, m_issuing.draft().order.typ);
        m_issuing.setClaims(draft.payload);
        m_issuing.setSigner(m_session.signer().key, m_session.signer().algorithm);
        m_issuing.setDisclosable(m_disclosables->model()->ticked());
    }
    showResult();
}

void MakerPane::make()
{
    if (encrypts())
        m_encryption.encrypt();
    else if (m_protects == Protection::Disclose)
        m_issuing.issue();
    else
        m_session.sign();
}

void MakerPane::showResult()
{
    const Masking &masking = *m_needs.copier->masking();
    if (encrypts())
        m_result->show(resultOf(m_encryption, masking));
    else if (m_protects == Protection::Disclose)
        m_result->show(resultOf(m_issuing, masking));
    else
        m_result->show(resultOf(m_session, masking));
}

QByteArray MakerPane::command() const
{
    if (encrypts()) {
        const EncryptedToken *made = m_encryption.made();
        return Making::encryptCommand(m_encryption.draft(), m_encryption.plaintext(), made ? made->breakage : nullptr);
    }
    if (m_protects == Protection::Disclose)
        return Making::issueCommand(m_issuing.draft());
    const BrokenToken *broken = m_session.broken();
    return Making::signCommand(m_session.piece().draft, broken ? broken->breakage : nullptr);
}

void MakerPane::askForRecipientKey()
{
    auto *dialog = new RecipientKeyDialog(m_needs.copier->masking(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecipientKeyDialog::given, this, &MakerPane::keyGiven);
    dialog->open();
}

void MakerPane::chooseKey(const Jose::Key &key, KeyUse use)
{
    switch (use) {
    case KeyUse::Signing:
        return m_session.setKey(key);
    case KeyUse::Encryption:
        return m_encryptionBar->chooseKey(key);
    case KeyUse::Holder:
        return m_issuing.setHolder(key);
    }
}

void MakerPane::setMakingKey(bool making)
{
    m_bar->setMakingKey(making);
    m_encryptionBar->setMakingKey(making);
}

std::optional<QByteArray> MakerPane::contentElsewhere() const
{
    const Making::Draft &draft = m_session.piece().draft;
    if (m_protects != Protection::Sign || !draft.detached || m_session.broken())
        return std::nullopt;
    return draft.payload;
}

} // namespace Grantscope::Ui
