// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect.h"

#include "batch.h"
#include "expectationsof.h"
#include "human.h"
#include "keys.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "token/foundtoken.h"
#include "token/report.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

Outcome<std::optional<Token::Kind>> kindOf(const Arguments &arguments)
{
    const auto name = arguments.value("--as");
    if (!name || *name == "auto")
        return std::nullopt;
    const auto choices = kindChoices();
    const auto kind = Token::kindFromName(std::string_view(name->constData(), static_cast<std::size_t>(name->size())));
    if (!kind || std::ranges::find(choices, std::string_view(*name)) == choices.end())
        return usageFailure(noSuchChoice("--as", *name, kInspectCommand));
    return kind;
}

/// Options that can't be meant together.
Outcome<void> checkUse(const Arguments &arguments)
{
    const bool batch = arguments.has("--batch");
    if (!batch && !arguments.argument())
        return usageFailure(QCoreApplication::translate(
            "Gscope", "No token was given. Give one, or - for standard input, or --batch FILE."));
    if (batch && (arguments.argument() || arguments.has("--payload")))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--batch reads its tokens from a file; a token or --payload can't stand beside it."));
    if (batch && arguments.has("--all"))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--all lists the checks of one token; the answers of --batch name those that failed or warned."));
    for (const char *option : {"--threads", "--find", "--format", "--quiet"}) {
        if (!batch && arguments.has(option))
            return usageFailure(QCoreApplication::translate("Gscope", "%1 has a meaning with --batch FILE only.")
                                    .arg(QString::fromLatin1(option)));
    }
    const auto issuer = arguments.value("--issuer");
    const auto published = arguments.value("--issuer-url");
    if (issuer && published && *issuer != *published)
        return usageFailure(QCoreApplication::translate(
                                "Gscope",
                                "--issuer-url fetches the keys of one issuer and --issuer expects another. Name "
                                "the same one, or give the keys with --key or --jwks-url."),
                            QString::fromUtf8(*published), QString::fromUtf8(*issuer));
    return checkReaders(arguments, kInspectCommand);
}

struct Found
{
    Token::Candidate token;
    Token::Recognition others = {};
};

/// With --as the whole text is the token; else the first that is found.
Found findToken(const QByteArray &text, bool said)
{
    if (said)
        return {Token::wholeText(text)};
    Token::Recognition all = Token::recognise(text);
    if (all.candidates.isEmpty())
        return {Token::noToken(text)};
    Token::Candidate first = all.candidates.takeFirst();
    return {std::move(first), std::move(all)};
}

Outcome<Token::Inspection> inspectOne(const Arguments &arguments, Token::Inspector &inspector,
                                      const Token::Expectations &expected, std::optional<Token::Kind> as)
{
    const auto text = readArgument(arguments);
    if (!text)
        return std::unexpected(text.error());
    std::optional<QByteArray> content;
    if (const auto path = arguments.value("--payload")) {
        auto payload = readInput(*path);
        if (!payload)
            return std::unexpected(payload.error());
        content = payload->isNull() ? QByteArray("") : *std::move(payload);
    }
    const Found found = findToken(*text, as.has_value());
    Token::InspectOptions options = Token::inspectOptionsOf(found.token);
    options.as = as;
    options.guessing = guessingOf(arguments);
    options.detachedPayload = std::move(content);
    Token::Inspection inspection = inspector.inspect(found.token.text, expected, options);
    inspection.alsoFound = found.others.candidates;
    inspection.alsoFoundMore = found.others.more;
    return inspection;
}

} // namespace

ExitStatus exitStatusOf(Token::Verdict verdict)
{
    switch (verdict) {
    case Token::Verdict::Valid:
        return ExitStatus::Fine;
    case Token::Verdict::Unverified:
        return ExitStatus::Unverified;
    case Token::Verdict::Invalid:
    case Token::Verdict::Malformed:
        break;
    }
    return ExitStatus::Bad;
}

Outcome<ExitStatus> inspect(const Arguments &arguments, Instant now)
{
    if (auto sound = checkUse(arguments); !sound)
        return std::unexpected(sound.error());
    const auto as = kindOf(arguments);
    if (!as)
        return std::unexpected(as.error());
    const auto expected = expectationsOf(arguments, kInspectCommand, now);
    if (!expected)
        return std::unexpected(expected.error());
    const auto limits = decryptionLimits(arguments);
    if (!limits)
        return std::unexpected(limits.error());
    const auto keys = readKeys(arguments);
    if (!keys)
        return std::unexpected(keys.error());

    if (arguments.has("--batch"))
        return inspectBatch(arguments, *keys, *limits, *expected, *as);
    Token::Inspector inspector(*keys, *limits);
    const auto inspection = inspectOne(arguments, inspector, *expected, *as);
    if (!inspection)
        return std::unexpected(inspection.error());
    if (arguments.has("--json")) {
        if (!writeOutput(Token::reportJson(*inspection) + '\n'))
            return std::unexpected(outputFailure());
    } else {
        const Detail detail = arguments.has("--all") ? Detail::Everything : Detail::Findings;
        if (auto written = writeHumanReport(*inspection, now, Style::forStandardOutput(), detail); !written)
            return std::unexpected(written.error());
    }
    return exitStatusOf(inspection->verdict);
}

} // namespace Grantscope::Cli
