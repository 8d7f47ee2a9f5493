// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/partspane.h"

#include "texts/texts.h"
#include "tokens/disclosurespane.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "widgets/copier.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// More rows of one table than this are not offered: who looks for one of them looks in the table.
constexpr int kMostRows = 100;

/// Why there is nothing, or nothing pretty, to show of a payload.
QString payloadNotice(const Token::DecodedJwt &token, bool isOpen, const Masking &masking)
{
    if (token.jwe && isOpen)
        return PartsPane::tr("Decrypted. What was inside has a layer of its own, where it is a token or claims.");
    if (token.jwe)
        return PartsPane::tr(
            "Encrypted: what is inside can't be read without the recipient's key. Give it under Keys.");
    if (token.form == Token::Form::Claims)
        return {};
    if (!token.jws)
        return {};
    if (!token.jws->payload.isReadable())
        return PartsPane::tr("This part can't be decoded; the checks say why.");
    if (token.jws->detached && token.jws->payload.bytes.isEmpty())
        return PartsPane::tr("The payload is not in the token: it was signed apart from it.");
    if (!token.nestedToken.isEmpty())
        return PartsPane::tr("The payload is another token. It has a layer of its own.");
    return token.claimsError ? Texts::errorLine(masking.shown(*token.claimsError)) : QString();
}

QString headerNotice(const Token::DecodedJwt &token, const Jose::JwsSignature *signature, const Masking &masking)
{
    const Jose::Part *part = nullptr;
    const std::optional<Error> *error = nullptr;
    if (signature) {
        part = &signature->protectedPart;
        error = &signature->headerError;
    } else if (token.jwe) {
        part = &token.jwe->protectedPart;
        error = &token.jwe->headerError;
    }
    if (part && !part->isReadable())
        return PartsPane::tr("This part can't be decoded; the checks say why.");
    return error && *error ? Texts::errorLine(masking.shown(**error)) : QString();
}

QList<Command> memberCommands(ValueTree *table, const QString &what, QTabWidget *tabs, QWidget *page)
{
    QList<Command> commands;
    for (int row = 0; row < qMin(table->model()->rowCount(), kMostRows); ++row) {
        const QPersistentModelIndex name = table->model()->index(row, ClaimsModel::Name);
        const auto cell = [&name](int column) { return name.sibling(name.row(), column).data().toString(); };
        commands << Command{name.data().toString(),
                            Command::joined({what, cell(ClaimsModel::Value), cell(ClaimsModel::Meaning)}),
                            {},
                            [table, name, page, tabs] {
                                tabs->setCurrentWidget(page);
                                table->setCurrentIndex(name);
                                table->setFocus();
                            }};
    }
    return commands;
}

} // namespace

PartsPane::PartsPane(InspectorSession *session, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_copier(copier)
    , m_masking(copier->masking())
    , m_claimsModel(ClaimsModel::Registry::Claims, m_masking)
    , m_bindingModel(ClaimsModel::Registry::Claims, m_masking)
    , m_parametersModel(ClaimsModel::Registry::HeaderParameters, m_masking)
    , m_unprotectedModel(ClaimsModel::Registry::HeaderParameters, m_masking)
    , m_sharedModel(ClaimsModel::Registry::HeaderParameters, m_masking)
{
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setObjectName(u"middle"_s);
    middle->setChildrenCollapsible(false);
    middle->addWidget(makeHeader());
    middle->addWidget(makeTabs());
    middle->setStretchFactor(0, 1);
    middle->setStretchFactor(1, 3);
    middle->setSizes({190, 590});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(middle);

    connectPlaces();
    connect(m_signatureBox, &QComboBox::currentIndexChanged, this, &PartsPane::showSignature);
    connect(session, &InspectorSession::judged, this, &PartsPane::showJudgement);
    for (const auto gone : {&InspectorSession::judging, &InspectorSession::cleared})
        connect(session, gone, this, &PartsPane::clear);
    connect(m_masking, &Masking::changed, this, [this] {
        if (m_shownToken)
            showNotices();
    });
    retranslateUi();
    clear();
}

QWidget *PartsPane::makeHeader()
{
    auto *left = new QWidget;
    m_signatureBox = new QComboBox(left);
    m_headerTabs = new QTabWidget(left);
    m_headerTabs->setObjectName(u"header"_s);
    m_headerTabs->setDocumentMode(true);
    m_headerTabs->setUsesScrollButtons(false); // What nothing signs must not hide behind an arrow.
    m_header = new PartView(Meaning::Header, m_copier);
    m_parameters = new ValueTree(u"parameters"_s, ValueTree::Shape::Tree, m_copier);
    m_parameters->show(&m_parametersModel, {12, 20, 24});
    m_unprotected = new ValueTree(u"unprotected"_s, ValueTree::Shape::Tree, m_copier);
    m_unprotected->show(&m_unprotectedModel, {12, 20, 24});
    m_shared = new ValueTree(u"shared"_s, ValueTree::Shape::Tree, m_copier);
    m_shared->show(&m_sharedModel, {12, 20, 24});
    for (QWidget *page : QList<QWidget *>{m_header, m_parameters, m_unprotected, m_shared})
        m_headerTabs->addTab(page, {});
    for (QWidget *page : QList<QWidget *>{m_unprotected, m_shared})
        m_headerTabs->setTabVisible(m_headerTabs->indexOf(page), false);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_signatureBox);
    column->addWidget(m_headerTabs, 1);
    return left;
}

