// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

// The names that core/practice knows, which this program does not load; a test holds them together.
QByteArray algorithms()
{
    return "RS256 PS256 ES256 EdDSA";
}
QByteArray formats()
{
    return "jwt opaque";
}
QByteArray misbehaviours()
{
    return "alg-none bad-signature unknown-kid wrong-issuer wrong-audience expired missing-nonce other-nonce "
           "wrong-at-hash "
           "wrong-c-hash no-id-token state-missing state-other iss-missing iss-other no-pkce-check no-redirect-check "
           "code-reusable refresh-reusable form-token-response expires-in-text token-type-other html-errors "
           "server-errors "
           "slow metadata-issuer userinfo-other-subject access-token-audience";
}

constexpr OptionRow kOptions[] = {
    {"--port", Number, "N", QT_TRANSLATE_NOOP("Gscope", "Listen on this port; a free one without"), Provider},
    {"--algorithm", Choice, "ALG", QT_TRANSLATE_NOOP("Gscope", "Sign tokens with this algorithm (default RS256)"),
     Provider, false, algorithms},
    {"--access-tokens", Choice, "FORMAT",
     QT_TRANSLATE_NOOP("Gscope", "Access tokens as jwt (RFC 9068, the default) or opaque"), Provider, false, formats},
    {"--lifetime", Text, "WHAT=SECONDS",
     QT_TRANSLATE_NOOP("Gscope", "How long a code, access-token, id-token, refresh-token, device-code or session is "
                                 "good: --lifetime access-token=5"),
     Provider, true},
    {"--poll-interval", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How often a device may ask (default 5)"),
     Provider},
    {"--clock-offset", Text, "SECONDS",
     QT_TRANSLATE_NOOP("Gscope", "Let the server's clock be so far ahead, or behind: --clock-offset=-60"), Provider},
    {"--round-trip", Number, "MS",
     QT_TRANSLATE_NOOP("Gscope", "How long the way from an API to the server and back takes (default 20)"), Provider},
    {"--misbehave", Choice, "NAME", QT_TRANSLATE_NOOP("Gscope", "Do this wrong on purpose"), Course, true,
     misbehaviours},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kPracticeCommand{
    .name = "practice",
    .help = QT_TRANSLATE_NOOP("Gscope", "Serve an OpenID provider and an API on this machine, to practise on"),
    .argument = "",
    .argumentHelp = "",
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "gscope practice takes options only."),
    .footer =
        QT_TRANSLATE_NOOP("Gscope", "Serves until it is interrupted. Keys, secrets and passwords are new each "
                                    "time. Exit status: 0 interrupted, 2 usage, 4 the port can't be listened on."),
    .options = kOptions};

} // namespace Grantscope::Cli
