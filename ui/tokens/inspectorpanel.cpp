// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectorpanel.h"

#include "texts/texts.h"
#include "tokens/inputpane.h"
#include "tokens/judgementpane.h"
#include "tokens/keyreading.h"
#include "tokens/layersbar.h"
#include "tokens/partspane.h"
#include "tokens/timebar.h"
#include "tokens/welcomepage.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAction>
#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

InspectorPanel::InspectorPanel(const InspectorNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_session(needs.clock)
    , m_copier(needs.intents, needs.masking)
    , m_places(new QStackedWidget(this))
    , m_input(new InputPane(&m_session, &m_copier))
    , m_pages(new QStackedWidget)
    , m_layers(new LayersBar(&m_session))
    , m_welcome(new WelcomePage)
    , m_parts(new PartsPane(&m_session, &m_copier))
    , m_times(new TimeBar(&m_session))
    , m_judgement(new JudgementPane(&m_session, needs.fetcher, &m_copier))
{
    arrange();
    makeActions();
    connectPanes();
    restoreLayout();
    if (needs.keeping.secrets)
        m_judgement->keys()->view()->keepIn(needs.keeping);
    setFocusProxy(m_input->pasteBox());
}

InspectorPanel::~InspectorPanel()
{
    saveLayout();
    // The views go before the session that they show, and tell a panel nothing that is half gone.
    const auto views = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *view : views) {
        for (QObject *part : view->findChildren<QObject *>())
            part->disconnect(this);
        view->disconnect(this);
        delete view;
    }
}

void InspectorPanel::arrange()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_parts);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_layers);
    column->addWidget(m_pages, 1);
    column->addWidget(m_times);

    auto *columns = new QSplitter(Qt::Horizontal);
    auto *rows = new QSplitter(Qt::Vertical);
    columns->setObjectName(u"columns"_s);
    rows->setObjectName(u"rows"_s);
    rows->addWidget(m_input);
    rows->addWidget(middle);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 3);
    rows->setChildrenCollapsible(false);
    columns->addWidget(rows);
    columns->addWidget(m_judgement);
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);
    columns->setChildrenCollapsible(false);
    columns->setSizes({780, 500});
    rows->setSizes({180, 560});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    m_places->addWidget(columns);
    all->addWidget(m_places);
}

void InspectorPanel::connectPanes()
{
    PasteView *paste = m_input->pasteBox();
    connect(paste, &PasteView::refused, this, &InspectorPanel::say);
    connect(m_welcome, &WelcomePage::pasteAsked, paste, &PasteView::paste);
    connect(m_welcome, &WelcomePage::sampleAsked, this, &InspectorPanel::showSample);
    connect(m_welcome, &WelcomePage::makeAsked, this, [this] { newToken(Making::templates().front()); });

    connect(m_input, &InputPane::edited, this, &InspectorPanel::noteEdit);
    // What was pasted is the outermost layer; what is inside stands nowhere in it.
    connect(m_input, &InputPane::placeChosen, this, [this](qsizetype inToken) {
        m_session.setLayer(0);
        m_parts->choose(inToken);
    });
    connect(m_parts, &PartsPane::placeChosen, this, [this](Json::Span span, Meaning meaning) {
        if (const Judgement *judgement = m_session.judgement(); judgement && judgement->layer == 0)
            m_input->mark(span, meaning);
    });
    connect(m_parts, &PartsPane::openAsked, this,
            [this](const QByteArray &token) { open({token, tr("presentation", "where a token came from")}); });
    connect(m_judgement->checks(), &ChecklistPane::placeChosen, m_parts, &PartsPane::showPlace);
    connect(m_judgement->checks(), &ChecklistPane::linkChosen, this, &InspectorPanel::openLink);
    connect(m_judgement->expectations(), &ExpectationsPane::refused, this, &InspectorPanel::say);
    connect(m_judgement->history(), &HistoryPane::opened, this, &InspectorPanel::open);
    connect(m_judgement->history(), &HistoryPane::compareAsked, this, &InspectorPanel::compareEntries);

    // Before there is anything to show: making the parts visible and filling them would be too much for one frame.
    connect(&m_session, &InspectorSession::judging, this, [this] { m_pages->setCurrentWidget(m_parts); });
    // The panes come before the panel: they show the same judgement by then.
    connect(&m_session, &InspectorSession::judged, this, &InspectorPanel::keepInHistory);
    connect(&m_session, &InspectorSession::judged, this, [this] {
        if (const QString claim = std::exchange(m_claimToShow, {}); !claim.isEmpty())
            showClaim(claim);
    });
    connect(&m_session, &InspectorSession::cleared, this, [this] {
        m_claimToShow.clear();
        m_pages->setCurrentWidget(m_welcome);
        m_judgement->keys()->suggestIssuer({});
    });
    for (const auto changed : {&InspectorSession::judging, &InspectorSession::judged, &InspectorSession::cleared})
        connect(&m_session, changed, this, &InspectorPanel::updateCopying);
    for (const auto changed : {&InspectorSession::judging, &InspectorSession::judged, &InspectorSession::cleared})
        connect(&m_session, changed, this, &InspectorPanel::updateEditing);
    updateEditing();
    const auto conceal = [this] {
        m_times->line()->setConcealed(m_needs.masking->isOn());
        updateCopying();
    };
    connect(m_needs.masking, &Masking::changed, this, conceal);
    conceal();
}

