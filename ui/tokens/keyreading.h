// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyforms.h"
#include "tokens/keyfetcher.h"

#include <expected>
#include <optional>

namespace Grantscope::Ui {

/// Keys as the person hands them over.
struct KeyText
{
    Secret octets;
    KeySource source;
    /// Set: a secret in this encoding. Else a key in one of the key formats.
    std::optional<Jose::SecretEncoding> secret = {};
    Secret passphrase = {};
};

/// Whether a text is a key or a set of keys rather than something that holds a token: PEM, or a JSON object with "kty"
/// or "keys" (RFC 7517 §4, §5).
[[nodiscard]] bool isKeyText(const QByteArray &text);

/// A key as it was read, with what tells it from the others of the session.
struct ReadKey
{
    Jose::Key key;
    QByteArray identity; ///< Type, print, kid, algorithm and who vouches for it; of a fetched key its source, too.
    Secret jwk = {}; ///< As it was written, with members that nobody here knows; empty where it came in another form.
};

/// What one source held.
struct KeyBatch
{
    KeySource source;
    QList<ReadKey> keys = {};
    QList<Error> refused = {}; ///< Keys that can't be used.
    QStringList refusedIds = {}; ///< "kid" of those that have one.
    QList<Error> findings = {}; ///< About the whole.
};

/// Keys from \a source that were read already, ready for the session.
[[nodiscard]] KeyBatch makeBatch(const KeySource &source, const QList<Jose::Key> &keys);
/// The same with what they were written as.
[[nodiscard]] KeyBatch batchOf(const KeySource &source, const Jose::KeyItems &items);
/// Takes as long as there are keys, so call it off the UI thread. Errors as of importKeys(), decodeSecret(),
/// keyFromSecret().
[[nodiscard]] Result<KeyBatch> readKeys(const KeyText &text);
/// As readKeys(). An issuer vouches for the keys that its metadata led to; whoever gave the address of a bare set, for
/// those. A private key is pointed out in either. Each key knows when and by whose metadata it came.
[[nodiscard]] Result<KeyBatch> readFetched(const FetchedSet &set);

/// Why a file was not even looked into.
struct FileTrouble
{
    enum class Kind : quint8 { Folder, Unreadable, TooLarge };
    Kind kind;
    QString reason = {}; ///< Of the system, for an unreadable one.
};
inline constexpr qint64 kMostKeyFile = qint64(32) << 20;
/// The file as a text of keys; waits for the disk.
[[nodiscard]] std::expected<KeyText, FileTrouble> readKeyFile(const QString &path);

} // namespace Grantscope::Ui
