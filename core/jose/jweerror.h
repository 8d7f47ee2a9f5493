// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Jose {

/// What can go wrong when a JWE is opened or made. Where a row of the checklist judges the same thing, the name is that
/// row's id.
enum class JweError {
    Decryption, ///< "jwe-tag-invalid": one answer for every key and every octet that does not fit (RFC 7516 §11.5)
    TagLength, ///< "jwe-tag-length": IV or tag of another size
    KeySize, ///< "jwe-key-size": of a key, or of an encrypted key that has no place
    EphemeralKey, ///< "jwe-epk": absent, unreadable, or on another curve
    Iterations, ///< "pbes2-count": count or salt out of bounds
    IterationLimit, ///< "pbes2-limit": a count that is allowed, and more than may be tried here
    Compression, ///< "jwe-zip": a method that is not DEF, or no DEFLATE data
    CompressionSize, ///< "jwe-zip-size": more comes out than the limit
    Header, ///< "jwe-header": a header to encrypt with that is no object or says something else
    Recipients, ///< "jwe-recipients": none, too many, or several where one key is agreed on
    Parameter, ///< "jwe-parameter": a header parameter that the algorithm needs is absent or unreadable
};
constexpr const char *errorName(JweError error)
{
    switch (error) {
    case JweError::Decryption:
        return "jwe-tag-invalid";
    case JweError::TagLength:
        return "jwe-tag-length";
    case JweError::KeySize:
        return "jwe-key-size";
    case JweError::EphemeralKey:
        return "jwe-epk";
    case JweError::Iterations:
        return "pbes2-count";
    case JweError::IterationLimit:
        return "pbes2-limit";
    case JweError::Compression:
        return "jwe-zip";
    case JweError::CompressionSize:
        return "jwe-zip-size";
    case JweError::Header:
        return "jwe-header";
    case JweError::Recipients:
        return "jwe-recipients";
    case JweError::Parameter:
        return "jwe-parameter";
    }
    return "";
}

} // namespace Grantscope::Jose
