// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/journalfile.h"
#include "workspace/secretstore.h"

namespace Grantscope::Workspace {

/// The key under which this installation seals its journal: from \a store, made with \a random at the first time.
/// Nothing where the store lasts for this session only: the journal then keeps pseudonyms. The folder holds the name of
/// the key, never the key; each key has a name of its own, so that one in a locked keyring is never written over:
/// "journal-key-lost" where the keychain has none of the name (it is locked, or was cleared). \a store must outlive
/// the answer.
[[nodiscard]] QFuture<Result<std::optional<Secret>>> journalKey(SecretStore &store, const QString &folder,
                                                                const Transcript::RandomOctets &random);

/// Removes the key from \a store and its name from \a folder: what is sealed under it can't be read any more. The
/// journals themselves go with Transcript::Journal::forget().
[[nodiscard]] QFuture<Result<void>> forgetJournalKey(SecretStore &store, const QString &folder);

} // namespace Grantscope::Workspace
