// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector shows of its session.
#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/candidatesmodel.h"
#include "tokens/inspectorpanel.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "tokens/valuetext.h"
#include "tokens/valuetree.h"
#include "tokens/verdictbanner.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QString errorLine(Error error, const Masking &masking)
{
    error.expected = masking.shown(error.expected);
    error.found = masking.shown(error.found);
    return Texts::errorLine(error);
}

/// Why there is nothing, or nothing pretty, to show of a payload.
QString payloadNotice(const Token::DecodedJwt &token, const Masking &masking)
{
    if (token.jwe)
        return InspectorPanel::tr("Encrypted: what is inside can't be read without the recipient's key.");
    if (!token.jws)
        return {};
    if (!token.jws->payload.isReadable())
        return InspectorPanel::tr("This part can't be decoded; the checks say why.");
    if (token.jws->detached && token.jws->payload.bytes.isEmpty())
        return InspectorPanel::tr("The payload is not in the token: it was signed apart from it.");
    return token.claimsError ? errorLine(*token.claimsError, masking) : QString();
}

QString headerNotice(const Token::DecodedJwt &token, qsizetype number, const Masking &masking)
{
    const Jose::Part *part = nullptr;
    const std::optional<Error> *error = nullptr;
    if (token.jws && number < std::ssize(token.jws->signatures)) {
        part = &token.jws->signatures.at(static_cast<std::size_t>(number)).protectedPart;
        error = &token.jws->signatures.at(static_cast<std::size_t>(number)).headerError;
    } else if (token.jwe) {
        part = &token.jwe->protectedPart;
        error = &token.jwe->headerError;
    }
    if (part && !part->isReadable())
        return InspectorPanel::tr("This part can't be decoded; the checks say why.");
    return error && *error ? errorLine(**error, masking) : QString();
}

} // namespace

void InspectorPanel::takeText(PasteView::Edit how)
{
    const QByteArray &text = m_paste->text();
    // The history keeps the result of typing in place of the steps. A pasted text that it does not hold yet is none of
    // them: what stands first there is another one, which stays.
    m_typed = how == PasteView::Edit::Typed && !m_session.text().isEmpty() && (!m_freshText || m_typed);
    m_freshText = true;
    m_origin = m_nextOrigin;
    m_paste->setParts(TokenView::compactParts(text));
    m_session.setText(text);
}

void InspectorPanel::showCandidates()
{
    m_candidates->setCandidates(m_session.candidates());
    const bool several = m_candidates->rowCount() > 1;
    showCounts();
    m_candidatesLabel->setVisible(several);
    m_candidateView->setVisible(several);
    m_candidateView->setEnabled(true);
    if (several) {
        const QSignalBlocker quiet(m_candidateView);
        m_candidateView->setCurrentSource(m_candidates->index(static_cast<int>(m_session.current()), 0));
    }
}

void InspectorPanel::showJudging()
{
    clearViews();
    m_verdict->showJudging();
    const Token::Candidate *candidate = m_session.candidate();
    // The tokens of the last text stand there until those of this one are found; they can't be chosen any more.
    m_candidateView->setEnabled(candidate);
    m_summary->setText(QLocale().formattedDataSize(candidate ? candidate->text.size() : m_session.text().size()));
    m_summary->show();
    showTabTitles();
}

void InspectorPanel::showNothing()
{
    clearViews();
    m_verdict->clear();
    m_summary->clear();
    m_summary->hide();
    m_candidatesLabel->hide();
    m_candidateView->hide();
    m_pages->setCurrentIndex(0);
    showTabTitles();
}

void InspectorPanel::clearViews()
{
    m_shownParts.reset();
    m_shownToken.reset();
    m_claimsModel.clear();
    m_parametersModel.clear();
    m_unprotectedModel.clear();
    m_header->setPart({}, nullptr);
    m_payload->setPart({}, nullptr);
    for (PartView *part : {m_header, m_payload})
        part->setNotice({});
    m_signature->showSignature(nullptr, 0);
    m_checks->setChecks({});
    m_signatureBox->hide();
}

