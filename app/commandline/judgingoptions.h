// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"

#include <QtTranslation>

#include <algorithm>
#include <array>

namespace Grantscope::Cli {

[[nodiscard]] QByteArray signatureAlgorithmChoices();

/// With which keys and expectations tokens are judged: of every subcommand that judges some.
inline constexpr auto kJudgingOptions = [] {
    using enum OptionGroup;
    using enum ValueKind;
    return std::to_array<OptionRow>({
        {"--key", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A key: PEM, DER, certificate, JWK or JWK Set"), Keys,
         true},
        {"--secret", Text, "TEXT",
         QT_TRANSLATE_NOOP("Gscope", "A test secret as text; every process of this machine can see it"), Keys, true},
        {"--secret-base64", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in Base64 or base64url"), Keys,
         true},
        {"--secret-hex", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "A test secret in hexadecimal"), Keys, true},
        {"--secret-file", File, "FILE",
         QT_TRANSLATE_NOOP("Gscope", "A secret: the octets of a file, without the line break after a text"), Keys,
         true},
        {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The passphrase of encrypted keys"), Keys},
        {"--most-iterations", Number, "NUMBER",
         QT_TRANSLATE_NOOP("Gscope", "PBES2: open what stretches its password so often at most (default 1200000)"),
         Keys},
        {"--jwks-url", Url, "URL", QT_TRANSLATE_NOOP("Gscope", "Fetch a JWK Set"), Keys},
        {"--issuer-url", Url, "URL",
         QT_TRANSLATE_NOOP("Gscope", "Discover the keys of this issuer, and expect it as iss"), Keys},
        {"--timeout", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long fetching keys may take (default 60)"),
         Keys},
        {"--trust-anchor", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "A certificate at which an x5c chain may end"),
         Keys, true},
        {"--no-guessing", None, "",
         QT_TRANSLATE_NOOP("Gscope", "Do not try published keys and common secrets on what no other key verified"),
         Keys},

        {"--issuer", Text, "ISSUER", QT_TRANSLATE_NOOP("Gscope", "Expected iss"), Expectations},
        {"--audience", Text, "AUDIENCE", QT_TRANSLATE_NOOP("Gscope", "Expected aud"), Expectations, true},
        {"--client-id", Text, "ID", QT_TRANSLATE_NOOP("Gscope", "The client that the token is for"), Expectations},
        {"--nonce", Text, "NONCE", QT_TRANSLATE_NOOP("Gscope", "Expected nonce"), Expectations},
        {"--algorithm", Choice, "ALG", QT_TRANSLATE_NOOP("Gscope", "The only algorithms that are allowed"),
         Expectations, true, signatureAlgorithmChoices},
        {"--max-age", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How long ago the login may be"), Expectations},
        {"--scope", Text, "SCOPE", QT_TRANSLATE_NOOP("Gscope", "A scope that an access token must have"), Expectations,
         true},
        {"--acr", Text, "ACR", QT_TRANSLATE_NOOP("Gscope", "An authentication context that is accepted"), Expectations,
         true},
        {"--access-token", Text, "TOKEN",
         QT_TRANSLATE_NOOP("Gscope", "The access token that at_hash or ath belongs to"), Expectations},
        {"--code", Text, "CODE", QT_TRANSLATE_NOOP("Gscope", "The authorization code that c_hash belongs to"),
         Expectations},
        {"--now", Number, "EPOCH", QT_TRANSLATE_NOOP("Gscope", "Judge as of this moment, in seconds since 1970"),
         Expectations},
        {"--leeway", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How far clocks may differ (default 0)"),
         Expectations},
        {"--allow-unsecured", None, "", QT_TRANSLATE_NOOP("Gscope", "Do not refuse a token that is not signed"),
         Expectations},

        {"--method", Text, "METHOD", QT_TRANSLATE_NOOP("Gscope", "The HTTP method that a DPoP proof was sent with"),
         Possession},
        {"--uri", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "The address that a DPoP proof was sent to"), Possession},
        {"--jkt", Text, "THUMBPRINT",
         QT_TRANSLATE_NOOP("Gscope", "The key thumbprint that the access token is bound to"), Possession},
        {"--dpop-window", Number, "SECONDS", QT_TRANSLATE_NOOP("Gscope", "How old a DPoP proof may be (default 300)"),
         Possession},
        {"--require-key-binding", None, "",
         QT_TRANSLATE_NOOP("Gscope",
                           "An SD-JWT must come with a key binding; --nonce and --audience are looked for in it"),
         Possession},
        {"--key-binding-window", Number, "SECONDS",
         QT_TRANSLATE_NOOP("Gscope", "How old the key binding of an SD-JWT may be (default 300)"), Possession},
    });
}();

/// Two tables as one, in this order.
template <std::size_t first, std::size_t second>
constexpr auto joinedOptions(const std::array<OptionRow, first> &a, const OptionRow (&b)[second])
{
    std::array<OptionRow, first + second> joined{};
    std::ranges::copy(b, std::ranges::copy(a, joined.begin()).out);
    return joined;
}

} // namespace Grantscope::Cli
