// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encryptionsession.h"

#include <QTabWidget>

namespace Grantscope::Ui {

class JsonEditor;
class Masking;

/// The headers of what is made, each as a text to be edited: that of the signature; of an encryption the protected one
/// and, in a JSON form, what is shared, what is a recipient's own, and what is authenticated beside it.
class MakerHeaders : public QTabWidget
{
    Q_OBJECT

public:
    MakerHeaders(EncryptionSession *encryption, const Masking *masking, QWidget *parent = nullptr);

    /// Which headers there are.
    void setHeaders(bool ofSignature, bool ofEncryption);
    void showSignatureFindings(const QList<Making::Finding> &findings);
    [[nodiscard]] JsonEditor *signature() const { return m_signature; }
    [[nodiscard]] JsonEditor *protectedHeader() const { return m_protected; }
    [[nodiscard]] JsonEditor *shared() const { return m_shared; }
    [[nodiscard]] JsonEditor *recipient() const { return m_recipient; }
    [[nodiscard]] JsonEditor *additionalData() const { return m_additional; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTabs();
    void showTexts();
    void showFindings();
    void retranslateUi();

    EncryptionSession *m_session;
    JsonEditor *m_signature;
    JsonEditor *m_protected;
    JsonEditor *m_shared;
    JsonEditor *m_recipient;
    JsonEditor *m_additional;
    bool m_ofSignature = true;
    bool m_ofEncryption = false;
};

} // namespace Grantscope::Ui