void InspectorPanel::updateCopying()
{
    for (QAction *action : std::as_const(m_copyActions))
        action->setEnabled(m_copier.isAllowed() && m_session.judgement());
}

void InspectorPanel::open(const OpenToken &intent)
{
    if (intent.origin == OpenToken::kClipboard && isKeyText(intent.text))
        return m_judgement->addKeys(intent.text);
    if (intent.context && intent.context->ownKeys)
        return openWithKeys(intent);
    if (intent.context)
        takeContext(*intent.context);
    openText(intent);
}

/// A token to learn from: its keys come before it, and go with it.
void InspectorPanel::openWithKeys(const OpenToken &intent)
{
    QtConcurrent::run([keys = *intent.context->ownKeys] {
        const Jose::ImportOptions options{
            .passphrase = {}, .provenance = Jose::Provenance::Given, .source = sourceText({KeyOrigin::Sample})};
        return keys.isEmpty() ? Result<Jose::KeyImport>(Jose::KeyImport{})
                              : Jose::importKeys(keys.reveal().toByteArray(), options);
    }).then(this, [this, intent](const Result<Jose::KeyImport> &import) {
        if (!import)
            return say(Texts::errorLine(import.error()));
        m_sample = SampleKeys{intent.text, import->keys};
        m_judgement->expectations()->expect(*intent.context);
        openText(intent);
    });
}

void InspectorPanel::openText(const OpenToken &intent)
{
    m_editsNext = intent.isEdited;
    m_places->setCurrentIndex(0);
    // Before the text: its verdict may be there when replaceAll() returns.
    m_nextOrigin = intent.origin;
    m_nextParameter = intent.parameter;
    m_input->pasteBox()->replaceAll(intent.text);
    m_nextOrigin.clear();
    m_nextParameter.clear();
    m_input->pasteBox()->setFocus();
}

/// Whoever obtained the token knows what it has to be; what was expected of another token holds no more.
void InspectorPanel::takeContext(const TokenContext &context)
{
    m_judgement->expectations()->expect(context);
    takeKeys(context, [] { });
}

void InspectorPanel::takeKeys(const TokenContext &context, const std::function<void()> &then)
{
    if (context.keySet.isEmpty())
        return then();
    const FetchedSet set{context.keySet,
                         {KeyOrigin::Fetched, context.keySetAddress, context.issuer, context.fetchedAt}};
    QtConcurrent::run([set] { return readFetched(set); }).then(this, [this, then](const Result<KeyBatch> &batch) {
        if (batch)
            m_session.keys()->take(*batch);
        else
            say(Texts::errorLine(batch.error()));
        then();
    });
}

