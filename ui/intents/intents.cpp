// SPDX-License-Identifier: GPL-3.0-or-later
#include "intents/intents.h"

namespace Grantscope::Ui {

Intents::Intents(QObject *parent)
    : QObject(parent)
{
}

Intents::Answer Intents::ask(const Intent &intent)
{
    // A copy, because a handler may register another one or end its own receiver.
    const Receiver receiver = m_receivers.at(intent.index());
    if (!receiver.object) {
        Q_EMIT unhandled(intentName(intent));
        return Answer::Unhandled;
    }
    receiver.call(intent);
    return Answer::Handled;
}

QLatin1StringView intentName(const Intent &intent)
{
    return std::visit([]<typename T>(const T &) { return T::name; }, intent);
}

} // namespace Grantscope::Ui
