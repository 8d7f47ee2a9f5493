// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectorpanel.h"

#include "texts/texts.h"
#include "tokens/candidatesmodel.h"
#include "tokens/keyreading.h"
#include "tokens/partview.h"
#include "tokens/sample.h"
#include "tokens/signaturepane.h"
#include "tokens/timebar.h"
#include "tokens/valuetree.h"
#include "tokens/verdictbanner.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"
#include "widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

InspectorPanel::InspectorPanel(const InspectorNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_session(needs.clock)
    , m_copier(needs.intents, needs.masking)
    , m_candidates(new CandidatesModel(needs.masking, this))
    , m_claimsModel(ClaimsModel::Registry::Claims, needs.masking)
    , m_parametersModel(ClaimsModel::Registry::HeaderParameters, needs.masking)
    , m_unprotectedModel(ClaimsModel::Registry::HeaderParameters, needs.masking)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical))
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_pages = new QStackedWidget(middle);
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeParts());
    m_times = new TimeBar(&m_session, middle);
    column->addWidget(m_pages, 1);
    column->addWidget(m_times);

    m_rows->addWidget(makeInput());
    m_rows->addWidget(middle);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 3);
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(makeJudgement());
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    m_columns->setChildrenCollapsible(false);
    m_columns->setSizes({780, 500});
    m_rows->setSizes({180, 560});
    m_middle->setSizes({190, 590});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_columns);

    makeActions();
    connectSession();
    connectPlaces();
    retranslateUi();
    updateFonts();
    restoreLayout();
    showNothing();
    setFocusProxy(m_paste);
}

InspectorPanel::~InspectorPanel()
{
    saveLayout();
    // The views go before the models and the session that they show, and tell a panel nothing that is half gone.
    const auto views = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *view : views) {
        for (QObject *part : view->findChildren<QObject *>())
            part->disconnect(this);
        view->disconnect(this);
        delete view;
    }
}

QWidget *InspectorPanel::makeInput()
{
    auto *input = new QWidget;
    m_paste = new PasteView(input);
    m_paste->setObjectName(u"paste"_s);
    m_summary = new QLabel(input);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setFocusPolicy(Qt::NoFocus);
    m_candidatesLabel = new QLabel(input);
    m_candidatesLabel->setTextFormat(Qt::PlainText);
    m_candidateView = new ValueTree(u"candidates"_s, ValueTree::Shape::Table, &m_copier, input);
    m_candidateView->show(m_candidates, {30, 28, 18, 10});
    auto *column = new QVBoxLayout(input);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_paste, 1);
    column->addWidget(m_summary);
    column->addWidget(m_candidatesLabel);
    column->addWidget(m_candidateView, 1);
    return input;
}

QWidget *InspectorPanel::makeEmptyPage()
{
    auto *page = new QWidget;
    m_emptyTitle = new QLabel(page);
    m_emptyText = new QLabel(page);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_pasteButton = new QPushButton(icon(u"edit-paste-symbolic"_s), {}, page);
    m_sampleButton = new QPushButton(page);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_pasteButton);
    buttons->addWidget(m_sampleButton);
    buttons->addStretch();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addLayout(buttons);
    column->addStretch(2);
    connect(m_sampleButton, &QPushButton::clicked, this, &InspectorPanel::showSample);
    connect(m_pasteButton, &QPushButton::clicked, this, [this] { m_paste->paste(); });
    return page;
}

QWidget *InspectorPanel::makeParts()
{
    auto *left = new QWidget;
    m_signatureBox = new QComboBox(left);
    m_headerTabs = new QTabWidget(left);
    m_headerTabs->setObjectName(u"header"_s);
    m_headerTabs->setDocumentMode(true);
    m_header = new PartView(Meaning::Header, &m_copier);
    m_parameters = new ValueTree(u"parameters"_s, ValueTree::Shape::Tree, &m_copier);
    m_parameters->show(&m_parametersModel, {12, 20, 24});
    m_headerTabs->addTab(m_header, {});
    m_headerTabs->addTab(m_parameters, {});
    m_unprotected = new ValueTree(u"unprotected"_s, ValueTree::Shape::Tree, &m_copier);
    m_unprotected->show(&m_unprotectedModel, {12, 20, 24});
    m_headerTabs->addTab(m_unprotected, {});
    m_headerTabs->setTabVisible(2, false);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_signatureBox);
    column->addWidget(m_headerTabs, 1);

    m_partTabs = new QTabWidget;
    m_partTabs->setObjectName(u"parts"_s);
    m_partTabs->setDocumentMode(true);
    m_claims = new ValueTree(u"claims"_s, ValueTree::Shape::Tree, &m_copier);
    m_claims->show(&m_claimsModel, {15, 54, 17});
    m_payload = new PartView(Meaning::Payload, &m_copier);
    m_signature = new SignaturePane(m_needs.masking, &m_copier);
    m_partTabs->addTab(makeClaimsPage(), {});
    m_partTabs->addTab(m_payload, {});
    m_partTabs->addTab(m_signature, {});

    m_middle = new QSplitter(Qt::Horizontal);
    m_middle->setChildrenCollapsible(false);
    m_middle->addWidget(left);
    m_middle->addWidget(m_partTabs);
    m_middle->setStretchFactor(0, 1);
    m_middle->setStretchFactor(1, 3);
    connect(m_signatureBox, &QComboBox::currentIndexChanged, this, &InspectorPanel::showSignature);
    return m_middle;
}

