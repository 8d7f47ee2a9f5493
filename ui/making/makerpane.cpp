// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/makerpane.h"

#include "jose/base64url.h"
#include "making/claimsform.h"
#include "making/disclosablespane.h"
#include "making/encryptionbar.h"
#include "making/issuingbar.h"
#include "making/jsoneditor.h"
#include "making/makerheaders.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/pasteview.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// From the system's generator.
QByteArray randomOctets(qsizetype size)
{
    constexpr qsizetype kWord = sizeof(quint32);
    QList<quint32> words((size + kWord - 1) / kWord);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()), size);
}

/// 160 bits as text.
QString freshIdentifier()
{
    constexpr qsizetype kOctets = 20;
    return QString::fromLatin1(Jose::encodeBase64url(randomOctets(kOctets)));
}

const Jose::JwsAlgorithm *usualAlgorithm(const Jose::Key &key)
{
    const auto allowed = key.isNull() ? QList<const Jose::JwsAlgorithm *>() : key.allowedAlgorithms();
    return allowed.isEmpty() ? Jose::findJwsAlgorithm("ES256") : allowed.first();
}

} // namespace

MakerPane::MakerPane(const MakerNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_session(needs.clock)
    , m_encryption(needs.clock)
    , m_issuing(randomOctets)
    , m_title(new QLabel(this))
    , m_protection(new QComboBox(this))
    , m_new(new QToolButton(this))
    , m_templates(new QMenu(this))
    , m_back(new QPushButton(this))
    , m_makeAction(new QAction(this))
    , m_bar(new SignerBar(&m_session, needs.copier->masking(), this))
    , m_encryptionBar(new EncryptionBar(&m_encryption, needs.copier->masking(), this))
    , m_issuingBar(new IssuingBar(&m_issuing, needs.copier->masking(), this))
    , m_headers(new MakerHeaders(&m_encryption, needs.copier->masking()))
    , m_tabs(new QTabWidget)
    , m_payload(new JsonEditor(needs.copier->masking()))
    , m_form(new ClaimsForm(needs.copier->masking(), needs.clock))
    , m_disclosables(new DisclosablesPane(needs.copier->masking()))
    , m_result(new ResultPane(needs.copier))
{
    arrange();
    connectTexts();
    connectProtection();
    retranslateUi();
    showProtection();
    showTexts();
}

MakerPane::~MakerPane()
{
    // The parts go before the session that they show.
    const auto parts = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts)
        delete part;
}

void MakerPane::arrange()
{
    for (int i = 0; i < 4; ++i)
        m_protection->addItem({});
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_new->setIcon(icon(u"list-add-symbolic"_s));
    m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_new->setMenu(m_templates);
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_templates->setToolTipsVisible(true);
    m_back->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 0);
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_protection);
    top->addWidget(m_new);
    top->addWidget(m_back);

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_payload, {});
    m_tabs->addTab(m_form, {});
    m_tabs->addTab(m_disclosables, {});
    auto *texts = new QSplitter(Qt::Horizontal);
    texts->setObjectName(u"making-texts"_s);
    texts->addWidget(m_headers);
    texts->addWidget(m_tabs);
    texts->setStretchFactor(0, 2);
    texts->setStretchFactor(1, 3);
    texts->setSizes({480, 720});
    texts->setChildrenCollapsible(false);
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setObjectName(u"making-rows"_s);
    rows->addWidget(texts);
    rows->addWidget(m_result);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 1);
    rows->setSizes({420, 200});
    rows->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_encryptionBar);
    column->addWidget(m_issuingBar);
    column->addWidget(rows, 1);
    setFocusProxy(m_payload->view());
    m_makeAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_makeAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_makeAction);
}

JsonEditor *MakerPane::header() const
{
    return m_headers->signature();
}

