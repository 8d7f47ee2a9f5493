// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/claimsmodel.h"
#include "tokens/inspectorsession.h"
#include "widgets/command.h"
#include "widgets/theme.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace Grantscope::Ui {

class Copier;
class DisclosuresPane;
class PartView;
class SignaturePane;
class ValueTree;

/// The parts of the token that the session looks at: header and parameters beside claims, payload and signature, of
/// each signature where there are several. It follows the session, masking and language, and is empty while there is
/// no judgement. A place that the person goes to in one of its views is shown in the others, and told in octets of the
/// token's text for the views elsewhere.
class PartsPane : public QWidget
{
    Q_OBJECT

public:
    using Part = Place::Part;

    /// \a session outlives the pane.
    PartsPane(InspectorSession *session, Copier *copier, QWidget *parent = nullptr);

    /// Shows what stands at this octet of the token's text. The view that shows it now, to be given the focus; null
    /// where nothing does.
    QWidget *choose(qsizetype inToken);
    /// Shows the place that a row of the checklist looks at.
    void showPlace(const Place &place);
    /// The octets of a part as they can be copied: decoded, but the signature and all of the token as they were
    /// written.
    [[nodiscard]] QByteArray octets(Part part) const;
    /// The claims and parameters of the token, the first hundred of each.
    [[nodiscard]] QList<Command> commands();

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; } ///< Claims, payload, signature, disclosures.
    [[nodiscard]] PartView *header() const { return m_header; }
    [[nodiscard]] PartView *payload() const { return m_payload; }
    [[nodiscard]] SignaturePane *signature() const { return m_signature; }
    [[nodiscard]] DisclosuresPane *disclosures() const { return m_disclosures; } ///< Its tab is there for SD-JWTs.
    [[nodiscard]] ValueTree *claims() const { return m_claims; }
    [[nodiscard]] ValueTree *keyBinding() const { return m_binding; } ///< Its tab is there where there is one.
    [[nodiscard]] ValueTree *parameters() const { return m_parameters; }
    [[nodiscard]] ValueTree *unprotectedParameters() const { return m_unprotected; }

Q_SIGNALS:
    /// This place of the token's text is the one that is looked at; an empty one is none.
    void placeChosen(Grantscope::Json::Span inToken, Grantscope::Ui::Meaning meaning);
    /// A presentation that was made here is to be looked at as another token.
    void openAsked(const QByteArray &token);

protected:
    void changeEvent(QEvent *event) override;

private:
    // Construction and what is shown: partspane.cpp
    QWidget *makeHeader();
    QWidget *makeTabs();
    QWidget *makeClaimsPage();
    QWidget *makeBindingPage();
    void showJudgement();
    void showParts();
    void showSignature();
    void showNotices();
    void showBindingStatus();
    void showClaimDetails();
    void clear();
    [[nodiscard]] bool isOpen() const; ///< An encryption that was opened.
    [[nodiscard]] qsizetype signatureNumber() const;
    [[nodiscard]] const Jose::JwsSignature *shownSignature() const;
    [[nodiscard]] Json::Value recipientHeader() const; ///< Of the recipient that is shown, where it has one.
    void retranslateUi();
    void retranslateForm();
    void retranslateCount();

    // Places: partsplaces.cpp
    void connectPlaces();
    void markEverywhere(Part part, Json::Span span);
    QWidget *chooseClaim(qsizetype offset);
    QWidget *chooseParameter(qsizetype offset);
    QWidget *chooseSignature(qsizetype inToken);

    InspectorSession *m_session;
    Copier *m_copier;
    const Masking *m_masking;
    ClaimsModel m_claimsModel;
    ClaimsModel m_bindingModel;
    ClaimsModel m_parametersModel;
    ClaimsModel m_unprotectedModel; ///< "header" of a JSON form: of the signature, or of the recipient.
    ClaimsModel m_sharedModel; ///< "unprotected" of a JSON JWE.
    std::shared_ptr<const TokenParts> m_shownParts;
    std::shared_ptr<const Token::DecodedJwt> m_shownToken; ///< Whose values the models show; judging again leaves it.
    QComboBox *m_signatureBox;
    QTabWidget *m_headerTabs;
    PartView *m_header;
    ValueTree *m_parameters;
    ValueTree *m_unprotected;
    ValueTree *m_shared;
    QTabWidget *m_tabs;
    QWidget *m_claimsPage; ///< The claims and what there is to know of the chosen one.
    ValueTree *m_claims;
    QLabel *m_claimDetails;
    PartView *m_payload;
    SignaturePane *m_signature;
    DisclosuresPane *m_disclosures;
    QWidget *m_bindingPage; ///< The claims of the key binding and what became of its signature.
    ValueTree *m_binding;
    QLabel *m_bindingStatus;
};

} // namespace Grantscope::Ui
