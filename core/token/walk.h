// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

namespace Grantscope::Token {

/// Calls \a visit with every value of the document, in document order and without recursion, until it returns false.
template <typename Visit>
void forEachValue(Json::Value root, Visit visit)
{
    Json::Value value = root;
    while (value) {
        if (!visit(value))
            return;
        Json::Value next = value.firstChild();
        while (!next && value && value != root) {
            next = value.nextSibling();
            if (!next)
                value = value.parent();
        }
        value = next;
    }
}

} // namespace Grantscope::Token
