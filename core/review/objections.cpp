// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/objections.h"

#include "review/storyline.h"
#include "texts/reviewtexts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

namespace {

struct Objections
{
    Objection worst = Objection::None;
    const char *check = "";
    int count = 0;
};

Objection objectionOf(const Check &check)
{
    switch (check.status) {
    case Status::Fail:
        return Objection::Error;
    case Status::Warn:
        return Objection::Warning;
    case Status::Pass:
    case Status::Info:
    case Status::Skip:
        return Objection::None;
    }
    return Objection::None;
}

QHash<qsizetype, Objections> byEvent(const QList<Finding> &findings)
{
    QHash<qsizetype, Objections> all;
    for (const Finding &finding : findings) {
        const Objection objection = objectionOf(finding.check);
        if (objection == Objection::None)
            continue;
        Objections &here = all[finding.event];
        ++here.count;
        if (objection > here.worst) {
            here.worst = objection;
            here.check = finding.check.id;
        }
    }
    return all;
}

Transcript::CheckResult resultOf(const Check &check)
{
    return {QString::fromLatin1(check.id), QString::fromLatin1(statusName(check.status)), check.expected, check.found,
            check.spec.text()};
}

QSet<std::pair<QString, QString>> toldIn(const QList<Transcript::Event> &events)
{
    QSet<std::pair<QString, QString>> told;
    for (const Transcript::Event &event : events) {
        for (const Transcript::CheckResult &check : event.checks)
            told.insert({check.id, check.status});
    }
    return told;
}

} // namespace

QList<Transcript::Event> withObjections(const QList<Transcript::Event> &events, const QList<Finding> &findings)
{
    const QSet<std::pair<QString, QString>> told = toldIn(events);
    QHash<qsizetype, QList<Transcript::CheckResult>> rows;
    for (const Finding &finding : findings) {
        const Transcript::CheckResult row = resultOf(finding.check);
        if (objectionOf(finding.check) != Objection::None && !told.contains({row.id, row.status}))
            rows[finding.event < events.size() ? finding.event : -1].append(row);
    }
    QList<Transcript::Event> all;
    const auto tell = [&](qsizetype about, Instant time) {
        if (!rows.contains(about))
            return;
        Transcript::Event checks;
        checks.kind = Transcript::EventKind::Checks;
        checks.time = time;
        checks.checks = rows.value(about);
        all.append(checks);
    };
    for (qsizetype i = 0; i < events.size(); ++i) {
        all.append(events.at(i));
        tell(i, events.at(i).time);
    }
    tell(-1, events.isEmpty() ? Instant() : events.constLast().time);
    return all;
}

void markObjections(QList<Message> &arrows, const QList<Finding> &findings, Texts::Language language)
{
    QHash<qsizetype, Objections> objections = byEvent(findings);
    for (Message &arrow : arrows) {
        const auto here = objections.constFind(eventOfArrow(arrow.id));
        if (here == objections.constEnd())
            continue;
        arrow.objection = here->worst;
        if (arrow.failure.isEmpty()) {
            arrow.failure = Texts::objectionText(here->check, language);
            if (here->count > 1)
                arrow.failure += u" (+%1)"_s.arg(here->count - 1);
        }
        objections.erase(here); // Its other arrows say nothing.
    }
}

} // namespace Grantscope::Review