QWidget *PartsPane::makeTabs()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"parts"_s);
    m_tabs->setDocumentMode(true);
    m_claims = new ValueTree(u"claims"_s, ValueTree::Shape::Tree, m_copier);
    m_claims->show(&m_claimsModel, {15, 54, 17});
    m_payload = new PartView(Meaning::Payload, m_copier);
    m_signature = new SignaturePane(m_masking, m_copier);
    m_disclosures = new DisclosuresPane(m_session, m_copier);
    for (QWidget *page : QList<QWidget *>{makeClaimsPage(), m_payload, m_signature, m_disclosures, makeBindingPage()})
        m_tabs->addTab(page, {});
    for (QWidget *page : QList<QWidget *>{m_disclosures, m_bindingPage})
        m_tabs->setTabVisible(m_tabs->indexOf(page), false);
    return m_tabs;
}

QWidget *PartsPane::makeBindingPage()
{
    m_bindingPage = new QWidget;
    m_binding = new ValueTree(u"keybinding"_s, ValueTree::Shape::Tree, m_copier);
    m_binding->show(&m_bindingModel, {15, 54, 17});
    m_bindingStatus = new QLabel(m_bindingPage);
    m_bindingStatus->setTextFormat(Qt::PlainText);
    m_bindingStatus->setWordWrap(true);
    m_bindingStatus->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bindingStatus->setFocusPolicy(Qt::NoFocus); // The table says the same to a screen reader.
    m_bindingStatus->setContentsMargins(8, 4, 8, 4);
    auto *column = new QVBoxLayout(m_bindingPage);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_binding, 1);
    column->addWidget(m_bindingStatus);
    m_bindingPage->setFocusProxy(m_binding);
    return m_bindingPage;
}

QWidget *PartsPane::makeClaimsPage()
{
    m_claimsPage = new QWidget;
    m_claimDetails = new QLabel(m_claimsPage);
    m_claimDetails->setTextFormat(Qt::PlainText);
    m_claimDetails->setWordWrap(true);
    m_claimDetails->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_claimDetails->setFocusPolicy(Qt::NoFocus); // The row says the same to a screen reader.
    m_claimDetails->setContentsMargins(8, 4, 8, 4);
    m_claimDetails->hide();
    auto *column = new QVBoxLayout(m_claimsPage);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_claims, 1);
    column->addWidget(m_claimDetails);
    m_claimsPage->setFocusProxy(m_claims);
    connect(m_claims, &ValueTree::currentSourceChanged, this, &PartsPane::showClaimDetails);
    connect(&m_claimsModel, &QAbstractItemModel::dataChanged, this, &PartsPane::showClaimDetails);
    connect(&m_claimsModel, &QAbstractItemModel::modelReset, this, &PartsPane::showClaimDetails);
    return m_claimsPage;
}

void PartsPane::clear()
{
    m_shownParts.reset();
    m_shownToken.reset();
    m_claimsModel.clear();
    m_bindingModel.clear();
    m_parametersModel.clear();
    m_unprotectedModel.clear();
    m_sharedModel.clear();
    for (PartView *part : {m_header, m_payload}) {
        part->setPart({}, nullptr);
        part->setNotice({});
    }
    m_bindingStatus->clear();
    m_binding->setAccessibleDescription({});
    m_tabs->setTabVisible(m_tabs->indexOf(m_bindingPage), false);
    m_signature->showSignature(nullptr, 0);
    m_disclosures->setToken({}, {});
    m_signatureBox->hide();
}

void PartsPane::showJudgement()
{
    const Judgement &judgement = *m_session->judgement();
    if (m_shownParts != judgement.parts) {
        showParts();
    } else {
        m_claimsModel.setNow(judgement.asOf);
        m_bindingModel.setNow(judgement.asOf);
    }
    showNotices();
    m_signature->showSignature(&judgement, signatureNumber());
}

