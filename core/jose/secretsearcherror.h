// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Jose {

/// Why no secrets can be tried on a token, or not with this word list.
enum class SecretSearchError {
    Algorithm, ///< "secret-search-alg": not one that uses a shared secret
    Signature, ///< "secret-search-signature": absent, unreadable, or of another size than the algorithm's
    Payload, ///< "secret-search-payload": detached, and not given
    File, ///< "word-list-file": can't be opened or read
    Encoding, ///< "word-list-encoding": the byte order mark of UTF-16, whose words are the octets of no secret
    Compression, ///< "word-list-gzip": begins as gzip does and is broken
};
constexpr const char *errorName(SecretSearchError error)
{
    switch (error) {
    case SecretSearchError::Algorithm:
        return "secret-search-alg";
    case SecretSearchError::Signature:
        return "secret-search-signature";
    case SecretSearchError::Payload:
        return "secret-search-payload";
    case SecretSearchError::File:
        return "word-list-file";
    case SecretSearchError::Encoding:
        return "word-list-encoding";
    case SecretSearchError::Compression:
        return "word-list-gzip";
    }
    return "";
}

} // namespace Grantscope::Jose
