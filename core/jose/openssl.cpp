// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/openssl_p.h"

#include <openssl/err.h>

namespace Grantscope::Jose {

Error takeSslError(JoseError id)
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    // Only the reason's fixed text: the queue's data strings may quote what was read.
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return Error{id, {}, QString::fromUtf8(reason)};
}

void dropSslErrors()
{
    ERR_clear_error();
}

} // namespace Grantscope::Jose
