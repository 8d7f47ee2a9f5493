// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/lint.h"

#include "review/story_p.h"

#include <algorithm>

namespace Grantscope::Review {

QList<Finding> lint(const QList<Transcript::Event> &events)
{
    QList<Finding> list;
    const Story story = storyOf(events);
    if (story.messages.empty())
        return list;
    Findings findings(list);
    for (const auto rules : {requestRules(), answerRules(), carriedRules(), tokenRules(), accessRules()}) {
        for (const LintRule rule : rules)
            rule(story, findings);
    }
    return list;
}

bool hasFault(const QList<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.check.status == Status::Fail || finding.check.status == Status::Warn;
    });
}

} // namespace Grantscope::Review