void MakerPane::connectTexts()
{
    connect(header(), &JsonEditor::edited, &m_session, &MakerSession::setHeader);
    connect(m_payload, &JsonEditor::edited, this, [this](const QByteArray &text) {
        m_session.setPayload(text);
        showForm();
    });
    connect(m_form, &ClaimsForm::edited, m_payload, &JsonEditor::setText);
    connect(m_form, &ClaimsForm::undoAsked, m_payload->view(), &PasteView::undo);
    connect(m_form, &ClaimsForm::redoAsked, m_payload->view(), &PasteView::redo);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MakerPane::showForm);
    for (JsonEditor *editor : findChildren<JsonEditor *>())
        connect(editor->view(), &PasteView::refused, this, &MakerPane::said);
    connect(&m_session, &MakerSession::started, this, &MakerPane::showTexts);
    connect(&m_session, &MakerSession::chosen, this, [this] { header()->setText(m_session.signer().header); });
    connect(&m_session, &MakerSession::stood, this, &MakerPane::showFindings);
    connect(&m_session, &MakerSession::refused, this, &MakerPane::say);
    connect(m_bar, &SignerBar::keyWanted, this, &MakerPane::keyWanted);
    connect(m_bar, &SignerBar::nameWanted, this, &MakerPane::nameSigner);
    connect(m_bar, &SignerBar::unencodedWanted, this,
            [this](bool unencoded) { takeHeader(Making::withUnencodedPayload(m_session.signer().header, unencoded)); });
    connect(m_result, &ResultPane::inspectAsked, this, &MakerPane::inspectAsked);
    connect(m_result, &ResultPane::editTried, this, [this] {
        Q_EMIT said(
            tr("The token is what comes of header and payload: change it above, in their texts or in the form."));
    });
    connect(m_back, &QPushButton::clicked, this, &MakerPane::left);
}

void MakerPane::start(Start how, const Making::Workpiece &piece)
{
    m_start = how;
    m_session.start(piece);
    retranslateUi();
    follow();
    m_payload->view()->setFocus();
}

void MakerPane::editCopy(const Jose::Jws &jws)
{
    setProtection(Protection::Sign);
    Making::Workpiece piece = Making::workpieceOf(jws, m_keys);
    Making::Signer &signer = piece.draft.signers.first();
    if (!signer.algorithm)
        signer.algorithm = usualAlgorithm(m_keys.value(0));
    start(Start::Copy, piece);
}

void MakerPane::editCopy(const Jose::EncryptionDraft &encryption, const QByteArray &content)
{
    m_encryption.start(encryption);
    setProtection(Protection::Encrypt);
    start(Start::Copy, {.draft = {.payload = content, .signers = {m_session.signer()}}});
}

void MakerPane::editCopy(const Jose::EncryptionDraft &encryption, const Jose::Jws &inside)
{
    editCopy(inside);
    m_encryption.start(encryption);
    setProtection(Protection::SignAndEncrypt);
}

void MakerPane::newCredential()
{
    Making::Known known = m_needs.known ? m_needs.known() : Making::Known();
    known.now = std::chrono::floor<std::chrono::seconds>(m_needs.clock());
    setProtection(Protection::Disclose);
    Making::Signer signer = m_session.signer();
    const auto signsPairs = [](const Jose::Key &key) {
        return key.isPrivate() && !key.isSymmetric() && Jose::signingAlgorithm(key);
    };
    if (!signsPairs(signer.key)) {
        const auto pair = std::ranges::find_if(m_keys, signsPairs);
        signer.key = pair == m_keys.end() ? Jose::Key() : *pair;
        signer.algorithm = signer.key.isNull() ? Jose::findJwsAlgorithm("ES256") : Jose::signingAlgorithm(signer.key);
    }
    start(Start::Template, {.draft = {.payload = Making::credentialClaims(known), .signers = {signer}}});
    m_disclosables->model()->setTicked(Making::credentialDisclosables());
    m_tabs->setCurrentWidget(m_disclosables);
}

void MakerPane::newToken(const Making::Template &form)
{
    Making::Known known = m_needs.known ? m_needs.known() : Making::Known();
    known.now = std::chrono::floor<std::chrono::seconds>(m_needs.clock());
    known.jti = freshIdentifier();
    Jose::Key key = m_session.signer().key;
    const auto isMine = [](const Jose::Key &each) { return each.isPrivate(); };
    if (key.isNull()) {
        const auto mine = std::ranges::find_if(m_keys, isMine);
        key = mine == m_keys.end() ? Jose::Key() : *mine;
    }
    const Jose::JwsAlgorithm *algorithm = m_session.signer().algorithm;
    if (!algorithm || (!key.isNull() && !key.fits(*algorithm, Jose::KeyOperation::Sign)))
        algorithm = usualAlgorithm(key);
    const auto filled = Making::fill(form, known, *algorithm, key);
    if (!filled)
        return say(filled.error());
    if (m_protects == Protection::Disclose)
        setProtection(Protection::Sign);
    start(Start::Template,
          {.draft = {.payload = filled->payload,
                     .signers = {Making::Signer{.header = filled->header, .key = key, .algorithm = algorithm}}}});
}

