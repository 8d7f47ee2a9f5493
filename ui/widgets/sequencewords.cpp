// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequencewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using Grantscope::Review::MessageKind;
using Grantscope::Review::MessageState;
using Grantscope::Review::Objection;

namespace Grantscope::Ui {

namespace {

struct SequenceWords
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::SequenceWords)
};

QString titleOf(const QList<Review::Lifeline> &lifelines, const QString &id)
{
    const auto found = std::ranges::find(lifelines, id, &Review::Lifeline::id);
    return found == lifelines.end() ? QString() : found->title;
}

} // namespace

QString stateWord(MessageState state)
{
    switch (state) {
    case MessageState::Pending:
        return SequenceWords::tr("not yet", "state of a message");
    case MessageState::Current:
        return SequenceWords::tr("next", "state of a message");
    case MessageState::Running:
        return SequenceWords::tr("under way", "state of a message");
    case MessageState::Done:
        return SequenceWords::tr("done", "state of a message");
    case MessageState::Failed:
        return SequenceWords::tr("failed", "state of a message");
    case MessageState::Skipped:
        return SequenceWords::tr("skipped", "state of a message");
    }
    return {};
}

/// The state, and what the checks say of it.
static QString outcomeWords(const Review::Message &message)
{
    switch (message.objection) {
    case Objection::None:
        return stateWord(message.state);
    case Objection::Warning:
        return SequenceWords::tr("%1, a check warns", "state of a message").arg(stateWord(message.state));
    case Objection::Error:
        return SequenceWords::tr("%1, a check failed", "state of a message").arg(stateWord(message.state));
    }
    return {};
}

QString messageSentence(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                        qsizetype index)
{
    const Review::Message &message = messages.at(index);
    const QString from = titleOf(lifelines, message.from);
    const QString to = titleOf(lifelines, message.to);
    const QString number = QString::number(index + 1);
    const QString all = QString::number(messages.size());
    const QString state = outcomeWords(message);
    if (message.kind == MessageKind::Self || from == to || from.isEmpty() || to.isEmpty()) {
        return SequenceWords::tr("%1 of %2: %3: %4, %5", "step, steps, who, what, state")
            .arg(number, all, from.isEmpty() ? to : from, message.title, state);
    }
    return SequenceWords::tr("%1 of %2: %3 to %4: %5, %6", "step, steps, sender, receiver, what, state")
        .arg(number, all, from, to, message.title, state);
}

QString messageDetails(const Review::Message &message)
{
    QStringList parts{message.subtitle, message.failure};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace Grantscope::Ui
