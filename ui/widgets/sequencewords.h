// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sequencelayout.h"

namespace Grantscope::Ui {

/// "done", "failed" …, in the language of the moment.
[[nodiscard]] QString stateWord(Review::MessageState state);
/// "3 of 8: Client to Authorization server: Token request, done"
[[nodiscard]] QString messageSentence(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                                      qsizetype index);
/// What there is beside the sentence: the second line and what went wrong.
[[nodiscard]] QString messageDetails(const Review::Message &message);

} // namespace Grantscope::Ui
