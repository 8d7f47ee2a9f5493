// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

// The names that core/request knows, which this program does not load; a test holds them together.
QByteArray languages()
{
    return "curl httpie python-requests javascript-fetch cpp-qt";
}

constexpr OptionRow kOptions[] = {
    {"-H", Text, "NAME: VALUE", QT_TRANSLATE_NOOP("Gscope", "A header field, sent as it is typed"), Request, true},
    {"--data", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "The body as it is; say what it is with -H Content-Type"),
     Request},
    {"--form", Text, "NAME=VALUE", QT_TRANSLATE_NOOP("Gscope", "A parameter of the form that is the body"), Request,
     true},
    {"--json-body", Text, "JSON", QT_TRANSLATE_NOOP("Gscope", "The body as JSON, which is checked and not changed"),
     Request},
    {"--file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The body: the octets of a file"), Request},
    {"--curl", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "Read all of it from a curl command, which is never run"),
     Request},
    {"--curl-files", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Let the curl command name a file as the body, which is read and sent"), Request},
    {"--bearer-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "An access token for the Authorization field: the octets of a file"), Client},
    {"--bearer-env", Text, "NAME",
     QT_TRANSLATE_NOOP("Gscope", "An access token: the value of this environment variable"), Client},
    {"--basic-user", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "Who signs in with Basic authentication"), Client},
    {"--password-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The password of --basic-user"), Client},
    {"--oauth-client", None, "",
     QT_TRANSLATE_NOOP("Gscope", "--basic-user is a client's id: both are form-encoded first (RFC 6749 §2.3.1)"),
     Client},
    {"--trust-ca", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Certificate authorities (PEM) of a development server; no others are trusted then"),
     Provider},
    {"--trust-fingerprint", Text, "HEX",
     QT_TRANSLATE_NOOP("Gscope",
                       "SHA-256 fingerprint of a development server's certificate; no other is accepted then"),
     Provider},
    {"--insecure-http", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Allow plain http to other machines; whoever is on the way reads everything"),
     Provider},
    {"--follow", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Follow redirects, ten at most; credentials stay behind at another origin"), Course},
    {"--timeout", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long each request may take (default 30)"),
     Course},
    {"--as-code", Choice, "LANGUAGE",
     QT_TRANSLATE_NOOP("Gscope", "Send nothing: print the request as code, with variables for secrets"), Output, false,
     languages},
    {"--transcript", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Write what happened to this file, one JSON document a line; names stand for secrets"),
     Output},
    {"--with-secrets", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Write the secrets themselves into the transcript or the code; whoever reads it can "
                                 "use them"),
     Output},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kRequestCommand{
    .name = "request",
    .help = QT_TRANSLATE_NOOP("Gscope", "Send one request, and explain what a refusal asks for"),
    .argument = "URL",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "Where to send it; a method may stand before it: POST URL"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than a method and an address. Give one of each."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "Prints the body; on a terminal, the head as well. Exit status: 0 an answer "
                                          "below 400, 1 another answer, 2 usage, 4 file or network."),
    .options = kOptions,
    .mostArguments = 2};

} // namespace Grantscope::Cli
