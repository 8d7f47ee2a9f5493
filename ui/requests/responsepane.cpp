// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/responsepane.h"

#include "http/sensitive.h"
#include "intents/intents.h"
#include "requests/foundtokenspane.h"
#include "requests/imagepane.h"
#include "requests/redirectbar.h"
#include "requests/requestcontroller.h"
#include "requests/responsestory.h"
#include "requests/timingbar.h"
#include "widgets/background.h"
#include "widgets/connectionrows.h"
#include "widgets/copier.h"
#include "widgets/httpview.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/parameterstable.h"
#include "widgets/storypane.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ResponsePane::ResponsePane(RequestController *requests, Intents *intents, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_copier(copier)
    , m_sign(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_redirects(new RedirectBar(requests, copier->masking(), this))
    , m_tabs(new QTabWidget(this))
    , m_response(new HttpView(copier))
    , m_fields(new ParametersTable(u"response-fields"_s, copier->masking(), copier))
    , m_explained(new QWidget)
    , m_story(new StoryPane)
    , m_metadata(new QPushButton)
    , m_tokens(new FoundTokensPane(intents, copier))
    , m_picture(new ImagePane)
    , m_way(new QWidget)
    , m_times(new TimingBar)
    , m_connection(new ParametersTable(u"request-connection"_s, copier->masking(), copier))
    , m_request(new HttpView(copier))
{
    arrange();
    m_elapsed.setInterval(1000);
    connect(&m_elapsed, &QTimer::timeout, this, [this] {
        ++m_seconds;
        showOutcome();
    });
    connect(requests, &RequestController::stateChanged, this, &ResponsePane::show);
    connect(requests, &RequestController::hopChosen, this, &ResponsePane::show);
    connect(copier->masking(), &Masking::changed, this, &ResponsePane::show);
    connect(m_metadata, &QPushButton::clicked, this, &ResponsePane::askForMetadata);
    retranslateUi();
    show();
}

void ResponsePane::arrange()
{
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->setFocusPolicy(Qt::StrongFocus); // It is read and copied by keyboard, too.
    m_outcome->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_sign);
    line->addWidget(m_outcome, 1);
    auto *told = new QVBoxLayout(m_explained);
    told->setContentsMargins({});
    told->addWidget(m_story, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 0, 8, 8);
    below->addWidget(m_metadata);
    below->addStretch();
    told->addLayout(below);
    auto *way = new QVBoxLayout(m_way);
    way->setContentsMargins({});
    way->setSpacing(0);
    way->addWidget(m_times);
    way->addWidget(m_connection, 1);
    for (const int unused : {ParametersModel::Meaning, ParametersModel::Origin, ParametersModel::Reference})
        m_fields->view()->setColumnShown(unused, false);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget *page : QList<QWidget *>{m_response, m_fields, m_explained, m_tokens, m_picture, m_way, m_request})
        m_tabs->addTab(page, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_redirects);
    column->addWidget(m_tabs, 1);
}

QString ResponsePane::outcome() const
{
    return m_outcome->text();
}

void ResponsePane::showOutcome()
{
    const Session::Hop *hop = m_requests->hop();
    std::optional<Meaning> meaning;
    if (m_requests->isBusy()) {
        m_outcome->setText(m_seconds > 0 ? tr("Under way for %n s …", nullptr, int(m_seconds)) : tr("Under way …"));
    } else if (hop) {
        m_outcome->setText(outcomeLine(*hop));
        meaning = outcomeMeaning(*hop);
    } else {
        m_outcome->setText(
            tr("Nothing was sent yet. Type an address, paste a curl command, or take a ready-made request on "
               "the left."));
    }
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(meaning ? meaningIcon(*meaning).pixmap(size) : QPixmap());
    m_sign->setVisible(meaning.has_value());
}