QWidget *InspectorPanel::makeClaimsPage()
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
    connect(m_claims, &ValueTree::currentSourceChanged, this, &InspectorPanel::showClaimDetails);
    connect(&m_claimsModel, &QAbstractItemModel::dataChanged, this, &InspectorPanel::showClaimDetails);
    connect(&m_claimsModel, &QAbstractItemModel::modelReset, this, &InspectorPanel::showClaimDetails);
    return m_claimsPage;
}

QWidget *InspectorPanel::makeJudgement()
{
    auto *right = new QWidget;
    m_verdict = new VerdictBanner(right);
    m_judgeTabs = new QTabWidget(right);
    m_judgeTabs->setDocumentMode(true);
    m_checks = new ChecklistPane(m_needs.masking, &m_copier);
    m_keys = new KeysPane(m_session.keys(), m_needs.fetcher, m_needs.masking, &m_copier, m_needs.clock);
    m_expectations = new ExpectationsPane(m_needs.masking);
    m_history = new HistoryPane(m_needs.masking, &m_copier);
    for (QWidget *pane : QList<QWidget *>{m_checks, m_keys, m_expectations, m_history})
        m_judgeTabs->addTab(pane, {});
    m_copyButton = new QToolButton(right);
    m_copyButton->setIcon(icon(u"edit-copy-symbolic"_s));
    m_copyButton->setAutoRaise(true);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_judgeTabs->setCornerWidget(m_copyButton);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 8, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_verdict);
    column->addWidget(m_judgeTabs, 1);
    connect(m_checks, &ChecklistPane::linkChosen, this, &InspectorPanel::openLink);
    connect(m_expectations, &ExpectationsPane::refused, this, &InspectorPanel::say);
    connect(m_expectations, &ExpectationsPane::changed, this, [this] {
        m_session.setKind(m_expectations->kind());
        m_session.setExpectations(m_expectations->expectations());
        m_session.setDetachedPayload(m_expectations->detachedPayload());
    });
    connect(m_history, &HistoryPane::opened, this, &InspectorPanel::open);
    return right;
}

void InspectorPanel::connectSession()
{
    connect(m_paste, &PasteView::edited, this, &InspectorPanel::takeText);
    connect(m_paste, &PasteView::refused, this, &InspectorPanel::say);
    connect(&m_session, &InspectorSession::candidatesChanged, this, &InspectorPanel::showCandidates);
    connect(&m_session, &InspectorSession::judging, this, &InspectorPanel::showJudging);
    connect(&m_session, &InspectorSession::judged, this, &InspectorPanel::showJudgement);
    connect(&m_session, &InspectorSession::cleared, this, &InspectorPanel::showNothing);
    connect(m_candidateView, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_session.setCurrent(index.row());
    });
    const auto conceal = [this] {
        m_paste->setConcealed(m_needs.masking->isOn());
        m_times->line()->setConcealed(m_needs.masking->isOn());
        for (QAction *action : std::as_const(m_copyActions))
            action->setEnabled(m_copier.isAllowed() && m_session.judgement());
    };
    connect(m_needs.masking, &Masking::changed, this, conceal);
    connect(m_needs.masking, &Masking::changed, this, [this] {
        if (m_session.judgement()) {
            showVerdict();
            showNotices();
            showSummary();
        }
    });
    connect(&m_session, &InspectorSession::judging, this, conceal);
    connect(&m_session, &InspectorSession::judged, this, conceal);
    connect(&m_session, &InspectorSession::cleared, this, conceal);
    conceal();
}

