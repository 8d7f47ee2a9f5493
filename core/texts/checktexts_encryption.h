// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about JWE.
// clang-format off
inline constexpr CheckText kEncryptionChecks[] = {
    {"jwe-tag-invalid",
     QT_TRANSLATE_NOOP("Checks", "The encrypted content is intact"),
     QT_TRANSLATE_NOOP("Checks", "If the authentication tag does not fit, content or header was changed or the key "
                                 "is wrong. Which one it was is kept back, since the difference helps an attacker.")},
    {"jwe-tag-length",
     QT_TRANSLATE_NOOP("Checks", "Tag and initialization vector have their exact size"),
     QT_TRANSLATE_NOOP("Checks", "A shortened tag can be forged with few attempts. Only the exact sizes are safe.")},
    {"jwe-key-size",
     QT_TRANSLATE_NOOP("Checks", "The key sizes fit the algorithms"),
     QT_TRANSLATE_NOOP("Checks", "A key of the wrong size is cut or filled up by careless programs, and that makes "
                                 "it weak.")},
    {"jwe-rsa1-5",
     QT_TRANSLATE_NOOP("Checks", "RSA1_5 is not used"),
     QT_TRANSLATE_NOOP("Checks", "This encryption lets an attacker decrypt a message by watching how the server "
                                 "reacts to changed ones. RSA-OAEP does not.")},
    {"jwe-epk",
     QT_TRANSLATE_NOOP("Checks", "The sender's key is a point on the right curve"),
     QT_TRANSLATE_NOOP("Checks", "A point off the curve or on another one lets the sender find out the receiver's "
                                 "private key step by step.")},
    {"pbes2-count",
     QT_TRANSLATE_NOOP("Checks", "The password is stretched a sensible number of times"),
     QT_TRANSLATE_NOOP("Checks", "With too few rounds the password is quickly guessed; with millions of them a "
                                 "single token keeps the receiver busy for minutes.")},
    {"jwe-zip",
     QT_TRANSLATE_NOOP("Checks", "The content was not compressed"),
     QT_TRANSLATE_NOOP("Checks", "Compression before encryption lets the length give away what is inside when an "
                                 "attacker can put in text of their own.")},
    {"jwe-zip-size",
     QT_TRANSLATE_NOOP("Checks", "The decompressed content stays below the limit"),
     QT_TRANSLATE_NOOP("Checks", "A few kilobytes can grow to gigabytes when decompressed. That takes a service "
                                 "down with one token.")},
    {"jwe-header-claims",
     QT_TRANSLATE_NOOP("Checks", "Claims in the header are the same as inside"),
     QT_TRANSLATE_NOOP("Checks", "Issuer, subject and audience may stand in the header, too, for those who can't read "
                                 "the content. If they differ, two readers act on two different tokens.")},
    {"jwe-not-authenticated",
     QT_TRANSLATE_NOOP("Checks", "The sender of the encrypted token is known"),
     QT_TRANSLATE_NOOP("Checks", "Anybody can encrypt to a public key. Without a signature inside, nobody knows "
                                 "who wrote the content.")},
    {"nested-inner-unsigned",
     QT_TRANSLATE_NOOP("Checks", "The token inside is signed and checked"),
     QT_TRANSLATE_NOOP("Checks", "Encryption hides the content but does not show who wrote it. Only the inner "
                                 "signature says who did.")},
};
// clang-format on

} // namespace Grantscope::Texts
