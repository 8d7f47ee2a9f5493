// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepstory.h"

#include "flow/flowerror.h"
#include "flows/stepmessages.h"
#include "oauth/parameterregistry.h"
#include "texts/flowtexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "token/verdict.h"
#include "widgets/masking.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Flow::FaultOutcome;
using Flow::StepRecord;
using Flow::StepStatus;

struct StepStoryText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::StepStory)
};

QString said(const QString &text)
{
    return Texts::visibleExcerpt(text, 1000);
}

/// What the server wrote, and what the registries say of its code.
QStringList refusalLines(const ServerRefusal &refusal)
{
    QStringList lines;
    if (!refusal.error.isEmpty())
        lines << StepStoryText::tr("The server says: %1").arg(said(refusal.error));
    if (!refusal.errorDescription.isEmpty())
        lines << StepStoryText::tr("In its own words: %1").arg(said(refusal.errorDescription));
    if (!refusal.errorUri.isEmpty())
        lines << StepStoryText::tr("It points to: %1").arg(said(refusal.errorUri));
    if (const auto entry = OAuth::findErrorCode(refusal.error.toUtf8())) {
        lines << StepStoryText::tr("What that means: %1").arg(entry->cause);
        if (!entry->typicalCauses.isEmpty())
            lines << StepStoryText::tr("Often because: %1")
                         .arg(entry->typicalCauses.join(StepStoryText::tr("; ", "between causes")));
        if (!entry->remedy.isEmpty())
            lines << StepStoryText::tr("What to do: %1").arg(entry->remedy);
    }
    return lines;
}

/// Of an ID token that can't be accepted, the verdict in place of the names of its checks.
Error inWords(Error error, const Flow::Run &run)
{
    if (error.id == Flow::FlowError::IdToken && run.known().idToken)
        error.found = Token::verdictSentence(*run.known().idToken);
    return error;
}

/// \a remedy in the place of the error's own.
StorySection errorSection(const Error &error, const Masking &masking, const QString &remedy = {})
{
    const Texts::ErrorText text = Texts::errorText(masking.shown(error));
    QStringList lines;
    const Error shown = masking.shown(error);
    if (!shown.expected.isEmpty())
        lines << StepStoryText::tr("Expected: %1").arg(said(shown.expected));
    if (!shown.found.isEmpty() && !error.server)
        lines << StepStoryText::tr("Found: %1").arg(said(shown.found));
    lines << (remedy.isEmpty() ? text.remedy : remedy);
    if (error.server && !masking.isOn())
        lines << refusalLines(*error.server);
    return {Meaning::Bad, text.what, lines.join(u'\n')};
}

StorySection faultSection(const Flow::Run &run)
{
    const Texts::Story story = Texts::faultStory(run.fault()->id);
    const FaultOutcome &outcome = run.faultOutcome();
    const QString code = QString::fromLatin1(outcome.found);
    switch (outcome.answer) {
    case FaultOutcome::Answer::Pending:
        if (run.isOver())
            return {Meaning::Warning, StepStoryText::tr("Wrong on purpose, and not tried: no answer came to it"),
                    story.text};
        return {Meaning::Warning, StepStoryText::tr("Wrong on purpose: %1").arg(story.title), story.text};
    case FaultOutcome::Answer::RefusedAsItShould:
        return {Meaning::Good, StepStoryText::tr("Wrong on purpose, and noticed as it should be: %1").arg(code),
                story.text};
    case FaultOutcome::Answer::RefusedOtherwise:
        return {Meaning::Warning,
                code.isEmpty()
                    ? StepStoryText::tr("Wrong on purpose, and refused in another way than it should be")
                    : StepStoryText::tr("Wrong on purpose, and refused in another way than it should be: %1").arg(code),
                story.text};
    case FaultOutcome::Answer::NotRefused:
        return {Meaning::Bad, StepStoryText::tr("Wrong on purpose, and nobody noticed"), story.text};
    }
    return {};
}