void InspectorPanel::open(const OpenToken &intent)
{
    if (intent.origin == OpenToken::kClipboard && isKeyText(intent.text)) {
        m_judgeTabs->setCurrentWidget(m_keys);
        m_keys->addText(KeyOrigin::Pasted, intent.text);
        return m_keys->view()->setFocus();
    }
    m_nextOrigin = intent.origin; // Before the text: its verdict may be there when replaceAll() returns.
    m_paste->replaceAll(intent.text);
    m_nextOrigin.clear();
    m_paste->setFocus();
}

void InspectorPanel::showSample()
{
    QtConcurrent::run([now = m_session.currentTime()] {
        return makeSample(now);
    }).then(this, [this](const Result<Sample> &sample) {
        if (!sample)
            return say(Texts::errorLine(sample.error()));
        m_session.keys()->take(makeBatch({KeyOrigin::Sample}, {sample->key}));
        open({sample->token, OpenToken::kSample});
    });
}

void InspectorPanel::say(const QString &text)
{
    m_needs.intents->ask(ShowStatus{text});
}

void InspectorPanel::restoreLayout()
{
    if (!m_needs.settings)
        return;
    for (const auto &[name, splitter] : {std::pair{"columns", m_columns}, {"rows", m_rows}, {"middle", m_middle}})
        splitter->restoreState(m_needs.settings->value(u"tokens/split/"_s + QLatin1StringView(name)).toByteArray());
    for (ValueTree *table : findChildren<ValueTree *>())
        table->restoreColumns(m_needs.settings->value(u"tokens/columns/"_s + table->objectName()).toByteArray());
}

void InspectorPanel::saveLayout() const
{
    if (!m_needs.settings)
        return;
    for (const auto &[name, splitter] : {std::pair{"columns", m_columns}, {"rows", m_rows}, {"middle", m_middle}})
        m_needs.settings->setValue(u"tokens/split/"_s + QLatin1StringView(name), splitter->saveState());
    for (const ValueTree *table : findChildren<ValueTree *>())
        m_needs.settings->setValue(u"tokens/columns/"_s + table->objectName(), table->columns());
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.setWatched(true);
}

void InspectorPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_session.setWatched(false);
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        for (ClaimsModel *model : {&m_claimsModel, &m_parametersModel, &m_unprotectedModel})
            model->refresh();
        m_candidates->refresh();
        m_session.judgeAgain(); // The verdict's sentence is made with the verdict.
    }
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void InspectorPanel::updateFonts()
{
    m_emptyTitle->setFont(scaledFont(font(), kTitleText));
    m_candidateView->setMaximumHeight(m_candidateView->fontMetrics().height() * 8);
}

void InspectorPanel::retranslateUi()
{
    for (const auto &[action, text] : std::as_const(m_commands))
        action->setText(tr(text));
    m_paste->setPlaceholderText(tr("Paste a token, a header, a URL, a response …"));
    m_paste->setAccessibleName(tr("Text to inspect"));
    m_candidateView->setAccessibleName(tr("Tokens found in the text"));
    m_emptyTitle->setText(tr("Look into a token"));
    m_emptyText->setText(
        tr("Paste anything that holds a token: the token itself, an Authorization header, an address with a "
           "fragment, a token response, a cookie, a curl line or part of a HAR file. Nothing leaves this "
           "machine, and nothing is fetched unless you ask."));
    m_pasteButton->setText(tr("&Paste"));
    m_pasteButton->setAccessibleName(tr("Paste from the clipboard"));
    m_pasteButton->setToolTip(m_pasteButton->accessibleName());
    m_sampleButton->setText(tr("&Show a Sample"));
    m_sampleButton->setAccessibleName(tr("Show a sample token with its key"));
    m_sampleButton->setToolTip(m_sampleButton->accessibleName());
    m_signatureBox->setAccessibleName(tr("Which signature is shown"));
    m_signatureBox->setToolTip(m_signatureBox->accessibleName());
    m_header->setTitle(tr("Header as it was signed"));
    m_payload->setTitle(tr("Payload as it was signed"));
    m_parameters->setAccessibleName(tr("Header parameters"));
    m_unprotected->setAccessibleName(tr("Unprotected header parameters: nothing signs them"));
    m_claims->setAccessibleName(tr("Claims"));
    m_copyButton->setAccessibleName(tr("Copy the report or a part"));
    m_copyButton->setToolTip(m_copyButton->accessibleName());
    m_headerTabs->setAccessibleName(tr("Header"));
    m_partTabs->setAccessibleName(tr("Parts of the token"));
    m_judgeTabs->setAccessibleName(tr("Judgement"));
    showTabTitles();
    showCounts();
}

} // namespace Grantscope::Ui
