// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::OAuth {

/// Why a metadata document, a key set or the address of one can't be used.
enum class MetadataError {
    Address, ///< "disco-address": an issuer that is no https address (http on loopback) without query and fragment
    NotJson, ///< "disco-json": not a JSON object; the offset says where it stops being one
    Issuer, ///< "disco-issuer": the row of the checklist
    IssuerTemplate, ///< "disco-issuer-template": where an issuer should stand, a template for many stands
    Required, ///< "disco-required": the row of the checklist; a member is missing, repeated or unprotected
};
constexpr const char *errorName(MetadataError error)
{
    switch (error) {
    case MetadataError::Address:
        return "disco-address";
    case MetadataError::NotJson:
        return "disco-json";
    case MetadataError::Issuer:
        return "disco-issuer";
    case MetadataError::IssuerTemplate:
        return "disco-issuer-template";
    case MetadataError::Required:
        return "disco-required";
    }
    return "";
}

} // namespace Grantscope::OAuth
