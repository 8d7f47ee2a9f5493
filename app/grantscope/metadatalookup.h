// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowservices.h"

namespace Grantscope {

/// The metadata of \a issuer by the same step with which a flow begins: its places are tried in turn, and the issuer is
/// compared. \a world outlives the answer.
[[nodiscard]] Ui::MetadataLookup lookUpMetadata(const QString &issuer, const Session::World &world);

} // namespace Grantscope
