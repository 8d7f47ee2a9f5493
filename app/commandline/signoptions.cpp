// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/algorithm.h"
#include "making/breakage.h"
#include "making/templates.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

QByteArray joined(const auto &rows, auto name)
{
    QByteArray words;
    for (const auto &row : rows)
        words += QByteArray(words.isEmpty() ? "" : " ") + row.*name;
    return words;
}

QByteArray algorithms()
{
    return joined(Jose::jwsAlgorithms(), &Jose::JwsAlgorithm::name);
}
QByteArray templates()
{
    return joined(Making::templates(), &Making::Template::name);
}
QByteArray breakages()
{
    return joined(Making::breakages(), &Making::Breakage::id);
}
QByteArray forms()
{
    return "compact flattened general";
}

constexpr OptionRow kOptions[] = {
    {"--key", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A private key: PEM, DER, JWK or JWK Set"), Keys, true},
    {"--secret", Text, "TEXT",
     QT_TRANSLATE_NOOP("Gscope", "A test secret as text; every process of this machine can see it"), Keys, true},
    {"--secret-base64", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in Base64 or base64url"), Keys, true},
    {"--secret-hex", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in hexadecimal"), Keys, true},
    {"--secret-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "A secret: the octets of a file, without the line break after a text"), Keys, true},
    {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The passphrase of encrypted keys"), Keys},
    {"--kid", Text, "KID", QT_TRANSLATE_NOOP("Gscope", "Sign with the key of this name, of several"), Keys},
    {"--algorithm", Choice, "ALG",
     QT_TRANSLATE_NOOP("Gscope", "Sign with this algorithm (default: the one of the header or key)"), Keys, false,
     algorithms},

    {"--header", File, "FILE|JSON", QT_TRANSLATE_NOOP("Gscope", "The protected header, signed octet for octet"),
     Content},
    {"--payload", File, "FILE|JSON", QT_TRANSLATE_NOOP("Gscope", "The payload, signed octet for octet"), Content},
    {"--template", Choice, "TEMPLATE",
     QT_TRANSLATE_NOOP("Gscope", "Begin with the header and claims of this kind of token"), Content, false, templates},
    {"--claim", Text, "NAME=VALUE",
     QT_TRANSLATE_NOOP("Gscope", "Set a claim; JSON counts as such, anything else as text"), Content, true},
    {"--header-parameter", Text, "NAME=VALUE", QT_TRANSLATE_NOOP("Gscope", "The same in the protected header"), Content,
     true},
    {"--without", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "Take a claim away"), Content, true},
    {"--expires-in", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "Set exp this long after now, and iat to now"),
     Content},
    {"--now", Number, "EPOCH", QT_TRANSLATE_NOOP("Gscope", "Take this moment for now, in seconds since 1970"), Content},
    {"--issuer", Text, "ISSUER", QT_TRANSLATE_NOOP("Gscope", "iss, for the template or else the payload"), Content},
    {"--subject", Text, "SUBJECT", QT_TRANSLATE_NOOP("Gscope", "sub, for the template or else the payload"), Content},
    {"--audience", Text, "AUDIENCE", QT_TRANSLATE_NOOP("Gscope", "aud, for the template or else the payload"), Content},
    {"--client-id", Text, "ID",
     QT_TRANSLATE_NOOP("Gscope", "The client, for the template; else client_id of the payload"), Content},
    {"--nonce", Text, "NONCE", QT_TRANSLATE_NOOP("Gscope", "nonce, for the template or else the payload"), Content},
    {"--scope", Text, "SCOPE", QT_TRANSLATE_NOOP("Gscope", "scope, for the template or else the payload"), Content},
    {"--redirect-uri", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "redirect_uri, for the template of a request object"),
     Content},
    {"--method", Text, "METHOD", QT_TRANSLATE_NOOP("Gscope", "htm, for the template of a DPoP proof"), Content},
    {"--uri", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "htu, for the template of a DPoP proof"), Content},
    {"--access-token", Text, "TOKEN", QT_TRANSLATE_NOOP("Gscope", "The access token that at_hash or ath belongs to"),
     Content},
    {"--code", Text, "CODE", QT_TRANSLATE_NOOP("Gscope", "The authorization code that c_hash belongs to"), Content},

    {"--form", Choice, "FORM", QT_TRANSLATE_NOOP("Gscope", "compact (the default), flattened or general JSON"), Output,
     false, forms},
    {"--unencoded", None, "", QT_TRANSLATE_NOOP("Gscope", "Let the payload stand as it is (b64 is false)"), Output},
    {"--detached", None, "", QT_TRANSLATE_NOOP("Gscope", "Leave the payload out of the token"), Output},
    {"--break", Choice, "ID", QT_TRANSLATE_NOOP("Gscope", "Make it wrong in this way, to see who notices"), Output,
     false, breakages},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kSignCommand{
    .name = "sign",
    .help = QT_TRANSLATE_NOOP("Gscope", "Make a signed token, from nothing or from a copy"),
    .argument = "TOKEN",
    .argumentHelp =
        QT_TRANSLATE_NOOP("Gscope", "A token to begin with: its header and payload; - reads standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes."),
    .footer =
        QT_TRANSLATE_NOOP("Gscope", "Exit status: 0 signed, 1 header or payload can't be signed so, 2 usage, 4 file."),
    .options = kOptions};

} // namespace Grantscope::Cli