void MakerPane::setKeys(const QList<Jose::Key> &keys)
{
    m_keys = keys;
    // A key that was renamed is the same one; one that was taken away signs no more.
    const Jose::Key &chosen = m_session.signer().key;
    if (!chosen.isNull() && !keys.contains(chosen)) {
        const auto same = std::ranges::find_if(keys, [&chosen](const Jose::Key &each) {
            return each.isPrivate() == chosen.isPrivate() && each.thumbprint() == chosen.thumbprint();
        });
        m_session.setKey(same == keys.end() ? Jose::Key() : *same);
    }
    m_bar->setKeys(keys);
    m_encryption.setKeys(keys);
    m_encryptionBar->setKeys(keys);
    m_issuingBar->setKeys(keys);
}

void MakerPane::nameSigner()
{
    takeHeader(Making::withSignerNamed(m_session.signer()));
}

/// An edit of the header that was asked for, or why it can't be.
void MakerPane::takeHeader(const Result<QByteArray> &edited)
{
    if (edited)
        header()->setText(*edited);
    else
        say(edited.error());
}

void MakerPane::say(const Error &error)
{
    Q_EMIT said(Texts::errorLine(m_needs.copier->masking()->shown(error)));
}

void MakerPane::showTexts()
{
    header()->setText(m_session.signer().header);
    m_payload->setText(m_session.piece().draft.payload);
    showForm();
}

/// The form is made of the text while somebody looks at it, and when they come to it.
void MakerPane::showForm()
{
    if (m_tabs->currentWidget() == m_form)
        m_form->setText(m_payload->view()->text());
}

void MakerPane::showFindings()
{
    using Part = Making::Finding::Part;
    QList<Making::Finding> header;
    QList<Making::Finding> payload;
    const Making::Standing *standing = m_session.standing();
    QList<Making::Finding> all = standing ? standing->findings : QList<Making::Finding>();
    for (const Making::Finding &finding : std::as_const(all)) {
        if (finding.part == Part::Header && finding.signer == m_session.current())
            header << finding;
    }
    if (m_protects == Protection::Encrypt)
        all = m_encryption.findings();
    else if (m_protects == Protection::Disclose)
        all = m_issuing.findings();
    for (const Making::Finding &finding : std::as_const(all)) {
        if (finding.part == Part::Payload)
            payload << finding;
    }
    m_headers->showSignatureFindings(header);
    m_payload->setFindings(payload);
}

void MakerPane::retranslateUi()
{
    m_title->setText(m_start == Start::Copy
                         ? tr("A copy to edit. The token that was inspected stays as it is; what stands here is yours.")
                         : tr("A token of your own. What stands here is made here, by a key of yours."));
    const QString protections[] = {tr("Sign"), tr("Sign and encrypt"), tr("Encrypt"),
                                   tr("Issue for selective disclosure")};
    for (int i = 0; i < m_protection->count(); ++i)
        m_protection->setItemText(i, protections[i]);
    m_protection->setAccessibleName(tr("How it is protected"));
    m_protection->setToolTip(tr("Signed (JWS), signed and then encrypted (RFC 7519 §11.2), encrypted alone (JWE), or "
                                "signed with claims that its holder shows one by one (SD-JWT)"));
    m_new->setText(tr("New Token"));
    retranslateTemplates();
    m_makeAction->setText(tr("Sign"));
    const QString shortcut = m_makeAction->shortcut().toString(QKeySequence::NativeText);
    for (QPushButton *button : {m_bar->signButton(), m_encryptionBar->encryptButton(), m_issuingBar->issueButton()})
        button->setToolTip(shortcut);
    m_back->setText(tr("&Back to the Inspector"));
    m_tabs->setAccessibleName(encrypts() && !signs() ? tr("Content") : tr("Payload"));
    m_tabs->setTabText(0, encrypts() && !signs() ? tr("Content as Text") : tr("Payload as Text"));
    m_tabs->setTabText(1, tr("Claims as a Form"));
    m_tabs->setTabText(2, tr("Disclosable Claims"));
    m_payload->setNames(encrypts() && !signs() ? tr("Content") : tr("Payload"),
                        signs() ? tr("The payload, signed as it stands here")
                                : tr("Claims or any text, encrypted as it stands here"));
}

void MakerPane::retranslateTemplates()
{
    m_templates->clear();
    const auto add = [this](const char *name, auto run) {
        const Texts::Story story = Texts::templateStory(name);
        QAction *action = m_templates->addAction(story.title, this, run);
        action->setToolTip(story.text);
        action->setObjectName(QString::fromLatin1(name));
    };
    for (const Making::Template &form : Making::templates())
        add(form.name, [this, &form] { newToken(form); });
    add("credential", [this] { newCredential(); });
}

void MakerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        showResult();
    }
}

} // namespace Grantscope::Ui