void PartsPane::showParts()
{
    const Judgement &judgement = *m_session->judgement();
    m_shownParts = judgement.parts;
    m_shownToken = judgement.inspection->token;
    const Token::DecodedJwt &token = *m_shownToken;
    {
        const QSignalBlocker quiet(m_signatureBox);
        m_signatureBox->clear();
        const qsizetype count = token.jwe ? token.jwe->recipients.size() : m_shownParts->headers.size();
        for (qsizetype i = 0; i < count; ++i)
            m_signatureBox->addItem({});
        m_signatureBox->setVisible(count > 1);
    }
    retranslateCount();
    retranslateForm();
    m_payload->setPart(m_shownParts, m_shownParts->payload.signedText.isNull() ? nullptr : &m_shownParts->payload);
    m_disclosures->setToken(token.sdJwt ? m_shownToken : nullptr, m_shownParts);
    m_tabs->setTabVisible(m_tabs->indexOf(m_disclosures), token.sdJwt.has_value());
    // What its holder signed for one verifier (RFC 9901 §4.3).
    m_bindingModel.setRoot(m_shownToken, token.keyBinding ? token.keyBinding->claims.root() : Json::Value(),
                           judgement.asOf);
    m_tabs->setTabVisible(m_tabs->indexOf(m_bindingPage), token.keyBinding.has_value());
    const Json::Value root = token.judgedClaims().root();
    m_claimsModel.setRoot(m_shownToken, root.isObject() ? root : Json::Value(), judgement.asOf);
    // The rows of an audience are what people look for; other members unfold on demand.
    for (int row = 0; row < m_claimsModel.rowCount(); ++row) {
        const QModelIndex index = m_claimsModel.index(row, 0);
        const Json::Value claim = m_claimsModel.value(index);
        if (claim.nameIs("aud") && claim.size() <= 20)
            m_claims->expand(m_claims->fromSource(index));
    }
    showSignature();
}

void PartsPane::showSignature()
{
    const Judgement *judgement = m_session->judgement();
    if (!judgement || !m_shownParts)
        return;
    const qsizetype number = signatureNumber();
    m_header->setPart(m_shownParts,
                      number < m_shownParts->headers.size() ? &m_shownParts->headers.at(number) : nullptr);
    const Jose::JwsSignature *signature = shownSignature();
    Json::Value root;
    if (signature)
        root = signature->protectedHeader.root();
    else if (m_shownToken->jwe)
        root = m_shownToken->jwe->protectedHeader.root();
    m_parametersModel.setRoot(m_shownToken, root, judgement->asOf);
    const Json::Value unprotected = signature ? signature->unprotectedHeader : recipientHeader();
    m_unprotectedModel.setRoot(m_shownToken, unprotected, judgement->asOf);
    m_headerTabs->setTabVisible(m_headerTabs->indexOf(m_unprotected), unprotected.exists());
    const Json::Value shared = m_shownToken->jwe ? m_shownToken->jwe->sharedHeader : Json::Value();
    m_sharedModel.setRoot(m_shownToken, shared, judgement->asOf);
    m_headerTabs->setTabVisible(m_headerTabs->indexOf(m_shared), shared.exists());
    m_signature->showSignature(judgement, number);
    showNotices();
}

void PartsPane::showNotices()
{
    m_header->setNotice(headerNotice(*m_shownToken, shownSignature(), *m_masking));
    m_payload->setNotice(payloadNotice(*m_shownToken, isOpen(), *m_masking));
    showBindingStatus();
    showClaimDetails();
}

void PartsPane::showBindingStatus()
{
    const Judgement *judgement = m_session->judgement();
    const auto &binding = m_shownToken->keyBinding;
    if (!judgement || !binding)
        return m_bindingStatus->clear();
    const Token::KeyBindingReport report = judgement->inspection->keyBinding.value_or(Token::KeyBindingReport());
    m_bindingStatus->setText(binding->error ? Texts::errorLine(m_masking->shown(*binding->error))
                                            : Texts::sentence(report.reason, m_masking->shown(report.found)));
    m_binding->setAccessibleDescription(m_bindingStatus->text());
}

void PartsPane::showClaimDetails()
{
    const QModelIndex chosen = m_claims->currentSource();
    QString text = chosen.data(ClaimsModel::DetailsRole).toString();
    if (m_shownToken && m_claimsModel.rowCount() == 0)
        text = payloadNotice(*m_shownToken, isOpen(), *m_masking);
    m_claimDetails->setText(text);
    m_claimDetails->setVisible(!text.isEmpty());
}

bool PartsPane::isOpen() const
{
    const Judgement *judgement = m_session->judgement();
    return judgement && judgement->inspection->decryption.isOpen();
}

/// All recipients of an encrypted token have the one protected header.
qsizetype PartsPane::signatureNumber() const
{
    return m_shownToken && m_shownToken->jwe ? 0 : qMax(0, m_signatureBox->currentIndex());
}