/// The fault is told at the step that decided, and before that wherever one looks.
bool tellsFault(const Flow::Run &run, const StepRecord &record)
{
    if (!run.fault())
        return false;
    const FaultOutcome &outcome = run.faultOutcome();
    const bool decided = outcome.answer == FaultOutcome::Answer::RefusedAsItShould
                         || outcome.answer == FaultOutcome::Answer::RefusedOtherwise;
    return !decided || std::string_view(outcome.step) == record.step->id;
}

/// With what the browser came back where nobody can have agreed to anything; empty where somebody may have.
QString refusedAtOnce(const Flow::Run &run, const StepRecord &record)
{
    const bool signsIn = std::string_view(record.step->id) == "sign-in" && record.status == StepStatus::Done;
    const Flow::Arrival *redirect = signsIn ? redirectOf(run, record) : nullptr;
    const QByteArray error = redirect ? redirect->parameters.first("error").value_or(QByteArray()) : QByteArray();
    return error == "access_denied" ? QString() : QString::fromUtf8(error);
}

} // namespace

QString stepTitle(const Flow::Run &run, qsizetype step)
{
    if (step < 0 || step >= run.records().size())
        return {};
    return StepStoryText::tr("%1  %2").arg(step + 1).arg(Texts::stepStory(run.records().at(step).step->id).title);
}

QString stepStatusTitle(StepStatus status)
{
    switch (status) {
    case StepStatus::Pending:
        return StepStoryText::tr("not yet");
    case StepStatus::Prepared:
        return StepStoryText::tr("laid out, comes next");
    case StepStatus::Running:
        return StepStoryText::tr("under way");
    case StepStatus::Done:
        return StepStoryText::tr("done");
    case StepStatus::Failed:
        return StepStoryText::tr("failed");
    case StepStatus::Skipped:
        return StepStoryText::tr("left out");
    }
    return {};
}

QList<StorySection> stepStory(const Flow::Run &run, qsizetype step, const Masking &masking)
{
    if (step < 0 || step >= run.records().size())
        return {};
    const StepRecord &record = run.records().at(step);
    QList<StorySection> sections;
    if (record.error)
        sections << errorSection(inWords(*record.error, run), masking);
    if (record.status == StepStatus::Skipped && record.left)
        sections << StorySection{Meaning::Muted, StepStoryText::tr("Left out"), Texts::leftText(record.left)};
    if (tellsFault(run, record))
        sections << faultSection(run);
    if (record.edited)
        sections << StorySection{Meaning::Warning, StepStoryText::tr("Changed by hand"),
                                 StepStoryText::tr("What went out is not what the client would have sent.")};
    if (const QString refusal = refusedAtOnce(run, record); !refusal.isEmpty())
        sections << StorySection{
            Meaning::Warning, StepStoryText::tr("The browser came back with an error at once: %1").arg(said(refusal)),
            StepStoryText::tr("The server refused the request itself. Nobody had to sign in or "
                              "agree; the next step reads what it says.")};
    else
        sections << StorySection{{}, {}, Texts::stepStory(record.step->id).text};
    for (const Flow::Arrival &arrival : record.arrivals) {
        if (!arrival.refused)
            continue;
        // What to do about the error itself is for one that ended the flow.
        StorySection section = errorSection(*arrival.refused, masking,
                                            StepStoryText::tr("The flow waits on for the "
                                                              "right one."));
        section.meaning = Meaning::Warning;
        section.title = StepStoryText::tr("A redirect was thrown away: %1").arg(section.title);
        sections << section;
    }
    if (record.arrivalsLeftOut > 0)
        sections << StorySection{
            Meaning::Warning, StepStoryText::tr("More redirects were thrown away"),
            StepStoryText::tr("%1 beyond those above. They are not kept.").arg(record.arrivalsLeftOut)};
    return sections;
}

} // namespace Grantscope::Ui
