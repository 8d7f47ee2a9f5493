// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestspanel.h"

#include "request/resend.h"
#include "requests/addressbar.h"
#include "requests/draftpane.h"
#include "requests/requestlist.h"
#include "requests/responsepane.h"
#include "texts/texts.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr auto kFollow = "requests/follow"_L1;
constexpr auto kTimeout = "requests/timeout"_L1;
constexpr auto kRenews = "requests/renews"_L1;
constexpr auto kAcross = "requests/across"_L1;
constexpr auto kColumns = "requests/columns/"_L1;

/// From so many characters on, the answer stands beside the draft.
constexpr int kBeside = 160;

} // namespace

RequestsPanel::RequestsPanel(const RequestsNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_copier(needs.intents, needs.masking)
    , m_requests(needs.services)
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_pair(new QSplitter(Qt::Vertical))
    , m_list(new RequestList(&m_requests, needs.masking))
    , m_bar(new AddressBar(&m_requests, &m_copier))
    , m_draft(new DraftPane(&m_requests, needs.masking))
    , m_response(new ResponsePane(&m_requests, needs.intents, &m_copier))
{
    arrange();
    restoreLayout();
    makeActions();
    connect(m_list, &RequestList::problem, this,
            [this](const QString &text) { m_bar->tell(meaningMark(Meaning::Bad) + u' ' + text); });
    connect(m_list, &RequestList::opened, this, [this] { m_bar->tell({}); });
    connect(&m_requests, &RequestController::renewed, this,
            [this](const QString &token) { m_needs.intents->ask(ShowStatus{tr("Refreshed: %1").arg(token)}); });
    if (needs.services.store) {
        if (const Result<void> read = needs.services.store->load(); !read)
            m_bar->tell(meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(read.error()));
    }
}

RequestsPanel::~RequestsPanel()
{
    saveLayout();
}

void RequestsPanel::arrange()
{
    m_across->setObjectName(u"across"_s);
    m_pair->addWidget(m_draft);
    m_pair->addWidget(m_response);
    m_pair->setStretchFactor(0, 2);
    m_pair->setStretchFactor(1, 3);
    auto *work = new QWidget;
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pair, 1);
    m_across->addWidget(m_list);
    m_across->addWidget(work);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({210, 1000});
    for (QSplitter *splitter : {m_across, m_pair})
        splitter->setChildrenCollapsible(false);
    m_across->setCollapsible(0, true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_across);
    setTabOrder(m_bar, m_draft);
    setTabOrder(m_draft, m_response);
    setFocusProxy(m_bar);
}

/// Empty where the shelf has none of this kind.
QString RequestsPanel::newestOnShelf(const QString &parameter) const
{
    for (const Session::ShelfToken &token : m_needs.services.shelf->tokens()) {
        if (token.name.endsWith(u": "_s + parameter))
            return token.name;
    }
    m_needs.intents->ask(ShowStatus{tr("No token of this kind (%1) was obtained yet.").arg(parameter)});
    return {};
}

void RequestsPanel::open(const OpenRequest &intent)
{
    if (intent.request) {
        const Request::DraftAndMaterial again = Request::draftOf(*intent.request);
        m_requests.open(again.draft, again.material);
    } else {
        Request::Draft draft{.method = intent.method.isEmpty() ? QByteArray("GET") : intent.method,
                             .address = intent.address};
        const QString token = intent.obtained.isEmpty() ? intent.token : newestOnShelf(intent.obtained);
        if (!token.isEmpty()) {
            draft.authorization = Request::AuthorizationKind::Bearer;
            draft.token = token;
        }
        if (!intent.json.isEmpty()) {
            draft.bodyKind = Request::BodyKind::Json;
            draft.text = intent.json;
        }
        Request::Material material;
        if (const Session::ShelfToken *kept = intent.isTyped ? m_needs.services.shelf->find(draft.token) : nullptr) {
            draft.token.clear();
            material.token = kept->value;
        }
        m_requests.open(draft, material);
    }
    m_requests.leaveAnswer();
    m_bar->setFocus();
}

void RequestsPanel::turn()
{
    // Of this moment: the parts are laid out after this.
    const int room = width() - m_across->sizes().value(0);
    const bool fits = room >= kBeside * fontMetrics().averageCharWidth();
    const Qt::Orientation turned = fits ? Qt::Horizontal : Qt::Vertical;
    if (turned == m_pair->orientation() && m_isTurned)
        return;
    m_isTurned = true;
    m_pair->setOrientation(turned);
    m_pair->setSizes({4000, 6000}); // The answer is what is read.
}

void RequestsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn();
}

void RequestsPanel::restoreLayout()
{
    if (!m_needs.settings)
        return;
    const QSettings &settings = *m_needs.settings;
    SendingChoice sending;
    const QString follow = settings.value(kFollow).toString();
    sending.follow = follow == "all"_L1     ? Session::Follow::All
                     : follow == "never"_L1 ? Session::Follow::Never
                                            : Session::Follow::OneByOne;
    sending.timeout = std::chrono::seconds(std::clamp(settings.value(kTimeout, 30).toInt(), 1, 3600));
    sending.renewsTokens = settings.value(kRenews, true).toBool();
    m_requests.setSending(sending);
    m_across->restoreState(settings.value(kAcross).toByteArray());
    for (ValueTree *table : findChildren<ValueTree *>())
        table->restoreColumns(settings.value(kColumns + table->objectName()).toByteArray());
}

void RequestsPanel::saveLayout() const
{
    if (!m_needs.settings)
        return;
    QSettings &settings = *m_needs.settings;
    const SendingChoice &sending = m_requests.chosenSending();
    settings.setValue(kFollow, sending.follow == Session::Follow::All     ? u"all"_s
                               : sending.follow == Session::Follow::Never ? u"never"_s
                                                                          : u"one-by-one"_s);
    settings.setValue(kTimeout, int(sending.timeout.count()));
    settings.setValue(kRenews, sending.renewsTokens);
    settings.setValue(kAcross, m_across->saveState());
    for (const ValueTree *table : findChildren<ValueTree *>())
        settings.setValue(kColumns + table->objectName(), table->columns());
}

void RequestsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_commands.retranslate();
    if (event->type() == QEvent::FontChange)
        turn();
}

} // namespace Grantscope::Ui
