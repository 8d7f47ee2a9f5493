// SPDX-License-Identifier: GPL-3.0-or-later
// How a place that is chosen in one view is marked in the others.
#include "tokens/candidatesmodel.h"
#include "tokens/inspectorpanel.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "tokens/valuetree.h"
#include "widgets/pasteview.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>

namespace Grantscope::Ui {

using Part = Token::Place::Part;

void InspectorPanel::connectPlaces()
{
    connect(m_claims, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            markEverywhere(Part::Payload, index.data(ClaimsModel::SpanRole).value<Json::Span>());
    });
    connect(m_parameters, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            markEverywhere(Part::Header, index.data(ClaimsModel::SpanRole).value<Json::Span>());
    });
    connect(m_payload, &PartView::placeChosen, this, &InspectorPanel::chooseClaim);
    connect(m_header, &PartView::placeChosen, this, &InspectorPanel::chooseParameter);
    connect(m_paste, &TextView::clicked, this, &InspectorPanel::choosePasted);
    connect(m_checks, &ChecklistPane::placeChosen, this, &InspectorPanel::showPlace);
}

void InspectorPanel::colorParts()
{
    const Token::Candidate *candidate = m_session.candidate();
    QList<RoleRange> roles;
    const auto add = [&](Json::Span span, Meaning meaning) {
        const Json::Span place = inPaste(*candidate, span);
        if (place.length > 0)
            roles << RoleRange{place.offset, place.length, meaning};
    };
    // Where it stood escaped, its parts have no places of their own in what was pasted.
    if (candidate && candidate->span.length == candidate->text.size()) {
        for (const PartText &header : m_shownParts->headers)
            add(header.written, Meaning::Header);
        add(m_shownParts->payload.written, Meaning::Payload);
        for (const Json::Span &signature : m_shownParts->signatures)
            add(signature, Meaning::Signature);
    } else if (candidate) {
        roles << RoleRange{candidate->span.offset, candidate->span.length, Meaning::Muted};
    }
    std::ranges::sort(roles, {}, &RoleRange::offset);
    m_paste->setParts(roles);
    m_paste->setMarks({});
}

void InspectorPanel::markInPaste(Json::Span inToken, Meaning meaning)
{
    const Token::Candidate *candidate = m_session.candidate();
    if (!candidate || inToken.length <= 0)
        return m_paste->setMarks({});
    const Json::Span place = inPaste(*candidate, inToken);
    m_paste->setMarks({{place.offset, place.length, meaning}});
    if (!m_paste->hasFocus()) {
        const QSignalBlocker quiet(m_paste);
        m_paste->goTo(place.offset);
    }
}

void InspectorPanel::markEverywhere(Part part, Json::Span span)
{
    if (!m_shownParts)
        return;
    const qsizetype number = qMax(0, m_signatureBox->currentIndex());
    switch (part) {
    case Part::Payload:
        m_payload->mark(span);
        return markInPaste(m_shownParts->payload.inToken(span), Meaning::Payload);
    case Part::Header:
        if (number < m_shownParts->headers.size()) {
            m_header->mark(span);
            markInPaste(m_shownParts->headers.at(number).inToken(span), Meaning::Header);
        }
        return;
    case Part::Signature:
    case Part::Text:
        return markInPaste(span, part == Part::Text ? Meaning::Warning : Meaning::Signature);
    case Part::None:
        return;
    }
}

void InspectorPanel::showPlace(const Token::Place &place)
{
    if (place.span.length > 0 && place.part == Part::Payload)
        chooseClaim(place.span.offset);
    else if (place.span.length > 0 && place.part == Part::Header)
        chooseParameter(place.span.offset);
    else if (place.part == Part::Signature)
        chooseSignature(place.span.offset);
    markEverywhere(place.part, place.span);
}

QWidget *InspectorPanel::chooseClaim(qsizetype offset)
{
    if (!m_shownToken)
        return nullptr;
    // The payload shows it, too; and where there are no claims, it alone does.
    const QModelIndex index = m_claimsModel.indexAt(m_shownToken->claims.valueAt(offset));
    if (m_partTabs->currentWidget() == m_signature)
        m_partTabs->setCurrentWidget(index.isValid() ? m_claimsPage : m_payload);
    if (index.isValid())
        m_claims->setCurrentSource(index);
    return index.isValid() && m_partTabs->currentWidget() == m_claimsPage ? static_cast<QWidget *>(m_claims)
                                                                          : m_payload->view();
}

QWidget *InspectorPanel::chooseSignature(qsizetype inToken)
{
    const auto at = std::ranges::find_if(m_shownParts->signatures, [inToken](const Json::Span &span) {
        return inToken >= span.offset && inToken < span.end();
    });
    if (at == m_shownParts->signatures.end())
        return nullptr;
    if (m_shownToken->jws) {
        m_signatureBox->setCurrentIndex(static_cast<int>(at - m_shownParts->signatures.begin()));
        m_partTabs->setCurrentWidget(m_signature);
    }
    markInPaste(*at, Meaning::Signature);
    return m_shownToken->jws ? m_signature->octets() : nullptr;
}

QWidget *InspectorPanel::chooseParameter(qsizetype offset)
{
    if (!m_shownToken || !m_shownToken->jws)
        return nullptr;
    const auto number = static_cast<std::size_t>(qMax(0, m_signatureBox->currentIndex()));
    const std::vector<Jose::JwsSignature> &signatures = m_shownToken->jws->signatures;
    if (number >= signatures.size())
        return nullptr;
    const QModelIndex index = m_parametersModel.indexAt(signatures.at(number).protectedHeader.valueAt(offset));
    if (index.isValid())
        m_parameters->setCurrentSource(index);
    return m_headerTabs->currentWidget() == m_header ? m_header->view() : m_headerTabs->currentWidget();
}

void InspectorPanel::goToPasted()
{
    if (QWidget *view = choosePasted(m_paste->cursor()))
        view->setFocus(Qt::ShortcutFocusReason);
}

QWidget *InspectorPanel::choosePasted(qsizetype offset)
{
    const Token::Candidate *candidate = m_session.candidate();
    if (!candidate || !m_shownParts)
        return nullptr;
    const qsizetype inToken = fromPaste(*candidate, offset);
    if (inToken < 0)
        return nullptr;
    if (const qsizetype place = m_shownParts->payload.fromToken(inToken); place >= 0)
        return chooseClaim(place);
    for (qsizetype number = 0; number < m_shownParts->headers.size(); ++number) {
        const qsizetype place = m_shownParts->headers.at(number).fromToken(inToken);
        if (place >= 0) {
            m_signatureBox->setCurrentIndex(static_cast<int>(number));
            return chooseParameter(place);
        }
    }
    return chooseSignature(inToken);
}

} // namespace Grantscope::Ui
