// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/encryption.h"
#include "making/encryptionbreakage.h"

#include <QtTranslation>

#include <span>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

template <typename Row>
QByteArray namesOf(std::span<const Row> rows, const char *Row::*name)
{
    QByteArray words;
    for (const Row &row : rows)
        words += QByteArray(words.isEmpty() ? "" : " ") + row.*name;
    return words;
}
QByteArray keyManagement()
{
    return namesOf(Jose::keyManagementAlgorithms(), &Jose::KeyManagementAlgorithm::name);
}
QByteArray contentEncryption()
{
    return namesOf(Jose::contentEncryptions(), &Jose::ContentEncryption::name);
}
QByteArray breakages()
{
    return namesOf(Making::encryptionBreakages(), &Making::EncryptionBreakage::id);
}
QByteArray serializations()
{
    return "compact flattened general";
}

constexpr OptionRow kKey{
    "--key", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A key: PEM, DER, certificate, JWK or JWK Set"), Keys, true};
constexpr OptionRow kSecret{
    "--secret",
    Text,
    "TEXT",
    QT_TRANSLATE_NOOP("Gscope", "A test secret or password as text; every process of this machine can see it"),
    Keys,
    true};
constexpr OptionRow kSecretBase64{
    "--secret-base64", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in Base64 or base64url"), Keys, true};
constexpr OptionRow kSecretHex{
    "--secret-hex", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in hexadecimal"), Keys, true};
constexpr OptionRow kSecretFile{
    "--secret-file",
    File,
    "FILE",
    QT_TRANSLATE_NOOP("Gscope", "A secret or password: the octets of a file, without the line break after a text"),
    Keys,
    true};
constexpr OptionRow kPassphraseFile{"--passphrase-file", File, "FILE",
                                    QT_TRANSLATE_NOOP("Gscope", "The passphrase of encrypted keys"), Keys};
constexpr OptionRow kMostIterations{
    "--most-iterations", Number, "NUMBER",
    QT_TRANSLATE_NOOP("Gscope", "PBES2: open what stretches its password so often at most (default 1200000)"), Keys};
constexpr OptionRow kJson{"--json", None, "",
                          QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output};

constexpr OptionRow kDecryptOptions[] = {
    kKey,
    kSecret,
    kSecretBase64,
    kSecretHex,
    kSecretFile,
    kPassphraseFile,
    kMostIterations,
    {"--one-layer", None, "", QT_TRANSLATE_NOOP("Gscope", "Open the outermost encryption only"), Input},
    kJson,
};

constexpr OptionRow kEncryptOptions[] = {
    kKey,
    kSecret,
    kSecretBase64,
    kSecretHex,
    kSecretFile,
    kPassphraseFile,
    {"--algorithm", Choice, "ALG",
     QT_TRANSLATE_NOOP("Gscope",
                       "How the key gets to the recipient (alg): once for all keys, or once for each, in their order"),
     Input, true, keyManagement},
    {"--encryption", Choice, "ENC", QT_TRANSLATE_NOOP("Gscope", "How the content is encrypted (enc; default A256GCM)"),
     Input, false, contentEncryption},
    {"--header", Text, "JSON",
     QT_TRANSLATE_NOOP("Gscope", "More of the protected header, a JSON object; @FILE reads it from a file"), Input},
    {"--shared-header", Text, "JSON",
     QT_TRANSLATE_NOOP("Gscope",
                       "The unprotected header that all recipients share, a JSON object; @FILE reads it from a "
                       "file; JSON forms only"),
     Input},
    {"--recipient-header", Text, "JSON",
     QT_TRANSLATE_NOOP("Gscope", "A recipient's own unprotected header, once for each key in their order; in place of "
                                 "its kid; general form only"),
     Input, true},
    {"--content-type", Text, "TYPE", QT_TRANSLATE_NOOP("Gscope", "What is inside (cty): JWT for a token"), Input},
    {"--serialization", Choice, "FORM",
     QT_TRANSLATE_NOOP("Gscope", "compact, flattened or general (default compact; general for several keys)"), Input,
     false, serializations},
    {"--additional-data", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "What is authenticated beside it (aad); JSON forms only"), Input},
    {"--compress", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Compress it first (zip: DEF); its length can give its content away"), Input},
    {"--iterations", Number, "NUMBER",
     QT_TRANSLATE_NOOP(
         "Gscope", "PBES2: how often a password is stretched (default 600000 or, with SHA-384 and SHA-512, 210000)"),
     Input},
    {"--break", Choice, "ID", QT_TRANSLATE_NOOP("Gscope", "Make it wrong in this way, to see who notices"), Output,
     false, breakages},
    kJson,
};

} // namespace

constinit const Command kDecryptCommand{
    .name = "decrypt",
    .help = QT_TRANSLATE_NOOP("Gscope", "Open an encrypted token (JWE) and print what is inside"),
    .argument = "TOKEN",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "The token, or any text that holds one; - reads standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "What is inside is printed as it is and not judged: gscope inspect does "
                                          "that. Exit status: 0 decrypted, 1 not with this key, or "
                                          "no encrypted token, 2 usage, 3 no key that fits, 4 file."),
    .options = kDecryptOptions,
    .needsArgument = true};

constinit const Command kEncryptCommand{
    .name = "encrypt",
    .help = QT_TRANSLATE_NOOP("Gscope", "Make an encrypted token (JWE)"),
    .argument = "TEXT",
    .argumentHelp =
        QT_TRANSLATE_NOOP("Gscope", "What is encrypted: claims, a signed token, any text; - reads standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than one text. Give one, in quotes."),
    .footer =
        QT_TRANSLATE_NOOP("Gscope", "Exit status: 0 made, 2 usage, or a key or header that does not fit, 4 file."),
    .options = kEncryptOptions,
    .needsArgument = true};

} // namespace Grantscope::Cli
