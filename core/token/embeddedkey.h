// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"
#include "jose/key.h"
#include "token/expectations.h"
#include "token/ownkey.h"

namespace Grantscope::Token {

/// The key that a header brings along in "jwk" or "x5c" (RFC 7515 §4.1.3, §4.1.6). It proves nothing by itself.
struct EmbeddedKey
{
    Jose::Key key = {}; ///< Null if there is none or it can't be read.
    std::optional<Error> error = {}; ///< Why it can't be read.
    QList<Jose::Certificate> chain = {}; ///< Of "x5c".
    std::optional<Jose::ChainResult> chainResult = {};
    bool anchored = false; ///< The chain is intact and ends at an anchor of the person: trusted by other means.
};

/// An "x5c" whose chain is anchored, else "jwk", else "x5c"; of a proof "jwk" alone (RFC 9449 §4.3 (7)). The chain is
/// read in any case. Fetches nothing: "jku" and "x5u" are only names here.
[[nodiscard]] EmbeddedKey readEmbeddedKey(const Jose::JwsSignature &signature, const Expectations &expected,
                                          OwnKey ownKey);

} // namespace Grantscope::Token
