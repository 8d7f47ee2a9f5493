// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/unencoded.h"

namespace Grantscope::Jose {

bool saysUnencoded(Json::Value protectedHeader)
{
    const Json::Value b64 = protectedHeader.member("b64");
    if (!b64 || b64.toBoolean() != false)
        return false;
    for (const Json::Value name : protectedHeader.member("crit")) {
        if (name.stringIs("b64"))
            return true;
    }
    return false;
}

} // namespace Grantscope::Jose
