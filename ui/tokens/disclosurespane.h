// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/disclosuresmodel.h"
#include "tokens/inspectorsession.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class PartView;
class PresentDialog;
class ValueTree;

/// What an SD-JWT discloses: a table with ticks, the payload with what is disclosed, and the way to a presentation of
/// what is ticked.
class DisclosuresPane : public QWidget
{
    Q_OBJECT

public:
    /// \a session outlives the pane.
    DisclosuresPane(InspectorSession *session, Copier *copier, QWidget *parent = nullptr);

    /// Another token; null for none. The same one again changes nothing.
    void setToken(std::shared_ptr<const Token::DecodedJwt> token, std::shared_ptr<const TokenParts> parts);
    /// Goes to the disclosure that stands at this octet of the token's text. False where none does.
    bool choose(qsizetype inToken);
    /// Goes to the row of the digest that stands at this octet of the payload as signed, if one does.
    void chooseDigest(qsizetype inPayload);

    [[nodiscard]] DisclosuresModel *model() { return &m_model; }
    [[nodiscard]] ValueTree *table() const { return m_table; }
    [[nodiscard]] PartView *processed() const { return m_processed; }
    [[nodiscard]] QPushButton *presentButton() const { return m_present; }
    /// Asks for a presentation of what is ticked.
    PresentDialog *present();

Q_SIGNALS:
    /// A row was chosen: where its digest stands in the payload as signed, and the disclosure in the token's text.
    /// Empty where there is none.
    void disclosureChosen(Grantscope::Json::Span digest, Grantscope::Json::Span disclosure);
    /// A presentation is to be looked at as another token.
    void openAsked(const QByteArray &token);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void tellTicks();
    void tellChosen(const QModelIndex &index);

    InspectorSession *m_session;
    Copier *m_copier;
    DisclosuresModel m_model;
    std::shared_ptr<const Token::DecodedJwt> m_token;
    std::shared_ptr<const TokenParts> m_parts;
    QLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_present;
    ValueTree *m_table;
    PartView *m_processed;
};

} // namespace Grantscope::Ui
