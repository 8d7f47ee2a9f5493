// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keystore.h"

namespace Grantscope::Ui {

class Masking;

/// What came of one thing that was to give keys: a value, so that it can be told again in another language.
struct IntakeLine
{
    enum class Kind : quint8 {
        Read,
        Generated,
        Saved,
        Removed,
        Fetched,
        Renewed, ///< A token named a key that the source lacked; fetched once more, it has it.
        StillMissing, ///< … it still has not.
        RenewalFailed, ///< … it could not be had.
        Failed,
        Folder,
        Unreadable,
        TooLarge,
        NoAddress,
        Cancelled,
        NotSaved,
        Kept, ///< In the keychain.
        NotKept, ///< … with an error, or because there is no keychain.
        Forgotten, ///< By the keychain.
        NotForgotten,
        KeptMissing, ///< What was kept can't be had from the keychain.
        Certified,
        Refused, ///< Told in words by who refused it.
    };

    Kind kind = Kind::Read;
    QString subject = {}; ///< The name of a file, an address; empty where there was only one thing.
    KeyStore::Taken taken = {};
    QList<Error> refused = {}; ///< Keys that can't be used.
    std::optional<Error> error = {};
    QString detail = {}; ///< The kid that was looked for; the system's reason.
};

[[nodiscard]] bool isBad(const IntakeLine &line);
/// In the language of the moment. Names of files, addresses, ids of keys and what an error quotes as \a masking shows
/// them.
[[nodiscard]] QString intakeText(const IntakeLine &line, const Masking &masking);

} // namespace Grantscope::Ui
