// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/algorithm.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

// The names that core/oauth and core/flow know, which this program does not load; a test holds them together.
QByteArray grants()
{
    return "authorization-code mcp device client-credentials refresh hybrid implicit password";
}
QByteArray methods()
{
    return "none client_secret_basic client_secret_post client_secret_jwt private_key_jwt";
}
QByteArray audiences()
{
    return "issuer endpoint";
}
QByteArray modes()
{
    return "query fragment form_post";
}
QByteArray pkce()
{
    return "S256 plain none";
}
QByteArray prompts()
{
    return "none login consent select_account";
}
QByteArray followUps()
{
    return "userinfo introspect api refresh revoke end-session";
}
QByteArray faults()
{
    return "other-state no-code-verifier wrong-code-verifier pkce-plain no-pkce replayed-code other-redirect-uri "
           "wrong-client-secret expired-code missing-nonce reused-refresh-token unregistered-scope id-token-at-api "
           "api-without-token impatient-polling list";
}
QByteArray algorithms()
{
    QByteArray words;
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        words += QByteArray(words.isEmpty() ? "" : " ") + QByteArray(algorithm.name);
    return words;
}

constexpr OptionRow kOptions[] = {
    {"--issuer-url", Url, "URL",
     QT_TRANSLATE_NOOP("Gscope", "Discover the endpoints of this issuer, and expect it as iss"), Provider},
    {"--issuer", Text, "ISSUER",
     QT_TRANSLATE_NOOP("Gscope", "The issuer to expect where endpoints are given one by one"), Provider},
    {"--authorization-endpoint", Url, "URL",
     QT_TRANSLATE_NOOP("Gscope", "Where the browser is sent; in place of what the metadata say"), Provider},
    {"--token-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where tokens are asked for"), Provider},
    {"--device-authorization-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where device codes are asked for"),
     Provider},
    {"--jwks-url", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where the keys are that ID tokens are verified with"),
     Provider},
    {"--userinfo-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where claims about the person are asked for"),
     Provider},
    {"--introspection-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where it is asked what a token is good for"),
     Provider},
    {"--revocation-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where tokens are given back"), Provider},
    {"--end-session-endpoint", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Where the browser is sent to sign out"),
     Provider},
    {"--trust-ca", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Certificate authorities (PEM) of a development server; no others are trusted then"),
     Provider},
    {"--trust-fingerprint", Text, "HEX",
     QT_TRANSLATE_NOOP("Gscope",
                       "SHA-256 fingerprint of a development server's certificate; no other is accepted then"),
     Provider},
    {"--client-id", Text, "ID", QT_TRANSLATE_NOOP("Gscope", "The client's id"), Client},
    {"--client-secret-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "The client's secret: the octets of a file, without the line break after a text"),
     Client},
    {"--client-secret-env", Text, "NAME",
     QT_TRANSLATE_NOOP("Gscope", "The client's secret: the value of this environment variable"), Client},
    {"--client-auth", Choice, "METHOD",
     QT_TRANSLATE_NOOP("Gscope", "How the client shows who it is (default: client_secret_basic with a secret, "
                                 "private_key_jwt with a key, else none)"),
     Client, false, methods},
    {"--client-key", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "The private key for private_key_jwt: PEM, DER, JWK or JWK Set"), Client},
    {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The passphrase of an encrypted key"), Client},
    {"--client-algorithm", Choice, "ALG",
     QT_TRANSLATE_NOOP("Gscope", "How assertions are signed (default: the first that the key allows)"), Client, false,
     algorithms},
    {"--client-audience", Choice, "WHOM",
     QT_TRANSLATE_NOOP("Gscope", "Whom assertions are for: the issuer (default) or the endpoint they go to"), Client,
     false, audiences},
    {"--introspection-client-id", Text, "ID",
     QT_TRANSLATE_NOOP("Gscope", "Who asks in --then introspect, where that is an API with credentials of its own "
                                 "(default: the client)"),
     Client},
    {"--introspection-secret-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Its secret, sent with client_secret_basic"), Client},
    {"--scope", Text, "SCOPE", QT_TRANSLATE_NOOP("Gscope", "The scopes to ask for, with blanks between"), Request},
    {"--redirect-uri", Url, "URI",
     QT_TRANSLATE_NOOP("Gscope", "Where the answer goes (default: a free port of 127.0.0.1); what can't be listened "
                                 "for is read as a line from standard input"),
     Request},
    {"--post-logout-redirect-uri", Url, "URI",
     QT_TRANSLATE_NOOP("Gscope", "Where the browser comes back to after --then end-session (default: nowhere)"),
     Request},
    {"--response-type", Text, "TYPE",
     QT_TRANSLATE_NOOP("Gscope", "What to ask for, such as \"code id_token\" (default: as the grant has it)"), Request},
    {"--response-mode", Choice, "MODE", QT_TRANSLATE_NOOP("Gscope", "How the answer comes; is sent only if given"),
     Request, false, modes},
    {"--pkce", Choice, "METHOD", QT_TRANSLATE_NOOP("Gscope", "Proof Key for Code Exchange (default S256)"), Request,
     false, pkce},
    {"--nonce", Text, "NONCE",
     QT_TRANSLATE_NOOP("Gscope", "The nonce to send (default: a random one where an ID token is asked for)"), Request},
    {"--prompt", Choice, "PROMPT", QT_TRANSLATE_NOOP("Gscope", "What the server shall ask the person"), Request, false,
     prompts},
    {"--login-hint", Text, "HINT", QT_TRANSLATE_NOOP("Gscope", "Who will sign in"), Request},
    {"--max-age", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long ago the login may be"), Request},
    {"--acr-values", Text, "VALUES",
     QT_TRANSLATE_NOOP("Gscope", "Authentication contexts to ask for, with blanks between"), Request},
    {"--resource", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "What the token shall be for (RFC 8707)"), Request, true},
    {"--parameter", Text, "NAME=VALUE", QT_TRANSLATE_NOOP("Gscope", "One more parameter of the request"), Request,
     true},
    {"--username", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "Who signs in, for the grant password"), Person},
    {"--password-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The password, for the grant password"), Person},
    {"--refresh-token-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The refresh token, for the grant refresh"),
     Person},
    {"--then", Choice, "LIST",
     QT_TRANSLATE_NOOP(
         "Gscope",
         "What to do with the tokens, in this order, with commas between: userinfo, introspect, api, refresh, revoke, "
         "end-session"),
     Course, false, followUps},
    {"--api-url", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "What --then api calls; with the grant mcp, the MCP server"),
     Course},
    {"--fault", Choice, "NAME",
     QT_TRANSLATE_NOOP("Gscope", "Do one thing wrong on purpose, and see that it is refused; list tells what there is"),
     Course, false, faults},
    {"--code-lifetime", Number, "SECONDS",
     QT_TRANSLATE_NOOP("Gscope", "How long the fault expired-code holds the code back (default 61)"), Course},
    {"--timeout", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long the whole flow may take (default 120)"),
     Course},
    {"--leeway", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How far clocks may differ (default 0)"), Course},
    {"--no-browser", None, "", QT_TRANSLATE_NOOP("Gscope", "Open no browser: print the address and wait"), Course},
    {"--transcript", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Write what happened to this file, one JSON document a line; names stand for secrets"),
     Output},
    {"--with-secrets", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Write the secrets themselves into the transcript; whoever reads it can use them"),
     Output},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kFlowCommand{
    .name = "flow",
    .help = QT_TRANSLATE_NOOP("Gscope", "Get tokens, step by step, and judge what the server says"),
    .argument = "GRANT",
    .argumentHelp = "authorization-code, mcp, device, client-credentials, refresh, hybrid, implicit, password",
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than one grant. Give one."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "Exit status: 0 tokens, 1 the flow ended in an error, 2 usage, 3 tokens, but "
                                          "the ID token could not be verified, 4 file or network."),
    .options = kOptions,
    .choices = grants};

} // namespace Grantscope::Cli
