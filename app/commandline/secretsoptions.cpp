// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

constexpr OptionRow kOptions[] = {
    {"--word-list", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "Try every line of this file, too, plain or gzip; - reads standard input"), Input},
    {"--encodings", Text, "LIST",
     QT_TRANSLATE_NOOP("Gscope", "How a word becomes a secret: raw, base64, hex, with commas between (default: raw)"),
     Input},
    {"--from-line", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "Go on with this line of the word list, as a stopped search told"), Input},
    {"--payload", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The detached content of a JWS"), Input},
    {"--threads", Number, "NUMBER", QT_TRANSLATE_NOOP("Gscope", "How many to use (default: one a processor)"), Input},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
    {"--quiet", None, "", QT_TRANSLATE_NOOP("Gscope", "Show no progress"), Output},
};

} // namespace

constinit const Command kTrySecretsCommand{
    .name = "try-secrets",
    .help = QT_TRANSLATE_NOOP("Gscope", "Try well-known secrets and a word list on an HMAC token of your own"),
    .argument = "TOKEN",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "A token of HS256, HS384 or HS512; - reads it from standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "For your own tokens: it shows whether a secret that others know or guess "
                                          "makes them. Exit status: 0 none of those tried fits, 1 a secret was found, "
                                          "or no token, 2 usage, 3 stopped before the end, or nothing can be tried, "
                                          "4 file."),
    .options = kOptions,
    .needsArgument = true};

} // namespace Grantscope::Cli