void ResponsePane::show()
{
    if (m_requests->isBusy() != m_elapsed.isActive()) {
        m_seconds = 0;
        m_requests->isBusy() ? m_elapsed.start() : m_elapsed.stop();
    }
    showOutcome();
    const Session::Hop *hop = m_requests->hop();
    const Session::Hop empty;
    const Session::Hop &shown = hop ? *hop : empty;
    const HttpResponse &response = shown.exchange.response;
    const Masking &masking = *m_copier->masking();
    m_response->setMessage(response.status == 0 ? HttpText() : wireText(response, shown.exchange.responseHead));
    m_request->setMessage(hop ? wireText(shown.exchange.request, shown.exchange.requestHead) : HttpText());
    QList<ParameterRow> fields;
    for (const HeaderField &field : response.fields)
        fields.append({.name = QString::fromUtf8(field.name),
                       .value = QString::fromUtf8(field.value),
                       .sensitive = isSensitiveField(field.name)});
    m_fields->setRows(fields);
    m_connection->setRows(hop ? connectionRows(shown.exchange) : QList<ParameterRow>());
    m_times->setTimings(shown.exchange.timings);
    const QList<StorySection> story = hop ? responseStory(shown, masking) : QList<StorySection>();
    m_story->setSections(story);
    m_metadataAddress.clear();
    if (const auto stories = Request::explainChallenge(shown.request, response)) {
        for (const Request::ChallengeStory &each : *stories)
            m_metadataAddress = m_metadataAddress.isEmpty() ? each.resourceMetadata : m_metadataAddress;
    }
    m_metadata->setVisible(!m_metadataAddress.isEmpty());
    const QByteArray type = mediaType(response.fields);
    m_picture->setImage(response.body, type);
    m_picture->setConcealed(masking.isOn());
    // Nothing to explain: the next tab that is left would be about something else.
    if (story.isEmpty() && m_tabs->currentIndex() == Explained)
        m_tabs->setCurrentIndex(Response);
    m_tabs->setTabVisible(Explained, !story.isEmpty());
    m_tabs->setTabIcon(Explained,
                       story.isEmpty() ? QIcon() : meaningIcon(story.constFirst().meaning.value_or(Meaning::Muted)));
    m_tabs->setTabVisible(Picture, ImagePane::isImage(type) && !response.body.isEmpty());
    showTokens();
    if (!m_requests->isBusy() && hop && hop->error)
        m_tabs->setCurrentIndex(Explained);
}

/// A body of many MiB is looked through on another thread.
void ResponsePane::showTokens()
{
    const Session::Hop *hop = m_requests->hop();
    const quint64 asked = ++m_asked;
    const auto take = [this, asked](const QList<Request::FoundToken> &found) {
        if (asked != m_asked)
            return;
        const Session::Hop *of = m_requests->hop();
        m_tokens->setTokens(found, of ? QString::fromUtf8(withoutQuery(of->request.address)) : QString());
        m_tabs->setTabVisible(Tokens, !found.isEmpty());
        m_tabs->setTabText(Tokens, tr("Tokens  %1").arg(found.size()));
    };
    if (!hop)
        return take({});
    constexpr qsizetype kAtOnce = 64 * 1024;
    const HttpResponse &response = hop->exchange.response;
    if (response.body.size() <= kAtOnce)
        return take(Request::findTokens(response));
    take({});
    QtConcurrent::run([response] {
        yieldToWindow();
        return Request::findTokens(response);
    }).then(this, take);
}

void ResponsePane::askForMetadata()
{
    m_requests->open({.address = m_metadataAddress, .fields = {{"Accept", "application/json"}}});
    m_requests->send();
}

void ResponsePane::retranslateUi()
{
    m_tabs->setAccessibleName(tr("What came back"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_response->setTitle(tr("Response"));
    m_response->setPlaceholderText(tr("The answer, octet for octet, is shown here."));
    m_request->setTitle(tr("Request"));
    m_story->setAccessibleName(tr("Explained"));
    m_fields->view()->setAccessibleName(tr("Header fields of the response"));
    m_connection->view()->setAccessibleName(tr("Connection"));
    m_metadata->setText(tr("Fetch the metadata of the API"));
    m_tabs->setTabText(Response, tr("Response"));
    m_tabs->setTabText(Fields, tr("Header fields"));
    m_tabs->setTabText(Explained, tr("Explained"));
    m_tabs->setTabText(Picture, tr("Picture"));
    m_tabs->setTabText(Connection, tr("Connection"));
    m_tabs->setTabText(Request, tr("Request as sent"));
}

void ResponsePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show();
}

} // namespace Grantscope::Ui