void InspectorPanel::showSample()
{
    QtConcurrent::run([now = m_session.currentTime()] {
        return makeSample(now);
    }).then(this, [this](const Result<Sample> &sample) {
        if (!sample)
            return say(Texts::errorLine(sample.error()));
        m_sample = SampleKeys{sample->token, {sample->key}};
        open({sample->token, OpenToken::kSample});
    });
}

void InspectorPanel::say(const QString &text)
{
    m_needs.intents->ask(ShowStatus{text});
}

void InspectorPanel::noteEdit(PasteView::Edit how)
{
    // The history keeps the result of typing in place of the steps. A pasted text that it does not hold yet is none of
    // them: what stands first there is another one, which stays.
    m_typed = how == PasteView::Edit::Typed && !m_session.text().isEmpty() && (!m_freshText || m_typed);
    m_freshText = true;
    m_origin = m_nextOrigin;
    m_parameter = m_nextParameter;
    keepSampleKey(how);
}

// A key that the person never gave must not judge what they paste next; what was made here may be of a copy of the
// sample.
void InspectorPanel::keepSampleKey(PasteView::Edit how)
{
    if (!m_sample)
        return;
    if (m_input->pasteBox()->text() == m_sample->token)
        m_session.keys()->take(makeBatch({KeyOrigin::Sample}, m_sample->keys));
    else if (how == PasteView::Edit::Replaced && m_origin != OpenToken::kMadeHere)
        m_session.keys()->take(makeBatch({KeyOrigin::Sample}, {}));
}

void InspectorPanel::keepInHistory()
{
    // The one before, judged once more as keys and expectations changed under it: what is told of the text in the box
    // is not true of it.
    if (m_session.text() != m_input->pasteBox()->text())
        return;
    const LayerJudgement &judgement = m_session.judgement()->outermost();
    HistoryModel::Entry entry;
    entry.text = m_session.text();
    entry.origin = m_origin;
    entry.mark = judgement.parts->mark.around(m_session.judgement()->layers.constLast().parts->mark);
    if (!judgement.inspection->token->isNotFound())
        entry.kind = judgement.inspection->kind.kind;
    entry.verdict = judgement.inspection->verdict;
    entry.when = m_session.currentTime();
    HistoryModel *history = m_judgement->history()->model();
    if (m_freshText) {
        m_freshText = false;
        history->add(entry, m_typed ? HistoryModel::Newest::Replace : HistoryModel::Newest::Keep);
        m_judgement->keys()->suggestIssuer(m_session.judgement()->parts->mark.issuer);
    } else {
        history->update(entry);
    }
    Q_EMIT judged(*judgement.inspection, m_origin, m_parameter);
    if (std::exchange(m_editsNext, false))
        editCopy();
}

void InspectorPanel::showClaim(const QString &claim)
{
    const Judgement *judgement = m_session.judgement();
    if (!judgement && !m_session.text().isEmpty()) { // It is being read.
        m_claimToShow = claim;
        return;
    }
    const Json::Value value =
        judgement ? judgement->inspection->token->judgedClaims().root().member(claim.toUtf8()) : Json::Value();
    if (!value)
        return say(tr("The token that is shown has no claim “%1”.").arg(claim));
    const Json::Span name = value.nameSpan();
    m_places->setCurrentIndex(0);
    m_parts->showPlace({Place::Part::Payload, {name.offset, value.span().end() - name.offset}});
}

void InspectorPanel::restoreLayout()
{
    if (!m_needs.settings)
        return;
    for (QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(m_needs.settings->value(u"tokens/split/"_s + splitter->objectName()).toByteArray());
    }
    for (ValueTree *table : findChildren<ValueTree *>())
        table->restoreColumns(m_needs.settings->value(u"tokens/columns/"_s + table->objectName()).toByteArray());
}

void InspectorPanel::saveLayout() const
{
    if (!m_needs.settings)
        return;
    for (const QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            m_needs.settings->setValue(u"tokens/split/"_s + splitter->objectName(), splitter->saveState());
    }
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
        retranslateActions();
        m_session.judgeAgain(); // The verdict's sentence is made with the verdict.
    }
}

} // namespace Grantscope::Ui
