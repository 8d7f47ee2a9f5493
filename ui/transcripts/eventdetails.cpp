// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/eventdetails.h"

#include "checks/check.h"
#include "review/exchangerole.h"
#include "texts/texts.h"
#include "transcripts/conversationwords.h"
#include "transcripts/timelinemodel.h"
#include "widgets/connectionrows.h"
#include "widgets/copier.h"
#include "widgets/httpview.h"
#include "widgets/icon.h"
#include "widgets/parameterstable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::EventDetails)
};

QString statusWord(const QString &name)
{
    for (const Status status : {Status::Pass, Status::Fail, Status::Warn, Status::Info, Status::Skip}) {
        if (name == QLatin1StringView(statusName(status)))
            return statusTitle(status);
    }
    return name;
}

void add(QList<ParameterRow> &rows, const QString &name, const QString &value, bool sensitive = false)
{
    if (!value.isEmpty())
        rows.append({.name = name, .value = value, .sensitive = sensitive});
}

QList<ParameterRow> aboutRows(const Transcript::Event &event)
{
    QList<ParameterRow> rows;
    add(rows, EventText::tr("When"), momentText(event.time));
    add(rows, EventText::tr("About"), event.subject);
    add(rows, EventText::tr("Text"), event.text, true);
    add(rows, EventText::tr("Address"), QString::fromUtf8(event.address), true);
    if (event.failure) {
        const Transcript::Failure &failure = *event.failure;
        rows.append({.name = EventText::tr("Error"), .value = failure.id, .reference = failure.reference});
        add(rows, EventText::tr("Expected"), failure.expected, true);
        add(rows, EventText::tr("Found"), failure.found, true);
    }
    for (const Transcript::CheckResult &check : event.checks) {
        QString title = Texts::checkTitle(check.id.toStdString());
        const QString said = check.found.isEmpty() ? QString() : EventText::tr("found: %1").arg(check.found);
        const QString wanted = check.expected.isEmpty() ? QString() : EventText::tr("expected: %1").arg(check.expected);
        QStringList parts{statusWord(check.status), wanted, said};
        parts.removeAll(QString());
        rows.append({.name = check.id,
                     .value = parts.join(u" · "_s),
                     .meaning = title,
                     .reference = check.reference,
                     .sensitive = !said.isEmpty()});
    }
    return rows;
}

} // namespace

EventDetails::EventDetails(Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_copier(copier)
    , m_heading(new QLabel(this))
    , m_inspect(new QToolButton(this))
    , m_again(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_request(new HttpView(copier))
    , m_response(new HttpView(copier))
    , m_about(new ParametersTable(u"transcript-about"_s, copier->masking(), copier))
    , m_connection(new ParametersTable(u"transcript-connection"_s, copier->masking(), copier))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_inspect->setIcon(icon(u"view-certificate-symbolic"_s));
    m_again->setIcon(icon(u"document-send-symbolic"_s));
    for (QToolButton *button : {m_inspect, m_again}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(m_heading, 1);
    line->addWidget(m_inspect);
    line->addWidget(m_again);
    m_tabs->setDocumentMode(true);
    for (QWidget *page : QList<QWidget *>{m_request, m_response, m_about, m_connection})
        m_tabs->addTab(page, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_tabs, 1);
    connect(m_inspect, &QToolButton::clicked, this, [this] {
        if (const auto message = Review::messageOf(m_event)) {
            const HttpText sent = wireText(message->request, message->requestHead);
            const HttpText came = wireText(message->response, message->responseHead);
            Q_EMIT inspectAsked(sent.head + sent.body + "\n\n" + came.head + came.body);
        }
    });
    connect(m_again, &QToolButton::clicked, this, [this] {
        if (const auto message = Review::messageOf(m_event))
            Q_EMIT againAsked(message->request);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int page) {
        if (!m_isShowing)
            m_wanted = page;
    });
    connect(copier, &Copier::allowedChanged, this, &EventDetails::show);
    retranslateUi();
    clear();
}

QString EventDetails::heading() const
{
    return m_heading->text();
}

void EventDetails::clear()
{
    m_isEmpty = true;
    m_event = {};
    show();
}

void EventDetails::setEvent(const Transcript::Event &event)
{
    m_isEmpty = false;
    m_event = event;
    show();
}

void EventDetails::show()
{
    const auto message = m_isEmpty ? nullptr : Review::messageOf(m_event);
    m_heading->setText(m_isEmpty ? QString() : eventTitle(m_event));
    m_request->setMessage(message ? wireText(message->request, message->requestHead) : HttpText());
    m_response->setMessage(message && message->response.status > 0 ? wireText(message->response, message->responseHead)
                                                                   : HttpText());
    m_about->setRows(m_isEmpty ? QList<ParameterRow>() : aboutRows(m_event));
    const QList<ParameterRow> way = m_event.exchange ? connectionRows(*m_event.exchange) : QList<ParameterRow>();
    m_connection->setRows(way);
    const std::array shown{message != nullptr, message && message->response.status > 0, true, !way.isEmpty()};
    m_isShowing = true; // What follows is not the person's choice.
    for (int page = 0; page < m_tabs->count(); ++page)
        m_tabs->setTabVisible(page, shown.at(static_cast<std::size_t>(page)));
    m_tabs->setCurrentIndex(shown.at(static_cast<std::size_t>(m_wanted)) ? m_wanted : 2);
    m_isShowing = false;
    m_tabs->setEnabled(!m_isEmpty);
    m_inspect->setVisible(message != nullptr);
    m_again->setVisible(message != nullptr);
    m_inspect->setEnabled(m_copier->isAllowed());
    m_again->setEnabled(m_copier->isAllowed());
}

void EventDetails::retranslateUi()
{
    m_tabs->setTabText(0, tr("Request"));
    m_tabs->setTabText(1, tr("Response"));
    m_tabs->setTabText(2, tr("About"));
    m_tabs->setTabText(3, tr("Connection"));
    m_request->setTitle(tr("Request"));
    m_response->setTitle(tr("Response"));
    m_tabs->setAccessibleName(tr("The chosen event"));
    m_inspect->setText(tr("Inspect Tokens"));
    m_inspect->setToolTip(tr("Every token in this message, in the inspector"));
    m_again->setText(tr("Send Again"));
    m_again->setToolTip(tr("Into the request console, to be looked at and changed first"));
    show();
}

void EventDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
