// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/makerheaders.h"

#include "making/jsoneditor.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

MakerHeaders::MakerHeaders(EncryptionSession *encryption, const Masking *masking, QWidget *parent)
    : QTabWidget(parent)
    , m_session(encryption)
    , m_signature(new JsonEditor(masking))
    , m_protected(new JsonEditor(masking))
    , m_shared(new JsonEditor(masking))
    , m_recipient(new JsonEditor(masking))
    , m_additional(new JsonEditor(masking))
{
    setDocumentMode(true);
    for (JsonEditor *editor : {m_signature, m_protected, m_shared, m_recipient, m_additional})
        addTab(editor, {});
    connect(m_protected, &JsonEditor::edited, encryption, &EncryptionSession::setProtectedHeader);
    connect(m_shared, &JsonEditor::edited, encryption, &EncryptionSession::setSharedHeader);
    connect(m_recipient, &JsonEditor::edited, encryption, &EncryptionSession::setRecipientHeader);
    connect(m_additional, &JsonEditor::edited, encryption, &EncryptionSession::setAdditionalData);
    connect(encryption, &EncryptionSession::started, this, &MakerHeaders::showTexts);
    connect(encryption, &EncryptionSession::chosen, this, &MakerHeaders::showTexts);
    connect(encryption, &EncryptionSession::stood, this, &MakerHeaders::showFindings);
    retranslateUi();
    showTexts();
}

void MakerHeaders::setHeaders(bool ofSignature, bool ofEncryption)
{
    m_ofSignature = ofSignature;
    m_ofEncryption = ofEncryption;
    retranslateUi();
    showTabs();
}

void MakerHeaders::showTabs()
{
    using enum Jose::Serialization;
    const Jose::EncryptionDraft &draft = m_session->draft();
    const bool isJson = m_ofEncryption && draft.serialization != Compact;
    // What has no place in this form stays to be seen as long as it is there.
    setTabVisible(indexOf(m_signature), m_ofSignature);
    setTabVisible(indexOf(m_protected), m_ofEncryption);
    setTabVisible(indexOf(m_shared), isJson || (m_ofEncryption && !draft.sharedHeader.isEmpty()));
    setTabVisible(indexOf(m_recipient), m_ofEncryption && draft.serialization == General);
    setTabVisible(indexOf(m_additional), isJson || (m_ofEncryption && draft.additionalData));
}

void MakerHeaders::showTexts()
{
    const Jose::EncryptionDraft &draft = m_session->draft();
    m_protected->setText(draft.protectedHeader);
    // White space alone is none, and stays while it is typed.
    const auto set = [](JsonEditor *editor, const QByteArray &text) {
        if (!text.isEmpty() || !editor->view()->text().trimmed().isEmpty())
            editor->setText(text);
    };
    set(m_shared, draft.sharedHeader);
    set(m_recipient, m_session->recipient().header);
    set(m_additional, draft.additionalData.value_or(QByteArray()));
    showTabs();
}

void MakerHeaders::showSignatureFindings(const QList<Making::Finding> &findings)
{
    m_signature->setFindings(findings);
}

void MakerHeaders::showFindings()
{
    using Part = Making::Finding::Part;
    const auto of = [this](Part part) {
        QList<Making::Finding> findings;
        for (const Making::Finding &finding : m_session->findings()) {
            const bool isOther = part == Part::UnprotectedHeader && finding.signer != m_session->current();
            if (finding.part == part && !isOther && !findings.contains(finding))
                findings << finding;
        }
        return findings;
    };
    m_protected->setFindings(of(Part::Header));
    m_shared->setFindings(of(Part::SharedHeader));
    m_recipient->setFindings(of(Part::UnprotectedHeader));
}

void MakerHeaders::retranslateUi()
{
    setAccessibleName(tr("Headers"));
    setTabText(indexOf(m_signature), m_ofEncryption ? tr("Header of the Signature") : tr("Header"));
    setTabText(indexOf(m_protected), m_ofSignature ? tr("Header of the Encryption") : tr("Header"));
    setTabText(indexOf(m_shared), tr("Shared"));
    setTabToolTip(indexOf(m_shared), tr("Unprotected: anyone on the way may change it"));
    setTabText(indexOf(m_recipient), tr("Recipient's"));
    setTabToolTip(indexOf(m_recipient), tr("Of this recipient alone, unprotected; alg and its companions are put in"));
    setTabText(indexOf(m_additional), tr("Beside (aad)"));
    setTabToolTip(indexOf(m_additional), tr("Authenticated with the content and readable for all"));
    m_signature->setNames(tr("Header"), tr("The header, a JSON object"));
    m_protected->setNames(tr("Header of the encryption"),
                          tr("The protected header, a JSON object; alg, enc and what they need are put in"));
    m_shared->setNames(tr("Shared header"), tr("For all recipients, unprotected: a JSON object, or nothing"));
    m_recipient->setNames(tr("Recipient's header"), tr("For this recipient, unprotected: a JSON object, or nothing"));
    m_additional->setNames(tr("Additional data"), tr("Any text, or nothing"));
}

void MakerHeaders::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
