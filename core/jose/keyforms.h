// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jwkchange.h"
#include "jose/keyimport.h"

namespace Grantscope::Jose {

/// A key, and the JWK that it was written as.
struct KeyItem
{
    Key key = {};
    Secret jwk = {}; ///< Empty where it was written in another form.
};
struct KeyItems
{
    KeyFormat format = KeyFormat::Pem;
    QList<KeyItem> items = {};
    QList<Error> refused = {}; ///< As in KeyImport.
    QStringList refusedIds = {};
    QList<Error> findings = {};
};
/// As importKeys(), for converting: a JWK keeps its text.
[[nodiscard]] Result<KeyItems> readKeyItems(const QByteArray &data, const ImportOptions &options = {});

/// The same key with other members around it. A key that came in another form becomes a JWK. Errors as of changedJwk().
[[nodiscard]] Result<KeyItem> changedItem(const KeyItem &item, const JwkChanges &changes);

enum class KeyForm : std::uint8_t {
    Jwk, ///< RFC 7517 §4
    JwkSet, ///< RFC 7517 §5
    Pem, ///< SPKI or PKCS#8, a block a key (RFC 7468)
    Der, ///< The same, of one key.
    Certificate, ///< The certificates that are with the keys, as PEM.
};
inline constexpr int kKdfRounds = 600'000; // Half a second of a guesser's time, a guess.
struct WriteOptions
{
    KeyForm form = KeyForm::Jwk;
    KeyHalf half = KeyHalf::Public;
    /// Encrypts PEM and DER of private halves: PKCS#8 with PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC (RFC 8018
    /// §6.2). For other forms it must be empty: "key-form".
    Secret passphrase = {};
    int rounds = kKdfRounds; ///< Of PBKDF2.
};
/// The keys in one text, without a line break at the end of JSON and DER. Errors: "key-form" where they have no such
/// form (a secret as PEM, two keys as DER, no certificate), "needs-private-key", "jwk-akp-seed".
[[nodiscard]] Result<Secret> writeKeys(const QList<KeyItem> &items, const WriteOptions &options);

/// RFC 7468: the octets between "-----BEGIN \a label-----" and its end.
[[nodiscard]] QByteArray pemOf(QByteArrayView label, QByteArrayView der);

} // namespace Grantscope::Jose
