// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/algorithm.h"
#include "jose/disclosure.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

QByteArray actions()
{
    return "present issue";
}

QByteArray hashes()
{
    QByteArray words;
    for (const Jose::SdHash &hash : Jose::sdHashes())
        words += QByteArray(words.isEmpty() ? "" : " ") + hash.name;
    return words;
}

QByteArray algorithms()
{
    QByteArray words;
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms()) {
        if (algorithm.scheme != Jose::Scheme::Hmac)
            words += QByteArray(words.isEmpty() ? "" : " ") + algorithm.name;
    }
    return words;
}

QByteArray forms()
{
    return "compact json";
}

constexpr OptionRow kOptions[] = {
    {"--key", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "issue: the issuer's private key"), Keys},
    {"--holder-key", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "present: the holder's private key, for a key binding; issue: the key that the token "
                                 "is bound to (cnf)"),
     Keys},
    {"--insecure-holder-key", None, "",
     QT_TRANSLATE_NOOP("Gscope", "present: bind with this key although the token is bound to another, or to none"),
     Keys},
    {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The passphrase of encrypted keys"), Keys},
    {"--algorithm", Choice, "ALG",
     QT_TRANSLATE_NOOP("Gscope", "What to sign with (default: the first that the key allows)"), Keys, false,
     algorithms},

    {"--disclose", Text, "CLAIM",
     QT_TRANSLATE_NOOP("Gscope", "present: what to show: a claim's name, a path such as /address/city, or the number "
                                 "of a disclosure; what it lies in is shown with it"),
     Input, true},
    {"--disclose-all", None, "", QT_TRANSLATE_NOOP("Gscope", "present: show everything"), Input},
    {"--audience", Text, "AUDIENCE", QT_TRANSLATE_NOOP("Gscope", "present: the verifier, as aud of the key binding"),
     Input},
    {"--nonce", Text, "NONCE", QT_TRANSLATE_NOOP("Gscope", "present: the verifier's nonce"), Input},
    {"--now", Number, "EPOCH",
     QT_TRANSLATE_NOOP("Gscope", "present: when the key binding is made, in seconds since 1970 (default: now)"), Input},
    {"--disclosable", Text, "POINTER",
     QT_TRANSLATE_NOOP("Gscope", "issue: what can be disclosed by itself: a JSON Pointer such as /address or "
                                 "/nationalities/0"),
     Input, true},
    {"--decoys", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "issue: digests of nothing beside those of claims, in each place (default 0)"), Input},
    {"--hash", Choice, "NAME", QT_TRANSLATE_NOOP("Gscope", "issue: the hash of the digests (default sha-256)"), Input,
     false, hashes},
    {"--typ", Text, "TYP", QT_TRANSLATE_NOOP("Gscope", "issue: typ of the header (default dc+sd-jwt)"), Input},
    {"--kid", Text, "ID", QT_TRANSLATE_NOOP("Gscope", "issue: kid of the header (default: that of the key)"), Input},
    {"--insecure-validity-claims", None, "",
     QT_TRANSLATE_NOOP("Gscope", "issue: let claims be hidden that decide on validity, such as exp"), Input},

    {"--form", Choice, "FORM", QT_TRANSLATE_NOOP("Gscope", "How to write it: compact (default) or json"), Output, false,
     forms},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kSdJwtCommand{
    .name = "sd-jwt",
    .help = QT_TRANSLATE_NOOP("Gscope", "Present chosen claims of a token with selective disclosure, or issue one"),
    .argument = "ACTION",
    .argumentHelp =
        QT_TRANSLATE_NOOP("Gscope", "present TOKEN, or issue FILE with the claims as JSON; - reads standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "Write gscope sd-jwt present TOKEN, or gscope sd-jwt issue FILE."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "Nothing is verified here: that is gscope inspect. Exit status: 0 written, 1 "
                                          "it can't be made of this, 2 usage, 4 file."),
    .options = kOptions,
    .choices = actions,
    .needsArgument = true,
    .mostArguments = 2};

} // namespace Grantscope::Cli
