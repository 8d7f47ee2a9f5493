// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "making/templates.h"

namespace Grantscope::Tests {

using namespace Qt::StringLiterals;

inline const Instant kNow = instantFromSeconds(1'790'000'000);

inline const Jose::JwsAlgorithm *algorithm(const char *name)
{
    return Jose::findJwsAlgorithm(name);
}
inline Jose::Key secretKey()
{
    return Jose::keyFromSecret(Secret("grantscope-tests-0123456789-abcdefghijklmnop"),
                               {{}, Jose::Provenance::Given, u"test"_s})
        .value();
}
inline Jose::Key pairFor(const char *alg)
{
    return Jose::generateKey(*algorithm(alg)).value().withProvenance(Jose::Provenance::Given, u"test"_s);
}
inline Jose::Key publicHalf(const Jose::Key &pair)
{
    return Jose::importKeys(pair.publicJwk().value(), {{}, Jose::Provenance::Given, u"test"_s}).value().keys.first();
}

} // namespace Grantscope::Tests
