// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/responsestory.h"

#include "texts/requesttexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/sizetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct ResponseStoryText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::ResponseStory)
};

QString partText(const Request::ChallengePart &part, const Masking &masking)
{
    constexpr qsizetype kLongest = 300;
    const QString value = masking.shown(Texts::visibleExcerpt(QString::fromUtf8(part.value), kLongest));
    const QString name = Texts::visibleExcerpt(QString::fromUtf8(part.name), 60);
    const QString meaning = Texts::challengeText(part.meaning);
    return part.spec.isEmpty() ? ResponseStoryText::tr("%1 = %2 – %3").arg(name, value, meaning)
                               : ResponseStoryText::tr("%1 = %2 – %3 (%4)").arg(name, value, meaning, part.spec.text());
}

void addChallenge(QList<StorySection> &sections, const Request::ChallengeStory &story, const Masking &masking)
{
    QStringList lines{Texts::challengeText(story.scheme), Texts::challengeText(story.outcome)};
    for (const Request::ChallengePart &part : story.parts)
        lines << partText(part, masking);
    QString title = ResponseStoryText::tr("The server asks for %1")
                        .arg(Texts::visibleExcerpt(QString::fromUtf8(story.challenge.scheme), 60));
    if (!story.error.isEmpty())
        title += u": "_s + Texts::visibleExcerpt(QString::fromUtf8(story.error), 60);
    sections.append({Meaning::Warning, title, lines.join(u'\n')});
    QStringList steps;
    for (const std::string_view step : story.nextSteps)
        steps << u"• "_s + Texts::challengeText(step);
    if (!steps.isEmpty())
        sections.append({{}, ResponseStoryText::tr("What to do next"), steps.join(u'\n')});
}

} // namespace

QList<StorySection> responseStory(const Session::Hop &hop, const Masking &masking)
{
    QList<StorySection> sections;
    if (hop.error) {
        const Texts::ErrorText text = Texts::errorText(masking.shown(*hop.error));
        sections.append({Meaning::Bad, text.what, text.remedy});
        return sections;
    }
    const auto stories = Request::explainChallenge(hop.request, hop.exchange.response);
    if (!stories) {
        const Texts::ErrorText text = Texts::errorText(masking.shown(stories.error()));
        sections.append({Meaning::Warning, text.what, text.remedy});
        return sections;
    }
    for (const Request::ChallengeStory &story : *stories)
        addChallenge(sections, story, masking);
    if (hop.exchange.response.status == 401 && stories->isEmpty())
        sections.append(
            {Meaning::Warning, ResponseStoryText::tr("401 without WWW-Authenticate"),
             ResponseStoryText::tr("The server says that it wants credentials and not which. It has to send the "
                                   "field (RFC 9110 §15.5.2): tell those who run it, and see the body for a "
                                   "reason.")});
    return sections;
}

QString outcomeLine(const Session::Hop &hop)
{
    QStringList parts;
    const HttpResponse &response = hop.exchange.response;
    if (hop.error)
        parts << Texts::errorText(*hop.error).what;
    else
        parts << u"%1 %2"_s.arg(response.status)
                     .arg(Texts::visibleExcerpt(QString::fromUtf8(response.reason), 60))
                     .trimmed();
    if (const auto &finished = hop.exchange.timings.finished)
        parts << ResponseStoryText::tr("%1 ms").arg(QLocale().toString(double(finished->count()) / 1000, 'f', 1));
    if (!hop.error)
        parts << sizeText(response.body.size());
    return parts.join(u" · "_s);
}

Meaning outcomeMeaning(const Session::Hop &hop)
{
    const int status = hop.exchange.response.status;
    if (hop.error || status >= 400)
        return Meaning::Bad;
    return status >= 300 ? Meaning::Warning : Meaning::Good;
}

} // namespace Grantscope::Ui
