// SPDX-License-Identifier: GPL-3.0-or-later
// How a place that is chosen in one view of a token's parts is marked in the others.
#include "tokens/disclosurespane.h"
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QTabWidget>

#include <algorithm>

namespace Grantscope::Ui {

void PartsPane::connectPlaces()
{
    connect(m_claims, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || !m_shownToken)
            return;
        const Place signedAt =
            m_shownToken->asSigned({Part::Payload, index.data(ClaimsModel::SpanRole).value<Json::Span>()});
        if (signedAt.part != Part::Text)
            return markEverywhere(signedAt.part, signedAt.span);
        m_payload->mark({}); // It was disclosed: the payload holds a digest of it.
        Q_EMIT placeChosen(signedAt.span, Meaning::Payload);
    });
    connect(m_parameters, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            markEverywhere(Part::Header, index.data(ClaimsModel::SpanRole).value<Json::Span>());
    });
    connect(m_payload, &PartView::placeChosen, this, &PartsPane::chooseClaim);
    connect(m_header, &PartView::placeChosen, this, &PartsPane::chooseParameter);
    connect(m_disclosures, &DisclosuresPane::openAsked, this, &PartsPane::openAsked);
    connect(m_disclosures, &DisclosuresPane::disclosureChosen, this,
            [this](const Json::Span &digest, const Json::Span &disclosure) {
                m_payload->mark(digest);
                // Of what is withheld the token holds the digest alone.
                if (disclosure.length > 0 || !m_shownParts)
                    Q_EMIT placeChosen(disclosure, Meaning::Payload);
                else
                    Q_EMIT placeChosen(digest.length > 0 ? m_shownParts->payload.inToken(digest) : Json::Span(),
                                       Meaning::Payload);
            });
}

void PartsPane::markEverywhere(Part part, Json::Span span)
{
    if (!m_shownParts)
        return;
    switch (part) {
    case Part::Payload:
        m_payload->mark(span);
        Q_EMIT placeChosen(m_shownParts->payload.inToken(span), Meaning::Payload);
        return;
    case Part::Header:
        if (const qsizetype number = signatureNumber(); number < m_shownParts->headers.size()) {
            m_header->mark(span);
            Q_EMIT placeChosen(m_shownParts->headers.at(number).inToken(span), Meaning::Header);
        }
        return;
    case Part::Signature:
        Q_EMIT placeChosen(span, Meaning::Signature);
        return;
    case Part::Text:
        Q_EMIT placeChosen(span, Meaning::Warning);
        return;
    case Part::None:
        return;
    }
}

void PartsPane::showPlace(const Place &place)
{
    if (place.span.length > 0 && place.part == Part::Payload)
        chooseClaim(place.span.offset);
    else if (place.span.length > 0 && place.part == Part::Header)
        chooseParameter(place.span.offset);
    else if (place.part == Part::Signature)
        chooseSignature(place.span.offset);
    else if (place.part == Part::Text)
        m_disclosures->choose(place.span.offset);
    markEverywhere(place.part, place.span);
}

QWidget *PartsPane::chooseClaim(qsizetype offset)
{
    if (!m_shownToken)
        return nullptr;
    // The payload shows it, too; and where there are no claims, it alone does.
    const QModelIndex index = m_claimsModel.indexAt(m_shownToken->judgedValueAt(offset));
    if (m_tabs->currentWidget() == m_signature)
        m_tabs->setCurrentWidget(index.isValid() ? m_claimsPage : m_payload);
    if (index.isValid())
        m_claims->setCurrentSource(index);
    else
        m_disclosures->chooseDigest(offset);
    return index.isValid() && m_tabs->currentWidget() == m_claimsPage ? static_cast<QWidget *>(m_claims)
                                                                      : m_payload->view();
}

QWidget *PartsPane::chooseParameter(qsizetype offset)
{
    const Jose::JwsSignature *signature = shownSignature();
    if (!signature)
        return nullptr;
    const QModelIndex index = m_parametersModel.indexAt(signature->protectedHeader.valueAt(offset));
    if (index.isValid())
        m_parameters->setCurrentSource(index);
    return m_headerTabs->currentWidget() == m_header ? m_header->view() : m_headerTabs->currentWidget();
}

QWidget *PartsPane::chooseSignature(qsizetype inToken)
{
    if (!m_shownParts)
        return nullptr;
    const auto at = std::ranges::find_if(m_shownParts->signatures, [inToken](const Json::Span &span) {
        return inToken >= span.offset && inToken < span.end();
    });
    if (at == m_shownParts->signatures.end())
        return nullptr;
    if (m_shownToken->jws) {
        m_signatureBox->setCurrentIndex(static_cast<int>(at - m_shownParts->signatures.begin()));
        m_tabs->setCurrentWidget(m_signature);
    }
    Q_EMIT placeChosen(*at, Meaning::Signature);
    return m_shownToken->jws ? m_signature->octets() : nullptr;
}

QWidget *PartsPane::choose(qsizetype inToken)
{
    if (!m_shownParts)
        return nullptr;
    if (const qsizetype place = m_shownParts->payload.fromToken(inToken); place >= 0)
        return chooseClaim(place);
    for (qsizetype number = 0; number < m_shownParts->headers.size(); ++number) {
        const qsizetype place = m_shownParts->headers.at(number).fromToken(inToken);
        if (place >= 0) {
            if (m_shownToken->jws)
                m_signatureBox->setCurrentIndex(static_cast<int>(number));
            return chooseParameter(place);
        }
    }
    if (m_disclosures->choose(inToken)) {
        m_tabs->setCurrentWidget(m_disclosures);
        return m_disclosures->focusProxy();
    }
    return chooseSignature(inToken);
}

} // namespace Grantscope::Ui
