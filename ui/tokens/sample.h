// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Ui {

/// A token to look at for who has none at hand, with the public key that verifies it.
struct Sample
{
    QByteArray token;
    Jose::Key key;
};

/// A fresh pair and an ID token signed with it, issued five minutes before \a now and valid for an hour. Takes milliseconds:
/// call off the UI thread.
[[nodiscard]] Result<Sample> makeSample(Instant now);

} // namespace Grantscope::Ui
