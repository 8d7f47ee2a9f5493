// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/factsmodel.h"
#include "tokens/inspectionrunner.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Grantscope::Ui {

class Copier;
class TextView;
class ValueTree;

/// One signature, or the encryption of a JWE: what is known of it, and the octets of the signature or the tag (of a
/// large one the first 64 KB) in the spelling that is asked for.
class SignaturePane : public QWidget
{
    Q_OBJECT

public:
    enum class Spelling : quint8 { Hex, RawPair, Der, Base64url };

    SignaturePane(const Masking *masking, Copier *copier, QWidget *parent = nullptr);

    /// The signature \a number of \a judgement; null for none.
    void showSignature(const Judgement *judgement, qsizetype number);
    [[nodiscard]] const FactsModel *facts() const { return &m_facts; }
    [[nodiscard]] TextView *octets() const { return m_octets; }
    [[nodiscard]] QComboBox *spelling() const { return m_spelling; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void offerSpellings();
    void showOctets();

    FactsModel m_facts;
    ValueTree *m_view;
    QComboBox *m_spelling;
    QLabel *m_cut; ///< That not all octets are shown.
    TextView *m_octets;
    QByteArray m_signature;
    QByteArray m_algorithm;
};

/// Octets as hexadecimal digits, 16 a line, with the offset before them.
[[nodiscard]] QByteArray hexDump(QByteArrayView octets);

} // namespace Grantscope::Ui