void InspectorPanel::showJudgement()
{
    const Judgement &judgement = *m_session.judgement();
    showVerdict();
    m_keys->judged(*judgement.inspection);
    m_checks->setChecks(judgement.inspection->checks);
    if (m_shownParts != judgement.parts)
        showParts();
    else
        m_claimsModel.setNow(judgement.asOf);
    showNotices();
    m_signature->showSignature(&judgement, qMax(0, m_signatureBox->currentIndex()));
    showSummary();
    showTabTitles();
    keepInHistory();
}

void InspectorPanel::showVerdict()
{
    Judgement shown = *m_session.judgement();
    const Token::Inspection &inspection = *shown.inspection;
    // The sentence names the value at fault. While values are masked, the rows that failed are named instead.
    if (m_needs.masking->isOn() && inspection.verdict != Token::Verdict::Valid) {
        QStringList failed;
        for (const Token::Check &check : inspection.checks) {
            if (check.status == Token::Status::Fail)
                failed << Texts::checkTitle(check.id());
        }
        shown.sentence = failed.isEmpty() ? QString() : tr("This does not hold: %1").arg(failed.join(u"; "_s));
    }
    m_verdict->showJudgement(shown);
}

void InspectorPanel::showParts()
{
    const Judgement &judgement = *m_session.judgement();
    m_shownParts = judgement.parts;
    m_shownToken = judgement.inspection->token;
    const Token::DecodedJwt &token = *m_shownToken;
    {
        const QSignalBlocker quiet(m_signatureBox);
        m_signatureBox->clear();
        for (qsizetype i = 0; i < m_shownParts->headers.size(); ++i)
            m_signatureBox->addItem({});
        m_signatureBox->setVisible(m_shownParts->headers.size() > 1);
    }
    showCounts();
    m_payload->setPart(m_shownParts, m_shownParts->payload.signedText.isNull() ? nullptr : &m_shownParts->payload);
    const Json::Value root = token.claims.root();
    m_claimsModel.setRoot(m_shownToken, root.isObject() ? root : Json::Value(), judgement.asOf);
    // The rows of an audience are what people look for; other members unfold on demand.
    for (int row = 0; row < m_claimsModel.rowCount(); ++row) {
        const QModelIndex index = m_claimsModel.index(row, 0);
        const Json::Value claim = m_claimsModel.value(index);
        if (claim.nameIs("aud") && claim.size() <= 20)
            m_claims->expand(m_claims->fromSource(index));
    }
    showSignature();
    colorParts();
    m_pages->setCurrentIndex(1);
}

void InspectorPanel::showSignature()
{
    const Judgement *judgement = m_session.judgement();
    if (!judgement || !m_shownParts)
        return;
    const qsizetype number = qMax(0, m_signatureBox->currentIndex());
    m_header->setPart(m_shownParts,
                      number < m_shownParts->headers.size() ? &m_shownParts->headers.at(number) : nullptr);
    const Token::DecodedJwt &token = *m_shownToken;
    Json::Value root;
    if (token.jws && number < std::ssize(token.jws->signatures))
        root = token.jws->signatures.at(static_cast<std::size_t>(number)).protectedHeader.root();
    else if (token.jwe)
        root = token.jwe->protectedHeader.root();
    m_parametersModel.setRoot(m_shownToken, root, judgement->asOf);
    const Json::Value unprotected = token.jws && number < std::ssize(token.jws->signatures)
                                        ? token.jws->signatures.at(static_cast<std::size_t>(number)).unprotectedHeader
                                        : Json::Value();
    m_unprotectedModel.setRoot(m_shownToken, unprotected, judgement->asOf);
    m_headerTabs->setTabVisible(m_headerTabs->indexOf(m_unprotected), unprotected.exists());
    m_signature->showSignature(judgement, number);
    showNotices();
}

