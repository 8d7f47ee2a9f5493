// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"
#include "keyscommand.h"

#include "commandline/values.h"
#include "jose/keyrequest.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <charconv>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

Outcome<const Jose::KeyKind *> kindOf(const Arguments &arguments)
{
    const auto typed = arguments.value("--kind");
    if (!typed)
        return nullptr;
    const Jose::KeyKind *kind = Jose::findKeyKind(*typed);
    if (!kind)
        return usageFailure(noSuchChoice("--kind", *typed, kKeysCommand));
    return kind;
}

Outcome<int> bitsOf(const Arguments &arguments)
{
    const auto typed = arguments.value("--bits");
    if (!typed)
        return 0;
    int bits = 0;
    const auto [end, error] = std::from_chars(typed->begin(), typed->end(), bits);
    if (typed->isEmpty() || error != std::errc() || end != typed->end() || bits <= 0)
        return usageFailure(QCoreApplication::translate("Gscope", "--bits takes a number of bits such as 3072."));
    return bits;
}

Outcome<Jose::KeyRequest> requestOf(const Arguments &arguments)
{
    const auto kind = kindOf(arguments);
    if (!kind)
        return std::unexpected(kind.error());
    const auto algorithm = arguments.value("--for");
    if (!algorithm && !*kind)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "Say for which algorithm, as in --for ES256, or which kind, as in --kind P-256."));
    Jose::KeyRequest request{.kind = *kind};
    if (algorithm) {
        const auto asked = Jose::keyRequestFor(*algorithm, *kind);
        if (!asked)
            return std::unexpected(failureOf(ExitStatus::Usage, u"--for"_s, asked.error()));
        request = *asked;
    }
    const auto bits = bitsOf(arguments);
    if (!bits)
        return std::unexpected(bits.error());
    request.bits = *bits > 0 ? *bits : request.bits;
    request.operations = operationsOf(arguments);
    // RFC 7517 §4.3: the two should not stand together.
    if (const auto use = arguments.value("--use"))
        request.use = *use;
    else if (!request.operations.isEmpty())
        request.use.clear();
    if (const auto kid = arguments.value("--kid")) {
        request.naming = Jose::KeyNaming::Given;
        request.keyId = QString::fromUtf8(*kid);
    }
    if (arguments.has("--no-kid"))
        request.naming = Jose::KeyNaming::None;
    return request;
}

/// Before there is a key, as making one can take its time.
Outcome<void> checkTargets(const Arguments &arguments)
{
    if (!arguments.has("--out"))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "A new private key goes nowhere unless you say where. Name a file with --out, or write --out - "
                      "for standard output."));
    const KeyFile both(arguments, "--out");
    const KeyFile open(arguments, "--public-out");
    if (arguments.has("--public-out") && both.isAt(open.path()))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--out and --public-out lead to the same place. Name a file of its own for the public half."));
    if (arguments.has("--public-out") && !open.isFile() && arguments.has("--json"))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "With --json nothing else goes to standard output. Name a file for the public half."));
    return both.check().and_then([&] { return open.check(); });
}

/// Each half to its place. The private one goes first: of it the public one can be made again, and of a public one
/// nothing. Where one can't be written, neither is.
Outcome<ExitStatus> putOutHalves(const Arguments &arguments, const WrittenKeys &pair, const WrittenKeys &open)
{
    KeyFile pairFile(arguments, "--out");
    KeyFile openFile(arguments, "--public-out");
    const auto prepared = pairFile.prepare(pair.text).and_then([&] { return openFile.prepare(open.text); });
    if (!prepared)
        return std::unexpected(prepared.error());
    // The document holds what goes to no file.
    const bool isInDocument = arguments.has("--json") && !pairFile.isFile();
    const auto first =
        isInDocument ? tellOfFile(arguments, pair) : pairFile.commit().transform([] { return ExitStatus::Fine; });
    if (!first)
        return first;
    if (const auto done = openFile.commit(); !done)
        return std::unexpected(done.error());
    return pairFile.isFile() && openFile.isFile() ? tellOfFile(arguments, pair) : ExitStatus::Fine;
}

} // namespace

Outcome<ExitStatus> generateKeys(const Arguments &arguments)
{
    const auto request = requestOf(arguments);
    if (!request)
        return std::unexpected(request.error());
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    const auto passphrase = newPassphrase(arguments);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    if (const auto sound = checkTargets(arguments); !sound)
        return std::unexpected(sound.error());
    const auto key = Jose::generateKey(*request);
    if (!key)
        return std::unexpected(failureOf(ExitStatus::Usage, u"generate"_s, key.error()));
    const QList<Jose::KeyItem> items{{key->withProvenance(Jose::Provenance::Given, u"generated"_s)}};
    Jose::WriteOptions options{.form = form->value_or(passphrase->isEmpty() ? Jose::KeyForm::Jwk : Jose::KeyForm::Pem),
                               .half = Jose::KeyHalf::Private,
                               .passphrase = *passphrase};
    const auto pair = written(items, options);
    if (!pair)
        return std::unexpected(pair.error());
    if (!arguments.has("--public-out"))
        return putOut(arguments, *pair);
    options.half = Jose::KeyHalf::Public;
    options.passphrase = {};
    const auto open = written(items, options);
    return open ? putOutHalves(arguments, *pair, *open) : std::unexpected(open.error());
}

} // namespace Grantscope::Cli
