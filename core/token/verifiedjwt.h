// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"
#include "token/decoded.h"

#include <memory>
#include <utility>

namespace Grantscope::Token {

/// A JWT whose signature was verified with a key of the issuer or the person, and in which no check of severity error
/// failed. Only Inspector makes one, so having it is the proof.
class VerifiedJwt
{
public:
    [[nodiscard]] const DecodedJwt &token() const { return *m_token; }
    [[nodiscard]] const Jose::Key &key() const { return m_key; }

private:
    friend class Inspector;
    VerifiedJwt(std::shared_ptr<const DecodedJwt> token, Jose::Key key)
        : m_token(std::move(token))
        , m_key(std::move(key))
    {
    }
    std::shared_ptr<const DecodedJwt> m_token;
    Jose::Key m_key;
};

} // namespace Grantscope::Token
