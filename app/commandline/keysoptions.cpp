// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"
#include "jose/keyrequest.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

QByteArray actions()
{
    return "generate convert show thumbprint certificate";
}

QByteArray algorithms()
{
    return Jose::keyAlgorithms().join(' ');
}

QByteArray kinds()
{
    QList<QByteArray> names;
    for (const Jose::KeyKind &kind : Jose::keyKinds())
        names.append(kind.name);
    return names.join(' ');
}

QByteArray forms()
{
    return "jwk jwks pem der certificate";
}

QByteArray uses()
{
    return "sig enc";
}

QByteArray operations()
{
    return "sign verify encrypt decrypt wrapKey unwrapKey deriveKey deriveBits";
}

QByteArray hashes()
{
    return "sha-256 sha-384 sha-512";
}

QByteArray purposes()
{
    return "open tls-client tls-server";
}

constexpr OptionRow kOptions[] = {
    {"--for", Choice, "ALG", QT_TRANSLATE_NOOP("Gscope", "generate: for this alg or enc"), Keys, false, algorithms},
    {"--kind", Choice, "KIND", QT_TRANSLATE_NOOP("Gscope", "generate: this kind of key"), Keys, false, kinds},
    {"--bits", Number, "BITS",
     QT_TRANSLATE_NOOP("Gscope", "generate: size of RSA (default 2048) or of a secret (default: what alg asks for)"),
     Keys},
    {"--kid", Text, "KID",
     QT_TRANSLATE_NOOP("Gscope", "generate, convert: the key ID; a fresh key has its thumbprint as one"), Keys},
    {"--no-kid", None, "", QT_TRANSLATE_NOOP("Gscope", "generate, convert: no key ID"), Keys},
    {"--alg", Choice, "ALG", QT_TRANSLATE_NOOP("Gscope", "convert: the alg that the key names"), Keys, false,
     algorithms},
    {"--use", Choice, "USE", QT_TRANSLATE_NOOP("Gscope", "generate, convert: what the key is for"), Keys, false, uses},
    {"--key-op", Choice, "OPERATION",
     QT_TRANSLATE_NOOP("Gscope", "generate, convert: what the private key may do (repeatable)"), Keys, true,
     operations},
    {"--chain", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "convert: certificates to put into the key as x5c, x5t and x5t#S256"), Keys},
    {"--passphrase-file", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "Passphrase of the keys that are read"), Keys},
    {"--hash", Choice, "HASH", QT_TRANSLATE_NOOP("Gscope", "thumbprint: with this hash (default sha-256)"), Request,
     false, hashes},
    {"--as-uri", None, "", QT_TRANSLATE_NOOP("Gscope", "thumbprint: as a URI (RFC 9278)"), Request},
    {"--common-name", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "certificate: CN of its subject"), Request},
    {"--organization", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "certificate: O of its subject"), Request},
    {"--dns", Text, "NAME", QT_TRANSLATE_NOOP("Gscope", "certificate: a host name that it is for (repeatable)"),
     Request, true},
    {"--ip", Text, "ADDRESS", QT_TRANSLATE_NOOP("Gscope", "certificate: an address that it is for (repeatable)"),
     Request, true},
    {"--uri", Url, "URI", QT_TRANSLATE_NOOP("Gscope", "certificate: a URI that it is for (repeatable)"), Request, true},
    {"--from", Number, "EPOCH", QT_TRANSLATE_NOOP("Gscope", "certificate: valid from (default now)"), Request},
    {"--days", Number, "DAYS", QT_TRANSLATE_NOOP("Gscope", "certificate: for so long (default 365)"), Request},
    {"--purpose", Choice, "PURPOSE",
     QT_TRANSLATE_NOOP("Gscope", "certificate: extended key usage (default open: none)"), Request, false, purposes},
    {"--request", None, "", QT_TRANSLATE_NOOP("Gscope", "certificate: a request to an authority instead"), Request},
    {"--to", Choice, "FORM", QT_TRANSLATE_NOOP("Gscope", "generate, convert, certificate: the form that is written"),
     Output, false, forms},
    {"--private", None, "",
     QT_TRANSLATE_NOOP("Gscope", "convert, certificate: write the private half, too; whoever reads it has the key"),
     Output},
    {"--out", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope",
                       "Where to, readable for you alone; - is standard output, the default of all but generate"),
     Output},
    {"--public-out", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "generate: where the public half goes, in the same form"), Output},
    {"--force", None, "", QT_TRANSLATE_NOOP("Gscope", "Write over a file that is there"), Output},
    {"--new-passphrase-file", File, "FILE",
     QT_TRANSLATE_NOOP("Gscope", "generate, convert: encrypt the private key (PEM, DER) with this passphrase"), Output},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
};

} // namespace

constinit const Command kKeysCommand{
    .name = "keys",
    .help = QT_TRANSLATE_NOOP("Gscope", "Generate, convert, describe and certify keys"),
    .argument = "ACTION",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "generate, convert FILE…, show FILE…, thumbprint FILE…, or "
                                                "certificate FILE"),
    .oneArgument =
        QT_TRANSLATE_NOOP("Gscope", "Write gscope keys generate, gscope keys convert FILE, gscope keys show FILE, "
                                    "gscope keys thumbprint FILE, or gscope keys certificate FILE."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "The public half is written unless the private one is asked for. Exit "
                                          "status: 0 fine, 1 show found something weak, 2 usage or a key that can't "
                                          "be used, 4 a file."),
    .options = kOptions,
    .choices = actions,
    .needsArgument = true,
    .mostArguments = 64};

} // namespace Grantscope::Cli