Json::Value PartsPane::recipientHeader() const
{
    if (!m_shownToken || !m_shownToken->jwe)
        return {};
    return m_shownToken->jwe->recipients.value(qMax(0, m_signatureBox->currentIndex())).header;
}

const Jose::JwsSignature *PartsPane::shownSignature() const
{
    if (!m_shownToken || !m_shownToken->jws)
        return nullptr;
    const std::vector<Jose::JwsSignature> &signatures = m_shownToken->jws->signatures;
    const auto number = static_cast<std::size_t>(signatureNumber());
    return number < signatures.size() ? &signatures.at(number) : nullptr;
}

QByteArray PartsPane::octets(Part part) const
{
    if (!m_shownParts)
        return {};
    switch (part) {
    case Part::Header:
        return m_shownParts->headers.value(signatureNumber()).signedText;
    case Part::Payload:
        return m_shownParts->payload.signedText;
    case Part::Signature: {
        const Json::Span span = m_shownParts->signatures.value(signatureNumber());
        return m_shownParts->token.sliced(span.offset, span.length);
    }
    default:
        return m_shownParts->token;
    }
}

QList<Command> PartsPane::commands()
{
    return memberCommands(m_claims, tr("Claim"), m_tabs, m_claimsPage)
           + memberCommands(m_parameters, tr("Header parameter"), m_headerTabs, m_parameters);
}

void PartsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        for (ClaimsModel *model :
             {&m_claimsModel, &m_bindingModel, &m_parametersModel, &m_unprotectedModel, &m_sharedModel})
            model->refresh();
        if (m_shownToken)
            showBindingStatus();
    }
}

void PartsPane::retranslateUi()
{
    m_parameters->setAccessibleName(tr("Header parameters"));
    m_unprotected->setAccessibleName(tr("Unprotected header parameters: nothing signs them"));
    m_shared->setAccessibleName(tr("Header parameters that all recipients share: nothing protects them"));
    m_claims->setAccessibleName(tr("Claims"));
    m_binding->setAccessibleName(tr("Claims of the key binding"));
    m_headerTabs->setAccessibleName(tr("Header"));
    m_tabs->setAccessibleName(tr("Parts of the token"));
    const QStringList headerTitles{tr("Header"), tr("Parameters"), tr("Unprotected"), tr("Shared")};
    for (int tab = 0; tab < m_headerTabs->count(); ++tab)
        m_headerTabs->setTabText(tab, headerTitles.at(tab));
    for (QWidget *page : QList<QWidget *>{m_unprotected, m_shared})
        m_headerTabs->setTabIcon(m_headerTabs->indexOf(page), meaningIcon(Meaning::Warning));
    m_tabs->setTabText(m_tabs->indexOf(m_claimsPage), tr("Claims"));
    m_tabs->setTabText(m_tabs->indexOf(m_payload), tr("Payload"));
    m_tabs->setTabText(m_tabs->indexOf(m_disclosures), tr("Disclosures"));
    m_tabs->setTabText(m_tabs->indexOf(m_bindingPage), tr("Key Binding"));
    retranslateForm();
    retranslateCount();
}

/// What is called otherwise of an encrypted token.
void PartsPane::retranslateForm()
{
    const bool isEncrypted = m_shownToken && m_shownToken->jwe;
    const bool isInside = m_shownToken && m_shownToken->form == Token::Form::Claims;
    m_header->setTitle(isEncrypted ? tr("Header as it was protected") : tr("Header as it was signed"));
    m_payload->setTitle(isEncrypted || isInside ? tr("Payload as it was decrypted") : tr("Payload as it was signed"));
    const QString changeable = isEncrypted ? tr("Not protected: anyone on the way may have changed it")
                                           : tr("Not signed: anyone on the way may have changed it");
    for (QWidget *page : QList<QWidget *>{m_unprotected, m_shared})
        m_headerTabs->setTabToolTip(m_headerTabs->indexOf(page), changeable);
    m_signatureBox->setAccessibleName(isEncrypted ? tr("Which recipient is shown") : tr("Which signature is shown"));
    m_signatureBox->setToolTip(m_signatureBox->accessibleName());
    m_tabs->setTabText(m_tabs->indexOf(m_signature), isEncrypted ? tr("Encryption") : tr("Signature"));
    m_tabs->setTabVisible(m_tabs->indexOf(m_signature), !isInside);
    m_headerTabs->parentWidget()->setVisible(!isInside);
}

void PartsPane::retranslateCount()
{
    const bool isEncrypted = m_shownToken && m_shownToken->jwe;
    const int count = m_signatureBox->count();
    for (int i = 0; i < count; ++i)
        m_signatureBox->setItemText(i, isEncrypted ? tr("Recipient %1 of %2").arg(i + 1).arg(count)
                                                   : tr("Signature %1 of %2").arg(i + 1).arg(count));
}

} // namespace Grantscope::Ui
