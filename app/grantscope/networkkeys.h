// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/keysetsource.h"
#include "tokens/keyfetcher.h"

namespace Grantscope {

/// The inspector's way to keys on the network, over core/discovery. Keys of a set are read off the UI thread. \a source must
/// outlive what is returned.
[[nodiscard]] Ui::KeyFetcher networkKeys(Discovery::KeySetSource &source);

} // namespace Grantscope
