// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/sdjwtpresenting.h"
#include "token/decoded.h"
#include "tokens/keystore.h"

#include <QDialog>
#include <QFuture>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class LineEdit;
class TextView;
class WrappedText;

/// What a presentation is made of.
struct PresentNeeds
{
    std::shared_ptr<const Token::DecodedJwt> token; ///< With disclosures.
    QList<qsizetype> chosen;
    QList<NamedKey> keys; ///< Of the session; private ones can bind.
    Copier *copier;
    std::function<Instant()> clock;
};

/// A presentation of chosen disclosures, with a key binding where one is wanted; made anew, on another thread, as
/// anything changes. To be copied, or opened as another token.
class PresentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PresentDialog(const PresentNeeds &needs, QWidget *parent = nullptr);

    /// Empty until it is made, and where it can't be.
    [[nodiscard]] const QByteArray &presentation() const { return m_presentation; }
    [[nodiscard]] QCheckBox *binding() const { return m_binding; }
    [[nodiscard]] QComboBox *key() const { return m_key; }
    [[nodiscard]] LineEdit *audience() const { return m_audience; }
    [[nodiscard]] LineEdit *nonce() const { return m_nonce; }
    [[nodiscard]] QCheckBox *otherHolder() const { return m_otherHolder; }
    [[nodiscard]] WrappedText *note() const { return m_note; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }

Q_SIGNALS:
    void openAsked(const QByteArray &token);

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerKeys();
    void make();
    void take(const Result<Jose::Presentation> &presentation);
    void showPresentation(const QByteArray &text, const QString &note);
    void retranslateUi();
    [[nodiscard]] Jose::PresentationOrder order() const;
    /// What is missing for the key binding that is wanted; empty: nothing.
    [[nodiscard]] QString missing() const;

    PresentNeeds m_needs;
    QList<Jose::Key> m_holders;
    QFuture<Result<Jose::Presentation>> m_making;
    QByteArray m_presentation;
    QCheckBox *m_binding;
    QLabel *m_labels[3];
    QComboBox *m_key;
    LineEdit *m_audience;
    LineEdit *m_nonce;
    QCheckBox *m_otherHolder;
    WrappedText *m_note;
    TextView *m_text;
    QPushButton *m_copy;
    QPushButton *m_open;
};

} // namespace Grantscope::Ui
