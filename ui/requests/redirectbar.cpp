// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/redirectbar.h"

#include "requests/requestcontroller.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/httpmask.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/wrappedtext.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// An address as it may be shown now.
QString shownAddress(const QByteArray &address, const Masking &masking)
{
    constexpr qsizetype kLongest = 200;
    QByteArray shown = address;
    if (masking.isOn()) {
        shown = maskedHead("GET " + address + " HTTP/1.1\r\n\r\n");
        shown = shown.sliced(4, shown.indexOf(" HTTP/1.1") - 4);
    }
    return Texts::visibleExcerpt(QString::fromUtf8(shown), kLongest);
}

QStringList nextLines(const Request::NextRequest &next, const Masking &masking)
{
    QStringList lines;
    lines << RedirectBar::tr("Leads to: %1 %2")
                 .arg(QString::fromUtf8(next.request.method), shownAddress(next.request.address, masking));
    if (next.originChanged)
        lines << meaningMark(Meaning::Warning) + u' ' + RedirectBar::tr("That is another origin.");
    if (next.methodChanged)
        lines << RedirectBar::tr("The method becomes GET.");
    if (next.bodyDropped)
        lines << RedirectBar::tr("The body is not sent again.");
    for (const Request::Dropped &dropped : next.dropped)
        lines << QString::fromUtf8(dropped.field) + u' ' + Texts::dropText(Request::dropName(dropped.reason));
    return lines;
}

} // namespace

RedirectBar::RedirectBar(RequestController *requests, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_masking(masking)
    , m_choice(new QComboBox(this))
    , m_follow(new QPushButton(this))
    , m_text(new WrappedText(this))
{
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(16);
    m_follow->setIcon(icon(u"go-next-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(m_choice, 1);
    line->addStretch();
    line->addWidget(m_follow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *told = new QHBoxLayout;
    told->setContentsMargins(8, 4, 8, 4);
    told->addWidget(m_text);
    column->addLayout(line);
    column->addLayout(told);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_showing)
            m_requests->chooseHop(index);
    });
    connect(m_follow, &QPushButton::clicked, requests, &RequestController::followNext);
    connect(requests, &RequestController::stateChanged, this, &RedirectBar::show);
    connect(requests, &RequestController::hopChosen, this, &RedirectBar::show);
    connect(masking, &Masking::changed, this, &RedirectBar::show);
    show();
}

QString RedirectBar::text() const
{
    return m_text->toPlainText();
}

void RedirectBar::show()
{
    m_showing = true;
    const QList<Session::Hop> &hops = m_requests->hops();
    m_choice->clear();
    for (qsizetype i = 0; i < hops.size(); ++i) {
        const Session::Hop &hop = hops.at(i);
        const QString status = hop.error ? tr("no answer") : QString::number(hop.exchange.response.status);
        m_choice->addItem(u"%1. %2 · %3 %4"_s.arg(i + 1).arg(status, QString::fromUtf8(hop.request.method),
                                                             shownAddress(hop.request.address, *m_masking)));
    }
    m_choice->setCurrentIndex(static_cast<int>(m_requests->chosenHop()));
    m_showing = false;
    const Session::Hop *hop = m_requests->hop();
    QStringList lines;
    if (hop && hop->next)
        lines = nextLines(*hop->next, *m_masking);
    if (hop && hop->notFollowed)
        lines << meaningMark(Meaning::Bad) + u' ' + Texts::errorLine(m_masking->shown(*hop->notFollowed));
    m_text->setPlainText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
    m_text->setAccessibleName(tr("The redirect"));
    m_choice->setAccessibleName(tr("Request on the way"));
    m_choice->setVisible(hops.size() > 1);
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Send what the redirect leads to"));
    m_follow->setVisible(m_requests->isAtRedirect());
    setVisible(!lines.isEmpty() || hops.size() > 1);
}

void RedirectBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace Grantscope::Ui
