// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jose/key.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace Grantscope::Ui {

/// Where the private key of a client lies, and what is wrong with it. Never the key.
struct ClientKeyFile
{
    enum class Problem : quint8 {
        None,
        Missing,
        Unreadable,
        TooLarge,
        Refused, ///< It can't be read as keys; refusal says why.
        NoPrivateKey,
        OtherKeys, ///< Private keys, but none of this id.
    };

    QString path = {}; ///< Of the key that counts; empty: none was chosen.
    QString keyId = {}; ///< "kid" of the one that was taken; empty: it has none.
    Problem problem = Problem::None;
    QString tried = {}; ///< The file that the problem is about; where it is another one, the key that was there stays.
    QString words = {}; ///< The system's, about what is unreadable.
    std::optional<Error> refusal = {};

    /// The key is encrypted, and what was given does not open it.
    [[nodiscard]] bool wantsPassphrase() const;

    friend bool operator==(const ClientKeyFile &, const ClientKeyFile &) = default;
};

struct ClientKey
{
    ClientKeyFile file = {};
    Jose::Key key = {}; ///< Null where there is a problem.
};

/// Reads the file on another thread: the private key of this id, or the first one where no id is given or the keys have
/// none.
[[nodiscard]] QFuture<ClientKey> readClientKey(const QString &path, const QString &keyId = {},
                                               const Secret &passphrase = {});

/// In the language of the moment; empty where there is none.
[[nodiscard]] QString problemText(const ClientKeyFile &file);

} // namespace Grantscope::Ui
