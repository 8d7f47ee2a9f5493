// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/decrypter.h"
#include "texts/texts.h"
#include "token/signatures.h"

#include <memory>
#include <optional>

namespace Grantscope::Token {

enum class DecryptionStatus : std::uint8_t { Decrypted, Failed, NotTried };
[[nodiscard]] const char *decryptionStatusName(DecryptionStatus status); ///< "decrypted", "failed", "not-tried".

/// What became of an encrypted token.
struct DecryptionReport
{
    DecryptionStatus status = DecryptionStatus::NotTried;
    qsizetype recipient = 0; ///< Of several: which was opened, or else which came closest.
    QByteArray algorithm = {}; ///< "alg" of that recipient, UTF-8.
    QByteArray encryption = {}; ///< "enc", UTF-8.
    QString keyId = {}; ///< "kid" of that recipient.
    Jose::Key key = {}; ///< The key that opened it, else the one that should have; null if there was none.
    Texts::Reason reason = "skip.unreadable"; ///< Why it is open, or not.
    /// Why: the one answer "jwe-tag-invalid" with what is seen here, or what anybody can see ("jwe-epk",
    /// "pbes2-count"), or why no key could be tried ("alg-key-mismatch", "jwe-key-size", "needs-private-key",
    /// "pbes2-limit" …).
    std::optional<Error> error = {};
    Jose::Decrypted content = {}; ///< Of an open one.

    [[nodiscard]] bool isOpen() const { return status == DecryptionStatus::Decrypted; }
    bool isForOne = true; ///< There is one recipient.

    /// Only who has the secret can have made it: it is as good as a MAC. Anybody can encrypt to a public key, and of
    /// several recipients each knows the content encryption key and can write something else for all.
    [[nodiscard]] bool isBySharedSecret() const { return isOpen() && isForOne && key.isSymmetric(); }
};

/// What is kept of tokens that were opened: a token that is looked at is judged again each second, in a batch each
/// comes once.
enum class Remembering : std::uint8_t { LastTokens, Nothing };

/// Opens JWEs with keys that are prepared once. One a thread.
class TokenOpener
{
public:
    explicit TokenOpener(const KeyRing &keys, const Jose::DecryptionLimits &limits = {},
                         Remembering remembering = Remembering::LastTokens);
    ~TokenOpener();
    Q_DISABLE_COPY_MOVE(TokenOpener)

    /// Tries, for each recipient in order, the keys that its kid leaves (those of that name, then those without one;
    /// all, where none is left). Some seconds of work at most, or one trial with as many iterations as the limits
    /// allow, whatever the numbers of recipients, keys and iterations; asked again about one of the last tokens that
    /// it remembers, it answers at once.
    [[nodiscard]] DecryptionReport open(const Jose::Jwe &jwe);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Token
