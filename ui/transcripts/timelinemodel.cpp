// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/timelinemodel.h"

#include "review/exchangerole.h"
#include "texts/flowtexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "transcripts/conversationwords.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Transcript::Event;
using Transcript::EventKind;

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::Timeline)
};

QString stepTitle(const Event &event)
{
    const QString title = Texts::stepStory(event.step.toStdString()).title;
    return title.isEmpty() ? Texts::visible(event.step) : title;
}

Review::Depiction depicted(const Event &event)
{
    const auto message = Review::messageOf(event);
    return message ? Review::describe(*message, Review::factsOf(*message).role) : Review::Depiction();
}

std::optional<Meaning> meaningOf(const Event &event)
{
    const bool isBad = event.failure || std::ranges::any_of(event.checks, [](const Transcript::CheckResult &check) {
                           return check.status == "fail"_L1;
                       });
    if (isBad || (event.kind == EventKind::FlowEnded && event.subject == "failed"_L1))
        return Meaning::Bad;
    const int status = event.exchange ? event.exchange->response.status : 0;
    if (status >= 400 || event.kind == EventKind::FaultInjected)
        return Meaning::Warning;
    return status > 0 ? std::optional(Meaning::Good) : std::nullopt;
}

} // namespace

QString eventTitle(const Event &event)
{
    switch (event.kind) {
    case EventKind::FlowStarted:
        return TimelineText::tr("The flow began");
    case EventKind::FlowEnded:
        return event.subject == "failed"_L1      ? TimelineText::tr("The flow failed")
               : event.subject == "cancelled"_L1 ? TimelineText::tr("The flow was cancelled")
                                                 : TimelineText::tr("The flow ended well");
    case EventKind::StepSent:
    case EventKind::StepFailed:
        return stepTitle(event);
    case EventKind::StepAnswered:
        return TimelineText::tr("%1: answer").arg(stepTitle(event));
    case EventKind::Exchange:
        return depicted(event).title;
    case EventKind::RedirectArrived:
        return event.subject == "refused"_L1 ? TimelineText::tr("A redirect was thrown away")
                                             : TimelineText::tr("The redirect arrived");
    case EventKind::BrowserOpened:
        return TimelineText::tr("The browser was opened");
    case EventKind::Checks:
        return TimelineText::tr("Checks of %1").arg(stepTitle(event));
    case EventKind::TokenIssued:
        return TimelineText::tr("Token: %1").arg(Texts::visible(event.subject));
    case EventKind::FaultInjected:
        return TimelineText::tr("On purpose: %1").arg(Texts::faultStory(event.subject.toStdString()).title);
    case EventKind::FaultMet:
        return TimelineText::tr("How the fault was met");
    case EventKind::Note:
        return TimelineText::tr("Note");
    }
    return {};
}

QString eventSubtitle(const Event &event)
{
    if (event.kind == EventKind::Note)
        return Texts::visibleExcerpt(event.text, 200);
    if (event.failure)
        return Texts::visible(event.failure->id);
    if (event.kind == EventKind::Checks) {
        const auto failed = std::ranges::count_if(
            event.checks, [](const Transcript::CheckResult &check) { return check.status == "fail"_L1; });
        return TimelineText::tr("%1 of %2 failed").arg(failed).arg(event.checks.size());
    }
    return depicted(event).subtitle;
}

std::optional<qint64> durationOf(const Event &event)
{
    if (!event.exchange || !event.exchange->timings.finished)
        return std::nullopt;
    return event.exchange->timings.finished->count();
}

TimelineModel::TimelineModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void TimelineModel::setEvents(const QList<Event> &events)
{
    beginResetModel();
    m_texts.clear();
    m_events = events;
    m_begin = {};
    m_span = 1;
    if (!events.isEmpty()) {
        const auto begin = [](const Event &event) { return event.exchange ? event.exchange->startedAt : event.time; };
        m_begin = begin(*std::ranges::min_element(events, {}, begin));
        for (const Event &event : events) {
            const auto since = std::chrono::duration_cast<std::chrono::microseconds>(begin(event) - m_begin);
            m_span = std::max(m_span, since.count() + durationOf(event).value_or(0));
        }
    }
    endResetModel();
}

void TimelineModel::retranslate()
{
    m_texts.clear();
    refresh();
}

const TimelineModel::RowTexts &TimelineModel::textsOf(int row) const
{
    auto known = m_texts.constFind(row);
    if (known == m_texts.cend())
        known = m_texts.insert(row, {eventTitle(m_events.at(row)), eventSubtitle(m_events.at(row))});
    return *known;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Event &event = m_events.at(index.row());
    const Instant begin = event.exchange ? event.exchange->startedAt : event.time;
    switch (role) {
    case Qt::DecorationRole:
        if (const auto meaning = meaningOf(event); meaning && index.column() == What)
            return meaningIcon(*meaning);
        return {};
    case kSortRole:
        if (index.column() == When)
            return qint64(begin.time_since_epoch().count());
        return index.column() == Took ? QVariant(durationOf(event).value_or(-1)) : RowsModel::data(index, role);
    case BeginRole:
        return double(std::chrono::duration_cast<std::chrono::microseconds>(begin - m_begin).count()) / double(m_span);
    case LengthRole:
        if (const auto duration = durationOf(event))
            return double(*duration) / double(m_span);
        return {};
    default:
        return RowsModel::data(index, role);
    }
}

QString TimelineModel::text(const QModelIndex &index) const
{
    const Event &event = m_events.at(index.row());
    switch (index.column()) {
    case When:
        return momentText(event.exchange ? event.exchange->startedAt : event.time);
    case What:
        return textsOf(index.row()).title;
    case Message:
        return masking().isOn() && event.kind == EventKind::Note ? Masking::dots() : textsOf(index.row()).subtitle;
    default:
        if (const auto duration = durationOf(event))
            return tr("%1 ms").arg(QLocale().toString(double(*duration) / 1000, 'f', 1));
        return {};
    }
}

QString TimelineModel::title(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Message:
        return tr("Message");
    default:
        return tr("Took");
    }
}

} // namespace Grantscope::Ui
