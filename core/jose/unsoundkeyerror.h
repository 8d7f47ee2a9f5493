// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Jose {

/// What can be wrong with a key or its file beyond its form.
enum class UnsoundKeyError {
    PassphraseWork, ///< "passphrase-work": trying one passphrase would keep the person waiting
    CurveSpelledOut, ///< "ec-curve-spelled-out": parameters of a known curve stand instead of its name
    OwnSignature, ///< "own-signature": the public half does not take what the private half signed
};
constexpr const char *errorName(UnsoundKeyError error)
{
    switch (error) {
    case UnsoundKeyError::PassphraseWork:
        return "passphrase-work";
    case UnsoundKeyError::CurveSpelledOut:
        return "ec-curve-spelled-out";
    case UnsoundKeyError::OwnSignature:
        return "own-signature";
    }
    return "";
}

} // namespace Grantscope::Jose
