// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/algorithm.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

constexpr const char *kKinds[] = {"auto",           "jws",          "jwt",  "id-token",
                                  "access-token",   "logout-token", "dpop", "client-assertion",
                                  "request-object", "sd-jwt"};

QByteArray kinds()
{
    QByteArray words;
    for (const char *kind : kKinds)
        words += QByteArray(words.isEmpty() ? "" : " ") + kind;
    return words;
}

QByteArray algorithms()
{
    QByteArray words;
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        words += QByteArray(words.isEmpty() ? "" : " ") + QByteArray(algorithm.name);
    return words;
}

QByteArray shells()
{
    return "bash zsh fish";
}

/// Of --batch.
QByteArray formats()
{
    return "lines summary junit sarif";
}

constexpr OptionRow kOptions[] = {
    {"--key", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A key: PEM, DER, certificate, JWK or JWK Set"), Keys, true},
    {"--secret", Text, "TEXT",
     QT_TRANSLATE_NOOP("Gscope", "A test secret as text; every process of this machine can see it"), Keys, true},
    {"--secret-base64", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in Base64 or base64url"), Keys, true},
    {"--secret-hex", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in hexadecimal"), Keys, true},
    {"--secret-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "A secret: the octets of a file, without the line break after a text"), Keys, true},
    {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The passphrase of encrypted keys"), Keys},
    {"--jwks-url", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Fetch a JWK Set"), Keys},
    {"--issuer-url", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Discover the keys of this issuer, and expect it as iss"),
     Keys},
    {"--timeout", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long fetching keys may take (default 60)"), Keys},
    {"--trust-anchor", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A certificate at which an x5c chain may end"), Keys,
     true},
    {"--no-guessing", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Do not try published keys and common secrets on what no other key verified"), Keys},

    {"--issuer", Text, "ISSUER", QT_TRANSLATE_NOOP("Gscope", "Expected iss"), Expectations},
    {"--audience", Text, "AUDIENCE", QT_TRANSLATE_NOOP("Gscope", "Expected aud"), Expectations, true},
    {"--client-id", Text, "ID", QT_TRANSLATE_NOOP("Gscope", "The client that the token is for"), Expectations},
    {"--nonce", Text, "NONCE", QT_TRANSLATE_NOOP("Gscope", "Expected nonce"), Expectations},
    {"--algorithm", Choice, "ALG", QT_TRANSLATE_NOOP("Gscope", "The only algorithms that are allowed"), Expectations,
     true, algorithms},
    {"--max-age", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long ago the login may be"), Expectations},
    {"--scope", Text, "SCOPE", QT_TRANSLATE_NOOP("Gscope", "A scope that an access token must have"), Expectations,
     true},
    {"--acr", Text, "ACR", QT_TRANSLATE_NOOP("Gscope", "An authentication context that is accepted"), Expectations,
     true},
    {"--access-token", Text, "TOKEN", QT_TRANSLATE_NOOP("Gscope", "The access token that at_hash or ath belongs to"),
     Expectations},
    {"--code", Text, "CODE", QT_TRANSLATE_NOOP("Gscope", "The authorization code that c_hash belongs to"),
     Expectations},
    {"--now", Number, "EPOCH", QT_TRANSLATE_NOOP("Gscope", "Judge as of this moment, in seconds since 1970"),
     Expectations},
    {"--leeway", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How far clocks may differ (default 0)"), Expectations},
    {"--allow-unsecured", None, "", QT_TRANSLATE_NOOP("Gscope", "Do not refuse a token that is not signed"),
     Expectations},

    {"--method", Text, "METHOD", QT_TRANSLATE_NOOP("Gscope", "The HTTP method that a DPoP proof was sent with"),
     Possession},
    {"--uri", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "The address that a DPoP proof was sent to"), Possession},
    {"--jkt", Text, "THUMBPRINT", QT_TRANSLATE_NOOP("Gscope", "The key thumbprint that the access token is bound to"),
     Possession},
    {"--dpop-window", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How old a DPoP proof may be (default 300)"),
     Possession},
    {"--require-key-binding", None, "",
     QT_TRANSLATE_NOOP("Gscope", "An SD-JWT must come with a key binding; --nonce and --audience are looked for in it"),
     Possession},
    {"--key-binding-window", Number, "SECONDS",
     QT_TRANSLATE_NOOP("Gscope", "How old the key binding of an SD-JWT may be (default 300)"), Possession},

    {"--as", Choice, "TYPE", QT_TRANSLATE_NOOP("Gscope", "Take the whole text for a token of this type"), Input, false,
     kinds},
    {"--payload", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The detached content of a JWS"), Input},
    {"--batch", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "One token a line, one JSON line each, in order"), Input},
    {"--threads", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "--batch: how many are judged at a time (default: one a processor)"), Input},

    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
    {"--all", None, "", QT_TRANSLATE_NOOP("Gscope", "List the checks that passed or could not be made, too"), Output},
    {"--format", Choice, "FORMAT",
     QT_TRANSLATE_NOOP("Gscope", "--batch: lines (the default), summary, or junit or sarif for a CI"), Output, false,
     formats},
    {"--quiet", None, "", QT_TRANSLATE_NOOP("Gscope", "--batch: show no progress"), Output},
};

} // namespace

constinit const Command kInspectCommand{
    .name = "inspect",
    .help = QT_TRANSLATE_NOOP("Gscope", "Read a token, verify and judge it"),
    .argument = "TOKEN",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "The token, or any text that holds tokens; - reads standard input"),
    .oneArgument =
        QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes, or use --batch FILE."),
    .footer = QT_TRANSLATE_NOOP(
        "Gscope", "Exit status: 0 valid, 1 invalid or malformed, 2 usage, 3 unverified, 4 file or network."),
    .options = kOptions};

constinit const Command kCompletionCommand{
    .name = "completion",
    .help = QT_TRANSLATE_NOOP("Gscope", "Print a completion script for bash, zsh or fish"),
    .argument = "SHELL",
    .argumentHelp = "bash, zsh, fish",
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There are completions for bash, zsh and fish."),
    .footer = "",
    .options = {},
    .choices = shells,
    .needsArgument = true};

std::span<const char *const> kindChoices()
{
    return kKinds;
}

} // namespace Grantscope::Cli
