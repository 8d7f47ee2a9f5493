// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/verifier.h"

namespace Grantscope::Token {

/// What one token may ask for, however many signatures it has and keys there are: some seconds of work.
class WorkBudget
{
public:
    /// Takes one trial of a key on \a input off the budget; false if it does not suffice. RSA and ECDSA share one hash
    /// of the input, the others go through all of it with each key.
    [[nodiscard]] bool take(const Jose::Key &key, const Jose::JwsAlgorithm &algorithm, const Jose::SigningInput &input)
    {
        const qsizetype octets = input.isHashedWith(algorithm) ? 0 : input.octets().size();
        return take(trialsOf(key), octets);
    }
    /// The same for trials that hash \a octets in all.
    [[nodiscard]] bool take(int trials, qsizetype octets)
    {
        if (trials > m_trials || octets > m_octets)
            return false;
        m_trials -= trials;
        m_octets -= octets;
        return true;
    }

private:
    /// A larger RSA key counts as many times as it takes longer.
    [[nodiscard]] static int trialsOf(const Jose::Key &key)
    {
        const int times = key.type() == Jose::KeyType::Rsa ? key.bits() / 4096 : 1;
        return times > 1 ? times * times : 1;
    }

    qsizetype m_trials = 12'000; // a set of 10,000 keys; on the slowest curve six seconds
    qsizetype m_octets = qsizetype(1) << 30;
};

} // namespace Grantscope::Token
