// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/makerpane.h"

#include "jose/base64url.h"
#include "making/claimsform.h"
#include "making/jsoneditor.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/pasteview.h"

#include <QAction>
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
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// 160 bits from the system's generator, as text.
QString freshIdentifier()
{
    std::array<quint32, 5> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArrayView octets(reinterpret_cast<const char *>(bits.data()), qsizetype(sizeof(bits)));
    return QString::fromLatin1(Jose::encodeBase64url(octets));
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
    , m_title(new QLabel(this))
    , m_new(new QToolButton(this))
    , m_templates(new QMenu(this))
    , m_back(new QPushButton(this))
    , m_signAction(new QAction(this))
    , m_bar(new SignerBar(&m_session, needs.copier->masking(), this))
    , m_headerLabel(new QLabel)
    , m_header(new JsonEditor(needs.copier->masking()))
    , m_tabs(new QTabWidget)
    , m_payload(new JsonEditor(needs.copier->masking()))
    , m_form(new ClaimsForm(needs.copier->masking(), needs.clock))
    , m_result(new ResultPane(&m_session, needs.copier))
{
    arrange();
    connectParts();
    retranslateUi();
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
    top->addWidget(m_new);
    top->addWidget(m_back);

    auto *headerSide = new QWidget;
    auto *headerColumn = new QVBoxLayout(headerSide);
    headerColumn->setContentsMargins({});
    headerColumn->setSpacing(0);
    m_headerLabel->setContentsMargins(8, 6, 8, 4);
    m_headerLabel->setBuddy(m_header->view());
    headerColumn->addWidget(m_headerLabel);
    headerColumn->addWidget(m_header, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_payload, {});
    m_tabs->addTab(m_form, {});
    auto *texts = new QSplitter(Qt::Horizontal);
    texts->setObjectName(u"making-texts"_s);
    texts->addWidget(headerSide);
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
    column->addWidget(rows, 1);
    setFocusProxy(m_payload->view());
    m_signAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_signAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_signAction);
}

void MakerPane::connectParts()
{
    connect(m_header, &JsonEditor::edited, &m_session, &MakerSession::setHeader);
    connect(m_payload, &JsonEditor::edited, this, [this](const QByteArray &text) {
        m_session.setPayload(text);
        showForm();
    });
    connect(m_form, &ClaimsForm::edited, m_payload, &JsonEditor::setText);
    connect(m_form, &ClaimsForm::undoAsked, m_payload->view(), &PasteView::undo);
    connect(m_form, &ClaimsForm::redoAsked, m_payload->view(), &PasteView::redo);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MakerPane::showForm);
    connect(m_header->view(), &PasteView::refused, this, &MakerPane::said);
    connect(m_payload->view(), &PasteView::refused, this, &MakerPane::said);
    connect(&m_session, &MakerSession::started, this, &MakerPane::showTexts);
    connect(&m_session, &MakerSession::chosen, this, [this] { m_header->setText(m_session.signer().header); });
    connect(&m_session, &MakerSession::stood, this, &MakerPane::showFindings);
    connect(&m_session, &MakerSession::refused, this,
            [this](const Error &error) { Q_EMIT said(Texts::errorLine(m_needs.copier->masking()->shown(error))); });
    connect(m_bar, &SignerBar::keyWanted, this, &MakerPane::keyWanted);
    connect(m_bar, &SignerBar::nameWanted, this, &MakerPane::nameSigner);
    connect(m_bar, &SignerBar::unencodedWanted, this,
            [this](bool unencoded) { takeHeader(Making::withUnencodedPayload(m_session.signer().header, unencoded)); });
    connect(m_result, &ResultPane::inspectAsked, this, &MakerPane::inspectAsked);
    connect(m_back, &QPushButton::clicked, this, &MakerPane::left);
    connect(m_signAction, &QAction::triggered, &m_session, &MakerSession::sign);
}

void MakerPane::start(Start how, const Making::Workpiece &piece)
{
    m_start = how;
    m_session.start(piece);
    retranslateUi();
    m_payload->view()->setFocus();
}

void MakerPane::editCopy(const Jose::Jws &jws)
{
    Making::Workpiece piece = Making::workpieceOf(jws, m_keys);
    Making::Signer &signer = piece.draft.signers.first();
    if (!signer.algorithm)
        signer.algorithm = usualAlgorithm(m_keys.value(0));
    start(Start::Copy, piece);
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
    if (!filled) {
        Q_EMIT said(Texts::errorLine(m_needs.copier->masking()->shown(filled.error())));
        return;
    }
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
}

void MakerPane::nameSigner()
{
    takeHeader(Making::withSignerNamed(m_session.signer()));
}

void MakerPane::takeHeader(const Result<QByteArray> &header)
{
    if (header)
        m_header->setText(*header);
    else
        Q_EMIT said(Texts::errorLine(m_needs.copier->masking()->shown(header.error())));
}

void MakerPane::showTexts()
{
    m_header->setText(m_session.signer().header);
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
    if (const Making::Standing *standing = m_session.standing()) {
        for (const Making::Finding &finding : standing->findings) {
            if (finding.part == Part::Header && finding.signer == m_session.current())
                header << finding;
            else if (finding.part == Part::Payload)
                payload << finding;
        }
    }
    m_header->setFindings(header);
    m_payload->setFindings(payload);
}

void MakerPane::retranslateUi()
{
    m_title->setText(m_start == Start::Copy
                         ? tr("A copy to edit. The token that was inspected stays as it is; what stands here is yours.")
                         : tr("A token of your own. What stands here is made here, by a key of yours."));
    m_new->setText(tr("New Token"));
    m_templates->clear();
    for (const Making::Template &form : Making::templates()) {
        const Texts::Story story = Texts::templateStory(form.name);
        QAction *action = m_templates->addAction(story.title, this, [this, &form] { newToken(form); });
        action->setToolTip(story.text);
        action->setObjectName(QString::fromLatin1(form.name));
    }
    m_signAction->setText(tr("Sign"));
    m_bar->signButton()->setToolTip(m_signAction->shortcut().toString(QKeySequence::NativeText));
    m_back->setText(tr("&Back to the Inspector"));
    m_headerLabel->setText(tr("Header"));
    m_header->setNames(tr("Header"), tr("The header, a JSON object"));
    m_tabs->setTabText(0, tr("Payload as Text"));
    m_tabs->setTabText(1, tr("Claims as a Form"));
    m_payload->setNames(tr("Payload"), tr("The payload, signed as it stands here"));
}

void MakerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
