// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

namespace Grantscope::Flow {

/// What a refresh put in the place of what (RFC 6749 §6).
struct Renewal
{
    ValueTable before; ///< Known when the request was laid out; the refresh token that was used among it.
    ValueTable after; ///< The same with what the answer brought.
    QList<QByteArray> renewed; ///< "access_token", "id_token", "refresh_token": what was there and came again.
};

/// The last refresh of the run that was answered with tokens, as far as something came in the place of something; else
/// nothing. A refresh token counts where both are more than a reference: a JWS, a JWE or an SD-JWT.
[[nodiscard]] std::optional<Renewal> lastRenewal(const Run &run);

/// Whether a value of a run came with the answer to a refresh.
[[nodiscard]] bool isRenewed(const FlowValue &value);

} // namespace Grantscope::Flow
