// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Jose {

/// What can be wrong with a key or its file beyond its form.
enum class UnsoundKeyError {
    PassphraseWork, ///< "passphrase-work": trying one passphrase would keep the person waiting
};
constexpr const char *errorName(UnsoundKeyError error)
{
    switch (error) {
    case UnsoundKeyError::PassphraseWork:
        return "passphrase-work";
    }
    return "";
}

} // namespace Grantscope::Jose