void InspectorPanel::showNotices()
{
    const Token::DecodedJwt &token = *m_session.judgement()->inspection->token;
    const Masking &masking = *m_needs.masking;
    m_header->setNotice(headerNotice(token, qMax(0, m_signatureBox->currentIndex()), masking));
    m_payload->setNotice(payloadNotice(token, masking));
}

void InspectorPanel::showSummary()
{
    const Token::Inspection &inspection = *m_session.judgement()->inspection;
    QStringList facts{QLocale().formattedDataSize(m_session.judgement()->parts->token.size()),
                      Token::kindTitle(inspection.kind.kind)};
    const QString evidence = m_needs.masking->shown(inspection.kind.evidence);
    if (const QString why = Texts::sentence(inspection.kind.reason, evidence); !why.isEmpty())
        facts << why;
    m_summary->setText(facts.join(u" · "_s));
    m_summary->show();
}

void InspectorPanel::showTabTitles()
{
    const auto title = [](QTabWidget *tabs, int tab, const QString &text, const QKeySequence &keys) {
        tabs->setTabText(tab, text);
        tabs->setTabToolTip(tab, keys.toString(QKeySequence::NativeText));
    };
    title(m_headerTabs, 0, tr("Header"), {});
    title(m_headerTabs, 1, tr("Parameters"), {});
    title(m_headerTabs, 2, tr("Unprotected"), {});
    m_headerTabs->setTabToolTip(2, tr("Not signed: anyone on the way may have changed it"));
    m_headerTabs->setTabIcon(2, meaningIcon(Meaning::Warning));
    title(m_partTabs, 0, tr("Claims"), Qt::ALT | Qt::Key_1);
    title(m_partTabs, 1, tr("Payload"), Qt::ALT | Qt::Key_2);
    title(m_partTabs, 2, tr("Signature"), Qt::ALT | Qt::Key_3);
    title(m_judgeTabs, 0, tr("Checks"), Qt::ALT | Qt::Key_4);
    const qsizetype keys = m_session.keys()->keys().size();
    title(m_judgeTabs, 1, keys > 0 ? tr("Keys (%1)").arg(keys) : tr("Keys"), Qt::ALT | Qt::Key_5);
    title(m_judgeTabs, 2, tr("Expectations"), Qt::ALT | Qt::Key_6);
    title(m_judgeTabs, 3, tr("History"), Qt::ALT | Qt::Key_7);
}

void InspectorPanel::showCounts()
{
    const QString label = m_session.hasMoreCandidates()
                              ? tr("More tokens than are listed were found in the text; these are the first %1:")
                              : tr("%1 tokens were found in the text:");
    m_candidatesLabel->setText(label.arg(m_candidates->rowCount()));
    for (int i = 0; i < m_signatureBox->count(); ++i)
        m_signatureBox->setItemText(i, tr("Signature %1 of %2").arg(i + 1).arg(m_signatureBox->count()));
}

void InspectorPanel::showClaimDetails()
{
    const QModelIndex chosen = m_claims->currentSource();
    m_claimDetails->setText(chosen.data(ClaimsModel::DetailsRole).toString());
    m_claimDetails->setVisible(chosen.isValid());
}

void InspectorPanel::keepInHistory()
{
    const Judgement &judgement = *m_session.judgement();
    HistoryModel::Entry entry;
    entry.text = m_session.text();
    entry.origin = m_origin;
    entry.token = octetsExcerpt(judgement.parts->token, 24);
    entry.kind = judgement.inspection->kind.kind;
    entry.verdict = judgement.inspection->verdict;
    entry.when = m_session.currentTime();
    if (!m_freshText) {
        m_history->model()->update(entry);
    } else {
        m_freshText = false;
        m_history->model()->add(entry, m_typed ? HistoryModel::Newest::Replace : HistoryModel::Newest::Keep);
        m_keys->suggestIssuer(judgement.parts->issuer);
    }
}

} // namespace Grantscope::Ui
