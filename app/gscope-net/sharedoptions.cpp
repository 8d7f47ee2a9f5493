// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedoptions.h"

#include "commandline/input.h"

#include <QCoreApplication>

namespace Grantscope::Cli {

Outcome<Net::Trust> trustOf(const Arguments &arguments)
{
    Net::Trust trust;
    if (const auto path = arguments.value("--trust-ca")) {
        auto bytes = readInput(*path, qsizetype(16) << 20);
        if (!bytes)
            return std::unexpected(bytes.error());
        trust.authorities = *std::move(bytes);
    }
    if (const auto typed = arguments.value("--trust-fingerprint")) {
        auto fingerprint = Net::parseFingerprint(*typed);
        if (!fingerprint || fingerprint->isEmpty())
            return usageFailure(QCoreApplication::translate(
                "Gscope", "--trust-fingerprint takes the SHA-256 fingerprint of a certificate: 64 hexadecimal digits, "
                          "colons between them or not."));
        trust.fingerprint = *std::move(fingerprint);
    }
    return trust;
}

Outcome<std::optional<TranscriptOrder>> transcriptOrderOf(const Arguments &arguments)
{
    const bool whole = arguments.has("--with-secrets");
    const auto path = arguments.value("--transcript");
    if (!path && whole)
        return usageFailure(QCoreApplication::translate("Gscope", "--with-secrets says how a transcript is written. "
                                                                  "Give --transcript, too, or leave it out."));
    if (!path)
        return std::nullopt;
    if (path->isEmpty() || *path == "-")
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--transcript takes the name of a file: the answer goes to standard output."));
    return TranscriptOrder{*path, whole ? Formats::Secrets::WrittenInsecure : Formats::Secrets::Replaced};
}

} // namespace Grantscope::Cli
